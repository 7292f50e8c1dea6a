//! Joining somebody with somebody else who is the same person.

use super::form::Posted;
use super::views::{PersonLine, PersonRef, Shell};
use super::visit::{Visit, after, id};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::{PersonId, Role};
use serde::Deserialize;

/// How many people a search offers.
const FOUND: usize = 20;

#[derive(Template)]
#[template(path = "merge.html")]
struct MergePage {
    shell: Shell,
    who: PersonRef,
    q: String,
    people: Vec<PersonLine>,
}

#[derive(Deserialize)]
pub struct Asked {
    q: Option<String>,
}

/// `GET /people/ID/merge`
pub async fn look(visit: Visit, Path(who): Path<String>, Query(asked): Query<Asked>) -> Response {
    visit
        .show("people", move |app, actor, shell| {
            let person = app.portrait(actor, id(&who)?)?.person;
            // Somebody who is here twice is most often called the same.
            let q = asked.q.unwrap_or_else(|| person.display_name().to_owned());
            let found = app.search(actor, &q, FOUND)?.into_iter().filter(|row| row.id != person.id);
            let about = person.role().map(Role::line).unwrap_or_default();
            Ok(MergePage {
                shell,
                who: PersonRef::new(person.id, person.display_name(), about),
                people: found.map(PersonLine::from).collect(),
                q,
            })
        })
        .await
}

/// `POST /people/ID/unmerge`: takes the latest merge apart.
pub async fn unmerge(Path(who): Path<String>, posted: Posted) -> Response {
    posted
        .visit
        .act(move |_, app, actor| {
            let person: PersonId = id(&who)?;
            let undone = app.unmerge(actor, person)?;
            Ok(after(&format!("/people/{person}"), undone.change))
        })
        .await
}

/// `POST /people/ID/merge`
pub async fn merge(Path(who): Path<String>, posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let keep: PersonId = id(&who)?;
            let change = app.merge(actor, keep, fields.id("other")?)?;
            Ok(after(&format!("/people/{keep}"), change))
        })
        .await
}
