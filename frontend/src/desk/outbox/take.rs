//! Steps and comments: sent now, or kept until the server can be reached.

use std::future::{Future, ready};

use contract::Code as _;
use contract::access::Action;
use contract::record::{Kind, Record, Remark};
use gloo::events::EventListener;
use gloo::utils::window;
use serde::de::DeserializeOwned;
use yew::prelude::*;

use super::{CHANGED, Step, Waiting, owner, put, waiting};
use crate::client::{ClientError, records};
use crate::desk::context::{Desk, use_desk};
use crate::desk::once::Once;

/// What came of something that was to be done.
#[derive(Debug)]
pub(crate) enum Taken<T> {
    /// It was done.
    Done(T),
    /// It waits on this device.
    Waits,
    /// It was not done, and does not wait.
    Failed(ClientError),
}

/// Under which title something waits, and what it is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a> {
    /// As its owner reads it.
    pub(crate) title: &'a str,
    /// What [`use_waits`] asks for.
    pub(crate) about: &'a str,
    /// Under which name the device keeps what was typed for it; empty: nothing was.
    pub(crate) typed: &'a str,
}

/// Sends what is to be done with a record; where the server cannot be reached, `step` waits.
pub(crate) async fn take<B, T>(
    desk: &Desk,
    record: &Record<B>,
    words: Words<'_>,
    step: Step,
    sent: impl Future<Output = Result<T, ClientError>>,
) -> Taken<T> {
    match sent.await {
        Ok(done) => Taken::Done(done),
        Err(ClientError::Unreachable) => later(desk, record, words, vec![step]),
        Err(other) => Taken::Failed(other),
    }
}

/// Lets steps with a record wait.
fn later<B, T>(desk: &Desk, record: &Record<B>, words: Words<'_>, steps: Vec<Step>) -> Taken<T> {
    let waits = Waiting::new(record.kind, words.title, steps);
    let waits = waits.at(&record.id, record.version).with_words(words.typed);
    let change = Waiting { about: words.about.to_owned(), ..waits };
    if put(owner(&desk.session).as_deref(), &change) {
        Taken::Waits
    } else {
        Taken::Failed(ClientError::Unreachable)
    }
}

/// Takes two steps with a record, the second from where the first led, or lets what is left of them
/// wait. Where the second fails, `halfway` hears what the first made.
pub(crate) async fn both<B: DeserializeOwned>(
    desk: &Desk,
    record: &Record<B>,
    words: Words<'_>,
    [first, second]: [Action; 2],
    halfway: impl FnOnce(Record<B>),
) -> Taken<Record<B>> {
    let remark = Remark::default();
    let took = records::step(record.kind, &record.id, record.version, first, &remark).await;
    let now: Record<B> = match took {
        Ok(now) => now,
        Err(ClientError::Unreachable) => {
            return later(desk, record, words, vec![Step::act(first), Step::act(second)]);
        }
        Err(other) => return Taken::Failed(other),
    };
    let taken = step(desk, &now, words, second, &remark).await;
    if !matches!(taken, Taken::Done(_)) {
        halfway(now);
    }
    taken
}

/// Takes a step with a record as it stands, or lets it wait.
pub(crate) async fn step<B: DeserializeOwned>(
    desk: &Desk,
    record: &Record<B>,
    words: Words<'_>,
    action: Action,
    remark: &Remark,
) -> Taken<Record<B>> {
    let sent = records::step(record.kind, &record.id, record.version, action, remark);
    take(desk, record, words, Step::send(action.code(), remark), sent).await
}

/// Says something of a record, or lets it wait: under one key, so that it is said once.
pub(crate) async fn comment<B>(
    desk: &Desk,
    record: &Record<B>,
    words: Words<'_>,
    remark: &Remark,
) -> Taken<()> {
    let keys = KEYS.with(Once::clone);
    let key = keys.key(&(&record.id, remark));
    let sent = records::comment(record.kind, &record.id, &key, remark).await;
    keys.heard(&sent);
    let taken = take(desk, record, words, Step::say(&key, remark), ready(sent)).await;
    if matches!(taken, Taken::Waits) {
        keys.answered();
    }
    taken
}

thread_local! {
    /// Of what was said last.
    static KEYS: Once = Once::default();
}

/// Whether a change of something waits on this device, comments left out: until it is sent or
/// discarded, nothing else is done with it.
#[hook]
pub(crate) fn use_waits(kind: Kind, about: &str) -> bool {
    use_waiting(kind, about, false)
}

/// Whether a comment on something waits on this device.
#[hook]
pub(crate) fn use_says(kind: Kind, about: &str) -> bool {
    use_waiting(kind, about, true)
}

#[hook]
fn use_waiting(kind: Kind, about: &str, is_comment: bool) -> bool {
    let owner = owner(&use_desk().session);
    let waits = use_state(|| false);
    use_effect_with((owner, about.to_owned()), {
        let waits = waits.clone();
        move |(owner, about): &(Option<String>, String)| {
            let (owner, about) = (owner.clone(), about.clone());
            let look = move || {
                let all = owner.as_deref().map(waiting).unwrap_or_default();
                let is_it = |one: &Waiting| {
                    one.kind == kind.code() && one.about == about && one.is_comment == is_comment
                };
                waits.set(all.iter().any(is_it));
            };
            look();
            let changed = EventListener::new(&window(), CHANGED, move |_| look());
            move || drop(changed)
        }
    });
    *waits
}
