//! The door: a one-time link lets a browser in; whoever comes without one is told how to get it.

use super::views::Shell;
use super::visit::html;
use super::{Web, errors, guard};
use app::{Actor, Kind};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use jiff::Zoned;

#[derive(Template)]
#[template(path = "open.html")]
struct OpenPage {
    shell: Shell,
    spent: bool,
}

/// The door, which says nothing of what is inside.
pub fn door(status: StatusCode, spent: bool) -> Response {
    match html(&OpenPage { shell: Shell::default(), spent }) {
        Ok(page) => (status, page).into_response(),
        Err(error) => errors::bare(&error),
    }
}

/// `GET /open/TOKEN`
pub async fn open(State(web): State<Web>, jar: CookieJar, Path(token): Path<String>) -> Response {
    let app = web.app.clone();
    let known = jar.get(guard::cookie("", web.port).name()).map(|cookie| cookie.value().to_owned());
    let answer = tokio::task::spawn_blocking(move || {
        let actor = Actor::owner(&Zoned::now());
        match app.open_link(&actor, &token) {
            // Whoever is in already and opens an old link simply goes on.
            Err(error) if error.kind == Kind::Forbidden => match known {
                Some(session) if app.is_let_in(&actor, &session)? => Ok(None),
                _ => Err(error),
            },
            other => other.map(Some),
        }
    });
    match answer.await {
        Ok(Ok(Some(session))) => {
            (jar.add(guard::cookie(&session, web.port)), Redirect::to("/")).into_response()
        }
        Ok(Ok(None)) => Redirect::to("/").into_response(),
        Ok(Err(error)) if error.kind == Kind::Forbidden => door(StatusCode::FORBIDDEN, true),
        Ok(Err(error)) => errors::bare(&error),
        Err(_) => errors::bare(&errors::defect("the link could not be opened")),
    }
}
