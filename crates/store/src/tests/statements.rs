//! Every statement of this crate, prepared on both databases: its words, its tables, its columns.

use super::places;
use crate::db::Conn;
use crate::image::Statements;
use crate::schema::Entity;
use std::path::Path;

/// The literals inside every `sql!(…)` of the crate's sources: (file, sqlite text, postgres text).
fn statements() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in std::fs::read_dir(src).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|e| e != "rs") || path.ends_with("lib.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for part in text.split("sql!(").skip(1) {
            let literals = literals(part);
            let labels: Vec<&str> = literals.iter().map(|(label, _)| label.as_str()).collect();
            let text = |wanted: &str| {
                literals
                    .iter()
                    .find(|(label, _)| label == wanted || label.is_empty())
                    .map(|(_, t)| t.clone())
                    .unwrap_or_default()
            };
            assert!(!labels.is_empty(), "{}: a sql!( without a literal", path.display());
            found.push((
                path.file_name().unwrap().to_string_lossy().into_owned(),
                text("sqlite"),
                text("postgres"),
            ));
        }
    }
    found
}

/// The literals up to the closing bracket, each with its label ("sqlite", "postgres" or none).
fn literals(part: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = part.trim_start();
    loop {
        let label = ["sqlite:", "postgres:"].into_iter().find(|l| rest.starts_with(l));
        if let Some(label) = label {
            rest = rest[label.len()..].trim_start();
        }
        let Some(after) = rest.strip_prefix('"') else { break };
        let end = after.find('"').unwrap();
        found.push((label.unwrap_or_default().trim_end_matches(':').to_owned(), after[..end].to_owned()));
        rest = after[end + 1..].trim_start();
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        if label.is_none() {
            break;
        }
    }
    found
}

#[test]
fn every_statement_is_understood_by_both_databases() {
    let mut all = statements();
    assert!(all.len() > 60, "only {} statements were found", all.len());
    for entity in Entity::ALL {
        let s = Statements::of(entity);
        for text in [&s.get, &s.all, &s.put, &s.delete].into_iter().chain(&s.of_person) {
            all.push((format!("image.rs, {}", entity.table()), text.clone(), text.clone()));
        }
    }
    for place in places() {
        let mut writer = place.store.writer();
        for (file, sqlite, postgres) in &all {
            let outcome = match &mut *writer {
                Conn::Sqlite(_) if sqlite.is_empty() => continue,
                Conn::Sqlite(conn) => conn.prepare(sqlite).map(drop).map_err(|e| e.to_string()),
                #[cfg(feature = "postgres")]
                Conn::Postgres(_) if postgres.is_empty() => continue,
                #[cfg(feature = "postgres")]
                Conn::Postgres(client) => client.describe(postgres).map(drop).map_err(|e| e.to_string()),
            };
            assert_eq!(outcome, Ok(()), "{file} on {}: {sqlite} / {postgres}", place.name);
        }
    }
}
