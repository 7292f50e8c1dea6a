//! Text formats that other programs speak: from their files to records, and back to files.
//!
//! A file is recognised by what it holds, never by its name. Nothing here decides whether a record
//! is someone already known; that is `matching::sameness`, and acting on it is `app`.

mod calendar;
pub mod came_by;
pub mod columns;
mod days;
mod decode;
mod entry;
mod google;
mod labels;
pub mod limits;
pub mod linkedin;
mod mail;
mod monica;
mod months;
pub mod people_csv;
mod recognise;
mod table;
#[cfg(test)]
mod tests;
mod unpack;
pub mod vcard;
mod whatsapp;

use columns::{Columns, Proposal};
use domain::What;
use domain::incoming::{Batch, Origin, Unreadable};
use jiff::civil::Date;
use limits::TooMuch;
use recognise::Kind;
use std::{collections::BTreeMap, ops::ControlFlow};

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
    /// My own names, as others may write them: they tell which way a chat went.
    pub mine_names: Vec<String>,
    /// The day that it is, if what lies ahead is to be told from what is over.
    pub today: Option<Date>,
    /// What the columns of tables hold, as chosen, by the fingerprint of the table.
    pub columns: BTreeMap<String, Columns>,
}

/// What was read, and how tables were understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// Everything that was read.
    pub batch: Batch,
    /// How each table of people was understood, where people may know better.
    pub tables: Vec<Proposal>,
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
) -> Result<Read, Stopped> {
    let mut all = All {
        wishes,
        batch: Batch::default(),
        sheets: Vec::new(),
        chats: Vec::new(),
        letters: Vec::new(),
        calendars: Vec::new(),
        unknown: Vec::new(),
        tables: Vec::new(),
    };
    let mut room = limits::UNPACKED_BYTES;
    let mut done = 0;
    for file in files {
        done += file.bytes.len() as u64;
        all.read_file(file, 0, &mut room);
        if watch(done).is_break() {
            return Err(Stopped);
        }
    }
    // Beside the tables of an archive that was unpacked, others without people are no mistake either.
    all.read_tables(0, false, usize::from(!all.sheets.is_empty()));
    let All { mut batch, sheets, chats, letters, calendars, tables, .. } = all;
    linkedin::read(sheets, wishes, &mut batch);
    let wishes = &knowing_me(wishes, &batch);
    whatsapp::read(chats, wishes, &mut batch);
    mail::read(letters, wishes, &mut batch);
    for (file, text) in calendars {
        calendar::read(&file, &text, wishes, &mut batch);
    }
    keep_within_limits(&mut batch);
    Ok(Read { batch, tables })
}

/// The wishes with what these very files say about me.
fn knowing_me(wishes: &Wishes, batch: &Batch) -> Wishes {
    let mut wishes = wishes.clone();
    for what in batch.me.iter().flat_map(|record| &record.values) {
        match what {
            What::Email { address, .. } => wishes.mine.push(address.clone()),
            What::Name(name) => wishes.mine_names.push(name.full.clone()),
            _ => {}
        }
    }
    wishes
}

/// Cuts off what is more than anybody imports at once, with a word about it.
fn keep_within_limits(batch: &mut Batch) {
    if batch.records.len() > limits::RECORDS {
        let first_left = &batch.records[limits::RECORDS].origin;
        let (file, line) = (first_left.file.clone(), first_left.line);
        batch.records.truncate(limits::RECORDS);
        let origin = Origin { file, line };
        batch.unreadable.insert(0, Unreadable { origin, reason: TooMuch::Records.to_string() });
    }
    if batch.unreadable.len() > limits::UNREADABLE {
        let more = batch.unreadable.len() - limits::UNREADABLE;
        let at_least = if batch.unreadable.len() < limits::UNREADABLE_NOTED { "" } else { "at least " };
        let file = batch.unreadable[limits::UNREADABLE].origin.file.clone();
        batch.unreadable.truncate(limits::UNREADABLE);
        batch
            .left_aside
            .push((file, format!("{at_least}{more} further places that could not be read are not listed")));
    }
}

/// Reads files as they are, to the end.
pub fn read_plainly(files: Vec<InFile>) -> Batch {
    read(files, &Wishes::default(), &mut |_| ControlFlow::Continue(())).expect("nobody stops it").batch
}

/// What is read so far. Some files wait for the others, because those may say who I am.
struct All<'a> {
    wishes: &'a Wishes,
    batch: Batch,
    sheets: Vec<linkedin::Sheet>,
    chats: Vec<whatsapp::Chat>,
    letters: Vec<mail::Letter>,
    calendars: Vec<(String, String)>,
    /// Texts that no reader knows, with their names.
    unknown: Vec<(String, String)>,
    tables: Vec<Proposal>,
}

impl All<'_> {
    /// Reads one file, or what an archive holds; `depth` counts the archives around it.
    fn read_file(&mut self, file: InFile, depth: usize, room: &mut u64) {
        let batch = &mut self.batch;
        if file.bytes.len() as u64 > limits::FILE_BYTES {
            return refuse(batch, &file.name, 0, TooMuch::FileBytes);
        }
        // A mail may hold cards, and is a mail all the same.
        if mail::looks_like_mail(&file.bytes) {
            return mail::collect(&file.name, &file.bytes, self.wishes, &mut self.letters, batch);
        }
        match recognise::kind(&file.bytes) {
            Kind::Archive if depth >= limits::ARCHIVE_DEPTH => {
                refuse(batch, &file.name, 0, TooMuch::ArchiveDepth)
            }
            Kind::Archive => {
                batch.recognise(&file.name, "archive", None);
                let (sheets, unknown) = (self.sheets.len(), self.unknown.len());
                for inner in unpack::files(&file, room, batch) {
                    self.read_file(inner, depth + 1, room);
                }
                self.read_tables(unknown, self.sheets.len() > sheets, depth + 1);
            }
            Kind::Cards => vcard::read(&file.name, &file.bytes, batch),
            Kind::Empty => {
                batch.recognise(&file.name, "empty file", None);
                batch.left_aside.push((file.name, "the file is empty".to_owned()));
            }
            Kind::Text => self.read_text(file.name, decode::text(&file.bytes), depth),
            Kind::Other(reason) => not_ours(file.name, reason.to_owned(), depth, batch),
        }
    }

    /// Reads a text by the first reader that knows it; the surest stand first.
    fn read_text(&mut self, name: String, text: String, depth: usize) {
        if calendar::is_calendar(&text) {
            return self.calendars.push((name, text));
        }
        if monica::is_export(&text) {
            return monica::read(&name, &text, self.wishes, &mut self.batch);
        }
        if let Some(reason) = recognise::other_text(&text) {
            return not_ours(name, reason.to_owned(), depth, &mut self.batch);
        }
        let text = without_endless_lines(&name, text, &mut self.batch);
        let text = match whatsapp::recognise(&name, text, self.wishes.texts) {
            Ok(chat) => return self.chats.push(chat),
            Err(text) => text,
        };
        let text = match linkedin::recognise(&name, text) {
            Ok(sheet) => return self.sheets.push(sheet),
            Err(text) => text,
        };
        let text = match google::recognise(&name, text) {
            Ok(table) => return google::read(&table, self.wishes, &mut self.batch),
            Err(text) => text,
        };
        self.unknown.push((name, text));
    }

    /// Reads the texts that no reader knows as tables. What else LinkedIn packs beside its tables speaks
    /// of me and of machines, so nothing is guessed there.
    fn read_tables(&mut self, from: usize, beside_linkedin: bool, depth: usize) {
        for (name, text) in self.unknown.split_off(from) {
            if beside_linkedin {
                let reason = "a part of LinkedIn's archive that is not about people you know";
                self.batch.left_aside.push((name, reason.to_owned()));
                continue;
            }
            let mut tables = Vec::new();
            let read = columns::read(&name, text, self.wishes, &mut self.batch, &mut tables);
            // Tables without people are to be expected in an archive; nobody wants to be asked about them.
            if read.is_ok() || depth == 0 {
                self.tables.append(&mut tables);
            }
            if let Err(reason) = read {
                not_ours(name, reason.unwrap_or(recognise::UNKNOWN).to_owned(), depth, &mut self.batch);
            }
        }
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

/// The text with its endless lines emptied, each told of: no reader has a use for them, and some would
/// make of every letter a cell.
fn without_endless_lines(file: &str, text: String, batch: &mut Batch) -> String {
    if text.len() <= limits::LINE_BYTES || text.lines().all(|line| line.len() <= limits::LINE_BYTES) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if line.len() > limits::LINE_BYTES {
            refuse(batch, file, number, TooMuch::LineBytes);
            kept.push('\n');
        } else {
            kept.push_str(line);
        }
    }
    kept
}

/// Notes that something could not be read, and why.
fn refuse(batch: &mut Batch, file: &str, line: u64, reason: impl ToString) {
    if batch.unreadable.len() >= limits::UNREADABLE_NOTED {
        return;
    }
    let origin = Origin { file: file.to_owned(), line };
    batch.unreadable.push(Unreadable { origin, reason: reason.to_string() });
}
