//! What an import brings, before anybody has decided whether it is someone I know.
//!
//! Formats make these; `matching::sameness` compares them; `app` turns them into people.

use crate::{Channel, Direction, Doer, FactKind, TurnKind, What};
use jiff::civil::Date;

/// Where a record stood.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file, as a name inside the archive if it came from one ("archive.zip/Connections.csv").
    pub file: String,
    /// The line on which the record begins, from 1.
    pub line: u64,
}

/// One record of a file: perhaps someone I know, perhaps someone new.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Where it stood.
    pub origin: Origin,
    /// All it says, in its order; never empty.
    pub values: Vec<What>,
    /// Photographs that its values name by hash.
    pub photos: Vec<Photo>,
    /// Times we were in touch.
    pub touches: Vec<Touch>,
    /// What it says about them beyond an address book.
    pub learned: Vec<Learned>,
    /// What I had said I would do for them, and have not done yet.
    pub promised: Vec<Promised>,
    /// What I did for them.
    pub turns: Vec<Turn>,
    /// Whether it only tells of somebody (a sender, a guest, a chat) and is no entry of an address book.
    pub passing: bool,
}

/// A fact as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Learned {
    /// What it is about.
    pub kind: FactKind,
    /// The fact in a few words.
    pub text: String,
    /// Where it stood, in words: the sentence or the cell.
    pub evidence: String,
    /// When it was noted; `None` if the file does not say.
    pub on: Option<Date>,
}

/// A promise as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Promised {
    /// What, beginning with a verb if the file is so kind.
    pub text: String,
    /// When it was written down.
    pub made_on: Option<Date>,
    /// By when.
    pub due_on: Option<Date>,
}

/// A good turn as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Turn {
    /// Who did it.
    pub by: Doer,
    /// What was done.
    pub kind: TurnKind,
    /// In words.
    pub text: String,
    /// When.
    pub on: Date,
}

/// An event as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// Where it stood.
    pub origin: Origin,
    /// Its name.
    pub name: String,
    /// When it is or was.
    pub on: Date,
    /// Where; empty if not known.
    pub place: String,
}

/// A file, or a file inside an archive, that was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Its name.
    pub file: String,
    /// What it is, in people's words: "LinkedIn connections".
    pub what: String,
    /// The latest day that it speaks of, as far as it tells: an older file does not outvote a newer one.
    pub as_of: Option<Date>,
}

/// The bytes of a photograph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// SHA-256 of the bytes, hexadecimal, lower case.
    pub hash: String,
    /// "image/jpeg" and the like.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// One time we were in touch, as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// How.
    pub channel: Channel,
    /// Who reached out.
    pub direction: Direction,
    /// When.
    pub on: Date,
    /// Where or at what event, in words; empty if not said.
    pub place: String,
    /// What was said; empty unless asked for.
    pub said: String,
}

/// A record that could not be read; the rest of its file was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// Where it stands.
    pub origin: Origin,
    /// Why, in a sentence that says what to do if anything can be done.
    pub reason: String,
}

/// All that was read from the files of one import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    /// The records.
    pub records: Vec<Incoming>,
    /// What could not be read.
    pub unreadable: Vec<Unreadable>,
    /// The files that were recognised.
    pub recognised: Vec<Recognised>,
    /// Events.
    pub happenings: Vec<Happening>,
    /// What the files say about me.
    pub me: Vec<Incoming>,
    /// What was left aside on purpose, and why.
    pub left_aside: Vec<(String, String)>,
}

impl Batch {
    /// Notes that a file was recognised.
    pub fn recognise(&mut self, file: &str, what: &str, as_of: Option<Date>) {
        self.recognised.push(Recognised { file: file.to_owned(), what: what.to_owned(), as_of });
    }
}

impl Incoming {
    /// A record of an address book, with values only.
    pub fn new(file: &str, line: u64, values: Vec<What>) -> Self {
        Self {
            origin: Origin { file: file.to_owned(), line },
            values,
            photos: Vec::new(),
            touches: Vec::new(),
            learned: Vec::new(),
            promised: Vec::new(),
            turns: Vec::new(),
            passing: false,
        }
    }
}
