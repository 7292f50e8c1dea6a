//! Facts: what is known about people.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::image::Image;
use crate::journal::Change;
use crate::person_doc::source_word;
use crate::schema::Entity;
use domain::{Fact, FactId, FactKind, PersonId};

fn fact_of(row: &Row<'_>) -> Result<Fact, StoreError> {
    Ok(Fact {
        id: FactId(row.uuid(0)?),
        person: PersonId(row.uuid(1)?),
        kind: row.word(2, "kind of fact", FactKind::from_word)?,
        text: row.text(3)?,
        evidence: row.text(4)?,
        noted_on: row.date(5)?,
        confirmed_on: row.date_opt(6)?,
        ended_on: row.date_opt(7)?,
        from: row.source(8)?,
    })
}

fn image_of(fact: &Fact) -> Image {
    let Fact { id, person, kind, text, evidence, noted_on, confirmed_on, ended_on, from } = fact;
    let day = |d: &Option<jiff::civil::Date>| d.map(|d| d.to_string());
    let (confirmed, ended) = (day(confirmed_on), day(ended_on));
    Image::new(
        id.0,
        params![
            &person.0,
            kind.word(),
            text,
            evidence,
            &noted_on.to_string(),
            confirmed.as_deref(),
            ended.as_deref(),
            &*source_word(*from)
        ],
    )
}

impl Reading<'_> {
    /// One fact.
    pub fn fact(&mut self, id: FactId) -> Result<Option<Fact>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, person, kind, text, evidence, noted_on, confirmed_on, ended_on, source FROM fact WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            fact_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// What is known about one person, oldest first, ended facts too.
    pub fn facts_of(&mut self, person: PersonId) -> Result<Vec<Fact>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, kind, text, evidence, noted_on, confirmed_on, ended_on, source FROM fact WHERE account = ?1 AND person = ?2 ORDER BY noted_on, id"),
            params![account, &person.0],
            fact_of,
        )
    }

    /// Every fact that holds, about everybody.
    pub fn facts_that_hold(&mut self) -> Result<Vec<Fact>, StoreError> {
        let account = self.account;
        self.conn.query(
            // In the order of the table, as people are read: an index would lead to each row by itself.
            sql!(
                sqlite: "SELECT id, person, kind, text, evidence, noted_on, confirmed_on, ended_on, source FROM fact NOT INDEXED WHERE account = ?1 AND ended_on IS NULL",
                postgres: "SELECT id, person, kind, text, evidence, noted_on, confirmed_on, ended_on, source FROM fact WHERE account = ?1 AND ended_on IS NULL",
            ),
            params![account],
            fact_of,
        )
    }
}

impl Change<'_> {
    /// Writes a fact, new or known.
    pub fn put_fact(&mut self, fact: &Fact) -> Result<(), StoreError> {
        self.put_image(Entity::Fact, &image_of(fact))
    }

    /// Writes facts that are known to be new, many at a time.
    pub fn insert_facts(&mut self, facts: &[Fact]) -> Result<(), StoreError> {
        for chunk in facts.chunks(1_000) {
            self.insert_new(Entity::Fact, &chunk.iter().map(image_of).collect::<Vec<_>>())?;
        }
        Ok(())
    }

    /// Deletes a fact; undo brings it back.
    pub fn delete_fact(&mut self, id: FactId) -> Result<(), StoreError> {
        self.delete(Entity::Fact, &id.0)
    }
}
