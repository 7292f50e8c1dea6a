//! What came by and what was done: leads, finds, events, good turns.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::person_doc::source_word;
use crate::schema::Entity;
use domain::{Doer, Event, Find, FindId, FindKind, GoodTurn, GoodTurnId, Lead, LeadId, PersonId, TurnKind};

fn turn_of(row: &Row<'_>) -> Result<GoodTurn, StoreError> {
    Ok(GoodTurn {
        id: GoodTurnId(row.uuid(0)?),
        person: PersonId(row.uuid(1)?),
        with: row.uuid_opt(2)?.map(PersonId),
        kind: row.word(3, "kind of good turn", TurnKind::from_word)?,
        text: row.text(4)?,
        on: row.date(5)?,
        from: row.source(6)?,
        // Rows from before this was told hold nothing: until then only what I did was kept.
        by: match row.text_opt(7)? {
            None => Doer::Me,
            Some(_) => row.word(7, "doer", Doer::from_word)?,
        },
    })
}

fn lead_of(row: &Row<'_>) -> Result<Lead, StoreError> {
    Ok(Lead {
        id: LeadId(row.uuid(0)?),
        text: row.text(1)?,
        by: row.uuid_opt(2)?.map(PersonId),
        came_on: row.date(3)?,
        until: row.date_opt(4)?,
        from: row.source(5)?,
        closed_on: row.date_opt(6)?,
    })
}

fn find_of(row: &Row<'_>) -> Result<Find, StoreError> {
    Ok(Find {
        id: FindId(row.uuid(0)?),
        kind: row.word(1, "kind of find", FindKind::from_word)?,
        title: row.text(2)?,
        text: row.text(3)?,
        link: row.text_opt(4)?,
        came_on: row.date(5)?,
        from: row.source(6)?,
        closed_on: row.date_opt(7)?,
    })
}

impl Reading<'_> {
    /// The good turns in which a person has a part, newest first.
    pub fn turns_of(&mut self, person: PersonId) -> Result<Vec<GoodTurn>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, with_person, kind, text, done_on, source, done_by FROM good_turn WHERE account = ?1 AND (person = ?2 OR with_person = ?2) ORDER BY done_on DESC, id"),
            params![account, &person.0],
            turn_of,
        )
    }

    /// Everything that was done, by either side.
    pub fn turns(&mut self) -> Result<Vec<GoodTurn>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, with_person, kind, text, done_on, source, done_by FROM good_turn WHERE account = ?1"),
            params![account],
            turn_of,
        )
    }

    /// One good turn.
    pub fn turn(&mut self, id: GoodTurnId) -> Result<Option<GoodTurn>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, person, with_person, kind, text, done_on, source, done_by FROM good_turn WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            turn_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// Every lead, the newest first, closed ones too.
    pub fn leads(&mut self) -> Result<Vec<Lead>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, text, by_person, came_on, until_on, source, closed_on FROM lead WHERE account = ?1 ORDER BY came_on DESC, id DESC"),
            params![account],
            lead_of,
        )
    }

    /// One lead.
    pub fn lead(&mut self, id: LeadId) -> Result<Option<Lead>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, text, by_person, came_on, until_on, source, closed_on FROM lead WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            lead_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// Every find, the newest first, closed ones too.
    pub fn finds(&mut self) -> Result<Vec<Find>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, kind, title, text, link, came_on, source, closed_on FROM find WHERE account = ?1 ORDER BY came_on DESC, id DESC"),
            params![account],
            find_of,
        )
    }

    /// One find.
    pub fn find(&mut self, id: FindId) -> Result<Option<Find>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, kind, title, text, link, came_on, source, closed_on FROM find WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            find_of,
        )?;
        Ok(rows.into_iter().next())
    }
}

impl Change<'_> {
    /// Writes a good turn, new or known.
    pub fn put_turn(&mut self, turn: &GoodTurn) -> Result<(), StoreError> {
        let GoodTurn { id, person, with, by, kind, text, on, from } = turn;
        let with = with.as_ref().map(|p| &p.0);
        self.put(
            Entity::GoodTurn,
            &id.0,
            params![
                &person.0,
                with,
                kind.word(),
                text,
                &on.to_string(),
                &*source_word(*from),
                Some(by.word())
            ],
        )
    }

    /// Writes a lead, new or known.
    pub fn put_lead(&mut self, lead: &Lead) -> Result<(), StoreError> {
        let Lead { id, text, by, came_on, until, closed_on, from } = lead;
        let (until, closed) = (until.map(|d| d.to_string()), closed_on.map(|d| d.to_string()));
        self.put(
            Entity::Lead,
            &id.0,
            params![
                text,
                by.as_ref().map(|p| &p.0),
                &came_on.to_string(),
                until.as_deref(),
                &*source_word(*from),
                closed.as_deref()
            ],
        )
    }

    /// Writes a find, new or known.
    pub fn put_find(&mut self, find: &Find) -> Result<(), StoreError> {
        let Find { id, kind, title, text, link, came_on, closed_on, from } = find;
        let closed = closed_on.map(|d| d.to_string());
        self.put(
            Entity::Find,
            &id.0,
            params![
                kind.word(),
                title,
                text,
                link.as_deref(),
                &came_on.to_string(),
                &*source_word(*from),
                closed.as_deref()
            ],
        )
    }

    /// Deletes a lead; undo brings it back.
    pub fn delete_lead(&mut self, id: LeadId) -> Result<(), StoreError> {
        self.delete(Entity::Lead, &id.0)
    }

    /// Deletes a find; undo brings it back.
    pub fn delete_find(&mut self, id: FindId) -> Result<(), StoreError> {
        self.delete(Entity::Find, &id.0)
    }

    /// Writes an event, new or known.
    pub fn put_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let Event { id, name, on, place, give, from } = event;
        self.put(Entity::Event, &id.0, params![name, &on.to_string(), place, give, &*source_word(*from)])
    }
}
