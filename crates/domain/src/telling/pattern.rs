//! Patterns: the small language in which cue phrases are written.
//!
//! Words stand for themselves, `a|b` for either, `a?` for a word that may be missing, `need(s)` for both
//! forms, of which the bare one only counts after a subject (else "run" would be an order). `BE`, `HAVE`, `HER`,
//! `A` and `HIM` stand for small closed classes, `*` for any word. `>` says where the fact's own words begin; without it
//! they begin behind the phrase. Adverbs that change nothing are skipped.

use super::cues::CUES;
use super::token::{Kind, Token};
use crate::FactKind;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Adverbs and the like that may stand within a phrase without changing it.
pub(super) const ADVERBS: [&str; 36] = [
    "really",
    "also",
    "still",
    "currently",
    "now",
    "always",
    "just",
    "actively",
    "badly",
    "desperately",
    "urgently",
    "very",
    "quite",
    "so",
    "particularly",
    "especially",
    "absolutely",
    "totally",
    "actually",
    "probably",
    "already",
    "definitely",
    "apparently",
    "clearly",
    "mainly",
    "mostly",
    "secretly",
    "truly",
    "recently",
    "often",
    "regularly",
    "sometimes",
    "finally",
    "first",
    "then",
    "seriously",
];

/// A phrase found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where the fact's own words begin.
    pub text: usize,
    /// Behind the phrase.
    pub end: usize,
}

/// The phrase at token `i`, if it stands there; `subject` says whether somebody was named as its doer.
pub(super) fn find(pattern: &str, tokens: &[Token], i: usize, end: usize, subject: bool) -> Option<Found> {
    Search { tokens, end, subject }.rest(Some(pattern), i, true, None)
}

struct Search<'a> {
    tokens: &'a [Token],
    end: usize,
    subject: bool,
}

impl Search<'_> {
    /// Matches what is left of a pattern. A word that may be missing is first taken, then left out:
    /// in "got a whatsapp from" it is the message, in "got a whatsapp message from" its sort.
    fn rest(&self, pattern: Option<&str>, at: usize, first: bool, text: Option<usize>) -> Option<Found> {
        let Some(pattern) = pattern else { return Some(Found { text: text.unwrap_or(at), end: at }) };
        let (part, more) = pattern.split_once(' ').map_or((pattern, None), |(part, more)| (part, Some(more)));
        if part == ">" {
            return self.rest(more, at, first, Some(at));
        }
        let (part, optional) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
        let mut k = at;
        let fits = |k: usize| k < self.end && alternatives(part, &self.tokens[k], self.subject);
        while !first && k < self.end && self.tokens[k].is(&ADVERBS) && !fits(k) {
            k += 1;
        }
        let taken = if fits(k) { self.rest(more, k + 1, false, text) } else { None };
        taken.or_else(|| if optional { self.rest(more, at, first, text) } else { None })
    }
}

fn alternatives(part: &str, token: &Token, subject: bool) -> bool {
    part.split('|').any(|alternative| matches_word(alternative, token, subject))
}

fn matches_word(pattern: &str, token: &Token, subject: bool) -> bool {
    if pattern == ":" {
        return token.kind == Kind::Colon;
    }
    if token.kind != Kind::Word {
        return false;
    }
    let word = token.word.as_str();
    match pattern {
        "*" => true,
        "BE" => matches!(word, "is" | "'s" | "are" | "was" | "were" | "being" | "been" | "be" | "am"),
        "HAVE" => matches!(word, "has" | "have" | "had" | "'s"),
        "HER" => matches!(word, "his" | "her" | "their" | "'s" | "my" | "our"),
        "HIM" => matches!(word, "him" | "her" | "them" | "me" | "us" | "you"),
        "A" => matches!(word, "a" | "an" | "the" | "some" | "any" | "another"),
        _ => match pattern.split_once('(') {
            Some((stem, ending)) => {
                let ending = ending.trim_end_matches(')');
                word.strip_prefix(stem).is_some_and(|rest| rest == ending || (subject && rest.is_empty()))
            }
            None => word == pattern,
        },
    }
}

/// All cue phrases, to be found by the word that may begin them.
pub(super) struct Phrases {
    all: Vec<(FactKind, bool, &'static str)>,
    by_first: HashMap<&'static str, Vec<usize>>,
    any: Vec<usize>,
}

/// The cue phrases; prepared once.
pub(super) static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases { all: Vec::new(), by_first: HashMap::new(), any: Vec::new() };
    for (kind, pattern) in CUES.iter().flat_map(|(kind, patterns)| patterns.iter().map(|p| (*kind, *p))) {
        let (strong, pattern) = pattern.strip_prefix('~').map_or((false, pattern), |p| (true, p));
        let n = phrases.all.len();
        phrases.all.push((kind, strong, pattern));
        for part in pattern.split(' ').filter(|part| *part != ">") {
            let (part, optional) = part.strip_suffix('?').map_or((part, false), |p| (p, true));
            for alternative in part.split('|') {
                if matches!(alternative, "BE" | "HAVE" | "HER" | "HIM" | "A" | "*" | ":") {
                    phrases.any.push(n);
                } else {
                    let stem = alternative.split('(').next().unwrap_or_default();
                    phrases.by_first.entry(stem).or_default().push(n);
                }
            }
            if !optional {
                break;
            }
        }
    }
    phrases
});

impl Phrases {
    /// The phrases that may begin with this token: their kind, whether they are strong, and they themselves.
    pub fn beginning(&self, token: &Token) -> impl Iterator<Item = (FactKind, bool, &'static str)> + '_ {
        let word = token.word.as_str();
        let mut found: Vec<usize> = Vec::new();
        if token.is(&ADVERBS) {
            found.extend(0..self.all.len());
        } else {
            // "needs" is listed as need(s): the endings are at most three letters long.
            let stems = (0..=3).filter_map(|n| word.len().checked_sub(n).and_then(|to| word.get(..to)));
            found.extend(stems.filter_map(|stem| self.by_first.get(stem)).flatten().copied());
            found.extend(&self.any);
            found.sort_unstable();
            found.dedup();
        }
        found.into_iter().map(|n| self.all[n])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::token::tokens;

    fn rest(pattern: &str, line: &str, subject: bool) -> Option<String> {
        let tokens = tokens(line);
        let found = find(pattern, &tokens, 0, tokens.len(), subject)?;
        Some(line[tokens.get(found.text).map_or(line.len(), |t| t.start)..].to_owned())
    }

    #[test]
    fn phrases_match_with_adverbs_and_missing_words() {
        assert_eq!(rest("BE looking for", "is really looking for a job", false), Some("a job".into()));
        assert_eq!(rest("would love A? intro to", "would love an intro to Bo", false), Some("Bo".into()));
        assert_eq!(rest("> play(s)", "plays the cello", false), Some("plays the cello".into()));
        assert_eq!(rest("> play(s)", "play the cello", false), None);
        assert_eq!(rest("> play(s)", "play the cello", true), Some("play the cello".into()));
    }
}
