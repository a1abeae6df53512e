//! The form at work: nothing that was typed is lost.

use std::rc::Rc;

use contract::record::{Kind, Record, Status};
use contract::round::RoundBody;
use yew::Reducible as _;

use super::written::control;
use super::{Kept, Step, Writing, base_of};
use crate::client::ClientError;

fn record(version: i64, note: &str) -> Rc<Record<RoundBody>> {
    let record = Record::new("R-1", Kind::Round, "ISU", Status::Draft, body(note));
    Rc::new(Record { version, ..record })
}

fn body(note: &str) -> RoundBody {
    RoundBody { note: Some(note.to_owned()), ..RoundBody::default() }
}

fn writing(record: Rc<Record<RoundBody>>) -> Rc<Writing<RoundBody>> {
    Rc::new(Writing {
        body: record.body.clone(),
        typed: 0,
        base: Some(base_of(&record)),
        record: Some(record),
        theirs: None,
        is_restored: false,
        discarded: None,
        removed: None,
        is_sending: false,
        attempt: 0,
        error: None,
    })
}

fn typed(text: &'static str) -> Step<RoundBody> {
    Step::Typed(Box::new(move |body| body.note = Some(text.to_owned())))
}

#[test]
fn what_is_typed_while_it_is_sent_is_not_lost_where_sending_fails() {
    let form = writing(record(1, "a")).reduce(typed("b")).reduce(Step::Sends);
    let form = form.reduce(typed("c")).reduce(Step::Failed(ClientError::Unreachable));
    assert_eq!(form.body, body("c"));
    assert_eq!((form.typed, form.is_sending, form.attempt), (2, false, 1));
}

#[test]
fn what_is_typed_while_it_is_sent_stays_and_starts_from_what_was_saved() {
    let form = writing(record(1, "a")).reduce(typed("b")).reduce(Step::Sends).reduce(typed("c"));
    let form = form.reduce(Step::Saved(Box::new((*record(2, "b")).clone())));
    assert_eq!((&form.body, form.is_sending), (&body("c"), false));
    assert_eq!(
        form.base.as_ref().map(|base| (base.version, &base.edit.body)),
        Some((2, &body("b")))
    );
    assert_eq!(form.record.as_ref().map(|record| record.version), Some(2));
    assert_eq!(form.typed, 3, "it is kept on the device from the new version");
}

#[test]
fn what_is_back_and_was_overtaken_is_to_be_decided_and_sent_from_the_new_version() {
    let kept = |version, note| {
        let base = Some(base_of(&record(version, "a")));
        Step::Restored(Box::new(Kept { form: body(note), base }))
    };
    let same = writing(record(2, "theirs")).reduce(kept(2, "mine"));
    assert!(same.theirs.is_none() && same.is_restored, "nobody was quicker");
    let form = writing(record(2, "theirs")).reduce(kept(1, "mine"));
    assert_eq!(form.theirs.as_ref().map(|now| now.version), Some(2));
    assert_eq!(form.base.as_ref().map(|base| base.version), Some(1));
    let decided = form.clone().reduce(Step::Decided(body("mine")));
    assert!(decided.theirs.is_none());
    assert_eq!(decided.base.as_ref().map(|base| base.version), Some(2));
    assert_eq!(decided.typed, 1, "it is kept on the device as it was decided");
    let discarded = form.reduce(Step::Discarded(body("theirs")));
    assert_eq!((&discarded.body, discarded.is_restored), (&body("theirs"), false));
    let before = discarded.discarded.clone().expect("there is a way back");
    assert_eq!(before.base.as_ref().map(|base| base.version), Some(1));
    let back = discarded.clone().reduce(Step::Restored(Box::new(before)));
    assert_eq!((&back.body, back.is_restored), (&body("mine"), true));
    assert!(back.theirs.is_some() && back.discarded.is_none(), "it is to be decided as before");
    assert!(discarded.reduce(typed("other")).discarded.is_none(), "until the next step");
}

#[test]
fn what_was_removed_can_be_brought_back_until_the_next_step() {
    let names = ["The note", "note"].map(str::to_owned);
    let form = writing(record(1, "a"));
    let form = form.reduce(Step::Removed(names, Box::new(|body| body.note = None)));
    assert_eq!((&form.body.note, form.typed), (&None, 1));
    let removed = form.removed.as_ref().expect("there is a way back");
    assert_eq!(removed.before, body("a"));
    assert!(form.reduce(typed("other")).removed.is_none());
}

#[test]
fn a_control_is_named_by_the_path_of_its_field() {
    assert_eq!(control("meetings[0].decisions[12].text"), "meetings-0-decisions-12-text");
    assert_eq!(control("title"), "title");
}
