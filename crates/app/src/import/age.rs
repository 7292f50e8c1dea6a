//! How old sources are: an old file adds what it knows, but does not outvote a newer one.

use domain::merge::{self, Age};
use domain::{ImportId, Person, Source, Value, What};
use jiff::civil::Date;
use std::collections::HashMap;
use store::ImportRecord;

/// The latest day that each import speaks of, for those that tell.
pub struct Ages {
    days: HashMap<ImportId, Date>,
}

impl Ages {
    /// The ages of the imports that there were.
    pub fn of(imports: &[ImportRecord]) -> Self {
        let day = |import: &ImportRecord| Some((import.id, import.kinds.iter().filter_map(|k| k.1).max()?));
        Self { days: imports.iter().filter_map(day).collect() }
    }

    /// Whether a value of a file that speaks of `as_of` is older than the value of its kind that speaks for
    /// somebody now. A file that does not tell its age is as new as the day on which it is brought in.
    pub fn age(&self, person: &Person, what: &What, as_of: Option<Date>) -> Age {
        let same_kind = |value: &&Value| std::mem::discriminant(&value.what) == std::mem::discriminant(what);
        let newest = person.values.iter().filter(same_kind).filter_map(|value| match value.from {
            Source::Import(import) => self.days.get(&import),
            Source::Me | Source::Village => None,
        });
        match (as_of, newest.max()) {
            (Some(incoming), Some(known)) if incoming < *known => Age::Older,
            _ => Age::Newer,
        }
    }

    /// Adds what a file says to somebody known; returns how many values were added.
    pub fn absorb(&self, person: &mut Person, said: &[What], from: Source, as_of: Option<Date>) -> usize {
        let (older, newer): (Vec<&What>, Vec<&What>) =
            said.iter().partition(|what| self.age(person, what, as_of) == Age::Older);
        merge::absorb(&mut person.values, older, from, Age::Older)
            + merge::absorb(&mut person.values, newer, from, Age::Newer)
    }
}
