//! The ten: the people tended on purpose, each with one thing that could be done for them.

use super::cards::{self, Card};
use super::views::{PersonRef, Shell};
use super::visit::Visit;
use super::words;
use app::AppError;
use askama::Template;
use axum::response::Response;
use domain::PersonId;

struct Tended {
    who: PersonRef,
    last: String,
    card: Option<Card>,
}

#[derive(Template)]
#[template(path = "ten.html")]
struct TenPage {
    shell: Shell,
    ten: Vec<Tended>,
    lead: String,
}

/// `GET /ten`
pub async fn page(visit: Visit) -> Response {
    visit
        .show("ten", |app, actor, shell| {
            let ten = app.the_ten(actor)?;
            let ids: Vec<PersonId> = ten.iter().map(|tended| tended.person).collect();
            let known = app.known(actor, &ids)?;
            let rows = ten.iter().enumerate().filter_map(|(n, tended)| {
                let who = PersonRef::known(tended.person, known.get(&tended.person)?);
                Some((n, tended, who))
            });
            let rows = rows.map(|(n, tended, who)| {
                let mut card = cards::of(app, actor, &tended.help)?.into_iter().next();
                if let Some(card) = &mut card {
                    card.id = format!("ten-{n}");
                }
                let last = tended.last_touch.map(|day| format!("in touch {}", words::on(day, actor.today)));
                Ok(Tended { who, last: last.unwrap_or_default(), card })
            });
            let ten: Vec<Tended> = rows.collect::<Result<_, AppError>>()?;
            let lead = match ten.len() {
                0 => String::new(),
                1..=10 => "The people you tend on purpose, and one thing you could do for each.".to_owned(),
                n => format!(
                    "{n} people. About ten can be kept in view; who might leave this list for a while?"
                ),
            };
            Ok(TenPage { shell, ten, lead })
        })
        .await
}
