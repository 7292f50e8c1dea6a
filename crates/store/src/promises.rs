//! Promises: what I said I would do.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::person_doc::source_word;
use crate::schema::Entity;
use domain::{PersonId, Promise, PromiseId, PromiseState};

fn promise_of(row: &Row<'_>) -> Result<Promise, StoreError> {
    Ok(Promise {
        id: PromiseId(row.uuid(0)?),
        person: PersonId(row.uuid(1)?),
        text: row.text(2)?,
        evidence: row.text(3)?,
        made_on: row.date(4)?,
        due_on: row.date_opt(5)?,
        state: row.word(6, "state of a promise", PromiseState::from_word)?,
        closed_on: row.date_opt(7)?,
        from: row.source(8)?,
    })
}

impl Reading<'_> {
    /// One promise.
    pub fn promise(&mut self, id: PromiseId) -> Result<Option<Promise>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, person, text, evidence, made_on, due_on, state, closed_on, source FROM promise WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            promise_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// What I promised one person, newest first.
    pub fn promises_of(&mut self, person: PersonId) -> Result<Vec<Promise>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, text, evidence, made_on, due_on, state, closed_on, source FROM promise WHERE account = ?1 AND person = ?2 ORDER BY made_on DESC, id"),
            params![account, &person.0],
            promise_of,
        )
    }

    /// Everything that I promised and have neither kept nor let go.
    pub fn open_promises(&mut self) -> Result<Vec<Promise>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, person, text, evidence, made_on, due_on, state, closed_on, source FROM promise WHERE account = ?1 AND state = 'open'"),
            params![account],
            promise_of,
        )
    }
}

impl Change<'_> {
    /// Writes a promise, new or known.
    pub fn put_promise(&mut self, promise: &Promise) -> Result<(), StoreError> {
        let Promise { id, person, text, evidence, made_on, due_on, state, closed_on, from } = promise;
        let (due, closed) = (due_on.map(|d| d.to_string()), closed_on.map(|d| d.to_string()));
        self.put(
            Entity::Promise,
            &id.0,
            params![
                &person.0,
                text,
                evidence,
                &made_on.to_string(),
                due.as_deref(),
                state.word(),
                closed.as_deref(),
                &*source_word(*from)
            ],
        )
    }

    /// Deletes a promise; undo brings it back.
    pub fn delete_promise(&mut self, id: PromiseId) -> Result<(), StoreError> {
        self.delete(Entity::Promise, &id.0)
    }
}
