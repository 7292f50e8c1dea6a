//! The village: going in to look around, and leaving it in one action.

use super::form::Posted;
use super::visit::after;
use axum::response::Response;

/// `POST /village`
pub async fn enter(posted: Posted) -> Response {
    posted.visit.act(|_, app, actor| Ok(after("/", app.enter_village(actor)?))).await
}

/// `POST /village/leave`
pub async fn leave(posted: Posted) -> Response {
    posted.visit.act(|_, app, actor| Ok(after("/", app.leave_village(actor)?))).await
}
