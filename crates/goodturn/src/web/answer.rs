//! Answering a suggestion: done, later, not this, never for them.

use super::form::Posted;
use super::views::Shell;
use super::visit::{after, html};
use super::words;
use app::AppError;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Verdict;

/// What stands where the card stood.
#[derive(Template)]
#[template(path = "answered.html")]
struct Answered {
    shell: Shell,
    text: String,
    undo: Option<String>,
}

/// `POST /answer`
pub async fn answer(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .run(move |visit, app, actor| {
            let verdict = Verdict::from_word(fields.text("answer")).ok_or_else(|| {
                AppError::invalid("it did not arrive what you answered")
                    .hint("go back and press one of the buttons")
            })?;
            let change = app.answer(actor, fields.text("suggestion"), verdict)?;
            let _ = visit.web.wake.try_send(());
            if !visit.piece {
                let path = visit.came_from.as_deref().unwrap_or("/");
                return Ok(Redirect::to(&after(path, change)).into_response());
            }
            let record = app.change(actor, change)?;
            let shell = Shell { token: visit.token.clone(), ..Shell::default() };
            html(&Answered { shell, text: words::done(&record), undo: Some(change.to_string()) })
        })
        .await
}
