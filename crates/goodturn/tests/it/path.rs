//! The main job, end to end: bring people in, tell a line, find a good turn on Today.

use crate::desk::{CARDS, CONNECTIONS, Desk, text};
use serde_json::Value;

fn titles(today: &Value) -> Vec<String> {
    let list = today["suggestions"].as_array().unwrap();
    list.iter().map(|s| s["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_person_brings_in_files_tells_a_line_and_finds_a_good_turn_with_its_reason() {
    let desk = Desk::new();
    let (csv, vcf) = (desk.file("Connections.csv", CONNECTIONS), desk.file("phone.vcf", CARDS));
    let look = desk.json(&["import", text(&csv), text(&vcf), "--dry-run"]);
    assert_eq!((&look["new"], &look["import"]), (&5.into(), &Value::Null));
    assert_eq!(desk.json(&["people"]).as_array().unwrap().len(), 0, "a dry run changes nothing");

    let done = desk.json(&["import", text(&csv), text(&vcf), "--yes"]);
    assert_eq!(
        (&done["new"], &done["same"], &done["unreadable"]),
        (&5.into(), &0.into(), &Value::Array(vec![]))
    );
    let again = desk.json(&["import", text(&csv), text(&vcf), "--yes"]);
    assert_eq!((&again["new"], &again["changed"], &again["same"]), (&0.into(), &0.into(), &5.into()));

    let found = desk.json(&["people", "tomas"]);
    assert_eq!(found[0]["name"], "Tomás Quintero");
    assert_eq!(found[0]["role"], "Bookkeeper for charities");

    let told = desk.json(&[
        "met",
        "Nadia Rahman from Lantern House at the harbour fair yesterday. She needs a bookkeeper who knows charities, loves sea swimming. I promised to send her the daylight article by tomorrow.",
        "--yes",
    ]);
    assert_eq!(told["people"][0]["name"], "Nadia Rahman");
    assert_eq!(told["people"][0]["new"], true);
    let today = desk.json(&["today"]);
    let list = titles(&today);
    assert!(list.iter().any(|t| t.contains("send her the daylight article")), "{list:?}");
    assert!(list.iter().any(|t| t.starts_with("Write to Nadia Rahman")), "{list:?}");
    assert!(list.iter().any(|t| t == "Introduce Nadia Rahman to Tomás Quintero"), "{list:?}");
    let introduction =
        today["suggestions"].as_array().unwrap().iter().find(|s| s["rule"] == "need_meets_offer").unwrap();
    assert_eq!(introduction["reasons"][0]["evidence"], "She needs a bookkeeper who knows charities");

    let list: Vec<_> = desk.json(&["show", "Nadia Rahman"])["encounters"].as_array().unwrap().clone();
    assert_eq!(list.len(), 1, "one line, one meeting");

    let key = introduction["key"].as_str().unwrap();
    let answered = desk.json(&["answer", key, "not-this"]);
    assert!(!titles(&desk.json(&["today"])).iter().any(|t| t.starts_with("Introduce")));
    desk.json(&["undo", "--change", answered["change"].as_str().unwrap()]);
    assert!(titles(&desk.json(&["today"])).iter().any(|t| t.starts_with("Introduce")));

    desk.json(&["undo", "--import", done["import"].as_str().unwrap()]);
    let left = desk.json(&["people"]);
    assert_eq!(left.as_array().unwrap().len(), 1, "who was told of stays: {left}");
    assert_eq!(desk.json(&["doctor"]), Value::Array(vec![]));
}

#[test]
fn the_village_can_be_entered_and_left_in_one_action_each() {
    let desk = Desk::new();
    desk.json(&["village", "enter"]);
    let people = desk.json(&["people"]).as_array().unwrap().len();
    assert!(people >= 60);
    assert_eq!(titles(&desk.json(&["today"])).len(), 7);
    desk.json(&["met", "Ada needs a lighter boat", "--yes"]);
    desk.json(&["village", "leave"]);
    assert_eq!(desk.json(&["people"]).as_array().unwrap().len(), 0);
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["people"]).as_array().unwrap().len(), people);
}

#[test]
fn what_is_held_is_shown_and_who_is_forgotten_is_gone() {
    let desk = Desk::new();
    desk.json(&["import", text(&desk.file("c.csv", CONNECTIONS)), "--yes"]);
    desk.json(&["met", "Mei Lin needs a harpsichord", "--yes"]);
    let held = desk.json(&["hold", "Mei Lin"]);
    assert_eq!(held["held"]["fact"][0]["text"], "a harpsichord");
    desk.json(&["forget", "Mei Lin", "--yes"]);
    assert_eq!(desk.run(&["show", "Mei Lin"]).status.code(), Some(3));
    for file in std::fs::read_dir(desk.data()).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap_or_default();
        assert!(!bytes.windows(11).any(|w| w == b"harpsichord"), "{}", path.display());
    }
}
