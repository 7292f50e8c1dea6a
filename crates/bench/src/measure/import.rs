//! Bringing people in: an address book first, then LinkedIn's connections, a third of whom are known by then.
//!
//! Beside each stands what the machine could do at most: the bare parse, and the bare write of the same bytes.

use super::open;
use crate::bare;
use crate::figures::{Figures, Unit, timed};
use crate::world::World;
use crate::world::files::{CARDS, CONNECTIONS};
use anyhow::{Result, ensure};
use domain::PersonId;
use goodturn::formats::{InFile, read_plainly};
use std::ops::ControlFlow;
use std::path::Path;

/// Fills an empty folder with a world, and times how.
pub fn measure(world: &World, folder: &Path, peer: &Path, figures: &mut Figures) -> Result<()> {
    let (cards, connections) = world.counts();
    let text = world.cards();
    let (parse, count) = timed(|| Ok(bare::parse_cards(&text)))?;
    ensure!(count == cards, "the peer read {count} of {cards} cards");
    one(folder, peer, (CARDS, text, cards), ("vCards", "calcard", parse), figures)?;
    let text = world.connections();
    let (parse, _) = timed(|| bare::parse_rows(&text))?;
    one(folder, peer, (CONNECTIONS, text, connections), ("LinkedIn rows", "csv", parse), figures)
}

fn one(
    folder: &Path,
    peer: &Path,
    (file, text, records): (&str, String, usize),
    (what, parser, parse): (&str, &str, f64),
    figures: &mut Figures,
) -> Result<()> {
    let folder_of_peer = tempfile::tempdir_in(peer)?;
    let (write, ()) = timed(|| bare::write_rows(folder_of_peer.path(), &text, records))?;
    let (app, actor) = open(folder)?;
    let files = vec![InFile { name: file.to_owned(), bytes: text.into_bytes() }];
    let (reading, batch) = timed(|| Ok(read_plainly(files)))?;
    ensure!(batch.records.len() == records, "{} of {records} records were read", batch.records.len());
    let watch = &mut |_| ControlFlow::Continue(());
    let (keeping, _) = timed(|| Ok(app.bring_in(&actor, &batch, &[file.to_owned()], None, watch)?))?;
    let rate = |seconds: f64| records as f64 / seconds;
    let mut note = |name: String, value| figures.note(&name, Unit::PerSecond, value);
    note(format!("{what} brought in"), rate(reading + keeping));
    note(format!("… only understood ({what})"), rate(reading));
    note(format!("… peer: parsed by bare {parser}"), rate(parse));
    note(format!("… peer: the same bytes written by bare SQLite ({what})"), rate(write));
    Ok(())
}

/// Adds what is known beyond address books, in one change.
pub fn add_told(world: &World, folder: &Path) -> Result<()> {
    let (app, actor) = open(folder)?;
    let ids: Vec<PersonId> = app.everybody(&actor)?.into_iter().map(|person| person.id).collect();
    let told = world.told(&ids);
    let (seconds, rows) = timed(|| Ok(app.put_archive(&actor, &told)?))?;
    eprintln!("  {rows} facts, encounters and promises read back in {seconds:.1} s");
    Ok(())
}
