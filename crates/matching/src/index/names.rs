//! Names of people and of where they work, folded, to find them in a text by their letters.
//!
//! Made when a text first asks, then kept up person by person.

use domain::network::{Known, Network};
use domain::{PersonId, fold};
use std::collections::{BTreeSet, HashMap};

/// Whole names and organisations of a network.
#[derive(Default)]
pub struct Names {
    people: HashMap<String, BTreeSet<PersonId>>,
    places: HashMap<String, BTreeSet<PersonId>>,
    of: HashMap<PersonId, (String, String)>,
}

impl Names {
    pub(super) fn of(network: &Network) -> Self {
        let mut names = Self::default();
        for (id, known) in &network.people {
            names.insert(*id, known);
        }
        names
    }

    pub(super) fn changed(&mut self, network: &Network, id: PersonId) {
        if let Some((name, place)) = self.of.remove(&id) {
            for (map, key) in [(&mut self.people, name), (&mut self.places, place)] {
                if let Some(people) = map.get_mut(&key) {
                    people.remove(&id);
                }
            }
        }
        if let Some(known) = network.people.get(&id) {
            self.insert(id, known);
        }
    }

    fn insert(&mut self, id: PersonId, known: &Known) {
        let (name, place) = (fold::words(&known.name).join(" "), fold::words(&known.organisation).join(" "));
        // One word is no name to look for: "May" and "Will" stand in every text.
        if name.contains(' ') {
            self.people.entry(name.clone()).or_default().insert(id);
        }
        if place.len() > 3 {
            self.places.entry(place.clone()).or_default().insert(id);
        }
        self.of.insert(id, (name, place));
    }

    /// Everybody who has this whole name, folded.
    pub fn people(&self, name: &str) -> impl Iterator<Item = PersonId> {
        self.people.get(name).into_iter().flatten().copied()
    }

    /// Everybody who works there, folded.
    pub fn places(&self, place: &str) -> impl Iterator<Item = PersonId> {
        self.places.get(place).into_iter().flatten().copied()
    }
}
