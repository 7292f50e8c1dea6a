//! Everything out and in again.

use crate::desk::{CARDS, CONNECTIONS, Desk, text};

fn everything(desk: &Desk) -> Vec<String> {
    let people = desk.json(&["people"]);
    let ids: Vec<&str> = people.as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap()).collect();
    ids.iter().map(|id| desk.json(&["show", id]).to_string()).collect()
}

#[test]
fn an_export_read_back_gives_the_same_data() {
    let (from, to) = (Desk::new(), Desk::new());
    from.json(&["import", text(&from.file("c.csv", CONNECTIONS)), text(&from.file("p.vcf", CARDS)), "--yes"]);
    from.json(&[
        "met",
        "Amara Okafor needs a bookkeeper who knows charities. I promised to call her on Friday.",
        "--yes",
    ]);
    let zip = from.path("all.zip");
    from.json(&["export", text(&zip)]);
    to.json(&["import", text(&zip), "--yes"]);
    assert_eq!(everything(&from), everything(&to));
    // And once more: reading the same export again changes nothing.
    to.json(&["import", text(&zip), "--yes"]);
    assert_eq!(everything(&from), everything(&to));
}

#[test]
fn an_export_holds_cards_that_say_what_the_imported_ones_said() {
    let (from, to) = (Desk::new(), Desk::new());
    from.json(&["import", text(&from.file("p.vcf", CARDS)), "--yes"]);
    let zip = from.path("all.zip");
    from.json(&["export", text(&zip)]);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&zip).unwrap()).unwrap();
    let mut cards = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("people.vcf").unwrap(), &mut cards).unwrap();
    assert!(cards.contains("X-PET:a cat") && cards.contains("BDAY:not a day"), "{cards}");
    to.json(&["import", text(&to.file("again.vcf", &cards)), "--yes"]);
    let values = |desk: &Desk| {
        let people = desk.json(&["people"]);
        let mut values: Vec<String> = people
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|p| p["values"].as_array().unwrap().clone())
            .map(|mut v| {
                v["from"] = serde_json::Value::Null;
                v.to_string()
            })
            .collect();
        values.sort();
        values
    };
    assert_eq!(values(&from), values(&to));
}
