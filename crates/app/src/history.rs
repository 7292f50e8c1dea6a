//! History and undo: what was changed, and taking it back.

use crate::{Actor, App, AppError};
use domain::{ChangeId, ImportId, PersonId};
use store::ChangeRecord;

/// What came of an undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The undo itself, which can be undone too.
    pub change: ChangeId,
    /// What had been done, a stable word.
    pub verb: String,
    /// Whom it was about.
    pub person: Option<PersonId>,
    /// Rows that are again as they were.
    pub restored: usize,
    /// People and things that were changed later and were kept.
    pub kept: usize,
}

impl App {
    /// What was changed, newest first.
    pub fn history(&self, actor: &Actor, limit: i64) -> Result<Vec<ChangeRecord>, AppError> {
        self.store.read(actor.account, |reading| Ok(reading.changes(limit.clamp(1, 1_000))?))
    }

    /// One change as it is remembered.
    pub fn change(&self, actor: &Actor, id: ChangeId) -> Result<ChangeRecord, AppError> {
        self.store.read(actor.account, |reading| {
            reading.change_record(id)?.ok_or_else(|| AppError::not_found("there is no such change"))
        })
    }

    /// Takes the newest change back that was not taken back already.
    pub fn undo_last(&self, actor: &Actor) -> Result<Undone, AppError> {
        let last = self.store.read::<_, AppError>(actor.account, |reading| Ok(reading.last_undoable()?))?;
        let last = last.ok_or_else(|| AppError::not_found("there is nothing to undo"))?;
        self.undo(actor, last.id)
    }

    /// Takes one change back and leaves what came later.
    pub fn undo(&self, actor: &Actor, id: ChangeId) -> Result<Undone, AppError> {
        self.store.change(actor.account, actor.about("undo", ""), |change| {
            let find = |change: &mut store::Change<'_>, id| {
                change.change_record(id)?.ok_or_else(|| {
                    AppError::not_found("there is no such change")
                        .hint("see `goodturn history` for what can be taken back")
                })
            };
            let mut record = find(change, id)?;
            while let Some(undo) = record.undone_by {
                // If the undo was taken back in its turn, that is what stands now and can be undone.
                let Some(redo) = find(change, undo)?.undone_by else {
                    return Err(AppError::conflict("this was taken back already"));
                };
                record = find(change, redo)?;
            }
            change.undoes(record.id);
            change.describe(record.verb.clone());
            if let Some(person) = record.person {
                change.concerns(person);
            }
            let undone = change.take_back(record.id)?;
            Ok(Undone {
                change: change.id(),
                verb: record.verb,
                person: record.person,
                restored: undone.restored,
                kept: undone.kept,
            })
        })
    }

    /// Takes a whole import back and leaves what came later.
    pub fn undo_import(&self, actor: &Actor, id: ImportId) -> Result<Undone, AppError> {
        let change =
            self.store.read::<_, AppError>(actor.account, |reading| Ok(reading.change_of_import(id)?))?;
        let change = change.ok_or_else(|| {
            AppError::not_found("there is no such import, or it was taken back already")
                .hint("see `goodturn history`")
        })?;
        self.undo(actor, change)
    }
}
