//! Imports under way: reading and writing many people takes seconds, so it runs beside the pages, which
//! ask how far it is and may stop it.
//!
//! A job lives in memory only. If the program ends, what was not finished never happened.

use super::Web;
use super::uploads;
use crate::archive;
use crate::formats::{self, InFile, Read};
use app::{Actor, App, AppError, Look, Preview, Progress, Step};
use domain::{ChangeId, ImportId};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use uuid::Uuid;

/// A page waits so long for a job before it shows how far it is: most are done by then.
const PATIENCE: Duration = Duration::from_millis(900);

/// How often it looks meanwhile.
const GLANCE: Duration = Duration::from_millis(15);

/// All imports under way, by upload.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<Uuid, Arc<Job>>>);

/// One import under way.
pub struct Job {
    state: Mutex<State>,
    stop: AtomicBool,
}

/// Where an import stands.
#[derive(Clone)]
pub enum State {
    /// It runs.
    Running(Stage),
    /// It was looked at and waits for a yes.
    Ready(Arc<Ready>),
    /// An export of Goodturn waits for a yes: the file, and what is in it.
    ReadyExport(String, String),
    /// It was brought in.
    Done(ImportId, ChangeId),
    /// An export was read back.
    DoneExport,
    /// It could not be done, and why; nothing of it stays.
    Failed(String),
}

/// What runs, and how far it is: so many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading files, in bytes.
    Reading(u64, u64),
    /// Comparing records.
    Comparing(usize, usize),
    /// Writing people and times in touch.
    Writing(usize, usize),
}

/// What was looked at.
pub struct Ready {
    /// What the files hold, and how tables were read.
    pub read: Read,
    /// What would be done.
    pub preview: Preview,
    /// The files, as they are called.
    pub names: Vec<String>,
    /// What was worked out, until it is used.
    look: Mutex<Option<Look>>,
}

impl Jobs {
    fn all(&self) -> std::sync::MutexGuard<'_, HashMap<Uuid, Arc<Job>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The job of an upload.
    pub fn of(&self, upload: Uuid) -> Result<Arc<Job>, AppError> {
        let gone = || AppError::not_found("these files are no longer here").hint("choose them once more");
        self.all().get(&upload).cloned().ok_or_else(gone)
    }

    /// Forgets a job and removes its files.
    pub fn end(&self, web: &Web, upload: Uuid) {
        self.all().remove(&upload);
        uploads::remove(&web.folder, upload);
    }
}

impl Job {
    fn set(&self, state: State) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = state;
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks it to stop; it will, before long.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    fn go_on(&self, stage: Stage) -> ControlFlow<()> {
        self.set(State::Running(stage));
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn hear(&self, progress: Progress) -> ControlFlow<()> {
        self.go_on(match progress.step {
            Step::Comparing => Stage::Comparing(progress.done, progress.total),
            Step::Writing => Stage::Writing(progress.done, progress.total),
        })
    }
}

/// Begins to look at an upload, again if it was looked at before, and waits a moment for it.
pub async fn look(web: Web, actor: Actor, upload: Uuid) {
    let job = Arc::new(Job {
        state: Mutex::new(State::Running(Stage::Reading(0, 1))),
        stop: AtomicBool::new(false),
    });
    web.jobs.all().insert(upload, Arc::clone(&job));
    run(job, web, move |job, web| look_at(&web.app, &actor, uploads::files(&web.folder, upload)?, job)).await;
}

/// Begins to bring in what was looked at, and waits a moment for it.
pub async fn keep(web: Web, actor: Actor, upload: Uuid) -> Result<(), AppError> {
    let job = web.jobs.of(upload)?;
    let work = match job.state() {
        State::Ready(ready) => Work::Import(ready),
        State::ReadyExport(..) => Work::Export,
        // A second press of the button changes nothing.
        _ => return Ok(()),
    };
    job.set(State::Running(Stage::Writing(0, 1)));
    run(job, web, move |job, web| {
        let state = match work {
            Work::Import(ready) => {
                let hear = &mut |progress| job.hear(progress);
                let look = ready.look.lock().unwrap_or_else(PoisonError::into_inner).take();
                let imported = web.app.bring_in(&actor, &ready.read.batch, &ready.names, look, hear)?;
                State::Done(imported.import, imported.change)
            }
            Work::Export => {
                if let [only] = uploads::files(&web.folder, upload)?.as_slice() {
                    web.app.put_archive(&actor, &archive::read(&only.bytes)?)?;
                }
                State::DoneExport
            }
        };
        uploads::remove(&web.folder, upload);
        // Full means that the background reader is awake already.
        let _ = web.wake.try_send(());
        Ok(state)
    })
    .await;
    Ok(())
}

enum Work {
    Import(Arc<Ready>),
    Export,
}

async fn run(
    job: Arc<Job>,
    web: Web,
    work: impl FnOnce(&Job, &Web) -> Result<State, AppError> + Send + 'static,
) {
    let running = Arc::clone(&job);
    let task = tokio::task::spawn_blocking(move || {
        let state = work(&running, &web).unwrap_or_else(|error| State::Failed(in_words(&error)));
        running.set(state);
    });
    let mut waited = Duration::ZERO;
    while waited < PATIENCE && !task.is_finished() {
        tokio::time::sleep(GLANCE).await;
        waited += GLANCE;
    }
    // A panic would leave the page waiting for ever.
    if task.is_finished() && task.await.is_err() {
        job.set(State::Failed("Something went wrong inside Goodturn; nothing was brought in.".to_owned()));
    }
}

fn look_at(app: &App, actor: &Actor, files: Vec<InFile>, job: &Job) -> Result<State, AppError> {
    if let [only] = files.as_slice()
        && archive::is_one(&only.bytes)
    {
        return Ok(State::ReadyExport(only.name.clone(), summary(&archive::read(&only.bytes)?)));
    }
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let all = files.iter().map(|file| file.bytes.len() as u64).sum();
    let wishes = crate::wishes::of(app, actor)?;
    let read = formats::read(files, &wishes, &mut |done| job.go_on(Stage::Reading(done, all)))
        .map_err(|_| AppError::conflict("stopped: nothing was brought in"))?;
    let look = app.look_at_import(actor, &read.batch, &mut |progress| job.hear(progress))?;
    let preview = look.preview().clone();
    if preview.records() == 0 && preview.brings_nothing() && read.tables.is_empty() {
        let first = preview.unreadable.first().map(|u| format!("“{}”: {}", u.origin.file, u.reason));
        let aside = preview.left_aside.first().map(|(file, why)| format!("“{file}”: {why}"));
        return Err(AppError::invalid(first.or(aside).unwrap_or_else(|| "there is nobody in it".to_owned())));
    }
    Ok(State::Ready(Arc::new(Ready { read, preview, names, look: Mutex::new(Some(look)) })))
}

/// What an export of Goodturn holds, in words.
fn summary(export: &app::Archive) -> String {
    use super::words::count;
    let rows =
        |table: &str| export.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| rows.len());
    format!(
        "{}, {} about them and {}.",
        count(rows("person"), "person", "people"),
        count(rows("fact"), "thing you know", "things you know"),
        count(rows("encounter"), "time in touch", "times in touch"),
    )
}

fn in_words(error: &AppError) -> String {
    use super::words::sentence;
    format!("{} {}", sentence(&error.what), sentence(&error.hint)).trim().to_owned()
}
