//! Two who should meet: they love the same thing, or come from the same place, and do not know one another.
//!
//! Sharing a topic is a matter of meaning; sharing a background of exact words too: two people "from
//! Gdynia" share something, two people "from a harbour town" hardly do.

use super::Look;
use crate::meaning::{SHARED_ENOUGH, sure_shared};
use crate::suggestion::{Act, Reason, Rule, Suggestion, name_of};
use domain::{Fact, FactId, FactKind, PersonId, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many interests and backgrounds are looked at on one day, newest and older ones, of each kind.
const NEWEST: usize = 80;
const OLDER: usize = 40;

/// In so many facts of each kind it is counted who else has a name in theirs.
const LOOKED_THROUGH: usize = 1_000;

/// Two facts that share a rare name are taken from this likeness on: rowing and cricket for the same town
/// have its name in common and little else.
const WITH_A_NAME: f32 = 0.5;

/// A word that more people than this have in their facts says nothing about two of them.
const RARE: usize = 6;

/// Proposes to bring two people together, the surest first; each pair once, each person twice at most.
pub fn propose(look: &mut Look<'_>) -> Vec<Suggestion> {
    let mut topics = look.facts_of_the_day(FactKind::Interest, NEWEST, OLDER);
    topics.extend(look.facts_of_the_day(FactKind::Background, NEWEST, OLDER));
    look.index.remember_mates(&topics);
    let rare = rare_names(look);
    let mut best: BTreeMap<(PersonId, PersonId), (f32, FactId, FactId)> = BTreeMap::new();
    for id in &topics {
        let Some(fact) = look.fact(*id) else { continue };
        for (mate, likeness) in look.index.mates(*id) {
            let Some(other) = look.fact(*mate) else { continue };
            let sure = sure_of(&rare, fact, other, *likeness);
            if sure < SHARED_ENOUGH || !look.wanted(fact.person, other.person) {
                continue;
            }
            let (a, b) = if fact.person < other.person { (fact, other) } else { (other, fact) };
            let slot = best.entry((a.person, b.person)).or_insert((sure, a.id, b.id));
            if (sure, a.id, b.id) > *slot {
                *slot = (sure, a.id, b.id);
            }
        }
    }
    let mut pairs: Vec<_> = best.into_iter().filter(|((a, b), _)| !look.know_each_other(*a, *b)).collect();
    pairs.sort_by(|a, b| b.1.0.total_cmp(&a.1.0).then(a.0.cmp(&b.0)));
    pairs.into_iter().filter_map(|(_, (sure, a, b))| bring_together(look, a, b, sure)).collect()
}

/// How sure it is that two would be glad to meet over these facts.
fn sure_of(rare: &BTreeSet<String>, a: &Fact, b: &Fact, likeness: f32) -> f32 {
    let by_meaning = sure_shared(likeness);
    if a.kind != FactKind::Background && b.kind != FactKind::Background {
        return by_meaning;
    }
    // Of what somebody comes from, only the very name of it is shared.
    let shared = names_in(&a.text).intersection(&names_in(&b.text)).any(|name| rare.contains(name));
    if shared && likeness >= WITH_A_NAME { by_meaning.max(0.8) } else { 0.0 }
}

/// The names that few people have in the newest of their interests and backgrounds.
fn rare_names(look: &Look<'_>) -> BTreeSet<String> {
    let newest =
        |kind| look.index.newest(kind).take(LOOKED_THROUGH).filter_map(|id| look.network.facts.get(&id));
    let mut holders: HashMap<String, BTreeSet<PersonId>> = HashMap::new();
    for fact in newest(FactKind::Background).chain(newest(FactKind::Interest)) {
        for name in names_in(&fact.text) {
            holders.entry(name).or_default().insert(fact.person);
        }
    }
    holders.into_iter().filter(|(_, people)| people.len() <= RARE).map(|(name, _)| name).collect()
}

/// The names in a fact, folded: words that are written with a capital, but for the first.
fn names_in(text: &str) -> BTreeSet<String> {
    let words = text.split_whitespace().skip(1);
    let named = words.filter(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
    named.flat_map(fold::words).filter(|word| word.len() > 3).collect()
}

fn bring_together(look: &Look<'_>, a: FactId, b: FactId, sure: f32) -> Option<Suggestion> {
    let (a, b) = (look.network.facts.get(&a)?, look.network.facts.get(&b)?);
    let (one, other) = (name_of(look.network, a.person), name_of(look.network, b.person));
    Some(Suggestion {
        key: format!("meet:{}:{}", a.person, b.person),
        rule: Rule::ShouldMeet,
        act: Act::BringTogether { one: a.id, other: b.id },
        person: a.person,
        with: Some(b.person),
        title: format!("Bring {one} and {other} together"),
        reasons: vec![Reason::of(a), Reason::of(b)],
        sure,
    })
}
