//! Telling: what one line in a person's own words says about people, facts, encounters and promises.
//!
//! Rules and word lists only, in English; no model, no guessing beyond them. What no rule understands
//! is handed back as a note, so that nothing told is lost. Nothing here decides which of several known
//! people is meant, and nothing is stored: the result is a proposal that its reader confirms.
//!
//! The way of a line: `token` cuts it into words; `clause` finds where statements open and end, with
//! the phrases of `cues`, `promises` and `header`; `teller` walks the statements and gathers.

mod calendar;
mod clause;
mod cues;
mod dates;
mod described;
mod fit;
mod gather;
mod header;
mod index;
mod introducers;
mod introduction;
#[rustfmt::skip] // Its lists are set like prose.
mod lexicon;
mod likeness;
mod meeting;
mod named;
mod names;
mod pattern;
mod phone;
mod promises;
mod roles;
mod subject;
mod teller;
mod token;
mod traits;
mod turns;
mod until;

#[cfg(test)]
mod stories;

pub use index::KnownNames;
pub use until::until;

use crate::{Channel, Direction, FactKind, Network, PersonId, TurnKind};
use index::Source;
use jiff::civil::Date;

/// Everything that one line told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The line as it was told.
    pub line: String,
    /// The people it speaks of, in the order of their mention.
    pub people: Vec<ToldPerson>,
    /// The pieces that were not understood, as they stood.
    pub notes: Vec<String>,
    /// Which pieces of the line were read as what; sorted, not overlapping.
    pub marks: Vec<Mark>,
    /// Good turns that the line says I have done.
    pub turns: Vec<ToldTurn>,
}

/// A good turn that I did, as told.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldTurn {
    /// What was done.
    pub kind: TurnKind,
    /// For whom, as places in [`Told::people`]; both sides of an introduction.
    pub people: Vec<usize>,
    /// The clause it came from, as it stood.
    pub evidence: String,
    /// When; never after today.
    pub on: Date,
}

/// A piece of the line and what it was read as.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it begins, in bytes of the line.
    pub start: usize,
    /// Where it ends, in bytes of the line.
    pub end: usize,
    /// What it was read as.
    pub kind: MarkKind,
}

/// What a piece of a line was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A person's name.
    Person,
    /// Where a person works.
    Organisation,
    /// What a person does there.
    Role,
    /// An event or a place at which we met.
    Event,
    /// A day.
    Date,
    /// A fact of this kind.
    Fact(FactKind),
    /// Something I said I would do.
    Promise,
    /// The word that says how we were in touch.
    Channel,
    /// Who brought us together.
    Introducer,
    /// A good turn that I did.
    Turn,
}

/// What the line says about one person.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldPerson {
    /// The name as told; a name told without capitals is given them.
    pub name: String,
    /// Whom I know that it may be, the likeliest first; empty if it is someone new.
    pub known: Vec<PersonId>,
    /// What they do; empty if not told.
    pub title: String,
    /// Where they do it; empty if not told.
    pub organisation: String,
    /// The time we were in touch that the line tells of; the first, if it tells of several.
    pub encounter: Option<ToldEncounter>,
    /// Further times we were in touch.
    pub further: Vec<ToldEncounter>,
    /// Who brought us together.
    pub introduced_by: Option<ToldIntroducer>,
    /// What is to be known about them.
    pub facts: Vec<ToldFact>,
    /// What I said I would do for them.
    pub promises: Vec<ToldPromise>,
}

/// Who brought me together with somebody, as told. They are not among the people that the line speaks of,
/// unless it says more of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldIntroducer {
    /// The name as told.
    pub name: String,
    /// Whom I know that it may be, the likeliest first.
    pub known: Vec<PersonId>,
}

/// A time we were in touch, as told.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldEncounter {
    /// How.
    pub channel: Channel,
    /// Who reached out.
    pub direction: Direction,
    /// When; never after today.
    pub on: Date,
    /// At which event or place; empty if not told.
    pub place: String,
}

/// One thing to be known about a person, as told.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldFact {
    /// What it is about.
    pub kind: FactKind,
    /// The fact in a few words.
    pub text: String,
    /// The clause it came from, as it stood.
    pub evidence: String,
}

/// Something I said I would do, as told.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldPromise {
    /// What, mostly beginning with a verb.
    pub text: String,
    /// The clause it came from, as it stood.
    pub evidence: String,
    /// By when, if told; never before today.
    pub due_on: Option<Date>,
}

/// Reads one line in a person's own words; `today` is the day on which it is told, and the people of
/// `network` are those whom its names may mean.
pub fn tell(line: &str, today: Date, network: &Network) -> Told {
    teller::Teller::new(line, today, Source::Network(network)).tell()
}

/// As [`tell`], for many lines: the names are those of a network, prepared once.
pub fn tell_among(line: &str, today: Date, names: &KnownNames) -> Told {
    teller::Teller::new(line, today, Source::Names(names)).tell()
}
