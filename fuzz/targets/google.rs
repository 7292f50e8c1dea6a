//! See `fuzz::google`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::google(bytes));
