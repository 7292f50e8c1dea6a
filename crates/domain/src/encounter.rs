//! Encounters: the times we were in touch.

use crate::{EncounterId, PersonId, Source};
use jiff::civil::Date;

/// How we were in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Face to face.
    Met,
    /// On the telephone or by video.
    Call,
    /// Coffee, lunch, dinner: time taken for one another.
    Coffee,
    /// A letter or an e-mail.
    Mail,
    /// A chat, a text, a message on some network.
    Message,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Channel; 5] =
        [Channel::Met, Channel::Call, Channel::Coffee, Channel::Mail, Channel::Message];

    /// The stable word for the channel, as stored and as scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            Channel::Met => "met",
            Channel::Call => "call",
            Channel::Coffee => "coffee",
            Channel::Mail => "mail",
            Channel::Message => "message",
        }
    }

    /// The channel named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.word() == word)
    }

    /// Whether it happens in writing; writing after a meeting is what a follow-up is.
    pub fn written(self) -> bool {
        matches!(self, Channel::Mail | Channel::Message)
    }
}

/// Who reached out to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Both, as in a meeting.
    Both,
    /// I wrote or called.
    FromMe,
    /// They wrote or called.
    ToMe,
}

impl Direction {
    /// The stable word for the direction.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Both => "both",
            Direction::FromMe => "from_me",
            Direction::ToMe => "to_me",
        }
    }

    /// The direction named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Direction::Both, Direction::FromMe, Direction::ToMe].into_iter().find(|d| d.word() == word)
    }
}

/// One time we were in touch.
#[derive(Clone, Debug, PartialEq)]
pub struct Encounter {
    /// Its id.
    pub id: EncounterId,
    /// With whom.
    pub person: PersonId,
    /// How.
    pub channel: Channel,
    /// Who reached out.
    pub direction: Direction,
    /// When.
    pub on: Date,
    /// Where or at what event, in words; empty if not said.
    pub place: String,
    /// What was said, in words; empty if not kept.
    pub said: String,
    /// Who or what brought it.
    pub from: Source,
}
