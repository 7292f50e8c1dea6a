//! Lines that said more than was understood of them: kept beside what they mean, and written back in
//! place of our own line as long as that still says the same.
//!
//! Languages, sort keys, time of day of a birthday and parameters of other programs survive this way.
//! Whoever changes the value gets our line, without what only fitted the old one.

use super::{
    super::days,
    kinds::{self, Kind},
    labels, meaning,
    property::Property,
};
use domain::{Person, What};
use encoding_rs::WINDOWS_1252;
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet, VecDeque},
};

/// The format under which such lines are kept.
pub const FORMAT: &str = "vcard-line";

/// Parameters whose sense the values hold, or which speak of bytes that are no more.
const UNDERSTOOD: [&str; 11] = [
    "",
    "TYPE",
    "ENCODING",
    "CHARSET",
    "VALUE",
    "PREF",
    "MEDIATYPE",
    "X-APPLE-OMIT-YEAR",
    "SERVICE-TYPE",
    "X-SERVICE-TYPE",
    "X-UID",
];

/// The line as it is kept, if it says more than its value holds.
pub fn of(property: &Property<'_>, kind: Kind) -> Option<String> {
    // Groups tie lines together and are numbered anew; a line from another version would be misread.
    let comparable = property.group().is_empty()
        && property.param("VALUE").next().is_none()
        && matches!(
            kind,
            Kind::FullName
                | Kind::NameParts
                | Kind::Nickname
                | Kind::Organisation
                | Kind::Title
                | Kind::Email
                | Kind::Phone
                | Kind::Url
                | Kind::Social
                | Kind::Address
                | Kind::Day(_)
                | Kind::Note
        );
    if !comparable || property.value().trim().is_empty() {
        return None;
    }
    let own = [kinds::STAND_IN, kinds::WHOLE];
    let is_extra = |name: &str| !UNDERSTOOD.iter().chain(&own).any(|known| known.eq_ignore_ascii_case(name));
    // Apple misreads a quoted value with a semicolon in it.
    let plain = property.params().all(|(_, value)| !value.contains(';'));
    let timed = matches!(kind, Kind::Day(_))
        && days::of_vcard(property.value()).is_some()
        && has_time(property.value());
    let says_more = timed || property.params().any(|(name, _)| is_extra(name));
    (says_more && plain).then(|| property.raw().to_owned())
}

fn has_time(day: &str) -> bool {
    day.trim().contains(['T', 't'])
}

/// The original lines of a person, each waiting for the value or the line that it stands for.
#[derive(Default)]
pub struct Originals<'a> {
    /// In place of whole values, by their place among the person's.
    values: HashMap<usize, &'a str>,
    /// In place of lines, by what they say: a name and a role are made of several.
    lines: HashMap<(String, String), VecDeque<&'a str>>,
    /// Which stand for something.
    used: HashSet<&'a str>,
}

impl<'a> Originals<'a> {
    /// The lines that are kept with a person.
    pub fn of(person: &'a Person) -> Self {
        let mut originals = Self::default();
        let kept = person.values.iter().filter_map(|value| match &value.what {
            What::Kept { format, raw } if format == FORMAT && !raw.contains(['\r', '\n']) => Some(raw),
            _ => None,
        });
        let mut free: HashMap<&What, VecDeque<usize>> = HashMap::new();
        for (n, value) in person.values.iter().enumerate() {
            free.entry(&value.what).or_default().push_back(n);
        }
        for raw in kept {
            let Some(property) = parse(raw) else { continue };
            if is_part(kinds::of(property.name())) {
                originals.lines.entry(said(&property)).or_default().push_back(raw);
                continue;
            }
            let values = meaning::of(std::slice::from_ref(&property)).values;
            let place = values.first().and_then(|what| free.get_mut(what)).and_then(VecDeque::pop_front);
            if let Some(n) = place {
                originals.values.insert(n, raw);
                originals.used.insert(raw);
            }
        }
        originals.keep_order(person);
        originals
    }

    /// Gives up originals that say they are preferred where something else comes first: whoever read them
    /// would change the order.
    fn keep_order(&mut self, person: &Person) {
        let mut plain = HashSet::new();
        for (n, value) in person.values.iter().enumerate() {
            let kind = std::mem::discriminant(&value.what);
            let original = self.values.get(&n).copied();
            match original.filter(|raw| parse(raw).is_some_and(|p| labels::is_preferred(&p))) {
                None => {
                    plain.insert(kind);
                }
                Some(raw) if plain.contains(&kind) => {
                    self.values.remove(&n);
                    self.used.remove(raw);
                }
                Some(_) => {}
            }
        }
    }

    /// The original of the value at a place.
    pub fn of_value(&self, place: usize) -> Option<&'a str> {
        self.values.get(&place).copied()
    }

    /// The original of a line that we are about to write, if it still says the same; each is given once.
    pub fn of_line(&mut self, line: &str) -> Option<&'a str> {
        if self.lines.is_empty() {
            return None;
        }
        let ours = parse(line).filter(|ours| ours.group().is_empty())?;
        let raw = self.lines.get_mut(&said(&ours))?.pop_front()?;
        self.used.insert(raw);
        Some(raw)
    }

    /// Whether a kept line was written in the place of ours.
    pub fn is_used(&self, raw: &str) -> bool {
        self.used.contains(raw)
    }
}

/// Whether a property is one of several that make a value.
fn is_part(kind: Kind) -> bool {
    matches!(kind, Kind::FullName | Kind::NameParts | Kind::Nickname | Kind::Organisation | Kind::Title)
}

fn parse(line: &str) -> Option<Property<'_>> {
    Property::of(0, Cow::Borrowed(line.as_bytes()), WINDOWS_1252)
}

/// What a line says of which kind: alike for lines that say the same.
fn said(property: &Property<'_>) -> (String, String) {
    let value = property.value().trim().trim_end_matches(';').replace("\\,", ",").replace("\\;", ";");
    (property.name().to_ascii_uppercase(), value)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{batch, card, person};
    use super::super::write;
    use domain::What;

    #[test]
    fn what_a_line_said_beyond_its_value_is_written_back_until_the_value_changes() {
        let lines = "N;SORT-AS=\"Marsh,Ada\":Marsh;Ada;;;\nFN;LANGUAGE=en:Ada Marsh\nTEL;TYPE=home;X-CARRIER=Quay:+44 1632 960001\n\
                     BDAY:1953-10-15T23:10:00Z\nNOTE;LANGUAGE=en:two\\, three";
        let text = format!("BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD\n");
        let read = batch(text.as_bytes());
        let written = card(&read.records[0]);
        for line in lines.lines() {
            assert!(written.contains(line), "{line} in {written}");
        }
        let mut changed = person(&read.records[0]);
        for value in &mut changed.values {
            if let What::Phone { number, .. } = &mut value.what {
                *number = "+44 1632 960002".to_owned();
            }
        }
        let written = write(&changed, &|_| None);
        assert!(written.contains("TEL;TYPE=HOME:+44 1632 960002"), "{written}");
        assert!(!written.contains("\r\nTEL;TYPE=home"), "{written}");
    }
}
