//! History: what changed, newest first, each with the way back; and the word at the top of a page that
//! says what was just done.

use super::form::Posted;
use super::views::{Flash, Shell, When};
use super::visit::{Visit, after};
use super::words;
use app::{Actor, App, AppError, ChangeRecord, Kind};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use domain::PersonId;
use jiff::tz::TimeZone;
use serde::Deserialize;

/// How many changes are shown at first, and how many more each time one asks.
const PAGE: i64 = 100;

/// As far back as the page goes.
const MOST: i64 = 1_000;

struct ChangeView {
    text: String,
    detail: String,
    at: String,
    undo: Option<String>,
    undone: bool,
}

struct HistoryDay {
    day: When,
    changes: Vec<ChangeView>,
}

#[derive(Template)]
#[template(path = "history.html")]
struct HistoryPage {
    shell: Shell,
    days: Vec<HistoryDay>,
    more: Option<String>,
}

#[derive(Deserialize)]
pub struct Asked {
    show: Option<i64>,
}

/// `GET /history`
pub async fn history(visit: Visit, Query(asked): Query<Asked>) -> Response {
    visit
        .show("history", move |app, actor, shell| {
            let show = asked.show.unwrap_or(PAGE).clamp(PAGE, MOST);
            let records = app.history(actor, show)?;
            let more = i64::try_from(records.len()).is_ok_and(|n| n == show) && show < MOST;
            Ok(HistoryPage {
                shell,
                days: by_day(&records, actor),
                more: more.then(|| format!("/history?show={}", show + PAGE)),
            })
        })
        .await
}

fn by_day(records: &[ChangeRecord], actor: &Actor) -> Vec<HistoryDay> {
    let here = TimeZone::system();
    let mut days: Vec<HistoryDay> = Vec::new();
    for record in records {
        let at = record.at.to_zoned(here.clone());
        let day =
            When { words: words::sentence(&words::day(at.date(), actor.today)), iso: at.date().to_string() };
        let day = When { words: day.words.trim_end_matches('.').to_owned(), ..day };
        if days.last().is_none_or(|last| last.day.iso != day.iso) {
            days.push(HistoryDay { day, changes: Vec::new() });
        }
        let undone = record.undone_by.is_some();
        let change = ChangeView {
            text: words::change(record),
            detail: if record.verb == "import" { record.words.clone() } else { String::new() },
            at: at.strftime("%H:%M").to_string(),
            undo: (!undone).then(|| record.id.to_string()),
            undone,
        };
        if let Some(last) = days.last_mut() {
            last.changes.push(change);
        }
    }
    days
}

/// `POST /undo`
pub async fn undo(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |visit, app, actor| {
            let undone = app.undo(actor, fields.id("change")?)?;
            Ok(after(&back(visit, app, actor), undone.change))
        })
        .await
}

/// Where to go after something was taken back: where one was, unless that went with it.
fn back(visit: &Visit, app: &App, actor: &Actor) -> String {
    match visit.came_from.as_deref() {
        None | Some("/answer" | "/bring-in/done") => "/".to_owned(),
        Some(path) => match path.strip_prefix("/people/").map(str::parse::<PersonId>) {
            Some(Ok(id)) if app.portrait(actor, id).is_err() => "/people".to_owned(),
            _ => path.to_owned(),
        },
    }
}

/// The word at the top of a page. An address may name a change that is long gone: then there is none.
pub fn flash(app: &App, actor: &Actor, done: &str) -> Result<Option<Flash>, AppError> {
    let words = match done {
        "name" => Some("Your name is kept."),
        "backup" => Some("The backup is made. It lies in the folder “backups” beside your data."),
        "habits" => Some("Forgotten. Every kind of idea has the same chance again."),
        "forgotten" => Some("Forgotten. Backups and exports that you made before still hold them."),
        _ => None,
    };
    if let Some(words) = words {
        return Ok(Some(Flash { text: words.to_owned(), undo: None }));
    }
    let Ok(id) = done.parse() else { return Ok(None) };
    match app.change(actor, id) {
        Ok(record) => Ok(Some(Flash {
            text: words::done(&record),
            undo: record.undone_by.is_none().then(|| id.to_string()),
        })),
        Err(error) if error.kind == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
