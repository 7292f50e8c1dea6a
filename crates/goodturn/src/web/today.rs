//! Today: whom can I help, and how? Before anybody is here, the welcome.

use super::cards::{self, Card};
use super::views::{PersonRef, Shell, TellBox, When};
use super::visit::{Visit, html};
use super::words;
use app::{Actor, App, AppError};
use askama::Template;
use axum::response::Response;
use jiff::{Timestamp, tz::TimeZone};

/// How many people are offered to be asked when nothing comes to mind.
pub const ASK: usize = 3;

#[derive(Template)]
#[template(path = "today.html")]
struct TodayPage {
    shell: Shell,
    day: When,
    greeting: String,
    tell: TellBox,
    cards: Vec<Card>,
    ask: Vec<PersonRef>,
    reading: bool,
}

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage {
    shell: Shell,
}

/// `GET /`
pub async fn today(visit: Visit) -> Response {
    visit
        .run(|visit, app, actor| {
            let shell = Shell::of(visit, actor, "today")?;
            if app.people(actor, None, 1)?.rows.is_empty() {
                return html(&WelcomePage { shell });
            }
            let today = app.today(actor, app::MORNING)?;
            let cards = cards::of(app, actor, &today)?;
            let ask = if cards.is_empty() { whom_to_ask(app, actor)? } else { Vec::new() };
            html(&TodayPage {
                shell,
                day: When { words: words::weekday(actor.today), iso: actor.today.to_string() },
                greeting: greeting(actor.now, &app.my_name(actor)?),
                tell: TellBox::open(""),
                cards,
                ask,
                reading: today.still_reading > 0,
            })
        })
        .await
}

/// A few people of whom nothing is known yet.
pub fn whom_to_ask(app: &App, actor: &Actor) -> Result<Vec<PersonRef>, AppError> {
    let ids = app.whom_to_ask(actor, ASK)?;
    let known = app.known(actor, &ids)?;
    Ok(ids.iter().filter_map(|id| Some(PersonRef::known(*id, known.get(id)?))).collect())
}

fn greeting(now: Timestamp, name: &str) -> String {
    let part = match now.to_zoned(TimeZone::system()).hour() {
        3..12 => "Good morning",
        12..18 => "Good afternoon",
        _ => "Good evening",
    };
    if name.is_empty() { part.to_owned() } else { format!("{part}, {name}") }
}
