//! What came by: kept, matched with its reason, passed on, asked about without keeping; and one thing for the ten.

use crate::desk::{Desk, text};
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn something_that_came_by_finds_its_person_is_passed_on_once_and_can_be_taken_back() {
    let desk = Desk::new();
    desk.json(&["met", "Nadia Rahman loves old sea charts and how they were drawn", "--yes"]);
    desk.json(&["met", "Bo Lindqvist loves brass bands", "--yes"]);
    let page = "<html><head><title>How sea charts were drawn</title></head><body><p>An exhibition of old sea charts, and of the hands that drew them.</p></body></html>";
    let kept = desk.json(&["came", "--file", text(&desk.file("charts.html", page))]);
    assert_eq!((&kept["kind"], &kept["title"]), (&"article".into(), &"How sea charts were drawn".into()));
    assert_eq!(names(&kept["for"]), ["Nadia Rahman"]);
    assert_eq!(kept["for"][0]["kind"], "interest");
    assert!(kept["for"][0]["why"].as_str().unwrap().contains("old sea charts"));

    let suggestion = |today: &Value| {
        let list = today["suggestions"].as_array().unwrap();
        list.iter().find(|s| s["rule"] == "find_fits").map(|s| s["key"].as_str().unwrap().to_owned())
    };
    let key = suggestion(&desk.json(&["today"])).expect("Today thinks of it");
    let answered = desk.json(&["answer", &key, "done"]);
    assert_eq!(suggestion(&desk.json(&["today"])), None);
    let turns = desk.json(&["show", "Nadia Rahman"])["good_turns"].clone();
    assert_eq!((&turns[0]["kind"], &turns[0]["by"]), (&"find".into(), &"me".into()));
    desk.json(&["undo", "--change", answered["change"].as_str().unwrap()]);
    assert!(suggestion(&desk.json(&["today"])).is_some());

    desk.json(&["set-aside", kept["id"].as_str().unwrap()]);
    assert_eq!(desk.json(&["came"]), Value::Array(vec![]));
    assert_eq!(suggestion(&desk.json(&["today"])), None);
    assert_eq!(desk.json(&["came", "--all"])[0]["closed_on"], kept["came_on"]);
}

#[test]
fn who_is_asked_of_standard_input_and_keeps_nothing() {
    let desk = Desk::new();
    desk.json(&["met", "Nadia Rahman from Lantern House needs a bookkeeper who knows charities", "--yes"]);
    let mut child =
        desk.command(&["who", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("Good news. Lantern House has won a prize.".as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    let found: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((names(&found), &found[0]["kind"]), (vec!["Nadia Rahman"], &"named".into()));
    assert_eq!(desk.json(&["came"]), Value::Array(vec![]));

    let nothing = desk.run(&["who", " … "]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("nothing to read yet"));
}

#[test]
fn a_mail_is_an_opportunity_from_whoever_sent_it_with_its_last_day() {
    let desk = Desk::new();
    desk.json(&["import", text(&desk.file("a.vcf", crate::desk::CARDS)), "--yes"]);
    let mail = "From: Ingrid <ingrid@example.org>\r\nTo: me@example.com\r\nSubject: Fwd: roofer\r\nMIME-Version: 1.0\r\n\r\nA neighbour is looking for a roofer. Offers by 14 December 2099, please.\r\n";
    let kept = desk.json(&["came", "--file", text(&desk.file("mail.eml", mail)), "--by", "Ingrid Berg"]);
    assert_eq!((&kept["kind"], &kept["until"]), (&"lead".into(), &"2099-12-14".into()));
    let today = desk.json(&["today"]);
    let thanks = today["suggestions"].as_array().unwrap().iter().find(|s| s["rule"] == "thanks").unwrap();
    assert_eq!(thanks["name"], "Ingrid Berg");
}

#[test]
fn each_of_the_ten_has_one_thing() {
    let desk = Desk::new();
    desk.json(&["village", "enter"]);
    let ten = desk.json(&["ten"]);
    let people: Vec<&str> = names(&ten);
    assert!((8..=12).contains(&people.len()), "{people:?}");
    let keys: std::collections::BTreeSet<String> = ten
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["help"]["key"].as_str().map(str::to_owned))
        .collect();
    assert!(keys.len() >= 7, "each has a thing of its own: {keys:?}");
}
