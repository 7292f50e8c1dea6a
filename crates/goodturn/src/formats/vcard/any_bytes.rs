//! Properties of reading and writing that must hold for cards and bytes that nobody thought of.

use super::tests::{batch, written_and_read_again};
use proptest::prelude::*;

/// Cards of likely and unlikely lines.
fn some_card() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "FN",
        "N",
        "NICKNAME",
        "ORG",
        "TITLE",
        "ROLE",
        "EMAIL",
        "TEL",
        "URL",
        "X-SOCIALPROFILE",
        "IMPP",
        "X-SKYPE",
        "ADR",
        "LABEL",
        "BDAY",
        "X-ABDATE",
        "CATEGORIES",
        "NOTE",
        "PHOTO",
        "UID",
        "X-OTHER",
        "item1.EMAIL",
        "item1.X-ABLabel",
        "item2.ORG",
        "item2.TITLE",
        "X-ABShowAs",
        "AGENT",
        "X-GOODTURN-MET",
        "X-GOODTURN-KEPT",
        "KIND",
    ]);
    let params = prop::sample::select(vec![
        "",
        ";HOME",
        ";TYPE=work,pref",
        ";TYPE=\"a,b\"",
        ";CHARSET=UTF-8",
        ";ENCODING=QUOTED-PRINTABLE",
        ";ENCODING=b",
        ";X-SERVICE-TYPE=Skype",
        ";VALUE=uri",
        ";PREF=1",
        ";X=\"y:z\"",
    ]);
    let value = prop_oneof![
        "[ -~äé北\\\\;,:=]{0,20}",
        "[A-Za-z0-9 ]{1,90}",
        Just("1990-02-03".to_owned()),
        Just("--0203".to_owned()),
        Just("SGVsbG8s".to_owned()),
        Just("skype:a:b".to_owned()),
        "[a-z;,\\\\n]{0,12}",
    ];
    let line = (name, params, value).prop_map(|(n, p, v)| format!("{n}{p}:{v}\n"));
    prop::collection::vec(line, 1..12).prop_map(|lines| format!("BEGIN:VCARD\n{}END:VCARD\n", lines.concat()))
}

proptest! {
    #[test]
    fn whatever_was_read_can_be_written_and_read_again(text in some_card()) {
        written_and_read_again(&batch(text.as_bytes()).records);
    }

    #[test]
    fn no_bytes_stop_the_reading(start in "(BEGIN:VCARD\r?\n)?", bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let read = batch(&[start.as_bytes(), &bytes].concat());
        written_and_read_again(&read.records);
    }

    #[test]
    fn no_line_stops_the_reading(lines in prop::collection::vec("[A-Z;:.=\"\\\\ ,\t\r\u{0}a-fé]{0,30}", 0..12)) {
        let read = batch(format!("BEGIN:VCARD\n{}", lines.join("\n")).as_bytes());
        written_and_read_again(&read.records);
    }
}
