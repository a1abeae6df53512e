//! What the form of a need begins with, where its words are kept, and what an attempt to send it
//! came to.

use std::cell::RefCell;
use std::rc::Rc;

use contract::need::NeedBody;
use contract::record::Record;
use engine::case::Origin;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use serde_json::{Value, json};
use yew::prelude::*;

use super::need_form::Start;
use crate::client::ClientError;
use crate::desk::base::{Base, Creation};
use crate::desk::device;
use crate::desk::need::form::NeedForm;
use crate::desk::need::kept::Kept;
use crate::desk::need::place::Place;
use crate::desk::need::unread::unread;
use crate::desk::part::{FieldProblem, rule_words};
use crate::words::say;

/// How long after the last key the form is kept on the device.
const KEEP_AFTER_MS: u32 = 5_000;

/// Where the words are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// As they came.
    Untouched,
    /// On this device since then, not sent.
    Device(String),
    /// On the server since then.
    Server(String),
}

/// What the last attempt to send came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Attempt {
    /// Under way.
    pub(super) is_sending: bool,
    /// Which it is, from 1; 0: none yet.
    pub(super) count: u32,
    /// Why it failed.
    pub(super) error: Option<ClientError>,
    /// Where.
    pub(super) problems: Vec<FieldProblem>,
    /// What the form said then.
    pub(super) form: NeedForm,
}

impl Attempt {
    /// What stands beside the fields of the form: what is wrong, until the field says something else.
    pub(super) fn beside(&self, form: &NeedForm) -> Vec<FieldProblem> {
        if self.problems.is_empty() {
            return Vec::new();
        }
        let [then, now] = [&self.form, form].map(|form| json!(form));
        let stands = |one: &&FieldProblem| at(&then, &one.control) == at(&now, &one.control);
        self.problems.iter().filter(stands).cloned().collect()
    }
}

/// What a form says in a control.
fn at<'a>(form: &'a Value, control: &str) -> Option<&'a Value> {
    let line = control.strip_prefix("line-").and_then(|rest| rest.split_once('-'));
    let Some((key, field)) = line else { return form.get(control) };
    let key: u32 = key.parse().ok()?;
    let mut lines = form["lines"].as_array()?.iter();
    lines.find(|line| line["key"] == key)?.get(field)
}

/// What the form shows first.
pub(super) fn first(start: &Start) -> NeedForm {
    let mut form = match (&start.kept, &start.record) {
        (Some(kept), _) => kept.typed(),
        (None, Some(record)) => form_of(record),
        (None, None) => NeedForm::default(),
    };
    if taken_over(start).is_some() {
        form.origin = Some(Origin::State);
    }
    form
}

/// What others stated, where its State came to state it as its own.
pub(super) fn taken_over(start: &Start) -> Option<&Record<NeedBody>> {
    start.record.as_ref().filter(|record| start.is_ours && record.body.others().is_some())
}

/// What the first change is compared with: what the writing began from, however old.
pub(super) fn first_base(start: &Start) -> Option<Base<NeedBody>> {
    let record = start.record.as_ref()?;
    let kept = start.kept.as_ref().and_then(|kept| kept.base.clone());
    Some(kept.unwrap_or_else(|| Base::of(record)))
}

pub(super) fn form_of(record: &Record<NeedBody>) -> NeedForm {
    NeedForm::of(&record.owner, &Base::of(record).edit)
}

/// Under which name what is unsent is kept, and that; nothing where nothing is to be kept.
pub(super) type Unsent = (Rc<String>, Option<Kept>);

/// Keeps what is unsent, and says when. What says the same as the server again is not kept any
/// more: it would come back as if it said something.
pub(super) fn keep_now((name, kept): &Unsent) -> Option<String> {
    let Some(kept) = kept else {
        device::let_go(name);
        return None;
    };
    let at = device::now();
    device::keep(name, &Kept { at: at.clone(), ..kept.clone() }).then_some(at)
}

/// Keeps what is unsent a while after it was typed, and when the page is left; and when it is asked
/// to. `unsent` is read by listeners that outlive a drawing.
#[hook]
pub(super) fn use_keeping(
    unsent: &Rc<RefCell<Unsent>>,
    place: &UseStateHandle<Keeping>,
    form: &NeedForm,
) -> Callback<()> {
    let keep = {
        let (unsent, place) = (unsent.clone(), place.clone());
        Callback::from(move |()| {
            if let Some(at) = keep_now(&unsent.borrow()) {
                place.set(Keeping::Device(at));
            }
        })
    };
    use_effect_with(form.clone(), {
        let keep = keep.clone();
        move |_| {
            let later = Timeout::new(KEEP_AFTER_MS, move || keep.emit(()));
            move || drop(later)
        }
    });
    use_effect_with((), {
        let unsent = unsent.clone();
        move |()| {
            let on_leave = unsent.clone();
            let leaving = EventListener::new(&gloo::utils::window(), "pagehide", move |_| {
                keep_now(&on_leave.borrow());
            });
            move || {
                drop(leaving);
                keep_now(&unsent.borrow());
            }
        }
    });
    keep
}

/// What the form holds of the server's side.
#[derive(Clone)]
pub(super) struct Held {
    /// What the next change is compared with.
    pub(super) base: UseStateHandle<Option<Base<NeedBody>>>,
    /// As the server has it.
    pub(super) record: UseStateHandle<Option<Rc<Record<NeedBody>>>>,
    /// What was sent and never answered.
    pub(super) creation: UseStateHandle<Option<Creation<NeedBody>>>,
}

/// The server has it: the next change starts from there.
pub(super) fn after(saved: &Record<NeedBody>, held: &Held, place: &UseStateHandle<Keeping>) {
    held.base.set(Some(Base::of(saved)));
    held.record.set(Some(Rc::new(saved.clone())));
    held.creation.set(None);
    place.set(Keeping::Server(device::now()));
}

/// What keeps the form from being sent, before any server is asked.
pub(super) fn unreadable(count: u32, form: &NeedForm) -> Option<Attempt> {
    let problems = unread(form);
    (!problems.is_empty()).then(|| Attempt {
        count,
        problems,
        form: form.clone(),
        ..Attempt::default()
    })
}

pub(super) fn failed(count: u32, error: ClientError, form: &NeedForm) -> Attempt {
    let problems = match &error {
        ClientError::Refused(problem) => problem
            .errors
            .iter()
            .map(|one| {
                let place = Place::parse(&one.path);
                FieldProblem {
                    control: place.control(form),
                    says: say::desk_pair(&place.words(), &rule_words(&one.code, &one.detail)),
                }
            })
            .collect(),
        ClientError::Unreachable | ClientError::Unreadable => Vec::new(),
    };
    Attempt { is_sending: false, count, error: Some(error), problems, form: form.clone() }
}

/// Where the words are, in words.
pub(super) fn strip(place: &Keeping, is_dirty: bool) -> String {
    match place {
        Keeping::Device(at) if is_dirty => say::desk_kept_at(&device::clock(at)),
        Keeping::Server(at) if !is_dirty => say::desk_saved_at(&device::clock(at)),
        Keeping::Untouched | Keeping::Device(_) | Keeping::Server(_) if is_dirty => {
            say::desk_not_kept()
        }
        Keeping::Untouched | Keeping::Device(_) | Keeping::Server(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Attempt, FieldProblem};
    use crate::desk::need::form::{LineForm, NeedForm};

    #[test]
    fn what_is_wrong_stands_beside_a_field_until_it_says_something_else() {
        let mut then = NeedForm::default();
        then.lines.push(LineForm { key: 7, ..LineForm::default() });
        let controls = ["title", "theme", "line-7-year", "line-7-kind"];
        let problem =
            |control: &str| FieldProblem { control: control.to_owned(), says: String::new() };
        let problems = controls.map(problem).to_vec();
        let attempt = Attempt { problems, form: then.clone(), ..Attempt::default() };
        let beside = |form: &NeedForm| -> Vec<String> {
            attempt.beside(form).into_iter().map(|one| one.control).collect()
        };
        assert_eq!(beside(&then), controls);
        let mut now = then;
        now.title = "Clearance".to_owned();
        now.lines[0].year = "2027".to_owned();
        // Another line before it takes nothing away.
        now.lines.insert(0, LineForm { key: 8, ..LineForm::default() });
        assert_eq!(beside(&now), ["theme", "line-7-kind"]);
        now.title.clear();
        assert_eq!(beside(&now), ["title", "theme", "line-7-kind"]);
    }
}
