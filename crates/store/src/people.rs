//! People: their rows, and lists of them.

use crate::db::{Reading, params};
use crate::error::StoreError;
use crate::image::Cell;
use crate::journal::Change;
use crate::person_doc;
use crate::schema::Entity;
use crate::search::words_of;
use domain::{ChangeId, Person, PersonId, Source};
use std::collections::HashSet;

/// What a list shows of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Their id.
    pub id: PersonId,
    /// The whole name.
    pub name: String,
    /// What they do.
    pub title: String,
    /// Where they do it.
    pub organisation: String,
    /// Where they are.
    pub place: String,
    /// Among the ten.
    pub in_ten: bool,
}

/// Where a list goes on: after the person with this sort key and id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The sort key of the last person shown.
    pub sort: String,
    /// Their id.
    pub id: PersonId,
}

pub(crate) fn row_of(row: &crate::db::Row<'_>) -> Result<PersonRow, StoreError> {
    Ok(PersonRow {
        id: PersonId(row.uuid(0)?),
        name: row.text(1)?,
        title: row.text(2)?,
        organisation: row.text(3)?,
        place: row.text(4)?,
        in_ten: row.bool(5)?,
    })
}

impl Reading<'_> {
    /// One person, whole.
    pub fn person(&mut self, id: PersonId) -> Result<Option<Person>, StoreError> {
        let account = self.account;
        self.conn.image(Entity::Person, account, &id.0)?.as_ref().map(person_doc::of_image).transpose()
    }

    /// Lends every person, whole, in the order of their ids.
    pub fn each_person(&mut self, mut take: impl FnMut(Person)) -> Result<(), StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, doc, in_ten, archived FROM person WHERE account = ?1 ORDER BY id"),
            params![account],
            |row| {
                let (id, in_ten, archived) = (PersonId(row.uuid(0)?), row.bool(2)?, row.bool(3)?);
                row.with_text(1, |doc| person_doc::read(id, doc, in_ten, archived)).map(&mut take)
            },
        )?;
        Ok(())
    }

    /// A page of the list of people, by family name; `after` is where the last page ended.
    pub fn people(
        &mut self,
        after: Option<&Page>,
        limit: i64,
    ) -> Result<(Vec<PersonRow>, Option<Page>), StoreError> {
        let account = self.account;
        let mut last = None;
        let take = |row: &crate::db::Row<'_>| {
            last = Some(Page { sort: row.text(6)?, id: PersonId(row.uuid(0)?) });
            row_of(row)
        };
        let rows = match after {
            None => self.conn.query(
                sql!("SELECT id, name, title, organisation, place, in_ten, sort FROM person WHERE account = ?1 AND archived = FALSE ORDER BY sort, id LIMIT ?2"),
                params![account, limit],
                take,
            )?,
            Some(page) => self.conn.query(
                sql!("SELECT id, name, title, organisation, place, in_ten, sort FROM person WHERE account = ?1 AND archived = FALSE AND (sort, id) > (?2, ?3) ORDER BY sort, id LIMIT ?4"),
                params![account, &page.sort, &page.id.0, limit],
                take,
            )?,
        };
        let more = rows.len() == usize::try_from(limit).unwrap_or_default();
        Ok((rows, last.filter(|_| more)))
    }

    /// Everybody who is not put away, by family name.
    pub fn everybody(&mut self) -> Result<Vec<PersonRow>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, name, title, organisation, place, in_ten FROM person WHERE account = ?1 AND archived = FALSE ORDER BY sort, id"),
            params![account],
            row_of,
        )
    }

    /// Whom a change brought and who is not put away, by family name.
    pub fn people_brought_by(&mut self, change: ChangeId) -> Result<Vec<PersonRow>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT p.id, p.name, p.title, p.organisation, p.place, p.in_ten FROM journal j JOIN person p ON p.account = j.account AND p.id = j.entity_id WHERE j.account = ?1 AND j.change = ?2 AND j.entity = 'person' AND j.before IS NULL AND p.archived = FALSE ORDER BY p.sort, p.id"),
            params![account, &change.0],
            row_of,
        )
    }

    /// Everybody about whom there is a fact or a promise.
    pub fn people_with_facts(&mut self) -> Result<HashSet<PersonId>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT person FROM fact WHERE account = ?1 UNION SELECT person FROM promise WHERE account = ?1"),
            params![account],
            |row| Ok(PersonId(row.uuid(0)?)),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// How many people there are, those put away not counted.
    pub fn count_people(&mut self) -> Result<i64, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT COUNT(*) FROM person WHERE account = ?1 AND archived = FALSE"),
            params![account],
            |row| row.int(0),
        )?;
        Ok(rows.first().copied().unwrap_or_default())
    }

    /// Rows of the people with these ids; one query for all of them.
    pub fn rows_of(&mut self, ids: &[PersonId]) -> Result<Vec<PersonRow>, StoreError> {
        let account = self.account;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            rows.extend(self.conn.query(
                sql!("SELECT id, name, title, organisation, place, in_ten FROM person WHERE account = ?1 AND id = ?2"),
                params![account, &id.0],
                row_of,
            )?);
        }
        Ok(rows)
    }

    /// Whether somebody of the sample world is here.
    pub fn has_village(&mut self) -> Result<bool, StoreError> {
        let (first, last) = domain::village::id_range();
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id FROM person WHERE account = ?1 AND id >= ?2 AND id <= ?3 LIMIT 1"),
            params![account, &first, &last],
            |row| row.uuid(0),
        )?;
        Ok(!rows.is_empty())
    }

    /// The people who have any value of the village.
    pub fn people_of_the_village(&mut self) -> Result<Vec<PersonId>, StoreError> {
        let mut found = Vec::new();
        self.each_person(|p| {
            if p.values.iter().any(|v| v.from == Source::Village) {
                found.push(p.id);
            }
        })?;
        Ok(found)
    }
}

impl Change<'_> {
    /// Writes a person, new or known, and what lists and searches read of them.
    pub fn put_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let before = self.person(person.id)?;
        let image = person_doc::to_image(person)?;
        self.put_image(Entity::Person, &image)?;
        // Taking words out of a full-text index costs far more than seeing that they are the same, as they are
        // for most people whom a second source knows too.
        if before.is_some_and(|before| words_of(&before) == words_of(person)) {
            return Ok(());
        }
        self.erase_words(&person.id.0)?;
        self.write_words(std::slice::from_ref(person))
    }

    /// Writes people who are known to be new, many at a time.
    pub fn insert_people(&mut self, people: &[Person]) -> Result<(), StoreError> {
        for chunk in people.chunks(1_000) {
            let images = chunk.iter().map(person_doc::to_image).collect::<Result<Vec<_>, _>>()?;
            self.insert_new(Entity::Person, &images)?;
            self.write_words(chunk)?;
        }
        Ok(())
    }

    /// Deletes a person on whom nothing hangs; undo brings them back.
    pub(crate) fn delete_person(&mut self, id: PersonId) -> Result<(), StoreError> {
        self.erase_words(&id.0)?;
        self.delete(Entity::Person, &id.0)
    }

    /// Moves everything that hangs on one person to another.
    pub fn move_things(&mut self, from: PersonId, to: PersonId) -> Result<(), StoreError> {
        let account = self.account;
        for entity in Entity::ALL {
            for mut image in self.conn.images_of(entity, account, &from.0)? {
                for column in entity.person_columns() {
                    if image.cell(entity, column) == Some(&Cell::Bytes(from.0.as_bytes().to_vec())) {
                        image.set(entity, column, Cell::Bytes(to.0.as_bytes().to_vec()));
                    }
                }
                self.put_image(entity, &image)?;
            }
        }
        Ok(())
    }

    /// Removes a person and everything that hangs on them; undo brings it all back.
    pub fn remove_person(&mut self, id: PersonId) -> Result<(), StoreError> {
        let account = self.account;
        for entity in Entity::ALL {
            for image in self.conn.images_of(entity, account, &id.0)? {
                self.delete(entity, &image.id)?;
            }
        }
        self.delete_person(id)
    }

    /// Removes the sample world: its people with whatever hangs on them, and its other things.
    pub fn remove_village(&mut self) -> Result<(), StoreError> {
        let account = self.account;
        for entity in [Entity::Event, Entity::Lead, Entity::Find] {
            for image in self.conn.images(entity, account)? {
                if image.cell(entity, "source") == Some(&Cell::Text("village".to_owned())) {
                    self.delete(entity, &image.id)?;
                }
            }
        }
        for id in self.people_of_the_village()? {
            let Some(mut person) = self.person(id)? else { continue };
            person.values.retain(|value| value.from != Source::Village);
            // Somebody whom an import knows too stays, without what the village said.
            if person.values.iter().any(|value| matches!(value.from, Source::Import(_))) {
                self.put_person(&person)?;
            } else {
                self.remove_person(id)?;
            }
        }
        Ok(())
    }
}
