//! The index of known people by their folded words, built once per line and only when a name turns up.
//!
//! It answers one question: whom may this name mean, the likeliest first? Cost: one pass over the
//! network, then a look-up per word; slips and sounds are only tried when no word agrees.

use super::likeness::{slip, sound, spelling};
use crate::network::Known;
use crate::{Network, PersonId, fold};
use std::cell::OnceCell;
use std::collections::HashMap;

/// The known people, ready to be found.
pub(super) struct Index<'a> {
    network: &'a Network,
    built: OnceCell<Built<'a>>,
}

struct Built<'a> {
    people: Vec<Entry<'a>>,
    by_word: HashMap<String, Vec<usize>>,
}

struct Entry<'a> {
    id: PersonId,
    known: &'a Known,
    words: Vec<String>,
    short: String,
    /// How the first word is spelt by ear and sounds; worked out when a name is not found as it stands.
    heard: OnceCell<(String, String)>,
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

impl Entry<'_> {
    fn heard(&self) -> &(String, String) {
        let first = self.words.first().map_or("", String::as_str);
        self.heard.get_or_init(|| (spelling(first), sound(first)))
    }
}

impl<'a> Index<'a> {
    /// An index that is built when it is first asked.
    pub fn new(network: &'a Network) -> Self {
        Self { network, built: OnceCell::new() }
    }

    fn built(&self) -> &Built<'a> {
        self.built.get_or_init(|| {
            let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
            let mut people = Vec::with_capacity(self.network.people.len());
            for (id, known) in &self.network.people {
                let words = fold::words(&known.name);
                let short = fold::words(&known.short).join(" ");
                for word in words.iter().chain([&short]) {
                    let entries = by_word.entry(word.clone()).or_default();
                    if entries.last() != Some(&people.len()) {
                        entries.push(people.len());
                    }
                }
                people.push(Entry { id: *id, known, words, short, heard: OnceCell::new() });
            }
            Built { people, by_word }
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

    /// Whom the name may mean, the likeliest first; `organisation` speaks for those who work there.
    pub fn candidates(&self, name: &str, organisation: &str) -> Vec<PersonId> {
        let words = name_words(name);
        let titled = fold::words(name).len() > words.len();
        let built = self.built();
        let mut fits: Vec<(Fit, usize)> = Vec::new();
        let mut sharing: Vec<usize> =
            words.iter().filter_map(|word| built.by_word.get(word)).flatten().copied().collect();
        sharing.sort_unstable();
        sharing.dedup();
        for n in sharing {
            let fit = fit_exact(&words, &built.people[n]);
            fits.extend(fit.filter(|f| *f != Fit::Family || titled).map(|f| (f, n)));
        }
        if !fits.iter().any(|(fit, _)| *fit <= Fit::Initial || (words.len() == 1 && *fit <= Fit::Family)) {
            let keys: Vec<(String, String)> = words.iter().map(|w| (spelling(w), sound(w))).collect();
            for (n, entry) in built.people.iter().enumerate() {
                fits.extend(fit_near(&words, &keys, entry).map(|f| (f, n)));
            }
        }
        let there = fold::fold(organisation);
        let away = |n: usize| {
            let theirs = fold::fold(&built.people[n].known.organisation);
            there.is_empty() || theirs.is_empty() || !(theirs.contains(&there) || there.contains(&theirs))
        };
        let best = fits.iter().map(|(fit, _)| *fit).min();
        // A whole name leaves no room for guesses; a name given in part leaves room for all who bear it.
        fits.retain(|(fit, _)| best.is_none_or(|best| best > Fit::Swapped || *fit <= Fit::Swapped));
        fits.sort_by_key(|(fit, n)| {
            let entry = &built.people[*n];
            (*fit, away(*n), !entry.known.in_ten, entry.words.join(" "), entry.id)
        });
        fits.dedup_by_key(|(_, n)| *n);
        fits.into_iter().map(|(_, n)| built.people[n].id).collect()
    }
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
        let alike = entry.heard().0 == keys.first()?.0 || (!last_differs && slip(word, given));
        // A spelling key of two letters would make everybody alike.
        return (keys.first()?.0.len() > 2 && alike && word != given).then_some(Fit::GivenSlip);
    }
    let alike = |i: usize, theirs: &String| {
        told[i] == *theirs
            || slip(&told[i], theirs)
            || spelling(theirs) == keys[i].0
            || (keys[i].1.len() > 1 && sound(theirs) == keys[i].1)
    };
    let heard = entry.heard();
    let near = heard.0 == keys[0].0 || (keys[0].1.len() > 1 && heard.1 == keys[0].1);
    let first = near
        || told[0] == known[0]
        || slip(&told[0], &known[0])
        || (entry.short != known[0] && !entry.short.is_empty() && alike(0, &entry.short));
    // The first names decide quickly for nearly everybody; only then are the others compared.
    (first && known.len() > 1 && alike(told.len() - 1, known.last()?)).then_some(Fit::Slip)
}
