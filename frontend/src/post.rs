//! A worker's side of the conversation.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::message::{pack, unpack};

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
    scope().set_onmessage(Some(handler.as_ref().unchecked_ref()));
    handler.forget();
}

/// Answers the page.
pub fn answer<T: Serialize>(answer: &T, body: &str) {
    // Posting fails only for values that cannot be cloned; strings can.
    let _ok = scope().post_message(&pack(answer, body));
}

fn scope() -> DedicatedWorkerGlobalScope {
    let global: JsValue = js_sys::global().into();
    global.unchecked_into()
}
