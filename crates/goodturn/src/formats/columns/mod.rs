//! Tables of people from anywhere: which column holds what proposes itself from names and values, a
//! chosen mapping wins, and what is not understood is kept.
//!
//! Programs whose tables are well known are presets of the same mapping. Not here: tables whose columns
//! belong together in numbered groups (`google`) or in several files (`linkedin`).

mod answers;
mod dictionary;
mod headings;
mod layout;
mod meaning;
mod order;
mod presets;
mod propose;
mod read;
mod rows;
mod values;

pub use super::days::Order;
pub use meaning::Meaning;
pub use read::read;

use sha2::{Digest, Sha256};

/// Which column of a table holds what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// One for each column, in order; further columns are kept as they stand.
    pub meanings: Vec<Meaning>,
    /// Whether the day or the month comes first in dates such as 03/04/2026; `None` leaves such dates unread.
    pub order: Option<Order>,
}

impl Columns {
    /// The stable words of the meanings, for a form or a script.
    pub fn words(&self) -> Vec<&'static str> {
        self.meanings.iter().map(|meaning| meaning.word()).collect()
    }

    /// Columns by the stable words of their meanings; none if a word is unknown.
    pub fn from_words<'a>(words: impl IntoIterator<Item = &'a str>, order: Option<Order>) -> Option<Self> {
        let meanings = words.into_iter().map(Meaning::from_word).collect::<Option<Vec<_>>>()?;
        Some(Self { meanings, order })
    }

    /// Whether any column says who a row is about.
    pub fn name_somebody(&self) -> bool {
        self.meanings.iter().any(|meaning| meaning.names_somebody())
    }
}

/// How a table is read, so that people can see it and choose otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The file.
    pub file: String,
    /// What the table is, in people's words: "Luma guest list", "table".
    pub what: String,
    /// The same for every table with the same header, so that a choice can be remembered.
    pub fingerprint: String,
    /// The names of the columns; "column 3" where there is none.
    pub headers: Vec<String>,
    /// Up to five different values from each column.
    pub samples: Vec<Vec<String>>,
    /// What each column holds, as proposed or as chosen.
    pub columns: Columns,
    /// Whether it is surely so: a known program's table, a mapping that was chosen, or plain names of columns.
    pub sure: bool,
    /// Whether there are dates such as 03/04/2026 and nothing tells which number is the month.
    pub order_is_open: bool,
    /// Whether the first row names the columns.
    pub has_header: bool,
}

/// The same text for every table with the same header, whatever its rows.
fn fingerprint(headers: &[String], has_header: bool) -> String {
    let mut hash = Sha256::new();
    if has_header {
        for header in headers {
            hash.update(headings::squeezed(header));
            hash.update([0x1f]);
        }
    } else {
        hash.update(format!("no header, {} columns", headers.len()));
    }
    hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}
