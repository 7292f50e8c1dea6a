//! Whom to ask how one could help, when nothing suggests itself: people of whom nothing is known yet.
//!
//! The ten come first, then a window over everybody else that moves on every day, so that nobody is lost.

use domain::PersonId;
use domain::network::Network;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// At most `limit` people about whom no fact is known, other ones on every day.
pub fn whom_to_ask(network: &Network, today: Date, limit: usize) -> Vec<PersonId> {
    let known: BTreeSet<PersonId> = network.facts.values().map(|fact| fact.person).collect();
    let (ten, others): (Vec<_>, Vec<_>) = network
        .people
        .iter()
        .filter(|(id, _)| !known.contains(id))
        .map(|(id, person)| (*id, person.in_ten))
        .partition(|(_, in_ten)| *in_ten);
    let day = usize::try_from(today.since(Date::ZERO).map_or(0, |span| span.get_days())).unwrap_or_default();
    let start = if others.is_empty() { 0 } else { (day * limit) % others.len() };
    let window = others.iter().cycle().skip(start).take(others.len());
    ten.iter().chain(window).map(|(id, _)| *id).take(limit).collect()
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
    fn nobody_is_asked_where_nobody_is() {
        assert_eq!(whom_to_ask(&Network::default(), date(2026, 5, 1), 3), []);
    }
}
