//! One entry of an address book while its row is being read: pieces in any order, then a record.
//!
//! Not for vCards, whose properties come whole.

use super::table::kept_cell;
use domain::{
    FactKind, Name, Role, What, fold,
    incoming::{Incoming, Learned, Promised, Touch},
    person::Place,
};
use jiff::civil::Date;

/// Among how many of the latest a value is looked for before it is added: a cell may hold a million of them.
const LOOK_BACK: usize = 50;

/// The pieces of one entry.
pub struct Entry {
    /// The word for the format, under which is kept what is not understood.
    format: &'static str,
    /// Their name, as far as its parts are known.
    pub name: Name,
    roles: Vec<(String, Role)>,
    places: Vec<(String, Place, bool)>,
    /// Ways to reach them; what is preferred is marked.
    reach: Vec<(What, bool)>,
    rest: Vec<What>,
    kept: Vec<What>,
    /// What is learned of them.
    pub learned: Vec<Learned>,
    /// Times we were in touch.
    pub touches: Vec<Touch>,
    /// What I promised them.
    pub promised: Vec<Promised>,
}

impl Entry {
    /// An empty entry.
    pub fn new(format: &'static str) -> Self {
        Self {
            format,
            name: Name::default(),
            roles: Vec::new(),
            places: Vec::new(),
            reach: Vec::new(),
            rest: Vec::new(),
            kept: Vec::new(),
            learned: Vec::new(),
            touches: Vec::new(),
            promised: Vec::new(),
        }
    }

    /// The role that belongs to a group of columns.
    pub fn role(&mut self, group: &str) -> &mut Role {
        let at = self.roles.iter().position(|(known, _)| known == group).unwrap_or_else(|| {
            self.roles.push((group.to_owned(), Role::default()));
            self.roles.len() - 1
        });
        &mut self.roles[at].1
    }

    /// The place that belongs to a group of columns.
    pub fn place(&mut self, group: &str, label: &str) -> &mut Place {
        let at = self.places.iter().position(|(known, ..)| known == group).unwrap_or_else(|| {
            let place = Place { label: label.to_owned(), ..Place::default() };
            self.places.push((group.to_owned(), place, false));
            self.places.len() - 1
        });
        &mut self.places[at].1
    }

    /// Says that the place of a group is the preferred one.
    pub fn prefer_place(&mut self, group: &str) {
        for (known, _, preferred) in &mut self.places {
            *preferred |= known == group;
        }
    }

    /// Adds a way to reach them.
    pub fn reach(&mut self, what: What, preferred: bool) {
        if !self.reach.iter().rev().take(LOOK_BACK).any(|(known, _)| *known == what) {
            self.reach.push((what, preferred));
        }
    }

    /// Adds something else that is understood.
    pub fn push(&mut self, what: What) {
        if !self.rest.iter().rev().take(LOOK_BACK).any(|known| *known == what) {
            self.rest.push(what);
        }
    }

    /// Keeps a cell that is not understood.
    pub fn keep(&mut self, column: &str, value: &str) {
        self.kept.push(kept_cell(self.format, column, value));
    }

    /// Adds what is learned from a cell.
    pub fn learn(&mut self, kind: FactKind, text: &str, evidence: String, on: Option<Date>) {
        self.learned.push(Learned { kind, text: text.to_owned(), evidence, on });
    }

    /// Whether it says who it is: a name, an organisation, a way to reach them, or where and when they live.
    pub fn is_somebody(&self) -> bool {
        let Name { full, given, family, nickname, .. } = &self.name;
        [full, given, family, nickname].iter().any(|part| !part.is_empty())
            || self.roles.iter().any(|(_, role)| !role.organisation.is_empty())
            || !self.reach.is_empty()
            || !self.places.is_empty()
            || self.rest.iter().any(|what| matches!(what, What::Day { .. }))
    }

    /// The e-mail addresses in it.
    pub fn emails(&self) -> impl Iterator<Item = &str> {
        self.reach.iter().filter_map(|(what, _)| match what {
            What::Email { address, .. } => Some(address.as_str()),
            _ => None,
        })
    }

    /// Turns an e-mail address that is somebody else's into a kept cell.
    pub fn disown_email(&mut self, address: &str, column: &str) {
        self.reach.retain(|(what, _)| !matches!(what, What::Email { address: a, .. } if a == address));
        self.keep(column, address);
    }

    /// The record; none if nothing at all was said.
    pub fn into_record(self, file: &str, line: u64) -> Option<Incoming> {
        let mut values = Vec::with_capacity(self.reach.len() + self.rest.len() + self.kept.len() + 4);
        values.extend(whole_name(self.name).map(What::Name));
        let roles = self.roles.into_iter().map(|(_, role)| role).filter(|role| *role != Role::default());
        values.extend(roles.map(What::Role));
        let mut reach = self.reach;
        reach.sort_by_key(|(what, preferred)| (rank(what), !preferred));
        values.extend(reach.into_iter().map(|(what, _)| what));
        let mut places = self.places;
        places.sort_by_key(|(_, _, preferred)| !preferred);
        for (_, place, _) in places {
            if (Place { label: String::new(), ..place.clone() }) != Place::default() {
                values.push(What::Place(place));
            }
        }
        values.extend(self.rest);
        values.extend(self.kept);
        if values.is_empty() {
            return None;
        }
        let mut record = Incoming::new(file, line, values);
        record.learned = self.learned;
        record.touches = self.touches;
        record.promised = self.promised;
        Some(record)
    }
}

fn rank(what: &What) -> u8 {
    match what {
        What::Email { .. } => 0,
        What::Phone { .. } => 1,
        What::Messenger { .. } => 2,
        _ => 3,
    }
}

/// Adds a piece to a part that may come in several columns.
pub fn add(part: &mut String, text: &str, with: &str) {
    let text = text.trim();
    if text.is_empty() || part == text {
        return;
    }
    if !part.is_empty() {
        part.push_str(with);
    }
    part.push_str(text);
}

/// A name with all that follows from its parts; none if it has none.
fn whole_name(mut name: Name) -> Option<Name> {
    for part in [
        &mut name.full,
        &mut name.given,
        &mut name.middle,
        &mut name.family,
        &mut name.prefix,
        &mut name.suffix,
        &mut name.nickname,
    ] {
        *part = part.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let Name { full, given, middle, family, prefix, suffix, nickname } = name;
    let no_parts = [&given, &middle, &family].iter().all(|p| p.is_empty());
    if no_parts && full.is_empty() {
        if nickname.is_empty() {
            return None;
        }
        return Some(Name { full: nickname.clone(), prefix, suffix, nickname, ..Name::default() });
    }
    if no_parts {
        let split = Name::from_full(&full);
        return Some(Name { full, prefix, suffix, nickname, ..split });
    }
    let full = if !full.is_empty() {
        full
    } else if is_east_asian(&family) && is_east_asian(&given) {
        format!("{family}{given}")
    } else {
        // Everybody is a Mr or a Ms; nobody is called so.
        let plain =
            ["mr", "mrs", "ms", "miss", "mx", "herr", "frau", "m", "mme", "mlle", "sr", "sra", "sig", "dhr"];
        let said = fold::fold(prefix.trim_end_matches('.'));
        let address = if plain.contains(&said.as_str()) { "" } else { prefix.as_str() };
        let words = [address, &given, &middle, &family, &suffix];
        words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
    };
    Some(Name { full, given, middle, family, prefix, suffix, nickname })
}

/// Whether a name is written in Chinese, Japanese or Korean signs, where the family comes first.
pub fn is_east_asian(text: &str) -> bool {
    let sign =
        |c: char| matches!(c as u32, 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF);
    !text.is_empty() && text.chars().all(|c| sign(c) || c == ' ' || c == '・')
}

/// Takes "Lovelace, Ada" or "Lovelace Ada" apart.
pub fn family_then_given(name: &mut Name, text: &str) {
    let (family, given) = match text.split_once([',', '、', '，']) {
        Some(parts) => parts,
        None => text.trim().split_once(char::is_whitespace).unwrap_or((text, "")),
    };
    add(&mut name.family, family, " ");
    add(&mut name.given, given, " ");
}
