//! Ids: each kind of thing has its own type, so that one cannot be taken for another.
//!
//! An id is made by the caller (time-ordered, from outside this crate) and never means anything.

use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The account that owns a private network; every stored row belongs to exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub i64);

/// A text that is not an id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is not an id; ids look like 01981f3e-5b6c-7d2a-9f00-3c5d8e7a1b42")]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text.trim()).map(Self).map_err(|_| NotAnId(text.to_owned()))
            }
        }
    )*};
}

ids! {
    /// A person in my network.
    PersonId,
    /// One thing known about a person.
    FactId,
    /// One time we were in touch.
    EncounterId,
    /// Something I said I would do.
    PromiseId,
    /// Something I am invited to.
    EventId,
    /// An opportunity that came by.
    LeadId,
    /// Something worth passing on.
    FindId,
    /// Something done for someone.
    GoodTurnId,
    /// One import of one or more files.
    ImportId,
    /// One change in the journal.
    ChangeId,
    /// My answer to a suggestion.
    AnswerId,
    /// My word that two people are not one.
    DifferenceId,
}
