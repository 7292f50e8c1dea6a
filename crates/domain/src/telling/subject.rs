//! Subjects: whom a clause is about, by name, by pronoun, or silently.
//!
//! Who is meant by a pronoun is the matter of `teller`; here only its words are found.

use super::clause::Line;
use super::lexicon::{FAMILY, NOT_NAMES};
use super::names::Slot;
use super::pattern::ADVERBS;
use super::token::{Kind, Token};

/// Whom a statement is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    /// Nobody is named: whoever was spoken of last.
    Silent,
    /// A pronoun: "she", "he", "they"; possessives count as these.
    Pronoun(&'static str),
    /// A name, from one token to another.
    Name(usize, usize),
    /// Two names joined by "and".
    Pair((usize, usize), (usize, usize)),
}

/// What a statement may speak of in somebody's place: "her firm is looking for".
#[rustfmt::skip] // Set like prose.
pub(super) const COMPANIES: &[&str] = &[
    "company", "business", "firm", "team", "charity", "startup", "start-up", "practice", "studio", "shop",
    "school", "organisation", "organization", "agency", "foundation", "office", "bakery", "gallery", "lab",
    "church", "mosque", "temple", "synagogue", "club", "department", "museum", "restaurant", "cafe", "hotel",
    "clinic", "band", "choir", "label", "factory", "brewery", "theatre", "theater", "library", "trust",
    "cooperative", "co-op", "employer", "hospital", "university", "association", "farm", "nursery",
];

impl Line<'_> {
    /// Whom a clause that begins at `i` is about, and where it goes on.
    pub fn subject_at(&self, i: usize, end: usize) -> (Subject, usize) {
        let (subject, at) = self.doer_at(i, end);
        let reported = ["said", "says", "told", "mentioned", "mentions"];
        let silent =
            subject == Subject::Silent && self.tokens[..end].get(at).is_some_and(|t| t.is(&reported));
        if (subject == Subject::Silent || at == i) && !silent {
            return (subject, at);
        }
        // "she said she needs", "Bob told me that he needs": what follows counts.
        let mut told = at;
        while told < end && self.tokens[told].is(&ADVERBS) {
            told += 1;
        }
        if told < end
            && self.tokens[told].is(&[
                "said",
                "says",
                "told",
                "mentioned",
                "mentions",
                "thinks",
                "reckons",
                "explained",
            ])
        {
            let mut next = told + 1;
            while next < end && self.tokens[next].is(&["me", "us", "that"]) {
                next += 1;
            }
            return match self.doer_at(next, end) {
                (Subject::Silent, _) => (subject, next),
                (Subject::Pronoun(_), at) if !silent => (subject, at),
                named => named,
            };
        }
        (subject, at)
    }

    fn doer_at(&self, i: usize, end: usize) -> (Subject, usize) {
        let Some(token) = self.tokens[..end].get(i).filter(|t| t.kind == Kind::Word) else {
            return (Subject::Silent, i);
        };
        let company = |at: usize| at < end && self.tokens[at].is(COMPANIES);
        // "her farm shop", "his law firm"
        let owned = |at: usize| {
            let word =
                |k: usize| k < end && self.tokens[k].kind == Kind::Word && !self.tokens[k].is(NOT_NAMES);
            let led = word(at) && !self.tokens[at].is(FAMILY) && company(at + 1);
            if led { 2 } else { usize::from(company(at)) }
        };
        let theirs = |at: usize| owned(at) + usize::from(owned(at) > 0);
        let pronoun = match token.word.as_str() {
            "he" => Some(("he", 1)),
            "she" => Some(("she", 1)),
            "they" => Some(("they", 1)),
            "both" => Some(("both", 1)),
            "who" => Some(("who", 1)),
            "his" => Some(("he", theirs(i + 1))),
            "her" => Some(("she", theirs(i + 1))),
            "their" => Some(("they", theirs(i + 1))),
            _ => None,
        };
        if let Some((pronoun, taken)) = pronoun {
            return (Subject::Pronoun(pronoun), i + taken);
        }
        match self.name_at(i, end, Slot::Free) {
            Some(to) if to < end && self.tokens[to].word == "'s" && owned(to + 1) > 0 => {
                (Subject::Name(i, to), to + 1 + owned(to + 1))
            }
            Some(to) => {
                let joined = self.tokens[..end].get(to).is_some_and(|t| t.is(&["and", "&"]));
                let name = |k: usize| self.name_at(k, end, Slot::Free).map(|t| (k, t));
                let other = joined.then(|| name(to + 1).or_else(|| self.relation_at(to + 1, end))).flatten();
                let both =
                    |t: usize| t + usize::from(self.tokens[..end].get(t).is_some_and(|t| t.is(&["both"])));
                match other {
                    Some((k, t)) if self.cue(both(t), end, true, false).is_some() => {
                        (Subject::Pair((i, to), (k, t)), both(t))
                    }
                    _ => (Subject::Name(i, to), to),
                }
            }
            None => self.described_doer(i, end),
        }
    }

    /// "her husband Chike": the name behind words that say whose it is, and nothing else.
    pub fn relation_at(&self, i: usize, end: usize) -> Option<(usize, usize)> {
        let word = |k: usize| self.tokens[..end].get(k).filter(|t| t.kind == Kind::Word);
        if !word(i)?.is(&["his", "her", "their", "my", "our"]) {
            return None;
        }
        let name = (i + 1..end.min(i + 5)).find(|k| word(*k).is_none_or(|t| t.cap))?;
        let between = &self.tokens[i + 1..name];
        let led = |t: &Token| t.is(NOT_NAMES) && !t.is(&["old", "new"]) || t.is(&["is", "'s", "and"]);
        if between.is_empty() || between.iter().any(led) || word(name).is_none() {
            return None;
        }
        self.name_at(name, end, Slot::Free).map(|to| (name, to))
    }

    /// "My neighbour Horst": a name behind words that say who it is to me.
    fn described_doer(&self, i: usize, end: usize) -> (Subject, usize) {
        let cap = |k: &usize| self.tokens[*k].cap && self.tokens[*k].kind == Kind::Word;
        let name = self.tokens[i].is(&["my", "our"]).then(|| (i + 1..end.min(i + 4)).find(cap)).flatten();
        let to = name.and_then(|k| self.name_at(k, end, Slot::Free));
        match (name, to) {
            (Some(from), Some(to)) => (Subject::Name(from, to), to),
            _ => (Subject::Silent, i),
        }
    }
}
