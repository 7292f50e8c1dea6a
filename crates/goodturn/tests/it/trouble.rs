//! Bad input: where, what, what to do; and nothing half-done.

use crate::desk::{CONNECTIONS, Desk, text};

/// Runs a command that must fail; returns its code and what it said.
fn fails(desk: &Desk, args: &[&str]) -> (i32, String) {
    let out = desk.run(args);
    (out.status.code().unwrap(), String::from_utf8_lossy(&out.stderr).into_owned())
}

#[test]
fn each_kind_of_trouble_has_its_exit_code_and_says_what_to_do() {
    let desk = Desk::new();
    desk.json(&["import", text(&desk.file("c.csv", CONNECTIONS)), "--yes"]);
    let export = desk.file("taken.zip", "here already");
    let not_ours = desk.file("not.db", "no database");
    for (args, code, says) in [
        (vec!["show", "Nobody Atall"], 3, "there is nobody called"),
        (vec!["import", "no-such-file.csv", "--yes"], 3, "no-such-file.csv"),
        (vec!["undo", "--import", "nonsense"], 2, "is not an id"),
        (vec!["undo", "--import", "01981f3e-5b6c-7d2a-9f00-3c5d8e7a1b42"], 3, "no such import"),
        (vec!["answer", "promise:01981f3e-5b6c-7d2a-9f00-3c5d8e7a1b42", "done"], 3, "no longer there"),
        (vec!["answer", "promise:x", "perhaps"], 2, "not an answer"),
        (vec!["met", "", "--yes"], 2, "nothing to understand"),
        (vec!["met", "it rained all day", "--yes"], 2, "whom this is about"),
        (vec!["export", text(&export)], 4, "exists already"),
        (vec!["restore", text(&not_ours)], 2, "nothing was changed"),
        (vec!["forget", "Amara Okafor"], 2, "--yes"),
        (vec!["open"], 5, "not running"),
        (vec!["no-such-command"], 2, "no-such-command"),
    ] {
        let (got, said) = fails(&desk, &args);
        assert_eq!(got, code, "{args:?} said: {said}");
        assert!(said.contains(says), "{args:?} said: {said}");
    }
    assert_eq!(desk.json(&["people"]).as_array().unwrap().len(), 3, "nothing was lost on the way");
}

#[test]
fn unreadable_records_are_named_and_the_rest_comes_in() {
    let desk = Desk::new();
    let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Marsh\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo Berg\nEND:VCARD\n";
    let out = desk.run(&["import", text(&desk.file("phone.vcf", cards)), "--yes", "--json"]);
    assert_eq!(out.status.code(), Some(6));
    let said: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(said["new"], 2);
    assert_eq!(
        (&said["unreadable"][0]["file"], &said["unreadable"][0]["line"]),
        (&"phone.vcf".into(), &5.into())
    );
}

#[test]
fn names_never_reach_the_log() {
    let desk = Desk::new();
    let csv = desk.file("c.csv", CONNECTIONS);
    for args in [
        vec!["import", text(&csv), "--yes", "--json"],
        vec!["met", "Amara Okafor needs a bookkeeper", "--yes", "--json"],
        vec!["today", "--json"],
    ] {
        let out = desk.command(&args).env("GOODTURN_LOG", "trace").output().unwrap();
        let log = String::from_utf8_lossy(&out.stderr);
        assert!(out.status.success(), "{log}");
        for name in ["Amara", "Okafor", "Harbour", "tomas@", "bookkeeper"] {
            assert!(!log.contains(name), "{name} is in the log of {args:?}");
        }
    }
}
