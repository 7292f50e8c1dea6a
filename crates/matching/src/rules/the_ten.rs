//! One thing for each of the ten: a word about what they told me.
//!
//! Other rules may have something better for them; the list takes that first. What is asked after changes from
//! week to week. Whoever I was in touch with in the last days is left in peace.

use super::{Look, day_number, days_between};
use crate::suggestion::{Act, Ground, Reason, Rule, Suggestion, short_of};
use domain::{Fact, FactKind, PersonId};

/// Days after which a word to one of the ten is welcome again.
const AGAIN_DAYS: i32 = 10;

/// What is worth asking after, the best first.
const WORTH: [FactKind; 4] = [FactKind::Need, FactKind::Interest, FactKind::Personal, FactKind::IdealClient];

/// Proposes one thing for each of the ten, those I was not in touch with for longest first.
pub fn propose(look: &Look<'_>) -> Vec<Suggestion> {
    let mut ten: Vec<(PersonId, Option<jiff::civil::Date>)> = look
        .network
        .people
        .iter()
        .filter(|(id, known)| known.in_ten && look.only.is_none_or(|only| only == **id))
        .map(|(id, _)| (*id, look.network.last_touch.get(id).copied()))
        .filter(|(_, last)| last.is_none_or(|last| days_between(last, look.today) > AGAIN_DAYS))
        .collect();
    ten.sort_by_key(|(id, last)| (*last, *id));
    ten.into_iter().flat_map(|(person, _)| ask(look, person)).collect()
}

/// All that could be asked, so that an answer to one leaves the next; the list takes one a person.
fn ask(look: &Look<'_>, person: PersonId) -> Vec<Suggestion> {
    let facts: Vec<&Fact> =
        look.index.facts_of(person).filter_map(|id| look.network.facts.get(&id)).collect();
    let short = short_of(look.network, person);
    let week = day_number(look.today) / 7;
    let mut asks: Vec<Suggestion> = Vec::new();
    for kind in WORTH {
        let of: Vec<&&Fact> = facts.iter().filter(|fact| fact.kind == kind).collect();
        for n in 0..of.len() {
            let fact = of[(week + n) % of.len()];
            asks.push(Suggestion {
                key: format!("ten:{}", fact.id),
                rule: Rule::TheTen,
                act: Act::AskAfter(fact.id),
                person,
                with: None,
                title: match kind {
                    FactKind::Need => format!("Ask {short} how the search goes"),
                    FactKind::Interest => format!("Ask {short} about what they love"),
                    FactKind::IdealClient => format!("Think of a good client for {short}"),
                    _ => format!("Ask {short} how things are"),
                },
                reasons: vec![Reason::of(fact)],
                sure: 0.8,
            });
        }
    }
    if facts.is_empty() {
        let last = look.network.last_touch.get(&person).copied();
        let says = "They are one of your ten, and you have noted nothing they look for or love".to_owned();
        asks.push(Suggestion {
            key: format!("ten_ask:{person}:{}", look.today.strftime("%Y-%m")),
            rule: Rule::TheTen,
            act: Act::AskHow,
            person,
            with: None,
            title: format!("Ask {short} how you could help"),
            reasons: vec![Reason::words(person, Ground::Encounter, says, last)],
            sure: 0.6,
        });
    }
    asks
}
