//! Named: whose names stand in a text that is no line being told, such as a fact about somebody else.

use super::KnownNames;
use crate::PersonId;

impl KnownNames {
    /// Those whose whole name, of two words or more, stands in a text, where nobody else bears it.
    pub fn named_in(&self, text: &str) -> Vec<PersonId> {
        let words: Vec<&str> =
            text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'))).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let capital = |word: &&str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
        let mut named = Vec::new();
        for at in (0..words.len()).filter(|at| capital(&words[*at])) {
            let whole = |len: &usize| {
                let called = self.called(&words.get(at..at + len)?.join(" "));
                <[PersonId; 1]>::try_from(called).ok()
            };
            if let Some([only]) = [4, 3, 2].iter().find_map(whole) {
                named.push(only);
            }
        }
        named
    }
}
