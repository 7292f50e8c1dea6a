//! Today: whom can I help, and how?

use crate::{Actor, App, AppError};
use domain::PersonId;
use jiff::civil::Date;
use matching::{ItemId, Suggestion};
use std::collections::BTreeMap;

/// The morning's list.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// Which day.
    pub on: Date,
    /// The good turns that could be done.
    pub suggestions: Vec<Suggestion>,
    /// The names of everybody who has a part in them.
    pub names: BTreeMap<PersonId, String>,
    /// How many texts are still to be read; the list may grow when they are.
    pub still_reading: usize,
}

/// One of the ten.
#[derive(Clone, Debug, PartialEq)]
pub struct Tended {
    /// Who.
    pub person: PersonId,
    /// The last day on which we were in touch.
    pub last_touch: Option<Date>,
    /// One thing that could be done for them, or none.
    pub help: Today,
}

/// How many suggestions a morning holds unless asked otherwise.
pub const MORNING: usize = 7;

impl App {
    /// The good turns that could be done today, at most `limit`, varied.
    pub fn today(&self, actor: &Actor, limit: usize) -> Result<Today, AppError> {
        self.read_what_was_told(actor)?;
        self.with_live(actor, |live| {
            let suggestions = matching::suggest(&live.network, &mut live.index, actor.today, limit);
            Ok(with_names(actor.today, suggestions, live))
        })
    }

    /// How I could help one person.
    pub fn how_can_i_help(&self, actor: &Actor, person: PersonId) -> Result<Today, AppError> {
        self.read_what_was_told(actor)?;
        self.with_live(actor, |live| {
            let suggestions = matching::suggest_for(&live.network, &mut live.index, actor.today, person);
            Ok(with_names(actor.today, suggestions, live))
        })
    }

    /// The ten, each with one thing that could be done for them, those not seen for longest first.
    pub fn the_ten(&self, actor: &Actor) -> Result<Vec<Tended>, AppError> {
        self.read_what_was_told(actor)?;
        self.with_live(actor, |live| {
            let each = matching::one_for_each_of_the_ten(&live.network, &mut live.index, actor.today);
            let tended = |(person, one): (PersonId, Option<Suggestion>)| Tended {
                person,
                last_touch: live.network.last_touch.get(&person).copied(),
                help: with_names(actor.today, one.into_iter().collect(), live),
            };
            Ok(each.into_iter().map(tended).collect())
        })
    }

    /// To whom something that came by could be passed on, the surest first.
    pub fn pass_on(&self, actor: &Actor, item: ItemId, limit: usize) -> Result<Today, AppError> {
        while self.read_what_was_told(actor)? {}
        self.with_live(actor, |live| {
            let mut all = matching::pass_on(&live.network, &mut live.index, actor.today, item);
            all.truncate(limit);
            Ok(with_names(actor.today, all, live))
        })
    }

    /// People of whom nothing is known yet, to ask how one could help them; other ones on every day.
    pub fn whom_to_ask(&self, actor: &Actor, limit: usize) -> Result<Vec<PersonId>, AppError> {
        self.with_live(actor, |live| Ok(matching::whom_to_ask(&live.network, actor.today, limit)))
    }
}

fn with_names(on: Date, suggestions: Vec<Suggestion>, live: &crate::live::Live) -> Today {
    let people = suggestions.iter().flat_map(|s| s.part_of().chain(s.reasons.iter().map(|r| r.about)));
    let names = people.filter_map(|id| Some((id, live.network.people.get(&id)?.name.clone()))).collect();
    Today { on, suggestions, names, still_reading: live.index.still_waiting() }
}
