// Starts the worker built from frontend/src/bin/worker.rs. Written by hand because the
// loader that Trunk can make calls the start function in a way that browsers warn about.
importScripts("/worker.js");
wasm_bindgen({ module_or_path: "/worker_bg.wasm" });
