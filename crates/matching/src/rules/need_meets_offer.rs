//! What she looks for is what he does well: an introduction that both would want.
//!
//! Needs are told facts; help is a told offer or, more weakly, what somebody's role says they do.
//! The likeness is of meaning, by [`crate::meaning`]; below its line nothing is proposed.

use crate::index::{Index, Offerer};
use crate::meaning;
use crate::suggestion::{Act, Reason, Rule, Suggestion, name_of};
use domain::network::Network;
use domain::{Fact, FactKind, PersonId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many needs are looked at on one day: the newest, and a few older ones by turns, so that nobody
/// is lost and the cost of a morning does not grow with the years.
const NEWEST_NEEDS: usize = 300;
const OLDER_NEEDS: usize = 100;

/// At most this many people are proposed for one need.
const MOST_FOR_A_NEED: usize = 3;

/// A role says less than a told offer: it is what somebody is paid for, not what they offered. Its line
/// is higher too: in the village, bookseller and sailmaker pass the line for told offers, wrongly.
const ROLE_WEIGHT: f32 = 0.9;
const ROLE_SURE_ENOUGH: f32 = 0.65;

/// Proposes introductions, the surest first; with `only`, just those in which that person has a part.
pub fn propose(network: &Network, index: &mut Index, today: Date, only: Option<PersonId>) -> Vec<Suggestion> {
    let mut needs: Vec<&Fact> = network
        .facts
        .values()
        .filter(|fact| fact.kind == FactKind::Need && network.people.contains_key(&fact.person))
        .collect();
    needs.sort_by_key(|fact| (std::cmp::Reverse(fact.noted_on), fact.id));
    let needs = todays(&needs, today);
    let ids: Vec<_> = needs.iter().map(|fact| fact.id).collect();
    index.remember_partners(&ids);
    let mut proposals: Vec<Suggestion> = needs
        .iter()
        .flat_map(|need| {
            let mut helpers: BTreeMap<PersonId, (f32, Offerer)> = BTreeMap::new();
            for (offerer, score) in index.partners(need.id) {
                let (line, weight) = match offerer {
                    Offerer::Fact(_) => (meaning::SURE_ENOUGH, 1.0),
                    Offerer::Title(_) => (ROLE_SURE_ENOUGH, ROLE_WEIGHT),
                };
                let sure = meaning::sure(*score);
                if sure < line {
                    continue;
                }
                let sure = sure * weight;
                for person in index.people_of(network, *offerer) {
                    let better = helpers.get(&person).is_none_or(|(known, _)| sure > *known);
                    if person != need.person && better {
                        helpers.insert(person, (sure, *offerer));
                    }
                }
            }
            let mut helpers: Vec<_> = helpers.into_iter().collect();
            helpers.sort_by(|(a, (sa, _)), (b, (sb, _))| sb.total_cmp(sa).then(a.cmp(b)));
            helpers
                .into_iter()
                .filter(|(person, _)| only.is_none_or(|only| *person == only || need.person == only))
                .take(MOST_FOR_A_NEED)
                .map(|(person, (sure, offerer))| introduction(network, need, person, offerer, sure))
                .collect::<Vec<_>>()
        })
        .collect();
    proposals.sort_by(|a, b| b.sure.total_cmp(&a.sure).then_with(|| a.key.cmp(&b.key)));
    proposals
}

/// The needs of one day: the newest, and a window of the older ones that moves on every day.
fn todays<'a>(needs: &[&'a Fact], today: Date) -> Vec<&'a Fact> {
    let (newest, older) = needs.split_at(needs.len().min(NEWEST_NEEDS));
    let mut chosen = newest.to_vec();
    if !older.is_empty() {
        let day =
            usize::try_from(today.since(Date::ZERO).map_or(0, |span| span.get_days())).unwrap_or_default();
        let start = (day * OLDER_NEEDS) % older.len();
        chosen.extend(older.iter().cycle().skip(start).take(OLDER_NEEDS.min(older.len())));
    }
    chosen
}

fn introduction(network: &Network, need: &Fact, helper: PersonId, offerer: Offerer, sure: f32) -> Suggestion {
    let offer = match offerer {
        Offerer::Fact(id) => network.facts.get(&id),
        Offerer::Title(_) => None,
    };
    let (seeker, name) = (name_of(network, need.person), name_of(network, helper));
    let why = match offer {
        Some(fact) => reason(fact),
        None => Reason {
            about: helper,
            kind: None,
            says: network.people.get(&helper).map_or_else(String::new, |known| {
                let separator =
                    if known.title.is_empty() || known.organisation.is_empty() { "" } else { " at " };
                format!("{}{separator}{}", known.title, known.organisation)
            }),
            evidence: String::new(),
            on: None,
        },
    };
    Suggestion {
        key: format!("introduce:{}:{helper}", need.id),
        rule: Rule::NeedMeetsOffer,
        act: Act::Introduce { need: need.id, offer: offer.map(|fact| fact.id) },
        person: need.person,
        with: Some(helper),
        title: format!("Introduce {seeker} to {name}"),
        reasons: vec![reason(need), why],
        sure,
    }
}

fn reason(fact: &Fact) -> Reason {
    Reason {
        about: fact.person,
        kind: Some(fact.kind),
        says: fact.text.clone(),
        evidence: fact.evidence.clone(),
        on: Some(fact.noted_on),
    }
}
