//! The driver of `fuzz::case`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::case(text));
