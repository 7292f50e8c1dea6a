//! Made-up rows and the one loaded model that the tests of this folder share.

use std::sync::LazyLock;

use super::{DIMENSION, Model, Vector};

/// The embedded model, read once for all tests.
pub(super) static MODEL: LazyLock<Model> = LazyLock::new(|| Model::embedded().unwrap());

/// `count` rows of numbers between -1 and 1, the same for the same seed.
pub(super) fn rows(seed: u64, count: usize) -> Vec<Vec<f32>> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move || {
        // xorshift64: plenty for test data.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f32 / (1_u64 << 23) as f32 - 1.0
    };
    (0..count).map(|_| (0..DIMENSION).map(|_| next()).collect()).collect()
}

/// The same rows packed.
pub(super) fn vectors(seed: u64, count: usize) -> Vec<Vector> {
    rows(seed, count).iter().map(|row| Vector::quantize(row).unwrap()).collect()
}

/// Undoes the `\u{…}` of the golden files.
pub(super) fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        plain.extend(char::from_u32(u32::from_str_radix(code, 16).unwrap()));
        plain.push_str(rest);
    }
    plain
}
