//! History: what was changed, newest first, read from the journal.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use domain::{ChangeId, PersonId};
use jiff::Timestamp;
use uuid::Uuid;

/// One change as it is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRecord {
    /// Its id.
    pub id: ChangeId,
    /// When.
    pub at: Timestamp,
    /// What was done, a stable word.
    pub verb: String,
    /// Details in words, without anybody's name.
    pub words: String,
    /// Whom it is about, if one person.
    pub person: Option<PersonId>,
    /// Their name as it is now.
    pub name: Option<String>,
    /// The change that it takes back.
    pub undoes: Option<ChangeId>,
    /// The change by which it was taken back.
    pub undone_by: Option<ChangeId>,
}

/// How many rows of a kind a change touched.
pub type Touched = Vec<(String, i64)>;

fn record_of(row: &Row<'_>) -> Result<ChangeRecord, StoreError> {
    let at = Timestamp::from_millisecond(row.int(1)?)
        .map_err(|e| StoreError::Unreadable { what: "time", why: e.to_string() })?;
    let id = |id: Option<Uuid>| id.map(ChangeId);
    Ok(ChangeRecord {
        id: ChangeId(row.uuid(0)?),
        at,
        verb: row.text(2)?,
        words: row.text(3)?,
        person: row.uuid_opt(4)?.map(PersonId),
        name: row.text_opt(5)?,
        undoes: id(row.uuid_opt(6)?),
        undone_by: id(row.uuid_opt(7)?),
    })
}

impl Reading<'_> {
    /// The newest changes, newest first.
    pub fn changes(&mut self, limit: i64) -> Result<Vec<ChangeRecord>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT c.id, c.at, c.verb, c.about, c.person, p.name, c.undoes, u.id FROM change c LEFT JOIN person p ON p.account = c.account AND p.id = c.person LEFT JOIN change u ON u.account = c.account AND u.undoes = c.id WHERE c.account = ?1 ORDER BY c.id DESC LIMIT ?2"),
            params![account, limit],
            record_of,
        )
    }

    /// One change.
    pub fn change_record(&mut self, id: ChangeId) -> Result<Option<ChangeRecord>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT c.id, c.at, c.verb, c.about, c.person, p.name, c.undoes, u.id FROM change c LEFT JOIN person p ON p.account = c.account AND p.id = c.person LEFT JOIN change u ON u.account = c.account AND u.undoes = c.id WHERE c.account = ?1 AND c.id = ?2"),
            params![account, &id.0],
            record_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// The newest change that was not taken back and takes nothing back itself.
    pub fn last_undoable(&mut self) -> Result<Option<ChangeRecord>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT c.id, c.at, c.verb, c.about, c.person, p.name, c.undoes, u.id FROM change c LEFT JOIN person p ON p.account = c.account AND p.id = c.person LEFT JOIN change u ON u.account = c.account AND u.undoes = c.id WHERE c.account = ?1 AND c.undoes IS NULL AND u.id IS NULL ORDER BY c.id DESC LIMIT 1"),
            params![account],
            record_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// The merges of which a person was made and that were not taken apart, the latest first: the change and
    /// what the other was called.
    pub fn merges_of(&mut self, person: PersonId) -> Result<Vec<(ChangeId, String)>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT c.id, j.before FROM change c JOIN journal j ON j.account = c.account AND j.change = c.id WHERE c.account = ?1 AND c.person = ?2 AND c.verb = 'merge' AND j.entity = 'person' AND j.entity_id <> ?2 AND j.before IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person p WHERE p.account = c.account AND p.id = j.entity_id) ORDER BY c.id DESC"),
            params![account, &person.0],
            |row| Ok((ChangeId(row.uuid(0)?), row.text(1)?)),
        )?;
        rows.into_iter()
            .map(|(change, before)| {
                let before: serde_json::Value = serde_json::from_str(&before)
                    .map_err(|e| StoreError::Unreadable { what: "journal", why: e.to_string() })?;
                Ok((change, before["name"].as_str().unwrap_or_default().to_owned()))
            })
            .collect()
    }

    /// What a change touched, by kind.
    pub fn touched_by(&mut self, id: ChangeId) -> Result<Touched, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT entity, COUNT(DISTINCT entity_id) FROM journal WHERE account = ?1 AND change = ?2 GROUP BY entity ORDER BY entity"),
            params![account, &id.0],
            |row| Ok((row.text(0)?, row.int(1)?)),
        )
    }
}
