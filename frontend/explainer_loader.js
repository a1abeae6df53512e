// Starts the worker built from frontend/src/bin/explainer.rs; see worker_loader.js.
importScripts("/explainer.js");
wasm_bindgen({ module_or_path: "/explainer_bg.wasm" });
