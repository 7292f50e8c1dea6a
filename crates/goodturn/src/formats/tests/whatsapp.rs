//! Stories of WhatsApp chats.

use super::super::read_plainly as read;
use super::*;

const NAMED: &str = "WhatsApp Chat with Nora Whitfield.txt";

#[test]
fn a_chat_becomes_days_in_touch() {
    let android = "13/03/2026, 09:15 - Messages and calls are end-to-end encrypted. No one outside can read them.\n\
13/03/2026, 09:15 - Nora Whitfield: Hi there\nsecond line\n13/03/2026, 09:16 - Sam: Hello: how are you\n\
13/03/2026, 09:17 - Sam: <Media omitted>\n14/03/2026, 10:00 - Nora Whitfield: Fine\n";
    let ios = "[13.03.26, 09:15:32] Nora Whitfield: \u{200e}Messages and calls are end-to-end encrypted.\n\
[13.03.26, 09:15:32] Nora Whitfield: Hi there\nsecond line\n\u{200e}[13.03.26, 09:16:01] Sam: Hello: how are you\n\
[13.03.26, 09:17:00] Sam: \u{200e}image omitted\n[14.03.26, 10:00:00] Nora Whitfield: Fine\n";
    let american = "3/13/26, 9:15\u{202f}AM - Nora Whitfield: Hi there\nsecond line\n3/13/26, 9:16\u{202f}AM - Sam: Hello: how are you\n\
3/14/26, 10:00\u{202f}PM - Nora Whitfield: Fine\n";
    for text in [android, ios, american] {
        let read = read(vec![file(NAMED, text)]);
        let told = all(&read);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].ends_with(": Nora Whitfield; <2026-03-13; >2026-03-13; <2026-03-14"), "{}", told[0]);
        assert!(read.records[0].passing);
        assert_eq!(read.recognised[0].as_of, Some(jiff::civil::date(2026, 3, 14)));
    }
    let wishes = Wishes { texts: true, ..Wishes::default() };
    assert_eq!(
        all(&wishing(&wishes, vec![file(NAMED, android)]).batch),
        [
            "2: Nora Whitfield; <2026-03-13 “Hi there\nsecond line”; >2026-03-13 “Hello: how are you\n<Media omitted>”; <2026-03-14 “Fine”"
        ]
    );
}

#[test]
fn the_order_of_days_is_told_by_their_sequence() {
    let chat = |days: &[&str]| {
        let lines: Vec<String> =
            days.iter().map(|d| format!("{d}, 09:15 - Nora Whitfield: x\n{d}, 09:16 - Sam: y\n")).collect();
        all(&read(vec![file(NAMED, lines.concat())]))
    };
    assert_eq!(
        chat(&["01/03/2026", "02/03/2026", "01/04/2026"])[0],
        "1: Nora Whitfield; <2026-03-01; >2026-03-01; <2026-03-02; >2026-03-02; <2026-04-01; >2026-04-01"
    );
    assert_eq!(
        chat(&["03/01/2026", "03/02/2026", "04/01/2026"])[0],
        "1: Nora Whitfield; <2026-03-01; >2026-03-01; <2026-03-02; >2026-03-02; <2026-04-01; >2026-04-01"
    );
    assert_eq!(
        chat(&["03/04/2026"])[1],
        format!(
            "- {NAMED}: its days can be read two ways; they were taken so that the first is the 3 April 2026"
        )
    );
}

#[test]
fn who_i_am_is_told_by_the_file_the_other_chats_or_me() {
    let text = "13/03/2026, 09:15 - Nora: Hi\n13/03/2026, 09:16 - Sam: Hello\n";
    let other = "14/03/2026, 09:15 - Sam: Hi\n14/03/2026, 09:16 - +44 7700 900123: Hello\n";
    assert_eq!(
        all(&read(vec![file("_chat.txt", text)])),
        [
            "1: Nora; =2026-03-13",
            "1: Sam; =2026-03-13",
            "- _chat.txt: which of “Nora”, “Sam” you are, so it is not clear who wrote to whom; say your name as it stands in the chat",
        ]
    );
    let expect = ["1: Nora; <2026-03-13; >2026-03-13"];
    let wishes = Wishes { mine_names: vec!["SAM".to_owned()], ..Wishes::default() };
    assert_eq!(all(&wishing(&wishes, vec![file("_chat.txt", text)]).batch), expect);
    let zip = zipped(&[("_chat.txt", text.as_bytes()), ("photo.jpg", b"\xFF\xD8\xFF")]);
    assert_eq!(all(&read(vec![file("WhatsApp Chat - Nora.zip", zip)]))[..1], expect);
    assert_eq!(
        all(&read(vec![file("a.txt", text), file("b.txt", other)])),
        ["1: Nora; <2026-03-13; >2026-03-13", "1: +44 7700 900123; >2026-03-14; <2026-03-14"]
    );
}

#[test]
fn of_a_group_only_those_who_wrote_are_read() {
    let text = "13/03/2026, 09:00 - Nora created group “Quay Club”\n13/03/2026, 09:15 - Nora: Hi all\n\
13/03/2026, 09:16 - Sam: Hello\n14/03/2026, 09:16 - ~ Idris: Hey\n14/03/2026, 09:17 - Bo left\n";
    let wishes = Wishes { mine_names: vec!["Sam".to_owned()], ..Wishes::default() };
    let name = "WhatsApp Chat with Quay Club.txt";
    assert_eq!(
        all(&wishing(&wishes, vec![file(name, text)]).batch),
        [
            "2: Nora; <2026-03-13 at the WhatsApp group “Quay Club”".to_owned(),
            "2: Idris; <2026-03-14 at the WhatsApp group “Quay Club”".to_owned(),
            format!("- {name}: members of the group who wrote nothing; only those who wrote are read"),
        ]
    );
}
