//! See `fuzz::everything`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::everything(bytes));
