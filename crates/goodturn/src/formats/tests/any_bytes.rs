//! Properties that must hold for bytes and rows that nobody thought of.

use super::super::days;
use super::*;
use proptest::prelude::*;

/// A file of each kind, whole.
const WHOLE: &[&str] = &[
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Marsh,https://www.linkedin.com/in/ada,,Marsh Ltd,Owner,05 Jun 2024\n",
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n1,Ada,https://l.example/in/ada,Sam,https://l.example/in/sam,2026-08-01 02:00:00 UTC,Hi\n",
    "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Marsh,Marsh Ltd,Owner,\"Ada, she did\",22 Mar 2024,VISIBLE\n",
    "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n2024/01/02 10:00:00 UTC,Rust,Ada,Marsh,l.example/in/ada,ACCEPTED\n",
    "First Name,Last Name,Labels,Name Prefix,E-mail 1 - Label,E-mail 1 - Value,Address 1 - Street,Event 1 - Value\nAda,Marsh,* myContacts ::: x,Dr.,* Work,a@m.example ::: b@m.example,1 Quay,2014-07-01\n",
    "Vorname;Name;E-Mail;Straße;Hausnr.;PLZ;Geburtstag\nJörg;Müller;j@m.example;Hauptstr.;5;65183;03.04.1970\n",
    "api_id,name,email,approval_status,checked_in_at,ticket_name,Why?\ngst-1,Ana,a@d.example,approved,2026-05-04T18:02:11.000Z,Standard,Fun\n",
    "Anna|Becker|anna@becker.example\nPeter|Lang|peter@lang.example\nMaria|Thoma|maria@t.example\n",
    "13/03/2026, 09:15 - Nora: Hi\nmore\n13/03/2026, 09:16 - Sam: Hello\n",
    "[3/13/26, 9:15:32\u{202f}AM] Nora: \u{200e}image omitted\n",
];

/// Changes to a file: where, how many bytes go, and what comes instead.
fn changes() -> impl Strategy<Value = Vec<(usize, usize, Vec<u8>)>> {
    let odd = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..6),
        prop::sample::select(vec![
            "\"", "\"\"", ",", ";", "\n", "\r", "\t", "\0", ":::", "* ", "@", "-", "é", "\u{feff}", "9999",
            "<", "'="
        ])
        .prop_map(|s| s.as_bytes().to_vec()),
    ];
    prop::collection::vec((any::<usize>(), 0..4_usize, odd), 1..12)
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for start in WHOLE.iter().map(|whole| whole.as_bytes()).chain([b"".as_slice(), b"PK\x03\x04"]) {
            read(vec![file("x", [start, bytes.as_slice()].concat())]);
        }
    }

    #[test]
    fn no_change_to_a_file_stops_the_reading(which in 0..WHOLE.len(), changes in changes(), texts in any::<bool>()) {
        let mut bytes = WHOLE[which].as_bytes().to_vec();
        for (at, gone, new) in changes {
            let at = at % (bytes.len() + 1);
            let end = (at + gone).min(bytes.len());
            bytes.splice(at..end, new);
        }
        let wishes = Wishes { texts, mine_names: vec!["Sam".to_owned()], ..Wishes::default() };
        let batch = wishing(&wishes, vec![file("x", bytes)]).batch;
        prop_assert!(batch.records.iter().chain(&batch.me).all(|record| !record.values.is_empty()));
        // Every file has an outcome.
        prop_assert!(!batch.recognised.is_empty() || !batch.unreadable.is_empty() || !batch.left_aside.is_empty());
    }

    #[test]
    fn no_text_stops_a_date(text in "[0-9a-zA-Z é/.,:年-]{0,14}") {
        days::of_vcard(&text);
        days::of_table(&text);
    }

    #[test]
    fn no_row_is_lost_without_a_word(cells in prop::collection::vec("[a-z]{1,5}", 1..40)) {
        let rows: String = cells.iter().map(|c| format!("{c},X,,,,,\n")).collect();
        prop_assert_eq!(read(vec![file("c.csv", format!("{HEADER}{rows}"))]).records.len(), cells.len());
        let people: String = cells.iter().map(|c| format!("{c};X\n")).collect();
        prop_assert_eq!(read(vec![file("c.csv", format!("Vorname;Nachname\n{people}"))]).records.len(), cells.len());
    }
}

#[test]
fn awkward_files_take_no_long_time() {
    let started = std::time::Instant::now();
    let quotes = format!("Name,Email,Town\n{}", "\"Ada,a@x.example,Leeds\n".repeat(20_000));
    let wide = format!(
        "Name,Email{}\n{}",
        ",x".repeat(5_000),
        format!("Ada,a@x.example{}\n", ",y".repeat(5_000)).repeat(20)
    );
    let long = format!("Name,Email\nAda,{}\n", "x".repeat(8 << 20));
    let stamps = "13/03/2026, 09:15 - Nora: Hi\n".repeat(100_000);
    let senders: String = (0..20_000).map(|n| format!("13/03/2026, 09:15 - N{n}: Hi\n")).collect();
    for text in [
        quotes,
        wide,
        long,
        stamps,
        senders,
        ",".repeat(1 << 20),
        "\"".repeat(1 << 20),
        "a,b\n".repeat(200_000),
    ] {
        read(vec![file("x.csv", text)]);
    }
    // Generous, because machines are busy and this is no measurement: squares of these sizes take minutes.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
