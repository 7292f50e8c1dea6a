//! The network: the snapshot of one account that matching reads.
//!
//! It holds what suggestions rest on and no more: names and roles of everybody, facts, open promises,
//! the encounters of the last days, what came by, what was done, and my answers. A change replaces single entries.

use crate::answer::Answer;
use crate::{
    AnswerId, Encounter, EncounterId, Fact, FactId, Find, FindId, GoodTurn, GoodTurnId, Lead, LeadId,
    PersonId, Promise, PromiseId,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many days back encounters are held in the snapshot.
pub const RECENT_DAYS: i32 = 30;

/// What a suggestion needs to know to speak of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The whole name.
    pub name: String,
    /// What friends call them.
    pub short: String,
    /// What they do now; empty if not known.
    pub title: String,
    /// Where they do it; empty if not known.
    pub organisation: String,
    /// Among the ten.
    pub in_ten: bool,
}

/// The snapshot of one account; archived people are not in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// Everybody, by id.
    pub people: BTreeMap<PersonId, Known>,
    /// Facts that hold, by id.
    pub facts: BTreeMap<FactId, Fact>,
    /// Promises that are open, by id.
    pub promises: BTreeMap<PromiseId, Promise>,
    /// Encounters of the last [`RECENT_DAYS`] days, by id.
    pub encounters: BTreeMap<EncounterId, Encounter>,
    /// The last day on which I was in touch with each person.
    pub last_touch: BTreeMap<PersonId, Date>,
    /// Leads that are open, by id.
    pub leads: BTreeMap<LeadId, Lead>,
    /// Finds worth passing on, by id.
    pub finds: BTreeMap<FindId, Find>,
    /// What was done, by either side.
    pub turns: BTreeMap<GoodTurnId, GoodTurn>,
    /// My answers, by id.
    pub answers: BTreeMap<AnswerId, Answer>,
    /// Answers before this day no longer tell what I like to do.
    pub habits_since: Option<Date>,
}
