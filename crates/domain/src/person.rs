//! People: a person is a set of values, each of which knows where it came from.
//!
//! Not here: what is known about them beyond an address book (facts), nor when we were in touch
//! (encounters). A value that a newer source brings stands beside the older one; what I wrote
//! myself always speaks first.

use crate::{ImportId, PartialDate, PersonId, fold};

/// Who or what brought a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// I wrote it myself.
    Me,
    /// An import brought it.
    Import(ImportId),
    /// It belongs to the sample world.
    Village,
}

/// A person in my network.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// All that an address book holds on them, in the order it came.
    pub values: Vec<Value>,
    /// Among the ten that I tend on purpose.
    pub in_ten: bool,
    /// Put away: kept, but out of lists and suggestions.
    pub archived: bool,
}

/// One value and who brought it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Value {
    /// The value.
    pub what: What,
    /// Who or what brought it.
    pub from: Source,
}

/// What a value says; the fields are what their names say.
#[allow(missing_docs, reason = "a doc on each variant names its fields")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// What they are called.
    Name(Name),
    /// What they do, and where.
    Role(Role),
    /// An e-mail address as written, with a label such as "work" (may be empty).
    Email { label: String, address: String },
    /// A telephone number as written, with a label.
    Phone { label: String, number: String },
    /// A web address: a profile, a homepage.
    Link { label: String, url: String },
    /// A messenger's name for them, e.g. label "Skype".
    Messenger { label: String, handle: String },
    /// Where they live or work.
    Place(Place),
    /// A day of theirs: label "birthday", "anniversary" or their own word.
    Day { label: String, date: PartialDate },
    /// A group or label that a source put them in.
    Group(String),
    /// A note about them, as it stood in the source.
    Note(String),
    /// How we met: when, and in words.
    Met { on: Option<PartialDate>, how: String },
    /// A photograph, kept apart under the hash of its bytes (hexadecimal).
    Photo { media_type: String, hash: String },
    /// A property that is not understood, kept as it stood; `format` is e.g. "vcard" or "linkedin".
    Kept { format: String, raw: String },
    /// A value that I took away: no source brings it again.
    Not(Box<What>),
}

impl What {
    /// What makes two records one person, as kind ("email", "phone", "link", "name") and folded key;
    /// `None` for values that say nothing of who it is.
    pub fn key(&self) -> Option<(&'static str, String)> {
        match self {
            What::Email { address, .. } => fold::email_key(address).map(|key| ("email", key)),
            What::Phone { number, .. } => fold::phone_key(number).map(|key| ("phone", key)),
            What::Link { url, .. } => fold::link_key(url).map(|key| ("link", key)),
            What::Name(name) => {
                Some(("name", fold::words(&name.full).join(" "))).filter(|(_, key)| !key.is_empty())
            }
            _ => None,
        }
    }
}

/// What somebody is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Name {
    /// The whole name as they or the source write it; never empty for a stored person.
    pub full: String,
    /// The part that friends use.
    pub given: String,
    /// Middle names.
    pub middle: String,
    /// The part that the family shares.
    pub family: String,
    /// "Dr.", "Prof."
    pub prefix: String,
    /// "Jr.", "PhD"
    pub suffix: String,
    /// What friends call them.
    pub nickname: String,
}

impl Name {
    /// A name known only as a whole: the last word is taken as the family's, the first as the given.
    pub fn from_full(full: &str) -> Self {
        let full = full.split_whitespace().collect::<Vec<_>>().join(" ");
        let (given, family) = match full.rsplit_once(' ') {
            Some((given, family)) => (given.to_owned(), family.to_owned()),
            None => (full.clone(), String::new()),
        };
        Self { full, given, family, ..Self::default() }
    }

    /// A name from given and family parts, as most sources hold it.
    pub fn from_parts(given: &str, family: &str) -> Self {
        let (given, family) = (given.trim(), family.trim());
        let full = [given, family].iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ");
        Self { full, given: given.to_owned(), family: family.to_owned(), ..Self::default() }
    }
}

/// What somebody does, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Role {
    /// "Head of Finance"; may be empty.
    pub title: String,
    /// "Harbour Trust"; may be empty.
    pub organisation: String,
    /// A part of the organisation; may be empty.
    pub department: String,
}

/// A postal place; any part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// "home", "work" or the source's own word.
    pub label: String,
    /// Street and number, one or more lines.
    pub street: String,
    /// Town.
    pub town: String,
    /// State, county, province.
    pub region: String,
    /// Postal code.
    pub code: String,
    /// Country.
    pub country: String,
}

impl Person {
    /// The value of one kind that speaks for the person: what I wrote myself, latest first, then the
    /// first that the latest source brought, for sources name the main one first.
    fn speaking<'a, T>(&'a self, pick: impl Fn(&'a What) -> Option<T>) -> Option<T> {
        let mine = self.values.iter().rev().filter(|v| v.from == Source::Me).find_map(|v| pick(&v.what));
        mine.or_else(|| {
            let latest = self.values.iter().rev().find(|v| pick(&v.what).is_some())?.from;
            self.values.iter().filter(|v| v.from == latest).find_map(|v| pick(&v.what))
        })
    }

    /// What they are called; `None` only for a person that was never stored.
    pub fn name(&self) -> Option<&Name> {
        self.speaking(|what| if let What::Name(name) = what { Some(name) } else { None })
    }

    /// The whole name, or the first way to reach them, or "Somebody".
    pub fn display_name(&self) -> &str {
        let name = self.name().map(|n| n.full.as_str()).filter(|full| !full.is_empty());
        name.or_else(|| self.emails().next())
            .or_else(|| self.phones().next())
            .or_else(|| self.role().map(|r| r.organisation.as_str()).filter(|o| !o.is_empty()))
            .unwrap_or("Somebody")
    }

    /// What friends would call them: nickname, given name, or the whole name.
    pub fn short_name(&self) -> &str {
        self.name()
            .and_then(|n| [&n.nickname, &n.given].into_iter().find(|part| !part.is_empty()))
            .map_or_else(|| self.display_name(), String::as_str)
    }

    /// The key by which lists are ordered: family name, then the rest, folded.
    pub fn sort_key(&self) -> String {
        match self.name() {
            Some(n) if !n.family.is_empty() => fold::fold(&format!("{} {} {}", n.family, n.given, n.middle)),
            _ => fold::fold(self.display_name()),
        }
    }

    /// What they do now.
    pub fn role(&self) -> Option<&Role> {
        self.speaking(|what| if let What::Role(role) = what { Some(role) } else { None })
    }

    /// Where they are, in one line such as "Lagos, Nigeria"; empty if not known.
    pub fn place_line(&self) -> String {
        self.speaking(|what| if let What::Place(place) = what { Some(place) } else { None })
            .map(|p| {
                [&p.town, &p.region, &p.country]
                    .into_iter()
                    .filter(|s| !s.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
            .join(", ")
    }

    /// Their e-mail addresses, as written.
    pub fn emails(&self) -> impl Iterator<Item = &str> {
        self.values.iter().filter_map(|v| {
            if let What::Email { address, .. } = &v.what { Some(address.as_str()) } else { None }
        })
    }

    /// Their telephone numbers, as written.
    pub fn phones(&self) -> impl Iterator<Item = &str> {
        self.values.iter().filter_map(|v| {
            if let What::Phone { number, .. } = &v.what { Some(number.as_str()) } else { None }
        })
    }

    /// Their web addresses, as written.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        self.values
            .iter()
            .filter_map(|v| if let What::Link { url, .. } = &v.what { Some(url.as_str()) } else { None })
    }
}

impl Role {
    /// "Head of Finance at Harbour Trust", or whichever half is known; empty if neither is.
    pub fn line(&self) -> String {
        match (self.title.as_str(), self.organisation.as_str()) {
            ("", organisation) => organisation.to_owned(),
            (title, "") => title.to_owned(),
            (title, organisation) => format!("{title} at {organisation}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(values: Vec<Value>) -> Person {
        Person { id: PersonId(uuid::Uuid::nil()), values, in_ten: false, archived: false }
    }

    #[test]
    fn what_i_wrote_speaks_before_any_import() {
        let import = Source::Import(ImportId(uuid::Uuid::nil()));
        let p = person(vec![
            Value { what: What::Name(Name::from_full("Bob Marsh")), from: Source::Me },
            Value { what: What::Name(Name::from_full("Robert Marsh")), from: import },
        ]);
        assert_eq!(p.display_name(), "Bob Marsh");
        assert_eq!(p.sort_key(), "marsh bob");
    }

    #[test]
    fn the_latest_source_speaks_with_what_it_says_first() {
        let (old, new) =
            (Source::Import(ImportId(uuid::Uuid::nil())), Source::Import(ImportId(uuid::Uuid::max())));
        let role = |title: &str, from| Value {
            what: What::Role(Role { title: title.into(), ..Role::default() }),
            from,
        };
        let values = vec![role("Clerk", old), role("Director", new), role("Trustee", new)];
        assert_eq!(person(values).role().map(|role| role.title.as_str()), Some("Director"));
    }

    #[test]
    fn somebody_without_a_name_is_shown_by_a_way_to_reach_them() {
        let email = What::Email { label: String::new(), address: "a@example.com".into() };
        assert_eq!(person(vec![Value { what: email, from: Source::Me }]).display_name(), "a@example.com");
        assert_eq!(person(vec![]).display_name(), "Somebody");
    }

    #[test]
    fn a_name_known_as_a_whole_falls_into_given_and_family() {
        let name = Name::from_full("  Ada  King Lovelace ");
        assert_eq!((name.given.as_str(), name.family.as_str()), ("Ada King", "Lovelace"));
    }
}
