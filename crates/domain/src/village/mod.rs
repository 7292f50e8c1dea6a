//! The village: one sample world that tests, docs and the demo share.
//!
//! Tarrowmouth is a small harbour town that no map shows. About sixty people live there, pass
//! through, or write to it from far away, and together they have all that the practice of giving
//! turns on: needs that somebody else's offer would meet, leads, finds, promises, and suppers after
//! which nobody has been written to yet. Each quarter of the town is one file, told in the verbs of
//! `portrait`; `pairs` lists who would fit whom, for tests that ask whether matching finds it.
//!
//! Nobody in it is real; every address and number lies in a range kept free for examples.

mod away;
mod harbour;
mod market;
mod noticeboard;
pub mod pairs;
mod portrait;
mod school;
mod teller;
mod workshop;

#[cfg(test)]
mod stories;

use crate::{Encounter, Event, Fact, Find, GoodTurn, Lead, Person, PersonId, Promise, fold};
use jiff::civil::{Date, date};
use std::sync::LazyLock;
use teller::Teller;

/// All that the sample world holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Village {
    /// The people, quarter by quarter.
    pub people: Vec<Person>,
    /// What is known about them.
    pub facts: Vec<Fact>,
    /// The times we were in touch.
    pub encounters: Vec<Encounter>,
    /// What I said I would do.
    pub promises: Vec<Promise>,
    /// Opportunities that came by.
    pub leads: Vec<Lead>,
    /// Things worth passing on.
    pub finds: Vec<Find>,
    /// What I am invited to.
    pub events: Vec<Event>,
    /// What has been done for someone.
    pub turns: Vec<GoodTurn>,
}

/// The village as it stands on a day: dates move with `today`, ids and texts never do.
pub fn village(today: Date) -> Village {
    let mut v = Teller::new(today);
    harbour::tell(v.quarter(1));
    market::tell(v.quarter(2));
    school::tell(v.quarter(3));
    workshop::tell(v.quarter(4));
    away::tell(v.quarter(5));
    noticeboard::tell(v.quarter(6));
    v.told()
}

/// The villager of that full name, given name or nickname, whatever its case and accents: "graca".
pub fn person(name: &str) -> Option<PersonId> {
    // Names and ids are the same on every day, so that one telling serves for all.
    static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| village(date(2026, 1, 1)).people);
    PEOPLE.iter().find(|p| goes_by(p, name)).map(|p| p.id)
}

/// The first and the last id that a villager can have.
pub fn id_range() -> (uuid::Uuid, uuid::Uuid) {
    const FIRST: u128 = 0x71da_1000 << 96;
    (uuid::Uuid::from_u128(FIRST), uuid::Uuid::from_u128(FIRST | ((1 << 96) - 1)))
}

/// Whether somebody goes by that name.
fn goes_by(person: &Person, name: &str) -> bool {
    let wanted = fold::fold(name);
    !wanted.is_empty()
        && person.name().is_some_and(|n| {
            [&n.full, &n.given, &n.nickname].into_iter().any(|own| fold::fold(own) == wanted)
        })
}
