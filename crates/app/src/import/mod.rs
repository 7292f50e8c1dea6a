//! Bringing people in: look first, then one transaction that is whole or absent, then perhaps undo.
//!
//! What is to be written is worked out in `plan`, before anything is.

mod age;
mod news;
mod plan;
#[cfg(test)]
mod tests;
mod things;

use crate::{Actor, App, AppError, new_id};
use domain::incoming::{Batch, Recognised, Unreadable};
use domain::{ChangeId, ImportId, Person, PersonId};
use plan::Plan;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use store::ImportRecord;

/// How many people are written between two looks at whether to go on.
const AT_ONCE: usize = 1_000;

/// One record as an example of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What they are called in the file.
    pub name: String,
    /// Why it is judged so; empty for somebody new.
    pub why: String,
    /// Who they are taken to be, or may be.
    pub known: Vec<PersonId>,
}

/// What an import would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Records of somebody new.
    pub new: usize,
    /// Records that say nothing new.
    pub same: usize,
    /// Records that say something new about somebody known.
    pub changed: usize,
    /// Records that may be somebody known; they come in as somebody new, to be decided later.
    pub doubtful: usize,
    /// What is new with people: a new job.
    pub news: usize,
    /// Times we were in touch.
    pub touches: usize,
    /// Things known about people, promises and good turns.
    pub learned: usize,
    /// Events.
    pub events: usize,
    /// Whether the files say something new about me.
    pub about_me: bool,
    /// Records that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Examples by outcome: "new", "changed", "doubtful", "news".
    pub examples: BTreeMap<&'static str, Vec<Example>>,
    /// The files that were recognised.
    pub recognised: Vec<Recognised>,
    /// What was left aside on purpose, and why.
    pub left_aside: Vec<(String, String)>,
}

impl Preview {
    /// Whether nothing at all would be written.
    pub fn brings_nothing(&self) -> bool {
        self.new + self.changed + self.doubtful + self.touches + self.learned + self.events == 0
            && !self.about_me
    }

    /// How many records there are, whatever they are.
    pub fn records(&self) -> usize {
        self.new + self.same + self.changed + self.doubtful
    }
}

/// An import that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The import, by which it can be taken back.
    pub import: ImportId,
    /// The change in the journal.
    pub change: ChangeId,
    /// What it did.
    pub outcome: Preview,
}

/// An import that was worked out and not yet made.
pub struct Look {
    import: ImportId,
    /// The newest step of the journal at that time.
    seq: i64,
    plan: Plan,
}

impl Look {
    /// What it would do.
    pub fn preview(&self) -> &Preview {
        &self.plan.preview
    }
}

/// What an import is doing just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Comparing records with everybody known.
    Comparing,
    /// Writing.
    Writing,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub step: Step,
    /// So many things are done.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

/// Hears how far an import is, and may stop it; then nothing of it stays.
pub type Watch<'w> = &'w mut dyn FnMut(Progress) -> ControlFlow<()>;

impl App {
    /// Works out what an import would do; changes nothing.
    pub fn look_at_import(&self, actor: &Actor, batch: &Batch, watch: Watch<'_>) -> Result<Look, AppError> {
        self.store.read::<_, AppError>(actor.account, |reading| {
            let (import, seq) = (ImportId(new_id(actor.now)), reading.last_seq()?);
            Ok(Look { import, seq, plan: Plan::make(reading, actor, import, batch, watch)? })
        })
    }

    /// Brings everything in, in one transaction; `files` are named as the user named them. A look at the
    /// same batch saves working it out again, unless something was changed meanwhile.
    pub fn bring_in(
        &self,
        actor: &Actor,
        batch: &Batch,
        files: &[String],
        look: Option<Look>,
        watch: Watch<'_>,
    ) -> Result<Imported, AppError> {
        self.store.change(actor.account, actor.about("import", ""), |change| {
            let seq = change.last_seq()?;
            let (import, plan) = match look.filter(|look| look.seq == seq) {
                Some(look) => (look.import, look.plan),
                None => {
                    let import = ImportId(new_id(actor.now));
                    (import, Plan::make(change, actor, import, batch, watch)?)
                }
            };
            change.describe(format!(
                "{} new, {} changed",
                plan.preview.new + plan.preview.doubtful,
                plan.preview.changed
            ));
            change.put_import(&ImportRecord {
                id: import,
                files: files.to_vec(),
                at: actor.now,
                counts: counts(&plan.preview),
                kinds: batch.recognised.iter().map(|r| (r.what.clone(), r.as_of)).collect(),
            })?;
            let total = plan.new.len() + plan.changed.len() + plan.encounters.len();
            let mut done = 0;
            let mut go_on = |more: usize| {
                done += more;
                match watch(Progress { step: Step::Writing, done, total }) {
                    ControlFlow::Continue(()) => Ok(()),
                    ControlFlow::Break(()) => Err(stopped()),
                }
            };
            for (record, photo) in &plan.photos {
                change.put_photo(&batch.records[*record].photos[*photo])?;
            }
            for chunk in plan.new.chunks(AT_ONCE) {
                change.insert_people(chunk)?;
                go_on(chunk.len())?;
            }
            for chunk in plan.changed.chunks(AT_ONCE) {
                for person in chunk {
                    change.put_person(person)?;
                }
                go_on(chunk.len())?;
            }
            for chunk in plan.encounters.chunks(AT_ONCE) {
                change.insert_encounters(chunk)?;
                go_on(chunk.len())?;
            }
            change.insert_facts(&plan.facts)?;
            for promise in &plan.promises {
                change.put_promise(promise)?;
            }
            for turn in &plan.turns {
                change.put_turn(turn)?;
            }
            for event in &plan.events {
                change.put_event(event)?;
            }
            if let Some(myself) = &plan.myself {
                change.put_myself(myself)?;
            }
            Ok(Imported { import, change: change.id(), outcome: plan.preview })
        })
    }

    /// One import as it is remembered.
    pub fn import(&self, actor: &Actor, id: ImportId) -> Result<ImportRecord, AppError> {
        self.store.read(actor.account, |reading| {
            reading.import(id)?.ok_or_else(|| AppError::not_found("there is no such import"))
        })
    }
}

/// What an import that was stopped says.
fn stopped() -> AppError {
    AppError::conflict("stopped: nothing was brought in").hint("start again whenever you like")
}

fn counts(preview: &Preview) -> Vec<(String, i64)> {
    [
        ("new", preview.new),
        ("same", preview.same),
        ("changed", preview.changed),
        ("doubtful", preview.doubtful),
        ("news", preview.news),
        ("touches", preview.touches),
        ("learned", preview.learned),
        ("events", preview.events),
        ("unreadable", preview.unreadable.len()),
    ]
    .into_iter()
    .map(|(word, n)| (word.to_owned(), i64::try_from(n).unwrap_or(i64::MAX)))
    .collect()
}

/// What somebody is called who is only known from values.
fn name_in(values: &[domain::What]) -> String {
    let values = values.iter().map(|what| domain::Value { what: what.clone(), from: domain::Source::Me });
    let nil = PersonId(uuid::Uuid::nil());
    let person = Person { id: nil, values: values.collect(), in_ten: false, archived: false };
    person.display_name().to_owned()
}
