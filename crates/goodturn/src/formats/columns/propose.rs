//! From the layout of a table to what its columns hold, with all that a person needs to judge it.

use super::{
    super::table::Table,
    Columns, Meaning, Proposal, answers, fingerprint, headings,
    headings::Heading,
    layout::Layout,
    order,
    presets::{self, Preset},
    values,
};
use std::collections::BTreeMap;

/// How many values of each column are shown.
const SAMPLES: usize = 5;

/// A table with what is thought of it.
pub struct Proposed {
    /// For people to see and change.
    pub proposal: Proposal,
    /// What the names of the columns say.
    pub headings: Vec<Heading>,
    /// The program whose table it is.
    pub preset: Option<&'static Preset>,
}

/// What the columns of a table hold: as chosen for this layout before, or as names and values say.
pub fn of(table: &Table, layout: &Layout, chosen: &BTreeMap<String, Columns>) -> Proposed {
    let fingerprint = fingerprint(&layout.columns, layout.has_header);
    let headings: Vec<Heading> = layout
        .columns
        .iter()
        .map(|name| if layout.has_header { headings::of(name) } else { Heading::default() })
        .collect();
    let preset = presets::of(&layout.columns).filter(|_| layout.has_header);
    let mut sure = preset.is_some();
    let (meanings, order) = match chosen.get(&fingerprint) {
        Some(chosen) => {
            sure = true;
            let mut meanings = chosen.meanings.clone();
            meanings.resize(layout.columns.len(), Meaning::Kept);
            (meanings, chosen.order)
        }
        None => {
            let (meanings, by_names) = meanings(layout, &headings, preset);
            sure |= by_names;
            (meanings, None)
        }
    };
    let told = order::of(table, &meanings);
    let is_chosen = chosen.contains_key(&fingerprint);
    let order = order.or(told.order);
    let is_open = told.is_open && order.is_none();
    let proposal = Proposal {
        file: table.file.clone(),
        what: preset.map_or("table", |preset| preset.what).to_owned(),
        fingerprint,
        headers: layout.columns.clone(),
        samples: (0..layout.columns.len()).map(|at| samples(layout, at)).collect(),
        columns: Columns { meanings, order },
        sure: (is_chosen || (sure && !told.is_mixed)) && !is_open,
        order_is_open: is_open,
        has_header: layout.has_header,
    };
    Proposed { proposal, headings, preset }
}

/// Up to a few different values of a column.
fn samples(layout: &Layout, at: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in &layout.rows {
        let Some(cell) = row.get(at).filter(|cell| !cell.is_empty()) else { continue };
        let short: String = cell.chars().take(80).collect();
        if !found.contains(&short) {
            found.push(short);
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    found
}

fn column(layout: &Layout, at: usize) -> Vec<&str> {
    let cells = layout.rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
    cells.filter(|cell| !answers::says_nothing(cell)).collect()
}

/// A meaning for each column, and whether the names of the columns alone say who the people are.
fn meanings(layout: &Layout, headings: &[Heading], preset: Option<&Preset>) -> (Vec<Meaning>, bool) {
    let mut by_names = true;
    let mut meanings: Vec<Meaning> = Vec::with_capacity(headings.len());
    for (at, heading) in headings.iter().enumerate() {
        let cells = column(layout, at);
        let preset_says = preset.and_then(|preset| preset.meaning(&layout.columns[at]));
        let by_name = heading.meaning.filter(|meaning| values::agree(*meaning, &cells));
        let meaning = match (preset_says, by_name) {
            (Some(meaning), _) => meaning,
            (None, Some(Meaning::Title)) if values::are_addresses(&cells) => Meaning::Prefix,
            (None, Some(meaning)) => meaning,
            (None, None) => {
                let filled = cells.iter().any(|cell| !cell.is_empty());
                let guess = values::meaning(&cells).filter(|_| preset.is_none());
                by_names &= heading.meaning.is_none() && !(guess.is_some() && filled);
                guess.unwrap_or(preset.map_or(Meaning::Kept, |preset| preset.rest))
            }
        };
        meanings.push(meaning);
    }
    settle_names(layout, headings, &mut meanings);
    let names_somebody = meanings.iter().any(|meaning| meaning.names_somebody());
    (meanings, by_names && layout.has_header && names_somebody)
}

/// Names that mean one thing alone and another beside each other: "Nom" is the whole name, but beside
/// "Prénom" the family's; a single word beside given names is the family's as well.
fn settle_names(layout: &Layout, headings: &[Heading], meanings: &mut [Meaning]) {
    let find = |meanings: &[Meaning], wanted: Meaning| meanings.iter().position(|m| *m == wanted);
    let (given, family) = (find(meanings, Meaning::GivenName), find(meanings, Meaning::FamilyName));
    let whole = find(meanings, Meaning::FullName);
    match (given, family, whole) {
        // "Name" beside "Vorname".
        (Some(given), None, Some(whole)) => {
            let rows = layout.rows.iter().filter_map(|row| Some((row.get(given)?, row.get(whole)?)));
            let (mut apart, mut within) = (0, 0);
            for (given, whole) in rows.filter(|(given, whole)| !given.is_empty() && !whole.is_empty()) {
                if whole.contains(given.as_str()) { within += 1 } else { apart += 1 }
            }
            if apart > within {
                meanings[whole] = Meaning::FamilyName;
            }
        }
        (None, Some(only), None) | (Some(only), None, None) if headings[only].meaning.is_some() => {
            let cells = column(layout, only);
            let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
            let several = cells.iter().filter(|cell| cell.trim().contains([' ', '　'])).count();
            if several * 2 > filled {
                meanings[only] = Meaning::FullName;
            }
        }
        // Without names of columns: the words beside given names.
        (Some(only), None, None) => {
            let beside = [only + 1, only.wrapping_sub(1)];
            let single = |at: &usize| {
                let cells = column(layout, *at);
                let words = cells.iter().filter(|cell| !cell.is_empty());
                let fits = |cell: &&&str| {
                    cell.chars().next().is_some_and(char::is_uppercase)
                        && cell.chars().all(|c| c.is_alphabetic() || " '’-.".contains(c))
                        && cell.split_whitespace().count() <= 3
                };
                let (fit, all) = (words.clone().filter(fits).count(), words.count());
                all > 0 && fit * 10 >= all * 8
            };
            let free =
                |at: &usize| meanings.get(*at) == Some(&Meaning::Kept) && headings[*at].meaning.is_none();
            if let Some(at) = beside.into_iter().find(|at| free(at) && single(at)) {
                meanings[at] = Meaning::FamilyName;
            }
        }
        _ => {}
    }
}
