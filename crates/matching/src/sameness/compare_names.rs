//! Comparing names: in any order, with short forms, initials, slips, and more than one given or family name.

use super::alike::Likeness;
use super::compare::Comparer;
use super::entry::{Called, Entry};
use super::level::{Compared, Level, Thing, level_of, worth};
use super::words::{Part, WordId};

impl Comparer<'_> {
    pub(super) fn names(self, a: &Entry, b: &Entry, found: &mut Compared) {
        let mut best: Option<(f32, NamesAgree)> = None;
        for x in &a.names {
            for y in &b.names {
                for swapped in [false, true] {
                    let agree = self.name(x, y, swapped);
                    let score =
                        worth(agree.given.0) + worth(agree.family.0) - if swapped { 1.2 } else { 0.0 };
                    if best.as_ref().is_none_or(|(most, _)| score > *most) {
                        best = Some((score, agree));
                    }
                    found.perhaps_other_generation |= x.generation != y.generation;
                    found.other_generation |=
                        x.generation != y.generation && x.generation * y.generation != 0;
                }
            }
        }
        if let Some((_, agree)) = best {
            let (level, x, y) = agree.given;
            self.set(found, Thing::Given, level, x, y, Part::Given);
            let (level, x, y) = agree.family;
            self.set(found, Thing::Family, level, x, y, Part::Family);
            found.level[Thing::Middle as usize] = agree.middle;
            found.swapped = agree.swapped;
        }
    }

    fn name(self, x: &Called, y: &Called, swapped: bool) -> NamesAgree {
        let (other_given, other_family) = if swapped { (&y.family, &y.given) } else { (&y.given, &y.family) };
        let (given_whole, family_whole) =
            if swapped { (y.family_whole, y.given_whole) } else { (y.given_whole, y.family_whole) };
        let mut given = self.given(&x.given, other_given, x.given_whole, given_whole);
        let nicknames = x.nicknames.len() + y.nicknames.len() > 0;
        if nicknames && !swapped && matches!(given.0, Level::Loose | Level::Different | Level::Initial) {
            let called = |n: &Called| n.nicknames.to_vec();
            for (p, q) in
                [(called(x), y.given.to_vec()), (x.given.to_vec(), called(y)), (called(x), called(y))]
            {
                for (i, j) in p.iter().flat_map(|i| q.iter().map(move |j| (*i, *j))) {
                    if i == j || self.words.are_variants(i, j) {
                        given = (Level::Variant, i, j);
                    }
                }
            }
        }
        let mut family = self.family(&x.family, other_family, x.family_whole, family_whole);
        if matches!(family.0, Level::Different | Level::Loose) && !swapped {
            // "María García López" and "María García": the first family name was read as a middle name.
            let more = |given: &[WordId], family: &[WordId]| {
                let shared = |id: &&WordId| family.contains(id) && self.words.word(**id).text.len() > 2;
                given.iter().skip(1).find(shared).copied()
            };
            if let Some(word) = more(&x.given, &y.family).or_else(|| more(&y.given, &x.family)) {
                family = (Level::Variant, word, word);
            }
        }
        if swapped && family.0 == Level::Unknown {
            // A name of one word: it may be the family's.
            std::mem::swap(&mut given, &mut family);
        }
        NamesAgree { given, family, middle: self.middle(x, y, swapped), swapped }
    }

    fn given(self, a: &[WordId], b: &[WordId], a_whole: WordId, b_whole: WordId) -> (Level, WordId, WordId) {
        let (Some(x), Some(y)) = (a.first().copied(), b.first().copied()) else {
            return (Level::Unknown, 0, 0);
        };
        if x == y && !self.short(x) {
            return (Level::Equal, x, y);
        }
        if a_whole == b_whole {
            return (Level::Equal, a_whole, b_whole);
        }
        if self.words.are_variants(x, y) {
            return (Level::Variant, x, y);
        }
        let first = self.word(x, y);
        if first <= Level::Near {
            return (first, x, y);
        }
        // Known by a middle name; or two given names written as one.
        let later = || {
            a.iter().skip(1).any(|i| *i == y && !self.short(y))
                || b.iter().skip(1).any(|j| *j == x && !self.short(x))
        };
        if later() {
            return (Level::Variant, x, y);
        }
        if self.words.likeness(a_whole, b_whole) == Likeness::Near {
            return (Level::Near, a_whole, b_whole);
        }
        (first, x, y)
    }

    fn family(self, a: &[WordId], b: &[WordId], a_whole: WordId, b_whole: WordId) -> (Level, WordId, WordId) {
        if a.is_empty() || b.is_empty() {
            return (Level::Unknown, 0, 0);
        }
        if a_whole == b_whole {
            return (if self.short(a_whole) { Level::Initial } else { Level::Equal }, a_whole, b_whole);
        }
        let mut best = (self.word(a_whole, b_whole), a_whole, b_whole);
        if best.0 > Level::Near && self.words.are_spellings(a_whole, b_whole) {
            best.0 = Level::Near;
        }
        if a.len() > 1 || b.len() > 1 {
            for (x, y) in a.iter().flat_map(|x| b.iter().map(move |y| (*x, *y))) {
                // One of two family names; a slip in it counts a little less.
                let level = match self.word(x, y) {
                    Level::Equal => Level::Variant,
                    Level::Near => Level::Initial,
                    _ => continue,
                };
                if level < best.0 && !self.short(x) && !self.short(y) {
                    best = (level, x, y);
                }
            }
        }
        best
    }

    fn middle(self, x: &Called, y: &Called, swapped: bool) -> Level {
        if swapped || x.given.len() < 2 || y.given.len() < 2 {
            return Level::Unknown;
        }
        let pairs = || x.given[1..].iter().flat_map(|i| y.given[1..].iter().map(move |j| (*i, *j)));
        let best = pairs()
            .map(|(i, j)| if i == j { Level::Equal } else { self.word(i, j) })
            .min()
            .unwrap_or_default();
        match best {
            Level::Equal | Level::Near => Level::Variant,
            level => level,
        }
    }

    /// Two words of a name.
    fn word(self, x: WordId, y: WordId) -> Level {
        if self.short(x) || self.short(y) {
            let first = |id| self.words.word(id).text.as_bytes().first().copied();
            return if first(x) == first(y) { Level::Initial } else { Level::Different };
        }
        level_of(self.words.likeness(x, y))
    }

    fn short(self, id: WordId) -> bool {
        id != 0 && self.words.word(id).text.len() == 1
    }
}

struct NamesAgree {
    given: (Level, WordId, WordId),
    family: (Level, WordId, WordId),
    middle: Level,
    swapped: bool,
}
