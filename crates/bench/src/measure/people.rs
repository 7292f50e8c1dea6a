//! The list of people and the search, as the pages ask for them: fifty rows at a time.

use super::{Effort, open};
use crate::figures::{Figures, Samples};
use crate::world::World;
use crate::world::typing::presses;
use anyhow::Result;
use std::path::Path;

/// The name of the figure that has an aim.
pub const PRESS: &str = "search, each key press";

/// How many rows a page shows.
const PAGE: usize = 50;

/// Times the list and the search.
pub fn measure(world: &World, folder: &Path, effort: Effort, figures: &mut Figures) -> Result<()> {
    let (app, actor) = open(folder)?;
    let mut list = Samples::default();
    let mut after = None;
    for _ in 0..=effort.repeats {
        let page = list.time(|| Ok(app.people(&actor, after.as_ref(), PAGE)?))?;
        after = page.next;
    }
    figures.note_times("a page of the list of people", &list.without_first());

    let mut press = Samples::default();
    let mut slowest = (0.0, String::new());
    for query in world.queries(effort.queries) {
        for typed in presses(&query) {
            press.time(|| Ok(app.search(&actor, typed, PAGE)?))?;
            if press.last() > slowest.0 {
                slowest = (press.last(), typed.to_owned());
            }
        }
    }
    figures.note_times(PRESS, &press);
    eprintln!("  the slowest of {} key presses: “{}”, {:.1} ms", press.count(), slowest.1, slowest.0);
    Ok(())
}
