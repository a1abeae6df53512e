//! Something that a page asks the server for when it is drawn, and may ask for again.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::trouble::not_loaded;
use crate::client::ClientError;
use crate::remote::Remote;

/// What came, and the way to ask again or to put another value in its place.
pub(crate) struct Fetched<T: 'static> {
    /// What came.
    pub(crate) remote: Remote<Rc<T>, ClientError>,
    state: UseStateHandle<Remote<Rc<T>, ClientError>>,
    round: UseStateHandle<u32>,
    last: Last<T>,
}

/// The last good value, read by an answer that comes when the page was drawn anew meanwhile.
type Last<T> = Rc<RefCell<Option<Rc<T>>>>;

impl<T: 'static> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        Self {
            remote: self.remote.clone(),
            state: self.state.clone(),
            round: self.round.clone(),
            last: self.last.clone(),
        }
    }
}

impl<T: 'static> Fetched<T> {
    /// The last good value.
    pub(crate) fn value(&self) -> Option<&Rc<T>> {
        self.remote.value()
    }

    /// Why there is none, or no newer one.
    pub(crate) fn error(&self) -> Option<&ClientError> {
        match &self.remote {
            Remote::Failed(error, _) => Some(error),
            _ => None,
        }
    }

    /// That the last asking brought nothing, with a button that asks again; what was there before
    /// stands below it.
    pub(crate) fn trouble(&self) -> Html {
        self.error().map_or_else(Html::default, |error| not_loaded(error, &self.asking()))
    }

    /// Asks again; what was there stays until then.
    pub(crate) fn again(&self) {
        self.round.set(*self.round + 1);
    }

    /// What asks again.
    pub(crate) fn asking(&self) -> Callback<()> {
        let found = self.clone();
        Callback::from(move |()| found.again())
    }

    /// Takes what an answer brought.
    pub(crate) fn put(&self, value: T) {
        let value = Rc::new(value);
        *self.last.borrow_mut() = Some(value.clone());
        self.state.set(Remote::Ready(value));
    }
}

/// Asks when the page is drawn first, and whenever `key` changes.
#[hook]
pub(crate) fn use_fetch<T, K, A>(key: K, ask: impl FnOnce(K) -> A + 'static) -> Fetched<T>
where
    T: 'static,
    K: PartialEq + Clone + 'static,
    A: Future<Output = Result<T, ClientError>> + 'static,
{
    let state = use_state(|| Remote::Loading(None));
    let round = use_state(|| 0u32);
    // An answer to an older question is dropped.
    let current = use_mut_ref(|| 0u32);
    let last = use_mut_ref(|| None::<Rc<T>>);
    let asked_for = use_mut_ref(|| None::<K>);
    use_effect_with((key, *round), {
        let (state, last) = (state.clone(), last.clone());
        move |(key, _)| {
            // What was found under another key answers no question about this one.
            if asked_for.replace(Some(key.clone())).as_ref() != Some(key) {
                *last.borrow_mut() = None;
            }
            // The box that says what went wrong goes while it is asked again.
            if matches!(*state, Remote::Failed(..)) {
                state.set(Remote::Loading(last.borrow().clone()));
            }
            let asked = ask(key.clone());
            let number = {
                let mut current = current.borrow_mut();
                *current += 1;
                *current
            };
            spawn_local(async move {
                let came = asked.await;
                if *current.borrow() == number {
                    state.set(match came {
                        Ok(value) => {
                            let value = Rc::new(value);
                            *last.borrow_mut() = Some(value.clone());
                            Remote::Ready(value)
                        }
                        Err(error) => Remote::Failed(error, last.borrow().clone()),
                    });
                }
            });
        }
    });
    Fetched { remote: (*state).clone(), state, round, last }
}

/// Hears what an answer of the server brought.
pub(crate) type Came<T> = Callback<Result<T, ClientError>>;

/// Takes what the server answers in place of what was fetched; the error of the last answer, where
/// it was one.
#[hook]
pub(crate) fn use_came<T: 'static>(found: &Fetched<T>) -> (Came<T>, Option<ClientError>) {
    let error = use_state(|| None::<ClientError>);
    let came = {
        let (found, error) = (found.clone(), error.clone());
        Callback::from(move |came: Result<T, ClientError>| match came {
            Ok(value) => {
                error.set(None);
                found.put(value);
            }
            Err(other) => error.set(Some(other)),
        })
    };
    (came, (*error).clone())
}
