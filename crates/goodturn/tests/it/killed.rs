//! Killed at any moment, the data opens clean, an import is whole or absent, and nothing that was
//! confirmed is lost.

use crate::desk::{Desk, text};
use std::time::Duration;

/// So many people that an import takes long enough to be killed in the middle.
const PEOPLE: usize = 3_000;

fn connections(prefix: &str) -> String {
    let mut csv = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n".to_owned();
    for i in 0..PEOPLE {
        csv += &format!(
            "{prefix},Number{i},https://www.linkedin.com/in/{prefix}-{i},{prefix}{i}@example.org,Firm {i},Baker,05 Jun 2024\n"
        );
    }
    csv
}

#[test]
fn an_import_killed_at_random_moments_is_whole_or_absent() {
    let mut outcomes = [0, 0];
    // Moments spread over the whole run, without chance, so that a failure can be repeated.
    for round in 0..12_u64 {
        let desk = Desk::new();
        desk.json(&["met", "Ada Marsh needs a boat", "--yes"]);
        let file = desk.file("c.csv", &connections("Import"));
        let mut child = desk
            .command(&["import", text(&file), "--yes", "--json"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(10 + round * 45));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(desk.json(&["doctor"]), serde_json::Value::Array(vec![]));
        let people = desk.json(&["people"]).as_array().unwrap().len();
        assert!(people == 1 || people == PEOPLE + 1, "{people} people after round {round}");
        outcomes[usize::from(people > 1)] += 1;
        assert_eq!(desk.json(&["show", "Ada Marsh"])["facts"][0]["text"], "a boat");
    }
    eprintln!("absent {} times, whole {} times", outcomes[0], outcomes[1]);
}

#[test]
fn what_was_confirmed_before_a_kill_is_there_after_it() {
    let desk = Desk::new();
    desk.json(&["met", "Ada Marsh needs a boat", "--yes"]);
    for round in 0..6_u64 {
        // A second writer is killed while the first one's words are confirmed one by one.
        let file = desk.file("c.csv", &connections(&format!("Round{round}")));
        let mut child = desk
            .command(&["import", text(&file), "--yes", "--json"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let told = desk.json(&["met", &format!("Ada Marsh loves sport number {round}"), "--yes"]);
        assert!(told["change"].is_string());
        std::thread::sleep(Duration::from_millis(round * 60));
        child.kill().unwrap();
        child.wait().unwrap();
        let facts = desk.json(&["show", "Ada Marsh"])["facts"].as_array().unwrap().len();
        assert_eq!(facts, 2 + usize::try_from(round).unwrap());
    }
    assert_eq!(desk.json(&["doctor"]), serde_json::Value::Array(vec![]));
}
