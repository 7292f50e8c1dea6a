//! The store suite: every story runs on SQLite and, when `GOODTURN_TEST_POSTGRES` names a server, on
//! PostgreSQL too, each time in a database of its own.

mod backup;
mod identity;
mod paths;
mod people;
mod sameness;
mod schema;
mod statements;
mod undo;

use crate::journal::{About, Change};
use crate::{Reading, Store, StoreError, Where};
use domain::{AccountId, ChangeId, ImportId, Name, Person, PersonId, Source, Value, What};
use jiff::Timestamp;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// The account of the stories.
pub const ME: AccountId = AccountId(1);

/// A database that goes when the story ends.
pub struct Place {
    pub store: Store,
    pub name: &'static str,
    _folder: Option<tempfile::TempDir>,
}

/// Runs a story on each database that is here.
pub fn on_both(story: impl Fn(&Store)) {
    for place in places() {
        eprintln!("on {}", place.name);
        story(&place.store);
    }
}

pub fn places() -> Vec<Place> {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Where::Folder(folder.path().join("data"))).unwrap();
    let mut places = vec![Place { store, name: "SQLite", _folder: Some(folder) }];
    #[cfg(feature = "postgres")]
    if let Some(url) = postgres_url() {
        let store = Store::open(Where::Url(url)).unwrap();
        places.push(Place { store, name: "PostgreSQL", _folder: None });
    }
    for place in &places {
        place.store.ensure_account(ME, "Ines", Timestamp::UNIX_EPOCH).unwrap();
    }
    places
}

/// A new, empty database on the test server.
#[cfg(feature = "postgres")]
pub fn postgres_url() -> Option<String> {
    let server = std::env::var("GOODTURN_TEST_POSTGRES").ok();
    // `cargo test` alone needs no server; the check that stands before every landing does.
    assert!(server.is_some() || std::env::var("CI").is_err(), "GOODTURN_TEST_POSTGRES is not set");
    let server = server?;
    let (root, _) = server.rsplit_once('/').unwrap();
    let name = format!("goodturn_{}_{}", std::process::id(), next());
    let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
    client.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
    Some(format!("{root}/{name}"))
}

/// Numbers that are never the same twice in one run.
pub fn next() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A fresh id, in the order of asking.
pub fn id() -> Uuid {
    Uuid::from_u128(u128::from(next()) << 64 | 0x7000_8000_0000_0000_0000)
}

/// Makes one change.
pub fn change<T>(
    store: &Store,
    verb: &'static str,
    f: impl FnOnce(&mut Change<'_>) -> Result<T, StoreError>,
) -> (ChangeId, T) {
    let about = About {
        id: ChangeId(id()),
        at: Timestamp::UNIX_EPOCH,
        verb,
        words: String::new(),
        person: None,
        undoes: None,
    };
    let change = about.id;
    (change, store.change(ME, about, f).unwrap())
}

/// Takes a change back.
pub fn undo(store: &Store, of: ChangeId) -> (ChangeId, crate::Undone) {
    let about = About {
        id: ChangeId(id()),
        at: Timestamp::UNIX_EPOCH,
        verb: "undo",
        words: String::new(),
        person: None,
        undoes: Some(of),
    };
    let change = about.id;
    (change, store.change::<_, StoreError>(ME, about, |c| c.take_back(of)).unwrap())
}

/// Looks.
pub fn read<T>(store: &Store, f: impl FnOnce(&mut Reading<'_>) -> Result<T, StoreError>) -> T {
    store.read(ME, f).unwrap()
}

/// Everything that the account holds, to compare two moments.
pub fn everything(store: &Store) -> String {
    let tables = read(store, |r| r.archive());
    format!("{tables:#?}")
}

/// Somebody new with a name and an address.
pub fn somebody(name: &str, from: Source) -> Person {
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    let values = vec![
        Value { what: What::Name(Name::from_full(name)), from },
        Value { what: What::Email { label: "work".into(), address: email }, from },
    ];
    Person { id: PersonId(id()), values, in_ten: false, archived: false }
}

/// A source that is an import.
pub fn import() -> Source {
    Source::Import(ImportId(id()))
}
