//! Invitations.csv: who asked whom to connect, when, and with which words.

use super::super::{days, refuse};
use super::{Owner, Table, kept_cell, names};
use domain::{
    Channel, Direction, What,
    incoming::{Batch, Incoming, Touch},
};
use jiff::civil::Date;

const UNDERSTOOD: [&str; 7] =
    ["from", "to", "sent at", "message", "direction", "inviterprofileurl", "inviteeprofileurl"];

/// Reads every invitation as a person and a touch; returns the day of the latest.
pub fn read(table: &Table, owner: &Owner, batch: &mut Batch) -> Option<Date> {
    let mut latest = None;
    table.rows(batch, |row, batch| {
        let direction = match row.get("direction").to_ascii_uppercase().as_str() {
            "OUTGOING" => Direction::FromMe,
            "INCOMING" => Direction::ToMe,
            _ if owner.is(&row.get("from"), &row.get("inviterprofileurl")) => Direction::FromMe,
            _ if owner.is(&row.get("to"), &row.get("inviteeprofileurl")) => Direction::ToMe,
            _ => {
                let reason = "the column Direction says neither INCOMING nor OUTGOING; this row was left out";
                return refuse(batch, &table.file, row.line, reason);
            }
        };
        let (name, url) = match direction {
            Direction::FromMe => (row.get("to"), row.get("inviteeprofileurl")),
            Direction::ToMe | Direction::Both => (row.get("from"), row.get("inviterprofileurl")),
        };
        if owner.known() && owner.is(&name, &url) {
            let reason = "you seem to be on both sides of this invitation; it was left out";
            return refuse(batch, &table.file, row.line, reason);
        }
        let mut values = person(&name, &url);
        if values.is_empty() {
            return refuse(batch, &table.file, row.line, "the invitation names nobody; it was left out");
        }
        let sent = row.get("sent at");
        let on = days::of_table(&sent).and_then(|d| d.whole());
        latest = latest.max(on);
        let said = row.get("message").into_owned();
        if on.is_none() {
            values.extend(
                [("Sent At", sent.as_ref()), ("Message", said.as_str())]
                    .iter()
                    .filter(|(_, v)| !v.is_empty())
                    .map(|(c, v)| kept_cell(c, v)),
            );
        }
        values.extend(row.rest("linkedin", &UNDERSTOOD));
        let mut record = Incoming::new(&table.file, row.line, values);
        record.passing = true;
        record.touches.extend(on.map(|on| Touch {
            channel: Channel::Message,
            direction,
            on,
            place: String::new(),
            said,
        }));
        batch.records.push(record);
    });
    latest
}

/// What a row says of a person by name and profile; empty if it says nothing.
pub fn person(name: &str, url: &str) -> Vec<What> {
    let mut values = Vec::with_capacity(2);
    let name = names::from_whole(name);
    if !name.full.is_empty() {
        values.push(What::Name(name));
    }
    if !url.is_empty() {
        values.push(What::Link { label: "LinkedIn".to_owned(), url: url.to_owned() });
    }
    values
}
