//! `import`: look first, then bring in, then say what to do next.

use super::{Desk, Done, Outcome, ask, json, print_json};
use crate::archive;
use crate::formats::{self, InFile};
use app::{AppError, Preview};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// At most this many unreadable records are spelled out in words; JSON holds all.
const SPELLED_OUT: usize = 10;

pub fn import(desk: &Desk, paths: &[PathBuf], yes: bool, dry_run: bool) -> Outcome {
    let files = collect(paths)?;
    if let [only] = files.as_slice()
        && archive::is_one(&only.bytes)
    {
        return read_export(desk, &only.bytes, dry_run);
    }
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    if !desk.json {
        eprintln!("reading {} …", names.join(", "));
    }
    let batch = formats::read_plainly(files);
    let preview = desk.app.preview_import(&desk.actor, &batch)?;
    if dry_run {
        if desk.json {
            print_json(&Value::Object(json::preview(&preview)));
        } else {
            say(&preview, "would be");
        }
        return Ok(outcome(&preview));
    }
    if !desk.json {
        say(&preview, "would be");
    }
    if preview.new + preview.changed + preview.doubtful == 0 && !yes {
        if desk.json {
            print_json(&Value::Object(json::preview(&preview)));
        } else {
            println!("Nothing new here; nothing was changed.");
        }
        return Ok(outcome(&preview));
    }
    if !yes && !ask("Bring them in?") {
        return Err(AppError::invalid("nothing was brought in")
            .hint("say --yes to bring them in without being asked"));
    }
    let imported = desk.app.bring_in(&desk.actor, &batch, &names)?;
    if desk.json {
        print_json(&json::imported(&imported));
    } else if preview.new + preview.changed + preview.doubtful == 0 {
        println!("Nothing new here; nobody was changed.");
    } else {
        println!("Brought in. To take it back: goodturn undo --import {}", imported.import);
    }
    read_meanings(desk)?;
    Ok(outcome(&imported.outcome))
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
