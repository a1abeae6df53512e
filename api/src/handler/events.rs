//! `GET /api/v1/events`: server-sent events of what changed, for pages that follow along.
//!
//! - Messages carry a `contract::event::Event`; their id is what `Last-Event-ID` goes on after.
//! - `event: ready` comes first, with an id of its own, so that a reader that was told nothing
//!   yet can go on as well.
//! - `event: reset` comes in its place where the id is not known any more: what the page shows
//!   may be old, and it should ask anew.
//! - `event: ended` comes last where the session has ended or changed its seat.
//!
//! Whoever opens a stream anew gives the id of its last message as `after`, since only a browser
//! that reconnects by itself can send the header. The stream also ends when the server stops.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::sse::{Event as Message, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};

use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::extract::{Watching, refuse};
use crate::router::App;
use crate::store::{Moment, Place, Store, StoreError, Told};
use crate::streams;

/// How often the session is looked at where nothing happens; before an event is told, each time.
const CHECK: Duration = Duration::from_secs(60);
/// How often a comment is sent where nothing else is, so that no proxy closes the stream.
const ALIVE: Duration = Duration::from_secs(15);
/// What a moment as an id begins with.
const SINCE: &str = "since-";

/// `GET /api/v1/events`.
pub(crate) async fn stream(
    Watching(caller): Watching,
    State(app): State<App>,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let asked = asked(query, &headers)?;
    let person = caller.session.as_ref().map_or("", |session| session.person.as_str());
    let place = app.streams.take(person).ok_or(ApiError::TooManyStreams)?;
    let woken = app.store.watch();
    let (seq, first) = beginning(&app.store, asked.as_deref()).await?;
    let mut check = interval_at(Instant::now() + CHECK, CHECK);
    check.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let follower = Follower {
        waiting: VecDeque::from([first]),
        store: app.store.clone(),
        stopping: app.streams.stopping(),
        _place: place,
        caller,
        woken,
        check,
        seq,
        is_over: false,
    };
    let sse = Sse::new(follower.messages()).keep_alive(KeepAlive::new().interval(ALIVE));
    let mut response = sse.into_response();
    // Reverse proxies that gather answers before they pass them on are asked not to.
    let unbuffered = HeaderName::from_static("x-accel-buffering");
    response.headers_mut().insert(unbuffered, HeaderValue::from_static("no"));
    Ok(response)
}

/// The id to go on after: of the header where a browser came back by itself, else of the address.
fn asked(
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
    headers: &HeaderMap,
) -> Result<Option<String>, ApiError> {
    let Query(fields) = query.map_err(|rejection| refuse("", &rejection.body_text()))?;
    let mut asked = None;
    for (name, value) in fields {
        if name != "after" {
            return Err(refuse("", &format!("there is no parameter {name:?}; there is after")));
        }
        asked = Some(value);
    }
    let came_back = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    Ok(came_back.map(str::to_owned).or(asked))
}

/// The number to go on after, and what is said first.
async fn beginning(store: &Store, asked: Option<&str>) -> Result<(i64, Message), StoreError> {
    let place = asked.map(|id| match moment_of(id) {
        Some(moment) => Place::Since(moment),
        None => Place::After(id.to_owned()),
    });
    let seq = match &place {
        None => None,
        Some(place) => store.place(place).await?,
    };
    let name = if asked.is_some() && seq.is_none() { "reset" } else { "ready" };
    Ok(match (seq, asked) {
        // What comes is told from there, so that is still the place to go on from.
        (Some(seq), Some(asked)) => (seq, Message::default().event(name).id(asked).data("{}")),
        _ => {
            let seq = store.last_seq().await?;
            let Moment { at_us, mark } = store.moment(clock::now_us()).await?;
            let now = format!("{SINCE}{at_us}-{mark}");
            (seq, Message::default().event(name).id(now).data("{}"))
        }
    })
}

/// The moment that an id names.
fn moment_of(id: &str) -> Option<Moment> {
    let (at_us, mark) = id.strip_prefix(SINCE)?.split_once('-')?;
    Some(Moment { at_us: at_us.parse().ok()?, mark: mark.to_owned() })
}

/// One open stream.
struct Follower {
    store: Store,
    caller: Caller,
    /// The number up to which the trail was read.
    seq: i64,
    /// What was read and not yet sent.
    waiting: VecDeque<Message>,
    woken: watch::Receiver<i64>,
    stopping: watch::Receiver<bool>,
    check: Interval,
    /// Whether the session has ended, and that was said.
    is_over: bool,
    _place: streams::Place,
}

impl Follower {
    fn messages(self) -> impl Stream<Item = Result<Message, Infallible>> {
        unfold(self, |mut follower| async move {
            let message = follower.next().await?;
            Some((Ok(message), follower))
        })
    }

    /// The next message, as soon as there is one; `None` at the end of the stream.
    async fn next(&mut self) -> Option<Message> {
        loop {
            if *self.stopping.borrow() || self.is_over {
                return None;
            }
            if let Some(message) = self.waiting.pop_front() {
                return Some(message);
            }
            // Whatever is written from here on wakes the stream after it was read.
            self.woken.mark_unchanged();
            // On a failure the stream ends; the reader comes back and goes on from its last id.
            let followed = self.store.follow(&self.caller.reader, self.seq).await.ok()?;
            // Whoever lost the seat or the session meanwhile is told no more.
            if !followed.told.is_empty() && !self.is_still_allowed().await? {
                return Some(self.end());
            }
            self.seq = followed.seq;
            self.waiting.extend(followed.told.into_iter().filter_map(message));
            if !self.waiting.is_empty() || followed.has_more {
                continue;
            }
            tokio::select! {
                changed = self.woken.changed() => changed.ok()?,
                _ = self.stopping.changed() => return None,
                _ = self.check.tick() => {
                    if !self.is_still_allowed().await? {
                        return Some(self.end());
                    }
                }
            }
        }
    }

    /// The last message, which says why it is the last.
    fn end(&mut self) -> Message {
        self.is_over = true;
        Message::default().event("ended").data("{}")
    }

    /// Whether the session is in force and in the same seat; `None` where the database does not say.
    async fn is_still_allowed(&self) -> Option<bool> {
        match &self.caller.session {
            Some(session) if session.seat.is_some() => self.store.is_still(session).await.ok(),
            _ => Some(true),
        }
    }
}

fn message(told: Told) -> Option<Message> {
    Message::default().id(told.place).json_data(told.event).ok()
}
