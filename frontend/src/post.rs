//! A worker's side of the conversation.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::message::{pack, unpack};

#[wasm_bindgen]
extern "C" {
    // By its name: what finds the global object wherever a program runs is half a kilobyte more.
    #[wasm_bindgen(thread_local_v2, js_name = self)]
    static SCOPE: DedicatedWorkerGlobalScope;
}

/// Hands every request to `handle`, with the file beside it.
pub fn listen<T: DeserializeOwned + 'static>(handle: impl Fn(T, &str) + 'static) {
    listen_with(|head| serde_json::from_str(head).ok(), handle);
}

/// The same for requests that are read by `read`.
pub fn listen_with<T: 'static>(read: fn(&str) -> Option<T>, handle: impl Fn(T, &str) + 'static) {
    let handler = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some((head, body)) = unpack(&event.data())
            && let Some(request) = read(&head)
        {
            handle(request, &body);
        }
    });
    SCOPE.with(|scope| scope.set_onmessage(Some(handler.as_ref().unchecked_ref())));
    handler.forget();
}

/// Answers the page.
pub fn answer<T: Serialize>(answer: &T, body: &str) {
    // Posting fails only for values that cannot be cloned; strings can.
    let _ok = SCOPE.with(|scope| scope.post_message(&pack(answer, body)));
}
