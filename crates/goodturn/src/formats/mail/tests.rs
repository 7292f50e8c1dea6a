//! Stories of mails: who wrote to whom, which address is mine, and what is no sign of being in touch.

use super::super::Wishes;
use super::{Letter, collect, looks_like_mail, read};
use domain::incoming::Batch;
use domain::{Direction, What};

fn batch(files: &[(&str, &str)], wishes: &Wishes) -> Batch {
    let mut batch = Batch::default();
    let mut letters: Vec<Letter> = Vec::new();
    for (name, text) in files {
        assert!(looks_like_mail(text.as_bytes()), "{text}");
        collect(name, text.as_bytes(), wishes, &mut letters, &mut batch);
    }
    read(letters, wishes, &mut batch);
    batch
}

fn told(batch: &Batch) -> Vec<String> {
    let records = batch.records.iter().map(|record| {
        let values = record.values.iter().map(|what| match what {
            What::Name(name) => format!("{}/{}", name.given, name.family),
            What::Email { address, .. } => address.clone(),
            other => format!("{other:?}"),
        });
        let touches = record.touches.iter().map(|t| {
            let arrow = if t.direction == Direction::FromMe { '>' } else { '<' };
            format!(
                "{arrow}{}{}",
                t.on,
                if t.said.is_empty() { String::new() } else { format!(" {:?}", t.said) }
            )
        });
        let all: Vec<String> = values.chain(touches).collect();
        format!("{}: {}", record.origin.line, all.join(" "))
    });
    records.chain(batch.left_aside.iter().map(|(_, reason)| format!("- {reason}"))).collect()
}

const MAILBOX: &str = "From ada@example.org Mon Mar  2 10:00:00 2026
Delivered-To: me@example.com
From: =?utf-8?Q?Zo=C3=AB?= Marsh <Zoe@Example.org>
To: me@example.com
Date: Mon, 02 Mar 2026 10:00:00 +0100
Subject: the harbour

From the quay one sees the lamps.

From me@example.com Tue Mar  3 09:00:00 2026
From: Me Myself <me@example.com>
To: \"Marsh, Zoë\" <zoe@example.org>, Bo <bo@example.org>
Date: Tue, 3 Mar 2026 09:00:00 +0000
Subject: Re: the harbour

Thank you.

From news@shop.example Wed Mar  4 09:00:00 2026
From: Shop <news@shop.example>
To: me@example.com
List-Unsubscribe: <https://shop.example/u>
Date: Wed, 4 Mar 2026 09:00:00 +0000
Subject: Sale

Buy.
";

#[test]
fn a_mailbox_tells_who_wrote_when_and_which_way() {
    let batch = batch(&[("all.mbox", MAILBOX)], &Wishes::default());
    assert_eq!(
        told(&batch),
        [
            "11: Bo/ bo@example.org >2026-03-03",
            "2: Zoë/Marsh Zoe@Example.org <2026-03-02 >2026-03-03",
            "- 1 mail sent by a program or a list",
        ]
    );
    assert_eq!(batch.recognised[0].what, "a mailbox");
    assert_eq!(batch.recognised[0].as_of.map(|d| d.to_string()), Some("2026-03-04".into()));
    assert!(batch.records.iter().all(|record| record.passing));
}

#[test]
fn texts_are_kept_only_if_asked_for() {
    let wishes = Wishes { texts: true, ..Wishes::default() };
    let batch = batch(&[("all.mbox", MAILBOX)], &wishes);
    assert!(told(&batch)[1].contains("From the quay"), "{:?}", told(&batch));
}

#[test]
fn my_address_is_the_one_in_most_mails_or_the_one_that_is_known() {
    let mail = |from: &str, to: &str| {
        format!("From: {from}\nTo: {to}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: x\n\nx\n")
    };
    let (one, two) = (mail("a@x.org", "me@x.org"), mail("me@x.org", "b@x.org"));
    let both = batch(&[("1.eml", &one), ("2.eml", &two)], &Wishes::default());
    assert_eq!(told(&both), ["1: a@x.org <2026-03-02", "1: b@x.org >2026-03-02"]);
    let known = Wishes { mine: vec!["a@x.org".into()], ..Wishes::default() };
    assert_eq!(told(&batch(&[("1.eml", &one)], &known)), ["1: me@x.org >2026-03-02"]);
    let alone = told(&batch(&[("1.eml", &one)], &Wishes::default()));
    assert_eq!(alone[0], "1: a@x.org <2026-03-02");
    assert!(alone[1].contains("not clear which address is yours"));
}

#[test]
fn a_note_that_speaks_of_from_and_to_is_no_mail() {
    for text in ["From here to there\nand back", "To: do\nDate: today", "name,from:\n", "", "From \n"] {
        assert!(!looks_like_mail(text.as_bytes()), "{text}");
    }
}

#[test]
fn mails_inside_mails_without_end_are_read_by_their_head() {
    let head = "From: Ada <ada@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: the lamps\n";
    let inside = "Content-Type: message/rfc822\n\n".repeat(100_000);
    let wishes = Wishes { texts: true, mine: vec!["me@example.com".into()], ..Wishes::default() };
    let batch = batch(&[("a.eml", &format!("{head}{inside}"))], &wishes);
    assert_eq!(told(&batch), ["1: Ada/ ada@example.org <2026-03-02 \"the lamps\""]);
}

#[test]
fn what_a_mail_hides_in_its_encodings_is_no_control_character() {
    let mail = "From: =?utf-8?q?A=00da_=7FMarsh?= <ada@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\
                Subject: x\nContent-Transfer-Encoding: quoted-printable\n\nthe=01 lamps\n";
    let wishes = Wishes { texts: true, mine: vec!["me@example.com".into()], ..Wishes::default() };
    assert_eq!(
        told(&batch(&[("a.eml", mail)], &wishes)),
        ["1: Ada/Marsh ada@example.org <2026-03-02 \"x\\nthe lamps\""]
    );
}
