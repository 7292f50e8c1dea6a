//! Opening a database and bringing its layout up to date, with a backup before each step.
//!
//! Migrations are numbered, append-only files in `migrations/`; a step is one transaction.

use crate::db::{Conn, Store, Where, params};
use crate::error::StoreError;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The database's file inside the data folder.
pub(crate) const FILE: &str = "goodturn.db";

/// How long a writer waits for another program's transaction, such as a large import.
const PATIENCE: Duration = Duration::from_secs(30);

/// One step of the layout: the text for both, and what only one of them needs.
struct Migration {
    both: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// Every step, oldest first; step n brings the layout to number n + 1.
const MIGRATIONS: &[Migration] = &[
    Migration {
        both: include_str!("../migrations/0001_start.sql"),
        sqlite: include_str!("../migrations/0001_start.sqlite.sql"),
        postgres: include_str!("../migrations/0001_start.postgres.sql"),
    },
    Migration { both: include_str!("../migrations/0002_sameness.sql"), sqlite: "", postgres: "" },
    Migration { both: include_str!("../migrations/0003_came_by.sql"), sqlite: "", postgres: "" },
];

/// The layout number that this program writes.
pub(crate) const LAYOUT: i64 = MIGRATIONS.len() as i64;

impl Migration {
    fn text(&self, sqlite: bool) -> String {
        let words = if sqlite {
            [("{bytes}", "BLOB"), ("{binary}", ""), ("{clustered}", "WITHOUT ROWID")]
        } else {
            [("{bytes}", "BYTEA"), ("{binary}", "COLLATE \"C\""), ("{clustered}", "")]
        };
        let both = words.iter().fold(self.both.to_owned(), |text, (mark, word)| text.replace(mark, word));
        both + if sqlite { self.sqlite } else { self.postgres }
    }
}

impl Store {
    /// Opens the database, making it if there is none, and brings its layout up to date.
    pub fn open(place: Where) -> Result<Self, StoreError> {
        if let Where::Folder(folder) = &place {
            make_private_folder(folder)?;
        }
        let mut writer = connect(&place, false)?;
        bring_up_to_date(&place, &mut writer)?;
        Ok(Self::new(place, writer))
    }

    /// The database's file, if it is one.
    pub fn file(&self) -> Option<PathBuf> {
        match &self.place {
            Where::Folder(folder) => Some(folder.join(FILE)),
            Where::Url(_) => None,
        }
    }
}

/// Opens one connection.
pub(crate) fn connect(place: &Where, reader: bool) -> Result<Conn, StoreError> {
    match place {
        Where::Folder(folder) => {
            let path = folder.join(FILE);
            let conn = rusqlite::Connection::open(&path)?;
            make_private_file(&path)?;
            conn.busy_timeout(PATIENCE)?;
            conn.set_prepared_statement_cache_capacity(256);
            // FULL: what was confirmed survives a power cut, not only a killed process.
            // secure_delete: what is forgotten does not linger in free pages.
            conn.execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                 PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;",
            )?;
            if reader {
                conn.execute_batch("PRAGMA query_only = ON;")?;
            }
            Ok(Conn::Sqlite(conn))
        }
        #[cfg(feature = "postgres")]
        Where::Url(url) => {
            let mut client = crate::db::pg::Client::connect(url)?;
            client.batch("SET client_min_messages = warning")?;
            Ok(Conn::Postgres(Box::new(client)))
        }
        #[cfg(not(feature = "postgres"))]
        Where::Url(_) => Err(StoreError::NoPostgres),
    }
}

fn bring_up_to_date(place: &Where, conn: &mut Conn) -> Result<(), StoreError> {
    let found = layout(conn)?;
    if found > LAYOUT {
        return Err(StoreError::Newer { found, known: LAYOUT });
    }
    if let (1.., Where::Folder(folder)) = (found, place)
        && found < LAYOUT
    {
        crate::backup::copy(conn, &folder.join(format!("before-layout-{}.db", found + 1)))?;
    }
    for number in found..LAYOUT {
        let migration = &MIGRATIONS[usize::try_from(number).unwrap_or_default()];
        conn.batch(if conn.is_sqlite() { "BEGIN IMMEDIATE" } else { "BEGIN" })?;
        // Another process may have been quicker; look again now that the database is ours.
        if layout(conn)? == number {
            conn.batch(&migration.text(conn.is_sqlite()))?;
            set_layout(conn, number + 1)?;
        }
        conn.batch("COMMIT")?;
    }
    Ok(())
}

fn layout(conn: &mut Conn) -> Result<i64, StoreError> {
    if conn.is_sqlite() {
        let rows = conn.query(sql!(sqlite: "PRAGMA user_version"), &[], |row| row.int(0))?;
        return Ok(rows.first().copied().unwrap_or_default());
    }
    conn.batch("CREATE TABLE IF NOT EXISTS layout (number BIGINT NOT NULL)")?;
    let rows =
        conn.query(sql!(postgres: "SELECT COALESCE(MAX(number), 0) FROM layout"), &[], |row| row.int(0))?;
    Ok(rows.first().copied().unwrap_or_default())
}

fn set_layout(conn: &mut Conn, number: i64) -> Result<(), StoreError> {
    if conn.is_sqlite() {
        return conn.batch(&format!("PRAGMA user_version = {number}"));
    }
    conn.execute(sql!(postgres: "INSERT INTO layout (number) VALUES (?1)"), params![number])?;
    Ok(())
}

/// Makes the data folder, readable by its owner alone.
fn make_private_folder(folder: &Path) -> Result<(), StoreError> {
    let disk = |why| StoreError::Disk { path: folder.to_owned(), why };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        if folder.is_dir() {
            let mode = std::fs::metadata(folder).map_err(disk)?.permissions().mode();
            // A folder that was there and holds no data of ours is not ours to lock up.
            if folder.join(FILE).exists() && mode & 0o077 != 0 {
                std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).map_err(disk)?;
            }
            return Ok(());
        }
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(disk)
    }
    #[cfg(not(unix))]
    std::fs::create_dir_all(folder).map_err(disk)
}

fn make_private_file(path: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))
            .map_err(|why| StoreError::Disk { path: path.to_owned(), why })?;
    }
    Ok(())
}
