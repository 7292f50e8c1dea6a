//! Facts: one thing known about a person, with the words it came from.

use crate::{FactId, PersonId, Source};
use jiff::civil::Date;

/// What a fact is about; the kinds that the practice of giving asks for, and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// What they are looking for.
    Need,
    /// What they do well or can help with.
    Offer,
    /// Who would be a good prospect for them.
    IdealClient,
    /// A passion, a topic they love.
    Interest,
    /// School, employer, town, club.
    Background,
    /// Family and stories.
    Personal,
    /// How they like things done.
    Preference,
    /// What is new in their life: a new job, a move, a child. A reason to write, for a while.
    News,
}

impl FactKind {
    /// Every kind, in the order in which a page shows them.
    pub const ALL: [FactKind; 8] = [
        FactKind::News,
        FactKind::Need,
        FactKind::IdealClient,
        FactKind::Offer,
        FactKind::Interest,
        FactKind::Background,
        FactKind::Personal,
        FactKind::Preference,
    ];

    /// The stable word for the kind, as stored and as scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            FactKind::Need => "need",
            FactKind::Offer => "offer",
            FactKind::IdealClient => "ideal_client",
            FactKind::Interest => "interest",
            FactKind::Background => "background",
            FactKind::Personal => "personal",
            FactKind::Preference => "preference",
            FactKind::News => "news",
        }
    }

    /// What a list of such facts is called in front of people.
    pub fn heading(self) -> &'static str {
        match self {
            FactKind::Need => "Looking for",
            FactKind::Offer => "Good at",
            FactKind::IdealClient => "A good client for them",
            FactKind::Interest => "Loves",
            FactKind::Background => "Background",
            FactKind::Personal => "Personal",
            FactKind::Preference => "Likes it when",
            FactKind::News => "New with them",
        }
    }

    /// The kind named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One thing known about a person, dated, with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// Whom it is about.
    pub person: PersonId,
    /// What it is about.
    pub kind: FactKind,
    /// The fact in a few words, e.g. "a bookkeeper who knows charities".
    pub text: String,
    /// The sentence it came from, as it was told.
    pub evidence: String,
    /// When it was learned.
    pub noted_on: Date,
    /// When somebody last said that it still holds.
    pub confirmed_on: Option<Date>,
    /// When it ceased to hold; an ended fact is remembered but suggests nothing.
    pub ended_on: Option<Date>,
    /// Who or what brought it.
    pub from: Source,
}

impl Fact {
    /// Whether it is so old, and of such a kind, that one would ask: still true? Where somebody went to
    /// school does not change, and news is news no more.
    pub fn may_have_changed(&self, today: Date) -> bool {
        let lasts = matches!(self.kind, FactKind::Background | FactKind::News);
        let said = self.confirmed_on.unwrap_or(self.noted_on).max(self.noted_on);
        let since = today.since(said).map_or(0, |span| span.get_days());
        self.ended_on.is_none() && !lasts && since > 365
    }
}
