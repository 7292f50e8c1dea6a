//! Stories of whole files, data in and text out: what is recognised, what is refused and with which words.

mod any_bytes;
mod columns;
mod google;
mod guests;
mod hostile;
mod linkedin;
mod whatsapp;

use super::{InFile, Read, Wishes, limits, read as read_with, read_plainly as read};
use domain::{
    Direction, What,
    incoming::{Batch, Incoming},
};
use std::{io::Write, ops::ControlFlow};

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> InFile {
    InFile { name: name.to_owned(), bytes: bytes.into() }
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sample(name: &str) -> InFile {
    let path = format!("{}/tests/samples/linkedin/{name}", env!("CARGO_MANIFEST_DIR"));
    file(name, std::fs::read(path).unwrap())
}

/// All sample files of a folder, by name.
fn samples(folder: &str) -> Vec<InFile> {
    let path = format!("{}/tests/samples/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<InFile> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| file(&entry.file_name().to_string_lossy(), std::fs::read(entry.path()).unwrap()))
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

fn wishing(wishes: &Wishes, files: Vec<InFile>) -> Read {
    read_with(files, wishes, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// A label before what it labels.
fn labelled(label: &str, value: &str) -> String {
    if label.is_empty() { value.to_owned() } else { format!("{label} {value}") }
}

/// Name, then every other value in short, then what is learned and done, then touches: enough to see
/// what a row became.
fn told(record: &Incoming) -> String {
    let values = record.values.iter().map(|what| match what {
        What::Name(n) => {
            let mut name = n.full.clone();
            for extra in [&n.suffix, &n.nickname].into_iter().filter(|e| !e.is_empty() && **e != n.full) {
                name.push_str(&format!(" ({extra})"));
            }
            name
        }
        What::Link { url, .. } if url.contains("linkedin.com") => {
            url.rsplit('/').find(|p| !p.is_empty()).unwrap_or_default().to_owned()
        }
        What::Link { label, url } => labelled(label, url),
        What::Email { label, address } => labelled(label, address),
        What::Phone { label, number } => labelled(label, number),
        What::Messenger { label, handle } => labelled(label, handle),
        What::Place(p) => {
            let parts = [&p.label, &p.street, &p.town, &p.region, &p.code, &p.country];
            let parts = parts.iter().filter(|p| !p.is_empty()).map(|p| p.replace('\n', " / "));
            format!("[{}]", parts.collect::<Vec<_>>().join(", "))
        }
        What::Role(role) => labelled(&role.line(), &role.department).trim().to_owned(),
        What::Day { label, date } => format!("{label} {date}"),
        What::Note(note) => format!("note {note}"),
        What::Group(group) => format!("#{group}"),
        What::Met { on, how } => {
            format!("{how} {}", on.map(|d| d.to_string()).unwrap_or_default()).trim().to_owned()
        }
        What::Kept { raw, .. } => format!("kept {raw}"),
        other => format!("{other:?}"),
    });
    let day = |on: Option<jiff::civil::Date>| on.map(|on| format!(" ({on})")).unwrap_or_default();
    let learned = record.learned.iter().map(|l| format!("{} {}{}", l.kind.word(), l.text, day(l.on)));
    let turns = record.turns.iter().map(|t| format!("{} {} ({})", t.kind.word(), t.text, t.on));
    let touches = record.touches.iter().map(|t| {
        let arrow = match t.direction {
            Direction::FromMe => ">",
            Direction::ToMe => "<",
            Direction::Both => "=",
        };
        let said = if t.said.is_empty() { String::new() } else { format!(" “{}”", t.said) };
        let place = if t.place.is_empty() { String::new() } else { format!(" at {}", t.place) };
        format!("{arrow}{}{place}{said}", t.on)
    });
    let all: Vec<String> = values.chain(learned).chain(turns).chain(touches).collect();
    format!("{}: {}", record.origin.line, all.join("; "))
}

fn all(batch: &Batch) -> Vec<String> {
    let records = batch.records.iter().map(told);
    let unreadable = batch.unreadable.iter().map(|u| format!("!{}: {}", u.origin.line, u.reason));
    let aside = batch.left_aside.iter().map(|(file, reason)| format!("- {file}: {reason}"));
    records.chain(unreadable).chain(aside).collect()
}

const HEADER: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

#[test]
fn an_archive_is_opened_and_what_is_not_read_is_named() {
    let connections = sample("Connections.csv").bytes;
    let skills = b"Name\nMathematics\n".as_slice();
    let archive = zipped(&[
        ("Connections.csv", &connections),
        ("Profile.csv", &sample("Profile.csv").bytes),
        ("Skills.csv", skills),
        ("Media/a.png", b"\x89PNG...."),
        ("Jobs/Applied.csv", b"Recruiter,Recruiter Email\nBo,bo@example.com\n"),
        ("inner.zip", &zipped(&[("a.txt", b"x")])),
        ("__MACOSX/x", b"x"),
    ]);
    let read = read(vec![file("a.zip", archive)]);
    assert_eq!(read.records.len(), 10);
    assert_eq!(read.records[0].origin.file, "a.zip/Connections.csv");
    assert_eq!(read.records[0].origin.line, 5);
    assert_eq!(
        all(&read)[10..],
        [
            "!0: this is an archive inside an archive; unpack it and choose it by itself",
            "- a.zip/Media/a.png: this looks like a picture; export the contacts as vCard (.vcf) instead",
            "- a.zip/Jobs/Applied.csv: a part of LinkedIn's archive that is not about people you know",
        ]
    );
    let [me] = read.me.as_slice() else { panic!("{:?}", read.me) };
    assert!(told(me).contains("offer Mathematics"), "{}", told(me));
}

#[test]
fn every_sample_is_known_for_what_it_is() {
    let read = read([samples("tables"), samples("chats")].concat());
    let mut known: Vec<String> = read.recognised.iter().map(|r| format!("{}: {}", r.file, r.what)).collect();
    known.sort();
    assert_eq!(
        known,
        [
            "WhatsApp Chat with Nora Whitfield.txt: WhatsApp chat",
            "eventbrite.csv: Eventbrite guest list",
            "german_semicolons.csv: table",
            "google.csv: Google contacts",
            "luma.csv: Luma guest list",
            "no_header.csv: table",
            "outlook.csv: Outlook contacts",
            "outlook_german_windows.csv: Outlook contacts",
            "unknown_header.csv: table",
        ]
    );
    assert_eq!(read.unreadable, []);
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    for (bytes, words) in [
        (b"%PDF-1.4".to_vec(), "a PDF"),
        (b"\xFF\xD8\xFF\xE0".to_vec(), "a picture"),
        (b"{\"a\":1}".to_vec(), "JSON"),
        (b"<!DOCTYPE html><p>".to_vec(), "a web page"),
        (
            b"Date,Text,Amount\n2026-01-01,Rent,-5\n2026-01-02,Tea,-2\n".to_vec(),
            "no column of this table holds names",
        ),
        (b"a,b,c\n1,2,3\n".to_vec(), "choose a LinkedIn archive"),
        (b"hello".to_vec(), "choose a LinkedIn archive"),
        (vec![0; 5000], "no file that can be read"),
        (zipped(&[("xl/workbook.xml", b"x")]), "a spreadsheet"),
        (b"PK\x03\x04broken".to_vec(), "damaged"),
    ] {
        let read = read(vec![file("x", bytes)]);
        assert!(read.records.is_empty());
        assert!(read.unreadable[0].reason.contains(words), "{}", read.unreadable[0].reason);
    }
    for empty in ["", "\u{feff}", "\r\n \n"] {
        let read = read(vec![file("x", empty)]);
        assert_eq!((read.recognised.len(), read.left_aside[0].1.as_str()), (1, "the file is empty"));
    }
    let only_header = read(vec![file("c.csv", HEADER)]);
    assert_eq!(all(&only_header), ["- c.csv: there are no connections in it"]);
}

#[test]
fn every_limit_ends_in_a_sentence() {
    let bomb = zipped(&[("a.vcf", &vec![b' '; 40 << 20])]);
    assert!(read(vec![file("b.zip", bomb)]).unreadable[0].reason.contains("times its packed size"));
    let mut long = b"BEGIN:VCARD\nFN:A\nNOTE:".to_vec();
    long.resize(limits::LINE_BYTES + 100, b'x');
    long.extend_from_slice(b"\nEMAIL:a@b.c\nEND:VCARD\n");
    let read_long = read(vec![file("l.vcf", long)]);
    assert_eq!(read_long.records[0].values.len(), 2);
    assert!(read_long.unreadable[0].reason.contains("a line is longer"));
    let many = "BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(limits::RECORDS + 1);
    let read_many = read(vec![file("m.vcf", many)]);
    assert_eq!(read_many.records.len(), limits::RECORDS);
    assert!(read_many.unreadable[0].reason.contains("import in parts"));
}
