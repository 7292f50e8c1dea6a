//! Today: in a fresh process, again, and after something new was told.

use super::{Effort, open};
use crate::figures::{Figures, Samples, Unit};
use anyhow::{Context, Result, ensure};
use app::{Actor, App, Telling, TellingPerson};
use domain::telling::ToldFact;
use domain::{FactKind, PersonId};
use std::path::Path;

/// The names of the figures that have an aim.
pub const COLD: &str = "Today, cold";
/// See [`COLD`].
pub const WARM: &str = "Today, warm";

/// Lines as they are told in an evening: somebody new, somebody known by a slip, several at once.
const LINES: [&str; 3] = [
    "Met Amina Yusufzai from Lantern Lofts at the founders' breakfast yesterday. She needs a bookkeeper.",
    "spoke to stephan marsh on the phone he needs altos and wants to meet priya",
    "Coffee with Jorge and Mei. Jorge sells to hotels; Mei loves vinyl. I'll send Mei the list by Friday.",
];

/// How many suggestions a morning holds.
const MORNING: usize = 7;

/// Times Today; all meanings must have been read.
pub fn measure(folder: &Path, effort: Effort, figures: &mut Figures) -> Result<()> {
    let mut cold = Samples::default();
    for _ in 0..effort.starts {
        let today = cold.time(|| {
            let (app, actor) = open(folder)?;
            Ok(app.today(&actor, MORNING)?)
        })?;
        ensure!(today.suggestions.len() == MORNING, "only {} suggestions", today.suggestions.len());
        ensure!(today.still_reading == 0, "{} texts are still to be read", today.still_reading);
    }
    figures.note(&format!("{COLD}, p50"), Unit::Milliseconds, cold.percentile(50.0));
    figures.note(&format!("{COLD}, slowest"), Unit::Milliseconds, cold.percentile(100.0));

    let (app, actor) = open(folder)?;
    let mut warm = Samples::default();
    for _ in 0..=effort.repeats {
        warm.time(|| Ok(app.today(&actor, MORNING)?))?;
    }
    figures.note_times(WARM, &warm.without_first());
    after_telling(&app, &actor, effort, figures)
}

/// Each new fact is one that nobody told before, so that its meaning must be read.
fn after_telling(app: &App, actor: &Actor, effort: Effort, figures: &mut Figures) -> Result<()> {
    let person = app.people(actor, None, 1)?.rows.first().context("there is somebody")?.id;
    let (mut telling, mut after) = (Samples::default(), Samples::default());
    let mut hearing = Samples::default();
    for number in 0..=effort.repeats / 4 {
        // After each change, as in an evening in which one line follows another.
        hearing.time(|| Ok(app.understand(actor, LINES[number % LINES.len()])?))?;
        let told = new_need(person, number);
        let kept = telling.time(|| Ok(app.keep_telling(actor, &told)?))?;
        after.time(|| Ok(app.today(actor, MORNING)?))?;
        app.undo(actor, kept.change)?;
    }
    // The first line is read without preparing the names, the second prepares them.
    figures.note_times("understanding a line", &hearing.without_first());
    figures.note_times("keeping a new fact", &telling.without_first());
    // The first one loads the model.
    figures.note("Today after the first new fact of a process", Unit::Milliseconds, after.first());
    figures.note_times("Today after another new fact", &after.without_first());
    Ok(())
}

fn new_need(person: PersonId, number: usize) -> Telling {
    let text = format!("somebody who mends lighthouse clock number {number}");
    let fact = ToldFact { kind: FactKind::Need, evidence: format!("They need {text}."), text };
    let person = TellingPerson {
        known: Some(person),
        name: String::new(),
        title: String::new(),
        organisation: String::new(),
        encounters: Vec::new(),
        how_met: String::new(),
        facts: vec![fact],
        promises: Vec::new(),
        notes: Vec::new(),
    };
    Telling { people: vec![person], turns: Vec::new() }
}
