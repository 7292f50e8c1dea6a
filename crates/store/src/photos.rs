//! Photographs: bytes under their hash, apart from the people who show them.
//!
//! They are not journalled: undoing an import leaves the bytes, and `sweep` takes those away that
//! nobody shows any more.

use crate::db::{Reading, params};
use crate::error::StoreError;
use crate::journal::Change;
use domain::incoming::Photo;

impl Reading<'_> {
    /// One photograph.
    pub fn photo(&mut self, hash: &str) -> Result<Option<Photo>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT media_type, bytes FROM photo WHERE account = ?1 AND hash = ?2"),
            params![account, hash],
            |row| Ok(Photo { hash: hash.to_owned(), media_type: row.text(0)?, bytes: row.bytes(1)? }),
        )?;
        Ok(rows.into_iter().next())
    }

    /// The hashes of all photographs.
    pub fn photo_hashes(&mut self) -> Result<Vec<String>, StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT hash FROM photo WHERE account = ?1 ORDER BY hash"),
            params![account],
            |row| row.text(0),
        )
    }
}

impl Change<'_> {
    /// Keeps a photograph.
    pub fn put_photo(&mut self, photo: &Photo) -> Result<(), StoreError> {
        let account = self.account;
        self.conn
            .execute(
                sql!("INSERT INTO photo (account, hash, media_type, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (account, hash) DO NOTHING"),
                params![account, &photo.hash, &photo.media_type, photo.bytes.as_slice()],
            )
            .map(drop)
    }
}
