//! The driver of `fuzz::joint`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz::joint(bytes);
});
