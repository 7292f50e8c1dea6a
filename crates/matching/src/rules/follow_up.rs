//! We met and I have not written since: a few words within 24 hours, 48 at the latest, to everyone I
//! met and to everyone I knew already and saw again.
//!
//! A follow-up refers to something they said, so the facts learned that day are its reasons. Nothing
//! is proposed when nothing is known of what was said for longer than a week: it would be a form letter.

use super::{Look, day_in_words};
use crate::suggestion::{Act, Ground, Reason, Rule, Suggestion, name_of};
use domain::network::Network;
use domain::{Channel, Direction, Encounter, PersonId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The practice says 48 hours; a word after a week is still better than none.
const AT_LATEST_DAYS: i32 = 7;

/// At most this many facts are quoted.
const MOST_QUOTED: usize = 3;

/// Proposes to write to each person I met in the last days, the latest meeting first.
pub fn propose(look: &Look<'_>) -> Vec<Suggestion> {
    let (network, today) = (look.network, look.today);
    let mut met: BTreeMap<PersonId, &Encounter> = BTreeMap::new();
    let mut written: BTreeMap<PersonId, Date> = BTreeMap::new();
    for encounter in network.encounters.values() {
        if encounter.channel.written() && encounter.direction == Direction::FromMe {
            let latest = written.entry(encounter.person).or_insert(encounter.on);
            *latest = (*latest).max(encounter.on);
        }
        let days = today.since(encounter.on).map_or(i32::MAX, |span| span.get_days());
        if matches!(encounter.channel, Channel::Met | Channel::Coffee) && (0..=AT_LATEST_DAYS).contains(&days)
        {
            let latest = met.entry(encounter.person).or_insert(encounter);
            if (encounter.on, encounter.id) > (latest.on, latest.id) {
                *latest = encounter;
            }
        }
    }
    let mut open: Vec<&Encounter> = met
        .into_values()
        .filter(|e| network.people.contains_key(&e.person))
        .filter(|e| written.get(&e.person).is_none_or(|on| *on < e.on))
        .collect();
    open.sort_by_key(|e| (std::cmp::Reverse(e.on), e.id));
    open.into_iter().map(|encounter| follow_up(network, encounter, said_on(look, encounter), today)).collect()
}

/// What was learned from them on the day of the encounter or since.
fn said_on(look: &Look<'_>, encounter: &Encounter) -> Vec<Reason> {
    let facts = look.index.facts_of(encounter.person).filter_map(|id| look.network.facts.get(&id));
    facts.filter(|fact| fact.noted_on >= encounter.on).take(MOST_QUOTED).map(Reason::of).collect()
}

fn follow_up(network: &Network, encounter: &Encounter, said: Vec<Reason>, today: Date) -> Suggestion {
    let name = name_of(network, encounter.person);
    let when = day_in_words(encounter.on, today);
    let place = if encounter.place.is_empty() { String::new() } else { format!(" at {}", encounter.place) };
    let met = Reason {
        about: encounter.person,
        ground: Ground::Encounter,
        kind: None,
        says: format!("You met {when}{place}"),
        evidence: encounter.said.clone(),
        on: Some(encounter.on),
    };
    // With their own words at hand the message can be about them; without, it is only a greeting.
    let sure = if said.is_empty() && encounter.said.is_empty() { 0.7 } else { 0.95 };
    Suggestion {
        key: format!("follow_up:{}", encounter.id),
        rule: Rule::FollowUp,
        act: Act::WriteTo(encounter.id),
        person: encounter.person,
        with: None,
        title: format!("Write to {name} while it is fresh"),
        reasons: std::iter::once(met).chain(said).collect(),
        sure,
    }
}
