//! What somebody and I have in common: things by what is written of both, and whom we both know.

use crate::{Actor, App, AppError, Portrait};
use domain::PersonId;
use domain::both_know::{BothKnow, both_know};
use domain::common::{Common, in_common};
use std::collections::BTreeMap;

/// What somebody and I have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct InCommon {
    /// Schools, employers, towns, passions.
    pub things: Vec<Common>,
    /// Whom we both know.
    pub people: Vec<BothKnow>,
    /// What they are called.
    pub names: BTreeMap<PersonId, String>,
}

impl App {
    /// What somebody and I have in common.
    pub fn in_common(&self, actor: &Actor, portrait: &Portrait) -> Result<InCommon, AppError> {
        let myself = self.myself(actor)?;
        let things = in_common(&myself, &portrait.person, &portrait.facts);
        let holds: Vec<_> = portrait.facts.iter().filter(|fact| fact.ended_on.is_none()).cloned().collect();
        self.with_live(actor, |live| {
            let (network, names) = live.with_names();
            let people = both_know(&portrait.person, &holds, &portrait.turns, network, names);
            let named = people
                .iter()
                .filter_map(|known| Some((known.person, network.people.get(&known.person)?.name.clone())));
            Ok(InCommon { things, names: named.collect(), people })
        })
    }

    /// Whose name this is, if it is one person's alone.
    pub fn called(&self, actor: &Actor, name: &str) -> Result<Option<PersonId>, AppError> {
        self.with_live(actor, |live| {
            let [only] = live.with_names().1.called(name)[..] else { return Ok(None) };
            Ok(Some(only))
        })
    }
}
