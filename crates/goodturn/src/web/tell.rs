//! Telling: say it in one's own words, see what was understood, mend it, keep it.

use super::form::{Fields, Posted};
use super::heard::{self, Heard};
use super::keep;
use super::views::{PersonRef, Shell, TellBox};
use super::visit::{Visit, after, html, id};
use super::words;
use app::{Actor, App, AppError, Kind};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{PersonId, Role};

#[derive(Template)]
#[template(path = "tell.html")]
struct TellPage {
    shell: Shell,
    tell: TellBox,
    problem: String,
    heard: Option<Heard>,
}

/// Whom a line is about before it is read: the person on whose page it was written.
pub struct About {
    pub id: PersonId,
    pub name: String,
    pub short: String,
    pub role: String,
}

impl About {
    fn of(app: &App, actor: &Actor, fields: &Fields) -> Result<Option<Self>, AppError> {
        if fields.text("about").is_empty() {
            return Ok(None);
        }
        let person = app.portrait(actor, id(fields.text("about"))?)?.person;
        Ok(Some(Self {
            id: person.id,
            name: person.display_name().to_owned(),
            short: person.short_name().to_owned(),
            role: person.role().map(Role::line).unwrap_or_default(),
        }))
    }

    fn tell_box(about: Option<&Self>, line: &str) -> TellBox {
        match about {
            Some(about) => TellBox::about(&about.short, about.person(), line),
            None => TellBox::open(line),
        }
    }

    /// The person, small.
    pub fn person(&self) -> PersonRef {
        PersonRef::new(self.id, &self.name, self.role.clone())
    }
}

/// `GET /tell`
pub async fn box_alone(visit: Visit) -> Response {
    visit
        .show("tell", |_, _, shell| {
            Ok(TellPage { shell, tell: TellBox::open(""), problem: String::new(), heard: None })
        })
        .await
}

/// `POST /tell`: what was understood, or the box again with the line.
pub async fn hear(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .run(move |visit, app, actor| {
            let shell = Shell::of(visit, actor, "tell")?;
            let about = About::of(app, actor, &fields)?;
            let line = fields.text("line");
            let tell = About::tell_box(about.as_ref(), line);
            if fields.ticked("change") {
                return html(&TellPage { shell, tell, problem: String::new(), heard: None });
            }
            match heard::hear(app, actor, line, about.as_ref()) {
                Ok(heard) => html(&TellPage { shell, tell, problem: String::new(), heard: Some(heard) }),
                // The line stays in the box, so that nothing has to be written again.
                Err(error) if error.kind == Kind::Invalid => {
                    let problem =
                        format!("{} {}", words::sentence(&error.what), words::sentence(&error.hint));
                    let page = html(&TellPage { shell, tell, problem, heard: None })?;
                    Ok((StatusCode::BAD_REQUEST, page).into_response())
                }
                Err(error) => Err(error),
            }
        })
        .await
}

/// `POST /tell/keep`
pub async fn keep(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .run(move |visit, app, actor| {
            let kept = keep::telling(&fields).and_then(|telling| app.keep_telling(actor, &telling));
            let kept = match kept {
                Ok(kept) => kept,
                Err(error) if error.kind == Kind::Invalid => {
                    return again(visit, app, actor, &fields, &error);
                }
                Err(error) => return Err(error),
            };
            // What was told is read for its meaning in the background; full means that it is awake already.
            let _ = visit.web.wake.try_send(());
            let path = match kept.people.as_slice() {
                [(only, _)] => format!("/people/{only}"),
                _ => "/".to_owned(),
            };
            Ok(Redirect::to(&after(&path, kept.change)).into_response())
        })
        .await
}

/// What was understood once more, as it was mended so far, with what is wrong above it.
fn again(
    visit: &Visit,
    app: &App,
    actor: &Actor,
    fields: &Fields,
    error: &AppError,
) -> Result<Response, AppError> {
    let shell = Shell::of(visit, actor, "tell")?;
    let about = About::of(app, actor, fields)?;
    let line = fields.text("line");
    let mut heard = heard::hear(app, actor, line, about.as_ref())?;
    heard.mend(fields);
    let problem = format!("{} {}", words::sentence(&error.what), words::sentence(&error.hint));
    let tell = About::tell_box(about.as_ref(), line);
    let page = html(&TellPage { shell, tell, problem, heard: Some(heard) })?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}
