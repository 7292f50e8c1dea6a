//! Forgetting: what is held on a person, and erasing all of it for good, journal included.

use crate::db::{Reading, Store, params};
use crate::error::StoreError;
use crate::image::{Cell, Image};
use crate::schema::Entity;
use domain::{AccountId, Person, PersonId};
use serde_json::Value;

/// Everything that is held on one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Every row that names them, by table, as JSON objects with their ids.
    pub rows: Vec<(String, Vec<Value>)>,
    /// How many journal steps hold earlier states of these rows.
    pub journal_steps: i64,
}

impl Reading<'_> {
    /// Everything that is held on a person.
    pub fn held_on(&mut self, person: PersonId) -> Result<Held, StoreError> {
        let account = self.account;
        let mut rows = Vec::new();
        let mut journal_steps = 0;
        for entity in Entity::ALL {
            let images = self.things_of(entity, person)?;
            for image in &images {
                journal_steps += self
                    .conn
                    .query(
                        sql!("SELECT COUNT(*) FROM journal WHERE account = ?1 AND entity_id = ?2"),
                        params![account, &image.id],
                        |row| row.int(0),
                    )?
                    .into_iter()
                    .sum::<i64>();
            }
            let with_id = |image: &Image| {
                let mut json = image.to_json(entity);
                json["id"] = image.id.to_string().into();
                json
            };
            if !images.is_empty() {
                rows.push((entity.table().to_owned(), images.iter().map(with_id).collect()));
            }
        }
        Ok(Held { rows, journal_steps })
    }

    fn things_of(&mut self, entity: Entity, person: PersonId) -> Result<Vec<Image>, StoreError> {
        let account = self.account;
        match entity {
            Entity::Person => Ok(self.conn.image(entity, account, &person.0)?.into_iter().collect()),
            _ => self.conn.images_of(entity, account, &person.0),
        }
    }
}

impl Store {
    /// Erases a person and everything that hangs on them; nothing brings it back.
    ///
    /// A lead that they brought stays without their name. Returns the person as they were, so that the
    /// caller can drop what it keeps in memory.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if there is no such person.
    pub fn forget(&self, account: AccountId, person: PersonId) -> Result<Person, StoreError> {
        let gone = self.transaction(account, |reading| {
            let gone = reading.person(person)?.ok_or(StoreError::Missing("person"))?;
            for entity in Entity::ALL {
                if entity == Entity::Person {
                    continue;
                }
                for mut image in reading.things_of(entity, person)? {
                    if entity == Entity::Lead {
                        image.set(entity, "by_person", Cell::Null);
                        reading.conn.put_image(entity, account, &image)?;
                    } else {
                        reading.erase(entity, &image.id)?;
                    }
                    reading.erase_from_journal(&image.id)?;
                }
            }
            // Steps of things that no longer exist may still hold the person: a deleted fact, an undone merge.
            let needle = person.to_string();
            let steps = reading.conn.query(
                sql!("SELECT seq FROM journal WHERE account = ?1 AND before LIKE ?2"),
                params![account, &format!("%{needle}%")],
                |row| row.int(0),
            )?;
            for seq in steps {
                reading.conn.execute(
                    sql!("DELETE FROM journal WHERE account = ?1 AND seq = ?2"),
                    params![account, seq],
                )?;
            }
            // Answers about somebody else may name them in the suggestion's key.
            reading.conn.execute(
                sql!("DELETE FROM answer WHERE account = ?1 AND suggestion LIKE ?2"),
                params![account, &format!("%{needle}%")],
            )?;
            reading.erase_words(&person.0)?;
            reading.erase(Entity::Person, &person.0)?;
            reading.erase_from_journal(&person.0)?;
            reading.conn.execute(
                sql!("UPDATE change SET person = NULL, about = '' WHERE account = ?1 AND person = ?2"),
                params![account, &person.0],
            )?;
            reading.erase_photos(&gone)?;
            reading.scrub_words()?;
            Ok::<_, StoreError>(gone)
        })?;
        self.scrub()?;
        Ok(gone)
    }

    /// Makes what was deleted unreadable on the disk too.
    fn scrub(&self) -> Result<(), StoreError> {
        let mut writer = self.writer();
        if writer.is_sqlite() {
            writer.query(sql!(sqlite: "PRAGMA wal_checkpoint(TRUNCATE)"), &[], |_| Ok(()))?;
        }
        Ok(())
    }
}

impl Reading<'_> {
    fn erase(&mut self, entity: Entity, id: &uuid::Uuid) -> Result<(), StoreError> {
        let account = self.account;
        let statement = crate::image::same(&crate::image::Statements::of(entity).delete);
        self.conn.execute(statement, params![account, id]).map(drop)
    }

    fn erase_from_journal(&mut self, id: &uuid::Uuid) -> Result<(), StoreError> {
        let account = self.account;
        self.conn
            .execute(sql!("DELETE FROM journal WHERE account = ?1 AND entity_id = ?2"), params![account, id])
            .map(drop)
    }

    fn erase_photos(&mut self, person: &Person) -> Result<(), StoreError> {
        let account = self.account;
        for value in &person.values {
            let what = match &value.what {
                domain::What::Not(gone) => gone,
                what => what,
            };
            let domain::What::Photo { hash, .. } = what else { continue };
            let shown = self.conn.query(
                sql!("SELECT id FROM person WHERE account = ?1 AND doc LIKE ?2 LIMIT 1"),
                params![account, &format!("%{hash}%")],
                |row| row.uuid(0),
            )?;
            if shown.is_empty() {
                self.conn.execute(
                    sql!("DELETE FROM photo WHERE account = ?1 AND hash = ?2"),
                    params![account, hash],
                )?;
            }
        }
        Ok(())
    }
}
