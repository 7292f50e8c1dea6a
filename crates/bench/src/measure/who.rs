//! Who is this for? A short text and a whole article, asked of a fresh process and again.
//!
//! Each question is about words that were not asked about before: the text begins at another place of an article.

use super::{Effort, open};
use crate::figures::{Figures, Samples, Unit};
use crate::world::ARTICLES;
use anyhow::Result;
use std::path::Path;

/// What is asked of a whole article; has an aim.
pub const LONG: &str = "whom 3,000 words are for";

/// Times the question for 300 and for 3,000 words.
pub fn measure(folder: &Path, effort: Effort, figures: &mut Figures) -> Result<()> {
    let all: Vec<&str> =
        ARTICLES.iter().flat_map(|article| article.split_inclusive(char::is_whitespace)).collect();
    for (name, words) in [("whom 300 words are for", 300), (LONG, 3_000)] {
        let text = |n: usize| -> String { all.iter().cycle().skip(n * 97).take(words).copied().collect() };
        let mut cold = Samples::default();
        let (app, actor) = open(folder)?;
        // In a small world a text may be for nobody, which takes as long to find out.
        let found = cold.time(|| Ok(app.who_is_this_for(&actor, &text(0))?))?;
        eprintln!("  {words} words are for {} people", found.people.len());
        figures.note(&format!("{name}, cold"), Unit::Milliseconds, cold.first());
        let mut warm = Samples::default();
        for n in 1..=effort.repeats / 5 {
            let text = text(n);
            warm.time(|| Ok(app.who_is_this_for(&actor, &text)?))?;
        }
        figures.note_times(name, &warm);
    }
    Ok(())
}
