//! Sending what the form of a need says: saved, made, sent on to the unit, or kept until the server is
//! reached.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Edit, Kind, Record, Remark};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::need_writing::{Attempt, Held, Keeping, Unsent, after, failed, keep_now, unreadable};
use crate::browser;
use crate::client::{ClientError, records};
use crate::desk::base::Creation;
use crate::desk::device;
use crate::desk::need::form::{NeedForm, Step, Writing};
use crate::desk::outbox::{self, Step as Sending, Waiting, steps_of_need};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::save::{self, IsOpen, Outcome};
use crate::route::Query;
use crate::router::{self, Routable as _};
use crate::words::say;

/// Where reading goes on once another view is drawn in its place.
pub(super) const VIEW: &str = "need-view";

/// What the reader sees of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The form.
    Form,
    /// Everything once more, before it is sent.
    Check,
    /// What somebody else changed meanwhile.
    Conflict(Box<Record<NeedBody>>),
}

/// What follows once the server has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    Stay,
    Send,
    Leave,
}

/// What the form says, and where it is told what came of it.
#[derive(Clone)]
pub(super) struct NeedSending {
    /// As it is typed.
    pub(super) writing: UseReducerHandle<Writing>,
    /// The server's side of it.
    pub(super) held: Held,
    /// Where the words are.
    pub(super) place: UseStateHandle<Keeping>,
    /// What is drawn.
    pub(super) view: UseStateHandle<View>,
    /// What came of it.
    pub(super) attempt: UseStateHandle<Attempt>,
    /// What this device keeps, and under which name.
    pub(super) unsent: Rc<RefCell<Unsent>>,
    /// As it stood when it was sent: the handle of the writing tells what it is by now.
    pub(super) sent: NeedForm,
    /// What is sent.
    pub(super) edit: Edit<NeedBody>,
    /// Whether it is under way: pressed twice before the first is drawn, it is still sent once.
    pub(super) busy: Rc<Cell<bool>>,
    /// Hears the id of a need that was made.
    pub(super) onmade: Callback<String>,
    /// Says it to whoever hears the page.
    pub(super) say_it: Callback<String>,
    /// Whose changes wait here.
    pub(super) owner: Option<String>,
}

impl NeedSending {
    /// Sends it, unless it is under way or cannot be read.
    pub(super) fn begin(self, then: Then) {
        let count = self.attempt.count + 1;
        if let Some(refused) = unreadable(count, &self.writing.form) {
            self.attempt.set(refused);
            self.view.set(View::Form);
            return;
        }
        if self.busy.replace(true) {
            return;
        }
        self.attempt.set(Attempt { is_sending: true, count, ..Attempt::default() });
        let making = match (&*self.held.record, &*self.held.base) {
            (Some(_), Some(_)) => None,
            _ => Some((*self.held.creation).clone().unwrap_or_else(|| Creation {
                key: device::random_key(),
                edit: self.edit.clone(),
            })),
        };
        self.held.creation.set(making.clone());
        if let Some(kept) = &mut self.unsent.borrow_mut().1 {
            // The key must outlive a reload: what was sent may have arrived.
            kept.creation.clone_from(&making);
        }
        keep_now(&self.unsent.borrow());
        let busy = self.busy.clone();
        let name = self.unsent.borrow().0.clone();
        spawn_local(async move {
            if let Some(saved) = self.save(making, &name, then, count).await {
                self.go_on(saved, then, count).await;
            }
            busy.set(false);
        });
    }

    /// The need as the server has it; nothing where it does not, which is told by then.
    async fn save(
        &self,
        making: Option<Creation<NeedBody>>,
        name: &str,
        then: Then,
        count: u32,
    ) -> Option<Record<NeedBody>> {
        let (edit, held) = (&self.edit, &self.held);
        let outcome = match (&making, &*held.record, &*held.base) {
            (None, Some(record), Some(base)) => {
                save::change(Kind::Need, &record.id, base, edit).await
            }
            (Some(making), _, _) => save::make(Kind::Need, making, edit).await,
            (None, _, _) => return None,
        };
        match outcome {
            Outcome::Saved(saved) => {
                device::let_go(name);
                self.unsent.borrow_mut().1 = None;
                // From here on the server's words are what the form is compared with.
                after(&saved, held, &self.place);
                self.writing.dispatch(Step::Saved);
                Some(*saved)
            }
            Outcome::Changed(theirs) => {
                self.attempt.set(Attempt { count, ..Attempt::default() });
                self.view.set(View::Conflict(theirs));
                browser::focus_by_id(VIEW);
                None
            }
            Outcome::Failed(error, is_open) => {
                let known = (*held.record).as_deref().zip(held.base.as_ref());
                let base = known.map(|(_, base)| base);
                let action = (then == Then::Send).then_some(Action::Submit);
                let steps = steps_of_need(edit, making.as_ref(), base, action);
                let waits = Waiting::new(Kind::Need, &edit.body.title, steps);
                let waits = match known.filter(|_| making.is_none()) {
                    Some((record, base)) => waits.at(&record.id, base.version),
                    None => waits,
                };
                if self.waits(&error, &waits.with_draft(name)) {
                    self.unsent.borrow_mut().1 = None;
                    return None;
                }
                if is_open == IsOpen::No {
                    held.creation.set(None);
                }
                self.fail(count, error);
                None
            }
        }
    }

    /// What follows once the server has it.
    async fn go_on(&self, saved: Record<NeedBody>, then: Then, count: u32) {
        let done = match then {
            Then::Send => {
                let (id, version, remark) = (&saved.id, saved.version, Remark::default());
                let sent =
                    records::step::<NeedBody>(Kind::Need, id, version, Action::Submit, &remark);
                if let Err(error) = sent.await {
                    let steps = vec![Sending::act(Action::Submit)];
                    let waits = Waiting::new(Kind::Need, &self.edit.body.title, steps);
                    if !self.waits(&error, &waits.at(id, version)) {
                        self.fail(count, error);
                        self.onmade.emit(saved.id);
                    }
                    return;
                }
                "sent"
            }
            Then::Leave => "saved",
            Then::Stay => {
                self.attempt.set(Attempt { count, ..Attempt::default() });
                self.onmade.emit(saved.id);
                self.say_it.emit(say::desk_saved_at(&device::clock(&device::now())));
                return;
            }
        };
        go(&Route::Need { id: saved.id }, &Query::default().with("done", done));
    }

    /// Lets it wait on this device where the server is not reached, and leaves; `false` where it cannot.
    fn waits(&self, error: &ClientError, waits: &Waiting) -> bool {
        if *error != ClientError::Unreachable || !outbox::put(self.owner.as_deref(), waits) {
            return false;
        }
        self.say_it.emit(say::desk_waits());
        // To the page that this program draws there: the list is another one's.
        router::push(&Route::Needs.to_path());
        true
    }

    fn fail(&self, count: u32, error: ClientError) {
        self.attempt.set(failed(count, error, &self.sent));
        self.view.set(View::Form);
    }
}
