// Starts the worker built from frontend/src/bin/fitter.rs; see worker_loader.js.
importScripts("/fitter.js");
wasm_bindgen({ module_or_path: "/fitter_bg.wasm" });
