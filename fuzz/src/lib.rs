//! One function for each reader of foreign bytes: it makes a file out of what the fuzzer gives, has it read,
//! and holds the outcome against the promises in `promises`.
//!
//! Random bytes rarely look like anything, so most functions take the first byte as a choice: put the head
//! of a known format before the rest, or take the rest as it is.
//!
//! The readers are compiled here from the product's own files. Not here: what the app does with a record.

#[path = "../../crates/goodturn/src/formats/mod.rs"]
#[allow(dead_code, missing_docs)]
pub mod formats;

mod heads;
#[allow(dead_code)]
mod inner;
mod made;
mod memory;
mod promises;

use formats::{InFile, Wishes};
use inner::{days as dates, decode, months};
use promises::{read, watched};

/// What a user may have said before.
fn wishes(texts: bool) -> Wishes {
    Wishes {
        texts,
        mine: vec!["me@example.com".to_owned()],
        mine_names: vec!["Sam".to_owned()],
        today: Some(jiff::civil::date(2026, 11, 22)),
        ..Wishes::default()
    }
}

fn file(name: &str, bytes: Vec<u8>) -> InFile {
    InFile { name: name.to_owned(), bytes }
}

/// A file of one format: a head that the first byte chooses, and the rest.
fn headed(name: &str, heads: &[&str], bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let choice = usize::from(first >> 1);
    let head = heads.get(choice % (heads.len() + 1)).copied().unwrap_or_default();
    read(vec![file(name, [head.as_bytes(), rest].concat())], &wishes(first & 1 == 1));
}

/// vCards: read as any file is, and each card written and read again.
pub fn vcard(bytes: &[u8]) {
    let begins = bytes.get(..6).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:"));
    let head: &[u8] = if begins { b"" } else { b"BEGIN:VCARD\n" };
    let batch = read(vec![file("a.vcf", [head, bytes].concat())], &wishes(false));
    // Bytes that only begin like a card are read as something else, perhaps as a table.
    if batch.recognised.iter().any(|known| known.what == "vCards") {
        promises::written_and_read_again(&batch.records);
    }
}

/// The tables of LinkedIn's archive.
pub fn linkedin(bytes: &[u8]) {
    headed("Recommendations_Given.csv", heads::LINKEDIN, bytes);
}

/// Both tables of Google Contacts.
pub fn google(bytes: &[u8]) {
    headed("contacts.csv", heads::GOOGLE, bytes);
}

/// Tables from anywhere; what was proposed for one is chosen for it, and must read as many people.
pub fn columns(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let head =
        heads::TABLES.get(usize::from(*first) % (heads::TABLES.len() + 1)).copied().unwrap_or_default();
    let text = decode::text(&[head.as_bytes(), rest].concat());
    let (mut batch, mut tables) = (Default::default(), Vec::new());
    let known = watched(text.len(), || {
        formats::columns::read("a.csv", text.clone(), &wishes(false), &mut batch, &mut tables)
    });
    promises::hold(&batch, &[("a.csv", text.as_bytes())]);
    let Some(table) = tables.first() else { return };
    let mut wishes = wishes(false);
    wishes.columns.insert(table.fingerprint.clone(), table.columns.clone());
    let (mut again, mut tables) = (Default::default(), Vec::new());
    let chosen = formats::columns::read("a.csv", text, &wishes, &mut again, &mut tables);
    assert_eq!(known, chosen, "a chosen mapping reads what a proposed one does");
    assert_eq!(batch.records.len(), again.records.len());
}

/// Chats.
pub fn whatsapp(bytes: &[u8]) {
    headed("WhatsApp Chat with Nora.txt", heads::CHATS, bytes);
}

/// Mails and mailboxes.
pub fn mail(bytes: &[u8]) {
    headed("a.mbox", heads::MAILS, bytes);
}

/// Calendars.
pub fn calendar(bytes: &[u8]) {
    headed("a.ics", heads::CALENDARS, bytes);
}

/// Exports of Monica: half of them bytes in an export's head, half trees of the words that it knows.
pub fn monica(bytes: &[u8]) {
    match bytes.split_first() {
        Some((first, rest)) if first & 1 == 1 => {
            let json = made::export(rest).to_string().into_bytes();
            read(vec![file("a.json", json)], &wishes(false));
        }
        _ => headed("a.json", heads::MONICA, bytes),
    }
}

/// Archives: damaged ones, and sound ones of files that may be anything.
pub fn archive(bytes: &[u8]) {
    read(vec![file("a.zip", made::archive(bytes))], &wishes(false));
}

/// From bytes to text.
pub fn text(bytes: &[u8]) {
    watched(bytes.len(), || {
        let text = decode::text(bytes);
        assert!(text.len() <= 3 * bytes.len() + 8, "{} letters of {} bytes", text.len(), bytes.len());
        assert!(!text.contains(|c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r')));
        assert!(text.is_empty() || !text.starts_with('\u{feff}') || bytes.len() > 3);
        // What is sound UTF-8 and holds nothing to mend stays as it is.
        if let Ok(sound) = std::str::from_utf8(bytes)
            && !sound.contains(char::is_control)
            && !sound.starts_with('\u{feff}')
        {
            assert_eq!(text, sound);
        }
        let meant = decode::unmangled(&text);
        assert!(meant.len() <= text.len());
        decode::mostly_utf8(bytes);
        decode::with(bytes, decode::guess(bytes));
        decode::named(&text);
    });
}

/// Dates of every kind.
pub fn days(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    watched(bytes.len(), || {
        let read = [dates::of_vcard(&text), dates::of_table(&text)];
        for date in read.into_iter().flatten() {
            let shown = date.to_string();
            assert_eq!(shown.parse().ok(), Some(date), "{text}: {shown}");
            if date.year().is_none_or(|year| year > 0 && year != 1604) {
                assert_eq!(dates::of_vcard(&shown), Some(date), "{text}: {shown}");
            }
        }
        for order in [dates::Order::DayFirst, dates::Order::MonthFirst] {
            assert_eq!(dates::Order::from_word(order.word()), Some(order));
            dates::ordered(&text, Some(order));
            dates::without_year(&text, Some(order));
        }
        dates::without_year(&text, None);
        dates::shortened(&text);
        months::of(&text);
    });
}

/// Several files of several kinds in one import.
pub fn everything(bytes: &[u8]) {
    read(made::files(bytes), &wishes(bytes.len() % 2 == 1));
}
