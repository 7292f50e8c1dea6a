//! Reading a whole table of people by what its columns hold.

use super::{
    super::{
        Wishes, google, refuse,
        table::{Table, short_name},
    },
    Meaning, Proposal, headings,
    headings::Heading,
    layout,
    propose::{self, Proposed},
    rows::{self, Column},
};
use domain::{fold, incoming::Batch};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

const NOBODY: &str = "no column of this table holds names, e-mail addresses or telephone numbers; \
                      say what its columns hold, or choose another file";

/// Reads a text as a table of people. An error gives the reason, if it is a table at all; the proposal
/// for one without people is made all the same, so that people may know better.
pub fn read(
    file: &str,
    text: String,
    wishes: &Wishes,
    batch: &mut Batch,
    proposals: &mut Vec<Proposal>,
) -> Result<(), Option<&'static str>> {
    let text = without_spaces_before_quotes(text);
    let Some(layout) = layout::of(&text) else { return Err(None) };
    let table = layout::table(file, text, &layout);
    let Proposed { proposal, headings, preset } = propose::of(&table, &layout, &wishes.columns);
    let somebody = proposal.columns.name_somebody();
    let columns: Vec<Column> = {
        let places = place_groups(&headings, &proposal.columns.meanings);
        let named = headings.into_iter().zip(&proposal.headers).zip(places);
        let meanings = proposal.columns.meanings.iter();
        let column = |(((heading, name), place), meaning): (((Heading, &String), String), &Meaning)| {
            let is_known = heading.meaning == Some(*meaning);
            let heading =
                if is_known || !layout.has_header { heading } else { headings::under(name, *meaning) };
            Column { meaning: *meaning, heading, name: short_name(name).to_owned(), place }
        };
        named.zip(meanings).map(column).collect()
    };
    if !somebody && !layout.has_header && columns.len() < 3 {
        // Sentences with a comma look like this too.
        return Err(None);
    }
    if !somebody {
        proposals.push(proposal);
        return Err(Some(NOBODY));
    }
    let (passing, format) = preset.map_or((false, "csv"), |preset| (preset.passing, preset.format));
    let mut told = Told::default();
    if layout.above > 0 {
        let n = layout.above;
        told.aside.push(if n == 1 {
            "1 line above the table".to_owned()
        } else {
            format!("{n} lines above the table")
        });
    }
    let (before, mut rows) = (batch.unreadable.len(), 0_u64);
    let guests = Guests { passing, columns: &columns };
    table.rows(batch, |row, batch| {
        if layout.has_header && repeats_header(&row, &table) {
            return;
        }
        rows += 1;
        let mut out = rows::read(&row, &columns, proposal.columns.order, format);
        told.latest = told.latest.max(out.latest);
        told.damaged += out.damaged;
        if let Some(answer) = out.declined {
            *told.declined.entry(answer).or_default() += 1;
            return;
        }
        if !out.entry.is_somebody() {
            told.nobody += 1;
            return;
        }
        guests.disown(&mut out.entry, &mut told);
        let Some(mut record) = out.entry.into_record(&table.file, row.line) else { return };
        record.passing = passing;
        if !google::is_me(&record, wishes) {
            batch.records.push(record);
        } else if passing {
            told.aside.push("the row that is yourself".to_owned());
        } else {
            batch.me.push(record);
        }
    });
    if rows == 0 && batch.unreadable.len() == before {
        told.aside.push("there is nobody in it".to_owned());
    }
    batch.recognise(file, &proposal.what, told.latest);
    told.say(file, &columns, passing, batch);
    proposals.push(proposal);
    Ok(())
}

/// `"a", "b"` as `"a","b"`: a space would make the quotation mark a part of the cell.
fn without_spaces_before_quotes(text: String) -> String {
    let header = text.lines().next().unwrap_or_default();
    if header.starts_with('"') && header.contains("\", \"") { text.replace(", \"", ",\"") } else { text }
}

/// What is said of a table as a whole.
#[derive(Default)]
struct Told {
    latest: Option<Date>,
    nobody: u64,
    damaged: u64,
    shared: u64,
    declined: BTreeMap<String, u64>,
    aside: Vec<String>,
    /// Who came first under an address.
    owners: HashMap<String, String>,
}

impl Told {
    fn say(self, file: &str, columns: &[Column], guests: bool, batch: &mut Batch) {
        let mut aside = self.aside;
        let rows = |n: u64| if n == 1 { "1 row".to_owned() } else { format!("{n} rows") };
        for (answer, n) in self.declined {
            aside.push(format!("{} of people who did not come ({answer})", rows(n)));
        }
        if self.nobody > 0 {
            aside.push(match self.nobody {
                1 => "1 row names nobody".to_owned(),
                n => format!("{n} rows name nobody"),
            });
        }
        if self.shared > 0 {
            aside.push(format!(
                "an e-mail address that {} with somebody else on the list; it is kept with them, but not as theirs",
                if self.shared == 1 { "1 row shares".to_owned() } else { format!("{} rows share", self.shared) }
            ));
        }
        let left: Vec<&str> =
            columns.iter().filter(|c| c.meaning == Meaning::Aside).map(|c| c.name.as_str()).collect();
        if !left.is_empty() {
            let columns = if left.len() == 1 { "column" } else { "columns" };
            let why = match guests {
                true => "left out for privacy: tickets, payments, wallets and machines are nobody's business",
                false => "left out, as it says nothing about a person",
            };
            aside.push(format!("the {columns} {}; {why}", left.join(", ")));
        }
        batch.left_aside.extend(aside.into_iter().map(|reason| (file.to_owned(), reason)));
        if self.damaged > 0 {
            let n = self.damaged;
            let reason = format!(
                "{} a telephone number that a spreadsheet has shortened (4.9E+11); \
                 save the table anew with that column as text",
                if n == 1 { "1 row holds".to_owned() } else { format!("{n} rows hold") }
            );
            refuse(batch, file, 0, reason);
        }
    }
}

/// Guests of one order often all carry the address of whoever paid; it belongs to the first.
struct Guests<'a> {
    passing: bool,
    columns: &'a [Column],
}

impl Guests<'_> {
    fn disown(&self, entry: &mut super::super::entry::Entry, told: &mut Told) {
        if !self.passing {
            return;
        }
        let name = fold::fold(&format!("{}{}{}", entry.name.full, entry.name.given, entry.name.family));
        let addresses: Vec<String> = entry.emails().map(str::to_owned).collect();
        for address in addresses {
            let key = fold::email_key(&address).unwrap_or_default();
            let owner = told.owners.entry(key).or_insert_with(|| name.clone());
            if *owner != name {
                let column = self.columns.iter().find(|c| c.meaning == Meaning::Email);
                entry.disown_email(&address, column.map_or("E-mail", |c| c.name.as_str()));
                told.shared += 1;
            }
        }
    }
}

/// For each column the group of the place it belongs to. A number behind "Address" counts lines, unless
/// towns or codes are numbered as well.
fn place_groups(headings: &[Heading], meanings: &[Meaning]) -> Vec<String> {
    let split = |group: &str| {
        let (label, number) = group.rsplit_once(' ').unwrap_or((group, ""));
        (label.to_owned(), number.to_owned())
    };
    let numbered: Vec<(String, String)> = headings
        .iter()
        .zip(meanings)
        .filter(|(_, m)| matches!(m, Meaning::Town | Meaning::Region | Meaning::Code | Meaning::Country))
        .map(|(heading, _)| split(&heading.group))
        .filter(|(_, number)| !number.is_empty())
        .collect();
    let group = |heading: &Heading| {
        let parts = split(&heading.group);
        if numbered.contains(&parts) { heading.group.clone() } else { parts.0 }
    };
    headings.iter().map(group).collect()
}

/// Tables that were put together by hand repeat their header.
fn repeats_header(row: &super::super::table::Row<'_>, table: &Table) -> bool {
    table.columns.len() > 1
        && row.len() > 1
        && row.cell(0) == table.columns[0].trim()
        && row.cell(1) == table.columns[1].trim()
        && !row.cell(0).is_empty()
}
