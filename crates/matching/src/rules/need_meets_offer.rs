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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::{DIMENSION, Vector};
    use domain::network::Known;
    use domain::{FactId, Source};
    use jiff::civil::date;
    use uuid::Uuid;

    const TODAY: Date = date(2026, 5, 4);

    /// A text is a likeness to every need: "0.58 juggler" is 0.58 like what is needed.
    fn vector(text: &str) -> Option<Vector> {
        let likeness: f32 = text.split(' ').next()?.parse().ok()?;
        let mut row = [0.0; DIMENSION];
        (row[0], row[1]) = (likeness, (1.0 - likeness * likeness).sqrt());
        Vector::quantize(&row)
    }

    fn somebody(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    /// Person 0 needs something; person 1 has `offer`, and the people from 2 on have these titles.
    fn network(offer: &str, titles: &[&str]) -> Network {
        let known = |title: &str| Known {
            name: "Somebody".to_owned(),
            short: String::new(),
            title: title.to_owned(),
            organisation: String::new(),
            in_ten: false,
        };
        let fact = |n: u128, kind, text: &str| Fact {
            id: FactId(Uuid::from_u128(n)),
            person: somebody(n),
            kind,
            text: text.to_owned(),
            evidence: String::new(),
            noted_on: TODAY,
            confirmed_on: None,
            ended_on: None,
            from: Source::Me,
        };
        let facts = [fact(0, FactKind::Need, "1.0 need"), fact(1, FactKind::Offer, offer)];
        let titles = ["", ""].iter().chain(titles);
        Network {
            people: titles.zip(0..).map(|(title, n)| (somebody(n), known(title))).collect(),
            facts: facts.into_iter().map(|fact| (fact.id, fact)).collect(),
            ..Network::default()
        }
    }

    fn check(network: &Network, only: Option<u128>, helpers: &[u128]) {
        let proposals = propose(network, &mut Index::of(network, vector), TODAY, only.map(somebody));
        let with: Vec<_> = proposals.iter().filter_map(|s| s.with).collect();
        assert_eq!(with, helpers.iter().copied().map(somebody).collect::<Vec<_>>());
    }

    #[test]
    fn a_role_must_be_surer_than_a_told_offer() {
        check(&network("0.58 juggles", &["0.58 juggler"]), None, &[1]);
        check(&network("0.58 juggles", &["0.62 juggler"]), None, &[2, 1]);
        check(&network("0.50 juggles", &[]), None, &[]);
    }

    #[test]
    fn of_many_who_hold_a_title_the_first_are_proposed_after_whoever_is_surer() {
        let many = ["0.80 juggler"; 200];
        check(&network("0.90 juggles", &many), None, &[1, 2, 3]);
        check(&network("0.20 juggles", &many), None, &[2, 3, 4]);
        // Somebody asked for by name is found however many come before them.
        check(&network("0.90 juggles", &many), Some(150), &[150]);
        check(&network("0.90 juggles", &many), Some(0), &[1, 2, 3]);
    }
}
