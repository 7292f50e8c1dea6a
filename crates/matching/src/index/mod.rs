//! The index: vectors of what people need, offer and do, kept beside a network row by row.
//!
//! A change of one fact touches one row. For each need that was asked about, the best partners are
//! remembered and brought up to date as offers come and go, so that a second look costs nothing.

use crate::meaning::{Table, Vector};
use domain::network::Network;
use domain::{FactId, FactKind, PersonId, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many partners are remembered for a need.
const PARTNERS: usize = 12;

/// A distinct job title; many people share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId(u32);

/// Who says that help can be had: a told offer, or a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Offerer {
    /// A told offer.
    Fact(FactId),
    /// A job title and everybody who holds it.
    Title(TitleId),
}

/// Vectors of the needs, offers and titles of one network.
pub struct Index {
    needs: HashMap<FactId, Vector>,
    offers: Table<FactId>,
    titles: Table<TitleId>,
    title_ids: HashMap<String, TitleId>,
    holders: BTreeMap<TitleId, BTreeSet<PersonId>>,
    title_of: HashMap<PersonId, TitleId>,
    waiting: BTreeMap<String, BTreeSet<Waiting>>,
    partners: HashMap<FactId, Vec<(Offerer, f32)>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Waiting {
    Fact(FactId),
    Title(TitleId),
}

impl Default for Index {
    fn default() -> Self {
        Self {
            needs: HashMap::new(),
            offers: Table::new(),
            titles: Table::new(),
            title_ids: HashMap::new(),
            holders: BTreeMap::new(),
            title_of: HashMap::new(),
            waiting: BTreeMap::new(),
            partners: HashMap::new(),
        }
    }
}

impl Index {
    /// The index of a whole network; `vector_of` gives the vectors that are known already.
    pub fn of(network: &Network, vector_of: impl Fn(&str) -> Option<Vector>) -> Self {
        let mut index = Self::default();
        for id in network.people.keys() {
            index.person_changed(network, *id, &vector_of);
        }
        for id in network.facts.keys() {
            index.fact_changed(network, *id, &vector_of);
        }
        index
    }

    /// Brings one person's title up to date.
    pub fn person_changed(
        &mut self,
        network: &Network,
        id: PersonId,
        vector_of: impl Fn(&str) -> Option<Vector>,
    ) {
        let title = network.people.get(&id).map(|known| known.title.trim()).filter(|title| !title.is_empty());
        let known = self.title_of.get(&id).copied();
        let wanted = title.map(|title| self.title_id(title, &vector_of));
        if known == wanted {
            return;
        }
        if let Some(old) = known {
            self.title_of.remove(&id);
            if let Some(holders) = self.holders.get_mut(&old) {
                holders.remove(&id);
            }
        }
        if let Some(new) = wanted {
            self.title_of.insert(id, new);
            self.holders.entry(new).or_default().insert(id);
        }
    }

    /// Brings one need or offer up to date.
    pub fn fact_changed(
        &mut self,
        network: &Network,
        id: FactId,
        vector_of: impl Fn(&str) -> Option<Vector>,
    ) {
        self.needs.remove(&id);
        self.partners.remove(&id);
        if self.offers.remove(id) {
            self.partners.retain(|_, list| !list.iter().any(|(offerer, _)| *offerer == Offerer::Fact(id)));
        }
        let Some(fact) = network.facts.get(&id) else { return };
        if matches!(fact.kind, FactKind::Need | FactKind::Offer) {
            match vector_of(&fact.text) {
                Some(vector) => self.add_fact(fact.kind, id, vector),
                None => drop(self.waiting.entry(fact.text.clone()).or_default().insert(Waiting::Fact(id))),
            }
        }
    }

    /// Texts whose vectors are still to be made, those of facts before those of titles.
    pub fn waiting(&self) -> Vec<&str> {
        let (facts, titles): (Vec<_>, Vec<_>) =
            self.waiting.iter().partition(|(_, who)| who.iter().any(|w| matches!(w, Waiting::Fact(_))));
        facts.into_iter().chain(titles).map(|(text, _)| text.as_str()).collect()
    }

    /// Texts of facts whose vectors are still to be made.
    pub fn waiting_facts(&self) -> Vec<&str> {
        let is_fact = |who: &BTreeSet<Waiting>| who.iter().any(|w| matches!(w, Waiting::Fact(_)));
        self.waiting.iter().filter(|(_, who)| is_fact(who)).map(|(text, _)| text.as_str()).collect()
    }

    /// Takes in the vector of a text that was waited for.
    pub fn arrived(&mut self, network: &Network, text: &str, vector: &Vector) {
        for who in self.waiting.remove(text).unwrap_or_default() {
            match who {
                // The fact may have changed while its vector was being made.
                Waiting::Fact(id) => {
                    if let Some(fact) = network.facts.get(&id).filter(|fact| fact.text == text) {
                        self.add_fact(fact.kind, id, vector.clone());
                    }
                }
                Waiting::Title(id) => self.add_title(id, vector),
            }
        }
    }

    /// Finds the partners of these needs, all in one batch, unless they are remembered.
    pub fn remember_partners(&mut self, needs: &[FactId]) {
        let fresh: Vec<(FactId, Vector)> = needs
            .iter()
            .filter(|id| !self.partners.contains_key(id))
            .filter_map(|id| Some((*id, self.needs.get(id)?.clone())))
            .collect();
        let vectors: Vec<Vector> = fresh.iter().map(|(_, vector)| vector.clone()).collect();
        let offers = self.offers.nearest_each(&vectors, PARTNERS);
        let titles = self.titles.nearest_each(&vectors, PARTNERS);
        for (((id, _), offers), titles) in fresh.into_iter().zip(offers).zip(titles) {
            let offers = offers.into_iter().map(|(id, score)| (Offerer::Fact(id), score));
            let titles = titles.into_iter().map(|(id, score)| (Offerer::Title(id), score));
            self.partners.insert(id, offers.chain(titles).collect());
        }
    }

    /// The remembered partners of a need, in no particular order.
    pub fn partners(&self, need: FactId) -> &[(Offerer, f32)] {
        self.partners.get(&need).map_or(&[], Vec::as_slice)
    }

    /// The people behind an offer or a title, in the order of their ids; hundreds may hold one title.
    pub fn people_of<'a>(
        &'a self,
        network: &'a Network,
        offerer: Offerer,
    ) -> impl Iterator<Item = PersonId> + 'a {
        let (teller, holders) = match offerer {
            Offerer::Fact(id) => (network.facts.get(&id).map(|fact| fact.person), None),
            Offerer::Title(id) => (None, self.holders.get(&id)),
        };
        let people = teller.into_iter().chain(holders.into_iter().flatten().copied());
        people.filter(|person| network.people.contains_key(person))
    }

    fn title_id(&mut self, title: &str, vector_of: impl Fn(&str) -> Option<Vector>) -> TitleId {
        let folded = fold::fold(title);
        if let Some(id) = self.title_ids.get(&folded) {
            return *id;
        }
        let id = TitleId(u32::try_from(self.title_ids.len()).unwrap_or(u32::MAX));
        match vector_of(&folded) {
            Some(vector) => self.add_title(id, &vector),
            None => drop(self.waiting.entry(folded.clone()).or_default().insert(Waiting::Title(id))),
        }
        self.title_ids.insert(folded, id);
        id
    }

    fn add_title(&mut self, id: TitleId, vector: &Vector) {
        self.titles.insert(id, vector);
        self.offer_came(Offerer::Title(id), vector);
    }

    fn add_fact(&mut self, kind: FactKind, id: FactId, vector: Vector) {
        if kind == FactKind::Need {
            self.needs.insert(id, vector);
        } else {
            self.offers.insert(id, &vector);
            self.offer_came(Offerer::Fact(id), &vector);
        }
    }

    /// A new offer may be a better partner for needs that were asked about before.
    fn offer_came(&mut self, offerer: Offerer, vector: &Vector) {
        for (need, partners) in &mut self.partners {
            if let Some(need) = self.needs.get(need) {
                partners.push((offerer, need.dot(vector)));
            }
        }
    }
}
