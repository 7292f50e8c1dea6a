//! messages.csv: with whom I was in touch, and on which days; what was written only if asked for.

use super::super::{days, limits, refuse};
use super::{Owner, Table, invitations::person};
use domain::{
    Channel, Direction, fold,
    incoming::{Batch, Incoming, Touch},
};
use jiff::civil::Date;
use std::collections::HashMap;

/// LinkedIn's name for somebody whose account is gone.
const GONE: &str = "linkedin member";

/// Reads the messages as one record for each person, with one touch for each day and direction;
/// returns the latest day.
pub fn read(table: &Table, owner: &Owner, texts: bool, batch: &mut Batch) -> Option<Date> {
    let mut people: HashMap<String, usize> = HashMap::new();
    let mut found: Vec<Incoming> = Vec::new();
    let mut seen: HashMap<(usize, Date, Direction), usize> = HashMap::new();
    let mut latest = None;
    let (mut gone, mut unsent, mut rows, mut strangers) = (0_u64, 0_u64, 0_u64, 0_u64);
    table.rows(batch, |row, batch| {
        rows += 1;
        if matches!(row.get("is message draft").to_ascii_lowercase().as_str(), "yes" | "true") {
            unsent += 1;
            return;
        }
        let Some(on) = days::of_table(&row.get("date")).and_then(|d| d.whole()) else {
            let reason =
                format!("“{}” is not a day; this message was left out", days::shortened(&row.get("date")));
            return refuse(batch, &table.file, row.line, reason);
        };
        latest = latest.max(Some(on));
        let sender = (row.get("from").into_owned(), row.get("sender profile url").into_owned());
        let recipients = recipients(&row.get("to"), &row.get("recipient profile urls"));
        let (others, direction) = if owner.is(&sender.0, &sender.1) {
            (recipients, Direction::FromMe)
        } else if owner.known() {
            (vec![sender], Direction::ToMe)
        } else {
            strangers += 1;
            return;
        };
        for (name, url) in others.into_iter().filter(|(name, url)| !owner.is(name, url)) {
            let folded = fold::fold(&name);
            if (folded == GONE || folded.is_empty()) && url.is_empty() {
                gone += 1;
                continue;
            }
            let key = fold::link_key(&url).unwrap_or(folded);
            let at = *people.entry(key).or_insert_with(|| {
                let mut record = Incoming::new(&table.file, row.line, person(&name, &url));
                record.passing = true;
                found.push(record);
                found.len() - 1
            });
            let touches = &mut found[at].touches;
            let touch = *seen.entry((at, on, direction)).or_insert_with(|| {
                let (place, said) = (String::new(), String::new());
                touches.push(Touch { channel: Channel::Message, direction, on, place, said });
                touches.len() - 1
            });
            if texts {
                limits::add_said(&mut touches[touch].said, &row.get("content"));
            }
        }
    });
    batch.records.extend(found);
    let mut aside = |n: u64, what: &str| {
        if n > 0 {
            batch.left_aside.push((table.file.clone(), format!("{n} {what}")));
        }
    };
    aside(gone, "messages with people whose accounts are gone");
    aside(unsent, "drafts that were never sent");
    aside(strangers, "messages of which it is not clear who you are; add Profile.csv of the same archive");
    if rows == 0 {
        batch.left_aside.push((table.file.clone(), "there are no messages in it".to_owned()));
    }
    latest
}

/// Names and profiles of the recipients; names may hold commas, so they count only if they fit the profiles.
fn recipients(names: &str, urls: &str) -> Vec<(String, String)> {
    let urls: Vec<&str> = urls.split(',').map(str::trim).filter(|u| !u.is_empty()).collect();
    let split: Vec<&str> = names.split(',').map(str::trim).filter(|n| !n.is_empty()).collect();
    match (urls.len(), split.len()) {
        (0, _) => split.iter().map(|name| ((*name).to_owned(), String::new())).collect(),
        (1, _) => vec![(names.trim().to_owned(), urls[0].to_owned())],
        (a, b) if a == b => {
            split.iter().zip(&urls).map(|(n, u)| ((*n).to_owned(), (*u).to_owned())).collect()
        }
        _ => urls.iter().map(|url| (String::new(), (*url).to_owned())).collect(),
    }
}
