//! What the reader of files is told by what is known already: my own addresses and names, and how tables
//! of the same layout were read before.

use crate::formats::Wishes;
use crate::formats::columns::{Columns, Meaning, Order, Proposal};
use app::{Actor, App, AppError};

/// The wishes that follow from what is known.
pub fn of(app: &App, actor: &Actor) -> Result<Wishes, AppError> {
    let myself = app.myself(actor)?;
    let columns = app.column_choices(actor)?.into_iter();
    Ok(Wishes {
        mine: myself.addresses().collect(),
        mine_names: myself.names().collect(),
        columns: columns.filter_map(|(layout, words)| Some((layout, columns_of(&words)?))).collect(),
        today: Some(actor.today),
        ..Wishes::default()
    })
}

/// "name,email,kept;day_first" as columns; none if an older program kept words that nobody knows now.
fn columns_of(words: &str) -> Option<Columns> {
    let (meanings, order) = words.split_once(';').unwrap_or((words, ""));
    Columns::from_words(meanings.split(','), Order::from_word(order))
}

/// Remembers how tables of one layout are read.
pub fn keep(app: &App, actor: &Actor, layout: &str, columns: &Columns) -> Result<(), AppError> {
    if !columns.name_somebody() {
        return Err(AppError::invalid("no column says who a row is about")
            .hint("choose one for the name, the e-mail address or the telephone number"));
    }
    let words = format!("{};{}", columns.words().join(","), columns.order.map_or("", Order::word));
    app.choose_columns(actor, layout, &words)
}

/// Reads choices such as "Firma=organisation" and remembers them for the tables that have such a column.
/// "day_first" or "month_first" alone settles the order of dates.
pub fn choose(app: &App, actor: &Actor, tables: &[Proposal], choices: &[String]) -> Result<(), AppError> {
    let mut chosen: Vec<(&Proposal, Columns)> = tables.iter().map(|t| (t, t.columns.clone())).collect();
    // What was said is kept even if it was guessed so: the next table of this layout may lead to another guess.
    let mut said = vec![false; tables.len()];
    for choice in choices {
        if let Some(order) = Order::from_word(choice) {
            chosen.iter_mut().for_each(|(_, columns)| columns.order = Some(order));
            said.fill(true);
            continue;
        }
        let Some((name, word)) = choice.rsplit_once('=') else {
            return Err(AppError::invalid(format!("“{choice}” is no choice of a column"))
                .hint("write NAME=MEANING, for example --column \"Firma=organisation\""));
        };
        let meaning = Meaning::from_word(word.trim()).ok_or_else(|| {
            let all: Vec<&str> = Meaning::ALL.iter().map(|meaning| meaning.word()).collect();
            AppError::invalid(format!("“{}” is no meaning of a column", word.trim()))
                .hint(format!("choose one of {}", all.join(", ")))
        })?;
        let mut found = false;
        for ((table, columns), said) in chosen.iter_mut().zip(&mut said) {
            let at = table.headers.iter().position(|header| header.trim().eq_ignore_ascii_case(name.trim()));
            if let Some(place) = at.and_then(|at| columns.meanings.get_mut(at)) {
                *place = meaning;
                *said = true;
                found = true;
            }
        }
        if !found {
            let names: Vec<&str> = tables.iter().flat_map(|t| &t.headers).map(String::as_str).collect();
            return Err(AppError::invalid(format!("there is no column called “{}”", name.trim()))
                .hint(format!("the columns are: {}", names.join(", "))));
        }
    }
    for ((table, columns), said) in chosen.into_iter().zip(said) {
        if said {
            keep(app, actor, &table.fingerprint, &columns)?;
        }
    }
    Ok(())
}
