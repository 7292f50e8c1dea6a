//! A made-up world of any size, the same on every machine: people of many cultures, what is known about them,
//! when we were in touch and what was promised. For measuring only; the village is for looking around.
//!
//! Each person is drawn from a row of chance of their own, so a small world is the beginning of a larger one.

pub mod files;
mod names;
mod told;
pub mod typing;
mod work;

pub use told::ARTICLES;

use crate::chance::Chance;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// The seed of every world.
const SEED: u64 = 0x600d_7042;

/// How much a world holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// People.
    pub people: usize,
    /// Facts.
    pub facts: usize,
    /// Encounters, most of them messages.
    pub encounters: usize,
    /// Promises.
    pub promises: usize,
    /// What came by and is still of use: leads, and as many finds.
    pub came_by: usize,
}

impl Size {
    /// What such a network usually holds: a fact for every second person, five encounters for every four.
    pub fn of(people: usize) -> Self {
        Self {
            people,
            facts: people / 2,
            encounters: people * 5 / 4,
            promises: people / 50,
            // What comes by in a month does not grow with the people one knows.
            came_by: 20,
        }
    }
}

/// A made-up world.
#[derive(Clone, Debug)]
pub struct World {
    /// How much it holds.
    pub size: Size,
    /// The day on which it is looked at.
    pub today: Date,
    people: Vec<Made>,
}

/// A made-up person.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    given: String,
    family: String,
    title: String,
    organisation: String,
    town: &'static str,
    country: &'static str,
    email: String,
    phone: String,
    link: String,
    birthday: Date,
    connected: Date,
    in_cards: bool,
    in_connections: bool,
}

impl World {
    /// The world of a size, as seen on a day.
    pub fn new(size: Size, today: Date) -> Self {
        Self { size, today, people: (0..size.people).map(|n| Made::new(n, today)).collect() }
    }
}

impl Made {
    fn new(n: usize, today: Date) -> Self {
        let mut chance = Chance::new(SEED ^ ((n as u64) << 20));
        let culture = &names::CULTURES[chance.below(names::CULTURES.len())];
        let (givens, families) = (names::list(culture.given), names::list(culture.family));
        let mut given = chance.pick(&givens).to_owned();
        if chance.percent(30) {
            given = format!("{given} {}", chance.pick(&givens));
        }
        let mut family = chance.pick(&families).to_owned();
        if culture.two_families || chance.percent(12) {
            let link = if culture.two_families { " " } else { "-" };
            family = format!("{family}{link}{}", chance.pick(&families));
        }
        let title = work::title(&mut chance);
        let organisation = work::organisation(&mut chance, &family);
        let local: String = domain::fold::fold(&format!("{}.{}", given, family))
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
            .collect();
        let source = chance.below(100);
        let within = |days: usize, chance: &mut Chance| {
            today.saturating_sub(i64::try_from(chance.below(days)).unwrap_or_default().days())
        };
        Self {
            town: chance.pick(&names::list(culture.towns)),
            country: culture.country,
            email: format!("{local}{n}@{}", work::host(&organisation)),
            phone: format!("{} {:07}", culture.dial, 1_000_000 + chance.below(9_000_000)),
            link: format!("https://www.linkedin.com/in/{}-{n:x}", local.replace('.', "-")),
            birthday: within(25_000, &mut chance).saturating_sub(20.years()),
            connected: within(3_650, &mut chance),
            // Some are in both, as in life.
            in_cards: source < 60,
            in_connections: source >= 40,
            given,
            family,
            title,
            organisation,
        }
    }

    fn full(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::HashSet;

    #[test]
    fn a_small_world_is_the_beginning_of_a_larger_one() {
        let day = date(2026, 5, 4);
        let (small, large) = (World::new(Size::of(50), day), World::new(Size::of(200), day));
        assert_eq!(small.people, large.people[..50]);
    }

    #[test]
    fn people_are_as_varied_as_in_life() {
        let world = World::new(Size::of(5_000), date(2026, 5, 4));
        let count = |of: fn(&Made) -> String| world.people.iter().map(of).collect::<HashSet<_>>().len();
        let names = count(Made::full);
        assert!(names > 4_000, "{names} names");
        let titles = count(|made| made.title.clone());
        assert!((500..2_500).contains(&titles), "{titles} titles");
        let organisations = count(|made| made.organisation.clone());
        assert!(organisations > 2_000, "{organisations} organisations");
        assert_eq!(count(|made| made.email.clone()), 5_000);
    }
}
