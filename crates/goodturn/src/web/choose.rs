//! After an import: whom to keep close, and setting the rest aside at once.

use super::form::Posted;
use super::views::{PersonLine, Shell};
use super::visit::{Visit, after, id};
use super::words;
use app::{AppError, Candidate, Chosen};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use domain::{ImportId, PersonId};
use serde::Deserialize;
use std::collections::HashSet;

/// More people than this are too many to look at one by one.
const SHOWN: usize = 200;

struct ChoiceRow {
    who: PersonLine,
    last: String,
}

#[derive(Template)]
#[template(path = "choose.html")]
struct ChoosePage {
    shell: Shell,
    import: String,
    lead: String,
    rows: Vec<ChoiceRow>,
    rest: String,
}

#[derive(Deserialize)]
pub struct Which {
    import: Option<String>,
}

/// `GET /choose`
pub async fn page(visit: Visit, Query(which): Query<Which>) -> Response {
    visit
        .show("people", move |app, actor, shell| {
            let import = which.import.as_deref().map(id::<ImportId>).transpose()?;
            let candidates = app.to_choose(actor, import)?;
            let all = candidates.len();
            let row = |candidate: Candidate| ChoiceRow {
                last: match candidate.last_touch {
                    Some(day) => format!("in touch {}", words::on(day, actor.today)),
                    None if candidate.known => "you noted something about them".to_owned(),
                    None => String::new(),
                },
                who: candidate.row.into(),
            };
            let rows: Vec<ChoiceRow> = candidates.into_iter().take(SHOWN).map(row).collect();
            let rest = all - rows.len();
            Ok(ChoosePage {
                shell,
                import: which.import.unwrap_or_default(),
                lead: format!(
                    "{}, those you know best first. Take about ten whom you tend on purpose; keep whom you \
                     want to see; set the others aside.",
                    words::count(all, "person", "people")
                ),
                rows,
                rest: if rest > 0 { words::number(rest) } else { String::new() },
            })
        })
        .await
}

/// `POST /choose` with shown, stays, ten (ids) and rest = stay or away
pub async fn choose(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            let ids = |name: &str| fields.all(name).map(id::<PersonId>).collect::<Result<Vec<_>, AppError>>();
            let (shown, stays, ten) = (ids("shown")?, ids("stays")?, ids("ten")?);
            let mut put_away: Vec<PersonId> =
                shown.iter().filter(|id| !stays.contains(id) && !ten.contains(id)).copied().collect();
            if fields.text("rest") == "away" {
                let import = Some(fields.text("import")).filter(|text| !text.is_empty());
                let looked_at: HashSet<PersonId> = shown.into_iter().collect();
                let all = app.to_choose(actor, import.map(id::<ImportId>).transpose()?)?;
                put_away.extend(all.iter().map(|c| c.row.id).filter(|id| !looked_at.contains(id)));
            }
            let change = app.choose(actor, &Chosen { into_ten: ten, put_away })?;
            Ok(after("/people", change))
        })
        .await
}
