//! From the properties of a card to values: what each says about a person.

use super::{
    super::days,
    grammar::{Parts, Shape, Values},
    kinds::{self, Kind},
    labels, names, originals, photos,
    property::Property,
    reach,
    roles::Roles,
};
use domain::{
    PartialDate, What,
    incoming::{Incoming, Photo},
    person::Place,
};
use std::collections::HashSet;

/// A card as understood.
pub struct Meaning {
    /// Its values, in order.
    pub values: Vec<What>,
    /// Its photographs.
    pub photos: Vec<Photo>,
    /// Its own id, by which group cards name it.
    pub uid: Option<String>,
    /// The members that it names, if it is a group.
    pub group: Option<Vec<String>>,
}

/// What the properties of one card say.
pub fn of(properties: &[Property<'_>]) -> Meaning {
    let kinds: Vec<Kind> = properties.iter().map(|p| kinds::of(p.name())).collect();
    let mut values = Values::default();
    for (property, kind) in properties.iter().zip(&kinds) {
        if let Some(shape) = shape(*kind) {
            values.push(shape, property.value());
        }
    }
    let mut read = values.read().into_iter();
    let mut card = Reading::of(properties, &kinds);
    for (property, kind) in properties.iter().zip(&kinds) {
        let parts = shape(*kind).and_then(|_| read.next()).unwrap_or_else(Parts::none);
        card.take(property, *kind, parts);
    }
    card.done()
}

/// How the value of each kind is written; none for those that are read as they stand.
fn shape(kind: Kind) -> Option<Shape> {
    Some(match kind {
        Kind::NameParts | Kind::Address => Shape::PartLists,
        Kind::Organisation | Kind::Met | Kind::KeptElsewhere => Shape::Parts,
        Kind::Nickname | Kind::Groups => Shape::List,
        Kind::FullName
        | Kind::Title
        | Kind::Occupation
        | Kind::Email
        | Kind::Phone
        | Kind::Url
        | Kind::Social
        | Kind::Impp
        | Kind::Messenger(_)
        | Kind::AddressLabel
        | Kind::Note
        | Kind::Label
        | Kind::Member
        | Kind::Sort => Shape::Text,
        Kind::Day(_) | Kind::LabelledDay | Kind::Photo | Kind::Uid | Kind::Version | Kind::Unknown => {
            return None;
        }
    })
}

struct Reading {
    /// Values and the group each stood in; what is preferred is marked.
    values: Vec<(What, bool)>,
    photos: Vec<Photo>,
    /// Of the photographs that are there already.
    hashes: HashSet<String>,
    name: names::Naming,
    roles: Roles,
    has_title: bool,
    /// Labels that stand on lines of their own.
    labels: labels::Beside,
    /// The labels of the addresses in the card, so that a LABEL of the same place is not a second place.
    addresses: HashSet<String>,
    uid: Option<String>,
    is_group: bool,
    members: Vec<String>,
    /// Lines that said more than was understood.
    originals: Vec<String>,
}

impl Reading {
    fn of(properties: &[Property<'_>], kinds: &[Kind]) -> Self {
        let is = |kind: Kind| kinds.contains(&kind);
        let with = || properties.iter().zip(kinds);
        let filled =
            |p: &Property<'_>| p.value().contains(|c: char| !c.is_whitespace() && !";,\\".contains(c));
        let mut reading = Self {
            values: Vec::with_capacity(properties.len()),
            photos: Vec::new(),
            hashes: HashSet::new(),
            name: names::Naming::default(),
            roles: Roles::default(),
            has_title: with().any(|(p, k)| *k == Kind::Title && filled(p)),
            labels: if is(Kind::Label) {
                labels::Beside::of(properties, kinds)
            } else {
                labels::Beside::default()
            },
            addresses: HashSet::new(),
            uid: None,
            is_group: false,
            members: Vec::new(),
            originals: Vec::new(),
        };
        if is(Kind::AddressLabel) {
            let addresses =
                with().filter(|(p, k)| **k == Kind::Address && filled(p)).map(|(p, _)| reading.label(p));
            reading.addresses = addresses.collect();
        }
        reading
    }

    fn push(&mut self, what: What) {
        self.values.push((what, false));
    }

    fn keep(&mut self, property: &Property<'_>) {
        self.push(What::Kept { format: "vcard".to_owned(), raw: property.raw().to_owned() });
    }

    /// A place in the order, filled at the end.
    fn slot(&mut self) -> usize {
        self.push(What::Group(String::new()));
        self.values.len() - 1
    }

    fn label(&self, property: &Property<'_>) -> String {
        match self.labels.of_group(property.group()) {
            Some(label) => label.to_owned(),
            None => labels::of_types(&labels::type_words(property)),
        }
    }

    fn take(&mut self, property: &Property<'_>, kind: Kind, parts: Parts) {
        let before = self.values.len();
        self.take_value(property, kind, parts);
        // A line that was kept whole already needs no second one.
        if !self.values[before..].iter().any(|(what, _)| matches!(what, What::Kept { .. }))
            && let Some(original) = originals::of(property, kind)
        {
            self.originals.push(original);
        }
    }

    fn take_value(&mut self, property: &Property<'_>, kind: Kind, parts: Parts) {
        match kind {
            Kind::FullName | Kind::NameParts | Kind::Nickname => self.take_name(property, kind, parts),
            Kind::Organisation | Kind::Title => {
                let at = self.slot();
                self.roles.take(at, property.group(), kind == Kind::Organisation, parts.list());
            }
            Kind::Occupation if !self.has_title => {
                let at = self.slot();
                self.roles.take(at, property.group(), false, parts.list());
            }
            Kind::Email | Kind::Phone | Kind::Url | Kind::Social | Kind::Impp | Kind::Messenger(_) => {
                if let Some(what) = reach::of(property, kind, &parts.text(), self.label(property)) {
                    self.values.push((what, labels::is_preferred(property)));
                }
            }
            Kind::Address => {
                if let Some(place) = reach::place(self.label(property), parts.joined(", ")) {
                    self.values.push((What::Place(place), labels::is_preferred(property)));
                }
            }
            Kind::AddressLabel => {
                let text = parts.text();
                let types = labels::of_types(&labels::type_words(property));
                if self.addresses.contains(&types) {
                    self.keep(property);
                } else if !text.is_empty() {
                    let label = self.label(property);
                    self.push(What::Place(Place { label, street: text, ..Place::default() }));
                }
            }
            Kind::Day(label) => self.take_day(property, label.to_owned()),
            Kind::LabelledDay => self.take_day(property, self.label(property)),
            Kind::Groups => {
                for group in parts.list().into_iter().filter(|g| !g.is_empty()) {
                    self.push(What::Group(group));
                }
            }
            Kind::Note => {
                let note = parts.text();
                if !note.is_empty() {
                    self.push(What::Note(note));
                }
            }
            Kind::Photo => match photos::of(property) {
                Some(photo) => {
                    self.push(What::Photo { media_type: photo.media_type.clone(), hash: photo.hash.clone() });
                    if self.hashes.insert(photo.hash.clone()) {
                        self.photos.push(photo);
                    }
                }
                None => self.keep_unless_empty(property),
            },
            Kind::Label if self.labels.is_used(property.group()) => {}
            Kind::Label => self.keep_unless_empty(property),
            Kind::Sort => {
                self.is_group |= parts.text().eq_ignore_ascii_case("group");
                self.keep(property);
            }
            Kind::Member => {
                self.members.push(member(&parts.text()));
                self.keep(property);
            }
            Kind::Uid => {
                self.uid.get_or_insert_with(|| member(property.value()));
                self.keep_unless_empty(property);
            }
            Kind::Met => self.take_met(property, parts.list()),
            Kind::KeptElsewhere => match <[String; 2]>::try_from(parts.list()) {
                Ok([format, raw]) if format == originals::FORMAT => self.originals.push(raw),
                Ok([format, raw]) => self.push(What::Kept { format, raw }),
                Err(_) => self.keep(property),
            },
            Kind::Version => {}
            Kind::Occupation | Kind::Unknown => self.keep_unless_empty(property),
        }
    }

    fn keep_unless_empty(&mut self, property: &Property<'_>) {
        if !property.value().trim().is_empty() {
            self.keep(property);
        }
    }

    fn take_name(&mut self, property: &Property<'_>, kind: Kind, parts: Parts) {
        if self.name.at.is_none() {
            self.name.at = Some(self.slot());
        }
        match kind {
            Kind::FullName if property.param(kinds::STAND_IN).next().is_some() => {}
            Kind::FullName => {
                self.name.is_whole |= property.param(kinds::WHOLE).next().is_some();
                if !self.name.full(parts.text()) {
                    self.keep(property);
                }
            }
            Kind::Nickname => {
                for further in self.name.nicknames(parts.list()) {
                    let raw = format!("NICKNAME:{}", super::write::escaped(&further));
                    self.push(What::Kept { format: "vcard".to_owned(), raw });
                }
            }
            _ => {
                if !self.name.parts(parts) {
                    self.keep(property);
                }
            }
        }
    }

    fn take_day(&mut self, property: &Property<'_>, label: String) {
        let omitted = property.param("X-APPLE-OMIT-YEAR").next().and_then(|y| y.parse::<i16>().ok());
        match days::of_vcard(property.value()) {
            Some(date) if date.year().is_some() && date.year() == omitted => {
                match PartialDate::new(None, date.month(), date.day()) {
                    Some(date) => self.push(What::Day { label, date }),
                    None => self.keep(property),
                }
            }
            Some(date) => self.push(What::Day { label, date }),
            None => self.keep_unless_empty(property),
        }
    }

    fn take_met(&mut self, property: &Property<'_>, parts: Vec<String>) {
        match <[String; 2]>::try_from(parts) {
            Ok([on, how]) if on.is_empty() || on.parse::<PartialDate>().is_ok() => {
                self.push(What::Met { on: on.parse().ok(), how });
            }
            _ => self.keep(property),
        }
    }

    fn done(mut self) -> Meaning {
        if let (Some(at), Some(name)) = (self.name.at, self.name.done(&self.values)) {
            self.values[at].0 = What::Name(name);
        }
        for (at, role) in self.roles.done() {
            self.values[at].0 = What::Role(role);
        }
        prefer(&mut self.values);
        let empty = What::Group(String::new());
        let mut values: Vec<What> =
            self.values.into_iter().map(|(what, _)| what).filter(|what| *what != empty).collect();
        // In an order that does not depend on where each stood, so that a card written and read again is the same.
        self.originals.sort_unstable();
        self.originals.dedup();
        let kept = |raw| What::Kept { format: originals::FORMAT.to_owned(), raw };
        values.extend(self.originals.into_iter().map(kept));
        let group = self.is_group.then_some(self.members);
        Meaning { values, photos: self.photos, uid: self.uid, group }
    }
}

/// Puts what is preferred before the others of its kind, in the places that the kind has.
fn prefer(values: &mut [(What, bool)]) {
    if !values.iter().any(|(_, preferred)| *preferred) {
        return;
    }
    let kind = |what: &What| std::mem::discriminant(what);
    let mut kinds = Vec::new();
    for (what, _) in values.iter().filter(|(_, preferred)| *preferred) {
        if !kinds.contains(&kind(what)) {
            kinds.push(kind(what));
        }
    }
    for wanted in kinds {
        let places: Vec<usize> = (0..values.len()).filter(|i| kind(&values[*i].0) == wanted).collect();
        let mut moved: Vec<(What, bool)> = places.iter().map(|i| values[*i].clone()).collect();
        moved.sort_by_key(|(_, preferred)| !preferred);
        for (place, value) in places.into_iter().zip(moved) {
            values[place] = value;
        }
    }
}

/// An id as groups and cards both write it.
fn member(text: &str) -> String {
    let text = reach::without_scheme(text.trim(), "urn:uuid:");
    reach::without_scheme(text, "mailto:").to_lowercase()
}

impl Meaning {
    /// The record of this card.
    pub fn into_record(self, file: &str, line: u64) -> Incoming {
        let mut record = Incoming::new(file, line, self.values);
        record.photos = self.photos;
        record
    }
}
