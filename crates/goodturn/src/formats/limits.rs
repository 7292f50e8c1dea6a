//! What a file may hold at most, and the sentence that says so when it holds more.
//!
//! Every limit is far above what people's address books hold; it is there so that a broken or
//! hostile file ends in a sentence and not in a machine without memory.

use domain::incoming::Incoming;
use std::ops::ControlFlow;

/// Bytes of one file, as given or as unpacked.
pub const FILE_BYTES: u64 = 256 << 20;
/// Bytes of everything that is unpacked from one archive.
pub const UNPACKED_BYTES: u64 = 512 << 20;
/// How many times larger than its packed form a file in an archive may be (text packs 5-30 times).
pub const UNPACKED_RATIO: u64 = 200;
/// Below this size the ratio says nothing: a few identical lines pack very well.
pub const RATIO_FLOOR: u64 = 8 << 20;
/// Files in one archive.
pub const FILES_IN_ARCHIVE: usize = 10_000;
/// Archives inside archives: 1 means that only the outermost is opened.
pub const ARCHIVE_DEPTH: usize = 1;
/// Lines of one file.
pub const LINES: usize = 8_000_000;
/// Bytes of one line once its folded parts are joined (a large photograph is about 10 MB).
pub const LINE_BYTES: usize = 24 << 20;
/// Cards inside cards (each level doubles the escapes of the innermost).
pub const CARD_DEPTH: usize = 4;
/// Records of one import.
pub const RECORDS: usize = 250_000;
/// Values of the records of one file (16 for each record that an import may have).
pub const VALUES: usize = 4_000_000;
/// Things that could not be read and are told one by one.
pub const UNREADABLE: usize = 1_000;
/// Things that could not be read and are counted; a file with more is no table, whatever it seems to be.
pub const UNREADABLE_NOTED: usize = 100_000;
/// Letters of a column's name that are repeated with every cell kept under it.
pub const NAME_CHARS: usize = 300;
/// Commas of an export in JSON: each stands between two values, which take much more room than it.
pub const COMMAS: usize = 2_000_000;
/// Bytes of one photograph.
pub const PHOTO_BYTES: usize = 16 << 20;

/// Bytes of what was said in one day that are kept with it.
pub const SAID_BYTES: usize = 8 << 10;

/// Adds a text to what was said that day, on a line of its own, as long as there is room.
pub fn add_said(said: &mut String, text: &str) {
    if text.is_empty() || said.len() + text.len() + 1 > SAID_BYTES {
        return;
    }
    if !said.is_empty() {
        said.push('\n');
    }
    said.push_str(text);
}

/// How much of one file has become records, so that its reader stops when more would only be thrown away.
#[derive(Default)]
pub struct Taken {
    records: usize,
    values: usize,
}

impl Taken {
    /// Counts further records. A break says that reading on is of no use; what it holds is to be told, while
    /// too many records are told of when the whole import is known.
    pub fn add(&mut self, records: &[Incoming]) -> ControlFlow<Option<TooMuch>> {
        self.records += records.len();
        self.values += records.iter().map(|record| record.values.len()).sum::<usize>();
        match () {
            () if self.records > RECORDS => ControlFlow::Break(None),
            () if self.values > VALUES => ControlFlow::Break(Some(TooMuch::Values)),
            () => ControlFlow::Continue(()),
        }
    }
}

/// A limit that was passed, as the sentence that people read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TooMuch {
    /// See [`FILE_BYTES`].
    #[error("the file is larger than {} MB; export it in parts", FILE_BYTES >> 20)]
    FileBytes,
    /// See [`UNPACKED_BYTES`].
    #[error("the archive unpacks to more than {} MB; unpack it and choose the files you need", UNPACKED_BYTES >> 20)]
    UnpackedBytes,
    /// See [`UNPACKED_RATIO`].
    #[error(
        "this file unpacks to more than {UNPACKED_RATIO} times its packed size, as only made-up archives do; \
         unpack it and choose the file itself if you trust it"
    )]
    Ratio,
    /// See [`FILES_IN_ARCHIVE`].
    #[error("the archive holds more than {FILES_IN_ARCHIVE} files; unpack it and choose the ones you need")]
    FilesInArchive,
    /// See [`ARCHIVE_DEPTH`].
    #[error("this is an archive inside an archive; unpack it and choose it by itself")]
    ArchiveDepth,
    /// See [`LINES`].
    #[error("the file has more than {LINES} lines; split it into smaller ones")]
    Lines,
    /// See [`LINE_BYTES`].
    #[error("a line is longer than {} MB; nothing on it was read", LINE_BYTES >> 20)]
    LineBytes,
    /// See [`CARD_DEPTH`].
    #[error("a card lies inside more than {CARD_DEPTH} others; it was read as a card of its own")]
    CardDepth,
    /// See [`VALUES`].
    #[error(
        "the file says more than {VALUES} things about people; what comes from here on was not read: split it"
    )]
    Values,
    /// See [`UNREADABLE_NOTED`].
    #[error(
        "more than {UNREADABLE_NOTED} rows have quotation marks that are never closed; the rest was not read"
    )]
    Quotes,
    /// See [`COMMAS`].
    #[error("the export holds more entries than can be read at once; make one of fewer people")]
    Commas,
    /// See [`RECORDS`].
    #[error("there are more than {RECORDS} records in this import; the rest was not read: import in parts")]
    Records,
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::What;

    #[test]
    fn reading_stops_behind_the_last_record_or_value_that_is_kept() {
        let record = [Incoming::new("a", 1, vec![What::Group("x".to_owned())])];
        assert!(Taken { records: RECORDS - 1, values: 0 }.add(&record).is_continue());
        assert_eq!(Taken { records: RECORDS, values: 0 }.add(&record), ControlFlow::Break(None));
        let full = Taken { records: 0, values: VALUES }.add(&record);
        assert_eq!(full, ControlFlow::Break(Some(TooMuch::Values)));
    }
}
