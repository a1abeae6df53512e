//! The page's side of its workers.

use std::marker::PhantomData;

use gloo::events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
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
    worker: Worker,
    waiting: Vec<(Q, String)>,
    is_ready: bool,
    _listeners: [EventListener; 2],
    _answers: PhantomData<A>,
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
        let worker = Worker::new(loader).ok()?;
        let on_message = {
            let said = said.clone();
            EventListener::new(&worker, "message", move |event| {
                let event: &MessageEvent = event.unchecked_ref();
                if let Some((head, body)) = unpack(&event.data())
                    && let Ok(response) = serde_json::from_str(&head)
                {
                    said.emit(Said::Answer(response, body));
                }
            })
        };
        let on_error = {
            let said = said.clone();
            EventListener::new(&worker, "error", move |_| said.emit(Said::Crashed))
        };
        Some(Self {
            worker,
            waiting: Vec::new(),
            is_ready: false,
            _listeners: [on_message, on_error],
            _answers: PhantomData,
        })
    }

    /// Asks; before the worker listens, the request waits for [`ready`](Self::ready).
    pub fn ask(&mut self, request: Q, body: &str) {
        if self.is_ready {
            self.post(&request, body);
        } else {
            self.waiting.push((request, body.to_owned()));
        }
    }

    /// Sends what waited.
    pub fn ready(&mut self) {
        self.is_ready = true;
        for (request, body) in std::mem::take(&mut self.waiting) {
            self.post(&request, &body);
        }
    }

    fn post(&self, request: &Q, body: &str) {
        // Posting fails only for values that cannot be cloned; strings can.
        let _ok = self.worker.post_message(&pack(request, body));
    }
}

impl<Q, A> Drop for Bridge<Q, A> {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
