//! Bringing people in: send files, see what is in them, say yes, and perhaps take it back.

use super::brought;
use super::form::Posted;
use super::jobs::{self, Stage, State as JobState};
use super::uploads;
use super::views::{PersonRef, Shell, When};
use super::visit::{Visit, html, id};
use super::{Web, errors, today, words};
use app::{Actor, App, AppError, Kind};
use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{ChangeId, ImportId};
use jiff::Zoned;
use jiff::tz::TimeZone;
use serde::Deserialize;
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
#[template(path = "bring_in_running.html")]
struct BringInRunning {
    shell: Shell,
    batch: String,
    what: &'static str,
    done: String,
    percent: u64,
    writing: bool,
}

#[derive(Template)]
#[template(path = "bring_in_done.html")]
struct BringInDone {
    shell: Shell,
    summary: String,
    details: Vec<String>,
    next: Vec<brought::Next>,
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
pub async fn receive(State(web): State<Web>, request: Request) -> Response {
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
        Ok(upload) => {
            jobs::look(web, Actor::owner(&Zoned::now()), upload).await;
            Redirect::to(&format!("/bring-in/{upload}")).into_response()
        }
        Err(error) if error.kind == Kind::Invalid => {
            let text = format!("{} {}", words::sentence(&error.what), words::sentence(&error.hint));
            visit.run(move |visit, app, actor| problem(visit, app, actor, text.trim())).await
        }
        Err(error) if error.kind == Kind::Forbidden => {
            errors::answer(visit, error, StatusCode::FORBIDDEN).await
        }
        Err(error) => visit.run(move |_, _, _| Err(error)).await,
    }
}

fn problem(visit: &Visit, app: &App, actor: &Actor, text: &str) -> Result<Response, AppError> {
    let shell = Shell::of(visit, actor, "bring-in")?;
    let page = html(&page_with(app, actor, shell, Some(text.to_owned()))?)?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// `GET /bring-in/UPLOAD`: how far it is, or what is in it, or what became of it.
pub async fn look(visit: Visit, Path(upload): Path<String>) -> Response {
    visit
        .run(move |visit, app, actor| {
            let upload: Uuid = id(&upload)?;
            let job = visit.web.jobs.of(upload)?;
            let shell = || Shell::of(visit, actor, "bring-in");
            match job.state() {
                JobState::Running(stage) => html(&running(shell()?, upload, stage)),
                JobState::Ready(ready) => {
                    let known = app.known(actor, &brought::named(&ready.preview))?;
                    html(&brought::look(shell()?, upload.to_string(), &ready, &known))
                }
                JobState::ReadyExport(file, summary) => {
                    html(&BringInExport { shell: shell()?, batch: upload.to_string(), file, summary })
                }
                JobState::Done(import, change) => {
                    visit.web.jobs.end(&visit.web, upload);
                    let next = format!("/bring-in/done?import={import}&change={change}");
                    Ok(Redirect::to(&next).into_response())
                }
                JobState::DoneExport => {
                    visit.web.jobs.end(&visit.web, upload);
                    Ok(Redirect::to("/bring-in/done").into_response())
                }
                JobState::Failed(why) => {
                    visit.web.jobs.end(&visit.web, upload);
                    problem(visit, app, actor, &why)
                }
            }
        })
        .await
}

fn running(shell: Shell, upload: Uuid, stage: Stage) -> BringInRunning {
    let percent = |done: u64, all: u64| (done * 100).checked_div(all).unwrap_or_default().min(100);
    let (what, done, percent) = match stage {
        Stage::Reading(done, all) => (
            "Reading the files",
            format!("{} of {}", words::bytes(done), words::bytes(all)),
            percent(done, all),
        ),
        Stage::Comparing(done, all) => (
            "Looking whom you know already",
            format!("{} of {}", words::number(done), words::count(all, "entry", "entries")),
            percent(done as u64, all as u64),
        ),
        Stage::Writing(done, all) => (
            "Bringing them in",
            format!("{} of {}", words::number(done), words::number(all)),
            percent(done as u64, all as u64),
        ),
    };
    let writing = matches!(stage, Stage::Writing(..));
    BringInRunning { shell, batch: upload.to_string(), what, done, percent, writing }
}

/// `POST /bring-in/UPLOAD/keep`
pub async fn keep(Path(upload): Path<String>, posted: Posted) -> Response {
    let web = posted.visit.web.clone();
    let began = match id::<Uuid>(&upload) {
        Ok(upload) => jobs::keep(web, Actor::owner(&Zoned::now()), upload).await,
        Err(error) => Err(error),
    };
    posted.visit.act(move |_, _, _| began.map(|()| format!("/bring-in/{upload}"))).await
}

/// `POST /bring-in/UPLOAD/stop`
pub async fn stop(Path(upload): Path<String>, posted: Posted) -> Response {
    posted
        .visit
        .act(move |visit, _, _| {
            let upload: Uuid = id(&upload)?;
            let job = visit.web.jobs.of(upload)?;
            job.stop();
            if matches!(job.state(), JobState::Ready(_) | JobState::ReadyExport(..)) {
                visit.web.jobs.end(&visit.web, upload);
                return Ok("/bring-in".to_owned());
            }
            // It stops before long, or was done before it heard: its page says which.
            Ok(format!("/bring-in/{upload}"))
        })
        .await
}

/// `POST /bring-in/UPLOAD/columns`: how a table is to be read; it is remembered and read again.
pub async fn columns(Path(upload): Path<String>, posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    let web = visit.web.clone();
    let chosen = visit.clone().run(move |visit, app, actor| {
        let job = visit.web.jobs.of(id(&upload)?)?;
        let JobState::Ready(ready) = job.state() else {
            return Ok(Redirect::to("/bring-in").into_response());
        };
        super::columns::choose(app, actor, &ready.read.tables, &fields)?;
        Ok(Redirect::to(&format!("/bring-in/{upload}")).into_response())
    });
    let response = chosen.await;
    if let Some(upload) = response
        .headers()
        .get(axum::http::header::LOCATION)
        .and_then(|to| to.to_str().ok()?.strip_prefix("/bring-in/")?.parse().ok())
    {
        jobs::look(web, Actor::owner(&Zoned::now()), upload).await;
    }
    response
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
            let (summary, details, next) = match &which.import {
                Some(import) => {
                    let record = app.import(actor, id::<ImportId>(import)?)?;
                    let (summary, details) = brought::done(&record);
                    (summary, details, brought::next(&record))
                }
                None => {
                    let details = vec!["The export was read, all of it.".to_owned()];
                    ("Everything is back".to_owned(), details, Vec::new())
                }
            };
            let change = match &which.change {
                Some(change) => Some(app.change(actor, id::<ChangeId>(change)?)?),
                None => app.history(actor, 1)?.into_iter().find(|record| record.verb == "read_export"),
            };
            let undo = change.filter(|record| record.undone_by.is_none()).map(|record| record.id.to_string());
            let ask = today::whom_to_ask(app, actor)?;
            Ok(BringInDone { shell, summary, details, next, undo, ask })
        })
        .await
}
