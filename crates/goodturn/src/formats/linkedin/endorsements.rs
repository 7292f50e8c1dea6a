//! Endorsements: what I say that others do well, and what they say of me.

use super::{
    super::{days, table::Table},
    names,
};
use domain::{
    FactKind, What, fold,
    incoming::{Batch, Incoming, Learned},
};
use jiff::civil::Date;
use std::collections::HashMap;

/// Reads the endorsements as one record for each person; returns the latest day.
pub fn read(table: &Table, given: bool, batch: &mut Batch) -> Option<Date> {
    let whose = if given { "endorsee" } else { "endorser" };
    let column = |what: &str| format!("{whose} {what}");
    let (first, last, url) = (column("first name"), column("last name"), column("public url"));
    let mut people: HashMap<String, usize> = HashMap::new();
    let mut found: Vec<(Incoming, Vec<String>)> = Vec::new();
    let mut latest = None;
    table.rows(batch, |row, _| {
        let name = names::from_parts(&row.get(&first), &row.get(&last));
        let (url, skill) = (row.get(&url), row.get("skill name"));
        if (name.full.is_empty() && url.is_empty()) || skill.is_empty() {
            return;
        }
        let on = days::of_table(&row.get("endorsement date")).and_then(|d| d.whole());
        latest = latest.max(on);
        let key = fold::link_key(&url).unwrap_or_else(|| fold::fold(&name.full));
        let at = *people.entry(key).or_insert_with(|| {
            let mut values = Vec::with_capacity(3);
            if !name.full.is_empty() {
                values.push(What::Name(name));
            }
            if !url.is_empty() {
                let url = if url.contains("://") { url.into_owned() } else { format!("https://{url}") };
                values.push(What::Link { label: "LinkedIn".to_owned(), url });
            }
            let mut record = Incoming::new(&table.file, row.line, values);
            record.passing = true;
            found.push((record, Vec::new()));
            found.len() - 1
        });
        let (record, skills) = &mut found[at];
        if skills.iter().any(|known| *known == *skill) {
            return;
        }
        skills.push(skill.clone().into_owned());
        if given {
            let when = on.map(|on| format!(" on {}", days::in_words(on))).unwrap_or_default();
            let evidence = format!("I endorsed them on LinkedIn{when}");
            record.learned.push(Learned { kind: FactKind::Offer, text: skill.into_owned(), evidence, on });
        }
    });
    batch.records.extend(found.into_iter().map(|(mut record, skills)| {
        if !given {
            record.values.push(What::Note(format!("Endorsed me on LinkedIn for: {}", skills.join(", "))));
        }
        record
    }));
    latest
}
