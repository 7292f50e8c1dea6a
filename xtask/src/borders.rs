//! The borders that run through the text of our crates, where Cargo's edges cannot see them: SQL stays
//! in the store, a face does not import another face, the core neither reads the clock nor does any
//! input or output, and a file stays short enough to be read in one sitting.

use crate::source::{self, File};
use anyhow::Result;
use std::path::Path;

const FACES: &[&str] = &["cli", "web", "dav", "api", "mcp"];
const MOST_LINES: usize = 400;

/// The crates that are pure: same input, same output.
const PURE: &[&str] = &["crates/domain/src/", "crates/matching/src/"];

/// Children of `std` that reach outside of the program.
const OUTSIDE: &[&str] = &["fs", "net", "env", "process"];

/// Calls that read the clock or throw dice.
const CLOCK_AND_DICE: &[&str] =
    &["SystemTime", "Instant::now", "Zoned::now", "Timestamp::now", "now_v7", "now_v1", "now_v6", "new_v4"];

/// Words that begin an SQL statement. Only capitals count, which no sentence has.
const STATEMENTS: &[&str] = &[
    "SELECT",
    "INSERT INTO",
    "INSERT OR",
    "DELETE FROM",
    "CREATE TABLE",
    "CREATE INDEX",
    "ALTER TABLE",
    "DROP TABLE",
    "BEGIN IMMEDIATE",
    "PRAGMA",
];

/// Who may speak SQL outside of the store: the peer that our own figures are held against must not be ours.
const PEERS: &[&str] = &["crates/bench/src/bare.rs"];

/// Every place where a border is crossed, one line each: `file:line: what is wrong`.
pub fn faults(root: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for folder in ["crates", "xtask"] {
        let files = source::files(root, folder, ".rs")?;
        let of_tests = source::of_tests(&files);
        faults.extend(files.iter().flat_map(|file| faults_of(file, of_tests.contains(&file.path))));
    }
    Ok(faults)
}

fn faults_of(file: &File, of_tests: bool) -> Vec<String> {
    let path = file.path.as_str();
    if !path.contains("/src/") {
        return Vec::new();
    }
    let mut found: Vec<(usize, String)> = Vec::new();
    let lines = file.text.lines().count();
    if lines > MOST_LINES {
        found.push((lines, format!("{lines} lines; split it by what a reader would look for")));
    }
    let code = source::without_comments(&file.text);
    if path.starts_with("crates/") && !path.starts_with("crates/store/") && !PEERS.contains(&path) {
        found.extend(sql(&code));
    }
    // Tests of the core may read a setting or take the time; what they test may not.
    if PURE.iter().any(|pure| path.starts_with(pure)) && !of_tests {
        found.extend(impure(source::before_tests(&code)));
    }
    if let Some(face) = face_of(path) {
        found.extend(other_faces(&code, face));
    }
    found.sort();
    found.into_iter().map(|(line, what)| format!("{path}:{line}: {what}")).collect()
}

/// `crates/goodturn/src/web/people.rs` and `crates/goodturn/src/web.rs` belong to the face `web`.
fn face_of(path: &str) -> Option<&str> {
    let first = path.strip_prefix("crates/goodturn/src/")?.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    FACES.contains(&name).then_some(name)
}

fn sql(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in numbered(code) {
        let statement = STATEMENTS.iter().find(|words| holds(line, words) && !is_name(line, words));
        let update = holds(line, "UPDATE") && holds(line, "SET");
        if let Some(words) = statement.copied().or(update.then_some("UPDATE")) {
            found.push((number, format!("SQL ({words}) outside of the store")));
        }
        if line.contains("sqlx::") || line.contains("rusqlite::") || line.contains("sql!(") {
            found.push((number, "a database driver outside of the store".to_owned()));
        }
    }
    found
}

/// A constant may be called `SELECT`; a statement goes on with a column, a table or a new line.
fn is_name(line: &str, words: &str) -> bool {
    let after = line.split_once(words).map_or("", |(_, after)| after);
    after.trim_start().starts_with([':', '=', ';', ',', ')', '.', '}'])
}

fn impure(code: &str) -> Vec<(usize, String)> {
    let mut found: Vec<_> = children(code, "std")
        .into_iter()
        .filter(|(_, child)| OUTSIDE.contains(&child.as_str()))
        .map(|(line, child)| (line, format!("std::{child} in the pure core")))
        .collect();
    for (number, line) in numbered(code) {
        found.extend(
            CLOCK_AND_DICE
                .iter()
                .filter(|words| holds(line, words))
                .map(|words| (number, format!("{words} in the pure core: let the caller say"))),
        );
    }
    found
}

fn other_faces(code: &str, face: &str) -> Vec<(usize, String)> {
    let roots = ["crate", "super", "goodturn"];
    let reached = roots.iter().flat_map(|root| children(code, root));
    reached
        .filter(|(_, child)| child != face && FACES.contains(&child.as_str()))
        .map(|(line, child)| (line, format!("the face `{face}` reaches into the face `{child}`")))
        .collect()
}

/// What is named directly below a path's root, with its line: for the root `std`, both `std::fs::read`
/// and `use std::{fmt, fs::File}` name `fs`.
fn children(code: &str, root: &str) -> Vec<(usize, String)> {
    let opening = format!("{root}::");
    let mut found = Vec::new();
    for (at, _) in code.match_indices(&opening) {
        let preceded = code[..at].chars().next_back().is_some_and(source::is_word);
        if preceded {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + opening.len()..];
        if rest.starts_with('{') {
            found.extend(group(rest).into_iter().map(|(offset, name)| (line + offset, name)));
        } else {
            found.push((line, first_name(rest)));
        }
    }
    found
}

/// The first name of every item of `{a::b, c, d::{e, f}}`, with the lines passed since the bracket.
fn group(text: &str) -> Vec<(usize, String)> {
    let (mut depth, mut lines, mut fresh) = (0, 0, false);
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            '\n' => lines += 1,
            _ => {}
        }
        match c {
            '{' | ',' if depth == 1 => fresh = true,
            c if fresh && source::is_word(c) => {
                fresh = false;
                found.push((lines, first_name(&text[at..])));
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|&c| source::is_word(c)).collect()
}

/// Whether the words stand in the line by themselves, not as part of a longer name.
fn holds(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(source::is_word);
        let after = line[at + words.len()..].chars().next().is_some_and(source::is_word);
        !before && !after
    })
}

fn numbered(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().map(|(index, line)| (index + 1, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str, expected: &[&str]) {
        assert_eq!(faults_of(&File { path: path.to_owned(), text: text.to_owned() }, false), expected);
    }

    #[test]
    fn sql_is_found_outside_of_the_store_only() {
        let query = "fn f() {\n    query(\"SELECT name FROM person\")\n}";
        check("crates/store/src/people.rs", query, &[]);
        check(
            "crates/app/src/people.rs",
            query,
            &["crates/app/src/people.rs:2: SQL (SELECT) outside of the store"],
        );
        check(
            "crates/app/src/a.rs",
            "q(\"\n  SELECT\n  name\")",
            &["crates/app/src/a.rs:2: SQL (SELECT) outside of the store"],
        );
        check(
            "crates/app/src/a.rs",
            "q(\"UPDATE person SET name = $1\")",
            &["crates/app/src/a.rs:1: SQL (UPDATE) outside of the store"],
        );
        check("crates/bench/src/bare.rs", query, &[]);
        check(
            "crates/bench/src/world/bare.rs",
            query,
            &["crates/bench/src/world/bare.rs:2: SQL (SELECT) outside of the store"],
        );
    }

    #[test]
    fn prose_and_names_are_not_taken_for_sql() {
        check("crates/app/src/a.rs", "// SELECT name FROM person\nlet a = \"Select a person\";", &[]);
        check("crates/app/src/a.rs", "const SELECT: &str = \"select\";\nlet a = (SELECT, SELECTED);", &[]);
        check("crates/goodturn/tests/all/a.rs", "q(\"SELECT 1\")", &[]);
    }

    #[test]
    fn a_face_does_not_reach_into_another() {
        let told = "crates/goodturn/src/web/people.rs:1: the face `web` reaches into the face `cli`";
        for line in ["use crate::cli::print;", "use crate::{http, cli::print};", "super::super::cli::print()"]
        {
            check("crates/goodturn/src/web/people.rs", line, &[told]);
        }
        check("crates/goodturn/src/web.rs", "use crate::web::people;\nuse app::api;", &[]);
        check("crates/goodturn/src/serve.rs", "use crate::{cli, web};", &[]);
    }

    #[test]
    fn the_core_reads_no_clock_and_opens_no_file() {
        let path = "crates/domain/src/dates.rs";
        check(
            path,
            "use std::{\n    fmt,\n    fs::File,\n};",
            &["crates/domain/src/dates.rs:3: std::fs in the pure core"],
        );
        check(
            path,
            "let a = std::net::IpAddr::from(b);",
            &["crates/domain/src/dates.rs:1: std::net in the pure core"],
        );
        check(
            path,
            "let a = jiff::Zoned::now();",
            &["crates/domain/src/dates.rs:1: Zoned::now in the pure core: let the caller say"],
        );
        check(path, "use std::{fmt, str::FromStr};\n// std::fs\nlet now = today;", &[]);
        check(path, "fn f() {}\n#[cfg(test)]\nmod tests {\n    use std::env;\n}", &[]);
        check("crates/app/src/clock.rs", "let a = jiff::Zoned::now();", &[]);
    }

    #[test]
    fn a_long_file_is_told() {
        check(
            "crates/app/src/a.rs",
            &"\n".repeat(401),
            &["crates/app/src/a.rs:401: 401 lines; split it by what a reader would look for"],
        );
        check("crates/app/src/a.rs", &"\n".repeat(400), &[]);
    }
}
