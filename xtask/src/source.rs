//! Reading the house's own files: which there are, and Rust text with its comments blanked out, so
//! that a rule about code does not trip over a sentence about code.

use anyhow::{Context, Result};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One file: its path below the repository's root, with forward slashes, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

/// Every file below `root/folder` whose name ends with `ending`, in order of path. Hidden folders and
/// what is built or downloaded are passed over.
pub fn files(root: &Path, folder: &str, ending: &str) -> Result<Vec<File>> {
    let mut found = Vec::new();
    let mut waiting = vec![root.join(folder)];
    while let Some(folder) = waiting.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            if kind.is_dir() && !name.starts_with('.') && name != "target" && name != "node_modules" {
                waiting.push(entry.path());
            } else if kind.is_file() && name.ends_with(ending) {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    found.into_iter().map(|path| read(root, path)).collect()
}

fn read(root: &Path, path: PathBuf) -> Result<File> {
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let path = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
    Ok(File { path, text })
}

/// The files that are compiled for tests alone: those behind a `#[cfg(test)] mod name;`.
pub fn of_tests(files: &[File]) -> HashSet<String> {
    let mut found = HashSet::new();
    for file in files {
        let stem = file.path.trim_end_matches(".rs");
        let folder = ["/mod", "/lib", "/main"].iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(stem);
        for (_, name) in
            test_modules(&file.text).filter(|(at, name)| file.text[at + name.len()..].starts_with(';'))
        {
            let (single, below) = (format!("{folder}/{name}.rs"), format!("{folder}/{name}/"));
            let paths = files.iter().map(|file| &file.path);
            found.extend(paths.filter(|path| **path == single || path.starts_with(&below)).cloned());
        }
    }
    found
}

/// The code in front of the first `#[cfg(test)] mod name {`; by house order, tests close a file.
pub fn before_tests(code: &str) -> &str {
    let inline = test_modules(code).find(|(at, name)| code[at + name.len()..].trim_start().starts_with('{'));
    inline.map_or(code, |(at, _)| &code[..at])
}

/// The name of every module that is there for tests only, and where the name begins.
fn test_modules(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mark = "#[cfg(test)]";
    text.match_indices(mark).filter_map(move |(at, _)| {
        let rest = text[at + mark.len()..].trim_start().strip_prefix("mod ")?;
        let name = &rest[..rest.find(|c| !is_word(c))?];
        Some((text.len() - rest.len(), name))
    })
}

/// The text with comments turned into blanks. Lines stay where they are; strings are left alone.
pub fn without_comments(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < characters.len() {
        let end = token_end(&characters, at);
        let token = &characters[at..end];
        let comment = token.starts_with(&['/', '/']) || token.starts_with(&['/', '*']);
        code.extend(token.iter().map(|&c| if comment && c != '\n' { ' ' } else { c }));
        at = end;
    }
    code
}

/// Where the comment, literal, word or single character that starts at `at` ends.
fn token_end(text: &[char], at: usize) -> usize {
    let next = text.get(at + 1).copied();
    match (text[at], next) {
        ('/', Some('/')) => find(text, at, |c| c == '\n').unwrap_or(text.len()),
        ('/', Some('*')) => block_end(text, at),
        ('"', _) => quoted_end(text, at, '"'),
        // A lifetime or a label ('a) has no closing quote; a character ('a', '\n') has.
        ('\'', Some('\\')) => quoted_end(text, at, '\''),
        ('\'', Some(_)) if text.get(at + 2) == Some(&'\'') => at + 3,
        (c, _) if is_word(c) => {
            let end = find(text, at, |c| !is_word(c)).unwrap_or(text.len());
            raw_end(text, at, end).unwrap_or(end)
        }
        _ => at + 1,
    }
}

fn block_end(text: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at + 1 < text.len() {
        match (text[at], text[at + 1]) {
            ('/', '*') => (at, depth) = (at + 2, depth + 1),
            ('*', '/') => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn quoted_end(text: &[char], start: usize, quote: char) -> usize {
    let mut at = start + 1;
    while at < text.len() && text[at] != quote {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(text.len())
}

/// The end of `r"…"`, `r#"…"#`, `br"…"` and `cr"…"`, where a backslash means nothing.
fn raw_end(text: &[char], start: usize, word_end: usize) -> Option<usize> {
    let word: String = text[start..word_end].iter().collect();
    if !matches!(word.as_str(), "r" | "br" | "cr") {
        return None;
    }
    let quote = find(text, word_end, |c| c != '#')?;
    if text[quote] != '"' {
        return None;
    }
    let hashes = quote - word_end;
    let mut at = quote + 1;
    while at < text.len() {
        let after = at + 1;
        if text[at] == '"' && text[after..].iter().take_while(|&&c| c == '#').count() >= hashes {
            return Some(after + hashes);
        }
        at = after;
    }
    Some(text.len())
}

fn find(text: &[char], from: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
    text[from..].iter().position(|&c| wanted(c)).map(|offset| from + offset)
}

/// Whether a character can be part of a name.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_for_tests_alone_is_told_from_what_is_shipped() {
        let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
        let files = [
            file("a/src/lib.rs", "mod telling;\n#[cfg(test)]\nmod stories;\n#[cfg(test)]\nmod tests {}"),
            file("a/src/stories.rs", ""),
            file("a/src/telling/mod.rs", "#[cfg(test)] mod stories;\nmod words;"),
            file("a/src/telling/stories/mod.rs", ""),
            file("a/src/telling/words.rs", ""),
        ];
        let mut found: Vec<_> = of_tests(&files).into_iter().collect();
        found.sort();
        assert_eq!(found, ["a/src/stories.rs", "a/src/telling/stories/mod.rs"]);
        assert_eq!(
            before_tests("fn a() {}\n#[cfg(test)]\nmod tests {\n now() }"),
            "fn a() {}\n#[cfg(test)]\nmod "
        );
        assert_eq!(
            before_tests("#[cfg(test)]\nmod stories;\nfn a() {}"),
            "#[cfg(test)]\nmod stories;\nfn a() {}"
        );
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(without_comments(text), expected);
    }

    #[test]
    fn comments_become_blanks_and_lines_stay() {
        check("a // b\nc", "a     \nc");
        check("a /* b /* c */\nd */ e", "a             \n     e");
        check("//! SELECT\nfn", "          \nfn");
    }

    #[test]
    fn what_looks_like_a_comment_inside_a_string_stays() {
        check(r#"let a = "http://b"; // c"#, r#"let a = "http://b";     "#);
        check(r#""\"//" // c"#, r#""\"//"     "#);
        check("r#\"a\" // b\"# // c", "r#\"a\" // b\"#     ");
        check("r\"\\\" // c", "r\"\\\"     ");
    }

    #[test]
    fn quotes_that_are_no_strings_do_not_confuse() {
        check("'\"' // a", "'\"'     ");
        check("'\\'' // a", "'\\''     ");
        check("fn f<'a>(x: &'a str) // b", "fn f<'a>(x: &'a str)     ");
    }
}
