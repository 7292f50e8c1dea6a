//! `path`: who could introduce me? From files and lines, through the command.

use crate::desk::{Desk, text};

/// Somebody whom I know only from a list, and two of her colleagues of whom I know one well.
const CONNECTIONS: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nHana,Bekele,https://www.linkedin.com/in/hana,,Blue Thread Ltd,Engineer,05 Jun 2019\nJorge,Quispe,https://www.linkedin.com/in/jorge,,Blue Thread,Captain,05 Jun 2020\nSelam,Ghebre,https://www.linkedin.com/in/selam,,Ghebre Languages,Translator,05 Jun 2021\n";

fn desk() -> Desk {
    let desk = Desk::new();
    let csv = desk.file("Connections.csv", CONNECTIONS);
    desk.json(&["import", text(&csv), "--yes"]);
    desk.json(&["met", "Had coffee with Jorge Quispe yesterday", "--yes"]);
    desk
}

#[test]
fn a_path_leads_through_a_colleague_whom_i_met_and_says_why() {
    let desk = desk();
    let path = desk.json(&["path", "hana"]);
    assert_eq!((&path["found"], &path["name"]), (&"person".into(), &"Hana Bekele".into()));
    assert_eq!(path["last_in_touch"], serde_json::Value::Null);
    assert_eq!(path["reasons"][0]["says"], "connected on LinkedIn in June 2019");
    let way = &path["ways"][0];
    assert_eq!((&way["name"], way["asked"].as_array().unwrap().len()), (&"Jorge Quispe".into(), 0));
    assert_eq!(way["steps"][0]["reasons"][0]["says"], "you had coffee yesterday");
    let why = &way["steps"][1]["reasons"][0];
    assert_eq!((&why["kind"], &why["says"]), (&"employer".into(), &"both work at Blue Thread".into()));
    assert!(!path.to_string().contains("linkedin.com"), "no way to reach anybody is in it");
}

#[test]
fn a_path_that_was_asked_for_is_remembered_until_it_is_taken_back() {
    let desk = desk();
    let done = desk.json(&["path", "hana", "--asked", "jorge"]);
    assert_eq!(done["to"], "Hana Bekele");
    let asked = |desk: &Desk| desk.json(&["path", "hana"])["ways"][0]["asked"].as_array().unwrap().clone();
    assert_eq!((asked(&desk).len(), &asked(&desk)[0]["to"]), (1, &"Hana Bekele".into()));
    let words = String::from_utf8(desk.run(&["path", "hana"]).stdout).unwrap();
    assert!(words.contains("Jorge Quispe  (you asked once, today, for Hana Bekele)"), "{words}");
    desk.json(&["undo", "--change", done["change"].as_str().unwrap()]);
    assert_eq!(asked(&desk).len(), 0);
}

#[test]
fn a_path_into_a_company_several_and_nobody_are_answers_too() {
    let desk = desk();
    let company = desk.json(&["path", "BLUE thread ltd."]);
    assert_eq!((&company["found"], &company["people"]), (&"company".into(), &2.into()));
    assert_eq!(company["members"][0]["name"], "Jorge Quispe", "whom I met lately comes first");
    let several = desk.json(&["path", "ghebre"]);
    assert_eq!(several["found"], "choice");
    assert_eq!(
        (several["people"].as_array().unwrap().len(), several["companies"].as_array().unwrap().len()),
        (1, 1)
    );
    assert_eq!(desk.json(&["path", "Nobody Atall"])["found"], "nobody");
    let out = desk.run(&["path", "Nobody Atall"]);
    assert!(String::from_utf8(out.stdout).unwrap().contains("tell it: goodturn met"));
    assert_eq!(desk.run(&["path", "hana", "--asked", "Nobody Atall"]).status.code(), Some(3));
    assert_eq!(desk.run(&["path", " "]).status.code(), Some(2));
}
