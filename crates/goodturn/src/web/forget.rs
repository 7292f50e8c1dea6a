//! Forgetting somebody: the one thing that cannot be undone, so it is asked first.

use super::form::Posted;
use super::views::{PersonRef, Shell};
use super::visit::{Visit, id};
use super::words;
use app::Held;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use domain::PersonId;

#[derive(Template)]
#[template(path = "forget.html")]
struct ForgetPage {
    shell: Shell,
    who: PersonRef,
    first: String,
    goes: Vec<String>,
}

/// `GET /people/ID/forget`
pub async fn ask(visit: Visit, Path(who): Path<String>) -> Response {
    visit
        .show("people", move |app, actor, shell| {
            let id: PersonId = id(&who)?;
            let person = app.portrait(actor, id)?.person;
            Ok(ForgetPage {
                shell,
                who: PersonRef::new(id, person.display_name(), String::new()),
                first: person.short_name().to_owned(),
                goes: goes(person.values.len(), &app.held_on(actor, id)?),
            })
        })
        .await
}

/// `POST /people/ID/forget`
pub async fn forget(Path(who): Path<String>, posted: Posted) -> Response {
    posted
        .visit
        .act(move |_, app, actor| {
            app.forget(actor, id(&who)?)?;
            Ok("/people?done=forgotten".to_owned())
        })
        .await
}

/// What will be erased, in words.
fn goes(values: usize, held: &Held) -> Vec<String> {
    let mut goes = vec![format!(
        "their name and all that an address book holds on them ({})",
        words::count(values, "entry", "entries")
    )];
    for (table, rows) in &held.rows {
        let n = rows.len();
        goes.extend(match table.as_str() {
            "fact" => Some(format!(
                "{} that you know about them, with the words they came from",
                words::count(n, "thing", "things")
            )),
            "encounter" => Some(format!("{} you were in touch", words::count(n, "time", "times"))),
            "promise" => Some(words::count(n, "promise", "promises")),
            "good_turn" => Some(words::count(n, "good turn", "good turns")),
            "answer" => Some(format!("{} to ideas for them", words::count(n, "answer", "answers"))),
            _ => None,
        });
    }
    goes
}
