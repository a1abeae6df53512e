//! Answers of response rounds: a row for each line that was asked about and each party that would
//! talk about it; nothing of it is committed.

use contract::Code as _;
use contract::record::Record;
use contract::round::{AnsweredLine, AnsweredNeed, Consolidated, Offered, RoundBody};
use contract::sheet::Column;
use engine::case::ResourceKind;

use super::{Frame, Grid, Out, heading, maybe};

/// The table; a round without an answer that the reader is told has one row.
pub(crate) fn rounds(records: &[Record<RoundBody>], frame: &Frame) -> Grid {
    let state = frame.language.name("desk-need-field", "owner").unwrap_or_default();
    let (status, party) = (frame.say("offer-stands"), frame.heading("party"));
    let of = |column| heading(frame.language, column);
    let mut header = vec![frame.heading("round"), frame.coded(&state), state];
    header.extend([frame.coded(&status), status, frame.heading("closes")]);
    header.extend([frame.heading("need"), frame.say("offer-title"), of(Column::Line)]);
    for column in [Column::Kind, Column::Code] {
        header.extend([of(column), frame.named(&of(column))]);
    }
    header.extend([of(Column::Label), of(Column::Year)]);
    header.extend(["measure", "asked", "committed"].map(|code| frame.heading(code)));
    header.extend([frame.coded(&party), party]);
    let rest = ["offered", "words", "by_unit", "open", "standing"];
    header.extend(rest.map(|code| frame.heading(code)));
    let width = header.len();
    let mut rows = Vec::new();
    for record in records {
        let of_round = round(record, frame);
        let answer = record.body.answer.as_ref();
        let said = answer.map(|answer| said(answer, frame)).unwrap_or_default();
        if said.is_empty() {
            rows.push(of_round.clone());
        }
        rows.extend(said.into_iter().map(|row| [of_round.clone(), row].concat()));
    }
    for row in &mut rows {
        row.resize(width, Out::Empty);
    }
    frame.grid(&frame.heading("rounds"), header, rows)
}

fn round(record: &Record<RoundBody>, frame: &Frame) -> Vec<Out> {
    vec![
        Out::text(&record.id),
        Out::text(&record.body.state),
        Out::text(frame.party(&record.body.state)),
        Out::text(contract::Code::code(record.status)),
        Out::text(frame.status(record.status)),
        maybe(record.body.closes.as_ref()),
    ]
}

fn said(answer: &Consolidated, frame: &Frame) -> Vec<Vec<Out>> {
    let mut rows = Vec::new();
    for need in &answer.needs {
        rows.extend(need.offered.iter().map(|of| row(need, None, Some(of), frame)));
        for line in &need.lines {
            rows.extend(line.offered.iter().map(|of| row(need, Some(line), Some(of), frame)));
            if line.offered.is_empty() {
                rows.push(row(need, Some(line), None, frame));
            }
        }
    }
    rows
}

fn row(
    need: &AnsweredNeed,
    line: Option<&AnsweredLine>,
    offered: Option<&Offered>,
    frame: &Frame,
) -> Vec<Out> {
    let figure = |text: Option<&String>| text.map_or(Out::Empty, |text| Out::Number(text.clone()));
    let kind = line.and_then(|line| line.kind).map(ResourceKind::code);
    let code = line.and_then(|line| line.code.as_ref());
    let is_bare = line.is_some_and(|line| line.asked.is_none());
    vec![
        Out::text(&need.need),
        Out::text(&need.title),
        Out::number(line.map(|line| line.line)),
        kind.map_or(Out::Empty, Out::text),
        kind.map_or(Out::Empty, |kind| Out::text(frame.name(&["kind"], kind))),
        maybe(code),
        code.map_or(Out::Empty, |code| Out::text(frame.name(&["activity"], code))),
        maybe(line.and_then(|line| line.label.as_ref())),
        Out::number(line.and_then(|line| line.year)),
        maybe(line.and_then(|line| line.measure.as_ref())),
        figure(line.and_then(|line| line.asked.as_ref())),
        figure(line.and_then(|line| line.committed.as_ref())),
        offered.map_or(Out::Empty, |of| Out::text(&of.party)),
        offered.map_or(Out::Empty, |of| Out::text(frame.party(&of.party))),
        figure(offered.and_then(|of| of.quantity.as_ref())),
        maybe(offered.and_then(|of| of.words.as_ref())),
        offered.map_or(Out::Empty, |of| frame.yes(of.by_unit)),
        figure(line.and_then(|line| line.open.as_ref())),
        if is_bare { Out::text(frame.say("desk-need-to-be-costed-one")) } else { Out::Empty },
    ]
}
