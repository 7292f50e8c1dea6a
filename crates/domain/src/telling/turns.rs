//! Turns: what I say I have already done for people: "introduced Anna to Bob", "put Ada in touch with Ben".
//!
//! Only introductions are read; what else was done stays a note. What I am still to do is a promise.

use super::clause::Line;
use super::names::Slot;
use super::pattern::find;
use super::roles::Range;
use super::teller::Teller;
use super::{MarkKind, ToldTurn};
use crate::TurnKind;

/// An introduction I made, as its words stand.
struct BroughtTogether {
    first: Side,
    second: Side,
    end: usize,
}

/// One side of an introduction: a name, or whoever was spoken of.
#[derive(Clone, Copy)]
enum Side {
    Name(usize, usize),
    Spoken,
}

impl Line<'_> {
    fn side(&self, at: usize, end: usize) -> Option<(Side, usize)> {
        if let Some(to) = self.name_at(at, end, Slot::Awaited) {
            return Some((Side::Name(at, to), to));
        }
        let spoken = self.tokens[..end].get(at)?.is(&["him", "her", "them"]);
        spoken.then_some((Side::Spoken, at + 1))
    }

    fn brought_together_at(&self, i: usize, end: usize) -> Option<BroughtTogether> {
        let i = find("i|we have?", &self.tokens, i, end, false).map_or(i, |found| found.end);
        let plain = find("introduced|connected|intro'd|introed|matched|paired", &self.tokens, i, end, false);
        let put = || find("put|brought|got", &self.tokens, i, end, false);
        let (start, joins) = match plain {
            Some(found) => (found.end, "to|with|and|&"),
            None => (put()?.end, "in touch|contact with|to"),
        };
        let (first, at) = self.side(start, end)?;
        let (second, end) = match find(joins, &self.tokens, at, end, false) {
            Some(joined) => self.side(joined.end, end)?,
            None if plain.is_some() => return None,
            None => {
                // "put Anna and Bob in touch"
                let and = find("and|& *", &self.tokens, at, end, false)?;
                let (second, at) = self.side(and.end - 1, end)?;
                (second, find("in touch|contact", &self.tokens, at, end, false)?.end)
            }
        };
        let named = matches!(first, Side::Name(..)) || matches!(second, Side::Name(..));
        named.then_some(BroughtTogether { first, second, end })
    }
}

impl Teller<'_> {
    /// Takes an introduction that I made.
    pub(super) fn brought_together(&mut self, at: usize, end: usize) -> Option<usize> {
        let dated = self.line.date(at, end).filter(|date| date.past.is_some());
        let start = dated.map_or(at, |date| self.line.skip_separators(date.end, end));
        let brought = self.line.brought_together_at(start, end)?;
        let spoken = self.current.clone();
        let mut people = Vec::new();
        for side in [brought.first, brought.second] {
            match side {
                Side::Name(from, to) => people.push(self.person(from, to)),
                Side::Spoken => people.extend(&spoken),
            }
        }
        people.dedup();
        if people.len() < 2 {
            return None;
        }
        let mut on = dated.and_then(|date| date.past);
        let mut next = brought.end;
        for k in brought.end..self.line.clause_end(brought.end, end, None) {
            if let Some(date) = self.line.date(k, end).filter(|date| date.past.is_some()) {
                (on, next) = (on.or(date.past), date.end);
                let words: Range = (k, date.end);
                self.take(words.0, words.1, Some(MarkKind::Date));
                break;
            }
        }
        let next = next.max(self.line.clause_end(next, end, None));
        if dated.is_some() {
            self.take(at, start, Some(MarkKind::Date));
        }
        self.take(at, next, None);
        self.take(start, brought.end, Some(MarkKind::Turn));
        let evidence = self.line.slice(at, next).to_owned();
        let on = on.unwrap_or(self.line.today);
        self.turns.push(ToldTurn { kind: TurnKind::Introduction, people: people.clone(), evidence, on });
        (self.current, self.group) = (people.clone(), people);
        Some(next)
    }
}
