// Starts the worker built from frontend/src/bin/searcher.rs; see worker_loader.js.
importScripts("/searcher.js");
wasm_bindgen({ module_or_path: "/searcher_bg.wasm" });
