//! vCard 2.1, 3.0 and 4.0: address books of phones, mail programs and other services.
//!
//! A card is read as far as it can be: what is not understood is kept as the line it stood on and
//! written back, and one bad card never stops the others.

#[cfg(test)]
mod any_bytes;
mod cards;
mod grammar;
mod groups;
mod kinds;
mod labels;
mod lines;
mod meaning;
mod names;
mod originals;
mod photos;
mod property;
mod reach;
mod roles;
#[cfg(test)]
mod tests;
mod write;

use super::{days, decode, limits, refuse};
use cards::{Card, Cards};
use domain::{What, incoming::Batch};
use encoding_rs::{Encoding, WINDOWS_1252};
use jiff::civil::Date;
pub use photos::of_data_url as photo_of_data_url;
use property::Property;
use std::{collections::HashMap, ops::ControlFlow};
pub use write::{Photos, write};

/// Reads all cards of a file into the batch.
pub fn read(file: &str, bytes: &[u8], batch: &mut Batch) {
    let mut latest: Option<Date> = None;
    let bytes = decode::ascii_compatible(bytes);
    let guess = guess(&bytes);
    let found = Cards::of(&bytes);
    let (mut strays, mut unended) = (found.strays, Vec::new());
    let mut groups = groups::Groups::default();
    let mut taken = limits::Taken::default();
    for card in found.cards {
        let line = card.line;
        if !card.ended {
            unended.push(line);
        }
        let properties = properties(card, guess, &mut strays);
        latest = latest.max(revised(&properties));
        let mut meaning = meaning::of(&properties);
        if let Some(members) = meaning.group.take() {
            groups.add(&meaning.values, members);
        } else if meaning.values.is_empty() {
            refuse(batch, file, line, "this card is empty; there is nothing to take from it");
        } else {
            groups.member(meaning.uid.as_deref(), batch.records.len());
            batch.records.push(meaning.into_record(file, line));
            if let ControlFlow::Break(limit) = taken.add(&batch.records[batch.records.len() - 1..]) {
                limit.into_iter().for_each(|limit| refuse(batch, file, line, limit));
                break;
            }
        }
    }
    batch.recognise(file, "vCards", latest);
    groups.done(file, batch);
    for (line, limit) in found.too_much {
        refuse(batch, file, line, limit);
    }
    if let Some(first) = unended.first() {
        let reason = match unended.len() {
            1 => format!("the card that begins on line {first} has no end; it was read as far as it goes"),
            n => format!(
                "{n} cards have no end and were read as far as they go; the first begins on line {first}"
            ),
        };
        batch.left_aside.push((file.to_owned(), reason));
    }
    strays.sort_unstable();
    if let Some(first) = strays.first() {
        let reason = match strays.len() {
            1 => format!("line {first} belongs to no card or is no property"),
            n => format!("{n} lines belong to no card or are no properties; the first is line {first}"),
        };
        batch.left_aside.push((file.to_owned(), reason));
    }
}

/// What a card says, for those who look at cards and not at people.
pub struct Said {
    /// The line on which it begins.
    pub line: u64,
    /// Its values; none if it is empty.
    pub values: Vec<What>,
    /// Whether it names members, and so becomes a group of theirs.
    pub is_group: bool,
}

/// What every card of a file says, those included that become no record.
pub fn cards(bytes: &[u8]) -> Vec<Said> {
    let bytes = decode::ascii_compatible(bytes);
    let guess = guess(&bytes);
    let said = |card: Card<'_>| {
        let line = card.line;
        let meaning = meaning::of(&properties(card, guess, &mut Vec::new()));
        Said { line, values: meaning.values, is_group: meaning.group.is_some() }
    };
    Cards::of(&bytes).cards.into_iter().map(said).collect()
}

/// When a card was last changed, if it says so.
fn revised(properties: &[Property<'_>]) -> Option<Date> {
    let rev = properties.iter().find(|p| p.name().eq_ignore_ascii_case("REV"))?;
    days::of_vcard(rev.value())?.whole()
}

fn properties<'a>(card: Card<'a>, guess: &'static Encoding, strays: &mut Vec<u64>) -> Vec<Property<'a>> {
    let mut properties = Vec::with_capacity(card.lines.len());
    for line in card.lines {
        match Property::of(line.number, line.bytes, guess) {
            Some(property) => properties.push(property),
            None => strays.push(line.number),
        }
    }
    properties
}

/// The encoding of bytes that are not UTF-8 and declare nothing: what other lines of the file
/// declare, or what the bytes look like.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut declared: HashMap<&'static str, (usize, &'static Encoding)> = HashMap::new();
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| matches!(b, b'C' | b'c')) {
        rest = &rest[at..];
        if rest.get(..8).is_some_and(|w| w.eq_ignore_ascii_case(b"CHARSET=")) {
            let start = &rest[..rest.len().min(64)];
            let param = start.split(|b| matches!(b, b':' | b';' | b'\n')).next().unwrap_or_default();
            let encoding = property::charset_of(&[b";".as_slice(), param].concat());
            if let Some(encoding) = encoding.filter(|e| *e != encoding_rs::UTF_8) {
                declared.entry(encoding.name()).or_insert((0, encoding)).0 += 1;
            }
        }
        rest = &rest[1..];
    }
    let most = declared.into_values().max_by_key(|(n, encoding)| (*n, encoding.name()));
    match most {
        Some((_, encoding)) => encoding,
        None if bytes.is_ascii() || std::str::from_utf8(bytes).is_ok() => WINDOWS_1252,
        None => decode::guess(bytes),
    }
}
