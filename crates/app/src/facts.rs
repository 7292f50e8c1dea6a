//! Facts: added by hand, still true, no longer true, put otherwise, erased.

use crate::people::no_such_person;
use crate::{Actor, App, AppError, new_id};
use domain::{ChangeId, Fact, FactId, FactKind, PersonId, Source};

/// The longest fact, in bytes.
const LONGEST: usize = 4_000;

impl App {
    /// One fact.
    pub fn fact(&self, actor: &Actor, id: FactId) -> Result<Fact, AppError> {
        self.store.read(actor.account, |reading| reading.fact(id)?.ok_or_else(no_such_fact))
    }

    /// Writes down a fact about somebody; its words are its evidence.
    pub fn add_fact(
        &self,
        actor: &Actor,
        person: PersonId,
        kind: FactKind,
        text: &str,
    ) -> Result<(FactId, ChangeId), AppError> {
        let text = words(text)?;
        self.store.change(actor.account, actor.about("add_fact", ""), |change| {
            change.person(person)?.ok_or_else(no_such_person)?;
            change.concerns(person);
            let id = FactId(new_id(actor.now));
            change.put_fact(&Fact {
                id,
                person,
                kind,
                text: text.clone(),
                evidence: text,
                noted_on: actor.today,
                confirmed_on: None,
                ended_on: None,
                from: Source::Me,
            })?;
            Ok((id, change.id()))
        })
    }

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
        let text = words(text)?;
        self.change_fact(actor, id, "correct_fact", |fact| {
            fact.kind = kind;
            fact.text = text;
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

fn words(text: &str) -> Result<String, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AppError::invalid("a fact needs words").hint("to take one away, erase it"));
    }
    if text.len() > LONGEST {
        return Err(AppError::invalid(format!("that is {} bytes; a fact has at most {LONGEST}", text.len()))
            .hint("say it in a few words, and keep the rest as a note"));
    }
    Ok(text.to_owned())
}

fn no_such_fact() -> AppError {
    AppError::not_found("there is no such fact")
        .hint("it may have been erased; `goodturn fact WHO` lists those that are there")
}
