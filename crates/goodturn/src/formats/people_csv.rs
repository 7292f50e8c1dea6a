//! People as a table that spreadsheets open and Google Contacts imports.
//!
//! Google's newer columns, numbered as often as the fullest person needs. Lossy by nature: photographs and
//! kept properties have no column; the vCard is what loses nothing.

use super::labels;
use domain::{Name, Person, Role, What, person::Place};

const FIRST: [&str; 13] = [
    "First Name",
    "Middle Name",
    "Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Labels",
];

/// The table, with a header, as UTF-8 with a byte order mark (without it Excel garbles accents).
pub fn write(people: &[Person]) -> String {
    let rows: Vec<Row> = people.iter().map(Row::of).collect();
    let most = |count: fn(&Row) -> usize| rows.iter().map(count).max().unwrap_or(0);
    let (emails, phones, places) =
        (most(|r| r.emails.len()), most(|r| r.phones.len()), most(|r| r.places.len()));
    let (links, days, custom) = (most(|r| r.links.len()), most(|r| r.days.len()), most(|r| r.custom.len()));
    let mut header: Vec<String> = FIRST.iter().map(|c| (*c).to_owned()).collect();
    let mut numbered = |name: &str, n: usize, columns: &[&str]| {
        for i in 1..=n {
            header.extend(columns.iter().map(|column| format!("{name} {i} - {column}")));
        }
    };
    const PAIR: [&str; 2] = ["Label", "Value"];
    numbered("E-mail", emails, &PAIR);
    numbered("Phone", phones, &PAIR);
    numbered("Address", places, &["Label", "Street", "City", "Region", "Postal Code", "Country"]);
    numbered("Website", links, &PAIR);
    numbered("Event", days, &PAIR);
    numbered("Custom Field", custom, &PAIR);
    let mut text = String::from("\u{feff}");
    push_row(&mut text, header.iter().map(String::as_str));
    for row in &rows {
        let pairs = |pairs: &[(String, String)], n: usize| {
            let mut cells: Vec<String> = pairs.iter().flat_map(|(l, v)| [l.clone(), v.clone()]).collect();
            cells.resize(n * 2, String::new());
            cells
        };
        let mut cells = row.first.clone();
        cells.extend(pairs(&row.emails, emails));
        cells.extend(pairs(&row.phones, phones));
        let before = cells.len();
        for Place { label, street, town, region, code, country } in &row.places {
            cells.extend([label, street, town, region, code, country].map(String::clone));
        }
        cells.resize(before + places * 6, String::new());
        cells.extend(pairs(&row.links, links));
        cells.extend(pairs(&row.days, days));
        cells.extend(pairs(&row.custom, custom));
        push_row(&mut text, cells.iter().map(String::as_str));
    }
    text
}

/// What one person puts into the table.
struct Row {
    first: Vec<String>,
    emails: Vec<(String, String)>,
    phones: Vec<(String, String)>,
    places: Vec<Place>,
    links: Vec<(String, String)>,
    days: Vec<(String, String)>,
    custom: Vec<(String, String)>,
}

impl Row {
    fn of(person: &Person) -> Self {
        let name = person.name().cloned().unwrap_or_default();
        let Name { full, given, middle, family, prefix, suffix, nickname } = name;
        // Google shows a person by these columns, so a name known only as a whole goes into the first.
        let given = if given.is_empty() && family.is_empty() { full.clone() } else { given };
        let mut row = Row {
            first: Vec::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            places: Vec::new(),
            links: Vec::new(),
            days: Vec::new(),
            custom: Vec::new(),
        };
        let (mut birthday, mut notes, mut groups) = (String::new(), Vec::new(), Vec::new());
        for value in &person.values {
            match &value.what {
                What::Name(_) | What::Role(_) | What::Photo { .. } | What::Kept { .. } | What::Not(_) => {}
                What::Email { label, address } => row.emails.push((shown(label), address.clone())),
                What::Phone { label, number } => row.phones.push((shown(label), number.clone())),
                What::Link { label, url } => row.links.push((shown(label), url.clone())),
                What::Messenger { label, handle } => {
                    row.custom.push((labels::for_messenger(label), handle.clone()));
                }
                What::Place(place) => row.places.push(Place { label: shown(&place.label), ..place.clone() }),
                What::Day { label, date } if label == "birthday" && birthday.is_empty() => {
                    birthday = date.to_string()
                }
                What::Day { label, date } => row.days.push((shown(label), date.to_string())),
                What::Group(group) => groups.push(group.clone()),
                What::Note(note) => notes.push(note.clone()),
                What::Met { on, how } => {
                    let on = on.map(|on| format!("{on} ")).unwrap_or_default();
                    row.custom.push(("Met".to_owned(), format!("{on}{how}")));
                }
            }
        }
        let Role { title, organisation, department } = person.role().cloned().unwrap_or_default();
        let (notes, groups) = (notes.join("\n\n"), groups.join(" ::: "));
        row.first = vec![
            given,
            middle,
            family,
            prefix,
            suffix,
            nickname,
            full,
            organisation,
            title,
            department,
            birthday,
            notes,
            groups,
        ];
        row
    }
}

/// A label as Google shows it: "work" is "Work"; a person's own words stay.
fn shown(label: &str) -> String {
    match label {
        "home" | "work" | "mobile" | "other" | "main" | "pager" | "anniversary" | "homepage" => {
            label[..1].to_uppercase() + &label[1..]
        }
        "home fax" => "Home Fax".to_owned(),
        "work fax" => "Work Fax".to_owned(),
        own => own.to_owned(),
    }
}

fn push_row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

/// A cell; what a spreadsheet would run as a formula gets an apostrophe before it, except telephone
/// numbers, whose plus sign starts nothing dangerous.
fn push_cell(text: &mut String, cell: &str) {
    let digits = |c: char| c.is_ascii_digit() || " ()-./+".contains(c);
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !cell.chars().all(digits);
    let quoted = cell.contains(['"', ',', '\n', '\r']) || cell.trim() != cell;
    if quoted {
        text.push('"');
    }
    if formula {
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    if quoted {
        text.push('"');
    }
}
