//! An export of Monica 4 (JSON): people with all that was written about them.
//!
//! Debts are not taken: nothing here keeps what people owe one another. Gifts are memories. Relations
//! between people become words on both. Views, colours and other inner workings stay behind.

mod export;
mod person;

use super::{Wishes, limits, refuse};
use domain::incoming::Batch;
use export::{Export, Thing};
use person::World;
use serde_json::Value;
use std::collections::HashMap;

/// Whether a text is such an export.
pub fn is_export(text: &str) -> bool {
    let text = text.trim_start();
    // Objects may be written in any order: the head is short, but a picture may stand before it.
    text.starts_with('{')
        && ["\"app_version\"", "\"account\"", "\"version\"", "\"export_date\""]
            .iter()
            .all(|key| text.contains(key))
}

/// Reads an export into the batch.
pub fn read(file: &str, text: &str, _wishes: &Wishes, batch: &mut Batch) {
    if text.bytes().filter(|byte| *byte == b',').count() > limits::COMMAS {
        return refuse(batch, file, 0, limits::TooMuch::Commas);
    }
    let mut value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            let line = u64::try_from(error.line()).unwrap_or_default();
            return refuse(
                batch,
                file,
                line,
                "the export breaks off or is damaged here; make a new one in Monica",
            );
        }
    };
    export::make_plain(&mut value);
    let export = Export::of(&value);
    batch.recognise(file, "an export of Monica", export.as_of());
    let people = export.all("contact");
    if people.is_empty() {
        return refuse(
            batch,
            file,
            0,
            "there is nobody in this export; make a new one in Monica, under Settings",
        );
    }
    let lines = Lines::of(text, &people);
    let world = World::of(&export, &people);
    let (mut partial, mut debts) = (0_u64, 0_u64);
    for thing in &people {
        debts += thing.all("debt").len() as u64;
        // A name that is attached to somebody else is told there.
        if thing.flag("is_partial") {
            partial += 1;
            continue;
        }
        let line = lines.of_uuid(thing.uuid());
        match person::record(file, line, thing, &world) {
            Some(record) => batch.records.push(record),
            None => refuse(batch, file, line, "this entry has no name and no way to reach anybody"),
        }
    }
    let mut aside = |n: u64, one: &str, many: &str| {
        if n > 0 {
            let what = if n == 1 { one } else { many };
            batch.left_aside.push((file.to_owned(), format!("{n} {what}")));
        }
    };
    aside(
        partial,
        "name that is only attached to somebody else, and told there",
        "names that are only attached to somebody else, and told there",
    );
    aside(
        debts,
        "debt: Goodturn keeps no account of what people owe one another",
        "debts: Goodturn keeps no account of what people owe one another",
    );
    aside(
        export.all("document").len() as u64,
        "document; it stays in your export",
        "documents; they stay in your export",
    );
    aside(export.property("journal_entries").len() as u64, "entry of your diary", "entries of your diary");
}

/// On which line each entry stands: that of the first mention of its id. Empty if the text is one line.
struct Lines<'v> {
    by_uuid: HashMap<&'v str, u64>,
}

impl<'v> Lines<'v> {
    fn of(text: &str, people: &[Thing<'v>]) -> Self {
        let mut waiting: HashMap<&'v str, u64> = people.iter().map(|thing| (thing.uuid(), 0)).collect();
        if text.contains('\n') {
            for (number, line) in (1..).zip(text.lines()) {
                for word in line.split('"') {
                    if let Some(found) = waiting.get_mut(word).filter(|found| **found == 0) {
                        *found = number;
                    }
                }
            }
        }
        Self { by_uuid: waiting }
    }

    /// 0 if it is not known.
    fn of_uuid(&self, uuid: &str) -> u64 {
        self.by_uuid.get(uuid).copied().filter(|_| !uuid.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
