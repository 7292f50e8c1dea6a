//! ImportedContacts.csv: an address book that was once uploaded to LinkedIn.

use super::{super::days, Owner, Table};
use domain::{
    Name, Role, What,
    incoming::{Batch, Incoming},
};
use jiff::civil::Date;

const UNDERSTOOD: [&str; 12] = [
    "firstname",
    "middlename",
    "lastname",
    "nickname",
    "nameprefix",
    "namesuffix",
    "title",
    "emails",
    "phonenumbers",
    // When LinkedIn wrote and checked the row says nothing about the person.
    "createdat",
    "updatedat",
    "thirdpartyverified",
];

/// Reads every uploaded contact; returns the day of the latest.
pub fn read(table: &Table, owner: &Owner, batch: &mut Batch) -> Option<Date> {
    let mut latest = None;
    table.rows(batch, |row, batch| {
        let text = |column: &str| row.get(column).into_owned();
        for column in ["createdat", "updatedat"] {
            latest = latest.max(days::of_table(&row.get(column)).and_then(|d| d.whole()));
        }
        let parts =
            [text("nameprefix"), text("firstname"), text("middlename"), text("lastname"), text("namesuffix")];
        let full = parts.iter().filter(|p| !p.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let [prefix, given, middle, family, suffix] = parts;
        let nickname = text("nickname");
        let full = if full.is_empty() { nickname.clone() } else { full };
        let mut values = Vec::new();
        if !full.is_empty() {
            if owner.is(&format!("{given} {family}"), "") {
                return;
            }
            values.push(What::Name(Name { full, given, middle, family, prefix, suffix, nickname }));
        }
        for address in row.get("emails").split([',', ';']).map(str::trim).filter(|e| !e.is_empty()) {
            values.push(What::Email { label: String::new(), address: address.to_owned() });
        }
        for number in row.get("phonenumbers").split([',', ';']).map(str::trim).filter(|n| !n.is_empty()) {
            values.push(What::Phone { label: String::new(), number: number.to_owned() });
        }
        let title = text("title");
        if !title.is_empty() {
            values.push(What::Role(Role { title, ..Role::default() }));
        }
        values.extend(row.rest("linkedin", &UNDERSTOOD));
        if !values.is_empty() {
            batch.records.push(Incoming::new(&table.file, row.line, values));
        }
    });
    latest
}
