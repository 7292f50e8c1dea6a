//! Telling in the terminal: what one line says is kept whole and taken back whole; facts one by one.

use crate::desk::{Desk, text};
use serde_json::Value;

const LINE: &str = "Met Nadia Rahman, introduced by Priya Nair, at the harbour fair yesterday. She needs a bookkeeper. \
    Called her today. Introduced her to Tom Baker.";

#[test]
fn who_introduced_us_each_time_in_touch_and_a_good_turn_are_kept_in_one_change() {
    let desk = Desk::new();
    desk.json(&["met", "Priya Nair needs a tent", "--yes"]);
    let before = desk.json(&["people"]);
    let told = desk.json(&["met", LINE, "--yes"]);
    assert_eq!(told["people"][0]["introduced_by"]["name"], "Priya Nair");
    assert_eq!(told["turns"][0]["people"], serde_json::json!(["Nadia Rahman", "Tom Baker"]));
    assert_eq!(told["notes"], Value::Array(vec![]), "all of it was understood");

    let nadia = desk.json(&["show", "Nadia Rahman"]);
    let channels: Vec<&str> =
        nadia["encounters"].as_array().unwrap().iter().map(|e| e["channel"].as_str().unwrap()).collect();
    assert_eq!(channels, ["call", "met"], "each time we were in touch, the newest first");
    let met: Vec<&Value> =
        nadia["values"].as_array().unwrap().iter().filter(|value| value["is"] == "met").collect();
    assert_eq!(met[0]["how"], "introduced by Priya Nair");
    let turns = nadia["good_turns"].as_array().unwrap();
    let of = |by: &str| turns.iter().find(|turn| turn["by"] == by).unwrap_or(&Value::Null)["text"].clone();
    assert_eq!((of("me"), of("them")), ("Introduced her to Tom Baker".into(), "introduced us".into()));
    let today = desk.json(&["today"]);
    let thanks = today["suggestions"].as_array().unwrap().iter().find(|s| s["rule"] == "thanks").unwrap();
    assert_eq!(thanks["name"], "Priya Nair", "who introduced us is thanked");

    let file = desk.path("all.zip");
    desk.json(&["export", text(&file)]);
    let other = Desk::new();
    other.json(&["import", text(&file), "--yes"]);
    let again = other.json(&["show", "Nadia Rahman"]);
    assert_eq!(again["values"], nadia["values"], "who introduced us survives the export");
    assert_eq!(again["good_turns"], nadia["good_turns"]);

    desk.json(&["undo", "--change", told["change"].as_str().unwrap()]);
    assert_eq!(desk.json(&["people"]), before, "one line, one change");
}

#[test]
fn a_second_line_knows_who_came_with_the_first() {
    let desk = Desk::new();
    desk.json(&["met", "Siobhan Byrne needs a kiln", "--yes"]);
    let told = desk.json(&["met", "shivaun loves tangos"]);
    let siobhan = desk.json(&["people", "siobhan"])[0]["id"].clone();
    assert_eq!(told["people"][0]["known"][0], siobhan);
}

#[test]
fn a_fact_is_added_confirmed_ended_corrected_erased_and_each_taken_back() {
    let desk = Desk::new();
    desk.json(&["met", "Nadia Rahman needs a bookkeeper", "--yes"]);
    let added = desk.json(&["fact", "add", "Nadia Rahman", "ideal-client", "a school kitchen"]);
    let id = added["fact"]["id"].as_str().unwrap();
    assert_eq!(added["fact"]["kind"], "ideal_client");
    let list = || desk.json(&["fact", "Nadia Rahman"]).as_array().unwrap().clone();
    assert_eq!(list().len(), 2);
    let find = || list().into_iter().find(|fact| fact["id"] == id).unwrap();

    desk.json(&["fact", "over", id]);
    assert!(find()["ended_on"].is_string());
    desk.json(&["fact", "still", id]);
    assert!(find()["ended_on"].is_null() && find()["confirmed_on"].is_string());
    desk.json(&["fact", "correct", id, "a school kitchen with a garden"]);
    assert_eq!(
        (&find()["text"], &find()["kind"]),
        (&"a school kitchen with a garden".into(), &"ideal_client".into())
    );
    let corrected = desk.json(&["fact", "correct", id, "--kind", "need", "a school garden"]);
    assert_eq!(find()["kind"], "need");
    desk.json(&["undo", "--change", corrected["change"].as_str().unwrap()]);
    assert_eq!(find()["text"], "a school kitchen with a garden");
    let erased = desk.json(&["fact", "erase", id]);
    assert_eq!(list().len(), 1);
    desk.json(&["undo", "--change", erased["change"].as_str().unwrap()]);
    assert_eq!(list().len(), 2);
}

#[test]
fn what_cannot_be_done_to_a_fact_is_told_with_what_to_do() {
    let desk = Desk::new();
    desk.json(&["met", "Nadia Rahman needs a bookkeeper", "--yes"]);
    for (args, code, says) in [
        (&["fact", "add", "Nadia Rahman", "wish", "x"][..], 2, "ideal_client"),
        (&["fact", "add", "Nadia Rahman", "need", " "], 2, "needs words"),
        (&["fact", "still", "nonsense"], 2, "goodturn fact WHO"),
        (&["fact", "erase", "01a201fd-63a4-730c-9cd0-766312d2dd01"], 3, "no such fact"),
        (&["fact", "Nobody Atall"], 3, "nobody called"),
    ] {
        let out = desk.run(args);
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(code), "{args:?}: {said}");
        assert!(said.contains(says), "{args:?}: {said}");
    }
}
