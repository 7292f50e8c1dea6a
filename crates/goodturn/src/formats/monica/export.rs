//! The shape of the export: collections of things, each with properties and collections of its own.
//!
//! Collections are named in the singular by some versions and in the plural by others, and are missing
//! where they are empty.

use super::super::decode;
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The whole export.
pub struct Export<'v> {
    root: &'v Value,
}

/// A collection: things, or ids of things that stand elsewhere.
pub type Collection<'v> = Vec<&'v Value>;

/// One thing.
#[derive(Clone, Copy)]
pub struct Thing<'v>(pub &'v Value);

impl<'v> Export<'v> {
    /// The export in a document.
    pub fn of(root: &'v Value) -> Self {
        Self { root }
    }

    /// The day on which it was made.
    pub fn as_of(&self) -> Option<Date> {
        day(self.root["export_date"].as_str()?)
    }

    /// Everything of one type in the account.
    pub fn all(&self, kind: &str) -> Vec<Thing<'v>> {
        collection(&self.root["account"]["data"], kind).into_iter().map(Thing).collect()
    }

    /// A list among the account's properties.
    pub fn property(&self, name: &str) -> Collection<'v> {
        self.root["account"]["properties"][name].as_array().into_iter().flatten().collect()
    }

    /// A list among the names that the whole installation shares.
    pub fn instance(&self, name: &str) -> Vec<Thing<'v>> {
        self.root["account"]["instance"][name].as_array().into_iter().flatten().map(Thing).collect()
    }
}

impl<'v> Thing<'v> {
    /// Its id.
    pub fn uuid(self) -> &'v str {
        self.0["uuid"].as_str().unwrap_or_default()
    }

    /// A text among its properties; empty if there is none.
    pub fn text(self, name: &str) -> &'v str {
        let value = &self.0["properties"][name];
        let value = if value.is_null() { &self.0[name] } else { value };
        value.as_str().unwrap_or_default().trim()
    }

    /// A property of whatever shape.
    pub fn property(self, name: &str) -> &'v Value {
        &self.0["properties"][name]
    }

    /// Whether a property says yes.
    pub fn flag(self, name: &str) -> bool {
        let value = self.property(name);
        value.as_bool().unwrap_or_else(|| value.as_i64() == Some(1))
    }

    /// A day among its properties.
    pub fn day(self, name: &str) -> Option<Date> {
        day(self.text(name))
    }

    /// The day on which it was written down.
    pub fn created(self) -> Option<Date> {
        day(self.0["created_at"].as_str()?)
    }

    /// All things of one type that hang on it.
    pub fn all(self, kind: &str) -> Vec<Thing<'v>> {
        collection(&self.0["data"], kind).into_iter().map(Thing).collect()
    }

    /// The ids of things of one type that it names.
    pub fn ids(self, kind: &str) -> Vec<&'v str> {
        collection(&self.0["data"], kind)
            .into_iter()
            .filter_map(|value| value.as_str().or_else(|| value["uuid"].as_str()))
            .collect()
    }

    /// All its properties, by name.
    pub fn properties(self) -> Option<&'v Map<String, Value>> {
        self.0["properties"].as_object()
    }
}

/// Takes control characters out of all texts; JSON may hold any of them.
pub fn make_plain(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(plain) = decode::plain(text) {
                *text = plain;
            }
        }
        Value::Array(list) => list.iter_mut().for_each(make_plain),
        Value::Object(map) => map.values_mut().for_each(make_plain),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn collection<'v>(data: &'v Value, kind: &str) -> Collection<'v> {
    let plural = match kind.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None if kind.ends_with('s') => format!("{kind}es"),
        None => format!("{kind}s"),
    };
    let of_kind = |entry: &&Value| entry["type"].as_str().is_some_and(|name| name == kind || name == plural);
    let entries = data.as_array().into_iter().flatten().filter(of_kind);
    entries.flat_map(|entry| entry["values"].as_array().into_iter().flatten()).collect()
}

/// The day of "2021-05-09T10:00:00Z" or "2021-05-09".
pub fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}
