//! What she looks for is what he does well: an introduction that both would want.
//!
//! Needs are told facts; help is a told offer or, more weakly, what somebody's role says they do.
//! The likeness is of meaning, by [`crate::meaning`]; below its line nothing is proposed.

use super::Look;
use crate::index::Said;
use crate::meaning;
use crate::suggestion::{Act, Reason, Rule, Suggestion, name_of};
use domain::{Fact, FactId, FactKind, PersonId};

/// How many needs are looked at on one day: the newest, and a few older ones by turns.
const NEWEST_NEEDS: usize = 300;
const OLDER_NEEDS: usize = 100;

/// How much surer an introduction is that helps both ways: the seeker is a good client for the helper.
const BOTH_WAYS: f32 = 0.3;

/// At most this many people are proposed for one need.
const MOST_FOR_A_NEED: usize = 3;

/// A role says less than a told offer: it is what somebody is paid for, not what they offered. Its line
/// is higher too: in the village, bookseller and sailmaker pass the line for told offers, wrongly.
const ROLE_WEIGHT: f32 = 0.9;
const ROLE_SURE_ENOUGH: f32 = 0.87;

/// Proposes introductions, the surest first.
pub fn propose(look: &mut Look<'_>) -> Vec<Suggestion> {
    let mut needs = look.facts_of_the_day(FactKind::Need, NEWEST_NEEDS, OLDER_NEEDS);
    look.index.remember_partners(&needs);
    needs.retain(|id| !look.index.partners(*id).is_empty());
    let mut proposals: Vec<Suggestion> = Vec::new();
    for need in needs.iter().filter_map(|id| look.fact(*id)) {
        let helpers = helpers(look, need);
        proposals.extend(
            helpers.into_iter().map(|(sure, helper, said)| introduction(look, need, helper, said, sure)),
        );
    }
    proposals.sort_by(|a, b| b.sure.total_cmp(&a.sure).then_with(|| a.key.cmp(&b.key)));
    proposals
}

/// Who could help with a need, the surest first, and what says so.
///
/// Offers are gone through from the surest on and only as many people are looked at as are proposed: a title may
/// have hundreds of holders, and a morning looks at hundreds of needs.
fn helpers(look: &Look<'_>, need: &Fact) -> Vec<(f32, PersonId, Said)> {
    let (network, index) = (look.network, &*look.index);
    // Whoever looks at one person asked; Today speaks unasked.
    let told = if look.only.is_some() { meaning::WORTH_A_LOOK } else { meaning::SURE_ENOUGH };
    let weighed = index.partners(need.id).iter().filter_map(|(said, score)| {
        let (line, weight) = match said {
            Said::Fact(_) => (told, 1.0),
            Said::Title(_) => (ROLE_SURE_ENOUGH, ROLE_WEIGHT),
        };
        let sure = meaning::sure(*score);
        (sure >= line).then_some((sure * weight, *said))
    });
    let mut offers: Vec<(f32, Said)> = weighed.collect();
    offers.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let wanted = |person: PersonId| look.wanted(need.person, person);
    let mut helpers: Vec<(f32, PersonId, Said)> = Vec::new();
    for equally_sure in offers.chunk_by(|(a, _), (b, _)| a == b) {
        let surer = helpers.len();
        if surer >= MOST_FOR_A_NEED {
            break;
        }
        for (sure, said) in equally_sure {
            let people = index.people_of(network, *said).filter(|person| wanted(*person));
            let new: Vec<PersonId> = people
                .filter(|person| !helpers.iter().any(|(_, known, _)| known == person))
                .filter(|person| !look.know_each_other(need.person, *person))
                .take(MOST_FOR_A_NEED)
                .collect();
            helpers.extend(new.into_iter().map(|person| (*sure, person, *said)));
        }
        helpers[surer..].sort_by_key(|(_, person, _)| *person);
    }
    helpers.truncate(MOST_FOR_A_NEED);
    helpers
}

fn introduction(look: &Look<'_>, need: &Fact, helper: PersonId, said: Said, sure: f32) -> Suggestion {
    let network = look.network;
    let offer = match said {
        Said::Fact(id) => network.facts.get(&id),
        Said::Title(_) => None,
    };
    let (seeker, name) = (name_of(network, need.person), name_of(network, helper));
    let mut reasons = vec![Reason::of(need), offer.map_or_else(|| Reason::role(network, helper), Reason::of)];
    let mut sure = sure;
    // A good turn for both is better than one for one.
    if let Some((likeness, client)) = client_like(look, need.id, helper) {
        sure += (1.0 - sure) * BOTH_WAYS * likeness;
        reasons.push(Reason::of(client));
    }
    Suggestion {
        key: format!("introduce:{}:{helper}", need.id),
        rule: Rule::NeedMeetsOffer,
        act: Act::Introduce { need: need.id, offer: offer.map(|fact| fact.id) },
        person: need.person,
        with: Some(helper),
        title: format!("Introduce {seeker} to {name}"),
        reasons,
        sure,
    }
}

/// Whether whoever has this need is a good client for the helper: how sure that is, and what says so.
fn client_like<'a>(look: &Look<'a>, need: FactId, helper: PersonId) -> Option<(f32, &'a Fact)> {
    let clients = look.index.facts_of(helper).filter_map(|id| look.network.facts.get(&id));
    let of = |likeness| meaning::sure_fits(meaning::Fitting::IdealClient, true, likeness);
    let sure = |fact: &'a Fact| Some((of(look.index.need_like_client(need, fact.id)?), fact));
    let best = clients
        .filter(|fact| fact.kind == FactKind::IdealClient)
        .filter_map(sure)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(sure, _)| *sure >= meaning::fitting_enough(meaning::Fitting::IdealClient))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Index;
    use crate::meaning::{DIMENSION, Purpose, Vector};
    use domain::network::Known;
    use domain::network::Network;
    use domain::{FactId, Source};
    use jiff::civil::{Date, date};
    use uuid::Uuid;

    const TODAY: Date = date(2026, 5, 4);

    /// A text is a likeness to every need: "0.38 juggler" is 0.38 like what is needed.
    fn vector(_: Purpose, text: &str) -> Option<Vector> {
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
        let index = &mut Index::of(network, vector);
        let proposals = propose(&mut Look { network, index, today: TODAY, only: only.map(somebody) });
        let with: Vec<_> = proposals.iter().filter_map(|s| s.with).collect();
        assert_eq!(with, helpers.iter().copied().map(somebody).collect::<Vec<_>>());
    }

    #[test]
    fn a_role_must_be_surer_than_a_told_offer() {
        check(&network("0.36 juggles", &["0.36 juggler"]), None, &[1]);
        check(&network("0.36 juggles", &["0.40 juggler"]), None, &[2, 1]);
        // Who looks at one person is told of guesses that Today keeps to itself.
        check(&network("0.32 juggles", &[]), None, &[]);
        check(&network("0.32 juggles", &[]), Some(1), &[1]);
        check(&network("0.30 juggles", &[]), None, &[]);
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
