//! The grammar of values (escapes, components, lists), which calcard knows.
//!
//! A card's understood values are given to it in one piece. Heads and kept lines are not: they must
//! come back as they stood, and calcard keeps parameters in a form of its own.

use calcard::{
    Entry, Parser,
    vcard::{VCardEntry, VCardValue},
};

/// The shapes of values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One text.
    Text,
    /// Texts between commas.
    List,
    /// Parts between semicolons.
    Parts,
    /// Parts between semicolons, each of which may be a list.
    PartLists,
}

/// Values waiting to be read.
#[derive(Default)]
pub struct Values {
    text: String,
    shapes: Vec<Shape>,
}

/// One value, read: its parts, each with its list.
pub struct Parts(Vec<VCardValue>);

impl Values {
    /// Adds a value, still escaped.
    pub fn push(&mut self, shape: Shape, value: &str) {
        self.text.push_str(match shape {
            Shape::Text => "NOTE:",
            Shape::List => "CATEGORIES:",
            Shape::Parts => "ORG:",
            Shape::PartLists => "N:",
        });
        if value.contains('\\') {
            self.push_with_plain_backslashes(value);
        } else {
            self.text.push_str(value);
        }
        self.text.push('\n');
        self.shapes.push(shape);
    }

    /// A backslash before a letter that needs none is a backslash (`¯\_(ツ)_/¯`); calcard would drop it.
    fn push_with_plain_backslashes(&mut self, value: &str) {
        let mut letters = value.chars().peekable();
        while let Some(letter) = letters.next() {
            self.text.push(letter);
            if letter != '\\' {
                continue;
            }
            match letters.next_if(|next| matches!(next, '\\' | ',' | ';' | ':' | '"' | 'n' | 'N')) {
                Some(escaped) => self.text.push(escaped),
                None => self.text.push('\\'),
            }
        }
    }

    /// Reads all values, in the order in which they were pushed.
    pub fn read(self) -> Vec<Parts> {
        let Self { mut text, shapes } = self;
        text.push_str("END:VCARD\n");
        let entries = match Parser::new(&text).vcard() {
            Entry::VCard(card) => card.entries,
            _ => Vec::new(),
        };
        if entries.len() == shapes.len() {
            return entries.into_iter().map(|e| Parts(e.values)).collect();
        }
        // A value on which calcard stumbled must not shift the others: each is read by itself.
        let one = |line: &str| -> Option<VCardEntry> {
            match Parser::new(line).vcard() {
                Entry::VCard(card) => card.entries.into_iter().next(),
                _ => None,
            }
        };
        text.lines()
            .take(shapes.len())
            .map(|line| Parts(one(line).map(|e| e.values).unwrap_or_default()))
            .collect()
    }
}

impl Parts {
    /// No value at all.
    pub fn none() -> Self {
        Self(Vec::new())
    }

    /// The text of a value of one text.
    pub fn text(self) -> String {
        self.list().into_iter().next().unwrap_or_default()
    }

    /// The texts of a list, or the parts of a value whose parts are no lists.
    pub fn list(self) -> Vec<String> {
        self.joined("")
    }

    /// The parts, with the list inside each joined.
    pub fn joined(self, with: &str) -> Vec<String> {
        let part = |value| match value {
            VCardValue::Text(text) => tidied(text),
            VCardValue::Component(list) => {
                list.into_iter().map(tidied).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(with)
            }
            other => tidied(other.as_text().unwrap_or_default().to_owned()),
        };
        self.0.into_iter().map(part).collect()
    }
}

/// Without spaces around.
fn tidied(text: String) -> String {
    match text.trim() {
        trimmed if trimmed.len() == text.len() => text,
        trimmed => trimmed.to_owned(),
    }
}
