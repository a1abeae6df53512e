//! Checks the audit trail from its columns alone, with code that the writer does not share.
//!
//! What holds in a trail that nobody touched: numbers go up by one from 1; each event names the
//! hash of the one before; its own hash covers that and every column that is kept for good; its
//! digest covers salt and payload, unless both were erased; and the last event is the one that
//! the head names. Whoever can write to the database could make a whole new trail that holds
//! as well, which only a head that was kept elsewhere gives away: see [`Anchor`].

use sha2::{Digest as _, Sha256};

use crate::clock;

/// An event as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Counts from 1, without gaps, in the order of commits.
    pub seq: i64,
    /// Microseconds since 1970, UTC.
    pub at_us: i64,
    /// The person, `system` or `visitor`.
    pub actor: String,
    /// The party acted for; empty for the system and visitors.
    pub party: String,
    /// The party on whose behalf, where that is another.
    pub on_behalf: Option<String>,
    /// What was done.
    pub action: String,
    /// To what sort of thing.
    pub kind: String,
    /// To which.
    pub subject: String,
    /// Its version since; 0 where it has none.
    pub version: i64,
    /// Who may learn of it, as `contract::access` counts.
    pub audience: i64,
    /// The party that the subject belongs to; empty for none.
    pub owner: String,
    /// Random, so that nobody guesses a payload from its digest; absent once erased.
    pub salt: Option<String>,
    /// Of salt and payload.
    pub digest: String,
    /// Particulars as JSON; absent once erased.
    pub payload: Option<String>,
    /// The hash of the event before; empty for the first.
    pub prev: String,
    /// Of all of this but salt and payload.
    pub hash: String,
}

/// The number and hash of the last event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// 0 where nothing has happened.
    pub seq: i64,
    /// Empty where nothing has happened.
    pub hash: String,
}

/// Something kept outside the database that says what the trail was at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// `SEQ:HASH`, as the unit is told.
    Head(Head),
    /// `DAY:SEAL`, as `/api/v1/public/audit-head` tells everyone.
    Seal {
        /// For example `2026-03-01`.
        day: String,
        /// See [`seal`].
        seal: String,
    },
}

impl std::str::FromStr for Anchor {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (left, right) = text.split_once(':').unwrap_or((text, ""));
        let is_hash = right.len() == 64 && right.bytes().all(|byte| byte.is_ascii_hexdigit());
        match left.parse() {
            _ if !is_hash => {}
            Ok(seq) => return Ok(Self::Head(Head { seq, hash: right.to_owned() })),
            Err(_) if left.len() == 10 => {
                return Ok(Self::Seal { day: left.to_owned(), seal: right.to_owned() });
            }
            Err(_) => {}
        }
        Err("give SEQ:HASH or DAY:SEAL, the second part in 64 hexadecimal digits".to_owned())
    }
}

/// What the trail is found to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// The last event.
    pub head: Head,
    /// Events whose particulars were erased.
    pub erased: i64,
}

/// The first thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A number is left out.
    #[error("event {expected} is missing; the next is {found}")]
    Missing {
        /// The number that should come.
        expected: i64,
        /// The number that comes.
        found: i64,
    },
    /// The event names another one before it.
    #[error(
        "event {seq} does not follow the one before it: an event was put in, taken out or moved"
    )]
    Previous {
        /// Its number.
        seq: i64,
    },
    /// A column was changed.
    #[error("event {seq} was changed: its hash does not cover what it says")]
    Changed {
        /// Its number.
        seq: i64,
    },
    /// The particulars were changed, or only one half of them erased.
    #[error("the particulars of event {seq} were changed")]
    Payload {
        /// Its number.
        seq: i64,
    },
    /// The last event is not the one that the head names.
    #[error(
        "the trail ends at event {found} and its head says {expected}: the end was cut off or put on"
    )]
    End {
        /// What the head names.
        expected: i64,
        /// The last that is there.
        found: i64,
    },
    /// What was kept elsewhere does not fit.
    #[error("the trail does not hold the event that was published: it was made anew or cut off")]
    Anchor,
}

/// Follows the trail from its first event.
#[derive(Clone, Debug)]
pub struct Walk {
    done: Verified,
    anchor: Option<Anchor>,
    /// Whether the anchor, a head, was passed.
    anchored: bool,
    /// The last event of the seal's day so far.
    of_day: Head,
}

impl Walk {
    /// Before the first event.
    #[must_use]
    pub fn new(anchor: Option<Anchor>) -> Self {
        Self { done: Verified::default(), anchor, anchored: false, of_day: Head::default() }
    }

    /// The number of the last event that was checked.
    #[must_use]
    pub const fn seq(&self) -> i64 {
        self.done.head.seq
    }

    /// Checks the next event.
    ///
    /// # Errors
    ///
    /// [`Broken`].
    pub fn step(&mut self, entry: &Entry) -> Result<(), Broken> {
        let (seq, last) = (entry.seq, &self.done.head);
        if seq != last.seq + 1 {
            return Err(Broken::Missing { expected: last.seq + 1, found: seq });
        }
        if entry.prev != last.hash {
            return Err(Broken::Previous { seq });
        }
        if entry.hash != hash_of(entry) {
            return Err(Broken::Changed { seq });
        }
        match (&entry.salt, &entry.payload) {
            (None, None) => self.done.erased += 1,
            (Some(salt), Some(payload))
                if sha256(&[salt, payload].map(String::as_bytes).concat()) == entry.digest => {}
            _ => return Err(Broken::Payload { seq }),
        }
        self.done.head = Head { seq, hash: entry.hash.clone() };
        match &self.anchor {
            Some(Anchor::Head(head)) => self.anchored |= *head == self.done.head,
            Some(Anchor::Seal { day, .. }) if clock::day(entry.at_us) <= *day => {
                self.of_day = self.done.head.clone();
            }
            _ => {}
        }
        Ok(())
    }

    /// After the last event: `head` is what the database says that is.
    ///
    /// # Errors
    ///
    /// [`Broken`].
    pub fn end(self, head: &Head) -> Result<Verified, Broken> {
        if self.done.head != *head {
            return Err(Broken::End { expected: head.seq, found: self.done.head.seq });
        }
        let holds = match &self.anchor {
            None => true,
            Some(Anchor::Head(_)) => self.anchored,
            Some(Anchor::Seal { day, seal: published }) => seal(day, &self.of_day) == *published,
        };
        if holds { Ok(self.done) } else { Err(Broken::Anchor) }
    }
}

/// What everyone may know of the trail at the end of a day.
///
/// Neither number nor hash is told: numbers would say how much happens that is hidden, and a hash
/// that stays the same would say that nothing did. The seal differs each day in any case.
#[must_use]
pub fn seal(day: &str, head: &Head) -> String {
    sha256(format!("coalition-audit-seal/1\n{day}\n{}\n{}\n", head.seq, head.hash).as_bytes())
}

/// The documented encoding: each field as its length in decimal, a colon and its bytes.
fn hash_of(entry: &Entry) -> String {
    let mut bytes = Vec::new();
    let mut field =
        |text: &str| bytes.extend_from_slice(format!("{}:{text}", text.len()).as_bytes());
    field(&entry.prev);
    field(&entry.seq.to_string());
    field(&entry.at_us.to_string());
    field(&entry.actor);
    field(&entry.party);
    match &entry.on_behalf {
        None => field("-"),
        Some(party) => field(&["+", party].concat()),
    }
    field(&entry.action);
    field(&entry.kind);
    field(&entry.subject);
    field(&entry.version.to_string());
    field(&entry.audience.to_string());
    field(&entry.owner);
    field(&entry.digest);
    sha256(&bytes)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        text.extend(
            [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])),
        );
        text
    })
}
