//! Sending what the form of an offer says: saved, made, put into the matching, or kept until the server
//! is reached.

use std::cell::RefCell;
use std::rc::Rc;

use contract::access::Action;
use contract::offer::OfferBody;
use contract::record::{Edit, Kind, Record, Remark};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, records};
use crate::desk::base::{Base, says_the_same};
use crate::desk::context::Desk;
use crate::desk::device::{keep, let_go};
use crate::desk::drafts;
use crate::desk::offer::{KeptOffer, OfferForm, problems, unreadable};
use crate::desk::outbox::{self, Step as Sending, Waiting};
use crate::desk::part::FieldProblem;
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::save::{self, Outcome};
use crate::route::Query;
use crate::router::{self, Routable as _};
use crate::words::say;

/// Where reading goes on once the form, or the questions in its place, are drawn anew.
pub(super) const VIEW: &str = "offer-view";

/// What the form says, and where it is told what came of it.
#[derive(Clone)]
pub(super) struct OfferSending {
    /// As it stood when it was sent: a handle of a state tells what it is by now.
    pub(super) sent: Rc<OfferForm>,
    /// Whether an offer is made by it.
    pub(super) is_new: bool,
    /// As it was drawn last, for what is under way meanwhile.
    pub(super) latest: Rc<RefCell<Rc<OfferForm>>>,
    /// As the server has it.
    pub(super) record: UseStateHandle<Option<Rc<Record<OfferBody>>>>,
    /// What the next change is compared with.
    pub(super) base: UseStateHandle<Option<Base<OfferBody>>>,
    /// What somebody else made of it meanwhile.
    pub(super) theirs: UseStateHandle<Option<Rc<Record<OfferBody>>>>,
    /// Whether what was typed before is back.
    pub(super) is_restored: UseStateHandle<bool>,
    /// What was discarded.
    pub(super) thrown: UseStateHandle<Option<KeptOffer>>,
    /// What is wrong, and where.
    pub(super) wrong: UseStateHandle<Rc<Vec<FieldProblem>>>,
    /// Which attempt it was, from 1.
    pub(super) attempt: UseStateHandle<u32>,
    /// Why it failed.
    pub(super) error: UseStateHandle<Option<ClientError>>,
    /// Whether it is under way.
    pub(super) is_sending: UseStateHandle<bool>,
    /// Of an offer that is to be made: sent again, it is made once.
    pub(super) key: Rc<RefCell<String>>,
    /// Under which name this device keeps it.
    pub(super) place: String,
    /// What of the address goes along.
    pub(super) query: Query,
    /// Who is here.
    pub(super) desk: Desk,
    /// Hears the id of an offer that was made while it was written on.
    pub(super) onmade: Callback<String>,
}

impl OfferSending {
    /// Saves it, and takes a step with it; unless it is under way or cannot be read.
    pub(super) fn begin(self, action: Option<Action>) {
        if *self.is_sending {
            return;
        }
        self.thrown.set(None);
        let (edit, unread) = self.sent.read();
        self.attempt.set(*self.attempt + 1);
        self.error.set(None);
        if !unread.is_empty() {
            self.wrong.set(Rc::new(unread.iter().map(|path| unreadable(path)).collect()));
            return;
        }
        self.is_sending.set(true);
        spawn_local(async move {
            if let Some(saved) = self.save(&edit, action).await {
                self.go_on(&edit, saved, action).await;
            }
            self.is_sending.set(false);
        });
    }

    fn is_typed_since(&self) -> bool {
        *self.latest.borrow() != self.sent
    }

    /// The offer as the server has it; nothing where it does not, which is told by then.
    async fn save(
        &self,
        edit: &Edit<OfferBody>,
        action: Option<Action>,
    ) -> Option<Record<OfferBody>> {
        let saved = match (&*self.record, &*self.base) {
            (Some(record), Some(base)) => {
                match save::change(Kind::Offer, &record.id, base, edit).await {
                    Outcome::Saved(saved) => Ok(*saved),
                    Outcome::Failed(error, _) => Err(error),
                    Outcome::Changed(now) => {
                        self.theirs.set(Some(Rc::new(*now)));
                        browser::focus_by_id(VIEW);
                        return None;
                    }
                }
            }
            _ => {
                let key = self.key.borrow().clone();
                records::create(Kind::Offer, edit, &key).await
            }
        };
        match saved {
            Ok(saved) => {
                let_go(&self.place);
                self.settle(&saved);
                Some(saved)
            }
            Err(error) => {
                let waits = self.rest(edit, action, None).with_draft(&self.place);
                if !self.waits(&error, &waits) {
                    self.fail(error);
                }
                None
            }
        }
    }

    /// The step, and what follows.
    async fn go_on(&self, edit: &Edit<OfferBody>, made: Record<OfferBody>, action: Option<Action>) {
        let stepped = match action.filter(|action| made.may.contains(action)) {
            Some(action) => {
                let remark = Remark::default();
                records::step(Kind::Offer, &made.id, made.version, action, &remark).await
            }
            None => Ok(made.clone()),
        };
        match stepped {
            Ok(saved) => {
                self.desk.say.emit(say::offer_saved());
                if self.is_typed_since() {
                    self.settle(&saved);
                    self.is_restored.set(false);
                    self.stay(saved.id);
                } else {
                    go(&Route::Offer { id: saved.id }, &self.query.kept());
                }
            }
            Err(error) => {
                let place = drafts::place(&self.desk, Kind::Offer, Some(&made.id));
                let waits = self.rest(edit, action, Some(&made)).with_draft(&place);
                if !self.waits(&error, &waits) {
                    self.fail(error);
                    self.stay(made.id);
                }
            }
        }
    }

    /// The form goes on with what was made of it.
    fn stay(&self, id: String) {
        if self.is_new {
            self.onmade.emit(id);
        }
    }

    /// What is typed while it is sent goes on from what the server has then.
    fn settle(&self, saved: &Record<OfferBody>) {
        let from = Some(Base::of(saved));
        if self.is_typed_since() {
            let typed = KeptOffer::new((**self.latest.borrow()).clone(), from.clone());
            keep(&drafts::place(&self.desk, Kind::Offer, Some(&saved.id)), &typed);
        }
        self.base.set(from);
        self.record.set(Some(Rc::new(saved.clone())));
    }

    /// What is sent later, where it cannot be now: as it is typed by then. Nothing where that cannot be
    /// read.
    fn rest(
        &self,
        edit: &Edit<OfferBody>,
        action: Option<Action>,
        made: Option<&Record<OfferBody>>,
    ) -> Waiting {
        let (now, unread) = self.latest.borrow().read();
        let changed = !says_the_same(edit, &now);
        let mut steps = match (made, &*self.record) {
            (None, Some(_)) => vec![Sending::change(&now)],
            // What was sent may have arrived: the same key says the same.
            (None, None) => vec![Sending::make(&self.key.borrow(), edit)],
            (Some(_), _) => Vec::new(),
        };
        if changed && (made.is_some() || self.record.is_none()) {
            steps.push(Sending::change(&now));
        }
        steps.extend(action.map(Sending::act));
        steps.retain(|_| unread.is_empty());
        let waits = Waiting::new(Kind::Offer, &edit.body.title, steps);
        match (made, &*self.record, &*self.base) {
            (Some(made), ..) => waits.at(&made.id, made.version),
            (None, Some(record), Some(base)) => waits.at(&record.id, base.version),
            (None, ..) => waits,
        }
    }

    /// Lets it wait on this device where the server is not reached, and leaves; `false` where it cannot.
    fn waits(&self, error: &ClientError, waits: &Waiting) -> bool {
        let owner = outbox::owner(&self.desk.session);
        if *error != ClientError::Unreachable || !outbox::put(owner.as_deref(), waits) {
            return false;
        }
        self.desk.say.emit(say::desk_waits());
        router::push(&Route::Offers.to_path());
        true
    }

    fn fail(&self, error: ClientError) {
        match error {
            ClientError::Refused(problem)
                if problem.status == 422 && !problem.errors.is_empty() =>
            {
                self.wrong.set(Rc::new(problems(&problem)));
            }
            other => self.error.set(Some(other)),
        }
    }
}
