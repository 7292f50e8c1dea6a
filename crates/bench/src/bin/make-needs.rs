//! Makes `models/needs/needs.i8.bin` again: the meanings of everyday needs, read for help by the embedded reader.
//!
//!     cargo run --profile perf -p bench --bin make-needs -- models/needs/needs.txt models/needs/needs.i8.bin
//!
//! The text has a need a line. This is a tool for those who keep the model; the product only reads what it writes.

use anyhow::{Context, Result};
use matching::meaning::{DIMENSION, Model, Pivot, Vector};
use std::fs;

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (from, to) = args.next().zip(args.next()).context("give the needs and the file to write")?;
    let text = fs::read_to_string(&from).with_context(|| format!("reading {from}"))?;
    let needs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let pivot = Pivot::embedded()?;
    let mut bytes = Vec::new();
    for mut row in Model::embedded()?.embed(&needs)? {
        pivot.apply(&mut row);
        let vector = Vector::quantize(&row).context("a need without meaning")?;
        bytes.extend_from_slice(&vector.to_bytes()[..DIMENSION]);
    }
    fs::write(&to, &bytes).with_context(|| format!("writing {to}"))?;
    println!("{} needs, {} bytes", needs.len(), bytes.len());
    Ok(())
}
