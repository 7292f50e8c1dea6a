//! What the archive says about me: who I am, where I worked and learned, what I can do.

use super::{
    super::{
        days,
        table::{Row, Table},
    },
    kept_cell, names,
};
use domain::{
    FactKind, PartialDate, Role, What,
    incoming::{Batch, Incoming, Learned},
    person::Place,
};
use jiff::civil::Date;

/// The tables about me.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Profile.csv
    Profile,
    /// Positions.csv
    Positions,
    /// Education.csv
    Education,
    /// Email Addresses.csv
    Emails,
    /// PhoneNumbers.csv, Whatsapp Phone Numbers.csv
    Phones,
    /// Skills.csv
    Skills,
    /// Languages.csv
    Languages,
    /// Certifications.csv
    Certifications,
    /// Publications.csv
    Publications,
    /// Projects.csv
    Projects,
    /// Volunteering.csv
    Volunteering,
}

/// Myself, gathered from several tables.
#[derive(Default)]
pub struct Myself {
    record: Option<Incoming>,
    now: Vec<Role>,
}

impl Myself {
    /// Reads one of the tables; returns the latest day it speaks of, if it tells its age.
    pub fn read(&mut self, table: &Table, part: Part, batch: &mut Batch) -> Option<Date> {
        let mut latest = None;
        table.rows(batch, |row, _| {
            let record = self.record.get_or_insert_with(|| Incoming::new(&table.file, row.line, Vec::new()));
            match part {
                Part::Profile => profile(&row, &mut record.values),
                Part::Emails => {
                    latest = latest.max(days::of_table(&row.get("updated on")).and_then(|d| d.whole()));
                    let address = row.get("email address").into_owned();
                    push(
                        &mut record.values,
                        !address.is_empty(),
                        What::Email { label: String::new(), address },
                    );
                }
                Part::Phones => phone(&row, &mut record.values),
                Part::Positions => {
                    let role = Role {
                        title: row.get("title").into_owned(),
                        organisation: row.get("company name").into_owned(),
                        department: String::new(),
                    };
                    if row.get("finished on").is_empty() && role != Role::default() {
                        self.now.push(role.clone());
                    }
                    let years = years(&row.get("started on"), &row.get("finished on"));
                    let evidence =
                        joined(&[&role.line(), &row.get("location"), &row.get("description")], "; ");
                    learn(record, FactKind::Background, &joined(&[&role.line(), &years], ", "), &evidence);
                }
                fact => told(&row, fact, record),
            }
        });
        latest
    }

    /// Myself, if any table said something.
    pub fn done(self) -> Option<Incoming> {
        let mut record = self.record?;
        // What I do now; positions come newest first, and what is last speaks.
        record.values.extend(self.now.into_iter().rev().map(What::Role));
        if record.values.is_empty() {
            let first = record.learned.first()?;
            record.values.push(kept_cell("About me", &first.text));
        }
        Some(record)
    }
}

/// What one row of a table of facts says.
fn told(row: &Row<'_>, part: Part, record: &mut Incoming) {
    let get = |column: &str| row.get(column).into_owned();
    match part {
        Part::Education => {
            let years = years(&get("start date"), &get("end date"));
            let text = joined(&[&get("school name"), &get("degree name"), &years], ", ");
            learn(
                record,
                FactKind::Background,
                &text,
                &joined(&[&text, &get("notes"), &get("activities")], "; "),
            );
        }
        Part::Skills => learn(record, FactKind::Offer, &get("name"), "a skill in my LinkedIn profile"),
        Part::Languages => {
            let (name, level) = (get("name"), get("proficiency").to_lowercase());
            let level = if level.is_empty() { level } else { format!(" ({level})") };
            let text = if name.is_empty() { name } else { format!("speaks {name}{level}") };
            learn(record, FactKind::Background, &text, "a language in my LinkedIn profile");
        }
        Part::Certifications => {
            let years = years(&get("started on"), &get("finished on"));
            let text = joined(&[&get("name"), &get("authority"), &years], ", ");
            learn(record, FactKind::Background, &text, &joined(&[&text, &get("url")], "; "));
        }
        Part::Publications => {
            let text = joined(
                &[&get("name"), &get("publisher"), &years(&get("published on"), &get("published on"))],
                ", ",
            );
            learn(
                record,
                FactKind::Background,
                &text,
                &joined(&[&text, &get("description"), &get("url")], "; "),
            );
        }
        Part::Projects => {
            let text = joined(&[&get("title"), &years(&get("started on"), &get("finished on"))], ", ");
            learn(
                record,
                FactKind::Background,
                &text,
                &joined(&[&text, &get("description"), &get("url")], "; "),
            );
        }
        Part::Volunteering => {
            let line =
                Role { title: get("role"), organisation: get("company name"), ..Role::default() }.line();
            let text = joined(&[&line, &years(&get("started on"), &get("finished on"))], ", ");
            learn(record, FactKind::Background, &text, &joined(&[&text, &get("description")], "; "));
            let cause = get("cause");
            let interest = spoken(&cause);
            learn(record, FactKind::Interest, &interest, &joined(&[&text, &format!("cause: {cause}")], "; "));
        }
        Part::Profile | Part::Emails | Part::Phones | Part::Positions => {}
    }
}

const PROFILE: [&str; 11] = [
    "first name",
    "last name",
    "maiden name",
    "address",
    "birth date",
    "headline",
    "summary",
    "zip code",
    "geo location",
    "twitter handles",
    "websites",
];

fn profile(row: &Row<'_>, values: &mut Vec<What>) {
    let get = |column: &str| row.get(column).into_owned();
    let name = names::from_parts(&get("first name"), &get("last name"));
    push(values, !name.full.is_empty(), What::Name(name));
    let (street, town, code) = (get("address"), get("geo location"), get("zip code"));
    let place = Place { street, town, code, ..Place::default() };
    push(values, place != Place::default(), What::Place(place));
    let born = get("birth date");
    match days::of_table(&born).or_else(|| month_and_day(&born)) {
        Some(date) => values.push(What::Day { label: "birthday".to_owned(), date }),
        None => push(values, !born.is_empty(), kept_cell("Birth Date", &born)),
    }
    for handle in listed(&get("twitter handles")) {
        values.push(What::Messenger { label: "Twitter".to_owned(), handle });
    }
    for site in listed(&get("websites")) {
        // "PERSONAL:https://example.com"
        let at = site.find("http").unwrap_or(0);
        let label = site[..at].trim_end_matches([':', ' ']).to_lowercase();
        values.push(What::Link { label, url: site[at..].to_owned() });
    }
    for note in [get("headline"), get("summary")] {
        push(values, !note.is_empty(), What::Note(note));
    }
    let maiden = get("maiden name");
    push(values, !maiden.is_empty(), kept_cell("Maiden Name", &maiden));
    values.extend(row.rest("linkedin", &PROFILE));
}

/// "Dec 10", as LinkedIn writes a birthday that hides its year.
fn month_and_day(text: &str) -> Option<PartialDate> {
    days::of_table(&format!("{text}, 2000")).and_then(|d| PartialDate::new(None, d.month(), Some(d.day()?)))
}

fn phone(row: &Row<'_>, values: &mut Vec<What>) {
    let (number, extension) = (row.get("number"), row.get("extension"));
    if number.is_empty() {
        return;
    }
    let number =
        if extension.is_empty() { number.into_owned() } else { format!("{number} ext. {extension}") };
    let label = row.get("type").to_lowercase();
    values.push(What::Phone { label, number });
}

/// The entries of "[one, two]".
fn listed(text: &str) -> Vec<String> {
    let inner = text.trim().trim_start_matches('[').trim_end_matches(']');
    inner.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn push(values: &mut Vec<What>, wanted: bool, what: What) {
    if wanted && !values.contains(&what) {
        values.push(what);
    }
}

fn learn(record: &mut Incoming, kind: FactKind, text: &str, evidence: &str) {
    if !text.is_empty() {
        let learned = Learned { kind, text: text.to_owned(), evidence: evidence.to_owned(), on: None };
        if !record.learned.contains(&learned) {
            record.learned.push(learned);
        }
    }
}

fn joined(parts: &[&str], with: &str) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(with)
}

/// "2012-2014", "since 2022", "until 2014"; empty if neither year is known.
fn years(from: &str, to: &str) -> String {
    let year = |text: &str| days::of_table(text).and_then(PartialDate::year);
    match (year(from), year(to)) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => format!("since {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => String::new(),
    }
}

/// "ARTS_AND_CULTURE" as people write it; LinkedIn stores causes as such words.
fn spoken(word: &str) -> String {
    if word.chars().any(char::is_lowercase) { word.to_owned() } else { word.replace('_', " ").to_lowercase() }
}
