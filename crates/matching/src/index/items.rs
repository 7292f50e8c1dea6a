//! What came by, as it is compared: the vectors of its passages, and whom it was found to fit.
//!
//! A text fits somebody as well as its best passage does, and a little better when all of it speaks of the
//! same thing. What fits is remembered and brought up to date as facts come and go.

use super::Said;
use crate::meaning::{Purpose, Table, Vector};
use crate::mentions::Mention;
use crate::passages::passages;
use domain::network::Network;
use domain::{FindId, LeadId};
use std::collections::BTreeMap;

/// How much the whole of a short text counts beside its best passage. Measured on judged texts of a few
/// sentences, where a quarter and nothing found less; of a long text, which speaks of many things, it counts less.
const WHOLE: f32 = 0.5;

/// A text of so many passages is short.
const SHORT: usize = 8;

/// Below this likeness nothing that comes later is remembered: it is far below every line.
const FAR: f32 = 0.25;

/// How many are looked at for each passage and shelf.
const NEAREST: usize = 8;

/// Something that came by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemId {
    /// An opportunity.
    Lead(LeadId),
    /// Something worth passing on.
    Find(FindId),
}

/// That a text fits a fact or a title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// What it fits.
    pub said: Said,
    /// How well, from -1 to 1.
    pub likeness: f32,
    /// The passage that fits best, by its place.
    pub passage: usize,
}

/// A text that was read for its meaning.
#[derive(Clone, Debug, Default)]
pub struct ReadText {
    passages: Vec<String>,
    help: Vec<Vector>,
    topic: Vec<Vector>,
    /// The direction in which the whole text points, for each purpose.
    whole: Option<(Vector, Vector)>,
}

impl ReadText {
    /// A text by its passages, each read for help and for its topic; lists of one length.
    pub fn new(passages: Vec<String>, help: Vec<Vector>, topic: Vec<Vector>) -> Self {
        let whole = Option::zip(mean(&help), mean(&topic));
        Self { passages, help, topic, whole }
    }

    /// The words of its passages.
    pub fn passages(&self) -> &[String] {
        &self.passages
    }

    fn vectors(&self, purpose: Purpose) -> &[Vector] {
        match purpose {
            Purpose::Help => &self.help,
            Purpose::Topic => &self.topic,
        }
    }

    /// How well the text fits what was said, by its vector for that purpose, and by which passage; `None`
    /// for a text without words.
    pub fn fit(&self, purpose: Purpose, said: Said, vector: &Vector) -> Option<Fit> {
        let (best, whole, passage) = self.likeness(purpose, vector)?;
        Some(Fit { said, likeness: Self::blend(self.passages.len(), best, whole), passage })
    }

    /// How well a text of so many passages fits whose best passage and whose whole have these likenesses.
    pub fn blend(passages: usize, best: f32, whole: f32) -> f32 {
        let share = WHOLE * (SHORT as f32 / passages.max(1) as f32).min(1.0);
        (1.0 - share) * best + share * whole
    }

    /// The likeness of the best passage, that of the whole text, and which passage it is.
    pub fn likeness(&self, purpose: Purpose, vector: &Vector) -> Option<(f32, f32, usize)> {
        let each = self.vectors(purpose).iter().map(|passage| passage.dot(vector)).enumerate();
        let (passage, best) = each.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        let (help, topic) = self.whole.as_ref()?;
        let whole = if purpose == Purpose::Help { help } else { topic }.dot(vector);
        Some((best, whole, passage))
    }
}

/// The nearest of a table to any passage of each text, each key once; all texts in one pass over the table.
pub(super) fn nearest<K: Copy + Ord + Send + Sync>(
    texts: &[ReadText],
    purpose: Purpose,
    table: &Table<K>,
    said: impl Fn(K) -> Said,
) -> Vec<Vec<Fit>> {
    let passages: Vec<Vector> = texts.iter().flat_map(|text| text.vectors(purpose)).cloned().collect();
    let mut found = table.nearest_each(&passages, NEAREST).into_iter();
    let fits = |text: &ReadText| {
        let of_text = found.by_ref().take(text.vectors(purpose).len());
        let keys: std::collections::BTreeSet<K> = of_text.flatten().map(|(key, _)| key).collect();
        keys.into_iter().filter_map(|key| text.fit(purpose, said(key), &table.get(key)?)).collect()
    };
    texts.iter().map(fits).collect()
}

/// The direction of the sum of some vectors; `None` of none.
fn mean(vectors: &[Vector]) -> Option<Vector> {
    let mut rows = vectors.iter().map(Vector::to_row);
    let first = rows.next()?;
    let sum = rows.fold(first, |mut sum, row| {
        sum.iter_mut().zip(row).for_each(|(total, x)| *total += x);
        sum
    });
    Vector::quantize(&sum)
}

/// All the words of something that came by: for a find its title first.
pub(super) fn text_of(network: &Network, id: ItemId) -> Option<String> {
    match id {
        ItemId::Lead(id) => network.leads.get(&id).map(|lead| lead.text.clone()),
        ItemId::Find(id) => network.finds.get(&id).map(|find| format!("{}\n\n{}", find.title, find.text)),
    }
}

/// One item: its passages, the vectors that have come, and whom it fits once all have.
#[derive(Default)]
struct Item {
    passages: Vec<String>,
    help: Vec<Option<Vector>>,
    topic: Vec<Option<Vector>>,
    found: Option<(ReadText, Vec<Fit>)>,
    named: Option<Vec<Mention>>,
}

/// Everything that came by.
#[derive(Default)]
pub(super) struct Items(BTreeMap<ItemId, Item>);

impl Items {
    /// Takes a text in; gives what is to be read of it.
    pub(super) fn insert(&mut self, id: ItemId, text: &str) -> Vec<(Purpose, String)> {
        let passages: Vec<String> = passages(text).into_iter().map(|range| text[range].to_owned()).collect();
        let to_read = |purpose| passages.iter().map(move |passage| (purpose, passage.clone()));
        let wanted = to_read(Purpose::Help).chain(to_read(Purpose::Topic)).collect();
        let none = vec![None; passages.len()];
        self.0.insert(id, Item { passages, help: none.clone(), topic: none, found: None, named: None });
        wanted
    }

    pub(super) fn remove(&mut self, id: ItemId) {
        self.0.remove(&id);
    }

    pub(super) fn arrived(&mut self, id: ItemId, purpose: Purpose, text: &str, vector: &Vector) {
        let Some(item) = self.0.get_mut(&id) else { return };
        let vectors = if purpose == Purpose::Help { &mut item.help } else { &mut item.topic };
        for (passage, slot) in item.passages.iter().zip(vectors) {
            if passage == text {
                *slot = Some(vector.clone());
            }
        }
    }

    /// The item once all of it was read.
    pub(super) fn read(&self, id: ItemId) -> Option<ReadText> {
        let item = self.0.get(&id)?;
        let all = |vectors: &[Option<Vector>]| vectors.iter().cloned().collect::<Option<Vec<_>>>();
        Some(ReadText::new(item.passages.clone(), all(&item.help)?, all(&item.topic)?))
    }

    pub(super) fn wants_fits(&self, id: ItemId) -> bool {
        self.0.get(&id).is_some_and(|item| item.found.is_none())
    }

    pub(super) fn keep_fits(&mut self, id: ItemId, text: ReadText, fits: Vec<Fit>) {
        if let Some(item) = self.0.get_mut(&id) {
            item.found = Some((text, fits));
        }
    }

    pub(super) fn fits(&self, id: ItemId) -> &[Fit] {
        self.0.get(&id).and_then(|item| item.found.as_ref()).map_or(&[], |(_, fits)| fits.as_slice())
    }

    pub(super) fn passages(&self, id: ItemId) -> &[String] {
        self.0.get(&id).map_or(&[], |item| item.passages.as_slice())
    }

    pub(super) fn passage(&self, id: ItemId, passage: usize) -> &str {
        self.passages(id).get(passage).map_or("", String::as_str)
    }

    pub(super) fn mentions(&self, id: ItemId) -> Option<&[Mention]> {
        self.0.get(&id)?.named.as_deref()
    }

    pub(super) fn keep_mentions(&mut self, id: ItemId, named: Vec<Mention>) {
        if let Some(item) = self.0.get_mut(&id) {
            item.named = Some(named);
        }
    }

    pub(super) fn forget_mentions(&mut self) {
        self.0.values_mut().for_each(|item| item.named = None);
    }

    /// Something new was said: each remembered item is compared with it, and with nothing else.
    pub(super) fn said_came(&mut self, purpose: Purpose, said: Said, vector: &Vector) {
        for item in self.0.values_mut() {
            if let Some((text, fits)) = &mut item.found {
                fits.retain(|fit| fit.said != said);
                fits.extend(text.fit(purpose, said, vector).filter(|fit| fit.likeness > FAR));
            }
        }
    }

    pub(super) fn said_goes(&mut self, said: Said) {
        for item in self.0.values_mut() {
            if let Some((_, fits)) = &mut item.found {
                fits.retain(|fit| fit.said != said);
            }
        }
    }
}
