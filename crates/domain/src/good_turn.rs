//! Good turns: things done for someone. There is no amount and no balance, on purpose.

use crate::{GoodTurnId, PersonId, Source};
use jiff::civil::Date;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TurnKind {
    /// Two people brought together.
    Introduction,
    /// An opportunity forwarded.
    Lead,
    /// Something to read passed on.
    Find,
    /// Advice given.
    Advice,
    /// A recommendation written.
    Recommendation,
    /// An invitation.
    Invitation,
    /// A helping hand.
    Help,
    /// Word of thanks.
    Thanks,
}

impl TurnKind {
    /// Every kind.
    pub const ALL: [TurnKind; 8] = [
        TurnKind::Introduction,
        TurnKind::Lead,
        TurnKind::Find,
        TurnKind::Advice,
        TurnKind::Recommendation,
        TurnKind::Invitation,
        TurnKind::Help,
        TurnKind::Thanks,
    ];

    /// The stable word for the kind.
    pub fn word(self) -> &'static str {
        match self {
            TurnKind::Introduction => "introduction",
            TurnKind::Lead => "lead",
            TurnKind::Find => "find",
            TurnKind::Advice => "advice",
            TurnKind::Recommendation => "recommendation",
            TurnKind::Invitation => "invitation",
            TurnKind::Help => "help",
            TurnKind::Thanks => "thanks",
        }
    }

    /// The kind named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Who did a good turn. It is kept so that help can be thanked for, and is never set against anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doer {
    /// I did, for them.
    Me,
    /// They did, for me.
    Them,
}

impl Doer {
    /// The stable word for the doer, as scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            Doer::Me => "me",
            Doer::Them => "them",
        }
    }

    /// The doer named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Doer::Me, Doer::Them].into_iter().find(|d| d.word() == word)
    }
}

/// Something done for someone.
#[derive(Clone, Debug, PartialEq)]
pub struct GoodTurn {
    /// Its id.
    pub id: GoodTurnId,
    /// For whom I did it, or who did it for me.
    pub person: PersonId,
    /// The other person of an introduction.
    pub with: Option<PersonId>,
    /// Who did it.
    pub by: Doer,
    /// What was done.
    pub kind: TurnKind,
    /// What was done, in words.
    pub text: String,
    /// When.
    pub on: Date,
    /// Who or what brought it.
    pub from: Source,
}
