//! The form of a record whose fields are those of its body: what is typed is kept on this device
//! until the server has it, waits there while the server is not reached, and where somebody else was
//! quicker, each field is decided.

mod written;

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use contract::record::{Edit, Kind, Record};
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub(crate) use self::written::{Speech, written};
use super::base::{Base, edit_of, says_the_same};
use super::context::{Desk, use_desk};
use super::device::{clock, keep, kept, let_go, now, random_key};
use super::drafts::{Begun, place};
use super::outbox::{self, Step as Sending, WAITING, Waiting};
use super::part::{Removed, UNDO_ID, rule_words, to_undo};
use super::save::{self, Body, Outcome};
use crate::browser;
use crate::client::{ClientError, Problem, ProblemPlace, records};
use crate::context::use_query;
use crate::words::say;

/// Where reading goes on once the form, or the questions in its place, are drawn anew.
const VIEW: &str = "form-view";

/// What this device keeps.
#[derive(Clone, Serialize, Deserialize)]
struct Kept<B> {
    /// As it is typed.
    form: B,
    /// What the server had when the writing began; nothing for a record that it does not have.
    base: Option<Base<B>>,
}

/// The form at work.
struct Writing<B> {
    body: B,
    /// Counts what was typed, so that it is kept once for each change.
    typed: u32,
    /// The record as this page knows it.
    record: Option<Rc<Record<B>>>,
    /// What the writing began from.
    base: Option<Base<B>>,
    /// What somebody else made of the record meanwhile.
    theirs: Option<Rc<Record<B>>>,
    is_restored: bool,
    /// What was discarded, until the next step.
    discarded: Option<Kept<B>>,
    /// What was removed, until the next step.
    removed: Option<Removed<B>>,
    is_sending: bool,
    /// Which attempt to send it was, from 1.
    attempt: u32,
    error: Option<ClientError>,
}

enum Step<B> {
    Typed(Box<dyn FnOnce(&mut B)>),
    /// Something was taken away: what it is called, and what has the focus once it is back.
    Removed([String; 2], Box<dyn FnOnce(&mut B)>),
    Restored(Box<Kept<B>>),
    /// Back to what the server has.
    Discarded(B),
    Sends,
    /// The server has what was sent; what was typed since is written on from there.
    Saved(Box<Record<B>>),
    Overtaken(Rc<Record<B>>),
    Decided(B),
    Failed(ClientError),
}

impl<B: Body> Reducible for Writing<B> {
    type Action = Step<B>;

    fn reduce(self: Rc<Self>, step: Step<B>) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.discarded = None;
        next.removed = None;
        match step {
            Step::Typed(change) => {
                change(&mut next.body);
                next.typed += 1;
            }
            Step::Removed([what, back], change) => {
                let before = next.body.clone();
                next.removed = Some(Removed { what, back, before });
                change(&mut next.body);
                next.typed += 1;
            }
            Step::Restored(kept) => {
                let is_overtaken = match (&kept.base, &next.record) {
                    (Some(base), Some(now)) => base.version != now.version && kept.form != now.body,
                    _ => false,
                };
                next.theirs = next.record.clone().filter(|_| is_overtaken);
                next.base = kept.base;
                next.body = kept.form;
                next.is_restored = true;
            }
            Step::Discarded(body) => {
                let form = std::mem::replace(&mut next.body, body);
                let base = next.record.as_deref().map(base_of);
                let base = std::mem::replace(&mut next.base, base);
                next.discarded = Some(Kept { form, base });
                next.theirs = None;
                next.is_restored = false;
                next.error = None;
            }
            Step::Sends => {
                next.is_sending = true;
                next.attempt += 1;
                next.error = None;
            }
            Step::Saved(saved) => {
                next.base = Some(base_of(&saved));
                next.record = Some(Rc::new(*saved));
                next.is_restored = false;
                next.is_sending = false;
                next.typed += 1;
            }
            Step::Overtaken(now) => {
                next.theirs = Some(now);
                next.is_sending = false;
            }
            Step::Decided(body) => {
                next.record = next.theirs.take().or(next.record);
                next.base = next.record.as_deref().map(base_of);
                next.body = body;
                next.typed += 1;
            }
            Step::Failed(error) => {
                next.error = Some(error);
                next.is_sending = false;
            }
        }
        Rc::new(next)
    }
}

impl<B: Clone> Clone for Writing<B> {
    fn clone(&self) -> Self {
        Self {
            body: self.body.clone(),
            record: self.record.clone(),
            base: self.base.clone(),
            theirs: self.theirs.clone(),
            discarded: self.discarded.clone(),
            removed: self.removed.clone(),
            error: self.error.clone(),
            ..*self
        }
    }
}

/// What a change starts from; whom a record of the unit names follows from its body.
fn base_of<B: Clone>(record: &Record<B>) -> Base<B> {
    let edit = Edit { owner: None, named: Vec::new(), ..edit_of(record) };
    Base { version: record.version, edit }
}

/// What stands in the form now.
pub(crate) struct Form<B: Body + 'static> {
    writing: UseReducerHandle<Writing<B>>,
    /// As it was drawn last, for what is under way meanwhile.
    latest: Rc<RefCell<UseReducerHandle<Writing<B>>>>,
    kind: Kind,
    desk: Desk,
    /// Under which name this device keeps it.
    place: Rc<String>,
    /// Of a record that is to be made: sent again without an answer having come, it is made once.
    key: Rc<OnceCell<String>>,
}

impl<B: Body> Clone for Form<B> {
    fn clone(&self) -> Self {
        let (writing, latest) = (self.writing.clone(), self.latest.clone());
        let (place, key) = (self.place.clone(), self.key.clone());
        Self { writing, latest, kind: self.kind, desk: self.desk.clone(), place, key }
    }
}

impl<B: Body> Deref for Form<B> {
    type Target = B;

    fn deref(&self) -> &B {
        &self.writing.body
    }
}

impl<B: Body> Form<B> {
    /// What a field does that hears a `T`.
    pub(crate) fn on<T: 'static>(&self, change: impl Fn(&mut B, T) + 'static) -> Callback<T> {
        let (writing, change) = (self.writing.dispatcher(), Rc::new(change));
        Callback::from(move |heard: T| {
            let change = change.clone();
            writing.dispatch(Step::Typed(Box::new(move |body| change(body, heard))));
        })
    }

    /// What a button does that takes away what is called so; the focus goes to the way back, and from
    /// there to the control with the id.
    pub(crate) fn removing(
        &self,
        what: String,
        back: String,
        change: impl Fn(&mut B) + 'static,
    ) -> Callback<MouseEvent> {
        let (writing, change) = (self.writing.dispatcher(), Rc::new(change));
        to_undo(
            UNDO_ID,
            &Callback::from(move |()| {
                let change = change.clone();
                let names = [what.clone(), back.clone()];
                writing.dispatch(Step::Removed(names, Box::new(move |body| change(body))));
            }),
        )
    }

    /// What was removed last, with the way back, in the section whose controls begin so.
    pub(crate) fn removed(&self, section: &str) -> Html {
        let removed = self.writing.removed.as_ref();
        let removed = removed.filter(|removed| removed.back.starts_with(section));
        let back = || self.on(|body, before| *body = before);
        removed.map_or_else(Html::default, |removed| removed.way_back(UNDO_ID, back()))
    }

    /// The record as this page knows it; nothing for one that is to be made.
    pub(crate) fn record(&self) -> Option<Rc<Record<B>>> {
        self.writing.record.clone()
    }

    /// What was found wrong with the field at a path; empty where nothing was.
    pub(crate) fn problem(&self, path: &str) -> String {
        let errors = match &self.writing.error {
            Some(ClientError::Refused(refused)) => refused.errors.as_slice(),
            _ => &[],
        };
        let found = errors.iter().find(|one| one.path == path);
        found.map_or_else(String::new, |one| rule_words(&one.code, &one.detail))
    }

    /// Sends nothing, and says what is wrong as if the server had.
    pub(crate) fn refuse(&self, errors: Vec<ProblemPlace>) -> Callback<SubmitEvent> {
        let writing = self.writing.dispatcher();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let problem = Problem { errors: errors.clone(), ..Problem::default() };
            writing.dispatch(Step::Sends);
            writing.dispatch(Step::Failed(ClientError::Refused(problem)));
        })
    }

    /// Whether it is being sent.
    pub(crate) fn is_sending(&self) -> bool {
        self.writing.is_sending
    }

    /// Sends what stands there, or lets it wait under a title; `then` hears the record as the server
    /// has it, and nothing where it waits. What is typed while it is sent stays in the form, and so
    /// does the reader; `onmade` hears the id where the record was made with that.
    pub(crate) fn save(
        &self,
        title: String,
        then: Callback<Option<Record<B>>>,
        onmade: Callback<String>,
    ) -> Callback<SubmitEvent> {
        let form = self.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (form, then, title) = (form.clone(), then.clone(), title.clone());
            let onmade = onmade.clone();
            if form.is_sending() {
                return;
            }
            let writing = form.writing.clone();
            writing.dispatch(Step::Sends);
            spawn_local(async move {
                let base = writing.base.as_ref();
                let visibility = base.and_then(|base| base.edit.visibility);
                let body = writing.body.clone();
                let edit = Edit { owner: None, visibility, named: Vec::new(), body };
                let saved = match (&writing.record, base) {
                    (Some(record), Some(base)) => {
                        save::change(form.kind, &record.id, base, &edit).await
                    }
                    _ => {
                        let key = form.key.get_or_init(random_key);
                        match records::create(form.kind, &edit, key).await {
                            Ok(made) => Outcome::Saved(Box::new(made)),
                            Err(error) => Outcome::Failed(error, save::IsOpen::No),
                        }
                    }
                };
                match saved {
                    Outcome::Saved(saved) => {
                        let_go(&form.place);
                        if form.now() == edit.body {
                            then.emit(Some(*saved));
                        } else {
                            let made = writing.record.is_none().then(|| saved.id.clone());
                            writing.dispatch(Step::Saved(saved));
                            if let Some(id) = made {
                                onmade.emit(id);
                            }
                            form.desk.say.emit(say::desk_saved_at(&clock(&now())));
                        }
                    }
                    Outcome::Changed(now) => {
                        writing.dispatch(Step::Overtaken(Rc::new(*now)));
                        browser::focus_by_id(VIEW);
                    }
                    Outcome::Failed(ClientError::Unreachable, _) if form.waits(&title, &edit) => {
                        form.desk.say.emit(say::desk_waits());
                        then.emit(None);
                    }
                    Outcome::Failed(error, _) => writing.dispatch(Step::Failed(error)),
                }
            });
        })
    }
}

impl<B: Body> Form<B> {
    /// What stands there by now.
    fn now(&self) -> B {
        self.latest.borrow().body.clone()
    }

    /// Lets what stands there by now wait on this device; `false` where that is not possible, or
    /// nothing of it is new.
    fn waits(&self, title: &str, sent: &Edit<B>) -> bool {
        let now = Edit { body: self.now(), ..sent.clone() };
        let wait = |steps| Waiting::new(self.kind, title, steps);
        let waits = match (&self.writing.record, &self.writing.base) {
            (Some(_), Some(base)) if says_the_same(&base.edit, &now) => return false,
            (Some(record), Some(base)) => {
                wait(vec![Sending::change(&now)]).at(&record.id, base.version)
            }
            // What was sent may have arrived: the same key says the same.
            _ => {
                let mut steps = vec![Sending::make(self.key.get_or_init(random_key), sent)];
                steps.extend((now.body != sent.body).then(|| Sending::change(&now)));
                wait(steps)
            }
        };
        let owner = outbox::owner(&self.desk.session);
        outbox::put(owner.as_deref(), &waits.with_draft(&self.place))
    }
}

/// A form that begins from a record, or from `fresh` for one that is to be made; or from what this
/// device keeps of it, for a new one where it was `begun`.
#[hook]
pub(crate) fn use_form<B>(
    kind: Kind,
    record: Option<Rc<Record<B>>>,
    fresh: B,
    begun: Option<&Begun>,
) -> Form<B>
where
    B: Body + Default + 'static,
{
    use contract::Code as _;

    let desk = use_desk();
    let which = record.as_ref().map_or("", |record| &record.id).to_owned();
    let waiting = use_query().get(WAITING).to_owned();
    let writing = use_reducer(move || Writing {
        body: record.as_ref().map_or(fresh, |record| record.body.clone()),
        typed: 0,
        base: record.as_deref().map(base_of),
        record,
        theirs: None,
        is_restored: false,
        discarded: None,
        removed: None,
        is_sending: false,
        attempt: 0,
        error: None,
    });
    let latest = use_mut_ref(|| writing.clone());
    *latest.borrow_mut() = writing.clone();
    let place = Rc::new(match (&writing.record, begun) {
        (None, Some(begun)) => begun.name.clone(),
        (record, _) => place(&desk, kind, record.as_ref().map(|record| record.id.as_str())),
    });
    use_effect_with((), {
        let (writing, place) = (writing.clone(), place.clone());
        let owner = outbox::owner(&desk.session);
        move |()| {
            if let Some(owner) = owner {
                // What was typed is then where it is looked for.
                let is_it =
                    |one: &Waiting| one.id == waiting || (one.about == which && !which.is_empty());
                let _one = outbox::reopen(&owner, |one| one.kind == kind.code() && is_it(one));
            }
            if let Some(before) = kept::<Kept<B>>(&place)
                && before.form != writing.body
            {
                writing.dispatch(Step::Restored(Box::new(before)));
            }
        }
    });
    use_effect_with(writing.typed, {
        let (writing, place) = (writing.clone(), place.clone());
        move |typed| {
            if *typed > 0 {
                let (form, base) = (writing.body.clone(), writing.base.clone());
                keep(&place, &Kept { form, base });
            }
        }
    });
    Form { writing, latest, kind, desk, place, key: use_memo((), |()| OnceCell::new()) }
}

#[cfg(test)]
mod tests;
