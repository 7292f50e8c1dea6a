//! Errors that a person reads: what happened, and what to do next.

use std::fmt;
use store::StoreError;

/// What sort of error it is; each face has one table from kinds to its own codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was given does not make sense.
    Invalid,
    /// What was asked for is not there.
    NotFound,
    /// Not allowed.
    Forbidden,
    /// It does not fit what is there now.
    Conflict,
    /// Too much at once.
    TooMany,
    /// It could not be done just now.
    Unavailable,
    /// A defect of Goodturn.
    Bug,
}

/// An error in people's words.
#[derive(Debug)]
pub struct AppError {
    /// What sort of error.
    pub kind: Kind,
    /// What happened, as a sentence without its full stop.
    pub what: String,
    /// What to do next; empty if nothing can be done.
    pub hint: String,
}

impl AppError {
    fn new(kind: Kind, what: impl Into<String>) -> Self {
        Self { kind, what: what.into(), hint: String::new() }
    }

    /// What was given does not make sense.
    pub fn invalid(what: impl Into<String>) -> Self {
        Self::new(Kind::Invalid, what)
    }

    /// There is no such thing.
    pub fn not_found(what: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, what)
    }

    /// It does not fit what is there now.
    pub fn conflict(what: impl Into<String>) -> Self {
        Self::new(Kind::Conflict, what)
    }

    /// It could not be done just now.
    pub fn unavailable(what: impl Into<String>) -> Self {
        Self::new(Kind::Unavailable, what)
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if !self.hint.is_empty() {
            write!(f, "; {}", self.hint)?;
        }
        Ok(())
    }
}

impl std::error::Error for AppError {}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let what = error.to_string();
        match error {
            StoreError::Busy => Self::unavailable(what).hint("wait until it has finished and try again"),
            StoreError::Newer { .. } => Self::conflict(what).hint("update Goodturn; your data is untouched"),
            StoreError::Damaged(_) => {
                Self::unavailable(what).hint("restore your newest backup with `goodturn restore FILE`")
            }
            StoreError::Disk { .. } => {
                Self::unavailable(what).hint("see that there is room and that you may write there")
            }
            StoreError::Missing(_) => Self::not_found(what),
            StoreError::NoPostgres => Self::invalid(what),
            StoreError::ItsOwnTools => {
                Self::conflict(what).hint("use pg_dump and pg_restore; `goodturn export` works on both")
            }
            StoreError::Unreadable { .. } => Self::new(Kind::Bug, what).hint("run `goodturn doctor`"),
            StoreError::Database(_) => {
                Self::new(Kind::Bug, what).hint("see that the disk has room; if it has, this is a defect")
            }
        }
    }
}
