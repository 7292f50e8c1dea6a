//! Taking care of the data: open, undo, history, village, export, backup, restore, doctor.

use super::args::Village;
use super::{Desk, Done, Outcome, json, print_json};
use crate::archive;
use app::{App, AppError, Where};
use domain::{ChangeId, ImportId};
use std::path::Path;

pub fn open(desk: &Desk, place: &Where) -> Outcome {
    let address = crate::serve::running_at(place).ok_or_else(|| {
        AppError::unavailable("Goodturn's pages are not running")
            .hint("start them with `goodturn` and open the link it prints")
    })?;
    let token = desk.app.make_link(&desk.actor)?;
    let link = format!("http://{address}/open/{token}");
    if desk.json {
        print_json(&serde_json::json!({"link": link}));
    } else {
        println!("{link}");
    }
    Ok(Done::Well)
}

pub fn undo(desk: &Desk, import: Option<String>, change: Option<String>) -> Outcome {
    let undone = match (import, change) {
        (Some(id), _) => {
            let id: ImportId = id.parse().map_err(|e: domain::NotAnId| AppError::invalid(e.to_string()))?;
            desk.app.undo_import(&desk.actor, id)?
        }
        (None, Some(id)) => {
            let id: ChangeId = id.parse().map_err(|e: domain::NotAnId| AppError::invalid(e.to_string()))?;
            desk.app.undo(&desk.actor, id)?
        }
        (None, None) => desk.app.undo_last(&desk.actor)?,
    };
    if desk.json {
        print_json(&serde_json::json!({"change": undone.change.to_string(), "undone": undone.verb,
            "restored": undone.restored, "kept": undone.kept}));
    } else {
        println!("Taken back ({}).", undone.verb.replace('_', " "));
        if undone.kept > 0 {
            println!("{} things were changed since and were kept.", undone.kept);
        }
    }
    Ok(Done::Well)
}

pub fn history(desk: &Desk, limit: i64) -> Outcome {
    let changes = desk.app.history(&desk.actor, limit)?;
    if desk.json {
        print_json(&changes.iter().map(json::change).collect());
        return Ok(Done::Well);
    }
    for change in &changes {
        let undone = change.undone_by.map_or("", |_| "(taken back)");
        let verb = change.verb.replace('_', " ");
        let parts = [verb.as_str(), &change.words, change.name.as_deref().unwrap_or_default(), undone];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        println!("{:.0}  {}  {}", change.at, parts.join(" "), change.id);
    }
    Ok(Done::Well)
}

pub fn village(desk: &Desk, what: Village) -> Outcome {
    let change = match what {
        Village::Enter => desk.app.enter_village(&desk.actor)?,
        Village::Leave => desk.app.leave_village(&desk.actor)?,
    };
    if desk.json {
        print_json(&serde_json::json!({"change": change.to_string()}));
    } else {
        match what {
            Village::Enter => println!("Welcome to the village. Look at Today: goodturn today"),
            Village::Leave => println!("The village is gone. To return: goodturn village enter"),
        }
    }
    Ok(Done::Well)
}

pub fn export(desk: &Desk, file: &Path) -> Outcome {
    if file.exists() {
        return Err(
            AppError::conflict(format!("{} exists already", file.display())).hint("choose another name")
        );
    }
    let everything = desk.app.archive(&desk.actor)?;
    let bytes = archive::write(&everything)?;
    write_private(file, &bytes)?;
    if desk.json {
        print_json(
            &serde_json::json!({"file": file.display().to_string(), "people": everything.people.len()}),
        );
    } else {
        println!("Everything is in {}: {} people.", file.display(), everything.people.len());
    }
    Ok(Done::Well)
}

/// Writes a file that only its owner can read, whole or not at all.
fn write_private(file: &Path, bytes: &[u8]) -> Result<(), AppError> {
    use std::io::Write;
    let failed = |e: std::io::Error| {
        AppError::unavailable(format!("{}: {e}", file.display()))
            .hint("see that there is room and that you may write there")
    };
    let partial = file.with_extension("part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(&partial).map_err(failed)?;
    out.write_all(bytes).and_then(|()| out.sync_all()).map_err(failed)?;
    std::fs::rename(&partial, file).map_err(failed)
}

pub fn backup(desk: &Desk, file: &Path) -> Outcome {
    desk.app.backup(file)?;
    if desk.json {
        print_json(&serde_json::json!({"file": file.display().to_string()}));
    } else {
        println!("A copy of everything is in {}.", file.display());
    }
    Ok(Done::Well)
}

pub fn restore(place: &Where, file: &Path) -> Outcome {
    let kept = App::restore(place, file)?;
    println!("Restored.");
    if let Some(kept) = kept {
        println!("What was there before is kept in {}.", kept.display());
    }
    Ok(Done::Well)
}

pub fn doctor(desk: &Desk) -> Outcome {
    let findings = desk.app.doctor(&desk.actor)?;
    if desk.json {
        let list: Vec<_> =
            findings.iter().map(|f| serde_json::json!({"check": f.check, "wrong": f.wrong})).collect();
        print_json(&list.into());
    } else if findings.is_empty() {
        println!("All is well with the data in {}.", desk.app.place());
    } else {
        for finding in &findings {
            println!("{}: {}", finding.check, finding.wrong);
        }
    }
    if findings.is_empty() {
        Ok(Done::Well)
    } else {
        Err(AppError::unavailable("the data is not sound")
            .hint("make a copy of the folder, then restore your newest backup"))
    }
}
