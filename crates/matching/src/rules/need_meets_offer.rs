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
            let introduce = |(sure, helper, offerer)| introduction(network, need, helper, offerer, sure);
            helpers(network, index, need, only).into_iter().map(introduce)
        })
        .collect();
    proposals.sort_by(|a, b| b.sure.total_cmp(&a.sure).then_with(|| a.key.cmp(&b.key)));
    proposals
}

/// Who could help with a need, the surest first, and what says so.
///
/// Offers are gone through from the surest on and only as many people are looked at as are proposed: a title may
/// have hundreds of holders, and a morning looks at hundreds of needs.
fn helpers(
    network: &Network,
    index: &Index,
    need: &Fact,
    only: Option<PersonId>,
) -> Vec<(f32, PersonId, Offerer)> {
    let weighed = index.partners(need.id).iter().filter_map(|(offerer, score)| {
        let (line, weight) = match offerer {
            Offerer::Fact(_) => (meaning::SURE_ENOUGH, 1.0),
            Offerer::Title(_) => (ROLE_SURE_ENOUGH, ROLE_WEIGHT),
        };
        let sure = meaning::sure(*score);
        (sure >= line).then_some((sure * weight, *offerer))
    });
    let mut offers: Vec<(f32, Offerer)> = weighed.collect();
    offers.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let wanted = |person: PersonId| {
        person != need.person && only.is_none_or(|only| person == only || need.person == only)
    };
    let mut helpers: Vec<(f32, PersonId, Offerer)> = Vec::new();
    for equally_sure in offers.chunk_by(|(a, _), (b, _)| a == b) {
        let surer = helpers.len();
        if surer >= MOST_FOR_A_NEED {
            break;
        }
        for (sure, offerer) in equally_sure {
            let people = index.people_of(network, *offerer).filter(|person| wanted(*person));
            let new: Vec<PersonId> = people
                .filter(|person| !helpers.iter().any(|(_, known, _)| known == person))
                .take(MOST_FOR_A_NEED)
                .collect();
            helpers.extend(new.into_iter().map(|person| (*sure, person, *offerer)));
        }
        helpers[surer..].sort_by_key(|(_, person, _)| *person);
    }
    helpers.truncate(MOST_FOR_A_NEED);
    helpers
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
