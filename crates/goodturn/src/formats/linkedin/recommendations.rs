//! Recommendations: those I wrote are good turns done, those I got are worth remembering.

use super::{
    super::{days, table::Table},
    Owner, kept_cell, names,
};
use domain::{
    Channel, Direction, Doer, Role, TurnKind, What, fold,
    incoming::{Batch, Incoming, Touch, Turn},
};
use jiff::civil::Date;

const UNDERSTOOD: [&str; 7] =
    ["first name", "last name", "company", "job title", "text", "creation date", "status"];

/// Who wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// I did.
    Given,
    /// They did, about me.
    Received,
}

/// Which way the recommendations of a table went: by its name, else by whose name their texts mention.
pub fn way(table: &Table, owner: &Owner) -> Option<Way> {
    let name = table.file.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    match (name.contains("given"), name.contains("received")) {
        (true, false) => return Some(Way::Given),
        (false, true) => return Some(Way::Received),
        _ => {}
    }
    let mine = owner.name.as_deref().and_then(|name| name.split(' ').next());
    let (mut theirs, mut ours) = (0_u64, 0_u64);
    table.visit(|row| {
        let Ok(row) = row else { return };
        let words = fold::words(&row.get("text"));
        let mentions = |name: &str| !name.is_empty() && words.iter().any(|word| word == name);
        theirs += u64::from(mentions(&fold::fold(&row.get("first name"))));
        ours += u64::from(mine.is_some_and(mentions));
    });
    match theirs.cmp(&ours) {
        std::cmp::Ordering::Greater => Some(Way::Given),
        std::cmp::Ordering::Less => Some(Way::Received),
        std::cmp::Ordering::Equal => None,
    }
}

/// Reads every recommendation; returns the latest day.
pub fn read(table: &Table, way: Way, batch: &mut Batch) -> Option<Date> {
    let mut latest = None;
    table.rows(batch, |row, batch| {
        let name = names::from_parts(&row.get("first name"), &row.get("last name"));
        if name.full.is_empty() {
            return;
        }
        let mut values = vec![What::Name(name)];
        let (title, organisation) = (row.get("job title").into_owned(), row.get("company").into_owned());
        if !title.is_empty() || !organisation.is_empty() {
            values.push(What::Role(Role { title, organisation, department: String::new() }));
        }
        let (written, text) = (row.get("creation date"), row.get("text").into_owned());
        let on = days::of_table(&written).and_then(|d| d.whole());
        latest = latest.max(on);
        let mut record = Incoming::new(&table.file, row.line, values);
        match (way, on) {
            (Way::Given, Some(on)) => {
                let text = if text.is_empty() { "recommended them on LinkedIn".to_owned() } else { text };
                record.turns.push(Turn { by: Doer::Me, kind: TurnKind::Recommendation, text, on });
            }
            (Way::Given, None) if !text.is_empty() => {
                record.values.push(What::Note(format!("I recommended them on LinkedIn: {text}")));
            }
            (Way::Received, on) => {
                let when = on.map(|on| format!(" on {}", days::in_words(on))).unwrap_or_default();
                let note = if text.is_empty() {
                    format!("Recommended me{when} on LinkedIn")
                } else {
                    format!("Recommended me{when}: {text}")
                };
                record.values.push(What::Note(note));
                record.turns.extend(on.map(|on| Turn {
                    by: Doer::Them,
                    kind: TurnKind::Recommendation,
                    text: "recommended me on LinkedIn".to_owned(),
                    on,
                }));
                record.touches.extend(on.map(|on| Touch {
                    channel: Channel::Message,
                    direction: Direction::ToMe,
                    on,
                    place: "a recommendation on LinkedIn".to_owned(),
                    said: String::new(),
                }));
            }
            (Way::Given, None) => {}
        }
        if on.is_none() && !written.is_empty() {
            record.values.push(kept_cell("Creation Date", &written));
        }
        record.values.extend(row.rest("linkedin", &UNDERSTOOD));
        batch.records.push(record);
    });
    latest
}
