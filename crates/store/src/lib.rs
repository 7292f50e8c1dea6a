//! Where it is kept: one account's people and all that is known about them, in SQLite or PostgreSQL.
//!
//! The only crate with SQL. Reads go through a [`Reading`], writes through a [`Change`], which appends
//! every step to the journal in the same transaction; undo, history and the refreshing of snapshots
//! follow from that one record. Nothing here decides what is allowed or what would help.

/// One statement: its text serves both databases (`?1` becomes `$1`), or two stand side by side.
/// A test prepares every one of them on both.
macro_rules! sql {
    (sqlite: $sqlite:literal, postgres: $postgres:literal $(,)?) => {
        crate::db::Sql { sqlite: $sqlite, postgres: $postgres }
    };
    // Only one of the two needs the statement; the other never gets it.
    (sqlite: $sqlite:literal $(,)?) => {
        crate::db::Sql { sqlite: $sqlite, postgres: "" }
    };
    (postgres: $postgres:literal $(,)?) => {
        crate::db::Sql { sqlite: "", postgres: $postgres }
    };
    ($text:literal $(,)?) => {
        crate::db::Sql { sqlite: $text, postgres: $text }
    };
}

mod answers;
mod archive;
mod backup;
mod dates;
mod db;
mod differences;
mod doctor;
mod encounters;
mod error;
mod facts;
mod forget;
mod history;
mod image;
mod imports;
mod journal;
mod keepsakes;
mod migrate;
mod myself;
mod network;
mod paths;
mod people;
mod person_doc;
mod photos;
mod promises;
pub mod repeats;
mod schema;
mod search;
mod sessions;
mod settings;
mod undo;
mod vectors;

pub use archive::Table as ArchiveTable;
pub use db::{Reading, Store, Where};
pub use doctor::Finding;
pub use error::StoreError;
pub use forget::Held;
pub use history::{ChangeRecord, Touched};
pub use imports::ImportRecord;
pub use journal::{About, Change};
pub use paths::{InTouch, Saying};
pub use people::{Page, PersonRow};
pub use schema::Entity;
pub use undo::Undone;

#[cfg(test)]
mod tests;
