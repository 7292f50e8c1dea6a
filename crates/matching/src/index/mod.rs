//! The index: vectors of what people need, offer, look for and love, kept beside a network row by row.
//!
//! A change of one fact touches one row. For each need that was asked about, the best partners are
//! remembered and brought up to date as offers come and go, so that a second look costs nothing; the
//! same holds for what came by and for what people love. It keeps no words but those of passages.

mod items;
mod names;
mod standing;
mod titles;
mod whole;

pub use items::{Fit, ItemId, ReadText};
pub use names::Names;
pub use titles::TitleId;

use crate::meaning::{Purpose, Table, Vector};
use crate::mentions::{self, Mention};
use domain::network::Network;
use domain::{Fact, FactId, FactKind, PersonId};
use items::Items;
use standing::Standing;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use titles::Titles;

/// How many partners are remembered for a need, and how many mates for a topic.
const PARTNERS: usize = 12;

/// What says that somebody could help or would be glad: a told fact, or a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Said {
    /// A told fact.
    Fact(FactId),
    /// A job title and everybody who holds it.
    Title(TitleId),
}

/// Vectors of the facts and titles of one network, and of what came by.
#[derive(Default)]
pub struct Index {
    needs: Table<FactId>,
    offers: Table<FactId>,
    clients: Table<FactId>,
    /// Interests and backgrounds: what two people may share.
    topics: Table<FactId>,
    titles: Titles,
    items: Items,
    standing: Standing,
    names: Option<Names>,
    waiting: BTreeMap<(Purpose, String), BTreeSet<Waiting>>,
    partners: HashMap<FactId, Vec<(Said, f32)>>,
    mates: HashMap<FactId, Vec<(FactId, f32)>>,
}

/// Who waits for the vector of a text; those whose word is awaited come first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Waiting {
    Fact(FactId),
    Item(ItemId),
    Title(TitleId),
}

/// For what a kind of fact is compared; `None` for kinds that are only quoted.
fn purpose_of(kind: FactKind) -> Option<Purpose> {
    match kind {
        FactKind::Need | FactKind::Offer | FactKind::IdealClient => Some(Purpose::Help),
        FactKind::Interest | FactKind::Background => Some(Purpose::Topic),
        FactKind::Personal | FactKind::Preference | FactKind::News => None,
    }
}

impl Index {
    /// Brings one person's title up to date.
    pub fn person_changed(
        &mut self,
        network: &Network,
        id: PersonId,
        vector_of: impl Fn(Purpose, &str) -> Option<Vector>,
    ) {
        if let Some(names) = &mut self.names {
            names.changed(network, id);
            self.items.forget_mentions();
        }
        let title = network.people.get(&id).map_or("", |known| known.title.as_str());
        let Some((new, folded)) = self.titles.hold(id, title) else { return };
        match vector_of(Purpose::Help, &folded) {
            Some(vector) => self.add_title(new, &vector),
            None => self.wait(Purpose::Help, &folded, Waiting::Title(new)),
        }
    }

    /// Brings one fact up to date.
    pub fn fact_changed(
        &mut self,
        network: &Network,
        id: FactId,
        vector_of: impl Fn(Purpose, &str) -> Option<Vector>,
    ) {
        self.drop_fact(id);
        let Some(fact) = network.facts.get(&id) else { return };
        self.standing.insert(fact);
        self.read_fact(fact, vector_of);
    }

    fn read_fact(&mut self, fact: &Fact, vector_of: impl Fn(Purpose, &str) -> Option<Vector>) {
        let Some(purpose) = purpose_of(fact.kind) else { return };
        match vector_of(purpose, &fact.text) {
            Some(vector) => self.add_fact(fact.kind, fact.id, &vector),
            None => self.wait(purpose, &fact.text, Waiting::Fact(fact.id)),
        }
    }

    /// Brings something that came by up to date.
    pub fn item_changed(
        &mut self,
        network: &Network,
        id: ItemId,
        vector_of: impl Fn(Purpose, &str) -> Option<Vector>,
    ) {
        self.items.remove(id);
        let Some(text) = items::text_of(network, id) else { return };
        for (purpose, passage) in self.items.insert(id, &text) {
            match vector_of(purpose, &passage) {
                Some(vector) => self.items.arrived(id, purpose, &passage, &vector),
                None => self.wait(purpose, &passage, Waiting::Item(id)),
            }
        }
    }

    fn wait(&mut self, purpose: Purpose, text: &str, who: Waiting) {
        self.waiting.entry((purpose, text.to_owned())).or_default().insert(who);
    }

    /// The next `most` texts whose vectors are to be made: first those that somebody waits for, last those of
    /// titles; among equals short ones first, because texts of like length are read together most quickly.
    pub fn waiting(&self, most: usize) -> Vec<(Purpose, &str)> {
        let mut texts: Vec<_> = self
            .waiting
            .iter()
            .map(|((purpose, text), who)| {
                let last = matches!(who.first(), Some(Waiting::Title(_)) | None);
                (last, *purpose, text.len(), text.as_str())
            })
            .collect();
        // Tens of thousands may wait after an import, and this is asked once for each few.
        if texts.len() > most {
            texts.select_nth_unstable(most);
            texts.truncate(most);
        }
        texts.sort_unstable();
        texts.into_iter().map(|(_, purpose, _, text)| (purpose, text)).collect()
    }

    /// How many texts are still to be read.
    pub fn still_waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Texts of facts and of what came by whose vectors are still to be made.
    pub fn waiting_words(&self) -> Vec<(Purpose, &str)> {
        let told = |who: &BTreeSet<Waiting>| who.iter().any(|w| !matches!(w, Waiting::Title(_)));
        let waiting = self.waiting.iter().filter(|(_, who)| told(who));
        waiting.map(|((purpose, text), _)| (*purpose, text.as_str())).collect()
    }

    /// Takes in the vector of a text that was waited for.
    pub fn arrived(&mut self, network: &Network, purpose: Purpose, text: &str, vector: &Vector) {
        for who in self.waiting.remove(&(purpose, text.to_owned())).unwrap_or_default() {
            match who {
                // The fact may have changed while its vector was being made.
                Waiting::Fact(id) => {
                    let still = |fact: &&Fact| fact.text == text && purpose_of(fact.kind) == Some(purpose);
                    if let Some(fact) = network.facts.get(&id).filter(still) {
                        self.add_fact(fact.kind, id, vector);
                    }
                }
                Waiting::Item(id) => self.items.arrived(id, purpose, text, vector),
                Waiting::Title(id) => self.add_title(id, vector),
            }
        }
    }

    /// The facts of a kind, the newest first, equal days by id.
    pub fn newest(&self, kind: FactKind) -> impl ExactSizeIterator<Item = FactId> + Clone {
        self.standing.newest(kind)
    }

    /// The facts about one person, by id.
    pub fn facts_of(&self, person: PersonId) -> impl Iterator<Item = FactId> {
        self.standing.of(person)
    }

    /// The title somebody holds, if it has one.
    pub fn title_of(&self, person: PersonId) -> Option<TitleId> {
        self.titles.of(person)
    }

    /// Finds the partners of these needs, all in one batch, unless they are remembered.
    pub fn remember_partners(&mut self, needs: &[FactId]) {
        let (ids, vectors) =
            vectors_of(&self.needs, needs.iter().filter(|id| !self.partners.contains_key(id)));
        let offers = self.offers.nearest_apart_each(&vectors, PARTNERS);
        let titles = self.titles.table().nearest_apart_each(&vectors, PARTNERS);
        for ((id, offers), titles) in ids.into_iter().zip(offers).zip(titles) {
            let offers = offers.into_iter().map(|(id, score)| (Said::Fact(id), score));
            let titles = titles.into_iter().map(|(id, score)| (Said::Title(id), score));
            self.partners.insert(id, offers.chain(titles).collect());
        }
    }

    /// The remembered partners of a need, in no particular order.
    pub fn partners(&self, need: FactId) -> &[(Said, f32)] {
        self.partners.get(&need).map_or(&[], Vec::as_slice)
    }

    /// Finds what is nearest to these interests and backgrounds, in one batch, unless it is remembered.
    pub fn remember_mates(&mut self, topics: &[FactId]) {
        let (ids, vectors) =
            vectors_of(&self.topics, topics.iter().filter(|id| !self.mates.contains_key(id)));
        // One more, because the nearest is the fact itself.
        let found = self.topics.nearest_each(&vectors, PARTNERS + 1);
        for (id, mates) in ids.into_iter().zip(found) {
            self.mates.insert(id, mates.into_iter().filter(|(mate, _)| *mate != id).collect());
        }
    }

    /// What is nearest to an interest or a background, in no particular order.
    pub fn mates(&self, topic: FactId) -> &[(FactId, f32)] {
        self.mates.get(&topic).map_or(&[], Vec::as_slice)
    }

    /// How like a need is to an ideal client, both read for help; `None` while one is still to be read.
    pub fn need_like_client(&self, need: FactId, client: FactId) -> Option<f32> {
        Some(self.needs.get(need)?.dot(&self.clients.get(client)?))
    }

    /// The people behind a fact or a title, in the order of their ids; hundreds may hold one title.
    pub fn people_of<'a>(&'a self, network: &'a Network, said: Said) -> impl Iterator<Item = PersonId> + 'a {
        let (teller, holders) = match said {
            Said::Fact(id) => (network.facts.get(&id).map(|fact| fact.person), None),
            Said::Title(id) => (None, self.titles.holders(id)),
        };
        let people = teller.into_iter().chain(holders.into_iter().flatten().copied());
        people.filter(|person| network.people.contains_key(person))
    }

    /// Whom something that came by fits, remembered; nothing while it is still to be read.
    pub fn fits_of(&mut self, item: ItemId) -> &[Fit] {
        self.remember_fits([item]);
        self.items.fits(item)
    }

    /// Finds whom these things fit, all in one pass over what is known, unless it is remembered.
    pub fn remember_fits(&mut self, items: impl IntoIterator<Item = ItemId>) {
        let wanted = items.into_iter().filter(|item| self.items.wants_fits(*item));
        let (wanted, texts): (Vec<ItemId>, Vec<ReadText>) =
            wanted.filter_map(|item| Some((item, self.items.read(item)?))).unzip();
        let fits = self.fits_each(&texts);
        for ((item, text), fits) in wanted.into_iter().zip(texts).zip(fits) {
            self.items.keep_fits(item, text, fits);
        }
    }

    /// Whom something that came by names, remembered until a person changes.
    pub fn named_in(&mut self, network: &Network, item: ItemId) -> Vec<Mention> {
        if let Some(named) = self.items.mentions(item) {
            return named.to_vec();
        }
        let Some(text) = items::text_of(network, item) else { return Vec::new() };
        let named = mentions::of(self.names(network), &text);
        self.items.keep_mentions(item, named.clone());
        named
    }

    /// The names of a network, made when they are first asked for.
    pub fn names(&mut self, network: &Network) -> &Names {
        self.names.get_or_insert_with(|| Names::of(network))
    }

    /// The words of every passage of something that came by.
    pub fn passages_of(&self, item: ItemId) -> &[String] {
        self.items.passages(item)
    }

    /// The words of a passage of something that came by.
    pub fn passage(&self, item: ItemId, passage: usize) -> &str {
        self.items.passage(item, passage)
    }

    /// Whom a text fits: of each shelf those nearest to one of its passages, in no particular order.
    pub fn fits(&self, text: &ReadText) -> Vec<Fit> {
        self.fits_each(std::slice::from_ref(text)).pop().unwrap_or_default()
    }

    fn fits_each(&self, texts: &[ReadText]) -> Vec<Vec<Fit>> {
        if texts.is_empty() {
            return Vec::new();
        }
        let near = |purpose, table| items::nearest(texts, purpose, table, Said::Fact);
        let mut shelves: Vec<_> =
            [&self.needs, &self.offers, &self.clients].map(|table| near(Purpose::Help, table)).into();
        shelves.push(near(Purpose::Topic, &self.topics));
        shelves.push(items::nearest(texts, Purpose::Help, self.titles.table(), Said::Title));
        let mut fits = vec![Vec::new(); texts.len()];
        for shelf in shelves {
            fits.iter_mut().zip(shelf).for_each(|(fits, more): (&mut Vec<Fit>, _)| fits.extend(more));
        }
        fits
    }

    fn drop_fact(&mut self, id: FactId) {
        let Some(kind) = self.standing.remove(id) else { return };
        match kind {
            FactKind::Need => {
                self.needs.remove(id);
                self.partners.remove(&id);
            }
            FactKind::Offer => {
                if self.offers.remove(id) {
                    self.partners.retain(|_, list| !list.iter().any(|(said, _)| *said == Said::Fact(id)));
                }
            }
            FactKind::IdealClient => drop(self.clients.remove(id)),
            FactKind::Interest | FactKind::Background => {
                self.mates.remove(&id);
                if self.topics.remove(id) {
                    self.mates.retain(|_, list| !list.iter().any(|(mate, _)| *mate == id));
                }
            }
            FactKind::Personal | FactKind::Preference | FactKind::News => {}
        }
        self.items.said_goes(Said::Fact(id));
    }

    fn add_title(&mut self, id: TitleId, vector: &Vector) {
        self.titles.read(id, vector);
        self.offer_came(Said::Title(id), vector);
        self.items.said_came(Purpose::Help, Said::Title(id), vector);
    }

    fn add_fact(&mut self, kind: FactKind, id: FactId, vector: &Vector) {
        let Some(purpose) = purpose_of(kind) else { return };
        match kind {
            FactKind::Need => self.needs.insert(id, vector),
            FactKind::Offer => {
                self.offers.insert(id, vector);
                self.offer_came(Said::Fact(id), vector);
            }
            FactKind::IdealClient => self.clients.insert(id, vector),
            FactKind::Interest | FactKind::Background => {
                self.topics.insert(id, vector);
                for (topic, mates) in &mut self.mates {
                    if let Some(topic) = self.topics.get(*topic) {
                        mates.push((id, topic.dot(vector)));
                    }
                }
            }
            FactKind::Personal | FactKind::Preference | FactKind::News => {}
        }
        self.items.said_came(purpose, Said::Fact(id), vector);
    }

    /// A new offer may be a better partner for needs that were asked about before.
    fn offer_came(&mut self, said: Said, vector: &Vector) {
        for (need, partners) in &mut self.partners {
            if let Some(need) = self.needs.get(*need) {
                partners.push((said, need.apart(vector)));
            }
        }
    }
}

/// Those of the keys that have a vector, with it.
fn vectors_of<'a>(
    table: &Table<FactId>,
    ids: impl Iterator<Item = &'a FactId>,
) -> (Vec<FactId>, Vec<Vector>) {
    ids.filter_map(|id| Some((*id, table.get(*id)?))).unzip()
}
