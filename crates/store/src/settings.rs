//! Accounts and their settings.

use crate::db::{Reading, Store, params};
use crate::error::StoreError;
use domain::AccountId;
use jiff::Timestamp;
use jiff::civil::Date;

impl Store {
    /// Makes the account if it is not there.
    pub fn ensure_account(&self, account: AccountId, name: &str, now: Timestamp) -> Result<(), StoreError> {
        let there = self.read(account, |reading| reading.account_name())?.is_some();
        if there {
            return Ok(());
        }
        self.transaction(account, |reading| {
            reading.conn.execute(
                sql!("INSERT INTO account (id, name, created_at) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING"),
                params![account, name, now.as_millisecond()],
            )?;
            Ok(())
        })
    }

    /// Gives the account a name: what the user is called.
    pub fn name_account(&self, account: AccountId, name: &str) -> Result<(), StoreError> {
        self.transaction(account, |reading| {
            reading
                .conn
                .execute(sql!("UPDATE account SET name = ?2 WHERE id = ?1"), params![account, name])?;
            Ok(())
        })
    }

    /// Keeps a setting.
    pub fn keep_setting(&self, account: AccountId, name: &str, value: &str) -> Result<(), StoreError> {
        self.transaction(account, |reading| {
            reading.conn.execute(
                sql!("INSERT INTO setting (account, name, value) VALUES (?1, ?2, ?3) ON CONFLICT (account, name) DO UPDATE SET value = excluded.value"),
                params![account, name, value],
            )?;
            Ok(())
        })
    }
}

/// Under which it is kept from when on answers tell what I like to do.
const HABITS_SINCE: &str = "habits_since";

impl Store {
    /// Forgets what answers before a day told of what I like to do.
    pub fn forget_habits(&self, account: AccountId, before: Date) -> Result<(), StoreError> {
        self.keep_setting(account, HABITS_SINCE, &before.to_string())
    }
}

impl Reading<'_> {
    /// From when on answers tell what I like to do.
    pub fn habits_since(&mut self) -> Result<Option<Date>, StoreError> {
        Ok(self.setting(HABITS_SINCE)?.and_then(|day| day.parse().ok()))
    }

    /// What the user is called; `None` if there is no such account.
    pub fn account_name(&mut self) -> Result<Option<String>, StoreError> {
        let account = self.account;
        let rows =
            self.conn
                .query(sql!("SELECT name FROM account WHERE id = ?1"), params![account], |row| row.text(0))?;
        Ok(rows.into_iter().next())
    }

    /// A setting.
    pub fn setting(&mut self, name: &str) -> Result<Option<String>, StoreError> {
        let account = self.account;
        let rows = self.conn.query(
            sql!("SELECT value FROM setting WHERE account = ?1 AND name = ?2"),
            params![account, name],
            |row| row.text(0),
        )?;
        Ok(rows.into_iter().next())
    }
}
