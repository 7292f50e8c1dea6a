//! Names in the line: which words are somebody's name.
//!
//! A name is a run of capitalised words (of any script, with particles), or words without capitals where a name
//! must stand ("met anna schmidt from ..."), or words that are the name of somebody known. Who is meant is
//! the matter of `index`.

use super::clause::Line;
use super::lexicon::{FAMILY, NOT_NAMES, PARTICLES, ROLES, TITLES};
use super::token::Kind;

/// Where the name is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Behind "met", "coffee with": a name must stand here, with capitals or without.
    Awaited,
    /// At the beginning of a clause: it may be a name.
    Free,
}

impl Line<'_> {
    /// Behind the name that begins at token `i`, if one does.
    pub fn name_at(&self, i: usize, end: usize, slot: Slot) -> Option<usize> {
        let mut at = i;
        while at < end && self.tokens[at].is(TITLES) && (self.tokens[at].cap || slot == Slot::Awaited) {
            at += 1;
        }
        if self.tokens.get(i).is_some_and(|t| t.cap) && self.date(i, end).is_some_and(|d| d.sure) {
            return None;
        }
        let titled = at > i;
        let first = self.tokens.get(at).filter(|t| at < end && t.kind == Kind::Word)?;
        if first.is(NOT_NAMES)
            || first.is(&super::pattern::ADVERBS)
            || (first.is(FAMILY) && !first.cap)
            || !first.word.starts_with(char::is_alphabetic)
        {
            return None;
        }
        // "Builds sheds." begins with a capital and is no name, unless I know a Builds.
        let cue = slot == Slot::Free
            && !titled
            && self.says_something(at, end)
            && !self.index.is_given(&first.word);
        if cue {
            return None;
        }
        if first.cap || (self.particle(at, end) && self.tokens.get(at + 1).is_some_and(|t| t.cap)) {
            return Some(self.capitals(at, end));
        }
        for len in [4, 3, 2] {
            let to = at + len;
            if to <= end && self.words(at, to) && self.index.is_whole(self.slice(at, to)) {
                return Some(to);
            }
        }
        let begins = i == 0 || self.tokens[i - 1].kind != Kind::Word || self.separates(i - 1);
        let two = at + 2 <= end && self.words(at, at + 2) && !self.tokens[at + 1].is(NOT_NAMES);
        if begins
            && two
            && self.clause_follows(at + 2, end)
            && self.index.is_nearly_whole(self.slice(at, at + 2))
        {
            return Some(at + 2);
        }
        match slot {
            Slot::Awaited if self.lower || titled || self.index.is_given(&first.word) => {
                Some(self.lowers(at, end))
            }
            Slot::Free if self.index.is_given(&first.word) => {
                let named = self.clause_follows(at + 1, end) || self.reports(at + 1, end);
                named.then_some(at + 1)
            }
            // "prya needs", "shivaun called me": a slip where a clause begins and something is said of them.
            Slot::Free if self.lower && begins && !first.is(ROLES) && self.clause_follows(at + 1, end) => {
                self.index.is_nearly_given(&first.word).then_some(at + 1)
            }
            _ => None,
        }
    }

    /// Whether what stands here makes the word before it a name: a colon, or a statement about it.
    fn clause_follows(&self, i: usize, end: usize) -> bool {
        i < end
            && (self.tokens[i].kind == Kind::Colon || self.says_something(i, end) || self.reaches_me(i, end))
    }

    /// "katherine said she"
    fn reports(&self, i: usize, end: usize) -> bool {
        let reports = ["said", "says", "told", "mentioned", "mentions", "reckons", "thinks"];
        self.tokens[..end].get(i).is_some_and(|t| t.is(&reports))
    }

    fn words(&self, from: usize, to: usize) -> bool {
        self.tokens[from..to].iter().all(|t| t.kind == Kind::Word)
    }

    fn particle(&self, i: usize, end: usize) -> bool {
        i < end && self.tokens[i].is(PARTICLES)
    }

    /// The end of a run of capitalised words that begins at `i`.
    fn capitals(&self, i: usize, end: usize) -> usize {
        let mut at = i + 1;
        while at < end && at - i < 6 {
            let token = &self.tokens[at];
            let mut next = at;
            while next < end && next - at < 3 && self.tokens[next].is(PARTICLES) && !self.tokens[next].cap {
                next += 1;
            }
            let word = self.tokens.get(next).filter(|t| next < end && t.kind == Kind::Word && t.cap);
            let ends = token.is(NOT_NAMES) || self.date(at, end).is_some_and(|d| d.sure);
            let role = at - i > 1
                && token.is(ROLES)
                && token.word != token.word.to_uppercase()
                && self.role_end(at, end).is_some();
            if word.is_none_or(|w| w.is(NOT_NAMES)) || ends || role {
                break;
            }
            at = next + 1;
        }
        at
    }

    /// The end of a run of words without capitals where a name must stand.
    fn lowers(&self, i: usize, end: usize) -> usize {
        let mut at = i + 1;
        let mut words = 1;
        while at < end && words < 3 {
            let token = &self.tokens[at];
            let role = words > 1 && self.role_end(at, end).is_some_and(|to| to <= at + 3);
            let stays = token.kind == Kind::Word
                && !role
                && token.word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
                && token.word != "'s"
                && !token.is(NOT_NAMES)
                && !token.is(ROLES)
                && !token.is(FAMILY)
                && !token.is(&super::pattern::ADVERBS)
                && self.date(at, end).is_none()
                && self.bare_cue(at, end).is_none()
                && self.promise_at(at, end).is_none();
            if !stays {
                break;
            }
            words += usize::from(!token.is(PARTICLES));
            at += 1;
        }
        while at > i + 1 && self.tokens[at - 1].is(PARTICLES) {
            at -= 1;
        }
        at
    }

    /// The name from `from` to `to` as told; without capitals it is given them.
    pub fn name_text(&self, from: usize, to: usize) -> String {
        let text = self.slice(from, to);
        if self.tokens[from..to].iter().any(|t| t.cap) {
            return text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let mut name = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !name.is_empty() {
                name.push(' ');
            }
            let mut begins = !PARTICLES.contains(&word) || name.is_empty();
            for c in word.chars() {
                if begins {
                    name.extend(c.to_uppercase())
                } else {
                    name.push(c)
                }
                begins = c == '-';
            }
        }
        name
    }
}
