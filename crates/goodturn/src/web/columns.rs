//! How tables are read: what each column is taken for, and choosing otherwise.

use super::form::Fields;
use super::words;
use crate::formats::columns::{Columns, Meaning, Order, Proposal};
use crate::wishes;
use app::{Actor, App, AppError};

pub struct Choice {
    pub word: &'static str,
    pub label: &'static str,
    pub picked: bool,
}

pub struct ColumnView {
    pub name: String,
    pub n: usize,
    pub samples: String,
    pub choices: Vec<Choice>,
}

pub struct TableView {
    pub layout: String,
    pub title: String,
    pub open: bool,
    pub columns: Vec<ColumnView>,
    pub dates: Vec<Choice>,
}

/// So many values of a column are shown.
const SAMPLES: usize = 3;

/// The tables about which people may know better.
pub fn tables(proposals: &[Proposal]) -> Vec<TableView> {
    proposals.iter().map(table).collect()
}

fn table(proposal: &Proposal) -> TableView {
    let column = |(n, name): (usize, &String)| {
        let taken = proposal.columns.meanings.get(n).copied().unwrap_or(Meaning::Kept);
        let choice = |m: &Meaning| Choice { word: m.word(), label: m.shown(), picked: *m == taken };
        let samples = proposal.samples.get(n).map_or(&[][..], Vec::as_slice);
        let samples: Vec<String> = samples.iter().take(SAMPLES).map(|sample| shortened(sample)).collect();
        ColumnView {
            name: name.clone(),
            n,
            samples: samples.join(" · "),
            choices: Meaning::ALL.iter().map(choice).collect(),
        }
    };
    let order = proposal.columns.order.map_or("", Order::word);
    let dates = [("", "left unread"), ("day_first", "3 April"), ("month_first", "March 4")];
    let dates = dates.map(|(word, label)| Choice { word, label, picked: word == order });
    let sure =
        if proposal.sure { "How the columns were read" } else { "Please look: how the columns were read" };
    TableView {
        layout: proposal.fingerprint.clone(),
        title: format!("{sure}: {} ({})", proposal.file, words::lower(&proposal.what)),
        open: !proposal.sure || proposal.order_is_open,
        columns: proposal.headers.iter().enumerate().map(column).collect(),
        dates: if proposal.order_is_open || proposal.columns.order.is_some() {
            dates.into()
        } else {
            Vec::new()
        },
    }
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    format!("{}…", line.chars().take(LONGEST).collect::<String>().trim_end())
}

/// Remembers what a form chose for one table.
pub fn choose(app: &App, actor: &Actor, tables: &[Proposal], fields: &Fields) -> Result<(), AppError> {
    let layout = fields.text("layout");
    let table = tables.iter().find(|table| table.fingerprint == layout);
    let meanings: Vec<&str> = fields.all("column").collect();
    let order = match fields.text("dates") {
        "" => table.and_then(|table| table.columns.order),
        word => Order::from_word(word),
    };
    match (table, Columns::from_words(meanings.iter().copied(), order)) {
        (Some(table), Some(columns)) if columns.meanings.len() == table.headers.len() => {
            wishes::keep(app, actor, layout, &columns)
        }
        _ => Err(AppError::invalid("this table is not the one that was looked at")
            .hint("choose the file once more")),
    }
}
