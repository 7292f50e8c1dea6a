//! Settings: my name, where my data is, taking it along, and the village.

use super::form::Posted;
use super::views::Shell;
use super::visit::{Visit, after};
use super::words;
use crate::archive;
use app::AppError;
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::path::Path;

/// The folder beside the data in which backups lie.
const BACKUPS: &str = "backups";

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    shell: Shell,
    name: String,
    about_me: String,
    place: String,
    size: String,
    last_backup: String,
    version: &'static str,
    habits: Vec<Habit>,
}

/// What I say yes or no to, in words.
struct Habit {
    what: String,
    says: String,
}

/// `GET /settings`
pub async fn settings(visit: Visit) -> Response {
    let folder = visit.web.folder.clone();
    visit
        .show("settings", move |app, actor, shell| {
            let people = usize::try_from(app.count_people(actor)?).unwrap_or_default();
            let last = newest_backup(&folder.join(BACKUPS)).map(|at| at.to_zoned(TimeZone::system()));
            Ok(SettingsPage {
                shell,
                name: app.my_name(actor)?,
                about_me: app.about_me(actor)?,
                place: app.place(),
                size: format!(
                    "{}, {}",
                    words::bytes(size_of(&folder)),
                    words::count(people, "person", "people")
                ),
                last_backup: last.map_or_else(
                    || "None yet".to_owned(),
                    |at| format!("{} at {}", words::day(at.date(), actor.today), at.strftime("%H:%M")),
                ),
                version: env!("CARGO_PKG_VERSION"),
                habits: habits_of(&app.habits(actor)?),
            })
        })
        .await
}

/// `POST /settings/name`
pub async fn name(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| {
            app.set_my_name(actor, fields.text("name"))?;
            Ok("/settings?done=name".to_owned())
        })
        .await
}

/// `POST /settings/about-me`
pub async fn about_me(posted: Posted) -> Response {
    let Posted { visit, fields } = posted;
    visit
        .act(move |_, app, actor| Ok(after("/settings", app.set_about_me(actor, fields.text("about_me"))?)))
        .await
}

/// What my answers tell, as far as it moves anything.
fn habits_of(habits: &app::Habits) -> Vec<Habit> {
    let says = |tally: &app::Tally| {
        let times = |n: u32| words::count(n as usize, "time", "times");
        let moved = match tally.weight() {
            w if w > 1.05 => "comes up a little more often",
            w if w < 0.95 => "comes up a little less often",
            _ => "comes up as often as before",
        };
        format!("yes {}, no {}: {moved}", times(tally.yes), times(tally.no))
    };
    let rules = habits
        .rules
        .iter()
        .map(|(rule, tally)| Habit { what: words::rule(*rule).to_owned(), says: says(tally) });
    let topics =
        habits.topics.iter().map(|(word, tally)| Habit { what: format!("“{word}”"), says: says(tally) });
    rules.chain(topics).collect()
}

/// `POST /settings/habits`: forget them.
pub async fn habits(posted: Posted) -> Response {
    posted
        .visit
        .act(|_, app, actor| {
            app.forget_habits(actor)?;
            Ok("/settings?done=habits".to_owned())
        })
        .await
}

/// `POST /settings/backup`
pub async fn backup(posted: Posted) -> Response {
    posted
        .visit
        .act(|visit, app, _| {
            let folder = visit.web.folder.join(BACKUPS);
            crate::serve::make_private_folder(&folder)?;
            app.backup(&folder.join(format!("goodturn-{}.db", Zoned::now().strftime("%Y-%m-%d-%H%M%S"))))?;
            Ok("/settings?done=backup".to_owned())
        })
        .await
}

/// `GET /export`
pub async fn export(visit: Visit) -> Response {
    visit
        .run(|_, app, actor| {
            let bytes = archive::write(&app.archive(actor)?)?;
            let name = format!("attachment; filename=\"goodturn-{}.zip\"", actor.today);
            let headers =
                [(header::CONTENT_TYPE, "application/zip".to_owned()), (header::CONTENT_DISPOSITION, name)];
            Ok::<_, AppError>((headers, bytes).into_response())
        })
        .await
}

/// How much the data weighs: the database with its log.
fn size_of(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = files.filter(|entry| entry.file_name().to_string_lossy().starts_with("goodturn.db"));
    ours.filter_map(|entry| entry.metadata().ok()).map(|file| file.len()).sum()
}

fn newest_backup(folder: &Path) -> Option<Timestamp> {
    let files = std::fs::read_dir(folder).ok()?.flatten();
    files
        .filter_map(|entry| entry.metadata().ok()?.modified().ok())
        .max()
        .and_then(|at| Timestamp::try_from(at).ok())
}
