//! Everyone by family name, a page at a time, and finding someone as one types.

use super::views::{PersonLine, Shell};
use super::visit::{Visit, html};
use app::{AppError, Page, PeoplePage as Found};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

/// How many people one page of the list holds.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "people.html", blocks = ["list"])]
struct PeoplePage {
    shell: Shell,
    q: String,
    title: String,
    people: Vec<PersonLine>,
    more: Option<String>,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

/// `GET /people`
pub async fn people(visit: Visit, Query(asked): Query<Asked>) -> Response {
    visit
        .run(move |visit, app, actor| {
            let q = asked.q.trim();
            let (found, title) = if q.is_empty() {
                (
                    app.people(actor, cursor(&asked.after)?.as_ref(), PAGE)?,
                    "Everyone, by family name".to_owned(),
                )
            } else {
                let rows = app.search(actor, q, PAGE)?;
                let title = if rows.len() == PAGE {
                    format!("The first {PAGE} for “{q}”")
                } else {
                    format!("Found for “{q}”")
                };
                (Found { rows, next: None }, title)
            };
            let shell = if visit.piece {
                Shell { token: visit.token.clone(), ..Shell::default() }
            } else {
                Shell::of(visit, actor, "people")?
            };
            let page = PeoplePage {
                shell,
                q: q.to_owned(),
                title,
                people: found.rows.into_iter().map(PersonLine::from).collect(),
                more: found.next.map(|page| format!("/people?after={}", address(&page))),
            };
            if visit.piece { html(&page.as_list()) } else { html(&page) }
        })
        .await
}

/// Where the list goes on, as a word of an address.
fn address(page: &Page) -> String {
    URL_SAFE_NO_PAD.encode(format!("{} {}", page.id, page.sort))
}

/// Where the list goes on, out of an address.
fn cursor(word: &str) -> Result<Option<Page>, AppError> {
    if word.is_empty() {
        return Ok(None);
    }
    let read = || {
        let text = String::from_utf8(URL_SAFE_NO_PAD.decode(word).ok()?).ok()?;
        let (id, sort) = text.split_once(' ')?;
        Some(Page { sort: sort.to_owned(), id: id.parse().ok()? })
    };
    read()
        .map(Some)
        .ok_or_else(|| AppError::not_found("the list does not go on there").hint("begin again at its top"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::PersonId;
    use uuid::Uuid;

    #[test]
    fn the_list_goes_on_where_it_ended() {
        let page = Page { sort: "ó marsh ann".to_owned(), id: PersonId(Uuid::from_u128(7)) };
        assert_eq!(cursor(&address(&page)).unwrap(), Some(page));
        assert_eq!(cursor("").unwrap(), None);
        assert!(cursor("x!").is_err());
    }
}
