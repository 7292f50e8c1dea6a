//! Which facts stand: by kind with the newest first, and by person, so that no rule goes through all of them.

use domain::{Fact, FactId, FactKind, PersonId};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The facts that hold, in the two orders in which they are asked for.
#[derive(Default)]
pub(super) struct Standing {
    all: HashMap<FactId, (FactKind, Date, PersonId)>,
    by_kind: BTreeMap<FactKind, BTreeSet<(Reverse<Date>, FactId)>>,
    by_person: HashMap<PersonId, Vec<FactId>>,
}

impl Standing {
    /// All facts of a network, in the order of their ids: sorted once rather than put in one by one.
    pub(super) fn of_all<'a>(facts: impl ExactSizeIterator<Item = &'a Fact>) -> Self {
        let mut standing = Self { all: HashMap::with_capacity(facts.len()), ..Self::default() };
        let mut by_kind: BTreeMap<FactKind, Vec<(Reverse<Date>, FactId)>> = BTreeMap::new();
        for fact in facts {
            standing.all.insert(fact.id, (fact.kind, fact.noted_on, fact.person));
            by_kind.entry(fact.kind).or_default().push((Reverse(fact.noted_on), fact.id));
            standing.by_person.entry(fact.person).or_default().push(fact.id);
        }
        standing.by_kind =
            by_kind.into_iter().map(|(kind, facts)| (kind, facts.into_iter().collect())).collect();
        standing
    }

    pub(super) fn insert(&mut self, fact: &Fact) {
        self.all.insert(fact.id, (fact.kind, fact.noted_on, fact.person));
        self.by_kind.entry(fact.kind).or_default().insert((Reverse(fact.noted_on), fact.id));
        let of = self.by_person.entry(fact.person).or_default();
        if let Err(place) = of.binary_search(&fact.id) {
            of.insert(place, fact.id);
        }
    }

    /// Takes a fact out; gives the kind that it had.
    pub(super) fn remove(&mut self, id: FactId) -> Option<FactKind> {
        let (kind, day, person) = self.all.remove(&id)?;
        if let Some(of) = self.by_kind.get_mut(&kind) {
            of.remove(&(Reverse(day), id));
        }
        if let Some(of) = self.by_person.get_mut(&person) {
            of.retain(|known| *known != id);
        }
        Some(kind)
    }

    pub(super) fn newest(&self, kind: FactKind) -> impl ExactSizeIterator<Item = FactId> + Clone {
        static NONE: BTreeSet<(Reverse<Date>, FactId)> = BTreeSet::new();
        self.by_kind.get(&kind).unwrap_or(&NONE).iter().map(|(_, id)| *id)
    }

    pub(super) fn of(&self, person: PersonId) -> impl Iterator<Item = FactId> {
        self.by_person.get(&person).into_iter().flatten().copied()
    }
}
