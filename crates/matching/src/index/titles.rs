//! Job titles: each distinct one once, with its vector and everybody who holds it.

use crate::meaning::{Table, Vector};
use domain::{PersonId, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A distinct job title; many people share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId(u32);

/// The titles of one network.
#[derive(Default)]
pub(super) struct Titles {
    table: Table<TitleId>,
    ids: HashMap<String, TitleId>,
    holders: BTreeMap<TitleId, BTreeSet<PersonId>>,
    of: HashMap<PersonId, TitleId>,
}

impl Titles {
    /// Somebody holds this title from now on; empty for none. Gives a title that was never seen before,
    /// with the text to read for it.
    pub(super) fn hold(&mut self, person: PersonId, title: &str) -> Option<(TitleId, String)> {
        let folded = fold::fold(title);
        let known = self.of.get(&person).copied();
        let wanted = (!folded.is_empty()).then(|| {
            let next = TitleId(u32::try_from(self.ids.len()).unwrap_or(u32::MAX));
            let id = *self.ids.entry(folded.clone()).or_insert(next);
            (id, id == next)
        });
        if known != wanted.map(|(id, _)| id) {
            if let Some(holders) = known.and_then(|old| self.holders.get_mut(&old)) {
                holders.remove(&person);
            }
            match wanted {
                Some((id, _)) => {
                    self.of.insert(person, id);
                    self.holders.entry(id).or_default().insert(person);
                }
                None => drop(self.of.remove(&person)),
            }
        }
        wanted.filter(|(_, new)| *new).map(|(id, _)| (id, folded))
    }

    /// The vector of a title has come.
    pub(super) fn read(&mut self, id: TitleId, vector: &Vector) {
        self.table.insert(id, vector);
    }

    /// The vectors.
    pub(super) fn table(&self) -> &Table<TitleId> {
        &self.table
    }

    /// Everybody who holds a title.
    pub(super) fn holders(&self, id: TitleId) -> Option<&BTreeSet<PersonId>> {
        self.holders.get(&id)
    }

    /// The title of somebody.
    pub(super) fn of(&self, person: PersonId) -> Option<TitleId> {
        self.of.get(&person).copied()
    }
}
