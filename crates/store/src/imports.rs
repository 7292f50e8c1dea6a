//! Imports: which files came when, and what came of them.

use crate::db::{Reading, Row, params};
use crate::error::StoreError;
use crate::journal::Change;
use crate::schema::Entity;
use domain::{ChangeId, ImportId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

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
    /// What its files were, in people's words, and the latest day that each speaks of.
    pub kinds: Vec<(String, Option<Date>)>,
}

fn record_of(row: &Row<'_>) -> Result<ImportRecord, StoreError> {
    fn wrong(why: impl ToString) -> StoreError {
        StoreError::Unreadable { what: "import", why: why.to_string() }
    }
    let counts: BTreeMap<String, i64> = serde_json::from_str(&row.text(3)?).map_err(wrong)?;
    let kinds: Vec<(String, Option<String>)> = row
        .text_opt(4)?
        .map(|json| serde_json::from_str(&json).map_err(wrong))
        .transpose()?
        .unwrap_or_default();
    let kinds = kinds
        .into_iter()
        .map(|(what, day)| Ok((what, day.map(|day| day.parse::<Date>().map_err(wrong)).transpose()?)));
    Ok(ImportRecord {
        id: ImportId(row.uuid(0)?),
        files: serde_json::from_str(&row.text(1)?).map_err(wrong)?,
        at: Timestamp::from_millisecond(row.int(2)?).map_err(wrong)?,
        counts: counts.into_iter().collect(),
        kinds: kinds.collect::<Result<_, StoreError>>()?,
    })
}

impl Reading<'_> {
    /// One import.
    pub fn import(&mut self, id: ImportId) -> Result<Option<ImportRecord>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT id, files, at, counts, kinds FROM import WHERE account = ?1 AND id = ?2"),
            params![account, &id.0],
            record_of,
        )?;
        Ok(rows.into_iter().next())
    }

    /// Every import, the oldest first.
    pub fn imports(&mut self) -> Result<Vec<ImportRecord>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT id, files, at, counts, kinds FROM import WHERE account = ?1 ORDER BY at, id"),
            params![account],
            record_of,
        )
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
        let kinds: serde_json::Value = import
            .kinds
            .iter()
            .map(|(what, day)| serde_json::json!([what, day.map(|day| day.to_string())]))
            .collect();
        self.put(
            Entity::Import,
            &import.id.0,
            params![
                &serde_json::Value::from(import.files.clone()).to_string(),
                import.at.as_millisecond(),
                &serde_json::Value::Object(counts).to_string(),
                &kinds.to_string()
            ],
        )
    }
}
