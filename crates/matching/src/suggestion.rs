//! A suggestion: one good turn that could be done, for whom, and why.

use domain::network::Network;
use domain::{EncounterId, FactId, FactKind, PersonId, PromiseId};
use jiff::civil::Date;

/// Which rule proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A promise is due.
    PromiseDue,
    /// We met and I have not written since.
    FollowUp,
    /// Something is new in somebody's life.
    News,
    /// What she looks for is what he does well.
    NeedMeetsOffer,
}

impl Rule {
    /// The stable word for the rule, as scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            Rule::PromiseDue => "promise_due",
            Rule::FollowUp => "follow_up",
            Rule::News => "news",
            Rule::NeedMeetsOffer => "need_meets_offer",
        }
    }
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Keep a promise.
    KeepPromise(PromiseId),
    /// Write to somebody I met.
    WriteTo(EncounterId),
    /// Write to somebody about what is new with them.
    WriteAbout(FactId),
    /// Bring two people together; `offer` is `None` when a role, not a told fact, says who can help.
    Introduce {
        /// The need that would be met.
        need: FactId,
        /// The offer that meets it.
        offer: Option<FactId>,
    },
}

/// One fact that a suggestion rests on, in the words in which it was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Whom it is about.
    pub about: PersonId,
    /// What kind of fact; `None` for a promise, an encounter or a role.
    pub kind: Option<FactKind>,
    /// The fact in a few words.
    pub says: String,
    /// The sentence it came from; empty for a role from an address book.
    pub evidence: String,
    /// When it was learned, or when it happened.
    pub on: Option<Date>,
}

/// One good turn that could be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The same for the same act on every day; answers refer to it.
    pub key: String,
    /// Which rule proposes.
    pub rule: Rule,
    /// What is to be done.
    pub act: Act,
    /// Whom it helps.
    pub person: PersonId,
    /// Who else has a part in it.
    pub with: Option<PersonId>,
    /// What to do, in one line.
    pub title: String,
    /// Why: never empty.
    pub reasons: Vec<Reason>,
    /// How sure the rule is that this would help, 0 to 1; about the act, not about anybody.
    pub sure: f32,
}

/// The whole name of somebody in the network.
pub(crate) fn name_of(network: &Network, person: PersonId) -> &str {
    network.people.get(&person).map_or("somebody", |known| known.name.as_str())
}
