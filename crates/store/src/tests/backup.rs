//! Backups, restoring, the doctor, and data of another age.

use super::{ME, change, everything, somebody};
use crate::{Store, StoreError, Where};
use domain::Source;
use jiff::Timestamp;

fn open(folder: &std::path::Path) -> Store {
    let store = Store::open(Where::Folder(folder.to_owned())).unwrap();
    store.ensure_account(ME, "Ines", Timestamp::UNIX_EPOCH).unwrap();
    store
}

#[test]
fn a_backup_restored_is_the_data_of_that_moment() {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy.db"));
    let store = open(&data);
    change(&store, "add", |c| c.put_person(&somebody("Ada Marsh", Source::Me)));
    let then = everything(&store);
    store.backup(&copy).unwrap();
    change(&store, "add", |c| c.put_person(&somebody("Bo Berg", Source::Me)));
    let later = everything(&store);
    drop(store);
    Store::check_backup(&copy).unwrap();
    let kept = Store::restore(&Where::Folder(data.clone()), &copy).unwrap().unwrap();
    assert_eq!(everything(&open(&data)), then);
    // What was there before the restore was kept, and can come back.
    Store::restore(&Where::Folder(data.clone()), &kept).unwrap();
    assert_eq!(everything(&open(&data)), later);
}

#[test]
fn a_file_that_is_no_backup_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.db");
    for bytes in [b"".as_slice(), b"not a database", b"SQLite format 3\0rubbish"] {
        std::fs::write(&file, bytes).unwrap();
        assert!(Store::check_backup(&file).is_err());
    }
}

#[test]
fn data_of_a_newer_goodturn_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(open(&data));
    rusqlite::Connection::open(data.join("goodturn.db"))
        .unwrap()
        .execute_batch("PRAGMA user_version = 999")
        .unwrap();
    assert!(matches!(Store::open(Where::Folder(data)), Err(StoreError::Newer { found: 999, .. })));
}

#[cfg(unix)]
#[test]
fn the_data_folder_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let store = open(&data);
    change(&store, "add", |c| c.put_person(&somebody("Ada Marsh", Source::Me)));
    assert_eq!(std::fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700);
    for file in std::fs::read_dir(&data).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", file.file_name());
    }
}

#[test]
fn the_doctor_finds_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let store = open(&data);
    change(&store, "add", |c| c.put_person(&somebody("Ada Marsh", Source::Me)));
    let examine = |store: &Store| store.read::<_, StoreError>(ME, |r| r.examine()).unwrap();
    assert_eq!(examine(&store), []);
    let raw = rusqlite::Connection::open(data.join("goodturn.db")).unwrap();
    raw.execute_batch("DELETE FROM person_text_row").unwrap();
    assert_eq!(examine(&store).len(), 1);
}
