//! The words that occur among the people I know: each is kept once, with how often it occurs in which
//! place and what it sounds like.

use super::alike::{Likeness, likeness, slips, sound};
use super::names::plain;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The number of a word; 0 is none.
pub(super) type WordId = u32;
/// Marks a word that nobody I know bears, of a record that is being judged.
const NEW: WordId = 1 << 31;

/// Where a word stands, as far as it is counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Given,
    Family,
    Number,
    Street,
    Town,
    Code,
    Region,
    Phone,
    Email,
    Link,
    Employer,
    Day,
}
const PARTS: usize = Part::Day as usize + 1;

/// One word and what is known of it.
pub(super) struct Word {
    /// In plain small Latin letters and digits.
    pub text: Box<str>,
    /// As somebody first wrote it, for showing; empty if that is `text` with a capital.
    shown: Box<str>,
    /// A number that stands for the text, the same in every run.
    pub mark: u64,
    /// A number that stands for its sound.
    pub sound: u64,
    /// Which letters occur in it, one bit each.
    letters: u32,
    /// The groups of names that are used for one another.
    pub groups: &'static [u16],
    counts: [u32; PARTS],
}

/// All words.
#[derive(Default)]
pub(super) struct Words {
    list: Vec<Word>,
    ids: HashMap<Box<str>, WordId>,
}

/// Names that stand for one another, one group a line: "robert bob rob"; family names after a "~".
static VARIANTS: LazyLock<HashMap<String, Vec<u16>>> = LazyLock::new(|| {
    let mut groups: HashMap<String, Vec<u16>> = HashMap::new();
    let lines = include_str!("variants.txt").lines().filter(|line| !line.starts_with('#'));
    for (number, line) in lines.enumerate() {
        let of_families = if line.starts_with('~') { FAMILIES } else { 0 };
        let group = u16::try_from(number).unwrap_or(FAMILIES - 1) | of_families;
        for name in line.trim_start_matches('~').split_whitespace() {
            let of = groups.entry(plain(name)).or_default();
            if !of.contains(&group) {
                of.push(group);
            }
        }
    }
    groups
});
/// Marks a group of family names.
const FAMILIES: u16 = 1 << 15;

impl Words {
    /// The number of a word, if it occurs.
    fn find(&self, text: &str) -> Option<WordId> {
        self.ids.get(text).copied()
    }

    /// The number of a word, which is taken in if it is new; `shown` is how it was written.
    pub fn take(&mut self, text: &str, shown: &str) -> WordId {
        if text.is_empty() {
            return 0;
        }
        if let Some(id) = self.find(text) {
            return id;
        }
        let heard = sound(text);
        self.list.push(Word {
            text: text.into(),
            shown: if capital(text) == shown { Box::default() } else { shown.into() },
            mark: mark(text.as_bytes()),
            // A sound of one consonant says too little to be taken for a likeness.
            sound: mark(if heard.len() < 2 { text } else { &heard }.as_bytes()),
            letters: letters(text),
            groups: VARIANTS.get(text).map_or(&[], Vec::as_slice),
            counts: [0; PARTS],
        });
        let id = self.list.len() as WordId;
        self.ids.insert(text.into(), id);
        id
    }

    /// Counts a word once more (`by` = 1) or once less (-1) in a place.
    pub fn count(&mut self, id: WordId, part: Part, by: i32) {
        if let Some(word) = (id as usize).checked_sub(1).and_then(|at| self.list.get_mut(at)) {
            let count = &mut word.counts[part as usize];
            *count = count.saturating_add_signed(by);
        }
    }
}

/// The words of the people I know together with the new ones of a record.
#[derive(Clone, Copy)]
pub(super) struct Lexicon<'a> {
    pub known: &'a Words,
    pub new: &'a Words,
}

impl<'a> Lexicon<'a> {
    /// A word by its number, which must not be 0.
    pub fn word(self, id: WordId) -> &'a Word {
        let (words, at) = if id & NEW == 0 { (self.known, id) } else { (self.new, id & !NEW) };
        &words.list[at as usize - 1]
    }

    /// How many of the people I know have this word in this place.
    pub fn count(self, id: WordId, part: Part) -> u32 {
        if id == 0 || id & NEW != 0 { 0 } else { self.word(id).counts[part as usize] }
    }

    /// How a word is shown.
    pub fn show(self, id: WordId) -> String {
        if id == 0 {
            return String::new();
        }
        let word = self.word(id);
        if word.shown.is_empty() { capital(&word.text) } else { word.shown.to_string() }
    }

    /// How alike two words are.
    pub fn likeness(self, a: WordId, b: WordId) -> Likeness {
        if a == b {
            return Likeness::Equal;
        }
        if a == 0 || b == 0 {
            return Likeness::Apart;
        }
        let (a, b) = (self.word(a), self.word(b));
        let by_ear = a.sound == b.sound;
        // Most pairs have few letters in common and need no second look.
        let (shared, all) = ((a.letters & b.letters).count_ones(), (a.letters | b.letters).count_ones());
        if !by_ear && shared * 2 < all {
            return Likeness::Apart;
        }
        likeness(&a.text, &b.text, by_ear)
    }

    /// Letters put in, left out, changed or swapped between two words; more than two may be told as 5.
    pub fn slips(self, a: WordId, b: WordId) -> usize {
        let (a, b) = (self.word(a), self.word(b));
        // Each slip takes one letter away and brings one at most.
        if (a.letters ^ b.letters).count_ones() > 4 || a.text.len().abs_diff(b.text.len()) > 2 {
            return 5;
        }
        slips(a.text.as_bytes(), b.text.as_bytes())
    }

    /// Whether two given names are used for one another.
    pub fn are_variants(self, a: WordId, b: WordId) -> bool {
        self.share_a_group(a, b, 0)
    }

    /// Whether two family names are spellings of one.
    pub fn are_spellings(self, a: WordId, b: WordId) -> bool {
        self.share_a_group(a, b, FAMILIES)
    }

    fn share_a_group(self, a: WordId, b: WordId, kind: u16) -> bool {
        if a == 0 || b == 0 {
            return false;
        }
        let (a, b) = (self.word(a).groups, self.word(b).groups);
        a.iter().any(|group| group & FAMILIES == kind && b.contains(group))
    }
}

/// Takes a word of a record that is only judged: known ones keep their number.
pub(super) fn take_new(known: &Words, new: &mut Words, text: &str, shown: &str) -> WordId {
    if text.is_empty() { 0 } else { known.find(text).unwrap_or_else(|| new.take(text, shown) | NEW) }
}

/// A number that stands for a text, the same in every run and on every machine (FNV-1a).
pub(super) fn mark(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << (26 + (byte - b'0') % 5),
        _ => set | 1 << 31,
    })
}

/// A word with a capital: "marsh" → "Marsh".
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
