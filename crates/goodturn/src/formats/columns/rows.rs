//! From the cells of one row to one entry, by what the columns hold.

use super::{
    super::{
        days,
        entry::{self, Entry},
        linkedin,
        table::Row,
    },
    Meaning, Order,
    answers::{is_default, is_no, is_there, is_yes, plain, says_nothing},
    headings::Heading,
    values,
};
use domain::{Channel, Direction, FactKind, What, incoming::Touch};
use jiff::civil::Date;

/// A column as it is read.
pub struct Column {
    /// What it holds.
    pub meaning: Meaning,
    /// What its name says.
    pub heading: Heading,
    /// Its name, as written.
    pub name: String,
    /// The group of the place it is a part of.
    pub place: String,
}

/// What a row says of being a guest.
#[derive(Default)]
struct Guest {
    attended: bool,
    declined: Option<String>,
    event: String,
    on: Option<Date>,
    event_on: Option<Date>,
}

/// How a row came out.
pub struct Out {
    /// The entry.
    pub entry: Entry,
    /// The answer of somebody who did not come.
    pub declined: Option<String>,
    /// The latest day that the row speaks of.
    pub latest: Option<Date>,
    /// Telephone numbers that a spreadsheet has shortened.
    pub damaged: u64,
}

/// Reads one row.
pub fn read(row: &Row<'_>, columns: &[Column], order: Option<Order>, format: &'static str) -> Out {
    let mut reading = Reading {
        entry: Entry::new(format),
        guest: Guest::default(),
        order,
        latest: None,
        met: (None, String::new()),
        facts: Vec::new(),
        written: None,
        damaged: 0,
    };
    for at in 0..row.len() {
        let cell = row.cell(at);
        let cell = plain(&cell);
        if says_nothing(cell) {
            continue;
        }
        match columns.get(at) {
            Some(column) => reading.take(column, cell),
            None => reading.entry.keep(&row.column(at), cell),
        }
    }
    reading.done()
}

struct Reading {
    entry: Entry,
    guest: Guest,
    order: Option<Order>,
    latest: Option<Date>,
    met: (Option<domain::PartialDate>, String),
    /// What is learned waits until it is known when the row was written.
    facts: Vec<(FactKind, String, String)>,
    written: Option<Date>,
    damaged: u64,
}

impl Reading {
    fn take(&mut self, column: &Column, cell: &str) {
        let label = column.heading.label.as_str();
        let entry = &mut self.entry;
        match column.meaning {
            Meaning::FullName => full_name(entry, cell),
            Meaning::GivenName => entry::add(&mut entry.name.given, cell, " "),
            Meaning::MiddleName => entry::add(&mut entry.name.middle, cell, " "),
            Meaning::FamilyName => family_name(entry, cell),
            Meaning::FamilyThenGiven => entry::family_then_given(&mut entry.name, cell),
            Meaning::Prefix => entry::add(&mut entry.name.prefix, cell, " "),
            Meaning::Suffix => entry::add(&mut entry.name.suffix, cell, ", "),
            Meaning::Nickname => entry::add(&mut entry.name.nickname, cell, " "),
            Meaning::Title => entry::add(&mut entry.role(role(column)).title, cell, ", "),
            Meaning::Organisation => entry::add(&mut entry.role(role(column)).organisation, cell, ", "),
            Meaning::Department => entry::add(&mut entry.role(role(column)).department, cell, ", "),
            Meaning::Email => self.email(column, cell),
            Meaning::Phone | Meaning::Mobile | Meaning::Fax => self.phone(column, cell),
            Meaning::Link => link(entry, column, cell),
            Meaning::Messenger if values::shape(cell) == values::Shape::Link => {
                entry.reach(What::Link { label: label.to_owned(), url: cell.to_owned() }, false);
            }
            Meaning::Messenger => {
                let label = if label.is_empty() { column.name.trim() } else { label };
                entry.reach(What::Messenger { label: label.to_owned(), handle: cell.to_owned() }, false);
            }
            Meaning::Street => street(&mut entry.place(&column.place, label).street, cell),
            Meaning::Town => entry::add(&mut entry.place(&column.place, label).town, cell, ", "),
            Meaning::Region => entry::add(&mut entry.place(&column.place, label).region, cell, ", "),
            Meaning::Code => entry::add(&mut entry.place(&column.place, label).code, cell, " "),
            Meaning::Country => entry::add(&mut entry.place(&column.place, label).country, cell, ", "),
            Meaning::Birthday => self.day("birthday", column, cell),
            Meaning::Day => {
                let label = if label.is_empty() { column.name.trim() } else { label };
                self.day(label, column, cell);
            }
            Meaning::Note => entry.push(What::Note(note(column, cell))),
            Meaning::Group => {
                for group in cell
                    .split([';', ',', '|'])
                    .flat_map(|g| g.split(":::"))
                    .map(|g| g.trim().trim_matches('"'))
                {
                    if !group.is_empty() {
                        entry.push(What::Group(group.to_owned()));
                    }
                }
            }
            Meaning::MetOn => match self.date(cell) {
                Some(on) => {
                    self.latest = self.latest.max(on.whole());
                    self.met.0 = Some(on);
                }
                None => entry::add(&mut self.met.1, cell, "; "),
            },
            Meaning::MetHow => entry::add(&mut self.met.1, cell, "; "),
            Meaning::LastContact => self.last_contact(column, cell),
            Meaning::Need => self.fact(FactKind::Need, column, cell),
            Meaning::Offer => self.fact(FactKind::Offer, column, cell),
            Meaning::IdealClient => self.fact(FactKind::IdealClient, column, cell),
            Meaning::Interest => self.fact(FactKind::Interest, column, cell),
            Meaning::Background => self.fact(FactKind::Background, column, cell),
            Meaning::Personal => self.fact(FactKind::Personal, column, cell),
            Meaning::Preference => self.fact(FactKind::Preference, column, cell),
            Meaning::EventName => self.guest.event = cell.to_owned(),
            Meaning::EventDay => match self.date(cell).and_then(|d| d.whole()) {
                Some(on) => self.guest.event_on = Some(on),
                None => self.entry.keep(&column.name, cell),
            },
            Meaning::Attended => self.attended(column, cell),
            Meaning::Answer => self.answer(column, cell),
            Meaning::Written => {
                let on = self.date(cell).and_then(|d| d.whole());
                self.latest = self.latest.max(on);
                self.written = on;
            }
            Meaning::Kept if is_default(cell) => {}
            Meaning::Kept => entry.keep(&column.name, cell),
            Meaning::Aside => {}
        }
    }

    fn date(&self, cell: &str) -> Option<domain::PartialDate> {
        days::of_vcard(cell)
            .or_else(|| days::ordered(cell, self.order))
            .or_else(|| values::spreadsheet_day(cell))
    }

    fn day(&mut self, label: &str, column: &Column, cell: &str) {
        match self.date(cell).or_else(|| days::without_year(cell, self.order)) {
            Some(date) => self.entry.push(What::Day { label: label.to_owned(), date }),
            None => self.entry.keep(&column.name, cell),
        }
    }

    fn email(&mut self, column: &Column, cell: &str) {
        let label = &column.heading.label;
        // "Ada Lovelace" <ada@example.com>
        if let Some((name, rest)) = cell.split_once('<')
            && let Some((address, "")) = rest.split_once('>')
        {
            let name = name.trim().trim_matches('"').trim();
            if self.entry.name == domain::Name::default() && !name.contains('@') {
                full_name(&mut self.entry, name);
            }
            self.entry.reach(What::Email { label: label.clone(), address: address.trim().to_owned() }, false);
            return;
        }
        let separators = |c: char| matches!(c, ',' | ';' | '|') || c.is_whitespace();
        if !cell.split(separators).filter(|p| !p.is_empty() && *p != ":::").all(|p| p.contains('@')) {
            return self.entry.keep(&column.name, cell);
        }
        for address in cell.split(separators).filter(|p| p.contains('@')) {
            let address = address.trim_start_matches("mailto:").to_owned();
            self.entry.reach(What::Email { label: label.clone(), address }, false);
        }
    }

    fn phone(&mut self, column: &Column, cell: &str) {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        // 4.91701E+12
        if cell.contains("E+") || cell.contains("e+") {
            self.damaged += 1;
            return self.entry.keep(&column.name, cell);
        }
        if digits(cell) < 3 {
            return self.entry.keep(&column.name, cell);
        }
        let several = cell.split([';', ',', '\n', '|']).flat_map(|part| part.split(":::"));
        let parts: Vec<&str> = several.map(str::trim).filter(|part| !part.is_empty()).collect();
        // An extension behind a comma belongs to its number.
        let parts = if parts.iter().all(|part| digits(part) >= 5) { parts } else { vec![cell] };
        for number in parts {
            let label = column.heading.label.clone();
            let label =
                if label.is_empty() && column.meaning == Meaning::Fax { "fax".to_owned() } else { label };
            let label = if label.is_empty() && column.meaning == Meaning::Mobile {
                "mobile".to_owned()
            } else {
                label
            };
            self.entry.reach(What::Phone { label, number: number.to_owned() }, false);
        }
    }

    fn fact(&mut self, kind: FactKind, column: &Column, cell: &str) {
        let evidence = said_under(&column.name, cell);
        let text = match kind {
            // "Anna" says nothing; "spouse: Anna" does.
            FactKind::Personal => format!("{}: {cell}", column.name.trim().to_lowercase()),
            _ => cell.to_owned(),
        };
        self.facts.push((kind, text, evidence));
    }

    fn last_contact(&mut self, column: &Column, cell: &str) {
        let Some(on) = self.date(cell).and_then(|d| d.whole()) else {
            return self.entry.keep(&column.name, cell);
        };
        self.latest = self.latest.max(Some(on));
        let name = column.name.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
        let channel = match () {
            () if has(&["met", "meet", "seen", "calendar", "gesehen"]) => Channel::Met,
            () if has(&["call", "spoke", "talk"]) => Channel::Call,
            () if has(&["mail"]) => Channel::Mail,
            () => Channel::Message,
        };
        self.touch(channel, on, String::new());
    }

    fn touch(&mut self, channel: Channel, on: Date, place: String) {
        let touch = Touch { channel, direction: Direction::Both, on, place, said: String::new() };
        if !self.entry.touches.contains(&touch) {
            self.entry.touches.push(touch);
        }
    }

    fn attended(&mut self, column: &Column, cell: &str) {
        match self.date(cell).and_then(|d| d.whole()) {
            Some(on) => {
                self.guest.attended = true;
                self.guest.on = Some(on);
                self.latest = self.latest.max(Some(on));
            }
            None if is_yes(cell) => self.guest.attended = true,
            None if is_no(cell) => {}
            None => self.entry.keep(&column.name, cell),
        }
    }

    fn answer(&mut self, column: &Column, cell: &str) {
        if is_no(cell) {
            self.guest.declined = Some(cell.to_lowercase());
        } else {
            self.guest.attended |= is_there(cell);
            self.entry.keep(&column.name, cell);
        }
    }

    fn done(mut self) -> Out {
        let (on, how) = std::mem::take(&mut self.met);
        if on.is_some() || !how.is_empty() {
            self.entry.push(What::Met { on, how });
        }
        for (kind, text, evidence) in std::mem::take(&mut self.facts) {
            self.entry.learn(kind, &text, evidence, self.written);
        }
        let Guest { attended, declined, event, on, event_on } = std::mem::take(&mut self.guest);
        match on.or(event_on).filter(|_| attended) {
            Some(on) => self.touch(Channel::Met, on, event),
            None => {
                let kept =
                    [("Event", event), ("Event day", event_on.map(|d| d.to_string()).unwrap_or_default())];
                for (column, value) in kept.into_iter().filter(|(_, value)| !value.is_empty()) {
                    self.entry.keep(column, &value);
                }
            }
        }
        Out { entry: self.entry, declined, latest: self.latest, damaged: self.damaged }
    }
}

/// Company and title of the same number belong together.
fn role(column: &Column) -> &str {
    column.heading.group.rsplit_once(' ').map_or("", |(_, number)| number)
}

/// A whole name; "Lovelace, Ada" puts the family first, "Ada Lovelace, PhD" does not.
fn full_name(entry: &mut Entry, cell: &str) {
    match cell.split_once(',') {
        Some((before, after)) if linkedin::is_suffix(after) => {
            entry::add(&mut entry.name.full, before, " ");
            entry::add(&mut entry.name.suffix, after, ", ");
        }
        Some((family, given))
            if !given.contains(',') && !family.trim().is_empty() && !given.trim().is_empty() =>
        {
            if entry.name.given.is_empty() && entry.name.family.is_empty() {
                entry::family_then_given(&mut entry.name, cell);
            }
        }
        _ => entry::add(&mut entry.name.full, cell, " "),
    }
}

/// A family name; what stands behind a comma is a title: "Smith, PhD".
fn family_name(entry: &mut Entry, cell: &str) {
    match cell.split_once(',') {
        Some((family, suffix)) if linkedin::is_suffix(suffix) => {
            entry::add(&mut entry.name.family, family, " ");
            entry::add(&mut entry.name.suffix, suffix, ", ");
        }
        _ => entry::add(&mut entry.name.family, cell, " "),
    }
}

/// Street and house number on one line, further lines below.
fn street(street: &mut String, cell: &str) {
    let is_number = |text: &str| {
        text.len() <= 6
            && text.starts_with(|c: char| c.is_ascii_digit())
            && !text.contains(char::is_whitespace)
    };
    let beside = is_number(cell) || (is_number(street) && !street.contains('\n'));
    entry::add(street, cell, if beside { " " } else { "\n" });
}

fn link(entry: &mut Entry, column: &Column, cell: &str) {
    for url in cell.split([' ', ';', '\n']).map(str::trim).filter(|url| !url.is_empty()) {
        let lower = url.to_lowercase();
        let mut label = column.heading.label.clone();
        if label.is_empty() && lower.contains("linkedin.com/") {
            label = "LinkedIn".to_owned();
        }
        let bare = url.trim_start_matches(['/', '@']);
        let bare = bare.strip_prefix("in/").unwrap_or(bare).trim_end_matches('/');
        let is_handle = bare.len() >= 3 && bare.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        let url = if lower.contains('.') && !lower.ends_with('.') && !lower.contains('@') {
            url.trim_end_matches(',').to_owned()
        } else if label == "LinkedIn" && is_handle && !cell.contains(' ') {
            format!("https://www.linkedin.com/in/{bare}")
        } else {
            return entry.keep(&column.name, cell);
        };
        entry.reach(What::Link { label, url }, false);
    }
}

/// A note as it will be read without its column: an answer needs its question.
fn note(column: &Column, cell: &str) -> String {
    match column.heading.meaning {
        Some(Meaning::Note) if !column.heading.is_question => cell.to_owned(),
        _ => said_under(&column.name, cell),
    }
}

fn said_under(column: &str, cell: &str) -> String {
    let column = column.trim().trim_end_matches(':');
    if column.ends_with(['?', '.', '!']) { format!("{column} {cell}") } else { format!("{column}: {cell}") }
}
