//! Something that a page asks the server for when it is drawn, and may ask for again.

use std::future::Future;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::ClientError;
use crate::remote::Remote;

/// What came, and the way to ask again or to put another value in its place.
pub(crate) struct Fetched<T: 'static> {
    /// What came.
    pub(crate) remote: Remote<Rc<T>, ClientError>,
    state: UseStateHandle<Remote<Rc<T>, ClientError>>,
    round: UseStateHandle<u32>,
}

impl<T: 'static> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        Self { remote: self.remote.clone(), state: self.state.clone(), round: self.round.clone() }
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
        self.state.set(Remote::Ready(Rc::new(value)));
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
    use_effect_with((key, *round), {
        let state = state.clone();
        move |(key, _)| {
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
                        Ok(value) => Remote::Ready(Rc::new(value)),
                        Err(error) => Remote::Failed(error, None),
                    });
                }
            });
        }
    });
    Fetched { remote: (*state).clone(), state, round }
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
