//! Answers: what I said to a suggestion. They are honoured at once and for as long as they say.

use crate::{AnswerId, PersonId};
use jiff::civil::Date;

/// What I said to a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// I did it.
    Done,
    /// Ask me again, not before a day.
    Later,
    /// Not this one, ever.
    NotThis,
    /// Nothing for this person, ever.
    Never,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 4] = [Verdict::Done, Verdict::Later, Verdict::NotThis, Verdict::Never];

    /// The stable word for the verdict.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Done => "done",
            Verdict::Later => "later",
            Verdict::NotThis => "not_this",
            Verdict::Never => "never",
        }
    }

    /// The verdict named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.word() == word)
    }
}

/// My answer to one suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// The suggestion's key, the same for the same act on every day.
    pub suggestion: String,
    /// Whom it would have helped.
    pub person: PersonId,
    /// What it was about, in the words of the fact; empty for answers of older programs.
    pub about: String,
    /// What I said.
    pub verdict: Verdict,
    /// When.
    pub on: Date,
    /// With "later": the first day on which to ask again.
    pub until: Option<Date>,
}
