//! What came by and what was done: leads, finds, events, good turns.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::person_doc::source_word;
use crate::schema::Entity;
use domain::{Event, Find, GoodTurn, GoodTurnId, Lead, PersonId, TurnKind};

fn turn_of(row: &Row<'_>) -> Result<GoodTurn, StoreError> {
    Ok(GoodTurn {
        id: GoodTurnId(row.uuid(0)?),
        person: PersonId(row.uuid(1)?),
        with: row.uuid_opt(2)?.map(PersonId),
        kind: row.word(3, "kind of good turn", TurnKind::from_word)?,
        text: row.text(4)?,
        on: row.date(5)?,
        from: row.source(6)?,
    })
}

impl Reading<'_> {
    /// The good turns in which a person has a part, newest first.
    pub fn turns_of(&mut self, person: PersonId) -> Result<Vec<GoodTurn>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, with_person, kind, text, done_on, source FROM good_turn WHERE account = ?1 AND (person = ?2 OR with_person = ?2) ORDER BY done_on DESC, id"),
            params![account, &person.0],
            turn_of,
        )
    }
}

impl Change<'_> {
    /// Writes a good turn, new or known.
    pub fn put_turn(&mut self, turn: &GoodTurn) -> Result<(), StoreError> {
        let GoodTurn { id, person, with, kind, text, on, from } = turn;
        let with = with.as_ref().map(|p| &p.0);
        self.put(
            Entity::GoodTurn,
            &id.0,
            params![&person.0, with, kind.word(), text, &on.to_string(), &*source_word(*from)],
        )
    }

    /// Writes a lead, new or known.
    pub fn put_lead(&mut self, lead: &Lead) -> Result<(), StoreError> {
        let Lead { id, text, by, came_on, until, from } = lead;
        let until = until.map(|d| d.to_string());
        self.put(
            Entity::Lead,
            &id.0,
            params![
                text,
                by.as_ref().map(|p| &p.0),
                &came_on.to_string(),
                until.as_deref(),
                &*source_word(*from)
            ],
        )
    }

    /// Writes a find, new or known.
    pub fn put_find(&mut self, find: &Find) -> Result<(), StoreError> {
        let Find { id, kind, title, text, link, came_on, from } = find;
        self.put(
            Entity::Find,
            &id.0,
            params![kind.word(), title, text, link.as_deref(), &came_on.to_string(), &*source_word(*from)],
        )
    }

    /// Writes an event, new or known.
    pub fn put_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let Event { id, name, on, place, give, from } = event;
        self.put(Entity::Event, &id.0, params![name, &on.to_string(), place, give, &*source_word(*from)])
    }
}
