//! What several pages show. Words are finished here; templates only place them.

use super::visit::Visit;
use super::{assets, history, words};
use app::{Actor, AppError, PersonRow};
use domain::network::Known;
use domain::{FactKind, PersonId};
use jiff::civil::Date;

/// What was just done, with the way back.
pub struct Flash {
    pub text: String,
    pub undo: Option<String>,
}

/// What the frame of every page needs.
#[derive(Default)]
pub struct Shell {
    pub token: String,
    pub flash: Option<Flash>,
    pub village: bool,
    pub active: &'static str,
}

impl Shell {
    /// The frame for a visit.
    pub fn of(visit: &Visit, actor: &Actor, active: &'static str) -> Result<Self, AppError> {
        let flash = match &visit.done {
            Some(done) => history::flash(&visit.web.app, actor, done)?,
            None => None,
        };
        Ok(Self { token: visit.token.clone(), flash, village: visit.web.app.in_village(actor)?, active })
    }

    /// The address of a static file.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }
}

/// A day in words, and as machines read it; both may be empty.
#[derive(Clone, Default)]
pub struct When {
    pub words: String,
    pub iso: String,
}

impl When {
    /// "today", "yesterday", "12 March".
    pub fn day(day: Date, today: Date) -> Self {
        Self { words: words::day(day, today), iso: day.to_string() }
    }

    /// "today", "yesterday", "on 12 March".
    pub fn on(day: Date, today: Date) -> Self {
        Self { words: words::on(day, today), iso: day.to_string() }
    }
}

/// A way to go on.
pub struct Link {
    pub href: String,
    pub label: String,
}

/// What a stretch of text is about: a class of the style sheet and its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    pub class: &'static str,
    pub label: &'static str,
}

impl Kind {
    pub const PROMISE: Self = Self { class: "promise", label: "You promised" };
    pub const ENCOUNTER: Self = Self { class: "encounter", label: "How you were in touch" };
    pub const PERSON: Self = Self { class: "person", label: "Who" };
    pub const ROLE: Self = Self { class: "role", label: "What they do" };
    pub const CAME_BY: Self = Self { class: "came", label: "What came by" };
    pub const TURN: Self = Self { class: "turn", label: "What was done" };
    pub const DATE: Self = Self { class: "date", label: "When" };
    pub const EVENT: Self = Self { class: "event", label: "Where, on what occasion" };
    pub const INTRODUCED: Self = Self { class: "met", label: "Who introduced you" };
    pub const NOTE: Self = Self { class: "note", label: "A note" };

    /// The kind of a fact.
    pub fn of(kind: FactKind) -> Self {
        let (class, label) = match kind {
            FactKind::Need => ("need", "Looking for"),
            FactKind::Offer => ("offer", "Good at"),
            FactKind::IdealClient => ("ideal", "A good client for them"),
            FactKind::Interest => ("interest", "Loves"),
            FactKind::Background => ("background", "Background"),
            FactKind::Personal => ("personal", "Personal"),
            FactKind::Preference => ("preference", "Likes it when"),
            FactKind::News => ("news", "New with them"),
        };
        Self { class, label }
    }
}

/// Somebody, small.
pub struct PersonRef {
    pub id: String,
    pub name: String,
    pub initials: String,
    pub hue: u8,
    pub about: String,
}

impl PersonRef {
    /// Somebody by name, with a few words about them.
    pub fn new(id: PersonId, name: &str, about: String) -> Self {
        Self { id: id.to_string(), name: name.to_owned(), initials: initials(name), hue: hue(id), about }
    }

    /// Somebody whom the snapshot knows.
    pub fn known(id: PersonId, known: &Known) -> Self {
        Self::new(id, &known.name, words::role(&known.title, &known.organisation))
    }
}

/// Somebody in a list.
pub struct PersonLine {
    pub id: String,
    pub name: String,
    pub initials: String,
    pub hue: u8,
    pub line: String,
    pub place: String,
    pub in_ten: bool,
}

impl From<PersonRow> for PersonLine {
    fn from(row: PersonRow) -> Self {
        Self {
            id: row.id.to_string(),
            initials: initials(&row.name),
            hue: hue(row.id),
            line: words::role(&row.title, &row.organisation),
            name: row.name,
            place: row.place,
            in_ten: row.in_ten,
        }
    }
}

/// The box in which one tells.
pub struct TellBox {
    pub asks: String,
    pub line: String,
    pub example: String,
    pub about: Option<PersonRef>,
}

impl TellBox {
    /// The box that is about nobody yet.
    pub fn open(line: &str) -> Self {
        Self {
            asks: "What did you learn about someone?".to_owned(),
            line: line.to_owned(),
            example: "Amara from Bridge Trust needs a bookkeeper who knows charities".to_owned(),
            about: None,
        }
    }

    /// The box on somebody's own page.
    pub fn about(short: &str, about: PersonRef, line: &str) -> Self {
        Self {
            asks: format!("What did you learn about {short}?"),
            line: line.to_owned(),
            example: "looks for a room for sixty people in May, and loves old maps".to_owned(),
            about: Some(about),
        }
    }
}

/// The letters for a face: the first of the first and of the last word that begin with one.
pub fn initials(name: &str) -> String {
    // "Dr." and "Prof." are no part of the name that one looks for.
    let all: Vec<&str> = name.split_whitespace().collect();
    let named: Vec<&str> =
        all.iter().copied().filter(|word| word.chars().count() < 3 || !word.ends_with('.')).collect();
    let words = if named.is_empty() { all } else { named };
    let words: Vec<char> =
        words.iter().filter_map(|word| word.chars().find(|c| c.is_alphanumeric())).collect();
    match words.as_slice() {
        [] => "?".to_owned(),
        [one] => one.to_string(),
        [first, .., last] => format!("{first}{last}"),
    }
}

/// One of twelve colours, always the same for the same person.
pub fn hue(id: PersonId) -> u8 {
    let sum: u32 = id.0.as_bytes().iter().map(|b| u32::from(*b)).sum();
    u8::try_from(sum % 12).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_taken_from_the_first_and_the_last_word() {
        for (name, letters) in [
            ("Amara Okafor", "AO"),
            ("Maximiliane von Hohenstein", "MH"),
            ("Kofi", "K"),
            ("Dr. Adaeze Nwosu", "AN"),
            ("J. Smith", "JS"),
            ("  ", "?"),
            ("\"Bob\" (Robert) Marsh", "BM"),
            ("محمد الحسيني", "ما"),
        ] {
            assert_eq!(initials(name), letters);
        }
    }
}
