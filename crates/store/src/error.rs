//! What can go wrong below: each error says what a person could do about it.

use std::path::PathBuf;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program holds the database.
    #[error("another program is writing to the data folder just now")]
    Busy,
    /// The data was written by a newer Goodturn.
    #[error("the data was written by a newer Goodturn (its layout is {found}, this program knows {known})")]
    Newer {
        /// Layout number of the data.
        found: i64,
        /// The newest layout that this program knows.
        known: i64,
    },
    /// The file is not a database, or is damaged.
    #[error("the database is damaged or is not one: {0}")]
    Damaged(String),
    /// A stored value does not read as what it should be.
    #[error("the stored {what} does not read: {why}")]
    Unreadable {
        /// Which value.
        what: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// The thing to be changed is not there.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// The disk or a folder refused.
    #[error("{path}: {why}")]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// The database refused a statement; a defect of ours unless the disk is full.
    #[error("the database refused: {0}")]
    Database(String),
    /// Something that this kind of database does with tools of its own.
    #[error("PostgreSQL has tools of its own for that")]
    ItsOwnTools,
    /// A database of a kind that this build leaves out.
    #[error("this build cannot speak to PostgreSQL; build it with `--features postgres`")]
    NoPostgres,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, NotADatabase};
        match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Database(error.to_string()),
        }
    }
}

#[cfg(feature = "postgres")]
impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> Self {
        // The database's own sentence, without the values that it may quote in its detail.
        Self::Database(error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned()))
    }
}
