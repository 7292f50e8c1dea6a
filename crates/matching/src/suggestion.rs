//! A suggestion: one good turn that could be done, for whom, and why.

use domain::network::Network;
use domain::{EncounterId, Fact, FactId, FactKind, FindId, GoodTurnId, LeadId, PersonId, PromiseId};
use jiff::civil::Date;

/// Which rule proposes. Their order is the order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A promise is due.
    PromiseDue,
    /// We met and I have not written since.
    FollowUp,
    /// They helped me and I have not thanked them.
    Thanks,
    /// Something is new in somebody's life.
    News,
    /// A lead that came by fits their ideal client, or what they do well.
    LeadFits,
    /// What she looks for is what he does well.
    NeedMeetsOffer,
    /// A find fits what they love, or what they look for.
    FindFits,
    /// Two who share something and do not know one another yet.
    ShouldMeet,
    /// One thing for each of the ten.
    TheTen,
    /// Somebody whom I have not seen for long, and a way to be of use to them.
    LongUnseen,
}

impl Rule {
    /// Every rule, in their order.
    pub const ALL: [Rule; 10] = [
        Rule::PromiseDue,
        Rule::FollowUp,
        Rule::Thanks,
        Rule::News,
        Rule::LeadFits,
        Rule::NeedMeetsOffer,
        Rule::FindFits,
        Rule::ShouldMeet,
        Rule::TheTen,
        Rule::LongUnseen,
    ];

    /// The stable word for the rule, as scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            Rule::PromiseDue => "promise_due",
            Rule::FollowUp => "follow_up",
            Rule::Thanks => "thanks",
            Rule::News => "news",
            Rule::LeadFits => "lead_fits",
            Rule::NeedMeetsOffer => "need_meets_offer",
            Rule::FindFits => "find_fits",
            Rule::ShouldMeet => "should_meet",
            Rule::TheTen => "the_ten",
            Rule::LongUnseen => "long_unseen",
        }
    }

    /// The rule that made a suggestion's key; the key of somebody long unseen is that of the act itself.
    pub fn of_key(key: &str) -> Option<Self> {
        match key.split_once(':')?.0 {
            "promise" => Some(Rule::PromiseDue),
            "follow_up" => Some(Rule::FollowUp),
            "thank" | "thank_lead" => Some(Rule::Thanks),
            "news" => Some(Rule::News),
            "lead" => Some(Rule::LeadFits),
            "introduce" => Some(Rule::NeedMeetsOffer),
            "find" => Some(Rule::FindFits),
            "meet" => Some(Rule::ShouldMeet),
            "ten" | "ten_ask" => Some(Rule::TheTen),
            _ => None,
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
    /// Thank somebody for what they did for me.
    ThankFor(GoodTurnId),
    /// Thank somebody for a lead that they brought.
    ThankForLead(LeadId),
    /// Bring two people together; `offer` is `None` when a role, not a told fact, says who can help.
    Introduce {
        /// The need that would be met.
        need: FactId,
        /// The offer that meets it.
        offer: Option<FactId>,
    },
    /// Bring two people together over what they share.
    BringTogether {
        /// What the one is about.
        one: FactId,
        /// What the other is about.
        other: FactId,
    },
    /// Pass an opportunity on.
    PassLeadOn(LeadId),
    /// Pass something worth reading on.
    PassFindOn(FindId),
    /// Ask after something they told me.
    AskAfter(FactId),
    /// Ask how one could help.
    AskHow,
}

/// What a reason is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A told fact.
    Fact,
    /// A promise of mine.
    Promise,
    /// A time we were in touch, or that we were not.
    Encounter,
    /// What somebody does, by an address book.
    Role,
    /// What came by, in its own words.
    CameBy,
    /// Something that was done.
    GoodTurn,
}

/// One fact that a suggestion rests on, in the words in which it was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Whom it is about.
    pub about: PersonId,
    /// What it is taken from.
    pub ground: Ground,
    /// What kind of fact; `None` for a promise, an encounter, a role or a passage.
    pub kind: Option<FactKind>,
    /// The fact in a few words.
    pub says: String,
    /// The sentence it came from; empty for a role from an address book.
    pub evidence: String,
    /// When it was learned, or when it happened.
    pub on: Option<Date>,
}

impl Reason {
    /// A fact, in its own words.
    pub fn of(fact: &Fact) -> Self {
        Self {
            about: fact.person,
            ground: Ground::Fact,
            kind: Some(fact.kind),
            says: fact.text.clone(),
            evidence: fact.evidence.clone(),
            on: Some(fact.confirmed_on.unwrap_or(fact.noted_on)),
        }
    }

    /// Words that no fact holds: what came by, when one was last in touch.
    pub(crate) fn words(about: PersonId, ground: Ground, says: String, on: Option<Date>) -> Self {
        Self { about, ground, kind: None, says, evidence: String::new(), on }
    }

    /// What somebody does, as their address book says.
    pub(crate) fn role(network: &Network, person: PersonId) -> Self {
        let says = network.people.get(&person).map_or_else(String::new, |known| {
            let separator = if known.title.is_empty() || known.organisation.is_empty() { "" } else { " at " };
            format!("{}{separator}{}", known.title, known.organisation)
        });
        Self::words(person, Ground::Role, says, None)
    }
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

impl Suggestion {
    /// Everybody who has a part in it.
    pub fn part_of(&self) -> impl Iterator<Item = PersonId> + use<> {
        [Some(self.person), self.with].into_iter().flatten()
    }

    /// What it is about, in the words of the fact that it rests on first.
    pub fn about(&self) -> &str {
        self.reasons.first().map_or("", |reason| reason.says.as_str())
    }
}

/// The whole name of somebody in the network.
pub(crate) fn name_of(network: &Network, person: PersonId) -> &str {
    network.people.get(&person).map_or("somebody", |known| known.name.as_str())
}

/// What friends call somebody in the network.
pub(crate) fn short_of(network: &Network, person: PersonId) -> &str {
    let known = network.people.get(&person);
    known.map_or("them", |known| if known.short.is_empty() { &known.name } else { &known.short })
}
