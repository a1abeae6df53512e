//! The page's side of its workers.

use std::marker::PhantomData;
use std::rc::Rc;

use gloo::events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::explanation::{Asked, Explained};
use crate::message::{Check, Checked, Fit, Fitted, Request, Response, pack, unpack};

/// Starts the binary `worker`; the files of workers have no hash in their names.
const WORKER: &str = "/worker_loader.js";
/// Starts the binary `searcher`.
const SEARCHER: &str = "/searcher_loader.js";
/// Starts the binary `checker`.
const CHECKER: &str = "/checker_loader.js";
/// Starts the binary `explainer`.
const EXPLAINER: &str = "/explainer_loader.js";
/// Starts the binary `fitter`.
const FITTER: &str = "/fitter_loader.js";

/// The worker that explains.
pub type Explainer = Bridge<Asked, Explained>;
/// The worker that matches.
pub type Solver = Bridge<Request, Response>;
/// The worker that checks.
pub type Checker = Bridge<Check, Checked>;

/// The worker that compares an offer with needs.
pub type Fitter = Bridge<Fit, Fitted>;

/// What a worker says: an answer and the file beside it, or that it has stopped working.
#[derive(Clone, Debug)]
pub enum Said<A> {
    /// An answer.
    Answer(A, String),
    /// It stopped working, or never started.
    Crashed,
}

/// A worker and the requests that wait for it to listen.
pub struct Bridge<Q, A> {
    worker: Listening,
    waiting: Vec<JsValue>,
    is_ready: bool,
    _types: PhantomData<(Q, A)>,
}

impl Solver {
    /// Starts a worker that matches cases whose limits are all linear; `None` where the
    /// browser refuses.
    #[must_use]
    pub fn start(said: &Callback<Said<Response>>) -> Option<Self> {
        Self::load(WORKER, said)
    }

    /// Starts a worker that matches any case; `None` where the browser refuses.
    #[must_use]
    pub fn start_searching(said: &Callback<Said<Response>>) -> Option<Self> {
        Self::load(SEARCHER, said)
    }
}

impl Checker {
    /// Starts a worker that checks; `None` where the browser refuses.
    #[must_use]
    pub fn start(said: &Callback<Said<Checked>>) -> Option<Self> {
        Self::load(CHECKER, said)
    }
}

impl Explainer {
    /// Starts a worker that explains; `None` where the browser refuses.
    #[must_use]
    pub fn start(said: &Callback<Said<Explained>>) -> Option<Self> {
        Self::load(EXPLAINER, said)
    }
}

impl Fitter {
    /// Starts a worker that compares; `None` where the browser refuses.
    #[must_use]
    pub fn start(said: &Callback<Said<Fitted>>) -> Option<Self> {
        Self::load(FITTER, said)
    }
}

impl<Q: Serialize, A: DeserializeOwned + 'static> Bridge<Q, A> {
    fn load(loader: &str, said: &Callback<Said<A>>) -> Option<Self> {
        let said = said.clone();
        let worker = Listening::to(
            loader,
            Rc::new(move |heard| match heard {
                Some((head, body)) => {
                    if let Ok(response) = serde_json::from_str(&head) {
                        said.emit(Said::Answer(response, body));
                    }
                }
                None => said.emit(Said::Crashed),
            }),
        )?;
        Some(Self { worker, waiting: Vec::new(), is_ready: false, _types: PhantomData })
    }

    /// Asks; before the worker listens, the request waits for [`ready`](Self::ready).
    pub fn ask(&mut self, request: Q, body: &str) {
        let packed = pack(&request, body);
        if self.is_ready {
            self.worker.post(&packed);
        } else {
            self.waiting.push(packed);
        }
    }

    /// Sends what waited.
    pub fn ready(&mut self) {
        self.is_ready = true;
        for packed in std::mem::take(&mut self.waiting) {
            self.worker.post(&packed);
        }
    }
}

/// Hears what a worker says, unread, with the file beside it; `None`: it has stopped working.
type Hear = Rc<dyn Fn(Option<(String, String)>)>;

/// A worker that is listened to, whatever it says: in a program once, and not once for each worker.
struct Listening {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Listening {
    fn to(loader: &str, hear: Hear) -> Option<Self> {
        let worker = Worker::new(loader).ok()?;
        let on_message = {
            let hear = hear.clone();
            EventListener::new(&worker, "message", move |event| {
                let event: &MessageEvent = event.unchecked_ref();
                if let Some(said) = unpack(&event.data()) {
                    hear(Some(said));
                }
            })
        };
        let on_error = EventListener::new(&worker, "error", move |_| hear(None));
        Some(Self { worker, _listeners: [on_message, on_error] })
    }

    fn post(&self, packed: &JsValue) {
        // Posting fails only for values that cannot be cloned; strings can.
        let _ok = self.worker.post_message(packed);
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
