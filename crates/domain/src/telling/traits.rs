//! Traits: what tells unlike names apart at a glance, so that few need to be compared in earnest.
//!
//! Nothing here says that two names are alike; it only says of most pairs, quickly, that they are not.
//! What it lets pass is decided by `likeness`; what `likeness` would take must pass here.

use crate::fold;
use std::sync::LazyLock;

/// What a folded word is like: its first letter and sound, its length, its letters, its sure consonants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Traits {
    first: u8,
    begins: u8,
    consonants: u8,
    length: u8,
    letters: u32,
}

/// Stands for a beginning that may sound like any other.
const ANY: u8 = b'?';

impl Traits {
    /// The traits of a folded word.
    pub fn of(word: &[u8]) -> Self {
        let at = |i: usize| word.get(i).copied().unwrap_or(b' ');
        let begins = match (at(0), at(1)) {
            (b'g' | b'm' | b'b', b'h') | (b's', b'c') | (b'd', b'g') => ANY,
            (b'k', b'n') => b'n',
            (b'w', b'r') => b'r',
            (b'p', b'h') | (b'f' | b'v' | b'w', _) => b'f',
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => b'a',
            (b'c', b'e' | b'i' | b'y') | (b's' | b'z', _) => b's',
            (b'c' | b'k' | b'q' | b'x', _) => b'k',
            (b'd' | b't', _) => b't',
            (other, _) => other,
        };
        let mut traits = Self { first: at(0), begins, consonants: 0, length: 0, letters: 0 };
        traits.length = u8::try_from(word.len()).unwrap_or(u8::MAX);
        for (i, letter) in word.iter().enumerate() {
            traits.letters |= 1 << (letter & 31);
            traits.consonants |= match letter {
                b'n' => 1,
                b'l' => 2,
                b'r' => 4,
                b'd' if at(i + 1) == b'g' => 0,
                b't' | b'd' => 8,
                _ => 0,
            };
        }
        traits
    }

    /// Whether the two words may be a slip of the fingers apart, or sound alike.
    pub fn may_be(&self, other: &Self) -> bool {
        let slip = self.first == other.first
            && self.length.abs_diff(other.length) <= 2
            && (self.letters ^ other.letters).count_ones() <= 4;
        let begins = self.begins == other.begins || self.begins == ANY || other.begins == ANY;
        slip || begins && self.consonants == other.consonants
    }
}

/// What letters of Latin scripts fold to; folding each name in full would take too long.
static LATIN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let fold = |c: u32| char::from_u32(c).map(|c| fold::words(&c.to_string()).concat()).unwrap_or_default();
    (0..0x250).map(fold).collect()
});

/// Looks at names one after another, for the words of one line.
pub(super) struct Letters {
    /// One bit for each of 8,192 sums of letters: whether a word of the line has that sum.
    sums: [u64; 128],
    folded: Vec<u8>,
}

impl Letters {
    /// Ready to look for these folded words.
    pub fn new(words: &[String]) -> Self {
        let mut sums = [0; 128];
        for word in words {
            let sum = sum(word.as_bytes());
            sums[sum / 64] |= 1 << (sum % 64);
        }
        Self { sums, folded: Vec::new() }
    }

    /// The traits of the first word of a name, and whether it may have a word of the line in it.
    pub fn look(&mut self, name: &str) -> (Option<Traits>, bool) {
        self.fold(name);
        let mut words = self.folded.split(|b| *b == b' ').filter(|word| !word.is_empty()).peekable();
        let first = words.peek().map(|word| Traits::of(word));
        let hit = words.any(|word| {
            let sum = sum(word);
            self.sums[sum / 64] & (1 << (sum % 64)) != 0
        });
        (first, hit)
    }

    fn fold(&mut self, name: &str) {
        self.folded.clear();
        for c in name.chars() {
            match c {
                'a'..='z' | '0'..='9' => self.folded.push(c as u8),
                'A'..='Z' => self.folded.push(c.to_ascii_lowercase() as u8),
                '\'' | '’' | '‘' => {}
                c if c.is_ascii() => self.folded.push(b' '),
                c => match LATIN.get(c as usize).filter(|letters| !letters.is_empty()) {
                    Some(letters) => self.folded.extend_from_slice(letters.as_bytes()),
                    None => {
                        // Of other scripts, or written with loose accents: the long way.
                        self.folded.clear();
                        self.folded.extend_from_slice(fold::words(name).join(" ").as_bytes());
                        return;
                    }
                },
            }
        }
    }
}

fn sum(word: &[u8]) -> usize {
    word.iter().fold(0usize, |sum, b| sum.wrapping_mul(31).wrapping_add(usize::from(*b))) & 8191
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::likeness::{slip, sound, spelling};

    #[test]
    fn what_is_alike_passes() {
        let names = [
            "stephen", "steven", "stephan", "siobhan", "shivaun", "catherine", "kathryn", "katrin", "ghada", "gada",
            "xavier", "ksavier", "wright", "rite", "knut", "nut", "phil", "fil", "bhavna", "vavna", "schmidt",
            "smit", "mehmet", "mehmed", "priya", "pryia", "preya", "jon", "john", "zoe", "soe", "cindy", "cndy",
            "dgango", "jango", "lindqvist", "lindkwist", "byrne", "burn", "ahmed", "ahmet", "yildiz", "idis",
        ];
        for a in names {
            for b in names {
                let alike = slip(a, b)
                    || spelling(a) == spelling(b)
                    || sound(a).len() > 1 && sound(a) == sound(b);
                let may = Traits::of(a.as_bytes()).may_be(&Traits::of(b.as_bytes()));
                assert!(may || !alike, "{a} {b}");
            }
        }
    }

    #[test]
    fn folding_letter_by_letter_is_folding() {
        let mut letters = Letters::new(&[]);
        for name in ["Zoë Müller-Straße", "Łukasz Żak", "Seán O’Malley", "Nguyễn Thị", "Ольга", "王秀英"] {
            letters.fold(name);
            assert_eq!(
                String::from_utf8_lossy(&letters.folded).split_whitespace().collect::<Vec<_>>(),
                fold::words(name)
            );
        }
    }
}
