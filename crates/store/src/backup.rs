//! Backups: a consistent copy of the database while it is in use.

use crate::db::{Conn, Store, Where};
use crate::error::StoreError;
use std::path::{Path, PathBuf};

/// Copies an SQLite database page by page into a new file, readable by its owner alone.
pub(crate) fn copy(conn: &mut Conn, to: &Path) -> Result<(), StoreError> {
    let Some(conn) = conn.sqlite() else { return Ok(()) };
    let partial = to.with_extension("part");
    let _ = std::fs::remove_file(&partial);
    {
        let mut target = rusqlite::Connection::open(&partial)?;
        rusqlite::backup::Backup::new(conn, &mut target)?.run_to_completion(
            4_096,
            std::time::Duration::ZERO,
            None,
        )?;
        // The copy stands alone: no log beside it.
        target.execute_batch("PRAGMA journal_mode = DELETE;")?;
    }
    let disk = |why| StoreError::Disk { path: to.to_owned(), why };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&partial, std::fs::Permissions::from_mode(0o600)).map_err(disk)?;
    }
    std::fs::rename(&partial, to).map_err(disk)
}

impl Store {
    /// Writes a consistent copy of the whole database to `to`, which appears whole or not at all.
    ///
    /// # Errors
    /// On PostgreSQL, whose own tools make backups.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        let mut writer = self.writer();
        if !writer.is_sqlite() {
            return Err(StoreError::ItsOwnTools);
        }
        copy(&mut writer, to)
    }

    /// Puts a checked backup in the place of a folder's database, in one transaction, so that whoever has
    /// it open sees either. Returns the copy of what was there before, if there was anything.
    ///
    /// # Errors
    /// On PostgreSQL, whose own tools restore.
    pub fn restore(place: &Where, from: &Path) -> Result<Option<PathBuf>, StoreError> {
        let Where::Folder(folder) = place else {
            return Err(StoreError::ItsOwnTools);
        };
        let was_there = folder.join(crate::migrate::FILE).exists();
        let store = Self::open(place.clone())?;
        let kept = was_there.then(|| {
            let free = |n: &u32| !folder.join(format!("before-restore-{n}.db")).exists();
            folder.join(format!("before-restore-{}.db", (1..).find(free).unwrap_or_default()))
        });
        if let Some(kept) = &kept {
            store.backup(kept)?;
        }
        {
            let mut writer = store.writer();
            let Some(conn) = writer.sqlite() else { return Ok(None) };
            let source =
                rusqlite::Connection::open_with_flags(from, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            rusqlite::backup::Backup::new(&source, conn)?.run_to_completion(
                i32::MAX,
                std::time::Duration::ZERO,
                None,
            )?;
        }
        drop(store);
        // A backup of an older layout is brought up to date as any old data is.
        Self::open(place.clone()).map(|_| kept)
    }

    /// Checks that a file is a sound backup of a layout that this program knows.
    pub fn check_backup(file: &Path) -> Result<(), StoreError> {
        let conn = rusqlite::Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let sound: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if sound != "ok" {
            return Err(StoreError::Damaged(sound));
        }
        if found > crate::migrate::LAYOUT {
            return Err(StoreError::Newer { found, known: crate::migrate::LAYOUT });
        }
        if found == 0 {
            return Err(StoreError::Damaged(
                "the file is an SQLite database, but not one of Goodturn's".to_owned(),
            ));
        }
        Ok(())
    }
}
