//! Undo: taking one change back, whatever came later.
//!
//! A row that nobody touched since is put back exactly. A person that was touched since loses what the
//! change brought and keeps what came later (`domain::merge::take_back`). Any other row that was
//! touched since is left as it is and reported. An undo is a change itself and can be undone.

use crate::db::params;
use crate::error::StoreError;
use crate::image::{Cell, Image};
use crate::journal::Change;
use crate::person_doc;
use crate::schema::Entity;
use domain::{ChangeId, PersonId, merge};
use uuid::Uuid;

/// What came of an undo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Rows that are again as they were.
    pub restored: usize,
    /// People and things that were changed later and so were kept, without what the change had brought.
    pub kept: usize,
}

struct Step {
    seq: i64,
    entity: Entity,
    id: Uuid,
    before: Option<Image>,
}

impl Change<'_> {
    /// Takes back every step of `change`.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if there is no such change.
    pub fn take_back(&mut self, change: ChangeId) -> Result<Undone, StoreError> {
        let steps = self.steps_of(change)?;
        if steps.is_empty() {
            return Err(StoreError::Missing("change"));
        }
        let mut undone = Undone::default();
        // Rows that hang on people go first and come back last, so that a person is judged by what is left.
        let (people, others): (Vec<Step>, Vec<Step>) =
            steps.into_iter().partition(|s| s.entity == Entity::Person);
        let (returning, leaving): (Vec<Step>, Vec<Step>) =
            others.into_iter().partition(|s| s.before.is_some());
        for step in leaving.into_iter().chain(people).chain(returning) {
            self.take_step_back(&step, &mut undone)?;
        }
        Ok(undone)
    }

    fn steps_of(&mut self, change: ChangeId) -> Result<Vec<Step>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT seq, entity, entity_id, before FROM journal WHERE account = ?1 AND change = ?2 ORDER BY seq DESC"),
            params![account, &change.0],
            |row| Ok((row.int(0)?, row.text(1)?, row.uuid(2)?, row.text_opt(3)?)),
        )?;
        rows.into_iter()
            .map(|(seq, table, id, before)| {
                let entity = Entity::from_table(&table).ok_or(StoreError::Unreadable {
                    what: "journal",
                    why: format!("unknown table {table}"),
                })?;
                Ok(Step { seq, entity, id, before: before.map(|json| read(entity, id, &json)).transpose()? })
            })
            .collect()
    }

    fn take_step_back(&mut self, step: &Step, undone: &mut Undone) -> Result<(), StoreError> {
        let account = self.account;
        let now = self.conn.image(step.entity, account, &step.id)?;
        let later = self.conn.query(
            sql!("SELECT before FROM journal WHERE account = ?1 AND entity_id = ?2 AND entity = ?3 AND seq > ?4 ORDER BY seq LIMIT 1"),
            params![account, &step.id, step.entity.table(), step.seq],
            |row| row.text_opt(0),
        )?;
        // What the step made of the row: the next step's "before", or the row as it is.
        let after = match later.into_iter().next() {
            Some(json) => json.map(|json| read(step.entity, step.id, &json)).transpose()?,
            None => now.clone(),
        };
        let untouched = now == after;
        match (step.entity, &step.before, &after, &now) {
            (Entity::Person, None, Some(after), Some(now)) => {
                let (after, person) = (person_doc::of_image(after)?, person_doc::of_image(now)?);
                let needed = self.has_things(PersonId(step.id))?;
                match merge::take_back(None, &after, &person) {
                    None if !needed => {
                        self.delete_differences_of(PersonId(step.id))?;
                        self.delete_person(PersonId(step.id))?;
                        undone.restored += 1;
                    }
                    left => {
                        let left =
                            left.unwrap_or_else(|| domain::Person { values: Vec::new(), ..person.clone() });
                        self.put_person(&merge::with_a_name(left, &person))?;
                        undone.kept += 1;
                    }
                }
            }
            (Entity::Person, Some(before), ..) if untouched => {
                self.put_person(&person_doc::of_image(before)?)?;
                undone.restored += 1;
            }
            (Entity::Person, Some(before), Some(after), Some(now)) => {
                let (before, after) = (person_doc::of_image(before)?, person_doc::of_image(after)?);
                let now = person_doc::of_image(now)?;
                if let Some(person) = merge::take_back(Some(&before), &after, &now) {
                    self.put_person(&person)?;
                }
                undone.kept += 1;
            }
            (entity, before, ..) if untouched => {
                match before {
                    Some(before) if self.people_are_there(entity, before)? => {
                        self.put_image(entity, before)?
                    }
                    Some(_) => {
                        undone.kept += 1;
                        return Ok(());
                    }
                    None => self.delete(entity, &step.id)?,
                }
                undone.restored += 1;
            }
            // Merged people: a thing that was moved to another person goes back, even if edited since.
            (entity, Some(before), Some(after), Some(now)) => {
                let mut moved = now.clone();
                let mut any = false;
                for column in entity.person_columns() {
                    let (was, became, is) =
                        (before.cell(entity, column), after.cell(entity, column), now.cell(entity, column));
                    if was != became
                        && became == is
                        && let Some(was) = was
                    {
                        moved.set(entity, column, was.clone());
                        any = true;
                    }
                }
                if any && self.people_are_there(entity, &moved)? {
                    self.put_image(entity, &moved)?;
                }
                undone.kept += 1;
            }
            _ => undone.kept += 1,
        }
        Ok(())
    }

    fn people_are_there(&mut self, entity: Entity, image: &Image) -> Result<bool, StoreError> {
        let account = self.account;
        for column in entity.person_columns() {
            if let Some(Cell::Bytes(bytes)) = image.cell(entity, column)
                && let Ok(id) = Uuid::from_slice(bytes)
                && self.conn.image(Entity::Person, account, &id)?.is_none()
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether anything but their values hangs on a person.
    fn has_things(&mut self, person: PersonId) -> Result<bool, StoreError> {
        let account = self.account;
        // That somebody is not somebody else keeps nobody here.
        for entity in Entity::ALL.into_iter().filter(|entity| *entity != Entity::Difference) {
            if !self.conn.images_of(entity, account, &person.0)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn read(entity: Entity, id: Uuid, json: &str) -> Result<Image, StoreError> {
    let value = serde_json::from_str(json)
        .map_err(|e| StoreError::Unreadable { what: "journal", why: e.to_string() })?;
    Image::from_json(entity, id, &value)
}
