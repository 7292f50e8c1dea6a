//! The index of a whole network, made when a process is fresh: the same as row by row, and quicker.

use super::standing::Standing;
use super::{Index, ItemId, Names, purpose_of};
use crate::meaning::{Purpose, Vector};
use domain::FactKind;
use domain::network::Network;

impl Index {
    /// The index of a whole network; `vector_of` gives the vectors that are known already.
    ///
    /// Two threads share the work: what they fill has nothing in common but the texts that are still to be read.
    pub fn of(network: &Network, vector_of: impl Fn(Purpose, &str) -> Option<Vector> + Sync) -> Self {
        let count = |kind: FactKind| network.facts.values().filter(|fact| fact.kind == kind).count();
        let facts_for = |index: &mut Self, purpose| {
            for fact in network.facts.values().filter(|fact| purpose_of(fact.kind) == Some(purpose)) {
                index.read_fact(fact, &vector_of);
            }
        };
        let (other, mut index) = std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                let mut index =
                    Self { standing: Standing::of_all(network.facts.values()), ..Self::default() };
                for id in network.people.keys() {
                    index.person_changed(network, *id, &vector_of);
                }
                // Without anything that came by nobody looks for names yet.
                let asked = !network.leads.is_empty() || !network.finds.is_empty();
                index.names = asked.then(|| Names::of(network));
                index.topics.reserve(count(FactKind::Interest) + count(FactKind::Background));
                facts_for(&mut index, Purpose::Topic);
                index
            });
            let mut index = Self::default();
            index.needs.reserve(count(FactKind::Need));
            index.offers.reserve(count(FactKind::Offer));
            index.clients.reserve(count(FactKind::IdealClient));
            facts_for(&mut index, Purpose::Help);
            (other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), index)
        });
        (index.standing, index.titles) = (other.standing, other.titles);
        (index.names, index.topics) = (other.names, other.topics);
        for (text, who) in other.waiting {
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
