//! Stories of whole files: what is recognised, what is refused and with which words, and the LinkedIn archive.

use super::{InFile, days, limits, read_plainly as read};
use domain::{
    Direction, What,
    incoming::{Batch, Incoming},
};
use proptest::prelude::*;
use std::io::Write;

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

/// Name, then every other value in short, then touches: enough to see what a row became.
fn told(record: &Incoming) -> String {
    let values = record.values.iter().map(|what| match what {
        What::Name(n) if n.suffix.is_empty() => n.full.clone(),
        What::Name(n) => format!("{} ({})", n.full, n.suffix),
        What::Link { url, .. } => url.rsplit('/').find(|p| !p.is_empty()).unwrap_or_default().to_owned(),
        What::Email { address, .. } => address.clone(),
        What::Phone { number, .. } => number.clone(),
        What::Role(role) => role.line(),
        What::Met { on, how } => {
            format!("{how} {}", on.map(|d| d.to_string()).unwrap_or_default()).trim().to_owned()
        }
        What::Kept { raw, .. } => format!("kept {raw}"),
        other => format!("{other:?}"),
    });
    let touches = record.touches.iter().map(|t| {
        let arrow = if t.direction == Direction::FromMe { ">" } else { "<" };
        format!("{arrow}{}{}", t.on, if t.said.is_empty() { String::new() } else { format!(" “{}”", t.said) })
    });
    let all: Vec<String> = values.chain(touches).collect();
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
fn connections_are_read_wherever_their_header_stands() {
    let row = "Ada,\"Smith, PhD\",https://www.linkedin.com/in/ada,ada@example.com,\"Harbour\nTrust\",Head,05 Jun 2024\n";
    let expect = "Ada Smith, PhD (PhD); ada; ada@example.com; Head at Harbour\nTrust; connected on LinkedIn 2024-06-05";
    for (before, line) in [("", 2), ("Notes:\n\"One, two\nthree\"\n\n", 6), ("\u{feff}Notes:\r\n\r\n", 4)] {
        let read = read(vec![file("C.csv", format!("{before}{HEADER}{row}"))]);
        assert_eq!(all(&read), [format!("{line}: {expect}")]);
        assert_eq!(read.recognised.len(), 1);
        assert_eq!(read.recognised[0].what, "LinkedIn connections");
    }
    let semicolons = format!("{HEADER}{}", "Ada,L,,,,,7-Feb-22\n").replace(',', ";").replace('\n', "\r");
    assert_eq!(all(&read(vec![file("C.csv", semicolons)])), ["2: Ada L; connected on LinkedIn 2022-02-07"]);
}

#[test]
fn odd_rows_lose_nothing_and_stop_nothing() {
    let rows = ",,,,,,\n\nAda,L,,,,,soon\nBob,M\nCy,N,,,,,01 May 2020,extra,\n,,,,,,02 May 2020\nJosÃ©,O,,,,,\n\
                \"Open,P,,,,,\nQ,Q,,,,,\nR,R,,,,,\n";
    let header = HEADER.replace("Connected On", "Connected On,Tag");
    let text = format!("{header}{rows}").replace("02 May 2020", "02 May 2020,");
    assert_eq!(
        all(&read(vec![file("C.csv", text)])),
        [
            "4: Ada L; connected on LinkedIn; kept Connected On: soon",
            "5: Bob M; connected on LinkedIn",
            "6: Cy N; connected on LinkedIn 2020-05-01; kept Tag: extra",
            "8: José O; connected on LinkedIn",
            "10: Q Q; connected on LinkedIn",
            "11: R R; connected on LinkedIn",
            "!9: a quotation mark on this line is never closed; this row was left out",
            "- C.csv: 1 row names nobody; its member has left LinkedIn",
        ]
    );
}

#[test]
fn messages_become_days_in_touch_with_the_other_person() {
    let header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n";
    let l = "https://www.linkedin.com/in/";
    let rows = [
        format!(
            "1,,Me Myself,{l}me,\"Ada Smith, PhD\",{l}ada,2026-08-01 02:00:00 UTC,,\"Hi,\nhow\",INBOX,No"
        ),
        format!("1,,\"Ada Smith, PhD\",{l}Ada/,Me Myself,{l}me,2026-08-01 09:00:00 UTC,,Fine,INBOX,No"),
        format!("1,,Me Myself,{l}me,\"Ada Smith, PhD\",{l}ada,2026-08-01 10:00:00 UTC,,Good,INBOX,No"),
        format!("2,,Me Myself,{l}me,\"Bob M,Cy N\",\"{l}bob,{l}cy\",2026-08-02 02:00:00 UTC,,Both,INBOX,No"),
        format!("3,,LinkedIn Member,,Me Myself,{l}me,2026-08-03 02:00:00 UTC,,Gone,INBOX,No"),
        format!("4,,Me Myself,{l}me,Dee,{l}dee,2026-08-04 02:00:00 UTC,,Draft,INBOX,Yes"),
        format!("5,,Bob M,{l}bob,Me Myself,{l}me,yesterday,,Hm,INBOX,No"),
    ];
    let messages = file("messages.csv", format!("{header}{}\n", rows.join("\n")));
    let expect = [
        "2: Ada Smith, PhD (PhD); ada; >2026-08-01; <2026-08-01",
        "6: Bob M; bob; >2026-08-02",
        "6: Cy N; cy; >2026-08-02",
        "!9: “yesterday” is not a day; this message was left out",
        "- messages.csv: 1 messages with people whose accounts are gone",
        "- messages.csv: 1 drafts that were never sent",
    ];
    // Who I am: from the profile, or from being in every conversation.
    assert_eq!(all(&read(vec![messages.clone()])), expect);
    let profile = file("Profile.csv", "First Name,Last Name,Maiden Name,Headline\nMe,Myself,,x\n");
    let with_profile = all(&read(vec![profile, messages]));
    assert_eq!(with_profile[..4], expect[..4]);
    let one = format!("{header}1,,Ada,{l}ada,Bob,{l}bob,2026-08-01,,x,INBOX,No\n");
    assert_eq!(
        all(&read(vec![file("m.csv", one)])),
        ["- m.csv: 1 messages of which it is not clear who you are; add Profile.csv of the same archive"]
    );
}

#[test]
fn invitations_tell_who_asked_whom() {
    let read = read(vec![sample("Invitations.csv")]);
    let told = all(&read);
    assert!(told[0].starts_with("2: Lord Byron; fake-lord-byron; >1823-07-18 “Father — I"), "{}", told[0]);
    assert_eq!(told[1], "3: Faramir Granger; fake-faramir-granger-1721; <1833-05-18");
    assert!(!told.iter().any(|t| t.contains("Ada Byron-Lovelace")));
}

#[test]
fn uploaded_contacts_are_people_too() {
    let header = "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt\n";
    let row = "Ada,,Lovelace,Byron,,,,Head,\"a@b.c,d@e.f\",+49 611,2020-01-01\n,,,,,,,,x@y.z,,\n";
    assert_eq!(
        all(&read(vec![file("ImportedContacts.csv", format!("{header}{row}"))])),
        ["2: Ada Lovelace; a@b.c; d@e.f; +49 611; Head; kept MaidenName: Byron", "3: x@y.z"]
    );
}

#[test]
fn an_archive_is_opened_and_what_is_not_read_is_named() {
    let connections = sample("Connections.csv").bytes;
    let skills = b"Name\nMathematics\n".as_slice();
    let archive = zipped(&[
        ("Connections.csv", &connections),
        ("Profile.csv", &sample("Profile.csv").bytes),
        ("Skills.csv", skills),
        ("Media/a.png", b"\x89PNG...."),
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
            "- a.zip/Profile.csv: about yourself; not needed yet",
            "- a.zip/Skills.csv: about yourself; not needed yet",
        ]
    );
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    for (bytes, words) in [
        (b"%PDF-1.4".to_vec(), "a PDF"),
        (b"\xFF\xD8\xFF\xE0".to_vec(), "a picture"),
        (b"BEGIN:VCALENDAR\n".to_vec(), "a calendar"),
        (b"{\"a\":1}".to_vec(), "JSON"),
        (b"<!DOCTYPE html><p>".to_vec(), "a web page"),
        (b"First Name,Last Name,E-mail 1 - Value\na,b,c\n".to_vec(), "a Google contacts table"),
        (b"a,b,c\n1,2,3\n".to_vec(), "whose columns are not known"),
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

#[test]
fn people_make_a_table_that_reads_back() {
    let read = read(vec![sample("Connections.csv")]);
    let people: Vec<_> = read
        .records
        .iter()
        .map(|r| domain::Person {
            id: domain::PersonId(uuid::Uuid::nil()),
            values: r
                .values
                .iter()
                .map(|w| domain::Value { what: w.clone(), from: domain::Source::Me })
                .collect(),
            in_ten: false,
            archived: false,
        })
        .collect();
    let table = super::people_csv::write(&people);
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|h| h == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), people.len());
    assert_eq!(&rows[0][at("First Name")], "Charles");
    assert_eq!(&rows[0][at("Organization Name")], "Analytical Engines (stealth)");
    assert_eq!(&rows[0][at("E-mail 1 - Value")], "charles.babbage@example.com");
    assert_eq!(&rows[0][at("Website 1 - Label")], "LinkedIn");
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let header = b"First Name,Last Name,Connected On\n".as_slice();
        let messages = b"CONVERSATION ID,FROM,TO,DATE,RECIPIENT PROFILE URLS\n".as_slice();
        for start in [b"".as_slice(), header, messages, b"PK\x03\x04"] {
            read(vec![file("x", [start, bytes.as_slice()].concat())]);
        }
    }

    #[test]
    fn no_text_stops_a_date(text in "[0-9a-zA-Z é/.,:-]{0,14}") {
        days::of_vcard(&text);
        days::of_table(&text);
    }

    #[test]
    fn no_row_is_lost_without_a_word(cells in prop::collection::vec("[a-z]{1,5}", 1..40)) {
        let rows: String = cells.iter().map(|c| format!("{c},X,,,,,\n")).collect();
        prop_assert_eq!(read(vec![file("c.csv", format!("{HEADER}{rows}"))]).records.len(), cells.len());
    }
}
