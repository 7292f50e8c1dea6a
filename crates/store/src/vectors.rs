//! Vectors: the meaning of texts, kept by model and the hash of the text, so that no text is read twice.

use crate::db::{Param, Reading, Store, params};
use crate::error::StoreError;
use domain::AccountId;

/// The hash of a text: the first 16 bytes of its SHA-256.
pub type TextHash = [u8; 16];

impl Reading<'_> {
    /// Lends every vector of a model: the text's hash and the bytes.
    pub fn each_vector(
        &mut self,
        model: &str,
        mut take: impl FnMut(TextHash, &[u8]),
    ) -> Result<(), StoreError> {
        let account = self.account;
        self.conn.query(
            sql!("SELECT hash, bytes FROM vector WHERE account = ?1 AND model = ?2"),
            params![account, model],
            |row| {
                let Ok(hash) = row.with_bytes(0, |hash| Ok(TextHash::try_from(hash)))? else { return Ok(()) };
                row.with_bytes(1, |bytes| {
                    take(hash, bytes);
                    Ok(())
                })
            },
        )?;
        Ok(())
    }
}

impl Reading<'_> {
    /// One vector.
    pub fn vector(&mut self, model: &str, hash: &TextHash) -> Result<Option<Vec<u8>>, StoreError> {
        let rows = self.conn.query(
            sql!("SELECT bytes FROM vector WHERE account = ?1 AND model = ?2 AND hash = ?3"),
            &[self.account.into(), model.into(), Param::Bytes(hash)],
            |row| row.bytes(0),
        )?;
        Ok(rows.into_iter().next())
    }
}

impl Store {
    /// Keeps vectors that were made; those that are there already stay.
    pub fn keep_vectors(
        &self,
        account: AccountId,
        model: &str,
        vectors: &[(TextHash, Vec<u8>)],
    ) -> Result<(), StoreError> {
        self.transaction(account, |reading| {
            for (hash, bytes) in vectors {
                reading.conn.execute(
                    sql!("INSERT INTO vector (account, model, hash, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (account, model, hash) DO NOTHING"),
                    &[account.into(), model.into(), Param::Bytes(hash), Param::Bytes(bytes)],
                )?;
            }
            Ok(())
        })
    }

    /// Drops the vectors of texts whose hash `keep` does not want, and those of other models than these two.
    pub fn drop_vectors(
        &self,
        account: AccountId,
        models: [&str; 2],
        keep: impl Fn(&TextHash) -> bool,
    ) -> Result<(), StoreError> {
        self.transaction(account, |reading| {
            reading.conn.execute(
                sql!("DELETE FROM vector WHERE account = ?1 AND model <> ?2 AND model <> ?3"),
                params![account, models[0], models[1]],
            )?;
            for model in models {
                let mut gone = Vec::new();
                reading.each_vector(model, |hash, _| {
                    if !keep(&hash) {
                        gone.push(hash);
                    }
                })?;
                for hash in gone {
                    reading.conn.execute(
                        sql!("DELETE FROM vector WHERE account = ?1 AND model = ?2 AND hash = ?3"),
                        &[account.into(), model.into(), Param::Bytes(&hash)],
                    )?;
                }
            }
            Ok(())
        })
    }
}
