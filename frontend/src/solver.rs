//! The page's side of the worker.

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::message::{Request, Response, pack, unpack};

/// Starts the binary `worker`; its files have no hash in their names.
const LOADER: &str = "/worker_loader.js";

/// What a worker says: an answer and the file beside it, or that it has stopped working.
#[derive(Clone, Debug)]
pub enum Said {
    /// An answer.
    Answer(Response, String),
    /// It stopped working, or never started.
    Crashed,
}

/// A worker and the requests that wait for it to listen.
pub struct Solver {
    worker: Worker,
    waiting: Vec<(Request, String)>,
    is_ready: bool,
    _listeners: [EventListener; 2],
}

impl Solver {
    /// Starts a worker; `None` where the browser refuses.
    #[must_use]
    pub fn start(said: &Callback<Said>) -> Option<Self> {
        let worker = Worker::new(LOADER).ok()?;
        let on_message = {
            let said = said.clone();
            EventListener::new(&worker, "message", move |event| {
                let event: &MessageEvent = event.unchecked_ref();
                if let Some((response, body)) = unpack(&event.data()) {
                    said.emit(Said::Answer(response, body));
                }
            })
        };
        let on_error = {
            let said = said.clone();
            EventListener::new(&worker, "error", move |_| said.emit(Said::Crashed))
        };
        Some(Self { worker, waiting: Vec::new(), is_ready: false, _listeners: [on_message, on_error] })
    }

    /// Asks; before the worker listens, the request waits for [`ready`](Self::ready).
    pub fn ask(&mut self, request: Request, body: &str) {
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

    fn post(&self, request: &Request, body: &str) {
        // Posting fails only for values that cannot be cloned; strings can.
        let _ok = self.worker.post_message(&pack(request, body));
    }
}

impl Drop for Solver {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
