//! Stories of files that are broken or made to break a reader: each ends soon, with what can be read and a word
//! about the rest. What fuzzing and large made-up files have found stays found here.

use super::super::read_plainly as read;
use super::*;
use std::time::Instant;

#[test]
fn no_control_character_gets_into_a_value() {
    let table = "Name,Email,Wh\u{7f}y\nA\u{7f}da\u{1},a@b.example\u{81},x\u{9f}\n\u{9f},,\nJos\u{c3}\u{a9} \u{c3}\u{81}lvarez,j@b.example,\"one\r\ntwo\"\n";
    assert_eq!(
        all(&read(vec![file("t.csv", table)])),
        [
            "2: Ada; a@b.example; kept Why: x",
            "4: José Álvarez; j@b.example; kept Why: one\ntwo",
            "- t.csv: 1 row names nobody"
        ]
    );
    let connections = format!("{HEADER}A\u{7f}da,Mar\u{90}sh,,,,,05 Jun 2024\n");
    assert_eq!(
        all(&read(vec![file("c.csv", connections)])),
        ["2: Ada Marsh; connected on LinkedIn 2024-06-05"]
    );
    let chat = "13/03/2026, 09:15 - No\u{9f}ra: Hi\n13/03/2026, 09:16 - Sam: Hello\n";
    assert!(all(&read(vec![file("x", chat)]))[0].starts_with("1: Nora;"));
}

#[test]
fn a_column_with_a_page_for_a_name_is_not_repeated_with_every_cell() {
    let text = format!("Name,Email,{}\n{}", "why ".repeat(2_000), "Ada,a@b.example,x\n".repeat(20));
    let read = read(vec![file("t.csv", text)]);
    assert_eq!(read.records.len(), 20);
    for record in &read.records {
        assert!(told(record).len() < limits::NAME_CHARS + 100, "{}", told(record));
    }
}

#[test]
fn an_endless_line_is_left_out_and_the_others_are_read() {
    let endless = "x".repeat(limits::LINE_BYTES + 1);
    let read = read(vec![file("t.csv", format!("Name,Email\nAda,a@b.example\n{endless}\nBo,b@b.example\n"))]);
    assert_eq!(
        all(&read),
        [
            "2: Ada; a@b.example",
            "4: Bo; b@b.example",
            "!3: a line is longer than 24 MB; nothing on it was read"
        ]
    );
}

#[test]
fn more_records_than_anybody_has_are_not_all_made_first() {
    let rows = "A,a@b.example\n".repeat(limits::RECORDS + 50_000);
    let read = read(vec![file("t.csv", format!("Name,Email\n{rows}"))]);
    assert_eq!(read.records.len(), limits::RECORDS);
    assert!(read.unreadable[0].reason.contains("import in parts"), "{:?}", read.unreadable[0]);
}

#[test]
fn cells_and_cards_of_a_million_things_take_no_long_time() {
    let started = Instant::now();
    let counted = |count: u32, each: &dyn Fn(u32) -> String| (0..count).map(each).collect::<String>();
    let emails = format!("Name,Email\nAda,{}\n", counted(100_000, &|n| format!("a{n}@b.example;")));
    let tags = format!("Name,Tags\nAda,{}\n", counted(100_000, &|n| format!("t{n};")));
    let types = format!("BEGIN:VCARD\nTEL{}:1\nEND:VCARD\n", counted(100_000, &|n| format!(";t{n}")));
    let lines = counted(50_000, &|n| {
        format!(
            "ADR;TYPE=a{n}:;;x\nLABEL;TYPE=b{n}:y\nPHOTO;ENCODING=b:{n:08}\na{n}.ORG:x\nb{n}.TITLE:y\nMEMBER:x{n}\n"
        )
    });
    let card = format!("BEGIN:VCARD\nFN:Ada\n{lines}END:VCARD\n");
    for text in [emails, tags, types, card] {
        assert_eq!(read(vec![file("x", text)]).records.len(), 1);
    }
    // Generous, because machines are busy and this is no measurement: squares of these sizes take minutes.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn a_thousand_small_files_are_read_as_one_import() {
    let one = |n: usize| match n % 3 {
        0 => file(&format!("{n}.vcf"), format!("BEGIN:VCARD\nFN:P{n}\nEND:VCARD\n")),
        1 => file(&format!("{n}.csv"), format!("Name,Email\nP{n},p{n}@b.example\n")),
        _ => file(
            &format!("{n}.eml"),
            format!("From: p{n}@b.example\nTo: me@x.example\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nHi\n"),
        ),
    };
    let read = read((0..1_000).map(one).collect());
    assert_eq!((read.records.len(), read.unreadable.len(), read.recognised.len()), (1_000, 0, 1_000));
}

#[test]
fn archives_made_to_fill_the_machine_end_in_a_sentence() {
    let zeros = vec![0; 20 << 20];
    let mut archive = zipped(&[("a.csv", &zeros)]);
    let reasons = |archive: &[u8]| -> Vec<String> {
        read(vec![file("a.zip", archive)]).unreadable.into_iter().map(|u| u.reason).collect()
    };
    assert!(reasons(&archive)[0].contains("times its packed size"));
    for _ in 0..5 {
        archive = zipped(&[("1.zip", archive.as_slice()), ("2.zip", archive.as_slice())]);
    }
    assert_eq!(reasons(&archive), vec![limits::TooMuch::ArchiveDepth.to_string(); 2]);
}
