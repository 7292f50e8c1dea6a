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
    length: u8,
    consonants: u16,
    /// Those of the consonants that may be silent or sound like another.
    unsure: u16,
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
        let mut traits = Self { first: at(0), begins, length: 0, consonants: 0, unsure: 0, letters: 0 };
        traits.length = u8::try_from(word.len()).unwrap_or(u8::MAX);
        for (i, letter) in word.iter().enumerate() {
            traits.letters |= 1 << (letter & 31);
            let (sure, unsure) = match (letter, at(i + 1)) {
                (b'n', _) => (1, 0),
                (b'l', _) => (2, 0),
                (b'r', _) => (4, 0),
                (b'd', b'g') => (0, 8),
                (b't' | b'd', _) => (8, 0),
                (b'm', b'h') => (0, 16 | 128),
                (b'm', _) => (16, 0),
                (b'b', b'h') => (0, 32 | 128),
                (b'b', _) => (32, 0),
                (b'p', b'h') => (128, 0),
                (b'p', _) => (64, 0),
                (b'w', b'r') => (0, 128),
                (b'f' | b'v' | b'w', _) => (128, 0),
                (b'k', b'n') => (0, 256),
                (b'c' | b'k' | b'q' | b's' | b'x' | b'z', _) => (256, 0),
                _ => (0, 0),
            };
            traits.consonants |= sure;
            traits.unsure |= unsure;
        }
        traits
    }

    /// Whether the two words may be a slip of the fingers apart, or sound alike.
    pub fn may_be(&self, other: &Self) -> bool {
        let slip = self.first == other.first
            && self.length.abs_diff(other.length) <= 2
            && (self.letters ^ other.letters).count_ones() <= 4;
        let begins = self.begins == other.begins || self.begins == ANY || other.begins == ANY;
        let differing = (self.consonants ^ other.consonants) & !(self.unsure | other.unsure);
        slip || begins && differing == 0
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
            let sum = word.bytes().fold(0, add) & LAST;
            sums[sum / 64] |= 1 << (sum % 64);
        }
        Self { sums, folded: Vec::new() }
    }

    /// Whether a name may have a word of the line in it.
    pub fn look(&mut self, name: &str) -> bool {
        // Most names are plain, and are not written down to be looked at.
        let (mut sum, mut plain) = (0, true);
        for b in name.bytes() {
            match b {
                b'a'..=b'z' | b'0'..=b'9' => sum = add(sum, b),
                b'A'..=b'Z' => sum = add(sum, b | 32),
                b'\'' => {}
                b if b.is_ascii() => {
                    if self.has(sum) {
                        return true;
                    }
                    sum = 0;
                }
                _ => {
                    plain = false;
                    break;
                }
            }
        }
        if plain {
            return self.has(sum);
        }
        self.fold(name);
        self.folded.split(|b| *b == b' ').any(|word| self.has(word.iter().copied().fold(0, add)))
    }

    fn has(&self, sum: usize) -> bool {
        let sum = sum & LAST;
        self.sums[sum / 64] & (1 << (sum % 64)) != 0
    }

    /// The first word of a name, folded.
    pub fn first(&mut self, name: &str) -> &[u8] {
        // A first word that is plain needs no more than itself.
        let plain = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
        let ends = name[plain..].chars().next().is_none_or(|c| c == ' ');
        self.fold(if plain > 0 && ends { &name[..plain] } else { name });
        self.folded.split(|b| *b == b' ').find(|word| !word.is_empty()).unwrap_or_default()
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

const LAST: usize = 8191;

fn add(sum: usize, letter: u8) -> usize {
    sum.wrapping_mul(31).wrapping_add(usize::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::likeness::{slip, sound, spelling};

    #[test]
    fn what_is_alike_passes() {
        let names = [
            "stephen",
            "steven",
            "stephan",
            "siobhan",
            "shivaun",
            "catherine",
            "kathryn",
            "katrin",
            "ghada",
            "gada",
            "xavier",
            "ksavier",
            "wright",
            "rite",
            "knut",
            "nut",
            "phil",
            "fil",
            "bhavna",
            "vavna",
            "schmidt",
            "smit",
            "mehmet",
            "mehmed",
            "priya",
            "pryia",
            "preya",
            "jon",
            "john",
            "zoe",
            "soe",
            "cindy",
            "cndy",
            "dgango",
            "jango",
            "lindqvist",
            "lindkwist",
            "byrne",
            "burn",
            "ahmed",
            "ahmet",
            "yildiz",
            "idis",
        ];
        for a in names {
            for b in names {
                let alike =
                    slip(a, b) || spelling(a) == spelling(b) || sound(a).len() > 1 && sound(a) == sound(b);
                let may = Traits::of(a.as_bytes()).may_be(&Traits::of(b.as_bytes()));
                assert!(may || !alike, "{a} {b}");
            }
        }
    }

    #[test]
    fn folding_letter_by_letter_is_folding() {
        let mut letters = Letters::new(&[]);
        for name in ["Zoë Müller-Straße", "Łukasz Żak", "Seán O’Malley", "Nguyễn Thị", "Ольга", "王秀英"]
        {
            letters.fold(name);
            assert_eq!(
                String::from_utf8_lossy(&letters.folded).split_whitespace().collect::<Vec<_>>(),
                fold::words(name)
            );
        }
    }
}
