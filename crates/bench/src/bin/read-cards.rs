//! Prints what the product understands of cards: one JSON line a card, with its names, e-mail addresses
//! and telephone numbers; empty cards and groups of people as well, though they become no person. What cannot
//! be read is told on the error output.
//!
//! `cargo run -p bench --bin read-cards -- PATH...`, where a path is a file or a folder.

use anyhow::{Context, Result};
use domain::What;
use goodturn::formats::{
    InFile, read_plainly,
    vcard::{self, Said},
};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

fn main() -> Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args_os().skip(1).map(PathBuf::from) {
        for file in files(&path)? {
            let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
            let name = file.display().to_string();
            // Each file by itself, so that one says nothing about another.
            let cards = vcard::cards(&bytes);
            let batch = read_plainly(vec![InFile { name: name.clone(), bytes }]);
            if batch.recognised.iter().any(|known| known.what == "vCards") {
                for Said { line, values, is_group } in &cards {
                    writeln!(out, "{}", card(&name, *line, values, *is_group))?;
                }
            }
            for unreadable in &batch.unreadable {
                eprintln!(
                    "{} line {}: {}",
                    unreadable.origin.file, unreadable.origin.line, unreadable.reason
                );
            }
            for (file, why) in &batch.left_aside {
                eprintln!("{file}: {why}");
            }
        }
    }
    Ok(out.flush()?)
}

fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path).with_context(|| path.display().to_string())?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.is_file());
    files.sort();
    Ok(files)
}

fn card(file: &str, line: u64, values: &[What], is_group: bool) -> Value {
    let of = |pick: fn(&What) -> Option<&str>| values.iter().filter_map(pick).collect::<Vec<_>>();
    let parts = values.iter().find_map(|what| match what {
        What::Name(n) => Some(json!({"given": n.given, "middle": n.middle, "family": n.family,
            "prefix": n.prefix, "suffix": n.suffix, "nickname": n.nickname})),
        _ => None,
    });
    json!({
        "file": file,
        "line": line,
        "is_group": is_group,
        "names": of(|what| if let What::Name(name) = what { Some(&name.full) } else { None }),
        "name": parts,
        "emails": of(|what| if let What::Email { address, .. } = what { Some(address) } else { None }),
        "phones": of(|what| if let What::Phone { number, .. } = what { Some(number) } else { None }),
    })
}
