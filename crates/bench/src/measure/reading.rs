//! Reading texts for their meaning: each distinct need, offer and title once, in the background.

use super::open;
use crate::figures::{Figures, Unit, timed};
use anyhow::Result;
use std::path::Path;

/// Reads everything that waits, and times it.
pub fn measure(folder: &Path, figures: &mut Figures) -> Result<()> {
    let (app, actor) = open(folder)?;
    // The first batch loads the model; the second counts what waits.
    let before = app.read_waiting(&actor)?;
    let (seconds, rounds) = timed(|| {
        let mut rounds = 0;
        while app.read_waiting(&actor)? > 0 {
            rounds += 1;
        }
        Ok(rounds)
    })?;
    eprintln!("  {before} distinct texts in {rounds} rounds, {seconds:.1} s");
    if before > 0 {
        figures.note("distinct texts read for their meaning", Unit::PerSecond, before as f64 / seconds);
    }
    Ok(())
}
