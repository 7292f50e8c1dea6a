//! Promises: what I said I would do for someone.

use crate::{PersonId, PromiseId, Source};
use jiff::civil::Date;

/// Where a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PromiseState {
    /// Still to be kept.
    Open,
    /// Done.
    Kept,
    /// Let go, by them or by me.
    Released,
}

impl PromiseState {
    /// The stable word for the state.
    pub fn word(self) -> &'static str {
        match self {
            PromiseState::Open => "open",
            PromiseState::Kept => "kept",
            PromiseState::Released => "released",
        }
    }

    /// The state named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [PromiseState::Open, PromiseState::Kept, PromiseState::Released]
            .into_iter()
            .find(|s| s.word() == word)
    }
}

/// Something I said I would do for someone.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// Its id.
    pub id: PromiseId,
    /// To whom.
    pub person: PersonId,
    /// What, beginning with a verb, e.g. "send her the daylight article".
    pub text: String,
    /// The sentence it came from, as it was told.
    pub evidence: String,
    /// When I said it.
    pub made_on: Date,
    /// By when, if I said so.
    pub due_on: Option<Date>,
    /// Where it stands.
    pub state: PromiseState,
    /// When it was kept or let go.
    pub closed_on: Option<Date>,
    /// Who or what brought it.
    pub from: Source,
}
