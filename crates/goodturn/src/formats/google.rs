//! Contacts as Google writes them, in the older and the newer layout of columns.
//!
//! Both number their groups ("E-mail 2 - Value"), so the columns are read by the shape of their names.

use super::{
    Wishes, days,
    days::Order,
    entry::{self, Entry},
    labels,
    table::{Row, Table},
};
use domain::{
    FactKind, Name, PartialDate, Role, What, fold,
    incoming::{Batch, Incoming},
};
use std::collections::BTreeMap;

const FORMAT: &str = "google";
/// Between several values in one cell.
const SEVERAL: &str = " ::: ";

/// A column by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    /// One that stands once; its name in lower case.
    One(String),
    /// One of a numbered group: "e-mail", 2, "value".
    Of(String, u16, String),
}

/// The table that a text is, or the text back if it is not Google's.
pub fn recognise(file: &str, text: String) -> Result<Table, String> {
    let known = |columns: &[String]| {
        let has = |name: &str| columns.iter().any(|c| c == name);
        let numbered = |start: &str| columns.iter().any(|c| c.starts_with(start));
        let old = has("given name") && has("family name") && (has("yomi name") || has("group membership"));
        let new =
            has("first name") && has("last name") && has("labels") && (has("file as") || has("name prefix"));
        let both =
            numbered("e-mail 1 - ") || (numbered("phone 1 - ") && (has("given name") || has("first name")));
        (old || new || both).then_some(())
    };
    Table::find(file, text, &known).map(|(table, ())| table)
}

/// Reads every contact into the batch.
pub fn read(table: &Table, wishes: &Wishes, batch: &mut Batch) {
    let columns: Vec<Column> = table.folded().iter().map(|name| column(name)).collect();
    let mut order = None;
    table.visit(|row| {
        let Ok(row) = row else { return };
        for (at, _) in columns.iter().enumerate().filter(|(_, column)| is_day(column)) {
            if let days::Reading::Ordered(_, seen) = days::reading(&row.cell(at)) {
                order.get_or_insert(seen);
            }
        }
    });
    let mut nobody = 0_u64;
    table.rows(batch, |row, batch| match contact(&row, &columns, order).into_record(&table.file, row.line) {
        Some(record) if is_me(&record, wishes) => batch.me.push(record),
        Some(record) => batch.records.push(record),
        None => nobody += 1,
    });
    batch.recognise(&table.file, "Google contacts", None);
    if nobody > 0 {
        batch.left_aside.push((table.file.clone(), format!("{nobody} rows say nothing of anybody")));
    }
}

/// Whether a record is of me, by my addresses.
pub fn is_me(record: &Incoming, wishes: &Wishes) -> bool {
    !wishes.mine.is_empty()
        && record.values.iter().any(|what| match what {
            What::Email { address, .. } => {
                let key = fold::email_key(address);
                key.is_some() && wishes.mine.iter().any(|mine| fold::email_key(mine) == key)
            }
            _ => false,
        })
}

fn column(name: &str) -> Column {
    let numbered = || {
        let (group, field) = name.split_once(" - ")?;
        let (kind, number) = group.rsplit_once(' ')?;
        Some(Column::Of(kind.to_owned(), number.parse().ok()?, field.to_owned()))
    };
    numbered().unwrap_or_else(|| Column::One(name.to_owned()))
}

fn is_day(column: &Column) -> bool {
    match column {
        Column::One(name) => name == "birthday",
        Column::Of(kind, _, field) => kind == "event" && field == "value",
    }
}

/// What one row says.
fn contact(row: &Row<'_>, columns: &[Column], order: Option<Order>) -> Entry {
    let mut entry = Entry::new(FORMAT);
    let mut groups: BTreeMap<(String, u16), Vec<(String, String)>> = BTreeMap::new();
    let mut file_as = String::new();
    for at in 0..row.len() {
        let cell = row.cell(at);
        let cell = unescaped(&cell);
        if cell.is_empty() {
            continue;
        }
        match columns.get(at) {
            Some(Column::Of(kind, number, field)) => {
                let key = (kind.clone(), *number);
                groups.entry(key).or_default().push((field.clone(), cell.to_owned()));
            }
            Some(Column::One(name)) if name == "file as" => file_as = cell.to_owned(),
            Some(Column::One(name)) => single(&mut entry, name, &row.column(at), cell, order),
            None => entry.keep(&row.column(at), cell),
        }
    }
    for ((kind, number), fields) in &groups {
        numbered(&mut entry, kind, *number, fields, order);
    }
    name_by_file_as(&mut entry, &file_as);
    entry
}

/// A cell without the apostrophe that keeps spreadsheets from running it as a formula.
fn unescaped(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// A column that stands once.
fn single(entry: &mut Entry, name: &str, shown: &str, cell: &str, order: Option<Order>) {
    let person = &mut entry.name;
    match name {
        "name" => entry::add(&mut person.full, cell, " "),
        "given name" | "first name" => entry::add(&mut person.given, cell, " "),
        "additional name" | "middle name" => entry::add(&mut person.middle, cell, " "),
        "family name" | "last name" => entry::add(&mut person.family, cell, " "),
        "name prefix" => entry::add(&mut person.prefix, cell, " "),
        "name suffix" => entry::add(&mut person.suffix, cell, ", "),
        "nickname" => entry::add(&mut person.nickname, cell, " "),
        "organization name" => entry.role("").organisation = cell.to_owned(),
        "organization title" => entry.role("").title = cell.to_owned(),
        "organization department" => entry.role("").department = cell.to_owned(),
        "birthday" => day(entry, "birthday", shown, cell, order),
        "notes" => entry.push(What::Note(cell.to_owned())),
        "labels" | "group membership" => {
            for group in cell.split(SEVERAL.trim()).map(|g| labels::marked(g).0).filter(|g| !g.is_empty()) {
                // Google puts every contact into this one.
                if group != "myContacts" {
                    entry.push(What::Group(group.to_owned()));
                }
            }
        }
        "hobby" => entry.learn(FactKind::Interest, cell, format!("{shown}: {cell}"), None),
        "occupation" => entry.learn(FactKind::Background, cell, format!("{shown}: {cell}"), None),
        "initials" | "short name" | "sensitivity" | "priority" if is_default(name, cell, person) => {}
        _ => entry.keep(shown, cell),
    }
}

/// What every contact has and nobody wrote.
fn is_default(column: &str, cell: &str, name: &Name) -> bool {
    match column {
        "initials" => {
            let firsts = [&name.given, &name.middle, &name.family];
            let letters: String = firsts.iter().filter_map(|part| part.chars().next()).collect();
            fold::fold(&cell.replace(['.', ' '], "")) == fold::fold(&letters)
        }
        _ => cell.eq_ignore_ascii_case("normal"),
    }
}

/// One numbered group of columns.
fn numbered(entry: &mut Entry, kind: &str, number: u16, fields: &[(String, String)], order: Option<Order>) {
    let field = |names: &[&str]| {
        let found = fields.iter().find(|(name, _)| names.contains(&name.as_str()));
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let (label, preferred) = labels::marked(field(&["label", "type"]));
    let label = labels::of(label);
    let mut left: Vec<&str> = vec!["label", "type"];
    let group = number.to_string();
    let values = || field(&["value"]).split(SEVERAL.trim()).map(str::trim).filter(|v| !v.is_empty());
    match kind {
        "e-mail" | "phone" | "website" | "im" | "event" | "custom field" => {
            left.extend(["value", "service"]);
            for value in values() {
                let (value, label) = (value.to_owned(), label.clone());
                match kind {
                    "e-mail" => entry.reach(What::Email { label, address: value }, preferred),
                    "phone" => entry.reach(What::Phone { label, number: value }, preferred),
                    "website" => entry.reach(What::Link { label, url: value }, preferred),
                    "im" => {
                        let service = field(&["service"]);
                        let known = labels::messenger(service).unwrap_or(service);
                        let label = if known.is_empty() { label } else { known.to_owned() };
                        entry.reach(What::Messenger { label, handle: value }, preferred);
                    }
                    "event" => {
                        let column = format!("Event {}", field(&["label", "type"]));
                        day(entry, &label, column.trim(), &value, order);
                    }
                    _ => custom(entry, field(&["label", "type"]), &value),
                }
            }
            if values().next().is_none() && fields.len() > 1 {
                left.clear();
            }
        }
        "address" => {
            let parts = ["street", "city", "po box", "region", "postal code", "country", "extended address"];
            left.extend(parts);
            left.push("formatted");
            let [street, town, post_box, region, code, country, extended] = parts.map(|part| field(&[part]));
            let formatted = field(&["formatted"]);
            let place = entry.place(&group, &label);
            for line in [street, extended, post_box] {
                entry::add(&mut place.street, line, "\n");
            }
            (place.town, place.region) = (town.to_owned(), region.to_owned());
            (place.code, place.country) = (code.to_owned(), country.to_owned());
            let known = fold::words(&[street, town, post_box, region, code, country, extended].join(" "));
            if known.is_empty() {
                place.street = formatted.to_owned();
            } else if fold::words(formatted).iter().any(|word| !known.contains(word)) {
                entry.keep(&format!("Address {number} - Formatted"), formatted);
            }
            if preferred {
                entry.prefer_place(&group);
            }
        }
        "organization" => {
            left.extend(["name", "title", "department"]);
            let [organisation, title, department] =
                ["name", "title", "department"].map(|part| field(&[part]).to_owned());
            *entry.role(&group) = Role { title, organisation, department };
        }
        "relation" => {
            left.push("value");
            let who = if label.is_empty() { "relation".to_owned() } else { label };
            for value in values() {
                let text = format!("{}: {value}", who.to_lowercase());
                entry.learn(FactKind::Personal, &text, text.clone(), None);
            }
        }
        _ => left.clear(),
    }
    for (name, value) in fields.iter().filter(|(name, _)| !left.contains(&name.as_str())) {
        entry.keep(&format!("{} {number} - {}", titled(kind), titled(name)), value);
    }
}

/// A column's name as Google writes it: "Custom Field".
fn titled(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A field with a name of its own: a messenger, how we met, or something that is kept.
fn custom(entry: &mut Entry, label: &str, value: &str) {
    if label == "Met" {
        let (first, how) = value.split_once(' ').unwrap_or((value, ""));
        match first.parse::<PartialDate>() {
            Ok(on) => entry.push(What::Met { on: Some(on), how: how.trim().to_owned() }),
            Err(_) => entry.push(What::Met { on: None, how: value.to_owned() }),
        }
    } else if let Some(label) = labels::of_messenger(label) {
        entry.reach(What::Messenger { label, handle: value.to_owned() }, false);
    } else {
        entry.keep(if label.is_empty() { "Custom Field" } else { label }, value);
    }
}

/// A day, or the cell as it stood.
fn day(entry: &mut Entry, label: &str, column: &str, cell: &str, order: Option<Order>) {
    match days::of_vcard(cell).or_else(|| days::ordered(cell, order)) {
        Some(date) => entry.push(What::Day { label: label.to_owned(), date }),
        None => entry.keep(column, cell),
    }
}

/// "File As" is the whole name where it is made of the same words and does not put the family first.
fn name_by_file_as(entry: &mut Entry, file_as: &str) {
    if file_as.is_empty() {
        return;
    }
    let Name { full, given, middle, family, prefix, suffix, nickname } = &mut entry.name;
    let others = [&*middle, &*family, &*prefix, &*suffix];
    // A name that its source knows only as a whole; see `people_csv`.
    if given == file_as && given.contains(' ') && others.iter().all(|part| part.is_empty()) {
        *full = std::mem::take(given);
        let whole = Name::from_full(full);
        (*given, *family) = (whole.given, whole.family);
        return;
    }
    let own = fold::words(
        &[&*given, &*middle, &*family, &*prefix, &*suffix, &*nickname].map(|p| p.as_str()).join(" "),
    );
    let words = fold::words(file_as);
    let family_first =
        !family.is_empty() && file_as.split_once(',').is_some_and(|(first, _)| first.trim() == family);
    let alike = words.iter().any(|word| own.contains(word));
    if own.is_empty() || (alike && !family_first) {
        *full = file_as.to_owned();
    } else if words.iter().any(|word| !own.contains(word)) {
        entry.keep("File As", file_as);
    }
}
