//! Names in a text: people and organisations of a network that it mentions, found by their letters.
//!
//! A short or common word is no name by itself: an organisation of one word must be written with a capital
//! inside a sentence. It does not guess at spellings; what is found is there.

use crate::index::Names;
use crate::passages::passages;
use domain::{PersonId, fold};
use std::collections::BTreeMap;

/// A name has at most so many words here.
const LONGEST: usize = 6;

/// Of an organisation where many work, at most so many people are named.
const MOST_OF_A_PLACE: usize = 3;

/// Somebody who is named, or whose organisation is.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Who.
    pub person: PersonId,
    /// Whether they are named themselves, not where they work.
    pub by_name: bool,
    /// The passage in which it stands.
    pub passage: String,
    /// How sure it is that they would want to see it.
    pub sure: f32,
}

/// Everybody whom a text names, by name or by their organisation, in the order of their ids.
pub fn of(names: &Names, text: &str) -> Vec<Mention> {
    let words = words(text);
    let ranges = passages(text);
    let passage_at = |at: usize| {
        let holding = ranges.iter().find(|range| range.end > at).or(ranges.last());
        holding.map_or_else(String::new, |range| text[range.clone()].to_owned())
    };
    let mut found: BTreeMap<PersonId, Mention> = BTreeMap::new();
    for start in 0..words.len() {
        let mut gram = String::new();
        for (n, word) in words[start..].iter().take(LONGEST).enumerate() {
            if n > 0 {
                gram.push(' ');
            }
            gram.push_str(&word.folded);
            let mut take = |person, by_name, sure| {
                let mention = || Mention { person, by_name, passage: passage_at(words[start].at), sure };
                let known = found.entry(person).or_insert_with(mention);
                if known.sure < sure {
                    *known = mention();
                }
            };
            names.people(&gram).for_each(|person| take(person, true, 0.9));
            if n > 0 || words[start].name {
                let sure = if n > 0 { 0.75 } else { 0.6 };
                names.places(&gram).take(MOST_OF_A_PLACE).for_each(|person| take(person, false, sure));
            }
        }
    }
    found.into_values().collect()
}

/// A word of the text, and whether it is written as a name inside a sentence.
struct Word {
    at: usize,
    folded: String,
    name: bool,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut opens, mut at) = (true, 0);
    for piece in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | '"' | '“')) {
        let capital = piece.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        let bare = piece.trim_end().trim_end_matches(|c: char| c.is_ascii_punctuation());
        let bare = bare.strip_suffix("’s").or(bare.strip_suffix("'s")).unwrap_or(bare);
        for (n, folded) in fold::words(bare).into_iter().enumerate() {
            words.push(Word { at, folded, name: capital && !(opens && n == 0) });
        }
        opens = piece.trim_end().ends_with(['.', '!', '?', ':', '“', '"']) || piece.contains('\n');
        at += piece.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Index;
    use domain::network::{Known, Network};
    use uuid::Uuid;

    fn network(people: &[(&str, &str)]) -> Network {
        let known = |(name, organisation): &(&str, &str)| Known {
            name: (*name).into(),
            short: String::new(),
            title: String::new(),
            organisation: (*organisation).into(),
            in_ten: false,
        };
        let people = people.iter().zip(1..).map(|(p, n)| (PersonId(Uuid::from_u128(n)), known(p))).collect();
        Network { people, ..Network::default() }
    }

    fn check(people: &[(&str, &str)], text: &str, expect: &[(u128, bool)]) {
        let network = network(people);
        let mut index = Index::of(&network, |_, _| None);
        let found = of(index.names(&network), text);
        let found: Vec<_> = found.iter().map(|m| (m.person.0.as_u128(), m.by_name)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn people_and_places_are_found_by_their_letters() {
        let people =
            [("Zoë Müller", "Harbour Trust Ltd"), ("Will", "Target"), ("Ann Lee", "Harbour Trust Ltd")];
        check(&people, "A talk by Zoe Muller’s sister", &[(1, true)]);
        check(&people, "News: the harbour trust ltd. buys a crane", &[(1, false), (3, false)]);
        check(&people, "Target your audience. We will target them.", &[]);
        check(&people, "They sold it to Target last year.", &[(2, false)]);
        check(&people, "will may april", &[]);
    }
}
