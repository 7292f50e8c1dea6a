//! Fit: how well a name that was told fits somebody's, as it stands, in part, or but for a slip.

use super::index::Entry;
use super::lexicon::TITLES;
use super::likeness::{slip, sound, spelling};
use crate::fold;

/// How well a name fits somebody; the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Whole,
    Swapped,
    Most,
    Initial,
    Slip,
    Given,
    Family,
    GivenSlip,
}

pub(super) fn given_alike(told: &str, key: &(String, String), theirs: &str) -> bool {
    told == theirs
        || slip(told, theirs)
        || spelling(theirs) == key.0
        || (key.1.len() > 1 && sound(theirs) == key.1)
}

/// The words of a name without "Dr" and the like.
pub(super) fn name_words(name: &str) -> Vec<String> {
    let mut words = fold::words(name);
    while words.len() > 1 && TITLES.contains(&words[0].as_str()) {
        words.remove(0);
    }
    words
}

pub(super) fn fit_exact(told: &[String], entry: &Entry) -> Option<Fit> {
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

pub(super) fn fit_near(told: &[String], keys: &[(String, String)], entry: &Entry) -> Option<Fit> {
    let known = &entry.words;
    known.first()?;
    if told.len() == 1 {
        let (word, given) = (told.first()?, known.first()?);
        let last_differs = word.len() == given.len() && word.chars().last() != given.chars().last();
        let key = &keys.first()?.0;
        // "shivaun" is Siobhan, "sven" is not.
        let near = word.chars().count().abs_diff(given.chars().count()) < 3;
        let misheard = near && keys.first().is_some_and(|key| key.1.len() > 2 && sound(given) == key.1);
        let alike = misheard || spelling(given) == *key || (!last_differs && slip(word, given));
        // A spelling key of two letters would make everybody alike.
        return (key.len() > 2 && alike && word != given).then_some(Fit::GivenSlip);
    }
    let alike = |i: usize, theirs: &String| given_alike(&told[i], &keys[i], theirs);
    let first = alike(0, &known[0]) || !entry.short.is_empty() && alike(0, &entry.short);
    (first && known.len() > 1 && alike(told.len() - 1, known.last()?)).then_some(Fit::Slip)
}
