//! Changes that wait on this device because the server could not be reached.
//!
//! Each belongs to one person in one seat, and is sent only while the server says that this person
//! acts for that party: with the key or the version that it was made with, so that one that did
//! arrive is not made twice.

mod take;
mod view;

use contract::access::Action;
use contract::account::Session;
use contract::record::{Edit, Kind, Remark};
use contract::{Code as _, need::NeedBody};
use engine::order::sort_by;
use serde::{Deserialize, Serialize};

pub(crate) use take::{Taken, Words, both, comment, step, take, use_says, use_waits};
pub(super) use view::Outbox;

use super::base::{Base, Creation, says_the_same};
use super::device;

/// The event that the window hears when something begins or ends to wait.
pub(crate) const CHANGED: &str = "outbox-changed";
/// Query field of a form: the change that is opened in it once more.
pub(crate) const WAITING: &str = "waiting";

/// A change that waits. Its fields are read by `frontend/desk/outbox.js`, which sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Waiting {
    /// Unique on this device.
    pub(crate) id: String,
    /// What is changed: the code of a [`Kind`].
    pub(crate) kind: String,
    /// In its owner's words.
    pub(crate) title: String,
    /// What it is about: the record that is changed, or the need that is answered.
    pub(crate) about: String,
    /// The record, once there is one.
    pub(crate) record: String,
    /// The version of it that the next step starts from.
    pub(crate) version: i64,
    /// What is still to be done, in order.
    #[serde(skip_deserializing)]
    pub(crate) steps: Vec<Step>,
    /// Under which name the device keeps what was typed; empty: nothing was.
    pub(crate) place: String,
    /// What was typed, to open it in its form once more.
    pub(crate) draft: String,
    /// What was typed is a few words of a step: once it is discarded, they are where they were typed.
    #[serde(default)]
    pub(crate) returns: bool,
    /// When it was made, RFC 3339 in UTC.
    pub(crate) since: String,
    /// It says something and changes nothing.
    #[serde(default)]
    pub(crate) is_comment: bool,
    /// Why it is not sent by itself: [`STALE`], [`OLD`], or the server's code; empty: it is.
    pub(crate) stands: String,
}

/// Somebody else changed the record meanwhile: the owner decides.
pub(crate) const STALE: &str = "changed";
/// It waited longer than the server remembers keys: it might be made twice.
const OLD: &str = "old";

/// One request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Step {
    /// `make`, `change`, or the end of the address of what is done with a record: the code of an
    /// [`Action`], or more.
    does: String,
    /// `Idempotency-Key` of what is made or said.
    key: String,
    /// What is sent.
    body: String,
}

impl Step {
    /// Makes a record, once under its key.
    pub(crate) fn make<B: Serialize>(key: &str, edit: &Edit<B>) -> Self {
        Self { does: "make".to_owned(), key: key.to_owned(), body: text(edit) }
    }

    /// Changes one from the version at hand.
    pub(crate) fn change<B: Serialize>(edit: &Edit<B>) -> Self {
        Self { does: "change".to_owned(), key: String::new(), body: text(edit) }
    }

    /// Takes a step with one from the version at hand.
    pub(crate) fn act(action: Action) -> Self {
        Self::send(action.code(), &Remark::default())
    }

    /// Sends something to an address of one, from the version at hand.
    pub(crate) fn send<T: Serialize>(to: &str, body: &T) -> Self {
        Self { does: to.to_owned(), key: String::new(), body: text(body) }
    }

    /// Says something of one, once under its key, whatever its version.
    fn say(key: &str, remark: &Remark) -> Self {
        let does = Action::Comment.code().to_owned();
        Self { does, key: key.to_owned(), body: text(remark) }
    }
}

/// The bytes that the first attempt sent: the same types write the same text.
fn text<T: Serialize>(body: &T) -> String {
    serde_json::to_string(body).unwrap_or_default()
}

impl Waiting {
    /// A change that begins to wait.
    pub(crate) fn new(kind: Kind, title: &str, steps: Vec<Step>) -> Self {
        Self {
            id: device::random_key(),
            kind: kind.code().to_owned(),
            title: title.to_owned(),
            is_comment: steps.iter().all(|step| step.does == Action::Comment.code()),
            steps,
            since: device::now(),
            ..Self::default()
        }
    }

    /// It starts from a version of a record.
    pub(crate) fn at(self, id: &str, version: i64) -> Self {
        Self { about: id.to_owned(), record: id.to_owned(), version, ..self }
    }

    /// It takes along what the device keeps under a name.
    pub(crate) fn with_draft(self, name: &str) -> Self {
        Self { place: name.to_owned(), draft: device::text(name).unwrap_or_default(), ..self }
    }

    /// It takes along a few words that were typed for it.
    pub(crate) fn with_words(self, name: &str) -> Self {
        let change = self.with_draft(name);
        Self { returns: !change.draft.is_empty(), ..change }
    }

    fn name(&self, owner: &str) -> String {
        format!("{owner}/{}-{}", self.since, self.id)
    }
}

/// What is still to be done for a need that was being made or changed, and is sent after that where
/// `action` says so: first what may have arrived, as it was sent.
pub(crate) fn steps_of_need(
    edit: &Edit<NeedBody>,
    making: Option<&Creation<NeedBody>>,
    base: Option<&Base<NeedBody>>,
    action: Option<Action>,
) -> Vec<Step> {
    let before = making.map(|making| &making.edit).or_else(|| base.map(|base| &base.edit));
    let mut steps: Vec<Step> =
        making.map(|making| Step::make(&making.key, &making.edit)).into_iter().collect();
    if !before.is_some_and(|before| says_the_same(before, edit)) {
        steps.push(Step::change(edit));
    }
    steps.extend(action.map(Step::act));
    steps
}

/// Whose changes: a person in a seat; nobody's without.
pub(crate) fn owner(session: &Session) -> Option<String> {
    let (person, seat) = (session.person.as_ref()?, session.seat.as_ref()?);
    Some(format!("outbox/{}/{}/{}", person.id, seat.party, seat.role.code()))
}

/// Says whose changes are sent from now on.
fn belongs_to(owner: Option<&str>) {
    let root = gloo::utils::document_element();
    // A name of an attribute that is one.
    let _ok = root.set_attribute("data-outbox-owner", owner.unwrap_or_default());
    device::tell("outbox-owner");
}

/// The changes of an owner that wait, oldest first.
pub(crate) fn waiting(owner: &str) -> Vec<Waiting> {
    let mut names = device::names(&[format!("{owner}/")]);
    sort_by(&mut names, Ord::cmp);
    names.iter().filter_map(|name| device::kept(name)).collect()
}

/// Lets a change wait, with what was typed; `false` where there is nobody whose it is, nothing to
/// send, or a browser that keeps nothing, and then nothing is changed.
pub(crate) fn put(owner: Option<&str>, change: &Waiting) -> bool {
    let Some(owner) = owner.filter(|_| !change.steps.is_empty()) else { return false };
    let kept = device::keep(&change.name(owner), change);
    if kept {
        device::let_go(&change.place);
        // What was sent before is said no more.
        let _gone = gloo::utils::document_element().remove_attribute("data-outbox");
        device::tell(CHANGED);
    }
    kept
}

/// Forgets a change; words that were typed for it go back to where they were typed.
fn discard(owner: &str, change: &Waiting) {
    device::forget(&change.name(owner));
    if change.returns && !change.draft.is_empty() && device::text(&change.place).is_none() {
        // Where nothing more can be kept, the words are gone with the change.
        let _kept = device::keep_text(&change.place, &change.draft);
    }
    device::tell(CHANGED);
}

/// A change that was discarded, and what the device kept of it: more than is read here.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Discarded {
    change: Waiting,
    kept: String,
}

impl Discarded {
    /// What is still kept of a change.
    fn of(owner: &str, change: Waiting) -> Option<Self> {
        let kept = device::text(&change.name(owner))?;
        Some(Self { change, kept })
    }

    /// Lets it wait again; words that went back to where they were typed go along. `false` where the
    /// device keeps nothing more.
    fn restore(&self, owner: &str) -> bool {
        let change = &self.change;
        let waits = device::keep_text(&change.name(owner), &self.kept);
        if waits {
            let is_as_it_was = device::text(&change.place).is_some_and(|text| text == change.draft);
            if change.returns && is_as_it_was {
                device::let_go(&change.place);
            }
            device::tell(CHANGED);
        }
        waits
    }
}

/// Opens a change in its form once more: what was typed is where the form looks for it, and the
/// change waits no longer.
pub(crate) fn reopen(owner: &str, which: impl Fn(&Waiting) -> bool) -> Option<Waiting> {
    let mut found = waiting(owner)
        .into_iter()
        .find(|one| which(one) && !one.returns && !one.draft.is_empty())?;
    // Another new one may have been begun under its name meanwhile.
    let is_new = found.record.is_empty();
    if is_new && device::text(&found.place).is_some_and(|text| text != found.draft) {
        found.place = format!("{}-{}", found.place, device::random_key());
    }
    // What cannot be put there stays where it is.
    let is_there = device::keep_text(&found.place, &found.draft);
    is_there.then(|| {
        discard(owner, &found);
        found
    })
}

#[cfg(test)]
mod tests {
    use contract::access::Action;
    use contract::need::NeedBody;
    use contract::record::Edit;

    use super::{Base, Creation, Step, steps_of_need};

    fn edit(title: &str) -> Edit<NeedBody> {
        let body = NeedBody { title: title.to_owned(), ..NeedBody::default() };
        Edit { owner: None, visibility: None, named: Vec::new(), body }
    }

    #[test]
    fn a_need_that_may_have_arrived_is_made_as_it_was_sent_and_then_changed() {
        let making = Creation { key: "K".to_owned(), edit: edit("First") };
        let steps = steps_of_need(&edit("Second"), Some(&making), None, Some(Action::Submit));
        let wanted = [
            Step::make("K", &edit("First")),
            Step::change(&edit("Second")),
            Step::act(Action::Submit),
        ];
        assert_eq!(steps, wanted);
        let as_sent = steps_of_need(&edit("First"), Some(&making), None, None);
        assert_eq!(as_sent, [Step::make("K", &edit("First"))]);
    }

    #[test]
    fn a_need_that_is_as_it_was_is_not_sent_again() {
        let base = Base { version: 3, edit: edit("First") };
        assert_eq!(
            steps_of_need(&edit("Second"), None, Some(&base), None),
            [Step::change(&edit("Second"))]
        );
        assert_eq!(steps_of_need(&edit("First"), None, Some(&base), None), []);
    }
}
