//! What an import brings, before anybody has decided whether it is someone I know.
//!
//! Formats make these; `matching::sameness` compares them; `app` turns them into people.

use crate::{Channel, Direction, What};
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
    /// What was recognised, in people's words: ("Connections.csv", "LinkedIn connections").
    pub recognised: Vec<(String, String)>,
    /// What was left aside on purpose, and why.
    pub left_aside: Vec<(String, String)>,
}

impl Incoming {
    /// A record without photographs and touches.
    pub fn new(file: &str, line: u64, values: Vec<What>) -> Self {
        Self {
            origin: Origin { file: file.to_owned(), line },
            values,
            photos: Vec::new(),
            touches: Vec::new(),
        }
    }
}
