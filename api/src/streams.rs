//! Streams of events that are open: how many one person may hold, and the end of all of them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

/// The most that one person holds at once: a few browsers, each with one.
pub const MOST_OF_A_PERSON: u32 = 8;
/// The most that all visitors hold at once, who cannot be told apart.
pub const MOST_OF_VISITORS: u32 = 200;

/// The streams that are open in this process.
#[derive(Clone, Debug)]
pub struct Streams {
    open: Arc<Mutex<BTreeMap<String, u32>>>,
    is_stopping: watch::Sender<bool>,
}

/// A stream that counts while it exists.
#[derive(Debug)]
pub(crate) struct Place {
    open: Arc<Mutex<BTreeMap<String, u32>>>,
    person: String,
}

impl Default for Streams {
    fn default() -> Self {
        Self { open: Arc::default(), is_stopping: watch::Sender::new(false) }
    }
}

impl Streams {
    /// Takes a place for a person, or for a visitor where that is empty; `None` where all are
    /// taken.
    pub(crate) fn take(&self, person: &str) -> Option<Place> {
        let most = if person.is_empty() { MOST_OF_VISITORS } else { MOST_OF_A_PERSON };
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(person.to_owned()).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Place { open: self.open.clone(), person: person.to_owned() })
    }

    /// How many are open.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
    }

    /// Ends every stream, and those that are still to be opened.
    pub fn stop(&self) {
        self.is_stopping.send_replace(true);
    }

    /// Done once [`Streams::stop`] was called.
    pub(crate) fn stopping(&self) -> watch::Receiver<bool> {
        self.is_stopping.subscribe()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.person) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_OF_A_PERSON, Streams};

    #[test]
    fn a_person_holds_a_few_streams_and_gets_closed_ones_back() {
        let streams = Streams::default();
        let mut held: Vec<_> = (0..MOST_OF_A_PERSON).map(|_| streams.take("P-1")).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(streams.take("P-1").is_none());
        assert!(streams.take("P-2").is_some(), "others are not affected");
        held.pop();
        assert!(streams.take("P-1").is_some());
        held.clear();
        assert_eq!(streams.count(), 0);
    }
}
