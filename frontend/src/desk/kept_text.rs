//! Texts that are too large for what [`device`](super::device) keeps, kept until somebody signs in or out
//! (frontend/desk/kept.js). A browser that keeps nothing has none.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = keptTexts, js_name = keep)]
    async fn put(name: &str, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = keptTexts, js_name = read)]
    async fn get(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = keptTexts, js_name = forgetAll)]
    async fn delete_all() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = keptTexts, js_name = forget)]
    async fn delete(name: &str) -> Result<JsValue, JsValue>;
}

/// Keeps a text under a name.
pub(crate) async fn keep(name: &str, text: &str) {
    // Without a place for it, it is only not there again.
    let _kept = put(name, text).await;
}

/// The text that is kept under a name.
pub(crate) async fn read(name: &str) -> Option<String> {
    get(name).await.ok()?.as_string()
}

/// Forgets what is kept under a name.
pub(crate) async fn forget(name: &str) {
    let _gone = delete(name).await;
}

/// Forgets all of it, where `sw.js` may not be at work to do so.
pub(crate) async fn forget_all() {
    let _gone = delete_all().await;
}
