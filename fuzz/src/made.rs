//! Files that are put together from the fuzzer's bytes where mutated ones would not get past the door:
//! exports as trees, archives with sums that hold, and imports of several files.

use super::{file, formats::InFile, heads};
use serde_json::{Map, Value, json};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Bytes that are taken one after another; zeros when they are used up.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn one(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::from(self.one()) % list.len()]
    }

    fn some(&mut self, most: usize) -> &'a [u8] {
        let wanted = (usize::from(self.one()) << 4 | usize::from(self.one() & 15)).min(most);
        let (taken, rest) = self.0.split_at(wanted.min(self.0.len()));
        self.0 = rest;
        taken
    }
}

const COLLECTIONS: &[&str] = &[
    "contact",
    "contacts",
    "contact_field",
    "relationship",
    "activity",
    "activities",
    "photo",
    "note",
    "call",
    "gift",
    "debt",
    "task",
    "reminder",
    "address",
    "pet",
    "conversation",
    "life_event",
    "document",
];

const PROPERTIES: &[&str] = &[
    "first_name",
    "last_name",
    "nickname",
    "job",
    "company",
    "description",
    "tags",
    "is_partial",
    "is_dead",
    "birthdate",
    "first_met_date",
    "first_met_through",
    "stay_in_touch_frequency",
    "avatar",
    "data",
    "type",
    "body",
    "called_at",
    "content",
    "contact_called",
    "name",
    "status",
    "date",
    "title",
    "completed",
    "initial_date",
    "frequency_type",
    "contact_is",
    "of_contact",
    "summary",
    "happened_at",
    "dataUrl",
    "street",
];

/// An export whose things have the properties that Monica's have, with values of any kind.
pub fn export(bytes: &[u8]) -> Value {
    let mut bytes = Bytes(bytes);
    let types: Vec<Value> = ["email", "phone", "twitter", ""]
        .iter()
        .enumerate()
        .map(|(n, kind)| json!({"uuid": n.to_string(), "properties": {"name": kind, "type": kind}}))
        .collect();
    json!({
        "version": "1", "app_version": "4", "export_date": scalar(&mut bytes),
        "account": {"data": collections(&mut bytes, 0), "instance": {"contact_field_types": types}},
    })
}

fn collections(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    let mut list = Vec::new();
    while bytes.one() % 4 != 0 && list.len() < 8 {
        let kind = if list.is_empty() && depth == 0 { "contact" } else { bytes.of(COLLECTIONS) };
        let mut values = Vec::new();
        while bytes.one() % 4 != 0 && values.len() < 8 {
            values.push(if depth > 2 { scalar(bytes) } else { thing(bytes, depth) });
        }
        list.push(json!({"type": kind, "values": values}));
    }
    Value::Array(list)
}

fn thing(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    let mut properties = Map::new();
    while bytes.one() % 8 != 0 && properties.len() < 24 {
        let name = bytes.of(PROPERTIES).to_owned();
        let value = match bytes.one() % 6 {
            0 => {
                json!({"date": scalar(bytes), "is_year_unknown": scalar(bytes), "is_age_based": scalar(bytes)})
            }
            1 => json!([scalar(bytes), scalar(bytes)]),
            _ => scalar(bytes),
        };
        properties.insert(name, value);
    }
    let data = if depth < 2 && bytes.one() % 2 == 0 { collections(bytes, depth + 1) } else { Value::Null };
    json!({"uuid": (bytes.one() % 5).to_string(), "created_at": scalar(bytes), "properties": properties, "data": data})
}

fn scalar(bytes: &mut Bytes<'_>) -> Value {
    match bytes.one() % 12 {
        0 => Value::Null,
        1 => Value::Bool(true),
        2 => json!(bytes.one()),
        3 => json!("2026-05-09T10:00:00Z"),
        4 => json!((bytes.one() % 5).to_string()),
        5 => json!("data:image/png;base64,iVBORw0KGgo="),
        6 => json!("year"),
        _ => Value::String(String::from_utf8_lossy(bytes.some(40)).into_owned()),
    }
}

const NAMES: &[&str] = &[
    "Connections.csv",
    "messages.csv",
    "Skills.csv",
    "a.vcf",
    "_chat.txt",
    "a.mbox",
    "a.ics",
    "a.json",
    "a.zip",
    "__MACOSX/x",
    "folder/",
    "..\\..\\x.csv",
    "",
    "xl/workbook.xml",
    "Recommendations_Received.csv",
];

/// An archive: as it is behind a zip's first bytes, or a sound one, perhaps with bytes changed.
pub fn archive(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = Bytes(bytes);
    let choice = bytes.one();
    if choice % 4 == 0 {
        return [b"PK\x03\x04", bytes.0].concat();
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut inside = 0;
    while !bytes.0.is_empty() && inside < 6 {
        inside += 1;
        let name = bytes.of(NAMES);
        let method = bytes.of(&[CompressionMethod::Stored, CompressionMethod::Deflated]);
        if zip.start_file(name, SimpleFileOptions::default().compression_method(method)).is_err() {
            continue;
        }
        let times = if bytes.one() == 255 { 2_000 } else { 1 };
        let content = some_file(&mut bytes);
        for _ in 0..times {
            zip.write_all(&content).expect("memory takes everything");
        }
    }
    let mut made = zip.finish().expect("memory takes everything").into_inner();
    if choice % 4 == 1 {
        for _ in 0..4 {
            let at = usize::from(bytes.one()) << 8 | usize::from(bytes.one());
            let at = made.len().saturating_sub(1 + at % made.len().max(1));
            if let Some(byte) = made.get_mut(at) {
                *byte ^= bytes.one();
            }
        }
    }
    made
}

/// A file of some format or of none.
fn some_file(bytes: &mut Bytes<'_>) -> Vec<u8> {
    let cards: &[&str] = &["BEGIN:VCARD\n", "BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\n"];
    let kinds = [
        heads::LINKEDIN,
        heads::GOOGLE,
        heads::TABLES,
        heads::CHATS,
        heads::MAILS,
        heads::CALENDARS,
        heads::MONICA,
        cards,
        &[""],
    ];
    let kind = bytes.of(&kinds);
    let head = bytes.of(kind);
    [head.as_bytes(), bytes.some(4_000)].concat()
}

/// The files of one import.
pub fn files(bytes: &[u8]) -> Vec<InFile> {
    let mut bytes = Bytes(bytes);
    let mut made = Vec::new();
    while made.len() < 6 && (made.is_empty() || !bytes.0.is_empty()) {
        let name = bytes.of(NAMES);
        let content = match bytes.one() % 16 {
            0 => archive(bytes.some(4_000)),
            1 => bytes.some(4_000).to_vec(),
            2 => some_file(&mut bytes).iter().flat_map(|byte| [*byte, 0]).collect(),
            _ => some_file(&mut bytes),
        };
        made.push(file(&format!("{}-{name}", made.len()), content));
    }
    made
}
