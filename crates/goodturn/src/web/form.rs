//! What was posted by a form of ours: nothing is looked at before its token was checked.

use super::Web;
use super::errors;
use super::visit::{Visit, id};
use app::AppError;
use axum::extract::{Form, FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::str::FromStr;

/// A form whose token was right.
pub struct Posted {
    /// Who sent it.
    pub visit: Visit,
    /// Its fields.
    pub fields: Fields,
}

/// The fields of a form, in their order.
#[derive(Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// A field's text; empty if it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// An id.
    pub fn id<T: FromStr>(&self, name: &str) -> Result<T, AppError> {
        id(self.text(name))
    }

    /// Every text under one name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// A number of rows; as many as a form can honestly hold.
    pub fn count(&self, name: &str) -> usize {
        self.text(name).parse().unwrap_or(0).min(1_000)
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl FromRequest<Web> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, web).await?;
        let request = Request::from_parts(parts, body);
        let fields = match Form::<Vec<(String, String)>>::from_request(request, &()).await {
            Ok(Form(fields)) => Fields(fields),
            Err(refused) => {
                let status = refused.into_response().status();
                let error = if status == StatusCode::PAYLOAD_TOO_LARGE {
                    AppError::invalid("that is more than fits into one form").hint("send it in parts")
                } else {
                    AppError::invalid("the form did not arrive whole")
                        .hint("go back, load the page again and send it once more")
                };
                return Err(errors::answer(visit, error, status).await);
            }
        };
        if !same(fields.text("token"), &visit.token) {
            return Err(errors::answer(visit, stale(), StatusCode::FORBIDDEN).await);
        }
        Ok(Self { visit, fields })
    }
}

/// The error of a form that does not carry its session's token.
pub fn stale() -> AppError {
    AppError {
        kind: app::Kind::Forbidden,
        what: "this page was open for too long, so nothing was done".to_owned(),
        hint: "go back, load the page again and do it once more".to_owned(),
    }
}

/// Whether two tokens are the same, in a time that does not tell how much of them is.
pub fn same(given: &str, ours: &str) -> bool {
    let pairs = given.bytes().zip(ours.bytes());
    given.len() == ours.len() && pairs.fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_right_only_as_a_whole() {
        assert!(same("5f3a", "5f3a"));
        for wrong in ["", "5f3", "5f3b", "5f3a0"] {
            assert!(!same(wrong, "5f3a"), "{wrong}");
        }
    }

    #[test]
    fn a_field_that_is_not_there_is_empty() {
        let fields = Fields(vec![
            ("name".into(), " Ines ".into()),
            ("keep".into(), "yes".into()),
            ("rows".into(), "x".into()),
        ]);
        assert_eq!((fields.text("name"), fields.text("note")), ("Ines", ""));
        assert_eq!((fields.ticked("keep"), fields.ticked("name"), fields.count("rows")), (true, false, 0));
    }
}
