//! One visit: who asks for a page, what was just done, and running a verb away from the async threads.

use super::{Web, errors, views::Shell};
use app::{Actor, App, AppError};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ChangeId;
use jiff::Zoned;
use sha2::{Digest, Sha256};
use std::str::FromStr;

/// The session's token of a browser that was let in; `guard` puts it into the request.
#[derive(Clone)]
pub struct Session(pub String);

impl Session {
    /// What each of our forms carries: only a page that was made for this session knows it.
    pub fn form_token(&self) -> String {
        let digest = Sha256::digest(format!("a form of the session {}", self.0).as_bytes());
        digest.iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// One visit.
#[derive(Clone)]
pub struct Visit {
    /// What every page needs.
    pub web: Web,
    /// What the page's forms must carry.
    pub token: String,
    /// What was just done, as the address says: a change's id, or one of our own words.
    pub done: Option<String>,
    /// Whether a piece of a page is asked for.
    pub piece: bool,
    /// The path of our page from which the visit comes.
    pub came_from: Option<String>,
}

impl Visit {
    fn of(parts: &Parts, web: &Web) -> Option<Self> {
        let session = parts.extensions.get::<Session>()?;
        let text = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let host = text("host").unwrap_or_default();
        let came_from = text("referer")
            .and_then(|r| r.strip_prefix("http://")?.strip_prefix(host))
            .map(|path| path.split(['?', '#']).next().unwrap_or_default())
            // "//elsewhere" would be read as another host.
            .filter(|path| path.starts_with('/') && !path.starts_with("//"));
        let done =
            parts.uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("done="));
        Some(Self {
            web: web.clone(),
            token: session.form_token(),
            done: done.map(str::to_owned),
            piece: parts.headers.contains_key("hx-request"),
            came_from: came_from.map(str::to_owned),
        })
    }

    /// Runs `f` where it may wait, and shows what it says or why it could not.
    pub async fn run(
        self,
        f: impl FnOnce(&Self, &App, &Actor) -> Result<Response, AppError> + Send + 'static,
    ) -> Response {
        let answer = tokio::task::spawn_blocking(move || {
            let actor = Actor::owner(&Zoned::now());
            f(&self, &self.web.app, &actor).unwrap_or_else(|error| errors::page(&self, &actor, &error))
        });
        answer.await.unwrap_or_else(|_| errors::bare(&errors::defect("this page could not be made")))
    }

    /// Shows a page.
    pub async fn show<P: Template>(
        self,
        active: &'static str,
        make: impl FnOnce(&App, &Actor, Shell) -> Result<P, AppError> + Send + 'static,
    ) -> Response {
        self.run(move |visit, app, actor| {
            let shell = Shell::of(visit, actor, active)?;
            html(&make(app, actor, shell)?)
        })
        .await
    }

    /// Does something, wakes whoever reads in the background, and sends the browser on to the page that
    /// `act` names.
    pub async fn act(
        self,
        act: impl FnOnce(&Self, &App, &Actor) -> Result<String, AppError> + Send + 'static,
    ) -> Response {
        self.run(move |visit, app, actor| {
            let next = act(visit, app, actor)?;
            // Full means that it is awake already.
            let _ = visit.web.wake.try_send(());
            Ok(Redirect::to(&next).into_response())
        })
        .await
    }
}

/// The address of a page that says what was just done.
pub fn after(path: &str, change: ChangeId) -> String {
    format!("{path}?done={change}")
}

/// A page as an answer.
pub fn html(page: &impl Template) -> Result<Response, AppError> {
    let text = page.render().map_err(|e| errors::defect(&format!("the page could not be written: {e}")))?;
    Ok(Html(text).into_response())
}

/// An id out of an address or a form.
pub fn id<T: FromStr>(text: &str) -> Result<T, AppError> {
    text.parse().map_err(|_| {
        AppError::not_found("there is nothing here by that address")
            .hint("the link may be cut short; look for it by name")
    })
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        Self::of(parts, web).ok_or_else(|| {
            (
                [(header::CACHE_CONTROL, "no-store")],
                super::open::door(axum::http::StatusCode::UNAUTHORIZED, false),
            )
                .into_response()
        })
    }
}
