//! Imports: which files came when, and what came of them.

use crate::db::{Reading, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::schema::Entity;
use domain::{ChangeId, ImportId};
use jiff::Timestamp;

/// One import as it is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRecord {
    /// Its id.
    pub id: ImportId,
    /// The files, as the user named them.
    pub files: Vec<String>,
    /// When.
    pub at: Timestamp,
    /// What came of it, by word: new, same, changed, doubtful, unreadable.
    pub counts: Vec<(String, i64)>,
}

impl Reading<'_> {
    /// One import.
    pub fn import(&mut self, id: ImportId) -> Result<Option<ImportRecord>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, files, at, counts FROM import WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            |row| Ok((ImportId(row.uuid(0)?), row.text(1)?, row.int(2)?, row.text(3)?)),
        )?;
        let Some((id, files, at, counts)) = rows.into_iter().next() else { return Ok(None) };
        let wrong = |e: String| StoreError::Unreadable { what: "import", why: e };
        let counts: std::collections::BTreeMap<String, i64> =
            serde_json::from_str(&counts).map_err(|e| wrong(e.to_string()))?;
        Ok(Some(ImportRecord {
            id,
            files: serde_json::from_str(&files).map_err(|e| wrong(e.to_string()))?,
            at: Timestamp::from_millisecond(at).map_err(|e| wrong(e.to_string()))?,
            counts: counts.into_iter().collect(),
        }))
    }

    /// The change by which an import came in, unless it was taken back already.
    pub fn change_of_import(&mut self, id: ImportId) -> Result<Option<ChangeId>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT change FROM journal WHERE account = ?1 AND entity_id = ?2 AND entity = 'import' AND before IS NULL ORDER BY seq DESC LIMIT 1"),
            params![account, &id.0],
            |row| row.uuid(0),
        )?;
        if self.import(id)?.is_none() {
            return Ok(None);
        }
        Ok(rows.first().copied().map(ChangeId))
    }
}

impl Change<'_> {
    /// Remembers an import.
    pub fn put_import(&mut self, import: &ImportRecord) -> Result<(), StoreError> {
        let counts: serde_json::Map<String, serde_json::Value> =
            import.counts.iter().map(|(word, n)| (word.clone(), (*n).into())).collect();
        self.put(
            Entity::Import,
            &import.id.0,
            params![
                &serde_json::Value::from(import.files.clone()).to_string(),
                import.at.as_millisecond(),
                &serde_json::Value::Object(counts).to_string()
            ],
        )
    }
}
