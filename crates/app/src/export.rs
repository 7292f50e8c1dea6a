//! Everything out, and in again: what an export holds, whatever file it is written to.

use crate::{Actor, App, AppError};
use domain::Person;
use domain::incoming::Photo;
use store::ArchiveTable;

/// The number of the export's layout; a reader refuses a higher one.
pub const FORMAT: i64 = 1;

/// Everything that an account holds, but the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Archive {
    /// Every table, by its word, as JSON rows.
    pub tables: Vec<ArchiveTable>,
    /// Everybody, for the files that other programs read.
    pub people: Vec<Person>,
    /// The photographs.
    pub photos: Vec<Photo>,
}

impl App {
    /// Everything, as of one moment.
    pub fn archive(&self, actor: &Actor) -> Result<Archive, AppError> {
        self.store.read(actor.account, |reading| {
            let tables = reading.archive()?;
            let mut people = Vec::new();
            reading.each_person(|person| people.push(person))?;
            let mut photos = Vec::new();
            for hash in reading.photo_hashes()? {
                photos.extend(reading.photo(&hash)?);
            }
            Ok(Archive { tables, people, photos })
        })
    }

    /// Reads an export back: all of it, or nothing. What is here under the same id is replaced.
    pub fn put_archive(&self, actor: &Actor, archive: &Archive) -> Result<usize, AppError> {
        self.store.change(actor.account, actor.about("read_export", ""), |change| {
            for photo in &archive.photos {
                change.put_photo(photo)?;
            }
            change.put_archive(&archive.tables).map_err(|error| {
                let error = AppError::from(error);
                AppError::invalid(format!("the export does not read: {}", error.what))
                    .hint("nothing was changed; try the file as it was written")
            })
        })
    }
}
