//! The index of known people by the words of one line, made once per line and only when a name turns up.
//!
//! It answers one question: whom may this name mean, the likeliest first? Cost: one quick look at each
//! known name, for the words of the line only; and for a name that nobody bears as it stands, one pass
//! over numbers that tell most unlike names apart. Words are compared only for those who remain.

use super::likeness::{slip, sound, spelling};
use super::traits::{Letters, Traits};
use crate::network::Known;
use crate::{Network, PersonId, fold};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// The known people, ready to be found.
pub(super) struct Index<'a> {
    network: &'a Network,
    /// The words of the line; no other is ever asked for.
    words: Vec<String>,
    built: OnceCell<Built<'a>>,
}

struct Built<'a> {
    everybody: Vec<(PersonId, &'a Known)>,
    /// Of each given and short name, what it is like, and whose it is.
    given: Vec<(Traits, usize)>,
    /// Those who bear a word of the line.
    people: Vec<Entry<'a>>,
    by_word: HashMap<String, Vec<usize>>,
    /// Those whose given name is like a word, by that word.
    alike: RefCell<HashMap<String, Vec<usize>>>,
}

#[derive(Clone)]
struct Entry<'a> {
    id: PersonId,
    known: &'a Known,
    words: Vec<String>,
    short: String,
}

/// How well a name fits somebody; the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Swapped,
    Most,
    Initial,
    Slip,
    Given,
    Family,
    GivenSlip,
}

impl<'a> Entry<'a> {
    fn of(id: PersonId, known: &'a Known) -> Self {
        Self { id, known, words: fold::words(&known.name), short: fold::words(&known.short).join(" ") }
    }
}

impl<'a> Index<'a> {
    /// An index for the words of one line, built when it is first asked.
    pub fn new(network: &'a Network, line: &str) -> Self {
        Self { network, words: fold::words(line), built: OnceCell::new() }
    }

    fn built(&self) -> &Built<'a> {
        self.built.get_or_init(|| {
            let mut letters = Letters::new(&self.words);
            let many = self.network.people.len();
            let mut everybody = Vec::with_capacity(many);
            let mut given = Vec::with_capacity(many);
            let mut people: Vec<Entry<'a>> = Vec::new();
            let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
            for (id, known) in &self.network.people {
                let n = everybody.len();
                everybody.push((*id, known));
                let (first, mut hit) = letters.look(&known.name);
                given.extend(first.map(|first| (first, n)));
                if !known.name.starts_with(&known.short) {
                    let (first, short) = letters.look(&known.short);
                    given.extend(first.map(|first| (first, n)));
                    hit |= short;
                }
                if !hit {
                    continue;
                }
                let entry = Entry::of(*id, known);
                for word in entry.words.iter().chain([&entry.short]) {
                    let entries = by_word.entry(word.clone()).or_default();
                    if entries.last() != Some(&people.len()) {
                        entries.push(people.len());
                    }
                }
                people.push(entry);
            }
            Built { everybody, given, people, by_word, alike: RefCell::default() }
        })
    }

    /// Whether somebody known is called by this folded word as the first of their name, or as a whole.
    pub fn is_given(&self, word: &str) -> bool {
        let word = word.replace('\'', "");
        let built = self.built();
        let called = |n: &usize| {
            let entry = &built.people[*n];
            entry.short == word || entry.words.first().is_some_and(|first| *first == word)
        };
        built.by_word.get(&word).is_some_and(|entries| entries.iter().any(called))
    }

    /// Whether these words are somebody's whole name, in either order.
    pub fn is_whole(&self, name: &str) -> bool {
        let words = name_words(name);
        let built = self.built();
        let entries = words.first().and_then(|word| built.by_word.get(word));
        words.len() > 1
            && entries.is_some_and(|entries| {
                entries
                    .iter()
                    .any(|n| fit_exact(&words, &built.people[*n]).is_some_and(|f| f <= Fit::Swapped))
            })
    }

    /// Whether these words are somebody's whole name but for a slip.
    pub fn is_nearly_whole(&self, name: &str) -> bool {
        let words = name_words(name);
        words.len() > 1 && self.near(&words).iter().any(|(fit, _)| *fit == Fit::Slip)
    }

    /// Whom the name may mean, the likeliest first; `organisation` speaks for those who work there.
    pub fn candidates(&self, name: &str, organisation: &str) -> Vec<PersonId> {
        let words = name_words(name);
        let titled = fold::words(name).len() > words.len();
        let built = self.built();
        let mut sharing: Vec<usize> =
            words.iter().filter_map(|word| built.by_word.get(word)).flatten().copied().collect();
        sharing.sort_unstable();
        sharing.dedup();
        let exact = |n: usize| {
            let entry = &built.people[n];
            let fit = fit_exact(&words, entry).filter(|f| *f != Fit::Family || titled)?;
            Some((fit, entry.clone()))
        };
        let mut fits: Vec<(Fit, Entry<'a>)> = sharing.into_iter().filter_map(exact).collect();
        if !fits.iter().any(|(fit, _)| *fit <= Fit::Initial || (words.len() == 1 && *fit <= Fit::Family)) {
            fits.extend(self.near(&words));
        }
        let there = fold::fold(organisation);
        let away = |known: &Known| {
            let theirs = fold::fold(&known.organisation);
            there.is_empty() || theirs.is_empty() || !(theirs.contains(&there) || there.contains(&theirs))
        };
        let best = fits.iter().map(|(fit, _)| *fit).min();
        // A whole name leaves no room for guesses; a name given in part leaves room for all who bear it.
        fits.retain(|(fit, _)| best.is_none_or(|best| best > Fit::Swapped || *fit <= Fit::Swapped));
        fits.sort_by_cached_key(|(fit, entry)| {
            (*fit, away(entry.known), !entry.known.in_ten, entry.words.join(" "), entry.id)
        });
        fits.dedup_by_key(|(_, entry)| entry.id);
        fits.into_iter().map(|(_, entry)| entry.id).collect()
    }

    /// Those whom a name may mean that is mistyped or was misheard.
    fn near(&self, words: &[String]) -> Vec<(Fit, Entry<'a>)> {
        let built = self.built();
        let Some(first) = words.first() else { return Vec::new() };
        let mut alike = built.alike.borrow_mut();
        let alike = alike.entry(first.clone()).or_insert_with(|| {
            let traits = Traits::of(first.as_bytes());
            let may = |(theirs, n): &(Traits, usize)| traits.may_be(theirs).then_some(*n);
            let mut alike: Vec<usize> = built.given.iter().filter_map(may).collect();
            let key = (spelling(first), sound(first));
            alike.retain(|n| {
                let entry = Entry::of(built.everybody[*n].0, built.everybody[*n].1);
                let given = entry.words.first().into_iter().chain([&entry.short]);
                given.filter(|word| !word.is_empty()).any(|word| given_alike(first, &key, word))
            });
            alike.dedup();
            alike
        });
        let keys: Vec<(String, String)> = words.iter().map(|w| (spelling(w), sound(w))).collect();
        let near = |n: &usize| {
            let (id, known) = built.everybody[*n];
            let entry = Entry::of(id, known);
            Some((fit_near(words, &keys, &entry)?, entry))
        };
        alike.iter().filter_map(near).collect()
    }
}

fn given_alike(told: &str, key: &(String, String), theirs: &str) -> bool {
    told == theirs
        || slip(told, theirs)
        || spelling(theirs) == key.0
        || (key.1.len() > 1 && sound(theirs) == key.1)
}

/// The words of a name without "Dr" and the like.
fn name_words(name: &str) -> Vec<String> {
    let mut words = fold::words(name);
    while words.len() > 1 && super::lexicon::TITLES.contains(&words[0].as_str()) {
        words.remove(0);
    }
    words
}

fn fit_exact(told: &[String], entry: &Entry<'_>) -> Option<Fit> {
    let known = &entry.words;
    let (first, last) = (told.first()?, told.last()?);
    let (known_first, known_last) = (known.first()?, known.last()?);
    if told == known.as_slice()
        || (!entry.short.is_empty() && told.join(" ") == entry.short && known.len() == 1)
    {
        return Some(Fit::Whole);
    }
    if told.len() == 1 {
        return match () {
            () if first == known_first || *first == entry.short => Some(Fit::Given),
            () if first == known_last => Some(Fit::Family),
            () => None,
        };
    }
    let called = first == known_first || *first == entry.short;
    let mut sorted = (told.to_vec(), known.clone());
    sorted.0.sort();
    sorted.1.sort();
    if sorted.0 == sorted.1 {
        return Some(Fit::Swapped);
    }
    if called && known.len() > 1 && (known[1..].contains(last) || told[1..].contains(known_last)) {
        return Some(Fit::Most);
    }
    let initial = last.chars().count() == 1 && known_last.starts_with(last.as_str());
    (called && told.len() == 2 && initial).then_some(Fit::Initial)
}

fn fit_near(told: &[String], keys: &[(String, String)], entry: &Entry<'_>) -> Option<Fit> {
    let known = &entry.words;
    known.first()?;
    if told.len() == 1 {
        let (word, given) = (told.first()?, known.first()?);
        let last_differs = word.len() == given.len() && word.chars().last() != given.chars().last();
        let key = &keys.first()?.0;
        let alike = spelling(given) == *key || (!last_differs && slip(word, given));
        // A spelling key of two letters would make everybody alike.
        return (key.len() > 2 && alike && word != given).then_some(Fit::GivenSlip);
    }
    let alike = |i: usize, theirs: &String| given_alike(&told[i], &keys[i], theirs);
    let first = alike(0, &known[0]) || !entry.short.is_empty() && alike(0, &entry.short);
    (first && known.len() > 1 && alike(told.len() - 1, known.last()?)).then_some(Fit::Slip)
}
