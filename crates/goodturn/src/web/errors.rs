//! When something does not work: a status for programs, and for people a page that says what happened
//! and what to do next.

use super::views::{Link, Shell};
use super::visit::{Visit, html};
use super::words;
use app::{Actor, AppError, Kind};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    title: &'static str,
    what: String,
    hint: String,
    back: Link,
}

/// The status of each kind of error, and the heading of its page.
fn table(kind: Kind) -> (StatusCode, &'static str) {
    match kind {
        Kind::Invalid => (StatusCode::BAD_REQUEST, "That did not quite work"),
        Kind::NotFound => (StatusCode::NOT_FOUND, "Nobody and nothing is here"),
        Kind::Forbidden => (StatusCode::FORBIDDEN, "That could not be done from here"),
        Kind::Conflict => (StatusCode::CONFLICT, "Something has changed in the meantime"),
        Kind::TooMany => (StatusCode::TOO_MANY_REQUESTS, "That was a lot at once"),
        Kind::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "That is not possible just now"),
        Kind::Bug => (StatusCode::INTERNAL_SERVER_ERROR, "That is a defect of Goodturn"),
    }
}

/// The page of an error; for somebody who waits.
pub fn page(visit: &Visit, actor: &Actor, error: &AppError) -> Response {
    with_status(visit, actor, error, table(error.kind).0)
}

/// The page of an error with another status than its kind's, from an async place.
pub async fn answer(visit: Visit, error: AppError, status: StatusCode) -> Response {
    visit.run(move |visit, _, actor| Ok(with_status(visit, actor, &error, status))).await
}

fn with_status(visit: &Visit, actor: &Actor, error: &AppError, status: StatusCode) -> Response {
    if error.kind == Kind::Bug {
        tracing::error!("a page met a defect ({status})");
    }
    let Ok(shell) = Shell::of(&Visit { done: None, ..visit.clone() }, actor, "") else { return bare(error) };
    let page = ErrorPage {
        shell,
        title: table(error.kind).1,
        what: words::sentence(&error.what),
        hint: words::sentence(&error.hint),
        back: match &visit.came_from {
            Some(path) => Link { href: path.clone(), label: "Go back".to_owned() },
            None => Link { href: "/".to_owned(), label: "Go to Today".to_owned() },
        },
    };
    html(&page).map_or_else(|_| bare(error), |page| (status, page).into_response())
}

/// An error in plain text, for when no page can be made.
pub fn bare(error: &AppError) -> Response {
    let text = format!("{}\n{}\n", words::sentence(&error.what), words::sentence(&error.hint));
    (table(error.kind).0, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// A defect of ours.
pub fn defect(what: &str) -> AppError {
    AppError {
        kind: Kind::Bug,
        what: what.to_owned(),
        hint: "load the page again; your data is as it was".to_owned(),
    }
}

/// An address at which nothing is.
pub async fn nowhere(visit: Visit) -> Response {
    let error =
        AppError::not_found("there is no page at this address").hint("the menu leads to all that there is");
    visit.run(move |_, _, _| Err(error)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_error_has_its_own_status() {
        let kinds = [
            (Kind::Invalid, 400),
            (Kind::NotFound, 404),
            (Kind::Forbidden, 403),
            (Kind::Conflict, 409),
            (Kind::TooMany, 429),
            (Kind::Unavailable, 503),
            (Kind::Bug, 500),
        ];
        for (kind, status) in kinds {
            assert_eq!(table(kind).0.as_u16(), status, "{kind:?}");
        }
    }
}
