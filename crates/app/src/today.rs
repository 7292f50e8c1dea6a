//! Today: whom can I help, and how?

use crate::{Actor, App, AppError};
use domain::PersonId;
use jiff::civil::Date;
use matching::Suggestion;
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

    /// People of whom nothing is known yet, to ask how one could help them; other ones on every day.
    pub fn whom_to_ask(&self, actor: &Actor, limit: usize) -> Result<Vec<PersonId>, AppError> {
        self.with_live(actor, |live| Ok(matching::whom_to_ask(&live.network, actor.today, limit)))
    }
}

fn with_names(on: Date, suggestions: Vec<Suggestion>, live: &crate::live::Live) -> Today {
    let people = suggestions.iter().flat_map(|s| [Some(s.person), s.with]).flatten();
    let names = people.filter_map(|id| Some((id, live.network.people.get(&id)?.name.clone()))).collect();
    Today { on, suggestions, names, still_reading: live.index.waiting().len() }
}
