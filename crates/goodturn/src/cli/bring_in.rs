//! `import`: look first, then bring in, then say what to do next.

use super::progress::Line;
use super::{Desk, Done, Outcome, ask, json, print_json};
use crate::formats::columns::Proposal;
use crate::formats::{self, InFile, Read};
use crate::{archive, wishes};
use app::{AppError, Imported, Preview};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// At most this many unreadable records are spelled out in words; JSON holds all.
const SPELLED_OUT: usize = 10;

/// What is asked of an import.
pub struct Asked {
    pub paths: Vec<PathBuf>,
    pub yes: bool,
    pub dry_run: bool,
    pub texts: bool,
    pub columns: Vec<String>,
}

pub fn import(desk: &Desk, asked: &Asked) -> Outcome {
    let files = collect(&asked.paths)?;
    if let [only] = files.as_slice()
        && archive::is_one(&only.bytes)
    {
        return read_export(desk, &only.bytes, asked.dry_run);
    }
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let line = Line::new(desk.json);
    let read = read_files(desk, asked, files, &line)?;
    let look = desk.app.look_at_import(&desk.actor, &read.batch, &mut |progress| line.hear(progress))?;
    let preview = look.preview().clone();
    line.clear();
    if asked.dry_run {
        if desk.json {
            print_json(&Value::Object(json::preview(&preview)));
        } else {
            say(&preview, "would be");
            say_tables(&read.tables);
        }
        return Ok(outcome(&preview));
    }
    if !desk.json {
        say(&preview, "would be");
        say_tables(&read.tables);
    }
    if preview.brings_nothing() && !asked.yes {
        if desk.json {
            print_json(&Value::Object(json::preview(&preview)));
        } else {
            println!("Nothing new here; nothing was changed.");
        }
        return Ok(outcome(&preview));
    }
    if !asked.yes && !ask("Bring them in?") {
        return Err(AppError::invalid("nothing was brought in")
            .hint("say --yes to bring them in without being asked"));
    }
    let hear = &mut |progress| line.hear(progress);
    let imported = desk.app.bring_in(&desk.actor, &read.batch, &names, Some(look), hear)?;
    line.clear();
    if desk.json {
        print_json(&json::imported(&imported));
    } else if preview.brings_nothing() {
        println!("Nothing new here; nobody was changed.");
    } else {
        println!("Brought in. To take it back: goodturn undo --import {}", imported.import);
        what_next(&imported);
    }
    read_meanings(desk)?;
    Ok(outcome(&imported.outcome))
}

/// Reads the files as the columns of tables were chosen, now or earlier.
fn read_files(desk: &Desk, asked: &Asked, files: Vec<InFile>, line: &Line) -> Result<Read, AppError> {
    let total = files.iter().map(|file| file.bytes.len() as u64).sum();
    let stopped = |_| AppError::conflict("stopped: nothing was brought in");
    let mut wishes = wishes::of(&desk.app, &desk.actor)?;
    wishes.texts = asked.texts;
    let watch = &mut |done| line.reading(done, total);
    if asked.columns.is_empty() {
        return formats::read(files, &wishes, watch).map_err(stopped);
    }
    let first = formats::read(files.clone(), &wishes, watch).map_err(stopped)?;
    wishes::choose(&desk.app, &desk.actor, &first.tables, &asked.columns)?;
    let texts = wishes.texts;
    wishes = wishes::of(&desk.app, &desk.actor)?;
    wishes.texts = texts;
    formats::read(files, &wishes, watch).map_err(stopped)
}

/// What to do after an import.
fn what_next(imported: &Imported) {
    let Preview { new, doubtful, news, .. } = imported.outcome;
    if doubtful > 0 {
        println!("{doubtful} may be here twice. To look: goodturn same");
    }
    if news > 0 {
        println!("{news} in a new job, a reason to congratulate: goodturn today");
    }
    if new + doubtful > 20 {
        println!(
            "To set aside whom you no longer know: goodturn put-away --import {} --not-since DATE",
            imported.import
        );
    }
}

fn outcome(preview: &Preview) -> Done {
    if preview.unreadable.is_empty() { Done::Well } else { Done::SomeUnreadable }
}

/// Reads every file named, and every file in every folder named.
fn collect(paths: &[PathBuf]) -> Result<Vec<InFile>, AppError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
                .map_err(|e| unreadable(path, &e))?
                .filter_map(|entry| entry.ok().map(|e| e.path()))
                .filter(|p| p.is_file())
                .collect();
            inside.sort();
            for file in inside {
                files.push(read(&file)?);
            }
        } else {
            files.push(read(path)?);
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<InFile, AppError> {
    let bytes = std::fs::read(path).map_err(|e| unreadable(path, &e))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(InFile { name, bytes })
}

fn unreadable(path: &Path, error: &std::io::Error) -> AppError {
    let kind = if error.kind() == std::io::ErrorKind::NotFound {
        AppError::not_found
    } else {
        AppError::unavailable
    };
    kind(format!("{}: {error}", path.display())).hint("see that the file is there and that you may read it")
}

fn say(preview: &Preview, verb: &str) {
    for known in &preview.recognised {
        println!("{}: {}", known.file, known.what);
    }
    for (file, why) in &preview.left_aside {
        println!("{file}: left aside, {why}");
    }
    println!(
        "{} {verb} new, {} the same, {} changed, {} may be somebody you know, {} could not be read",
        preview.new,
        preview.same,
        preview.changed,
        preview.doubtful,
        preview.unreadable.len()
    );
    for (n, what) in [
        (preview.touches, "times in touch"),
        (preview.learned, "things known, promised or done"),
        (preview.events, "events"),
        (preview.news, "new jobs"),
    ] {
        if n > 0 {
            println!("{n} {what}");
        }
    }
    for example in preview.examples.get("doubtful").into_iter().flatten() {
        println!("  may be known: {} ({})", example.name, example.why);
    }
    for record in preview.unreadable.iter().take(SPELLED_OUT) {
        match record.origin.line {
            0 => println!("  {}: {}", record.origin.file, record.reason),
            line => println!("  {} line {line}: {}", record.origin.file, record.reason),
        }
    }
    if preview.unreadable.len() > SPELLED_OUT {
        println!("  … and {} more; --json lists them all", preview.unreadable.len() - SPELLED_OUT);
    }
}

/// How tables were read, for those about which people may know better.
fn say_tables(tables: &[Proposal]) {
    for table in tables.iter().filter(|table| !table.sure || table.order_is_open) {
        println!(
            "{}: the columns were read so; say --column \"NAME=MEANING\" to read them otherwise",
            table.file
        );
        for (name, meaning) in table.headers.iter().zip(&table.columns.meanings) {
            println!("  {name} = {}", meaning.word());
        }
        if table.order_is_open {
            println!("  dates such as 03/04/2026 were left unread; say --column day_first or month_first");
        }
    }
}

/// Reads what waits to be read for its meaning, with progress on stderr.
pub fn read_meanings(desk: &Desk) -> Result<(), AppError> {
    let mut first = None;
    loop {
        let left = desk.app.read_waiting(&desk.actor)?;
        let all = *first.get_or_insert(left);
        if left == 0 {
            break;
        }
        if !desk.json {
            eprint!("\rreading what people do and need: {} of {all} …   ", all - left);
        }
    }
    if !desk.json && first.is_some_and(|all| all > 0) {
        eprintln!("\r{:60}\r", "");
    }
    Ok(())
}

fn read_export(desk: &Desk, bytes: &[u8], dry_run: bool) -> Outcome {
    let export = archive::read(bytes)?;
    let rows: usize = export.tables.iter().map(|(_, rows)| rows.len()).sum();
    if dry_run {
        if desk.json {
            print_json(&serde_json::json!({"rows": rows}));
        } else {
            println!("An export of Goodturn with {rows} rows; nothing was changed.");
        }
        return Ok(Done::Well);
    }
    let count = desk.app.put_archive(&desk.actor, &export)?;
    if desk.json {
        print_json(&serde_json::json!({"rows": count}));
    } else {
        println!("Read the export back: {count} rows.");
    }
    read_meanings(desk)?;
    Ok(Done::Well)
}
