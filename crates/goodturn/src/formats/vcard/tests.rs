//! Stories of cards: what is written, what is understood, and that nothing is lost on the way back.

use super::super::{InFile, read_plainly as read};
use domain::{
    ImportId, Person, PersonId, Source, Value, What,
    incoming::{Batch, Incoming},
};
use std::fmt::Write;

/// What these bytes hold.
pub fn batch(bytes: &[u8]) -> Batch {
    read(vec![InFile { name: "a.vcf".to_owned(), bytes: bytes.to_vec() }])
}

/// The values of all records, one a line, short enough to compare by eye.
fn told(batch: &Batch) -> String {
    let mut out = String::new();
    for record in &batch.records {
        writeln!(out, "@{}", record.origin.line).unwrap();
        for what in &record.values {
            writeln!(out, "{}", line(what)).unwrap();
        }
    }
    for unreadable in &batch.unreadable {
        writeln!(out, "!{} {}", unreadable.origin.line, unreadable.reason).unwrap();
    }
    for (_, reason) in &batch.left_aside {
        writeln!(out, "- {reason}").unwrap();
    }
    out
}

fn line(what: &What) -> String {
    match what {
        What::Name(n) => {
            let parts =
                [&n.prefix, &n.given, &n.middle, &n.family, &n.suffix, &n.nickname].map(String::as_str);
            format!("name {} [{}]", n.full, parts.join("|"))
        }
        What::Role(r) => format!("role {}|{}|{}", r.title, r.organisation, r.department),
        What::Email { label, address } => format!("email {label}|{address}"),
        What::Phone { label, number } => format!("phone {label}|{number}"),
        What::Link { label, url } => format!("link {label}|{url}"),
        What::Messenger { label, handle } => format!("messenger {label}|{handle}"),
        What::Place(p) => {
            let parts = [&p.label, &p.street, &p.town, &p.region, &p.code, &p.country].map(String::as_str);
            format!("place {}", parts.join("|").replace('\n', "/"))
        }
        What::Day { label, date } => format!("day {label}|{date}"),
        What::Group(group) => format!("group {group}"),
        What::Note(note) => format!("note {}", note.replace('\n', "/")),
        What::Met { on, how } => format!("met {}|{how}", on.map(|d| d.to_string()).unwrap_or_default()),
        What::Photo { media_type, hash } => format!("photo {media_type} {}", &hash[..8]),
        What::Kept { format, raw } => format!("kept {format}|{raw}"),
        What::Not(_) => "taken away".to_owned(),
    }
}

/// What a card of these lines says; the lines go between BEGIN and END.
fn check(lines: &str, expect: &str) {
    let card = format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", lines.trim().replace('\n', "\r\n"));
    let expect =
        expect.lines().map(str::trim).filter(|l| !l.is_empty()).fold(String::new(), |all, l| all + l + "\n");
    let read = batch(card.as_bytes());
    assert_eq!(told(&read).trim_start_matches("@1\n"), expect, "{lines}");
    written_and_read_again(&read.records);
}

pub fn person(record: &Incoming) -> Person {
    let from = Source::Import(ImportId(uuid::Uuid::nil()));
    let values = record.values.iter().map(|what| Value { what: what.clone(), from }).collect();
    Person { id: PersonId(uuid::Uuid::nil()), values, in_ten: false, archived: false }
}

pub fn card(record: &Incoming) -> String {
    super::write(&person(record), &|hash| {
        record.photos.iter().find(|p| p.hash == hash).map(|p| (p.media_type.clone(), p.bytes.clone()))
    })
}

/// Fails unless records survive being written and read again.
pub fn written_and_read_again(records: &[Incoming]) {
    for record in records {
        let text = card(record);
        assert!(text.lines().all(|l| l.len() <= 75), "{text}");
        let again = batch(text.as_bytes());
        let values: Vec<_> = again.records.iter().flat_map(|r| r.values.clone()).collect();
        assert_eq!(values, record.values, "{text}");
        assert_eq!(again.records[0].photos, record.photos);
    }
}

#[test]
fn a_plain_card_is_understood_in_every_version() {
    for version in ["2.1", "3.0", "4.0"] {
        check(
            &format!("VERSION:{version}\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nEMAIL:ada@example.com"),
            "name Ada Lovelace [|Ada||Lovelace||]
            email |ada@example.com",
        );
    }
}

#[test]
fn names_come_from_what_there_is() {
    check("N:Doe;John;Q.;Mr.;Sr.", "name Mr. John Q. Doe Sr. [Mr.|John|Q.|Doe|Sr.|]");
    check("FN:Ada King Lovelace", "name Ada King Lovelace [|Ada King||Lovelace||]");
    check("N:;;;;\nFN:Ada Lovelace", "name Ada Lovelace [|Ada||Lovelace||]");
    check("NICKNAME:Jim,Jimmie", "name Jim [|||||Jim]\nkept vcard|NICKNAME:Jimmie");
    check("FN:A\nFN:B", "name A [|A||||]\nkept vcard|FN:B");
    check("N:S;J;P,Q;;Jr.,M.D.\nFN:J S", "name J S [|J|P Q|S|Jr., M.D.|]");
    check(
        "X-ABShowAs:COMPANY\nN:;;;;\nFN:Harbour Trust\nORG:Harbour Trust",
        "kept vcard|X-ABShowAs:COMPANY
        name Harbour Trust [|||||]
        role |Harbour Trust|",
    );
}

#[test]
fn titles_find_their_organisations() {
    check("ORG:IBM;Accounting;Dungeon\nTITLE:Counter", "role Counter|IBM|Accounting; Dungeon");
    check("TITLE:a\nORG:A\nORG:B\nTITLE:b", "role a|A|\nrole b|B|");
    check("item2.ORG:B\nitem1.TITLE:a\nitem1.ORG:A\nitem2.TITLE:b", "role b|B|\nrole a|A|");
    check("ROLE:Programmer", "role Programmer||");
    check("ROLE:Programmer\nTITLE:Head", "kept vcard|ROLE:Programmer\nrole Head||");
    check("ORG:;;\nTITLE:\nEMAIL:a@b.c", "email |a@b.c");
}

#[test]
fn labels_are_words_that_people_use() {
    check(
        "TEL;TYPE=HOME;TYPE=FAX:1\nTEL;TYPE=\"work,cell\":2\nTEL;CELL;VOICE:3\nTEL;TYPE=WhatsApp:4\nitem1.TEL:5\n\
         item1.X-ABLabel:Aunt's\nitem2.URL:http\\://a.b\nitem2.X-ABLabel:_$!<HomePage>!$_\nitem3.TEL;TYPE=HOME:6\n\
         item3.X-ABLabel:",
        "phone home fax|1
        phone work mobile|2
        phone mobile|3
        phone whatsapp|4
        phone Aunt's|5
        link homepage|http://a.b
        phone home|6",
    );
    check("EMAIL:a@b.c\nEMAIL;TYPE=pref:d@e.f\nTEL:1", "email |d@e.f\nemail |a@b.c\nphone |1");
}

#[test]
fn ways_to_reach_come_without_their_wrapping() {
    check(
        "EMAIL:\"Om\" <om@example.com>\nTEL;VALUE=uri:tel:+1-418;ext=102\nTEL:sip:om@example.com\nX-SKYPE:om\n\
         IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:om2\nIMPP:xmpp:om3\nX-SOCIALPROFILE;type=twitter:http://x.com/om\n\
         X-SOCIALPROFILE;type=flickr:x-apple:om4\nSOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@om",
        "email |om@example.com
        phone |+1-418 ext. 102
        messenger SIP|om@example.com
        messenger Skype|om
        messenger Skype|om2
        messenger Jabber|om3
        link twitter|http://x.com/om
        messenger flickr|om4
        link Mastodon|https://m.example/@om",
    );
}

#[test]
fn days_without_a_year_and_days_that_are_none() {
    check(
        "BDAY:--0203\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09\nBDAY:1604-05-09\nANNIVERSARY:20090808T1430-0500\n\
         item1.X-ABDATE:1975-03-01\nitem1.X-ABLabel:_$!<Anniversary>!$_\nitem2.X-ABDATE:2000-09-12\n\
         item2.X-ABLabel:First dive\nX-ABDATE:1776-07-04\nBDAY:206-12-15\nBDAY;VALUE=text:circa 1800\nBDAY:1985-05",
        "day birthday|--02-03
        day birthday|--05-09
        day birthday|--05-09
        day anniversary|2009-08-08
        day anniversary|1975-03-01
        day First dive|2000-09-12
        day |1776-07-04
        kept vcard|BDAY:206-12-15
        kept vcard|BDAY;VALUE=text:circa 1800
        day birthday|1985-05
        kept vcard-line|ANNIVERSARY:20090808T1430-0500",
    );
}

#[test]
fn places_and_their_labels() {
    check(
        "ADR;TYPE=work:;Suite 2;2875 Laurier;Quebec;QC;G1V;Canada\nLABEL;TYPE=work:2875 Laurier\\nQuebec\n\
         LABEL;HOME:Box 1\\nUmeå\nADR;TYPE=HOME:;;;;;;\nADR:PO 7;;a\\, b;;;;",
        "place work|2875 Laurier/Suite 2|Quebec|QC|G1V|Canada
        kept vcard|LABEL;TYPE=work:2875 Laurier\\nQuebec
        place home|Box 1/Umeå||||
        place |a, b/PO 7||||",
    );
    check("LABEL;HOME:Box 1\\nUmeå", "place home|Box 1/Umeå||||");
}

#[test]
fn what_is_not_understood_is_kept_as_it_stood() {
    check(
        "FN:A\nUID:x-1\nX-FOO;BAR=\"a;b\":c\\,d;e\nitem6.X-ABRELATEDNAMES:Jenny\nitem6.X-ABLabel:_$!<Spouse>!$_\n\
         item1.EMAIL:a@b.c\nitem1.X-ABLabel:club\nCATEGORIES:a,b\\, c\nNOTE:one\\ntwo\\; three",
        "name A [|A||||]
        kept vcard|UID:x-1
        kept vcard|X-FOO;BAR=\"a;b\":c\\,d;e
        kept vcard|item6.X-ABRELATEDNAMES:Jenny
        kept vcard|item6.X-ABLabel:_$!<Spouse>!$_
        email club|a@b.c
        group a
        group b, c
        note one/two; three",
    );
}

#[test]
fn a_backslash_that_escapes_nothing_stays() {
    check("NOTE:a\\,b\\;c\\:d\\\\e\\nf\\_g\\", "note a,b;c:d\\e/f\\_g\\");
    check("VERSION:2.1\nN:;A\\;B\\\\;C\\\\\\;;D;\\:E", "name D A;B\\ C\\; :E [D|A;B\\|C\\;||:E|]");
}

#[test]
fn quoted_printable_is_undone_where_it_is_declared() {
    check(
        "VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91;=C3=A9\nORG;QUOTED-PRINTABLE:a=3Bb;c\n\
         NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Stra=DFe=0D=0A=\n2\nX-A;ENCODING=QUOTED-PRINTABLE:=C3=A9",
        "name é Ñ [|é||Ñ||]
        role |a;b|c
        note Straße/2
        kept vcard|X-A:é",
    );
}

#[test]
fn photographs_are_taken_out_under_the_hash_of_their_bytes() {
    check(
        "PHOTO;ENCODING=b;TYPE=JPEG:SGVsbG8s\nPHOTO;TYPE=PNG:data:base64\\,iVBORw0KGgo=\n\
         PHOTO;BASE64:\n  R0lG\n  ODlh\n\nPHOTO;VALUE=uri:http://a.b/c.jpg\nPHOTO;ENCODING=BASE64;TYPE=JPEG:qgEP:ASDF==",
        "photo image/jpeg dafe7694
        photo image/png 4c4b6a3b
        photo image/gif 610f5ae4
        kept vcard|PHOTO;VALUE=uri:http://a.b/c.jpg
        kept vcard|PHOTO;ENCODING=BASE64;TYPE=JPEG:qgEP:ASDF==",
    );
}

#[test]
fn a_group_card_is_a_group_of_its_members() {
    let text = "BEGIN:VCARD\nFN:Ada\nUID:urn:uuid:A-1\nEND:VCARD\nBEGIN:VCARD\nFN:Friends\n\
                X-ADDRESSBOOKSERVER-KIND:group\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a-1\n\
                X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:b-2\nEND:VCARD\n";
    assert_eq!(
        told(&batch(text.as_bytes())),
        "@1\nname Ada [|Ada||||]\nkept vcard|UID:urn:uuid:A-1\ngroup Friends\n\
         - the group “Friends” names 1 member who is not in this file\n"
    );
}

#[test]
fn one_bad_card_stops_no_other() {
    let text = "junk\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:C\n# a comment\nFN\nEND:VCARD\nBEGIN:VCARD\nFN:D";
    assert_eq!(
        told(&batch(text.as_bytes())),
        "@2\nname A [|A||||]\n@6\nname C [|C||||]\n@11\nname D [|D||||]\n\
         !4 this card is empty; there is nothing to take from it\n\
         - 2 cards have no end and were read as far as they go; the first begins on line 2\n\
         - 3 lines belong to no card or are no properties; the first is line 1\n"
    );
}

#[test]
fn a_person_without_a_name_is_shown_to_other_programs_and_stays_nameless() {
    check("EMAIL:ada@example.com", "email |ada@example.com");
    let text = card(&batch(b"BEGIN:VCARD\nEMAIL:ada@example.com\nEND:VCARD").records[0]);
    assert!(text.contains("STAND-IN=1:ada@example.com"), "{text}");
}

#[test]
fn the_samples_are_read_and_survive_the_way_back() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/vcards");
    let mut names: Vec<_> = std::fs::read_dir(samples).unwrap().map(|f| f.unwrap().path()).collect();
    names.sort();
    assert!(names.len() >= 12);
    for path in names {
        let read = batch(&std::fs::read(&path).unwrap());
        assert!(
            !read.records.is_empty() && read.unreadable.is_empty(),
            "{}: {}",
            path.display(),
            told(&read)
        );
        assert!(!told(&read).contains('\u{fffd}'), "{}: {}", path.display(), told(&read));
        written_and_read_again(&read.records);
    }
}

#[test]
fn old_code_pages_come_out_as_their_letters() {
    for (sample, words) in [
        ("ansi_outlook", "Lämmerweg"),
        ("ansi_greek", "Βαγγέλης"),
        ("shift_jis", "安藤"),
        ("quoted_printable", "黄世勇"),
        ("outlook_labels", "Business-Straße 19"),
        ("cropped", "Führungsetage"),
        ("utf16_bom", "Berliner Str. 85"),
        ("backslash_lines", "Hermann v. Brevern/9999999/Packstation 999"),
        ("comment_lines", "(sharp ->#<- sharp)"),
    ] {
        let path = format!("{}/tests/samples/vcards/{sample}.vcf", env!("CARGO_MANIFEST_DIR"));
        let told = told(&batch(&std::fs::read(path).unwrap()));
        assert!(told.contains(words), "{sample}: {told}");
    }
}

#[test]
fn no_control_character_gets_into_a_value() {
    check(
        "FN:A\u{7f}d\u{9f}a\nNOTE;ENCO\u{4}DING=QUOTED-PRINTABLE:one=00=7F=0D=0Atwo\nX-A:b\u{1}\u{85}c",
        "name Ada [|Ada||||]\nnote one/two\nkept vcard|X-A:bc",
    );
}

#[test]
fn what_is_preferred_stays_first_when_lines_come_back_as_they_stood() {
    let place = |params: &str, street: &str| format!("ADR;{params}:;;{street};;;;");
    let card = [
        place("TYPE=WORK;PREF=1;X-A=b", "1 Quay"),
        place("TYPE=HOME;TYPE=pref", "2 Quay"),
        place("TYPE=WORK;PREF=1;X-A=c", "3 Quay"),
        place("TYPE=HOME", "4 Quay"),
    ];
    check(
        &card.join("\n"),
        "place work|1 Quay||||
        place home|2 Quay||||
        place work|3 Quay||||
        place home|4 Quay||||
        kept vcard-line|ADR;TYPE=WORK;PREF=1;X-A=b:;;1 Quay;;;;
        kept vcard-line|ADR;TYPE=WORK;PREF=1;X-A=c:;;3 Quay;;;;",
    );
}

#[test]
fn cards_are_seen_even_if_they_become_no_person() {
    let text = "BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Friends\nMEMBER:x\nEND:VCARD\nBEGIN:VCARD\nFN:Ada\nEND:VCARD\n";
    let seen: Vec<_> = super::cards(text.as_bytes())
        .into_iter()
        .map(|said| (said.line, said.values.len(), said.is_group))
        .collect();
    assert_eq!(seen, [(1, 0, false), (3, 3, true), (8, 1, false)]);
    assert_eq!(batch(text.as_bytes()).records.len(), 1);
}

#[test]
fn a_card_of_a_hundred_thousand_kept_lines_is_written_in_time() {
    let started = std::time::Instant::now();
    let lines: String =
        (0..50_000).map(|n| format!("TEL;X-A=b:{n}\nORG;X-A=b:o{n}\nTITLE;X-A=b:t{n}\n")).collect();
    let read = batch(format!("BEGIN:VCARD\nFN:Ada\n{lines}END:VCARD\n").as_bytes());
    assert!(card(&read.records[0]).contains("TEL;X-A=b:49999"));
    // Generous, because machines are busy and this is no measurement: a square of this size takes minutes.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn schemes_that_stand_there_twice_are_no_part_of_a_number() {
    check(
        "TEL:tel:tel:+1 5\nTEL:tel: +1 6;ext=7;ext=8\nTEL:tel:\nTEL:tel:7;ext=\nEMAIL:mailto:\nX-SKYPE:skype:\nTEL:tel:sip:om@example.com\nEMAIL:mailto:MAILTO: om@example.com",
        "phone |+1 5
        phone |+1 6 ext. 7 ext. 8
        phone |7 ext.
        messenger SIP|om@example.com
        email |om@example.com",
    );
}

#[test]
fn letters_that_only_look_encoded_twice_come_back_as_they_are() {
    // The first line makes the file one of an old code page, in which the second holds just these letters.
    let text = b"BEGIN:VCARD\nFN:J\xf6rg\nNICKNAME:\xce\xb2\xe4\xe4\xe4\nNOTE;ENCODING=QUOTED-PRINTABLE:=C3=83=C2=A9\nEND:VCARD\n";
    let read = batch(text);
    assert!(told(&read).contains("note Ã©"), "{}", told(&read));
    assert!(card(&read.records[0]).contains("NOTE;CHARSET=UTF-8:Ã©"));
    written_and_read_again(&read.records);
}
