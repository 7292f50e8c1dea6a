//! Is this record someone I know? By address, number, profile and name, with a reason in words.
//!
//! Three outcomes: surely the same, ask me, somebody new. Only what an address book says counts here.

use domain::incoming::Incoming;
use domain::merge::says_the_same;
use domain::{Person, PersonId, What, fold};
use std::collections::HashMap;

/// Everybody's keys, by kind and key.
#[derive(Default)]
pub struct Keys {
    people: HashMap<(&'static str, String), Vec<PersonId>>,
}

/// What a record is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody I know, and why.
    Same(PersonId, &'static str),
    /// Perhaps one of these, and why.
    Doubtful(Vec<PersonId>, &'static str),
    /// Somebody new.
    New,
}

impl Keys {
    /// Takes in one stored key; kinds that are not known here are ignored.
    pub fn add(&mut self, kind: &str, key: String, person: PersonId) {
        let Some(kind) = ["email", "phone", "link", "name"].into_iter().find(|known| *known == kind) else {
            return;
        };
        let people = self.people.entry((kind, key)).or_default();
        if !people.contains(&person) {
            people.push(person);
        }
    }

    /// Takes in every key of a new or changed person.
    pub fn add_values<'a>(&mut self, values: impl Iterator<Item = &'a What>, person: PersonId) {
        for what in values {
            if let Some((kind, key)) = what.key() {
                self.add(kind, key, person);
            }
        }
    }

    /// Everybody who shares a key with a record, in the order of their ids; few, whatever the size of the network.
    pub fn candidates(&self, record: &Incoming) -> Vec<PersonId> {
        let mut found: Vec<PersonId> = record
            .values
            .iter()
            .filter_map(What::key)
            .filter_map(|key| self.people.get(&key))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Decides what a record is, given the people who share a key with it.
pub fn judge(record: &Incoming, candidates: &[Person]) -> Outcome {
    let mut doubtful = Vec::new();
    let mut doubt = "";
    for person in candidates {
        match compare(&record.values, person) {
            Likeness::Same(why) => return Outcome::Same(person.id, why),
            Likeness::Doubtful(why) => {
                doubtful.push(person.id);
                doubt = why;
            }
            Likeness::Different => {}
        }
    }
    if doubtful.is_empty() { Outcome::New } else { Outcome::Doubtful(doubtful, doubt) }
}

enum Likeness {
    Same(&'static str),
    Doubtful(&'static str),
    Different,
}

fn compare(record: &[What], person: &Person) -> Likeness {
    let known = || person.values.iter().map(|value| &value.what);
    if record.iter().all(|what| known().any(|k| says_the_same(k, what))) {
        return Likeness::Same("everything agrees");
    }
    let shared = |kind| {
        record
            .iter()
            .filter_map(What::key)
            .filter(|(k, _)| *k == kind)
            .any(|key| known().filter_map(What::key).any(|k| k == key))
    };
    let has =
        |values: &mut dyn Iterator<Item = &What>, kind| values.filter_map(What::key).any(|(k, _)| k == kind);
    let names = names_agree(record, person);
    if shared("link") {
        return if names == Names::Apart {
            Likeness::Doubtful("same profile, another name")
        } else {
            Likeness::Same("same profile")
        };
    }
    if shared("email") {
        return if names == Names::Apart {
            Likeness::Doubtful("same e-mail, another name")
        } else {
            Likeness::Same("same e-mail")
        };
    }
    if shared("phone") && names != Names::Apart {
        return Likeness::Same("same telephone number and name");
    }
    if shared("phone") {
        // A household or a switchboard.
        return Likeness::Different;
    }
    if names != Names::Equal {
        return Likeness::Different;
    }
    // Two profiles on one network are two people, whatever they are called and wherever they work.
    let two_profiles = has(&mut record.iter(), "link") && has(&mut known(), "link");
    match (two_profiles, same_organisation(record, person)) {
        (false, true) => Likeness::Same("same name, same organisation"),
        (false, false) => Likeness::Doubtful("same name"),
        (true, true) => Likeness::Doubtful("same name, same organisation, another profile"),
        (true, false) => Likeness::Different,
    }
}

#[derive(PartialEq)]
enum Names {
    Equal,
    Near,
    Apart,
}

/// Whether the names agree: as a whole, in a word, or not at all; a missing name contradicts nothing.
fn names_agree(record: &[What], person: &Person) -> Names {
    let words = |what: &What| {
        if let What::Name(n) = what { Some(fold::words(&format!("{} {}", n.full, n.nickname))) } else { None }
    };
    let ours: Vec<Vec<String>> = record.iter().filter_map(words).collect();
    let theirs: Vec<Vec<String>> = person.values.iter().filter_map(|v| words(&v.what)).collect();
    if ours.is_empty() || theirs.is_empty() {
        return Names::Near;
    }
    let pairs = || ours.iter().flat_map(|a| theirs.iter().map(move |b| (a, b)));
    if pairs().any(|(a, b)| a == b) {
        Names::Equal
    } else if pairs().any(|(a, b)| a.iter().any(|word| word.chars().count() > 1 && b.contains(word))) {
        Names::Near
    } else {
        Names::Apart
    }
}

fn same_organisation(record: &[What], person: &Person) -> bool {
    let organisation = |what: &What| match what {
        What::Role(role) => Some(fold::words(&role.organisation)).filter(|words| !words.is_empty()),
        _ => None,
    };
    record
        .iter()
        .filter_map(organisation)
        .any(|o| person.values.iter().filter_map(|v| organisation(&v.what)).any(|p| p == o))
}
