//! Stories of an export: what becomes of people, what hangs on them, and what is not taken.

use super::super::Wishes;
use super::{is_export, read};
use domain::What;
use domain::incoming::{Batch, Incoming};
use serde_json::{Value, json};

fn export(plural: bool) -> Value {
    let name =
        |singular: &str, plural_name: &str| if plural { plural_name.to_owned() } else { singular.to_owned() };
    json!({
        "version": "1.0-preview.1",
        "app_version": "4.0.0",
        "export_date": "2026-10-01T08:00:00Z",
        "account": {
            "uuid": "a",
            "data": [
                {"count": 3, "type": name("contact", "contacts"), "values": [
                    {"uuid": "c-1", "created_at": "2024-01-02T00:00:00Z", "properties": {
                        "first_name": "Ada", "last_name": "Marsh", "nickname": "Addie", "job": "Manager",
                        "company": "Harbour Trust", "description": "knows every boat", "tags": ["harbour"],
                        "food_preferences": "no mushrooms", "stay_in_touch_frequency": 30,
                        "birthdate": {"date": "1970-05-09T00:00:00Z", "is_year_unknown": true, "is_age_based": false},
                        "first_met_date": {"date": "2024-01-01T00:00:00Z"},
                        "first_met_through": "c-2",
                        "avatar": {"avatar_source": "photo"}},
                     "data": [
                        {"count": 2, "type": name("contact_field", "contact_fields"), "values": [
                            {"uuid": "f-1", "properties": {"data": "ada@example.org", "type": "t-1"}},
                            {"uuid": "f-2", "properties": {"data": "+44 1632 960001", "type": "t-2"}}]},
                        {"count": 1, "type": name("note", "notes"), "values": [
                            {"uuid": "n-1", "properties": {"body": "The ledger lives in shoe boxes."}}]},
                        {"count": 1, "type": name("call", "calls"), "values": [
                            {"uuid": "k-1", "properties": {"called_at": "2025-03-04T10:00:00Z", "content": "the lamps", "contact_called": true}}]},
                        {"count": 1, "type": name("activity", "activities"), "values": ["act-1"]},
                        {"count": 2, "type": name("gift", "gifts"), "values": [
                            {"uuid": "g-1", "properties": {"name": "a lens", "status": "offered", "date": "2025-05-09"}},
                            {"uuid": "g-2", "properties": {"name": "a chart", "status": "idea"}}]},
                        {"count": 1, "type": name("debt", "debts"), "values": [
                            {"uuid": "d-1", "properties": {"amount": 20, "in_debt": "yes"}}]},
                        {"count": 2, "type": name("task", "tasks"), "values": [
                            {"uuid": "ta-1", "created_at": "2026-09-01T00:00:00Z", "properties": {"title": "Send the photograph", "completed": false}},
                            {"uuid": "ta-2", "properties": {"title": "Done long ago", "completed": true}}]},
                        {"count": 1, "type": name("reminder", "reminders"), "values": [
                            {"uuid": "r-1", "properties": {"title": "Lend the book", "initial_date": "2026-12-01", "frequency_type": "one_time"}}]}]},
                    {"uuid": "c-2", "properties": {"first_name": "Bo", "last_name": "Berg"}},
                    {"uuid": "c-3", "properties": {"first_name": "Cy", "is_partial": true}}]},
                {"count": 1, "type": name("relationship", "relationships"), "values": [
                    {"uuid": "rel-1", "properties": {"type": "friend", "contact_is": "c-1", "of_contact": "c-2"}}]},
                {"count": 1, "type": name("activity", "activities"), "values": [
                    {"uuid": "act-1", "properties": {"summary": "Tea", "description": "on the quay", "happened_at": "2025-06-07"}}]}],
            "instance": {"contact_field_types": [
                {"uuid": "t-1", "properties": {"name": "Email", "type": "email"}},
                {"uuid": "t-2", "properties": {"name": "Phone", "type": "phone"}}]}
        }
    })
}

fn batch(text: &str) -> Batch {
    let mut batch = Batch::default();
    read("monica.json", text, &Wishes::default(), &mut batch);
    batch
}

fn told(record: &Incoming) -> Vec<String> {
    let values = record.values.iter().map(|what| match what {
        What::Name(n) => format!("name {} ({})", n.full, n.nickname),
        What::Role(r) => format!("role {}", r.line()),
        What::Email { address, .. } => address.clone(),
        What::Phone { number, .. } => number.clone(),
        What::Day { label, date } => format!("{label} {date}"),
        What::Met { on, how } => format!("met {} {how}", on.map(|d| d.to_string()).unwrap_or_default()),
        What::Note(text) => format!("note {text}"),
        What::Group(name) => format!("group {name}"),
        What::Kept { raw, .. } => format!("kept {raw}"),
        other => format!("{other:?}"),
    });
    let touches =
        record.touches.iter().map(|t| format!("{} {} {}", t.on, t.channel.word(), t.said.replace('\n', "/")));
    let learned = record.learned.iter().map(|l| format!("{}: {}", l.kind.word(), l.text));
    let promised = record.promised.iter().map(|p| {
        format!("promised {} {}", p.text, p.due_on.map(|d| d.to_string()).unwrap_or_default())
            .trim()
            .to_owned()
    });
    let turns = record.turns.iter().map(|t| format!("did {} {}", t.on, t.text));
    values.chain(touches).chain(learned).chain(promised).chain(turns).collect()
}

#[test]
fn people_come_with_all_that_hangs_on_them_whichever_way_collections_are_named() {
    for plural in [false, true] {
        let text = serde_json::to_string_pretty(&export(plural)).unwrap();
        assert!(is_export(&text));
        let batch = batch(&text);
        assert_eq!(batch.records.len(), 2);
        assert_eq!(
            told(&batch.records[0]),
            [
                "name Ada Marsh (Addie)",
                "role Manager at Harbour Trust",
                "note knows every boat",
                "group harbour",
                "ada@example.org",
                "+44 1632 960001",
                "birthday --05-09",
                "met 2024-01-01 introduced by Bo Berg",
                "note The ledger lives in shoe boxes.",
                "kept stay_in_touch_frequency: 30",
                "2025-03-04 call the lamps",
                "2025-06-07 met Tea/on the quay",
                "preference: no mushrooms",
                "personal: friend of Bo Berg",
                "personal: would like as a gift: a chart",
                "promised Send the photograph",
                "promised Lend the book 2026-12-01",
                "did 2025-05-09 a gift: a lens",
            ]
        );
        assert!(batch.records[0].origin.line > 1);
        let aside: Vec<&str> = batch.left_aside.iter().map(|(_, reason)| reason.as_str()).collect();
        assert_eq!(aside.len(), 2, "{aside:?}");
        assert!(aside[1].starts_with("1 debt:"), "{aside:?}");
        assert_eq!(batch.recognised[0].as_of.map(|d| d.to_string()), Some("2026-10-01".to_owned()));
    }
}

#[test]
fn an_export_that_breaks_off_says_where() {
    let text = serde_json::to_string_pretty(&export(false)).unwrap();
    let batch = batch(&text[..text.len() / 2]);
    assert!(batch.records.is_empty());
    assert_eq!(batch.unreadable.len(), 1);
    assert!(batch.unreadable[0].origin.line > 1);
}

#[test]
fn values_of_the_wrong_kind_stop_nobody() {
    let mut export = export(false);
    export["account"]["data"][0]["values"][0]["properties"]["birthdate"] = json!("soon");
    export["account"]["data"][0]["values"][0]["properties"]["tags"] = json!({"a": 1});
    export["account"]["data"][0]["values"][0]["data"][0]["values"] = json!("none");
    export["account"]["instance"] = Value::Null;
    assert_eq!(batch(&export.to_string()).records.len(), 2);
}

#[test]
fn every_entry_has_its_line_and_no_control_characters() {
    let people: Vec<String> = (0..3)
        .map(|n| format!("{{\"uuid\": \"id-{n}\", \"properties\": {{\"first_name\": \"P{n}\\u0000\\u009f\", \"x\\u0001\": \"y\"}}}}"))
        .collect();
    let text = format!(
        "{{\"version\": \"1\", \"app_version\": \"4\", \"export_date\": \"2026-10-01\",\n\"account\": {{\"data\": [\n\
         {{\"type\": \"contact\", \"values\": [\n{}]}}]}}}}",
        people.join(",\n")
    );
    let batch = batch(&text);
    let lines: Vec<u64> = batch.records.iter().map(|record| record.origin.line).collect();
    assert_eq!(lines, [4, 5, 6]);
    assert_eq!(told(&batch.records[1]), ["name P1 ()", "kept x: y"]);
}

#[test]
fn an_export_of_millions_of_things_is_not_opened() {
    let things = ",{\"\":0}".repeat(super::super::limits::COMMAS);
    let text = format!(
        "{{\"version\": \"1\", \"app_version\": \"4\", \"export_date\": \"2026-10-01\", \"account\": {{\"data\": [0{things}]}}}}"
    );
    assert!(batch(&text).unreadable[0].reason.contains("more entries than can be read at once"));
}
