//! What was said of needs, a row for each word.

use contract::Code as _;
use contract::interest::{InterestBody, Stance};
use contract::need::NeedBody;
use contract::record::Record;
use contract::sheet::Column;

use super::{Frame, Grid, Out, day, heading, maybe};

/// The table. `needs` are those that the reader sees: they say what is spoken of, and in what it counts.
pub(crate) fn interests(
    records: &[Record<InterestBody>],
    needs: &[Record<NeedBody>],
    frame: &Frame,
) -> Grid {
    let (party, status) = (frame.heading("party"), frame.say("offer-stands"));
    let said = frame.say("offer-say");
    let header = vec![
        frame.heading("interest"),
        frame.coded(&party),
        party,
        frame.heading("by_unit"),
        frame.heading("need"),
        frame.say("offer-title"),
        frame.heading("offer"),
        frame.heading("line"),
        heading(frame.language, Column::Label),
        heading(frame.language, Column::Year),
        frame.heading("quantity"),
        frame.heading("measure"),
        frame.coded(&said),
        said,
        frame.heading("for_state"),
        frame.heading("words"),
        frame.say("offer-reason"),
        frame.coded(&status),
        status,
        frame.heading("since"),
        frame.say("offer-changed"),
    ];
    let row = |record: &Record<InterestBody>| {
        let body = &record.body;
        let need = needs.iter().find(|need| need.id == body.need);
        let mut lines = need.into_iter().flat_map(|need| &need.body.lines);
        let line = lines.find(|line| Some(line.key) == body.line);
        let stance = match body.stance {
            Stance::Interested => "offer-said-interested",
            Stance::NotForUs => "offer-said-not-for-us",
            Stance::NothingThisTime => "offer-said-nothing",
        };
        vec![
            Out::text(&record.id),
            Out::text(&record.owner),
            Out::text(frame.party(&record.owner)),
            frame.yes(record.by_unit),
            Out::text(&body.need),
            maybe(need.map(|need| &need.body.title)),
            maybe(body.offer.as_ref()),
            Out::number(body.line),
            line.map_or(Out::Empty, |line| Out::text(frame.line(line))),
            Out::number(line.and_then(|line| line.year)),
            body.quantity.clone().map_or(Out::Empty, Out::Number),
            line.map_or(Out::Empty, |line| Out::text(line.measure().name())),
            Out::text(body.stance.code()),
            Out::text(frame.say(stance)),
            frame.yes(body.for_state),
            maybe(body.words.as_ref()),
            maybe(body.reason.as_ref()),
            Out::text(record.status.code()),
            Out::text(frame.status(record.status)),
            day(&record.created_at),
            day(&record.changed_at),
        ]
    };
    frame.grid(&frame.heading("interests"), header, records.iter().map(row).collect())
}
