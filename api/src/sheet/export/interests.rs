//! What was said of needs, a row for each word.

use contract::Code as _;
use contract::interest::{InterestBody, Stance};
use contract::record::Record;

use super::{Frame, Grid, Out, day, maybe};

/// The table.
pub(crate) fn interests(records: &[Record<InterestBody>], frame: &Frame) -> Grid {
    let (party, status) = (frame.heading("party"), frame.say("offer-stands"));
    let said = frame.say("offer-say");
    let header = vec![
        frame.heading("interest"),
        frame.coded(&party),
        party,
        frame.heading("need"),
        frame.heading("offer"),
        frame.heading("line"),
        frame.heading("quantity"),
        frame.coded(&said),
        said,
        frame.heading("for_state"),
        frame.heading("words"),
        frame.say("offer-reason"),
        frame.coded(&status),
        status,
        frame.say("offer-changed"),
    ];
    let row = |record: &Record<InterestBody>| {
        let body = &record.body;
        let stance = match body.stance {
            Stance::Interested => "offer-said-interested",
            Stance::NotForUs => "offer-said-not-for-us",
            Stance::NothingThisTime => "offer-said-nothing",
        };
        vec![
            Out::text(&record.id),
            Out::text(&record.owner),
            Out::text(frame.party(&record.owner)),
            Out::text(&body.need),
            maybe(body.offer.as_ref()),
            Out::number(body.line),
            body.quantity.clone().map_or(Out::Empty, Out::Number),
            Out::text(body.stance.code()),
            Out::text(frame.say(stance)),
            frame.yes(body.for_state),
            maybe(body.words.as_ref()),
            maybe(body.reason.as_ref()),
            Out::text(record.status.code()),
            Out::text(frame.status(record.status)),
            day(&record.changed_at),
        ]
    };
    frame.grid(&frame.heading("interests"), header, records.iter().map(row).collect())
}
