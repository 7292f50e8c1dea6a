//! Facts: still true, no longer true, put otherwise, erased.

use crate::{Actor, App, AppError};
use domain::{ChangeId, Fact, FactId, FactKind};

impl App {
    /// Says that a fact still holds.
    pub fn confirm_fact(&self, actor: &Actor, id: FactId) -> Result<ChangeId, AppError> {
        self.change_fact(actor, id, "confirm_fact", |fact| {
            fact.confirmed_on = Some(actor.today);
            fact.ended_on = None;
        })
    }

    /// Says that a fact no longer holds; it is remembered but suggests nothing.
    pub fn end_fact(&self, actor: &Actor, id: FactId) -> Result<ChangeId, AppError> {
        self.change_fact(actor, id, "end_fact", |fact| fact.ended_on = Some(actor.today))
    }

    /// Puts a fact otherwise; its evidence stays as it was told.
    pub fn correct_fact(
        &self,
        actor: &Actor,
        id: FactId,
        kind: FactKind,
        text: &str,
    ) -> Result<ChangeId, AppError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AppError::invalid("a fact needs words").hint("to take it away, erase it"));
        }
        self.change_fact(actor, id, "correct_fact", |fact| {
            fact.kind = kind;
            fact.text = text.to_owned();
        })
    }

    /// Erases a fact; undo brings it back.
    pub fn erase_fact(&self, actor: &Actor, id: FactId) -> Result<ChangeId, AppError> {
        self.store.change(actor.account, actor.about("erase_fact", ""), |change| {
            let fact = change.fact(id)?.ok_or_else(no_such_fact)?;
            change.concerns(fact.person);
            change.delete_fact(id)?;
            Ok(change.id())
        })
    }

    fn change_fact(
        &self,
        actor: &Actor,
        id: FactId,
        verb: &'static str,
        edit: impl FnOnce(&mut Fact),
    ) -> Result<ChangeId, AppError> {
        self.store.change(actor.account, actor.about(verb, ""), |change| {
            let mut fact = change.fact(id)?.ok_or_else(no_such_fact)?;
            change.concerns(fact.person);
            edit(&mut fact);
            change.put_fact(&fact)?;
            Ok(change.id())
        })
    }
}

fn no_such_fact() -> AppError {
    AppError::not_found("there is no such fact").hint("it may have been erased")
}
