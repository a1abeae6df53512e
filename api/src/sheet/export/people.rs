//! People with an account, a row for each seat: for the unit.

use contract::Code as _;
use contract::account::PersonEntry;

use super::{Frame, Grid, Out, day};

/// The table.
pub(crate) fn people(all: &[PersonEntry], frame: &Frame) -> Grid {
    let (party, role) = (frame.heading("party"), frame.heading("role"));
    let header = vec![
        frame.say("desk-name"),
        frame.say("desk-email"),
        frame.coded(&party),
        party,
        frame.coded(&role),
        role,
        frame.heading("may_sign_in"),
        frame.say("unit-seen"),
    ];
    let mut rows = Vec::new();
    for person in all {
        let may = frame.say(if person.is_disabled { "sheet-no" } else { "sheet-yes" });
        let seen = person.seen_at.as_deref().map_or(Out::Empty, day);
        let row = |seat: [Out; 4]| {
            let mut row = vec![Out::text(&person.name), Out::text(&person.email)];
            row.extend(seat);
            row.extend([Out::text(&may), seen.clone()]);
            row
        };
        if person.seats.is_empty() {
            rows.push(row([Out::Empty, Out::Empty, Out::Empty, Out::Empty]));
        }
        rows.extend(person.seats.iter().map(|seat| {
            let words = format!("desk-role-{}", seat.role.code().replace('_', "-"));
            row([
                Out::text(&seat.party),
                Out::text(frame.party(&seat.party)),
                Out::text(seat.role.code()),
                Out::text(frame.say(&words)),
            ])
        }));
    }
    frame.grid(&frame.say("desk-nav-people"), header, rows)
}
