//! Ways in somebody's own network: asked for in a fresh process, again, and after somebody was asked.

use super::{Effort, open};
use crate::figures::{Figures, Samples, Unit};
use anyhow::{Context, Result};
use domain::PersonId;
use std::path::Path;

/// Times the ways to people and into companies.
pub fn measure(folder: &Path, effort: Effort, figures: &mut Figures) -> Result<()> {
    let (app, actor) = open(folder)?;
    let people: Vec<PersonId> =
        app.people(&actor, None, effort.repeats.clamp(2, 500))?.rows.iter().map(|p| p.id).collect();
    let someone = *people.first().context("there is somebody")?;
    let mut cold = Samples::default();
    for _ in 0..effort.starts {
        cold.time(|| {
            let (app, actor) = open(folder)?;
            Ok(app.ways_to(&actor, someone)?)
        })?;
    }
    figures.note("ways to somebody, in a fresh process, p50", Unit::Milliseconds, cold.percentile(50.0));

    app.ways_to(&actor, someone)?;
    let mut again = Samples::default();
    for person in &people {
        again.time(|| Ok(app.ways_to(&actor, *person)?))?;
    }
    figures.note_times("ways to somebody, again", &again);
    figures.note("ways to somebody, the slowest", Unit::Milliseconds, again.percentile(100.0));

    let mut after = Samples::default();
    for person in people.iter().take(effort.repeats / 4) {
        app.ask_to_introduce(&actor, *person, "Somebody Else")?;
        after.time(|| Ok(app.ways_to(&actor, *person)?))?;
    }
    figures.note_times("ways to somebody, after a change", &after);
    Ok(())
}
