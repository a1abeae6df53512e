//! Coalitions: a table of contributions, with where each stands on the ladder, one of members, and
//! one of meetings with what was decided.

use std::collections::BTreeMap;

use contract::Code as _;
use contract::coalition::{CoalitionBody, Contribution, Meeting};
use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use contract::sheet::Column;

use super::{Frame, Grid, LIST, Out, heading, maybe};

/// The tables: contributions first, since text has room for one. `needs` are those that the
/// reader sees, and say in what a contribution is counted.
pub(crate) fn coalitions(
    records: &[Record<CoalitionBody>],
    needs: &[Record<NeedBody>],
    frame: &Frame,
) -> Vec<Grid> {
    let lines: BTreeMap<(&str, u32), &NeedLine> = needs
        .iter()
        .flat_map(|need| need.body.lines.iter().map(|line| ((need.id.as_str(), line.key), line)))
        .collect();
    vec![contributions(records, &lines, frame), members(records, frame), meetings(records, frame)]
}

/// Headings of what every row says of its coalition.
fn of_coalition(frame: &Frame) -> Vec<String> {
    let state = frame.language.name("desk-need-field", "owner").unwrap_or_default();
    let status = frame.say("offer-stands");
    vec![
        frame.heading("coalition"),
        frame.say("offer-title"),
        frame.coded(&state),
        state,
        frame.coded(&status),
        status,
    ]
}

fn coalition(record: &Record<CoalitionBody>, frame: &Frame) -> Vec<Out> {
    vec![
        Out::text(&record.id),
        Out::text(&record.body.title),
        Out::text(&record.body.state),
        Out::text(frame.party(&record.body.state)),
        Out::text(record.status.code()),
        Out::text(frame.status(record.status)),
    ]
}

fn contributions(
    records: &[Record<CoalitionBody>],
    lines: &BTreeMap<(&str, u32), &NeedLine>,
    frame: &Frame,
) -> Grid {
    let (party, rung) = (frame.heading("party"), frame.heading("rung"));
    let of = |column| heading(frame.language, column);
    let mut header = of_coalition(frame);
    header.extend([frame.coded(&party), party, frame.heading("offer"), frame.heading("need")]);
    header.extend([of(Column::Line), of(Column::Year), of(Column::Amount), of(Column::Currency)]);
    header.extend([of(Column::Quantity), of(Column::Unit), frame.coded(&rung), rung]);
    header.extend(["since", "due"].map(|code| frame.heading(code)));
    header.push(frame.say("convene-source"));
    let words = ["giver_confirms", "receiver_confirms", "giver_by_unit", "receiver_by_unit"];
    header.extend(words.map(|code| frame.heading(code)));
    header.extend(frame.counted_headings(&of(Column::Amount)));
    let mut rows = Vec::new();
    for record in records {
        rows.extend(record.body.contributions.iter().map(|contribution| {
            let line = lines.get(&(contribution.need.as_str(), contribution.line)).copied();
            [coalition(record, frame), row(contribution, line, frame)].concat()
        }));
        if record.body.contributions.is_empty() {
            // Whoever is told of no contribution yet is in the coalition all the same.
            let mut bare = coalition(record, frame);
            bare.resize(header.len(), Out::Empty);
            rows.push(bare);
        }
    }
    frame.grid(&frame.say("convene-contributions"), header, rows)
}

fn row(of: &Contribution, line: Option<&NeedLine>, frame: &Frame) -> Vec<Out> {
    let is_money = line.is_none_or(|line| line.measure().is_money());
    let quantity = Out::Number(of.quantity.clone());
    let (amount, units) = if is_money { (quantity, Out::Empty) } else { (Out::Empty, quantity) };
    let measure = line.map(NeedLine::measure).filter(|measure| measure.is_money());
    let minor = measure.and_then(|measure| measure.read(&of.quantity).ok());
    let counted = frame.counted(measure.map_or("", |measure| measure.name()), minor);
    let rung = match of.rung {
        None => frame.say("convene-proposed"),
        Some(rung) => frame.name(&["convene-rung"], rung.code()),
    };
    let mut row = vec![
        Out::text(&of.party),
        Out::text(frame.party(&of.party)),
        maybe(of.offer.as_ref()),
        Out::text(&of.need),
        Out::number(Some(of.line)),
        Out::number(line.and_then(|line| line.year)),
        amount,
        if is_money { maybe(line.and_then(|line| line.currency.as_ref())) } else { Out::Empty },
        units,
        if is_money { Out::Empty } else { maybe(line.and_then(|line| line.unit.as_ref())) },
        // A proposal stands on no rung.
        of.rung.map_or_else(|| Out::text("proposed"), |rung| Out::text(rung.code())),
        Out::text(rung),
        maybe(of.since.as_ref()),
        maybe(of.due.as_ref()),
        maybe(of.source.as_ref()),
        frame.yes(of.giver_confirms),
        frame.yes(of.receiver_confirms),
        frame.yes(of.giver_by_unit),
        frame.yes(of.receiver_by_unit),
    ];
    row.extend(counted);
    row
}

/// The table of members alone.
pub(crate) fn members(records: &[Record<CoalitionBody>], frame: &Frame) -> Grid {
    let (party, role) = (frame.heading("party"), frame.heading("role"));
    let answer = frame.say("convene-answers");
    let mut header = of_coalition(frame);
    header.extend([frame.coded(&party), party, frame.coded(&role), role]);
    header.extend([frame.coded(&answer), answer, frame.heading("by_unit")]);
    header.push(frame.say("convene-meeting"));
    let next = |record: &Record<CoalitionBody>| {
        maybe(record.body.next_meeting().and_then(|meeting| meeting.day.as_ref()))
    };
    let rows = records.iter().flat_map(|record| {
        record.body.members.iter().map(move |member| {
            let of_member = vec![
                Out::text(&member.party),
                Out::text(frame.party(&member.party)),
                Out::text(member.role.code()),
                Out::text(frame.name(&["convene-part"], member.role.code())),
                Out::text(member.answer.code()),
                Out::text(frame.name(&["convene-answer"], member.answer.code())),
                frame.yes(member.by_unit),
                next(record),
            ];
            [coalition(record, frame), of_member].concat()
        })
    });
    frame.grid(&frame.say("convene-members-title"), header, rows.collect())
}

/// The table of meetings alone: a row for each decision, and one for a meeting without any.
pub(crate) fn meetings(records: &[Record<CoalitionBody>], frame: &Frame) -> Grid {
    let who = frame.say("meeting-who");
    let mut header = of_coalition(frame);
    header.extend(
        ["day", "starts", "zone", "place", "agenda", "held-short", "took-part", "text"]
            .map(|field| frame.say(&format!("meeting-{field}"))),
    );
    header.extend([frame.coded(&who), who, frame.say("convene-due"), frame.say("meeting-done")]);
    let width = header.len();
    let mut rows = Vec::new();
    for record in records {
        for meeting in &record.body.meetings {
            let of_meeting = [coalition(record, frame), self::meeting(meeting, frame)].concat();
            rows.extend(meeting.decisions.iter().map(|one| {
                let party = one.party.as_ref();
                let of_decision = vec![
                    Out::text(&one.text),
                    maybe(party),
                    party.map_or(Out::Empty, |party| Out::text(frame.party(party))),
                    maybe(one.due.as_ref()),
                    frame.yes(one.done),
                ];
                [of_meeting.clone(), of_decision].concat()
            }));
            if meeting.decisions.is_empty() {
                let mut bare = of_meeting;
                bare.resize(width, Out::Empty);
                rows.push(bare);
            }
        }
    }
    frame.grid(&frame.say("meetings"), header, rows)
}

fn meeting(of: &Meeting, frame: &Frame) -> Vec<Out> {
    let took_part: Vec<String> = of.took_part.iter().map(|party| frame.party(party)).collect();
    vec![
        maybe(of.day.as_ref()),
        maybe(of.starts.as_ref()),
        maybe(of.zone.as_ref()),
        maybe(of.place.as_ref()),
        maybe(of.agenda.as_ref()),
        frame.yes(of.held),
        Out::text(took_part.join(LIST)),
    ]
}
