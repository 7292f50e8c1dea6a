//! Whom to ask how one could help, when nothing suggests itself: people of whom nothing is known yet.
//!
//! The ten come first but leave a place, and a window moves over either day by day, so that nobody is lost.

use domain::network::Network;
use domain::{PersonId, Verdict};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// At most `limit` people about whom no fact is known, other ones on every day; nobody for whom I said "never".
pub fn whom_to_ask(network: &Network, today: Date, limit: usize) -> Vec<PersonId> {
    let known: BTreeSet<PersonId> = network.facts.values().map(|fact| fact.person).collect();
    let never = network.answers.values().filter(|answer| answer.verdict == Verdict::Never);
    let never: BTreeSet<PersonId> = never.map(|answer| answer.person).collect();
    let (ten, others): (Vec<_>, Vec<_>) = network
        .people
        .iter()
        .filter(|(id, _)| !known.contains(id) && !never.contains(id))
        .map(|(id, person)| (*id, person.in_ten))
        .partition(|(_, in_ten)| *in_ten);
    let day = usize::try_from(today.since(Date::ZERO).map_or(0, |span| span.get_days())).unwrap_or_default();
    let for_others = others.len().min(limit - ten.len().min(limit.saturating_sub(1)));
    let mut asked = window(&ten, day, limit - for_others);
    asked.extend(window(&others, day, for_others));
    asked
}

/// The next `width` people of a list on a day, going round.
fn window(people: &[(PersonId, bool)], day: usize, width: usize) -> Vec<PersonId> {
    let width = width.min(people.len());
    let start = if people.is_empty() { 0 } else { day * width % people.len() };
    people.iter().cycle().skip(start).take(width).map(|(id, _)| *id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::network::Known;
    use jiff::civil::date;
    use uuid::Uuid;

    fn network(people: u128, ten: &[u128]) -> Network {
        let known = |n| Known {
            name: format!("Person {n}"),
            short: String::new(),
            title: String::new(),
            organisation: String::new(),
            in_ten: ten.contains(&n),
        };
        let people = (1..=people).map(|n| (PersonId(Uuid::from_u128(n)), known(n))).collect();
        Network { people, ..Network::default() }
    }

    #[test]
    fn the_ten_come_first_and_nobody_is_lost() {
        let network = network(7, &[5]);
        let five = PersonId(Uuid::from_u128(5));
        let mut asked = BTreeSet::new();
        for day in 1..=7 {
            let today = whom_to_ask(&network, date(2026, 5, day), 3);
            assert_eq!((today[0], today.len()), (five, 3));
            asked.extend(today);
        }
        assert_eq!(asked.len(), 7);
    }

    #[test]
    fn a_full_ten_leaves_a_place_for_somebody_else() {
        let network = network(13, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        let days = (1..=20).map(|day| whom_to_ask(&network, date(2026, 5, day), 3));
        let asked: Vec<_> = days.inspect(|today| assert_eq!(today.len(), 3)).flatten().collect();
        assert_eq!(asked.into_iter().collect::<BTreeSet<_>>().len(), 13);
    }

    #[test]
    fn never_for_them_holds_here_too() {
        let mut network = network(3, &[2]);
        let person = PersonId(Uuid::from_u128(2));
        let never = domain::Answer {
            id: domain::AnswerId(Uuid::nil()),
            suggestion: String::new(),
            person,
            about: String::new(),
            verdict: Verdict::Never,
            on: date(2026, 5, 1),
            until: None,
        };
        network.answers.insert(never.id, never);
        let asked = whom_to_ask(&network, date(2026, 5, 2), 3);
        assert_eq!((asked.len(), asked.contains(&person)), (2, false));
    }

    #[test]
    fn nobody_is_asked_where_nobody_is() {
        assert_eq!(whom_to_ask(&Network::default(), date(2026, 5, 1), 3), []);
    }
}
