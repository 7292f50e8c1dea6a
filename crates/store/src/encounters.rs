//! Encounters: the times we were in touch.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::image::Image;
use crate::journal::Change;
use crate::person_doc::source_word;
use crate::schema::Entity;
use domain::{Channel, Direction, Encounter, EncounterId, PersonId};
use jiff::civil::Date;

fn encounter_of(row: &Row<'_>) -> Result<Encounter, StoreError> {
    Ok(Encounter {
        id: EncounterId(row.uuid(0)?),
        person: PersonId(row.uuid(1)?),
        channel: row.word(2, "channel", Channel::from_word)?,
        direction: row.word(3, "direction", Direction::from_word)?,
        on: row.date(4)?,
        place: row.text(5)?,
        said: row.text(6)?,
        from: row.source(7)?,
    })
}

impl Reading<'_> {
    /// One encounter.
    pub fn encounter(&mut self, id: EncounterId) -> Result<Option<Encounter>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, person, channel, direction, happened_on, place, said, source FROM encounter WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            encounter_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// The newest encounters with one person, newest first.
    pub fn encounters_of(&mut self, person: PersonId, limit: i64) -> Result<Vec<Encounter>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, channel, direction, happened_on, place, said, source FROM encounter WHERE account = ?1 AND person = ?2 ORDER BY happened_on DESC, id DESC LIMIT ?3"),
            params![account, &person.0, limit],
            encounter_of,
        )
    }

    /// Everybody's encounters since a day.
    pub fn encounters_since(&mut self, day: Date) -> Result<Vec<Encounter>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, channel, direction, happened_on, place, said, source FROM encounter WHERE account = ?1 AND happened_on >= ?2"),
            params![account, &day.to_string()],
            encounter_of,
        )
    }

    /// The last day on which I was in touch with one person.
    pub fn last_touch_of(&mut self, person: PersonId) -> Result<Option<Date>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT happened_on FROM encounter WHERE account = ?1 AND person = ?2 ORDER BY happened_on DESC LIMIT 1"),
            params![account, &person.0],
            |row| row.date(0),
        )?;
        Ok(rows.into_iter().next())
    }

    /// With whom an encounter was.
    pub(crate) fn person_of_encounter(&mut self, id: uuid::Uuid) -> Result<Option<PersonId>, StoreError> {
        Ok(self.encounter(EncounterId(id))?.map(|e| e.person))
    }

    /// The last day on which I was in touch with each person.
    pub fn last_touches(&mut self) -> Result<std::collections::HashMap<PersonId, Date>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT person, MAX(happened_on) FROM encounter WHERE account = ?1 GROUP BY person"),
            params![account],
            |row| Ok((PersonId(row.uuid(0)?), row.date(1)?)),
        )?;
        Ok(rows.into_iter().collect())
    }
}

impl Change<'_> {
    /// Writes an encounter, new or known.
    pub fn put_encounter(&mut self, encounter: &Encounter) -> Result<(), StoreError> {
        let Encounter { id, person, channel, direction, on, place, said, from } = encounter;
        self.put(
            Entity::Encounter,
            &id.0,
            params![
                &person.0,
                channel.word(),
                direction.word(),
                &on.to_string(),
                place,
                said,
                &*source_word(*from)
            ],
        )
    }

    /// Writes encounters that are known to be new, many at a time.
    pub fn insert_encounters(&mut self, encounters: &[Encounter]) -> Result<(), StoreError> {
        for chunk in encounters.chunks(1_000) {
            let image = |e: &Encounter| {
                let (on, source) = (e.on.to_string(), source_word(e.from));
                let person = e.person.0;
                Image::new(
                    e.id.0,
                    params![&person, e.channel.word(), e.direction.word(), &on, &e.place, &e.said, &*source],
                )
            };
            let images: Vec<Image> = chunk.iter().map(image).collect();
            self.insert_new(Entity::Encounter, &images)?;
        }
        Ok(())
    }

    /// Deletes an encounter; undo brings it back.
    pub fn delete_encounter(&mut self, id: EncounterId) -> Result<(), StoreError> {
        self.delete(Entity::Encounter, &id.0)
    }
}
