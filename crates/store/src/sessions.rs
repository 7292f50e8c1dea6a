//! Who may look: browsers that were let in and the one-time links that let them in.
//!
//! Only hashes of tokens are kept. Nothing here is journalled: a session is not about anybody.

use crate::db::{Reading, Store, params};
use crate::error::StoreError;
use domain::AccountId;
use jiff::Timestamp;

impl Store {
    /// Keeps a one-time link or a browser's session until it expires.
    pub fn keep_session(
        &self,
        account: AccountId,
        kind: &str,
        hash: &[u8],
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.transaction(account, |reading| {
            reading.conn.execute(
                sql!("DELETE FROM session WHERE account = ?1 AND expires_at < ?2"),
                params![account, now.as_millisecond()],
            )?;
            reading.conn.execute(
                sql!("INSERT INTO session (account, hash, kind, expires_at) VALUES (?1, ?2, ?3, ?4)"),
                params![account, hash, kind, expires_at.as_millisecond()],
            )?;
            Ok(())
        })
    }

    /// Takes a one-time link: true once, false ever after.
    pub fn take_link(&self, account: AccountId, hash: &[u8], now: Timestamp) -> Result<bool, StoreError> {
        self.transaction(account, |reading| {
            let taken = reading.conn.execute(
                sql!("DELETE FROM session WHERE account = ?1 AND hash = ?2 AND kind = 'link' AND expires_at >= ?3"),
                params![account, hash, now.as_millisecond()],
            )?;
            Ok(taken == 1)
        })
    }

    /// Ends a browser's session.
    pub fn end_session(&self, account: AccountId, hash: &[u8]) -> Result<(), StoreError> {
        self.transaction(account, |reading| {
            reading.conn.execute(
                sql!("DELETE FROM session WHERE account = ?1 AND hash = ?2"),
                params![account, hash],
            )?;
            Ok(())
        })
    }
}

impl Reading<'_> {
    /// Whether a browser's session holds.
    pub fn has_session(&mut self, hash: &[u8], now: Timestamp) -> Result<bool, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT expires_at FROM session WHERE account = ?1 AND hash = ?2 AND kind = 'browser' AND expires_at >= ?3"),
            params![account, hash, now.as_millisecond()],
            |row| row.int(0),
        )?;
        Ok(!rows.is_empty())
    }
}
