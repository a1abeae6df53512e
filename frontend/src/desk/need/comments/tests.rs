//! Which comments are open, and at which control each stands.

use contract::access::Action;
use contract::need::{NeedBody, NeedLine};
use contract::record::{Author, Change, Comment, Difference, Kind, Record, Status};
use engine::case::ResourceKind;

use super::{OpenComment, open};
use crate::desk::base::edit_of;
use crate::desk::need::form::NeedForm;

fn line(key: u32) -> NeedLine {
    NeedLine { key, kind: Some(ResourceKind::Funding), ..NeedLine::default() }
}

/// A need whose lines have these keys by now.
fn need(keys: &[u32]) -> Record<NeedBody> {
    let body =
        NeedBody { lines: keys.iter().map(|key| line(*key)).collect(), ..NeedBody::default() };
    Record::new("N-1", Kind::Need, "LAO", Status::Draft, body)
}

fn change(party: &str, action: Action, said: &[(&str, &str)]) -> Change {
    let comment = |(field, text): &(&str, &str)| Comment {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    };
    Change {
        version: 1,
        at: String::new(),
        by: Author { name: String::new(), party: party.to_owned(), on_behalf: None },
        action,
        status: Status::Draft,
        differences: Vec::new(),
        comments: said.iter().map(comment).collect(),
    }
}

fn edited(differences: &[(&str, Option<&str>, Option<&str>)]) -> Change {
    let difference = |(field, before, after): &(&str, Option<&str>, Option<&str>)| Difference {
        field: (*field).to_owned(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    let differences = differences.iter().map(difference).collect();
    Change { differences, ..change("LAO", Action::Edit, &[]) }
}

fn shown(found: &[OpenComment]) -> Vec<(Option<u32>, &str, &str)> {
    found.iter().map(|one| (one.line, one.field.as_str(), one.text.as_str())).collect()
}

#[test]
fn what_the_unit_said_since_the_need_was_sent_is_open_in_its_order() {
    let changes = [
        change("ISU", Action::Return, &[("title", "settled long ago")]),
        change("LAO", Action::Submit, &[]),
        change("ISU", Action::Comment, &[("lines[1].unit_cost", "which rate?")]),
        change("LAO", Action::Comment, &[("title", "our own words")]),
        change("ISU", Action::Return, &[("", "see below"), ("note", "shorter")]),
    ];
    assert_eq!(
        shown(&open(&need(&[7, 4]), &changes)),
        [(Some(4), "unit_cost", "which rate?"), (None, "", "see below"), (None, "note", "shorter")]
    );
}

#[test]
fn what_was_changed_and_saved_answers_the_comment_on_it_and_no_other() {
    let said =
        [("lines[0].amount", "a"), ("lines[1]", "b"), ("note", "c"), ("", "d"), ("title", "e")];
    let changes = [
        change("ISU", Action::Return, &said),
        edited(&[
            ("lines[0].year", None, Some("2027")),
            ("lines[1].amount", None, Some("\"1\"")),
            ("note", None, Some("\"x\"")),
        ]),
    ];
    assert_eq!(
        shown(&open(&need(&[1, 2]), &changes)),
        [(Some(1), "amount", "a"), (None, "", "d"), (None, "title", "e")]
    );
}

#[test]
fn a_comment_keeps_to_its_line_when_lines_come_and_go() {
    // Lines 1, 2, 3; the first goes, and one comes before the others.
    let changes = [
        change("ISU", Action::Return, &[("lines[0].year", "gone"), ("lines[2].year", "stays")]),
        edited(&[
            ("lines[0]", Some(r#"{"key":1}"#), None),
            ("lines[0]", None, Some(r#"{"key":9}"#)),
        ]),
    ];
    assert_eq!(shown(&open(&need(&[9, 2, 3]), &changes)), [(Some(3), "year", "stays")]);
    let nowhere = [change("ISU", Action::Comment, &[("lines[5].year", "no such line")])];
    assert_eq!(shown(&open(&need(&[1]), &nowhere)), []);
}

#[test]
fn each_stands_at_its_control_and_at_the_kind_where_there_is_none() {
    let record = need(&[1, 2]);
    let mut form = NeedForm::of("LAO", &edit_of(&record));
    form.lines[1].kind = "in_kind".to_owned();
    let at = |line, field: &str| {
        let one = OpenComment { line, field: field.to_owned(), text: String::new() };
        let beside = one.beside(&form);
        (beside.control.unwrap_or_default(), beside.place)
    };
    let pair = |control: &str, place: &str| (control.to_owned(), place.to_owned());
    assert_eq!(at(None, "note"), pair("note", "Cautions and conditions"));
    assert_eq!(at(None, ""), pair("", "The need"));
    assert_eq!(at(Some(1), "amount"), pair("line-1-amount", "Line 1, Amount"));
    assert_eq!(at(Some(2), "amount"), pair("line-2-kind", "Line 2, Amount"));
    assert_eq!(at(Some(2), ""), pair("line-2-kind", "Line 2"));
    assert_eq!(at(Some(8), "year"), pair("", "A line that is not here any more"));
}
