//! The pages: a request becomes a verb of `app`, its answer becomes a page that works without script.
//!
//! No rules and no SQL here. Who may look is decided in `guard`, what a form must carry in `form`; every
//! other file is one feature with its routes' handlers and the views of its templates.

mod acquaintance;
mod answer;
mod assets;
mod bring_in;
mod brought;
mod came_by;
mod cards;
mod choose;
mod columns;
mod errors;
mod forget;
mod form;
mod guard;
mod heard;
mod heard_line;
mod heard_rows;
mod history;
mod hold;
mod jobs;
mod keep;
mod merge;
mod open;
mod palette;
mod path;
mod people;
mod person;
mod person_acts;
mod photos;
mod portrait;
mod same;
mod settings;
mod sources;
mod tell;
mod ten;
mod today;
mod uploads;
mod values;
mod views;
mod village;
mod visit;
mod words;

pub use uploads::remove_all as remove_uploads;

use app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

/// The most bytes of a form without files: many times the longest line that can be told.
const FORM_BYTES: usize = 1 << 20;

/// What every page needs.
#[derive(Clone)]
pub struct Web {
    /// The verbs.
    pub app: Arc<App>,
    /// The port on which we answer, which every request must name.
    pub port: u16,
    /// Where uploads and backups go.
    pub folder: PathBuf,
    /// Imports under way.
    pub jobs: Arc<jobs::Jobs>,
    /// Wakes whoever reads texts in the background.
    pub wake: SyncSender<()>,
}

/// Every address.
pub fn router(web: Web) -> Router {
    let rooms = Router::new()
        .route("/", get(today::today))
        .route("/answer", post(answer::answer))
        .route("/tell", get(tell::box_alone).post(tell::hear))
        .route("/tell/keep", post(tell::keep))
        .route("/people", get(people::people))
        .route("/people/{id}", get(person::person))
        .route("/people/{id}/facts/{fact}", post(person_acts::fact))
        .route("/people/{id}/promises/{promise}", post(person_acts::promise))
        .route("/people/{id}/ten", post(person_acts::ten))
        .route("/people/{id}/archive", post(person_acts::archive))
        .route("/people/{id}/ideas", post(person_acts::ideas))
        .route("/people/{id}/helped", post(person_acts::helped))
        .route("/people/{id}/note", post(person_acts::note))
        .route("/path", get(path::path).post(path::asked))
        .route("/people/{id}/merge", get(merge::look).post(merge::merge))
        .route("/people/{id}/unmerge", post(merge::unmerge))
        .route("/people/{id}/values", get(values::page).post(values::change))
        .route("/people/{id}/hold", get(hold::hold))
        .route("/people/{id}/hold.json", get(hold::hold_json))
        .route("/people/{id}/forget", get(forget::ask).post(forget::forget))
        .route("/photos/{hash}", get(photos::photo))
        .route("/bring-in", get(bring_in::page).post(bring_in::receive).layer(DefaultBodyLimit::disable()))
        .route("/bring-in/done", get(bring_in::done))
        .route("/bring-in/{upload}", get(bring_in::look))
        .route("/bring-in/{upload}/keep", post(bring_in::keep))
        .route("/bring-in/{upload}/stop", post(bring_in::stop))
        .route("/bring-in/{upload}/columns", post(bring_in::columns))
        .route("/came-by", get(came_by::page).post(came_by::receive).layer(DefaultBodyLimit::disable()))
        .route("/came-by/{kind}/{id}", get(came_by::item).post(came_by::change))
        .route("/ten", get(ten::page))
        .route("/palette", get(palette::palette))
        .route("/same", get(same::same).post(same::decide))
        .route("/choose", get(choose::page).post(choose::choose))
        .route("/history", get(history::history))
        .route("/undo", post(history::undo))
        .route("/settings", get(settings::settings))
        .route("/settings/name", post(settings::name))
        .route("/settings/about-me", post(settings::about_me))
        .route("/settings/habits", post(settings::habits))
        .route("/settings/backup", post(settings::backup))
        .route("/export", get(settings::export))
        .route("/village", post(village::enter))
        .route("/village/leave", post(village::leave))
        .fallback(errors::nowhere)
        .method_not_allowed_fallback(errors::nowhere)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(from_fn_with_state(web.clone(), guard::let_in));
    Router::new()
        .route("/open/{token}", get(open::open))
        .route("/static/{hash}/{*name}", get(assets::asset))
        .merge(rooms)
        .layer(from_fn_with_state(web.clone(), guard::from_here))
        .layer(from_fn(guard::headers))
        .with_state(web)
}
