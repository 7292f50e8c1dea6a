//! Bringing people in: look first, then one transaction that is whole or absent, then perhaps undo.

use crate::{Actor, App, AppError, new_id};
use domain::incoming::{Batch, Incoming, Photo, Recognised, Unreadable};
use domain::{ChangeId, Encounter, EncounterId, ImportId, Person, PersonId, Source, merge};
use matching::sameness::{Keys, Outcome, judge};
use std::collections::{BTreeMap, HashSet};
use store::{ImportRecord, Reading};

/// How many examples of each outcome a look shows.
const EXAMPLES: usize = 5;

/// One record as an example of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What they are called in the file.
    pub name: String,
    /// Why it is judged so; empty for somebody new.
    pub why: &'static str,
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
    /// Records that may be somebody known; they come in as somebody new and can be merged.
    pub doubtful: usize,
    /// Records that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Examples by outcome: "new", "changed", "doubtful".
    pub examples: BTreeMap<&'static str, Vec<Example>>,
    /// The files that were recognised.
    pub recognised: Vec<Recognised>,
    /// What was left aside on purpose, and why.
    pub left_aside: Vec<(String, String)>,
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

impl App {
    /// What an import would do; changes nothing.
    pub fn preview_import(&self, actor: &Actor, batch: &Batch) -> Result<Preview, AppError> {
        self.store.read::<_, AppError>(actor.account, |reading| {
            Ok(Plan::make(reading, actor, ImportId(new_id(actor.now)), batch)?.preview)
        })
    }

    /// Brings everything in, in one transaction; `files` are named as the user named them.
    pub fn bring_in(&self, actor: &Actor, batch: &Batch, files: &[String]) -> Result<Imported, AppError> {
        let import = ImportId(new_id(actor.now));
        self.store.change(actor.account, actor.about("import", ""), |change| {
            let plan = Plan::make(change, actor, import, batch)?;
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
            })?;
            for photo in plan.photos {
                change.put_photo(photo)?;
            }
            change.insert_people(&plan.new)?;
            for person in plan.changed.values() {
                change.put_person(person)?;
            }
            change.insert_encounters(&plan.encounters)?;
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

fn counts(preview: &Preview) -> Vec<(String, i64)> {
    [
        ("new", preview.new),
        ("same", preview.same),
        ("changed", preview.changed),
        ("doubtful", preview.doubtful),
        ("unreadable", preview.unreadable.len()),
    ]
    .into_iter()
    .map(|(word, n)| (word.to_owned(), i64::try_from(n).unwrap_or(i64::MAX)))
    .collect()
}

/// What is to be written, worked out before anything is.
struct Plan<'b> {
    new: Vec<Person>,
    changed: BTreeMap<PersonId, Person>,
    encounters: Vec<Encounter>,
    photos: Vec<&'b Photo>,
    preview: Preview,
}

impl<'b> Plan<'b> {
    fn make(
        reading: &mut Reading<'_>,
        actor: &Actor,
        import: ImportId,
        batch: &'b Batch,
    ) -> Result<Self, AppError> {
        let mut keys = Keys::default();
        for (kind, key, person) in reading.all_keys()? {
            keys.add(&kind, key, person);
        }
        let mut plan = Self {
            new: Vec::new(),
            changed: BTreeMap::new(),
            encounters: Vec::new(),
            photos: Vec::new(),
            preview: Preview {
                unreadable: batch.unreadable.clone(),
                recognised: batch.recognised.clone(),
                left_aside: batch.left_aside.clone(),
                ..Preview::default()
            },
        };
        let mut places: BTreeMap<PersonId, usize> = BTreeMap::new();
        let mut touched = HashSet::new();
        for record in &batch.records {
            let candidates = plan.candidates(reading, &keys, &places, record)?;
            let id = match judge(record, &candidates) {
                Outcome::Same(id, why) => {
                    plan.add_to_known(record, id, import, &places, candidates, why);
                    id
                }
                Outcome::New => {
                    plan.preview.new += 1;
                    plan.example("new", record, "", Vec::new());
                    plan.add_new(record, actor, import, &mut places)
                }
                Outcome::Doubtful(who, why) => {
                    plan.preview.doubtful += 1;
                    plan.example("doubtful", record, why, who);
                    plan.add_new(record, actor, import, &mut places)
                }
            };
            keys.add_values(record.values.iter(), id);
            plan.photos.extend(&record.photos);
            plan.add_touches(reading, actor, import, record, id, &mut touched)?;
        }
        Ok(plan)
    }

    fn candidates(
        &self,
        reading: &mut Reading<'_>,
        keys: &Keys,
        places: &BTreeMap<PersonId, usize>,
        record: &Incoming,
    ) -> Result<Vec<Person>, AppError> {
        let mut people = Vec::new();
        for id in keys.candidates(record) {
            if let Some(place) = places.get(&id) {
                people.push(self.new[*place].clone());
            } else if let Some(person) = self.changed.get(&id) {
                people.push(person.clone());
            } else {
                people.extend(reading.person(id)?);
            }
        }
        Ok(people)
    }

    fn add_new(
        &mut self,
        record: &Incoming,
        actor: &Actor,
        import: ImportId,
        places: &mut BTreeMap<PersonId, usize>,
    ) -> PersonId {
        let id = PersonId(new_id(actor.now));
        let mut values = Vec::new();
        merge::absorb(&mut values, &record.values, Source::Import(import));
        places.insert(id, self.new.len());
        self.new.push(Person { id, values, in_ten: false, archived: false });
        id
    }

    fn add_to_known(
        &mut self,
        record: &Incoming,
        id: PersonId,
        import: ImportId,
        places: &BTreeMap<PersonId, usize>,
        candidates: Vec<Person>,
        why: &'static str,
    ) {
        if let Some(place) = places.get(&id) {
            // A second record of somebody who is new with this very import.
            merge::absorb(&mut self.new[*place].values, &record.values, Source::Import(import));
            self.preview.same += 1;
            return;
        }
        let Some(mut person) = candidates.into_iter().find(|person| person.id == id) else { return };
        if merge::absorb(&mut person.values, &record.values, Source::Import(import)) == 0 {
            self.preview.same += 1;
        } else {
            self.preview.changed += 1;
            self.example("changed", record, why, vec![id]);
            self.changed.insert(id, person);
        }
    }

    fn add_touches(
        &mut self,
        reading: &mut Reading<'_>,
        actor: &Actor,
        import: ImportId,
        record: &Incoming,
        person: PersonId,
        touched: &mut HashSet<(PersonId, String)>,
    ) -> Result<(), AppError> {
        for touch in &record.touches {
            let encounter = Encounter {
                id: EncounterId(new_id(actor.now)),
                person,
                channel: touch.channel,
                direction: touch.direction,
                on: touch.on,
                place: String::new(),
                said: touch.said.clone(),
                from: Source::Import(import),
            };
            let print =
                format!("{} {} {} {}", touch.on, touch.channel.word(), touch.direction.word(), touch.said);
            if touched.insert((person, print)) && !reading.has_encounter(&encounter)? {
                self.encounters.push(encounter);
            }
        }
        Ok(())
    }

    fn example(&mut self, outcome: &'static str, record: &Incoming, why: &'static str, known: Vec<PersonId>) {
        let examples = self.preview.examples.entry(outcome).or_default();
        if examples.len() < EXAMPLES {
            let values =
                record.values.iter().map(|what| domain::Value { what: what.clone(), from: Source::Me });
            let nil = PersonId(uuid::Uuid::nil());
            let person = Person { id: nil, values: values.collect(), in_ten: false, archived: false };
            examples.push(Example { name: person.display_name().to_owned(), why, known });
        }
    }
}
