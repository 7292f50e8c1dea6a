//! Cuts a text into the word pieces that the network was trained on.
//!
//! This is BERT's uncased WordPiece: clean, split Chinese characters, drop accents, lower the case, split at
//! white space and punctuation, then take the longest known piece again and again. It is not a general
//! tokenizer: there is no pair of texts, no way back from pieces to text, and `[SEP]` written by a person is
//! four ordinary pieces. The general crates were left aside: they bring a regex engine and a JSON reader, and
//! one of them keeps control characters and does not split Chinese.

use std::collections::HashMap;

use unicode_categories::UnicodeCategories;
use unicode_normalization::UnicodeNormalization;

/// The longest row of pieces that the network is given, its two marks included.
pub(super) const MAX_PIECES: usize = 256;

/// A word with more characters than this becomes one unknown piece, as in training.
const MAX_WORD: usize = 100;

/// A vocabulary of word pieces and how to cut a text into them.
pub(super) struct WordPiece {
    /// Pieces that begin a word.
    beginnings: HashMap<Box<str>, i32>,
    /// Pieces that go on a word, without their `##`.
    continuations: HashMap<Box<str>, i32>,
    unknown: i32,
    first: i32,
    last: i32,
}

impl WordPiece {
    /// Reads a vocabulary of one piece a line, numbered from 0; `None` when a special piece is missing.
    pub(super) fn parse(vocabulary: &str) -> Option<Self> {
        let mut beginnings = HashMap::new();
        let mut continuations = HashMap::new();
        for (line, id) in vocabulary.lines().zip(0..) {
            match line.strip_prefix("##") {
                Some(rest) if !rest.is_empty() => continuations.insert(Box::from(rest), id),
                _ => beginnings.insert(Box::from(line), id),
            };
        }
        // The special pieces leave the table, so that no text can spell them.
        let unknown = beginnings.remove("[UNK]")?;
        let first = beginnings.remove("[CLS]")?;
        let last = beginnings.remove("[SEP]")?;
        Some(WordPiece { beginnings, continuations, unknown, first, last })
    }

    /// The numbers of the text's pieces with both marks, at most [`MAX_PIECES`]; only the two marks for a blank text.
    pub(super) fn pieces(&self, text: &str) -> Vec<i32> {
        let mut pieces = vec![self.first];
        let mut word = Word::default();
        for c in text.chars().filter(|c| !is_dropped(*c)).nfd().filter(|c| !c.is_mark_nonspacing()) {
            for c in c.to_lowercase() {
                if c.is_whitespace() {
                    self.finish(&mut word, &mut pieces);
                } else if stands_alone(c) {
                    self.finish(&mut word, &mut pieces);
                    word.push(c);
                    self.finish(&mut word, &mut pieces);
                } else {
                    word.push(c);
                }
            }
            // A text may be a megabyte long; what lies beyond the network's reach is not even read.
            if pieces.len() >= MAX_PIECES {
                break;
            }
        }
        self.finish(&mut word, &mut pieces);
        pieces.truncate(MAX_PIECES - 1);
        pieces.push(self.last);
        pieces
    }

    /// Appends the pieces of one word, longest match first, and empties it.
    fn finish(&self, word: &mut Word, pieces: &mut Vec<i32>) {
        let begin = pieces.len();
        let mut rest = if word.length > MAX_WORD { "" } else { word.text.as_str() };
        let mut table = &self.beginnings;
        while !rest.is_empty() {
            let longest = rest
                .char_indices()
                .rev()
                .map(|(start, c)| start + c.len_utf8())
                .find_map(|end| table.get(&rest[..end]).map(|id| (end, *id)));
            let Some((end, id)) = longest else {
                // One part unknown makes the whole word unknown, as in training.
                pieces.truncate(begin);
                rest = "";
                continue;
            };
            pieces.push(id);
            rest = &rest[end..];
            table = &self.continuations;
        }
        if pieces.len() == begin && word.length > 0 {
            pieces.push(self.unknown);
        }
        word.text.clear();
        word.length = 0;
    }
}

/// A word as it is read: its first characters, and how many there were.
#[derive(Default)]
struct Word {
    text: String,
    length: usize,
}

impl Word {
    fn push(&mut self, c: char) {
        self.length += 1;
        if self.length <= MAX_WORD {
            self.text.push(c);
        }
    }
}

/// Control, format, private and unassigned characters say nothing; white space among them still parts words.
fn is_dropped(c: char) -> bool {
    c == '\0' || c == '\u{fffd}' || (c.is_other() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Punctuation and Chinese characters are words of their own.
fn stands_alone(c: char) -> bool {
    c.is_ascii_punctuation() || c.is_punctuation() || is_chinese(c)
}

/// The blocks that BERT's own code counts as Chinese characters (no kana, no hangul).
fn is_chinese(c: char) -> bool {
    matches!(u32::from(c),
        0x4E00..=0x9FFF | 0x3400..=0x4DBF | 0x20000..=0x2A6DF | 0x2A700..=0x2B73F
        | 0x2B740..=0x2B81F | 0x2B820..=0x2CEAF | 0xF900..=0xFAFF | 0x2F800..=0x2FA1F)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::testing::unescape;

    static VOCABULARY: &str = include_str!("../../../../models/minilm-l6/vocab.txt");

    /// `golden/pieces.tsv` was written by the Python package `tokenizers` 0.23: numbers, tab, escaped text.
    #[test]
    fn the_pieces_are_those_of_the_tokenizer_used_in_training() {
        let pieces = WordPiece::parse(VOCABULARY).unwrap();
        for line in include_str!("golden/pieces.tsv").lines() {
            let (ids, text) = line.split_once('\t').unwrap();
            let ids: Vec<i32> = ids.split(' ').map(|id| id.parse().unwrap()).collect();
            assert_eq!(pieces.pieces(&unescape(text)), ids, "{text}");
        }
    }

    #[test]
    fn a_text_of_any_length_is_cut_to_what_the_network_reads() {
        let pieces = WordPiece::parse(VOCABULARY).unwrap();
        for text in
            ["word ".repeat(50_000), "w".repeat(100_000), "\u{301}".repeat(50_000), "我".repeat(40_000)]
        {
            let got = pieces.pieces(&text);
            assert!(got.len() <= MAX_PIECES);
            assert_eq!((got[0], got[got.len() - 1]), (101, 102));
        }
    }

    #[test]
    fn nobody_can_write_a_special_piece() {
        let pieces = WordPiece::parse(VOCABULARY).unwrap();
        assert!(!pieces.pieces("[SEP] [CLS]")[1..8].contains(&102));
    }

    #[test]
    fn a_vocabulary_without_its_special_pieces_is_refused() {
        assert!(WordPiece::parse("a\nb\n").is_none());
    }
}
