//! What a file is, by its content; and what to do instead when it is nothing that can be read.

use super::decode;
use std::io::Cursor;

/// What a file is.
pub enum Kind {
    /// A zip archive of files.
    Archive,
    /// vCards.
    Cards,
    /// Some text: perhaps a table.
    Text,
    /// Nothing but white space.
    Empty,
    /// Something else, with what to do about it.
    Other(&'static str),
}

/// The beginnings of files that cannot be read, and what to do instead.
const SIGNS: [(&[u8], &str); 13] = [
    (b"%PDF", "this looks like a PDF; export the contacts as vCard (.vcf) instead"),
    (b"\x89PNG", PICTURE),
    (b"\xFF\xD8\xFF", PICTURE),
    (b"GIF8", PICTURE),
    (b"BM\x00", PICTURE),
    (
        b"\xD0\xCF\x11\xE0",
        "this looks like an old Excel or Outlook file; save it as “CSV UTF-8” or export the contacts as vCard (.vcf)",
    ),
    (
        b"!BDN",
        "this looks like an Outlook data file (.pst); export the contacts from Outlook as vCard (.vcf)",
    ),
    (b"SQLite format 3", "this looks like a database; export the contacts from its program as vCard (.vcf)"),
    (b"\x1F\x8B", PACKED),
    (b"7z\xBC\xAF", PACKED),
    (b"Rar!", PACKED),
    (b"BZh", PACKED),
    (b"\xFD7zXZ", PACKED),
];
const PICTURE: &str = "this looks like a picture; export the contacts as vCard (.vcf) instead";
const PACKED: &str =
    "this looks like a packed file of a kind that is not opened here; unpack it and choose what is inside";

/// What the bytes are.
pub fn kind(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match office(bytes) {
            Some(reason) => Kind::Other(reason),
            None => Kind::Archive,
        };
    }
    if let Some((_, reason)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return Kind::Other(reason);
    }
    // The beginning says enough, and an even number of bytes keeps UTF-16 whole.
    let start = decode::ascii_compatible(&bytes[..bytes.len().min(64 << 10)]);
    let trimmed = start.trim_ascii();
    if trimmed.is_empty() {
        return match bytes.trim_ascii().len() {
            0..=3 => Kind::Empty,
            _ => Kind::Other(UNKNOWN),
        };
    }
    if has_begin_line(trimmed) {
        return Kind::Cards;
    }
    // Broken text may hold some zero bytes; a file of anything else holds many.
    let control = trimmed.iter().filter(|b| **b < 9 || (14..32).contains(*b)).count();
    if control * 20 > trimmed.len() { Kind::Other(UNKNOWN) } else { Kind::Text }
}

/// Whether a line of the text begins a card.
fn has_begin_line(text: &[u8]) -> bool {
    text.split(|b| *b == b'\n' || *b == b'\r').take(5_000).any(is_begin)
}

/// Whether a line is `BEGIN:VCARD`, in any case and with spaces around.
pub fn is_begin(line: &[u8]) -> bool {
    is_mark(line, b"BEGIN")
}

/// Whether a line is `BEGIN:VCARD` or `END:VCARD`, as `word` says.
pub fn is_mark(line: &[u8], word: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    let Some((start, rest)) = line.split_at_checked(word.len()) else { return false };
    start.eq_ignore_ascii_case(word)
        && rest
            .trim_ascii_start()
            .strip_prefix(b":")
            .is_some_and(|value| value.trim_ascii().eq_ignore_ascii_case(b"VCARD"))
}

/// Office documents are zip archives too, and tell by the names inside what they are.
fn office(bytes: &[u8]) -> Option<&'static str> {
    let start = &bytes[..bytes.len().min(4 << 10)];
    let holds = |name: &[u8]| start.windows(name.len()).any(|w| w == name);
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok();
    let has = |start: &str| match &archive {
        Some(archive) => {
            let mut names = archive.file_names().take(MOST_NAMES);
            names.any(|name| name.is_ok_and(|name| name.starts_with(start)))
        }
        // A damaged one may still tell at its beginning.
        None => holds(start.as_bytes()),
    };
    if has("xl/workbook") || holds(b"opendocument.spreadsheet") {
        Some("this looks like a spreadsheet; save it as “CSV UTF-8”, or export the contacts as vCard (.vcf)")
    } else if has("word/")
        || has("ppt/")
        || has("[Content_Types].xml")
        || holds(b"application/vnd.oasis.opendocument")
    {
        Some("this looks like an office document; export the contacts as vCard (.vcf) instead")
    } else {
        None
    }
}

/// How many names inside an archive are looked at.
const MOST_NAMES: usize = 200;

/// What is said of a file that nobody knows.
pub const UNKNOWN: &str = "this is no file that can be read here; export the contacts as vCard (.vcf) or as a table (.csv), \
                           or choose a LinkedIn archive";

/// Why a text that is no table is not read, and what to do; none if it may be one.
pub fn other_text(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let start_is = |word: &str| start.get(..word.len()).is_some_and(|s| s.eq_ignore_ascii_case(word));
    if start_is("<!doctype html") || start_is("<html") {
        Some("this is a web page; export the contacts as vCard (.vcf) or as a table (.csv) instead")
    } else if start_is("From ") || start_is("Return-Path:") || start_is("Received:") {
        Some("this looks like a part of a mail; save the whole mail as .eml, or the mailbox as .mbox")
    } else if start.starts_with(['{', '<'])
        || start.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with(['{', '"']))
    {
        Some("this looks like data of a program (JSON or XML); export the contacts as vCard (.vcf) instead")
    } else {
        None
    }
}
