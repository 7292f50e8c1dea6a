//! After an import: whom to keep close, and putting the rest away, many people in one change.

use crate::people::no_such_person;
use crate::{Actor, App, AppError};
use domain::{ChangeId, ImportId, PersonId};
use jiff::civil::Date;
use std::collections::HashSet;
use store::PersonRow;

/// Somebody to choose about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What a list shows of them.
    pub row: PersonRow,
    /// The last day on which we were in touch.
    pub last_touch: Option<Date>,
    /// Whether anything is known about them beyond an address book.
    pub known: bool,
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Who joins the ten.
    pub into_ten: Vec<PersonId>,
    /// Who is put away.
    pub put_away: Vec<PersonId>,
}

impl App {
    /// The people to choose about who are not put away: those that an import brought, or everybody. Who is
    /// known or was in touch lately comes first.
    pub fn to_choose(&self, actor: &Actor, import: Option<ImportId>) -> Result<Vec<Candidate>, AppError> {
        self.store.read(actor.account, |reading| {
            let rows = match import {
                None => reading.everybody()?,
                Some(import) => {
                    let change = reading.change_of_import(import)?.ok_or_else(|| {
                        AppError::not_found("there is no such import, or it was taken back already")
                    })?;
                    reading.people_brought_by(change)?
                }
            };
            let last = reading.last_touches()?;
            let known = reading.people_with_facts()?;
            let mut candidates: Vec<Candidate> = rows
                .into_iter()
                .map(|row| Candidate {
                    last_touch: last.get(&row.id).copied(),
                    known: known.contains(&row.id),
                    row,
                })
                .collect();
            // The order of the rows, by family name, stays among equals.
            candidates.sort_by_key(|c| std::cmp::Reverse((c.row.in_ten, c.known, c.last_touch)));
            Ok(candidates)
        })
    }

    /// Puts people among the ten and puts others away, as one change.
    pub fn choose(&self, actor: &Actor, chosen: &Chosen) -> Result<ChangeId, AppError> {
        let words = format!("{} into the ten, {} put away", chosen.into_ten.len(), chosen.put_away.len());
        self.store.change(actor.account, actor.about("choose", words), |change| {
            let close: HashSet<PersonId> = chosen.into_ten.iter().copied().collect();
            for id in &chosen.into_ten {
                let mut person = change.person(*id)?.ok_or_else(no_such_person)?;
                (person.in_ten, person.archived) = (true, false);
                change.put_person(&person)?;
            }
            for id in chosen.put_away.iter().filter(|id| !close.contains(id)) {
                let mut person = change.person(*id)?.ok_or_else(no_such_person)?;
                person.archived = true;
                change.put_person(&person)?;
            }
            Ok(change.id())
        })
    }
}
