//! Everybody I know, ready to be asked: who is this, and who stands here twice?

use super::blocks::{Members, blocks};
use super::compare::Comparer;
use super::entry::Entry;
use super::level::{Compared, Level, Thing};
use super::rules::{Ruling, rule};
use super::traits::Traits;
use super::weigh::{Scales, Weights};
use super::why::{Why, reasons};
use super::words::{Lexicon, Words, mark, take_new};
use domain::PersonId;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// A block of more people than this tells nobody apart.
const MOST_IN_A_BLOCK: usize = 60;
/// How many a record is compared with.
const MOST_CANDIDATES: usize = 40;
/// From here on two are surely one, if the rules allow it too.
pub(super) const SURELY: f32 = 0.99;
/// From here on it is worth asking.
pub(super) const WORTH_ASKING: f32 = 0.15;
/// What a question about two of one name is worth at least, and any question at most.
const A_QUESTION: f32 = 0.2;
pub(super) const AT_MOST_A_QUESTION: f32 = 0.97;
/// The least share of a file's records that are taken to be of people I know, before looking.
const MET_AGAIN: f32 = 0.5;
/// How many are asked about at once.
const MOST_ASKED: usize = 5;

/// What a record is.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Surely this person.
    Same(Match),
    /// Perhaps one of these, the likeliest first.
    Ask(Vec<Match>),
    /// Somebody new.
    New,
}

/// Somebody whom a record may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Who.
    pub person: PersonId,
    /// Why, and what speaks against it.
    pub why: Vec<Why>,
    /// How sure, 0 to 1.
    pub sure: f32,
}

/// Everybody I know, indexed by what makes two records one person.
#[derive(Default)]
pub struct Register {
    words: Words,
    none: Words,
    entries: Vec<Option<Known>>,
    free: Vec<u32>,
    pub(super) places: BTreeMap<PersonId, u32>,
    blocks: Index,
    facts: Index,
    pub(super) weights: Weights,
}

/// Somebody, and the blocks they stand in.
struct Known {
    id: PersonId,
    entry: Entry,
    keys: Box<[u64]>,
}

/// Who stands under a number.
type Index = HashMap<u64, Members, BuildHasherDefault<AsItIs>>;

/// Keys that are well mixed already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mark(bytes);
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Two that were compared and weighed.
pub(super) struct Judged {
    pub found: Compared,
    pub common: bool,
    pub ruling: Ruling,
    pub sure: f32,
    /// What the weights alone say.
    pub direct: f32,
    /// They cannot well be one, though they may look like it.
    pub rivals: bool,
}

impl Register {
    /// Takes somebody in, or anew if they are known.
    pub fn put(&mut self, id: PersonId, traits: Traits) {
        self.remove(id);
        let words = &mut self.words;
        let entry = Entry::of(&traits, |text, shown| words.take(text, shown));
        entry.count(words, 1);
        let keys = blocks(&entry, Lexicon { known: &self.words, new: &self.none });
        let at = self.free.pop().unwrap_or_else(|| {
            self.entries.push(None);
            (self.entries.len() - 1) as u32
        });
        keys.iter().for_each(|key| add(&mut self.blocks, *key, at));
        entry.facts.iter().for_each(|fact| add(&mut self.facts, *fact, at));
        self.places.insert(id, at);
        self.entries[at as usize] = Some(Known { id, entry, keys });
    }

    /// Forgets somebody.
    pub fn remove(&mut self, id: PersonId) {
        let Some(at) = self.places.remove(&id) else { return };
        let Some(Known { entry, keys, .. }) = self.entries[at as usize].take() else { return };
        entry.count(&mut self.words, -1);
        for (index, keys) in [(&mut self.blocks, &keys), (&mut self.facts, &entry.facts)] {
            for key in keys {
                if index.get_mut(key).is_some_and(|members| !members.remove(at)) {
                    index.remove(key);
                }
            }
        }
        self.free.push(at);
    }

    /// Who a record is.
    pub fn judge(&self, record: &Traits) -> Verdict {
        let mut new = Words::default();
        let entry = Entry::of(record, |text, shown| take_new(&self.words, &mut new, text, shown));
        let words = Lexicon { known: &self.words, new: &new };
        if let Some(verdict) = self.all_known(&entry) {
            return verdict;
        }
        let comparer = Comparer { words, people: self.places.len(), counted: 1 };
        // However few stand twice among those I know: a file of theirs brings many again.
        let doubles = self.weights.doubles.max(MET_AGAIN);
        let house = (self.weights.house * doubles / self.weights.doubles).min(3.0);
        let scales = Weights { doubles, house, ..self.weights.clone() }.scales(self.places.len());
        let found = self.candidates(&blocks(&entry, words));
        let mut matches: Vec<(f32, Judged, u32)> = Vec::new();
        for at in found {
            let Some(compared) = comparer.compare_unless_hopeless(&entry, self.entry(at)) else { continue };
            let judged = self.weigh_compared(&scales, comparer, compared);
            if judged.sure >= WORTH_ASKING {
                matches.push((judged.sure / (1.0 - judged.sure).max(1e-6), judged, at));
            }
        }
        matches.sort_by(|a, b| b.0.total_cmp(&a.0).then(self.id(a.2).cmp(&self.id(b.2))));
        self.decide(matches, words)
    }

    /// Whom a record is compared with: those of the smallest blocks, for they say most.
    fn candidates(&self, keys: &[u64]) -> Vec<u32> {
        let mut members: Vec<&[u32]> =
            keys.iter().filter_map(|key| self.blocks.get(key)).map(Members::all).collect();
        members.sort_by_key(|members| members.len());
        let mut found: Vec<u32> = Vec::new();
        for members in members {
            if found.len() + members.len() > MOST_CANDIDATES && !found.is_empty() {
                break;
            }
            found.extend(members.iter().take(MOST_CANDIDATES));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn decide(&self, matches: Vec<(f32, Judged, u32)>, words: Lexicon<'_>) -> Verdict {
        let all: f32 = matches.iter().map(|m| m.0).sum();
        let surely = |judged: &Judged, sure: f32| {
            judged.ruling == Ruling::Granted || judged.ruling == Ruling::Surely && sure >= SURELY
        };
        let candidates = matches.iter().filter(|(_, judged, _)| surely(judged, judged.sure)).count();
        let rivals = matches.iter().skip(1).any(|m| m.0 * 20.0 > matches[0].0);
        let make = |(odds, judged, at): &(f32, Judged, u32)| Match {
            person: self.id(*at),
            why: reasons(&judged.found, words, judged.common),
            sure: judged.sure * odds / (all.max(*odds)),
        };
        match matches.first() {
            None => Verdict::New,
            Some(first) if candidates == 1 && !rivals && surely(&first.1, first.1.sure) => {
                Verdict::Same(Match { sure: first.1.sure, ..make(first) })
            }
            Some(_) => Verdict::Ask(matches.iter().take(MOST_ASKED).map(make).collect()),
        }
    }

    /// A record that says nothing new about exactly one person is that person.
    fn all_known(&self, entry: &Entry) -> Option<Verdict> {
        let mut lists: Vec<&[u32]> =
            entry.facts.iter().map(|fact| Some(self.facts.get(fact)?.all())).collect::<Option<_>>()?;
        // The rarest fact first: half of a network may live in one town.
        lists.sort_by_key(|list| list.len());
        let (first, rest) = lists.split_first()?;
        let mut holders: Vec<u32> = first.to_vec();
        for also in rest {
            holders.retain(|at| also.contains(at));
        }
        holders.sort_by_key(|at| self.id(*at));
        // Of several, one of whom nothing more is known came from such a record before.
        let exactly = holders.iter().find(|at| self.entry(**at).facts.len() == entry.facts.len());
        if let (Some(exactly), 2..) = (exactly.copied(), holders.len()) {
            holders = vec![exactly];
        }
        let make = |at: &u32, sure| Match { person: self.id(*at), why: vec![Why::AllKnown], sure };
        match holders.as_slice() {
            [] => None,
            [only] => Some(Verdict::Same(make(only, 1.0))),
            several => {
                let sure = 1.0 / several.len() as f32;
                let mut asked: Vec<Match> =
                    several.iter().take(MOST_ASKED).map(|at| make(at, sure)).collect();
                asked.iter_mut().for_each(|m| m.why.push(Why::CommonName));
                Some(Verdict::Ask(asked))
            }
        }
    }

    pub(super) fn weigh(&self, scales: &Scales, comparer: Comparer<'_>, a: &Entry, b: &Entry) -> Judged {
        self.weigh_compared(scales, comparer, comparer.compare(a, b))
    }

    fn weigh_compared(&self, scales: &Scales, comparer: Comparer<'_>, found: Compared) -> Judged {
        let shares = scales.shares(&found);
        let rare = found.rare[Thing::Given as usize] + found.rare[Thing::Family as usize];
        let whole = found.names_agree()
            && found.level[Thing::Family as usize] == Level::Equal
            && found.level[Thing::Given as usize] != Level::Near
            || found.organisations && found.level[Thing::Employer as usize] == Level::Equal;
        let common = whole && rare.exp() * self.weights.names_together * comparer.people as f32 > 0.3;
        let ruling = rule(&found, common);
        let sure = match ruling {
            Ruling::Apart => 0.0,
            Ruling::Granted => shares.same.max(SURELY),
            Ruling::Ask if whole && (!common || comparer.counted == 1) => {
                shares.same.clamp(A_QUESTION, AT_MOST_A_QUESTION)
            }
            Ruling::Ask => shares.same.min(AT_MOST_A_QUESTION),
            Ruling::Surely => shares.same,
        };
        let rivals = ruling == Ruling::Apart
            || found.level[Thing::Link as usize] == Level::Different
            || matches!(found.level[Thing::Birthday as usize], Level::Different | Level::Loose)
            || found.other_mail_there;
        Judged { rivals, found, common, ruling, sure, direct: shares.same }
    }

    /// Everybody who shares a block with somebody, once each.
    pub(super) fn neighbours(&self, at: u32) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::new();
        if let Some(Known { keys, .. }) = &self.entries[at as usize] {
            for members in keys.iter().filter_map(|key| self.blocks.get(key)) {
                let members = members.all();
                if members.len() <= MOST_IN_A_BLOCK {
                    found.extend(members.iter().filter(|other| **other != at));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    pub(super) fn comparer(&self, counted: u32) -> Comparer<'_> {
        Comparer {
            words: Lexicon { known: &self.words, new: &self.none },
            people: self.places.len(),
            counted,
        }
    }

    pub(super) fn entry(&self, at: u32) -> &Entry {
        &self.entries[at as usize].as_ref().expect("indexes name only people who are there").entry
    }

    pub(super) fn id(&self, at: u32) -> PersonId {
        self.entries[at as usize].as_ref().expect("indexes name only people who are there").id
    }
}

fn add(index: &mut Index, key: u64, member: u32) {
    index.entry(key).and_modify(|members| members.add(member)).or_insert(Members::One(member));
}
