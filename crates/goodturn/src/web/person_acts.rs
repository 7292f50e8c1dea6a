//! What one does on somebody's page: facts, promises, the ten, setting aside, the note.

use super::form::{Fields, Posted};
use super::visit::{after, id};
use app::{Actor, App, AppError};
use axum::extract::Path;
use axum::response::Response;
use domain::{ChangeId, FactKind, PersonId, PromiseState, TurnKind};

/// Does something to a person and goes back to their page.
async fn act(
    who: String,
    posted: Posted,
    act: impl FnOnce(&App, &Actor, PersonId, &Fields) -> Result<ChangeId, AppError> + Send + 'static,
) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let person = id(&who)?;
            let change = act(app, actor, person, &fields)?;
            Ok(after(&format!("/people/{person}"), change))
        })
        .await
}

fn unclear() -> AppError {
    AppError::invalid("it did not arrive what to do").hint("go back and press one of the buttons")
}

/// `POST /people/ID/facts/FACT` with do = still, over, correct or erase
pub async fn fact(Path((who, fact)): Path<(String, String)>, posted: Posted) -> Response {
    act(who, posted, move |app, actor, _, fields| {
        let fact = id(&fact)?;
        match fields.text("do") {
            "still" => app.confirm_fact(actor, fact),
            "over" => app.end_fact(actor, fact),
            "erase" => app.erase_fact(actor, fact),
            "correct" => {
                let kind = FactKind::from_word(fields.text("kind")).ok_or_else(unclear)?;
                app.correct_fact(actor, fact, kind, fields.text("text"))
            }
            _ => Err(unclear()),
        }
    })
    .await
}

/// `POST /people/ID/promises/PROMISE` with do = kept or released
pub async fn promise(Path((who, promise)): Path<(String, String)>, posted: Posted) -> Response {
    act(who, posted, move |app, actor, _, fields| {
        let state = match fields.text("do") {
            "kept" => PromiseState::Kept,
            "released" => PromiseState::Released,
            _ => return Err(unclear()),
        };
        app.close_promise(actor, id(&promise)?, state)
    })
    .await
}

/// `POST /people/ID/ten` with do = add or remove
pub async fn ten(Path(who): Path<String>, posted: Posted) -> Response {
    act(who, posted, |app, actor, person, fields| app.set_in_ten(actor, person, fields.text("do") == "add"))
        .await
}

/// `POST /people/ID/archive` with do = archive or back
pub async fn archive(Path(who): Path<String>, posted: Posted) -> Response {
    act(who, posted, |app, actor, person, fields| {
        app.set_archived(actor, person, fields.text("do") == "archive")
    })
    .await
}

/// `POST /people/ID/note`
pub async fn note(Path(who): Path<String>, posted: Posted) -> Response {
    act(who, posted, |app, actor, person, fields| app.set_note(actor, person, fields.text("note"))).await
}

/// `POST /people/ID/helped` with kind and text: what they did for me.
pub async fn helped(Path(who): Path<String>, posted: Posted) -> Response {
    act(who, posted, |app, actor, person, fields| {
        let kind = TurnKind::from_word(fields.text("kind")).unwrap_or(TurnKind::Help);
        app.helped_me(actor, person, kind, fields.text("text"))
    })
    .await
}

/// `POST /people/ID/ideas`: "never for them" is taken back.
pub async fn ideas(Path(who): Path<String>, posted: Posted) -> Response {
    act(who, posted, |app, actor, person, _| app.ideas_again_for(actor, person)).await
}
