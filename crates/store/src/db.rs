//! The one seam between Goodturn and its two databases: connections, parameters, rows.
//!
//! SQLite is the default: one writer, a few readers, a write-ahead log. PostgreSQL is there by URL.
//! Both speak the same statements (see `sql!`); this file knows nothing of what the tables mean.

use crate::error::StoreError;
use domain::AccountId;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// A statement in the words of either database.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sql {
    pub sqlite: &'static str,
    #[cfg_attr(not(feature = "postgres"), allow(dead_code, reason = "this build speaks SQLite only"))]
    pub postgres: &'static str,
}

/// Where the data lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// A folder of this machine, with an SQLite database in it.
    Folder(PathBuf),
    /// The URL of a PostgreSQL database.
    Url(String),
}

/// A value on its way into a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Param<'a> {
    Null,
    Int(i64),
    Bool(bool),
    Text(&'a str),
    Bytes(&'a [u8]),
}

macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$(crate::db::Param::from($value)),*] };
}
pub(crate) use params;

impl From<i64> for Param<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<bool> for Param<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}
impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(value)
    }
}
impl<'a> From<&'a String> for Param<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(value)
    }
}
impl<'a> From<&'a [u8]> for Param<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(value)
    }
}
impl<'a> From<&'a Uuid> for Param<'a> {
    fn from(value: &'a Uuid) -> Self {
        Self::Bytes(value.as_bytes())
    }
}
impl From<AccountId> for Param<'_> {
    fn from(value: AccountId) -> Self {
        Self::Int(value.0)
    }
}
impl<'a, T> From<Option<T>> for Param<'a>
where
    Param<'a>: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::from)
    }
}

/// A row on its way out.
pub(crate) enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    #[cfg(feature = "postgres")]
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    pub fn int(&self, i: usize) -> Result<i64, StoreError> {
        match self {
            Self::Sqlite(row) => Ok(row.get(i)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => Ok(row.try_get(i)?),
        }
    }
    pub fn bool(&self, i: usize) -> Result<bool, StoreError> {
        match self {
            Self::Sqlite(row) => Ok(row.get(i)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => Ok(row.try_get(i)?),
        }
    }
    pub fn text(&self, i: usize) -> Result<String, StoreError> {
        self.text_opt(i)?.ok_or(StoreError::Unreadable { what: "text", why: format!("column {i} is empty") })
    }
    pub fn text_opt(&self, i: usize) -> Result<Option<String>, StoreError> {
        match self {
            Self::Sqlite(row) => Ok(row.get(i)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => Ok(row.try_get(i)?),
        }
    }
    /// Lends a text without copying it.
    pub fn with_text<T>(
        &self,
        i: usize,
        f: impl FnOnce(&str) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self {
            Self::Sqlite(row) => {
                let text = row
                    .get_ref(i)?
                    .as_str()
                    .map_err(|e| StoreError::Unreadable { what: "text", why: e.to_string() })?;
                f(text)
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => f(row.try_get(i)?),
        }
    }
    /// Lends bytes without copying them.
    pub fn with_bytes<T>(
        &self,
        i: usize,
        f: impl FnOnce(&[u8]) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self {
            Self::Sqlite(row) => {
                let bytes = row
                    .get_ref(i)?
                    .as_blob()
                    .map_err(|e| StoreError::Unreadable { what: "bytes", why: e.to_string() })?;
                f(bytes)
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => f(row.try_get(i)?),
        }
    }
    pub fn bytes(&self, i: usize) -> Result<Vec<u8>, StoreError> {
        match self {
            Self::Sqlite(row) => Ok(row.get(i)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => Ok(row.try_get(i)?),
        }
    }
    pub fn uuid(&self, i: usize) -> Result<Uuid, StoreError> {
        self.uuid_opt(i)?.ok_or(StoreError::Unreadable { what: "id", why: format!("column {i} is empty") })
    }
    pub fn uuid_opt(&self, i: usize) -> Result<Option<Uuid>, StoreError> {
        let read = |bytes: &[u8]| {
            Uuid::from_slice(bytes).map_err(|e| StoreError::Unreadable { what: "id", why: e.to_string() })
        };
        match self {
            Self::Sqlite(row) => match row.get_ref(i)? {
                rusqlite::types::ValueRef::Blob(bytes) => read(bytes).map(Some),
                _ => Ok(None),
            },
            #[cfg(feature = "postgres")]
            Self::Postgres(row) => row.try_get::<_, Option<&[u8]>>(i)?.map(read).transpose(),
        }
    }
}

/// One connection.
pub(crate) enum Conn {
    Sqlite(rusqlite::Connection),
    #[cfg(feature = "postgres")]
    Postgres(Box<crate::db::pg::Client>),
}

impl Conn {
    /// Runs a statement; returns how many rows it touched.
    pub fn execute(&mut self, sql: Sql, params: &[Param<'_>]) -> Result<usize, StoreError> {
        match self {
            Self::Sqlite(conn) => {
                Ok(conn.prepare_cached(sql.sqlite)?.execute(rusqlite::params_from_iter(params))?)
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => client.execute(sql.postgres, params),
        }
    }

    /// Runs a query and takes every row.
    pub fn query<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        mut take: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut taken = Vec::new();
        match self {
            Self::Sqlite(conn) => {
                let mut statement = conn.prepare_cached(sql.sqlite)?;
                let mut rows = statement.query(rusqlite::params_from_iter(params))?;
                while let Some(row) = rows.next()? {
                    taken.push(take(&Row::Sqlite(row))?);
                }
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => {
                for row in client.query(sql.postgres, params)? {
                    taken.push(take(&Row::Postgres(&row))?);
                }
            }
        }
        Ok(taken)
    }

    /// Inserts many rows of one table; `columns` and `table` are ours, never a user's.
    pub fn insert_all<'a>(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: impl Iterator<Item = Vec<Param<'a>>>,
    ) -> Result<usize, StoreError> {
        let mut count = 0;
        let names = columns.join(", ");
        match self {
            Self::Sqlite(conn) => {
                let marks = vec!["?"; columns.len()].join(", ");
                let mut statement =
                    conn.prepare_cached(&format!("INSERT INTO {table} ({names}) VALUES ({marks})"))?;
                for row in rows {
                    count += statement.execute(rusqlite::params_from_iter(&row))?;
                }
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => count = client.insert_all(table, &names, columns.len(), rows)?,
        }
        Ok(count)
    }

    /// Runs statements that take no parameters and give no rows.
    pub fn batch(&mut self, text: &str) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(conn) => Ok(conn.execute_batch(text)?),
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => client.batch(text),
        }
    }

    /// The SQLite connection, if this is one.
    pub fn sqlite(&mut self) -> Option<&mut rusqlite::Connection> {
        match self {
            Self::Sqlite(conn) => Some(conn),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => None,
        }
    }

    /// Whether this is SQLite; only for the few places where the two differ by more than a statement.
    pub fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }
}

impl rusqlite::ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, Value, ValueRef};
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(i) => ToSqlOutput::Owned(Value::Integer(*i)),
            Self::Bool(b) => ToSqlOutput::Owned(Value::Integer(i64::from(*b))),
            Self::Text(t) => ToSqlOutput::Borrowed(ValueRef::Text(t.as_bytes())),
            Self::Bytes(b) => ToSqlOutput::Borrowed(ValueRef::Blob(b)),
        })
    }
}

/// An open database.
pub struct Store {
    pub(crate) place: Where,
    writer: Mutex<Conn>,
    readers: Mutex<Vec<Conn>>,
}

impl Store {
    pub(crate) fn new(place: Where, writer: Conn) -> Self {
        Self { place, writer: Mutex::new(writer), readers: Mutex::new(Vec::new()) }
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Conn> {
        // A panic while writing rolled its transaction back; the connection itself is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads one account as it stands at this moment.
    pub fn read<T, E: From<StoreError>>(
        &self,
        account: AccountId,
        f: impl FnOnce(&mut Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let pooled = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut conn = match pooled {
            Some(conn) => conn,
            None => crate::migrate::connect(&self.place, true)?,
        };
        conn.batch("BEGIN")?;
        let outcome = f(&mut Reading { conn: &mut conn, account });
        if conn.batch("COMMIT").is_ok() {
            self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        }
        outcome
    }
}

/// A look at one account, all of it from one moment.
pub struct Reading<'c> {
    pub(crate) conn: &'c mut Conn,
    pub(crate) account: AccountId,
}

#[cfg(feature = "postgres")]
#[path = "db_postgres.rs"]
pub(crate) mod pg;
