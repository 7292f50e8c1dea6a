//! Introducers: who brought me together with somebody: "introduced by Tom", "met through Tom", "Tom introduced us".
//!
//! Whom I brought together myself is the matter of `turns`. An introducer is no further person of the line:
//! what follows is about those who were met.

use super::clause::Line;
use super::names::Slot;
use super::pattern::find;
use super::roles::Range;
use super::teller::Teller;
use super::token::Kind;
use super::{MarkKind, ToldIntroducer};

/// Phrases behind which the introducer stands.
const BY: &[&str] = &[
    "BE? introduced|intro'd|introed|connected|referred|recommended to? HIM? by|via|through",
    "BE? put in touch by|through|via",
    "intro|introduction|introductions|referral would? by|from|via|through|:",
    "we? met? HIM? through|thru|via",
    "thanks to",
];

/// Phrases that stand behind the introducer.
const DID: &[&str] = &[
    "HAVE? introduced|connected|intro'd|introed|matched us",
    "HAVE? brought|put|got us together|in touch?",
    "HAVE? made|did the introduction|introductions|intro",
];

impl Line<'_> {
    /// The name of an introducer and where the phrase ends, if one is told of at `i`.
    pub(super) fn introduced_at(&self, i: usize, end: usize) -> Option<(Range, usize)> {
        let at = i + usize::from(i < end && self.tokens[i].is(&["he", "she", "they", "we", "was", "were"]));
        for pattern in BY {
            let Some(found) = find(pattern, &self.tokens, at, end, false) else { continue };
            // "via LinkedIn" is a way, "thanks to Tom for the cake" is thanks.
            let way = self.way(found.end - 1, end).is_some();
            let Some(to) = self.introducer_end(found.end, end).filter(|_| !way) else { continue };
            let met = |k: usize| self.tokens[k].is(&["i", "we"]) && self.header_at(k, end).is_some();
            let whole = to >= end || self.separates(to) || self.tokens[to].kind != Kind::Word || met(to);
            if *pattern != "thanks to" || whole {
                return Some(((found.end, to), to));
            }
        }
        let to = self.name_at(i, end, Slot::Free).or_else(|| self.name_at(i, end, Slot::Awaited))?;
        let found = DID.iter().find_map(|pattern| find(pattern, &self.tokens, to, end, false))?;
        Some(((i, to), found.end))
    }

    /// Behind the name of somebody who introduced us: "my cousin Ada" and "Tom Baker".
    pub(super) fn introducer_end(&self, i: usize, end: usize) -> Option<usize> {
        self.name_at(i, end, Slot::Awaited)
    }

    /// Behind "by Tom", "through Tom", "via Tom", where somebody was met; with the name.
    pub(super) fn brought_by(&self, i: usize, end: usize) -> Option<(Range, usize)> {
        let led = self.tokens[..end].get(i)?.is(&["by", "via", "through", "thru"]);
        if !led || self.way(i, end).is_some() {
            return None;
        }
        let introduced = i > 0 && self.tokens[i - 1].is(&["introduced"]);
        let slot = if self.tokens[i].is(&["by"]) && !introduced { Slot::Free } else { Slot::Awaited };
        self.name_at(i + 1, end, slot).map(|to| ((i + 1, to), to))
    }
}

impl Teller<'_> {
    /// Takes a clause that says who brought us together: those spoken of, or those who are still to be named.
    pub(super) fn introduced(&mut self, at: usize, end: usize) -> Option<usize> {
        let (name, next) = self.line.introduced_at(at, end)?;
        let text = self.line.name_text(name.0, name.1);
        let people: Vec<usize> =
            self.current.iter().copied().filter(|n| self.people[*n].name != text).collect();
        if people.is_empty() {
            if !self.people.is_empty() {
                return None;
            }
            self.introducer = Some(text);
        } else {
            self.introduce(&people, &text);
        }
        self.take(name.0, name.1, Some(MarkKind::Introducer));
        self.take(at, next, Some(MarkKind::Introducer));
        Some(next)
    }

    /// Writes down who introduced these people, where it is not known yet.
    pub(super) fn introduce(&mut self, people: &[usize], by: &str) {
        for n in people {
            let person = &mut self.people[*n];
            if person.introduced_by.is_none() && person.name != by {
                person.introduced_by = Some(ToldIntroducer { name: by.to_owned(), known: Vec::new() });
            }
        }
    }

    /// "Tom introduced me to Dana": those who were met, and where the words go on; Tom is who brought us together.
    pub(super) fn presented(
        &mut self,
        by: Range,
        pronoun: bool,
        from: usize,
        end: usize,
    ) -> (Vec<usize>, usize) {
        let name = match self.current[..] {
            [person] if pronoun => self.people[person].name.clone(),
            _ if pronoun => return self.names(from, end),
            _ => self.line.name_text(by.0, by.1),
        };
        let (met, next) = self.names(from, end);
        if !met.is_empty() {
            self.introduce(&met, &name);
            self.take(by.0, by.1, Some(MarkKind::Introducer));
        }
        (met, next)
    }
}
