// Starts the worker built from frontend/src/bin/checker.rs; see worker_loader.js.
importScripts("/checker.js");
wasm_bindgen({ module_or_path: "/checker_bg.wasm" });
