//! Something is new in somebody's life: a word of joy (or of comfort) while it is fresh.
//!
//! News come from what I was told and from a newer file that tells of another job. Whoever I have
//! written to since needs no second word.

use super::Look;
use crate::suggestion::{Act, Reason, Rule, Suggestion, name_of};
use domain::network::Network;
use domain::{Direction, Fact, FactKind, PersonId, Source};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// After so many days news are none.
const FRESH_DAYS: i32 = 30;

/// Proposes to write to each person with whom something is new: those I tend on purpose first, then the
/// freshest news.
pub fn propose(look: &Look<'_>) -> Vec<Suggestion> {
    let (network, today) = (look.network, look.today);
    let fresh = |fact: &&Fact| {
        let days = today.since(fact.noted_on).map_or(i32::MAX, |span| span.get_days());
        fact.kind == FactKind::News && (0..=FRESH_DAYS).contains(&days)
    };
    // News come with the newest first, so that no more are looked at than are fresh.
    let known = look.index.newest(FactKind::News).filter_map(|id| network.facts.get(&id));
    let mut news: Vec<&Fact> = known.take_while(fresh).filter(|fact| look.here(fact.person)).collect();
    if news.is_empty() {
        return Vec::new();
    }
    let mut written: BTreeMap<PersonId, Date> = BTreeMap::new();
    for e in network.encounters.values().filter(|e| e.direction != Direction::ToMe) {
        let latest = written.entry(e.person).or_insert(e.on);
        *latest = (*latest).max(e.on);
    }
    news.retain(|fact| written.get(&fact.person).is_none_or(|on| *on < fact.noted_on));
    let in_ten = |fact: &Fact| network.people.get(&fact.person).is_some_and(|known| known.in_ten);
    news.sort_by_key(|fact| (Reverse(in_ten(fact)), Reverse(fact.noted_on), fact.id));
    news.into_iter().map(|fact| write_to(network, fact)).collect()
}

fn write_to(network: &Network, fact: &Fact) -> Suggestion {
    let name = name_of(network, fact.person);
    // What a file tells is a new job; what I was told may be sad.
    let (title, sure) = match fact.from {
        Source::Import(_) => (format!("Congratulate {name}"), 0.9),
        Source::Me | Source::Village => (format!("Write to {name}: something is new"), 0.95),
    };
    Suggestion {
        key: format!("news:{}", fact.id),
        rule: Rule::News,
        act: Act::WriteAbout(fact.id),
        person: fact.person,
        with: None,
        title,
        reasons: vec![Reason::of(fact)],
        sure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Index;
    use domain::network::Known;
    use domain::{Channel, Encounter, EncounterId, FactId, ImportId};
    use jiff::civil::date;
    use uuid::Uuid;

    const TODAY: Date = date(2026, 11, 22);

    fn news_of(network: &Network) -> Vec<Suggestion> {
        let index = &mut Index::of(network, |_, _| None);
        propose(&Look { network, index, today: TODAY, only: None })
    }

    fn ada() -> PersonId {
        PersonId(Uuid::from_u128(1))
    }

    fn network(noted_on: Date) -> Network {
        let known = Known {
            name: "Ada Marsh".into(),
            short: "Ada".into(),
            title: String::new(),
            organisation: String::new(),
            in_ten: false,
        };
        let fact = Fact {
            id: FactId(Uuid::from_u128(2)),
            person: ada(),
            kind: FactKind::News,
            text: "now Head of Finance at Harbour Trust".into(),
            evidence: "LinkedIn connections; before: Accountant at Tidewater".into(),
            noted_on,
            confirmed_on: None,
            ended_on: None,
            from: Source::Import(ImportId(Uuid::nil())),
        };
        Network { people: [(ada(), known)].into(), facts: [(fact.id, fact)].into(), ..Network::default() }
    }

    #[test]
    fn a_new_job_is_a_reason_to_write_while_it_is_fresh() {
        let told = news_of(&network(date(2026, 11, 20)));
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].title, "Congratulate Ada Marsh");
        assert_eq!(told[0].reasons[0].says, "now Head of Finance at Harbour Trust");
        assert!(news_of(&network(date(2026, 10, 1))).is_empty());
    }

    #[test]
    fn who_was_written_to_since_needs_no_second_word() {
        let mut network = network(date(2026, 11, 18));
        let id = EncounterId(Uuid::from_u128(3));
        let mut wrote = Encounter {
            id,
            person: ada(),
            channel: Channel::Message,
            direction: Direction::ToMe,
            on: date(2026, 11, 19),
            place: String::new(),
            said: String::new(),
            from: Source::Me,
        };
        network.encounters.insert(id, wrote.clone());
        assert_eq!(news_of(&network).len(), 1, "her own message is no answer of mine");
        wrote.direction = Direction::FromMe;
        network.encounters.insert(id, wrote);
        assert!(news_of(&network).is_empty());
    }
}
