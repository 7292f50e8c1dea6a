//! LinkedIn's archive: a zip of tables about the people I know, and about me.
//!
//! Columns are found by their names, wherever the header stands: exports begin with a paragraph of
//! notes, and the order of columns has changed over the years.

pub mod connections;
mod endorsements;
mod events;
pub mod imported;
pub mod invitations;
mod known;
pub mod messages;
mod myself;
mod names;
mod owner;
mod recommendations;

use super::{Wishes, refuse, table, table::Table};
use domain::{What, incoming::Batch};
pub use known::{Known, recognise};
pub use names::is_suffix;
pub use owner::Owner;

/// A table of the archive.
pub struct Sheet {
    /// What it is.
    pub known: Known,
    /// Its rows.
    pub table: Table,
}

/// Reads all tables of one import; they are read together because one may say who I am.
///
/// What speaks for a person is what comes last, so old roles come before the connections' own.
pub fn read(mut sheets: Vec<Sheet>, wishes: &Wishes, batch: &mut Batch) {
    let owner = Owner::among(&sheets, wishes);
    sheets.sort_by_key(|sheet| sheet.known.rank());
    let mut me = myself::Myself::default();
    for Sheet { known, table } in &sheets {
        let as_of = match *known {
            Known::Connections => connections::read(table, &owner, batch),
            Known::Messages => messages::read(table, &owner, wishes.texts, batch),
            Known::Invitations => invitations::read(table, &owner, batch),
            Known::Imported => imported::read(table, &owner, batch),
            Known::Recommendations => match recommendations::way(table, &owner) {
                Some(way) => recommendations::read(table, way, batch),
                None => {
                    let reason = "it is not clear whether you gave or received these recommendations; \
                                  give the file its name back, Recommendations_Given.csv or Recommendations_Received.csv";
                    refuse(batch, &table.file, 0, reason);
                    continue;
                }
            },
            Known::EndorsementsGiven | Known::EndorsementsReceived => {
                endorsements::read(table, *known == Known::EndorsementsGiven, batch)
            }
            Known::Events => events::read(table, batch),
            Known::Follows => {
                let (count, as_of) = events::follows(table);
                let reason = format!(
                    "you follow {count} people here, which says neither that you know them nor that they know you"
                );
                batch.left_aside.push((table.file.clone(), reason));
                as_of
            }
            Known::Mine(part) => me.read(table, part, batch),
            Known::Aside(reason) => {
                batch.left_aside.push((table.file.clone(), reason.to_owned()));
                continue;
            }
        };
        batch.recognise(&table.file, known.words(), as_of);
    }
    batch.me.extend(me.done());
}

/// A cell that is kept as it stood.
fn kept_cell(column: &str, value: &str) -> What {
    table::kept_cell("linkedin", column, value)
}
