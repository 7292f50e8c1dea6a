//! Connections.csv: the people I am connected with, and since when.

use super::super::days;
use super::{Owner, Table, kept_cell, names};
use domain::{
    Role, What, fold,
    incoming::{Batch, Incoming},
};
use jiff::civil::Date;

const UNDERSTOOD: [&str; 7] =
    ["first name", "last name", "url", "email address", "company", "position", "connected on"];

/// Reads every connection into the batch; returns the day of the latest.
pub fn read(table: &Table, owner: &Owner, batch: &mut Batch) -> Option<Date> {
    let mut latest = None;
    let mut nameless = 0_u64;
    let mut found = 0_u64;
    table.rows(batch, |row, batch| {
        let name = names::from_parts(&row.get("first name"), &row.get("last name"));
        let (url, emails) = (row.get("url"), row.get("email address"));
        if name.full.is_empty() && url.is_empty() && emails.is_empty() {
            nameless += 1;
            return;
        }
        found += 1;
        if owner.link.is_some() && fold::link_key(&url) == owner.link {
            return;
        }
        let mut values = Vec::with_capacity(5);
        if !name.full.is_empty() {
            values.push(What::Name(name));
        }
        if !url.is_empty() {
            values.push(What::Link { label: "LinkedIn".to_owned(), url: url.clone().into_owned() });
        }
        for email in emails.split([',', ';', ' ']).filter(|e| !e.is_empty()) {
            values.push(What::Email { label: String::new(), address: email.to_owned() });
        }
        let (title, organisation) = (row.get("position").into_owned(), row.get("company").into_owned());
        if !title.is_empty() || !organisation.is_empty() {
            values.push(What::Role(Role { title, organisation, department: String::new() }));
        }
        let connected = row.get("connected on");
        let on = days::of_table(&connected);
        latest = latest.max(on.and_then(|on| on.whole()));
        values.push(What::Met { on, how: "connected on LinkedIn".to_owned() });
        if on.is_none() && !connected.is_empty() {
            values.push(kept_cell("Connected On", &connected));
        }
        values.extend(row.rest("linkedin", &UNDERSTOOD));
        batch.records.push(Incoming::new(&table.file, row.line, values));
    });
    if found + nameless == 0 {
        batch.left_aside.push((table.file.clone(), "there are no connections in it".to_owned()));
    }
    if nameless > 0 {
        let reason = match nameless {
            1 => "1 row names nobody; its member has left LinkedIn".to_owned(),
            n => format!("{n} rows name nobody; their members have left LinkedIn"),
        };
        batch.left_aside.push((table.file.clone(), reason));
    }
    latest
}
