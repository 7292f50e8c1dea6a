//! Imports as people live with them: newer files and older ones, the same again, who is who, and back.

use crate::desk::{CARDS, CONNECTIONS, Desk, text};
use serde_json::Value;

/// Everybody who is not set aside.
fn people(desk: &Desk) -> Vec<Value> {
    let mut people = desk.json(&["people"]).as_array().unwrap().clone();
    people.retain(|person| person["archived"] == false);
    people
}

fn count(value: &Value, name: &str) -> u64 {
    value[name].as_u64().unwrap_or_else(|| panic!("{name} in {value}"))
}

/// Everything that is held, without when it was brought.
fn everything(desk: &Desk) -> Vec<String> {
    let ids = people(desk);
    ids.iter().map(|p| desk.json(&["show", p["id"].as_str().unwrap()]).to_string()).collect()
}

fn connections(rows: &[&str]) -> String {
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    format!("{header}{}\n", rows.join("\n"))
}

const ADA: &str = "Ada,Marsh,https://www.linkedin.com/in/ada-marsh,,Tidewater,Accountant,05 Jun 2024";

#[test]
fn a_newer_archive_tells_of_a_new_job_and_today_says_so() {
    let desk = Desk::new();
    let old = desk.file("old.csv", &connections(&[ADA]));
    desk.json(&["import", text(&old), "--yes"]);
    let new = desk.file(
        "new.csv",
        &connections(&[
            "Ada,Marsh,https://www.linkedin.com/in/ada-marsh,,Harbour Trust,Head of Finance,05 Jun 2024",
            "Bo,Berg,https://www.linkedin.com/in/bo-berg,,Quay & Co,Rigger,01 Aug 2026",
        ]),
    );
    let done = desk.json(&["import", text(&new), "--yes"]);
    assert_eq!([count(&done, "new"), count(&done, "changed"), count(&done, "news")], [1, 1, 1]);
    let today = desk.json(&["today"]);
    let news = &today["suggestions"].as_array().unwrap().iter().find(|s| s["rule"] == "news").unwrap();
    assert_eq!(news["title"], "Congratulate Ada Marsh");
    assert_eq!(news["reasons"][0]["says"], "now Head of Finance at Harbour Trust");
    assert!(news["reasons"][0]["evidence"].as_str().unwrap().contains("before: Accountant at Tidewater"));

    // The old archive again: it knows nothing new, and does not put the old job back.
    let again = desk.json(&["import", text(&old), "--yes"]);
    assert_eq!([count(&again, "new"), count(&again, "changed"), count(&again, "news")], [0, 0, 0]);
    assert_eq!(desk.json(&["show", "Ada Marsh"])["organisation"], "Harbour Trust");

    // And back: the import goes with its news.
    desk.json(&["undo", "--import", done["import"].as_str().unwrap()]);
    assert_eq!(desk.json(&["show", "Ada Marsh"])["organisation"], "Tidewater");
    assert_eq!(desk.json(&["show", "Ada Marsh"])["facts"], Value::Array(vec![]));
    assert_eq!(people(&desk).len(), 1);
}

#[test]
fn an_older_archive_that_was_never_seen_does_not_outvote_a_newer_one() {
    let desk = Desk::new();
    let new = connections(&[
        "Ada,Marsh,https://www.linkedin.com/in/ada-marsh,,Harbour Trust,Head of Finance,05 Jun 2024",
        "Bo,Berg,https://www.linkedin.com/in/bo-berg,,Quay & Co,Rigger,01 Aug 2026",
    ]);
    desk.json(&["import", text(&desk.file("new.csv", &new)), "--yes"]);
    desk.json(&["import", text(&desk.file("old.csv", &connections(&[ADA]))), "--yes"]);
    let ada = desk.json(&["show", "Ada Marsh"]);
    assert_eq!(ada["organisation"], "Harbour Trust");
    assert!(ada["values"].to_string().contains("Tidewater"), "what the old file knew is kept: {ada}");
    assert_eq!(ada["facts"], Value::Array(vec![]), "an old job is no news");
}

#[test]
fn an_import_taken_back_leaves_what_was_there_as_it_was() {
    let desk = Desk::new();
    desk.json(&["import", text(&desk.file("c.csv", CONNECTIONS)), "--yes"]);
    desk.json(&["met", "Mei Lin needs a harpsichord", "--yes"]);
    let before = everything(&desk);
    let cards = format!(
        "{CARDS}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tomás Quintero\r\nEMAIL:tomas@example.org\r\nTEL:+44 1632 960007\r\nEND:VCARD\r\n"
    );
    let done = desk.json(&["import", text(&desk.file("p.vcf", &cards)), "--yes"]);
    assert_eq!([count(&done, "new"), count(&done, "changed")], [2, 1]);
    assert_ne!(everything(&desk), before);
    desk.json(&["undo", "--import", done["import"].as_str().unwrap()]);
    assert_eq!(everything(&desk), before);
    assert_eq!(desk.json(&["doctor"]), Value::Array(vec![]));
}

#[test]
fn who_looks_alike_is_decided_once() {
    let desk = Desk::new();
    let two = connections(&[
        "Ada,Marsh,https://www.linkedin.com/in/ada-marsh,,Tidewater,Accountant,05 Jun 2024",
        "Bo,Berg,https://www.linkedin.com/in/bo-berg,,Quay & Co,Rigger,01 Aug 2026",
    ]);
    desk.json(&["import", text(&desk.file("c.csv", &two)), "--yes"]);
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Marsh\r\nTEL:+44 1632 960001\r\nORG:Lighthouse\r\nEND:VCARD\r\n";
    let phone = desk.file("p.vcf", card);
    let done = desk.json(&["import", text(&phone), "--yes"]);
    assert_eq!([count(&done, "new"), count(&done, "doubtful")], [0, 1], "the name alone settles nothing");
    let pairs = desk.json(&["same"]);
    assert_eq!(pairs.as_array().unwrap().len(), 1, "{pairs}");
    let (keep, other) = (pairs[0]["keep"]["id"].as_str().unwrap(), pairs[0]["other"]["id"].as_str().unwrap());
    assert!(!pairs[0]["why"].as_array().unwrap().is_empty());

    let told = desk.json(&["different", keep, other]);
    assert_eq!(desk.json(&["same"]), Value::Array(vec![]));
    // The same file again asks nothing, because that Ada is known by now.
    let again = desk.json(&["import", text(&phone), "--yes"]);
    assert_eq!([count(&again, "new"), count(&again, "doubtful"), count(&again, "same")], [0, 0, 1]);
    desk.json(&["undo", "--change", told["change"].as_str().unwrap()]);
    assert_eq!(desk.json(&["same"]).as_array().unwrap().len(), 1);

    // Joined, changed, and taken apart again.
    let apart = everything(&desk);
    desk.json(&["merge", keep, other]);
    assert_eq!(people(&desk).len(), 2);
    desk.json(&["unmerge", keep]);
    assert_eq!(everything(&desk), apart);
    desk.json(&["merge", keep, other]);
    desk.json(&["met", "Ada Marsh loves lighthouse lenses", "--yes"]);
    desk.json(&["unmerge", keep]);
    assert_eq!(people(&desk).len(), 3);
    assert_eq!(desk.json(&["show", keep])["facts"].as_array().unwrap().len(), 1);
    assert_eq!(desk.run(&["unmerge", keep]).status.code(), Some(3));
}

#[test]
fn those_with_whom_i_lost_touch_are_set_aside_together_and_come_back_together() {
    let desk = Desk::new();
    let done = desk.json(&["import", text(&desk.file("c.csv", CONNECTIONS)), "--yes"]);
    desk.json(&["met", "Mei Lin needs a harpsichord", "--yes"]);
    let away = desk.json(&[
        "put-away",
        "--import",
        done["import"].as_str().unwrap(),
        "--not-since",
        "2025-01-01",
        "--yes",
    ]);
    assert_eq!(away["put_away"], 2, "of whom I know something stays");
    assert_eq!(people(&desk).len(), 1);
    desk.json(&["undo", "--change", away["change"].as_str().unwrap()]);
    assert_eq!(people(&desk).len(), 3);
    assert_eq!(desk.run(&["put-away"]).status.code(), Some(2));
}

#[test]
fn a_table_is_read_as_it_was_said_and_remembered() {
    let desk = Desk::new();
    let table = "wer;was;wo\nAda Marsh;ada@example.org;Harbour Trust\nBo Berg;bo@example.org;Quay & Co\n";
    let file = desk.file("liste.csv", table);
    let done = desk.json(&[
        "import",
        text(&file),
        "--yes",
        "--column",
        "wo=organisation",
        "--column",
        "wer=full_name",
    ]);
    assert_eq!(count(&done, "new"), 2);
    assert_eq!(desk.json(&["show", "Ada Marsh"])["organisation"], "Harbour Trust");
    let more = desk.file(
        "more.csv",
        "wer;was;wo\nCy Coe;cy@example.org;Lighthouse\nDi Dunn;di@example.org;Lighthouse\n",
    );
    desk.json(&["import", text(&more), "--yes"]);
    assert_eq!(desk.json(&["show", "Cy Coe"])["organisation"], "Lighthouse");
    let wrong = desk.run(&["import", text(&file), "--yes", "--column", "wohin=town"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("wer, was, wo"));
}

#[test]
fn a_mailbox_and_a_calendar_say_when_i_was_in_touch() {
    let desk = Desk::new();
    desk.json(&["import", text(&desk.file("p.vcf", CARDS)), "--yes"]);
    let mailbox = "From ingrid@example.org Mon Mar  2 10:00:00 2026\nDelivered-To: me@example.com\nFrom: Ingrid Berg <ingrid@example.org>\nTo: me@example.com\nDate: Mon, 02 Mar 2026 10:00:00 +0100\n\nHello.\n\nFrom me@example.com Tue Mar  3 10:00:00 2026\nFrom: me@example.com\nTo: ingrid@example.org\nDate: Tue, 03 Mar 2026 10:00:00 +0100\n\nHello!\n\nFrom stranger@example.net Wed Mar  4 10:00:00 2026\nDelivered-To: me@example.com\nFrom: stranger@example.net\nTo: me@example.com\nDate: Wed, 04 Mar 2026 10:00:00 +0100\n\nBuy.\n";
    let calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260305T100000Z\r\nSUMMARY:Tea\r\nATTENDEE;CN=Ingrid Berg:mailto:ingrid@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (mails, days) = (desk.file("all.mbox", mailbox), desk.file("c.ics", calendar));
    let done = desk.json(&["import", text(&mails), text(&days), "--yes"]);
    assert_eq!([count(&done, "new"), count(&done, "touches")], [0, 3]);
    let shown = desk.json(&["show", "Ingrid Berg"]);
    let encounters = shown["encounters"].as_array().unwrap();
    assert_eq!(encounters.len(), 3, "{shown}");
    assert!(!shown.to_string().contains("Hello"), "what was written is not taken");
    let again = desk.json(&["import", text(&mails), text(&days), "--yes"]);
    assert_eq!(count(&again, "touches"), 0);
    assert_eq!(people(&desk).len(), 2, "a stranger does not come in");
}
