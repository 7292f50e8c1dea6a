//! Merging two people who are one; undo takes them apart again.

use crate::people::no_such_person;
use crate::{Actor, App, AppError};
use domain::{ChangeId, PersonId, merge};

impl App {
    /// Makes one person of two: every value and everything that hangs on either is kept under `keep`.
    pub fn merge(&self, actor: &Actor, keep: PersonId, other: PersonId) -> Result<ChangeId, AppError> {
        if keep == other {
            return Err(AppError::invalid("these are the same person already"));
        }
        self.store.change(actor.account, actor.about("merge", ""), |change| {
            change.concerns(keep);
            let kept = change.person(keep)?.ok_or_else(no_such_person)?;
            let gone = change.person(other)?.ok_or_else(no_such_person)?;
            change.put_person(&merge::merge(&kept, &gone))?;
            change.move_things(other, keep)?;
            change.remove_person(other)?;
            Ok(change.id())
        })
    }
}
