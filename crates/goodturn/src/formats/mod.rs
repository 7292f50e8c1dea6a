//! Text formats that other programs speak: from their files to records, and back to files.
//!
//! A file is recognised by what it holds, never by its name. Nothing here decides whether a record
//! is someone already known; that is `matching::sameness`, and acting on it is `app`.

mod days;
mod decode;
pub mod limits;
pub mod linkedin;
pub mod people_csv;
mod recognise;
#[cfg(test)]
mod tests;
mod unpack;
pub mod vcard;

use domain::incoming::{Batch, Origin, Unreadable};
use limits::TooMuch;
use recognise::Kind;
use std::ops::ControlFlow;

/// A file as it was given.
#[derive(Clone, Debug)]
pub struct InFile {
    /// Its name, for the sentences that speak of it.
    pub name: String,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// What the reader knows and wishes beyond the files themselves.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Whether the texts of messages and mails are wanted too, not only when and with whom.
    pub texts: bool,
    /// My own e-mail addresses, as far as they are known: they tell which way a mail went.
    pub mine: Vec<String>,
}

/// The reader was asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Everything that can be read from some files; each file and each record has its own outcome.
///
/// `watch` hears after each file how many of the bytes given are read, and may stop it.
pub fn read(
    files: Vec<InFile>,
    wishes: &Wishes,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Batch, Stopped> {
    let _ = wishes;
    let mut batch = Batch::default();
    let mut tables = Vec::new();
    let mut room = limits::UNPACKED_BYTES;
    let mut done = 0;
    for file in files {
        done += file.bytes.len() as u64;
        read_file(file, 0, &mut room, &mut tables, &mut batch);
        if watch(done).is_break() {
            return Err(Stopped);
        }
    }
    linkedin::read(tables, &mut batch);
    if batch.records.len() > limits::RECORDS {
        let first_left = &batch.records[limits::RECORDS].origin;
        let (file, line) = (first_left.file.clone(), first_left.line);
        batch.records.truncate(limits::RECORDS);
        let origin = Origin { file, line };
        batch.unreadable.insert(0, Unreadable { origin, reason: TooMuch::Records.to_string() });
    }
    if batch.unreadable.len() > limits::UNREADABLE {
        let more = batch.unreadable.len() - limits::UNREADABLE;
        let file = batch.unreadable[limits::UNREADABLE].origin.file.clone();
        batch.unreadable.truncate(limits::UNREADABLE);
        batch.left_aside.push((file, format!("{more} further places that could not be read are not listed")));
    }
    Ok(batch)
}

/// Reads files as they are, to the end.
pub fn read_plainly(files: Vec<InFile>) -> Batch {
    read(files, &Wishes::default(), &mut |_| ControlFlow::Continue(())).expect("nobody stops it")
}

/// Reads one file, or what an archive holds; `depth` counts the archives around it.
fn read_file(
    file: InFile,
    depth: usize,
    room: &mut u64,
    tables: &mut Vec<linkedin::Table>,
    batch: &mut Batch,
) {
    if file.bytes.len() as u64 > limits::FILE_BYTES {
        return refuse(batch, &file.name, 0, TooMuch::FileBytes);
    }
    match recognise::kind(&file.bytes) {
        Kind::Archive if depth >= limits::ARCHIVE_DEPTH => {
            refuse(batch, &file.name, 0, TooMuch::ArchiveDepth)
        }
        Kind::Archive => {
            batch.recognise(&file.name, "archive", None);
            for inner in unpack::files(&file, room, batch) {
                read_file(inner, depth + 1, room, tables, batch);
            }
        }
        Kind::Cards => vcard::read(&file.name, &file.bytes, batch),
        Kind::Empty => {
            batch.recognise(&file.name, "empty file", None);
            batch.left_aside.push((file.name, "the file is empty".to_owned()));
        }
        Kind::Text => {
            let text = decode::text(&file.bytes);
            match linkedin::recognise(&file.name, text) {
                Ok(table) => tables.push(table),
                Err(text) => not_ours(file.name, recognise::reason_for_text(&text), depth, batch),
            }
        }
        Kind::Other(reason) => not_ours(file.name, reason.to_owned(), depth, batch),
    }
}

/// A file that is not about people is a mistake if chosen by itself, and to be expected in an archive.
fn not_ours(name: String, reason: String, depth: usize, batch: &mut Batch) {
    if depth == 0 {
        batch.unreadable.push(Unreadable { origin: Origin { file: name, line: 0 }, reason });
    } else {
        batch.left_aside.push((name, reason));
    }
}

/// Notes that something could not be read, and why.
fn refuse(batch: &mut Batch, file: &str, line: u64, reason: impl ToString) {
    let origin = Origin { file: file.to_owned(), line };
    batch.unreadable.push(Unreadable { origin, reason: reason.to_string() });
}
