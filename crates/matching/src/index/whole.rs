//! The index of a whole network, made when a process is fresh: the same as row by row, and quicker.

use super::standing::Standing;
use super::{Index, ItemId, Names};
use crate::meaning::{Purpose, Vector};
use domain::network::Network;

impl Index {
    /// The index of a whole network; `vector_of` gives the vectors that are known already.
    ///
    /// People and facts are gone through at the same time: they touch nothing of one another's.
    pub fn of(network: &Network, vector_of: impl Fn(Purpose, &str) -> Option<Vector> + Sync) -> Self {
        let (people, mut index) = std::thread::scope(|scope| {
            let people = scope.spawn(|| {
                let mut index = Self::default();
                for id in network.people.keys() {
                    index.person_changed(network, *id, &vector_of);
                }
                // Without anything that came by nobody looks for names yet.
                let asked = !network.leads.is_empty() || !network.finds.is_empty();
                index.names = asked.then(|| Names::of(network));
                index
            });
            let mut index = Self { standing: Standing::of_all(network.facts.values()), ..Self::default() };
            for fact in network.facts.values() {
                index.read_fact(fact, &vector_of);
            }
            (people.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), index)
        });
        (index.titles, index.names) = (people.titles, people.names);
        for (text, who) in people.waiting {
            index.waiting.entry(text).or_default().extend(who);
        }
        for id in network.leads.keys() {
            index.item_changed(network, ItemId::Lead(*id), &vector_of);
        }
        for id in network.finds.keys() {
            index.item_changed(network, ItemId::Find(*id), &vector_of);
        }
        index
    }
}
