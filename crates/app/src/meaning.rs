//! Reading texts for their meaning: the embedded model, loaded when it is first needed.

use crate::AppError;
use matching::meaning::{Purpose, Vector};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

/// The first bytes of a text's hash, under which its vector is kept.
pub type TextHash = [u8; 16];

/// The key of a text's vector.
pub fn hash_of(text: &str) -> TextHash {
    let digest = Sha256::digest(text.as_bytes());
    let mut hash = TextHash::default();
    hash.copy_from_slice(&digest[..16]);
    hash
}

/// The name under which vectors of a purpose are kept; vectors of another name are made again. Known
/// without loading the model, so that a start stays quick; a test holds it against the model's own word.
pub fn model_of(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Help => "minilm-l6-int8/pivot-2/needs-1",
        Purpose::Topic => "minilm-l6-int8",
    }
}

/// The model, once it was needed.
#[derive(Default)]
pub struct Reader {
    loaded: OnceLock<Result<matching::meaning::Reader, String>>,
}

impl Reader {
    /// The vectors of some texts, for help and for their topic, in order; the network is run once.
    pub fn read_both(&self, texts: &[&str]) -> Result<(Vec<Vector>, Vec<Vector>), AppError> {
        let loaded = self
            .loaded
            .get_or_init(|| matching::meaning::Reader::embedded().map_err(|e| e.to_string()))
            .as_ref();
        let reader = loaded.map_err(|e| {
            AppError::unavailable(format!("the embedded model does not load ({e})"))
                .hint("install Goodturn again")
        })?;
        reader
            .read_both(texts)
            .map_err(|e| AppError::unavailable(format!("a text could not be read for its meaning: {e}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_are_kept_under_the_name_that_the_model_gives() {
        let reader = matching::meaning::Reader::embedded().unwrap();
        for purpose in [Purpose::Help, Purpose::Topic] {
            assert_eq!(reader.name(purpose), model_of(purpose));
        }
    }
}
