//! Bringing people in: send files, see what is in them, say yes, and perhaps take it back.

use super::brought;
use super::form::Posted;
use super::uploads;
use super::views::{PersonRef, Shell, When};
use super::visit::{Visit, html, id};
use super::{Web, errors, today, words};
use crate::{archive, formats};
use app::{Actor, App, AppError, Kind};
use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::{ChangeId, ImportId};
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::path::Path;
use uuid::Uuid;

/// How far back earlier imports are looked for.
const HISTORY: i64 = 200;

struct Brought {
    text: String,
    when: When,
    undo: Option<String>,
}

#[derive(Template)]
#[template(path = "bring_in.html")]
struct BringInPage {
    shell: Shell,
    problem: Option<String>,
    limit: String,
    earlier: Vec<Brought>,
}

#[derive(Template)]
#[template(path = "bring_in_export.html")]
struct BringInExport {
    shell: Shell,
    batch: String,
    file: String,
    summary: String,
}

#[derive(Template)]
#[template(path = "bring_in_done.html")]
struct BringInDone {
    shell: Shell,
    summary: String,
    details: Vec<String>,
    undo: Option<String>,
    ask: Vec<PersonRef>,
}

fn page_with(
    app: &App,
    actor: &Actor,
    shell: Shell,
    problem: Option<String>,
) -> Result<BringInPage, AppError> {
    let imports =
        app.history(actor, HISTORY)?.into_iter().filter(|r| r.undoes.is_none() && r.undone_by.is_none());
    let earlier = imports.filter(|record| record.verb == "import").map(|record| Brought {
        text: words::sentence(&record.words).trim_end_matches('.').to_owned(),
        when: When::day(record.at.to_zoned(TimeZone::system()).date(), actor.today),
        undo: Some(record.id.to_string()),
    });
    let limit = format!("Up to {} together.", words::bytes(uploads::MOST_BYTES));
    Ok(BringInPage { shell, problem, limit, earlier: earlier.collect() })
}

/// `GET /bring-in`
pub async fn page(visit: Visit) -> Response {
    visit.show("bring-in", |app, actor, shell| page_with(app, actor, shell, None)).await
}

/// `POST /bring-in`: the files, streamed.
pub async fn look(State(web): State<Web>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::from_request_parts(&mut parts, &web).await {
        Ok(visit) => visit,
        Err(door) => return door,
    };
    let received = match Multipart::from_request(Request::from_parts(parts, body), &()).await {
        Ok(mut form) => uploads::receive(&web.folder, &mut form, &visit.token).await,
        Err(_) => Err(AppError::invalid("the files did not arrive").hint("choose them once more")),
    };
    match received {
        Ok(upload) => visit.run(move |visit, app, actor| show(visit, app, actor, upload)).await,
        Err(error) if error.kind == Kind::Invalid => {
            visit.run(move |visit, app, actor| problem(visit, app, actor, &error)).await
        }
        Err(error) if error.kind == Kind::Forbidden => {
            errors::answer(visit, error, StatusCode::FORBIDDEN).await
        }
        Err(error) => visit.run(move |_, _, _| Err(error)).await,
    }
}

fn problem(visit: &Visit, app: &App, actor: &Actor, error: &AppError) -> Result<Response, AppError> {
    let shell = Shell::of(visit, actor, "bring-in")?;
    let words = format!("{} {}", words::sentence(&error.what), words::sentence(&error.hint));
    let page = html(&page_with(app, actor, shell, Some(words.trim().to_owned()))?)?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn show(visit: &Visit, app: &App, actor: &Actor, upload: Uuid) -> Result<Response, AppError> {
    let folder = &visit.web.folder;
    let files = uploads::files(folder, upload)?;
    if let [only] = files.as_slice()
        && archive::is_one(&only.bytes)
    {
        let export = match archive::read(&only.bytes) {
            Ok(export) => export,
            Err(error) => {
                uploads::remove(folder, upload);
                return problem(visit, app, actor, &error);
            }
        };
        let count = |table: &str| {
            export.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| rows.len())
        };
        let summary = format!(
            "{}, {} about them and {}.",
            words::count(count("person"), "person", "people"),
            words::count(count("fact"), "thing you know", "things you know"),
            words::count(count("encounter"), "time in touch", "times in touch"),
        );
        let shell = Shell::of(visit, actor, "bring-in")?;
        return html(&BringInExport { shell, batch: upload.to_string(), file: only.name.clone(), summary });
    }
    let preview = app.preview_import(actor, &formats::read_plainly(files))?;
    if preview.new + preview.same + preview.changed + preview.doubtful == 0 {
        uploads::remove(folder, upload);
        let first = preview.unreadable.first().map(|u| format!("“{}”: {}", u.origin.file, u.reason));
        let aside = preview.left_aside.first().map(|(file, why)| format!("“{file}”: {why}"));
        let error = AppError::invalid(first.or(aside).unwrap_or_else(|| "there is nobody in it".to_owned()));
        return problem(visit, app, actor, &error);
    }
    let known = app.known(actor, &brought::named(&preview))?;
    html(&brought::look(Shell::of(visit, actor, "bring-in")?, upload.to_string(), preview, &known))
}

/// `POST /bring-in/keep`
pub async fn keep(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |visit, app, actor| {
            let upload: Uuid = fields.id("batch")?;
            let next = bring_in(app, actor, &visit.web.folder, upload)?;
            uploads::remove(&visit.web.folder, upload);
            Ok(next)
        })
        .await
}

fn bring_in(app: &App, actor: &Actor, folder: &Path, upload: Uuid) -> Result<String, AppError> {
    let files = uploads::files(folder, upload)?;
    if let [only] = files.as_slice()
        && archive::is_one(&only.bytes)
    {
        app.put_archive(actor, &archive::read(&only.bytes)?)?;
        return Ok("/bring-in/done".to_owned());
    }
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let imported = app.bring_in(actor, &formats::read_plainly(files), &names)?;
    Ok(format!("/bring-in/done?import={}&change={}", imported.import, imported.change))
}

#[derive(Deserialize)]
pub struct Which {
    import: Option<String>,
    change: Option<String>,
}

/// `GET /bring-in/done`
pub async fn done(visit: Visit, Query(which): Query<Which>) -> Response {
    visit
        .show("bring-in", move |app, actor, shell| {
            let (summary, details) = match &which.import {
                Some(import) => brought::done(&app.import(actor, id::<ImportId>(import)?)?),
                None => ("Everything is back".to_owned(), vec!["The export was read, all of it.".to_owned()]),
            };
            let change = match &which.change {
                Some(change) => Some(app.change(actor, id::<ChangeId>(change)?)?),
                None => app.history(actor, 1)?.into_iter().find(|record| record.verb == "read_export"),
            };
            let undo = change.filter(|record| record.undone_by.is_none()).map(|record| record.id.to_string());
            Ok(BringInDone { shell, summary, details, undo, ask: today::whom_to_ask(app, actor)? })
        })
        .await
}
