//! Figures: samples of time, a table of what was measured at each size, and its place in a page.

use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Thousandths of a second.
    Milliseconds,
    /// So many a second.
    PerSecond,
    /// Millions of bytes.
    Megabytes,
    /// Billions of bytes a second.
    GigabytesPerSecond,
    /// Billions of steps a second.
    BillionsPerSecond,
    /// A share or a ratio.
    Ratio,
}

impl Unit {
    fn shown(self, value: f64) -> String {
        match self {
            Self::Milliseconds if value < 0.095 => format!("{value:.3} ms"),
            Self::Milliseconds if value < 9.95 => format!("{value:.1} ms"),
            Self::Milliseconds if value < 9_950.0 => format!("{value:.0} ms"),
            Self::Milliseconds => format!("{:.1} s", value / 1e3),
            Self::PerSecond => format!("{} /s", thousands(value)),
            Self::Megabytes => format!("{value:.0} MB"),
            Self::GigabytesPerSecond => format!("{value:.1} GB/s"),
            Self::BillionsPerSecond => format!("{value:.0} billion/s"),
            Self::Ratio => format!("{value:.2}"),
        }
    }
}

/// A whole number with its thousands set apart.
pub fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut shown = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(c);
    }
    shown
}

/// Times that were taken of the same thing.
#[derive(Clone, Debug, Default)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// Takes the time of one run and hands on what it gives.
    pub fn time<T>(&mut self, f: impl FnOnce() -> Result<T>) -> Result<T> {
        let begin = Instant::now();
        let given = f()?;
        self.0.push(begin.elapsed());
        Ok(given)
    }

    /// All but the first, which pays for what the others find ready.
    #[must_use]
    pub fn without_first(&self) -> Self {
        Self(self.0.iter().skip(1).copied().collect())
    }

    /// The first time, in milliseconds.
    pub fn first(&self) -> f64 {
        self.0.first().map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }

    /// The last time, in milliseconds.
    pub fn last(&self) -> f64 {
        self.0.last().map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }

    /// How many times were taken.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time in milliseconds that so many per cent of the runs did not exceed.
    pub fn percentile(&self, percent: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (percent / 100.0 * sorted.len() as f64).ceil() as usize;
        sorted.get(at.saturating_sub(1)).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }
}

/// The time that something took, in seconds, and what it gave.
pub fn timed<T>(f: impl FnOnce() -> Result<T>) -> Result<(f64, T)> {
    let begin = Instant::now();
    let given = f()?;
    Ok((begin.elapsed().as_secs_f64(), given))
}

struct Row {
    name: String,
    aim: &'static str,
    unit: Unit,
    values: Vec<Option<f64>>,
}

/// A table: one row a figure, one column a size.
pub struct Figures {
    columns: Vec<String>,
    /// Of which column to which growth is told, and how many times more people the second has.
    growth: Option<(usize, usize, f64)>,
    rows: Vec<Row>,
    at: usize,
}

impl Figures {
    /// A table with these columns, of which the first is filled now; `growth` is from which column to which, and
    /// how many times more people the second has.
    pub fn new(columns: Vec<String>, growth: Option<(usize, usize, f64)>) -> Self {
        Self { columns, growth, rows: Vec::new(), at: 0 }
    }

    /// Goes on with another column.
    pub fn column(&mut self, at: usize) {
        self.at = at;
    }

    /// Notes a figure of the present column, and tells it on the error stream.
    pub fn note(&mut self, name: &str, unit: Unit, value: f64) {
        eprintln!("  {name}: {}", unit.shown(value));
        let width = self.columns.len();
        let row = match self.rows.iter_mut().position(|row| row.name == name) {
            Some(found) => &mut self.rows[found],
            None => {
                self.rows.push(Row { name: name.to_owned(), aim: "", unit, values: vec![None; width] });
                let last = self.rows.len() - 1;
                &mut self.rows[last]
            }
        };
        row.values[self.at] = Some(value);
    }

    /// Notes the middle and the 99th percentile of times.
    pub fn note_times(&mut self, name: &str, times: &Samples) {
        self.note(&format!("{name}, p50"), Unit::Milliseconds, times.percentile(50.0));
        self.note(&format!("{name}, p99"), Unit::Milliseconds, times.percentile(99.0));
    }

    /// Says what is aimed at with a figure at 20,000 people.
    pub fn aim(&mut self, name: &str, aim: &'static str) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.name == name) {
            row.aim = aim;
        }
    }

    /// The table; its last column says how each figure grows.
    pub fn markdown(&self) -> String {
        let mut text = format!("| | {} | aim |", self.columns.join(" | "));
        if let Some((.., grown)) = self.growth {
            let _ = write!(text, " × for {grown:.0} × people |");
        }
        let _ = write!(
            text,
            "\n|---|{}---|{}\n",
            "--:|".repeat(self.columns.len()),
            if self.growth.is_some() { "--:|" } else { "" }
        );
        for row in &self.rows {
            let shown = |value: &Option<f64>| value.map_or_else(String::new, |value| row.unit.shown(value));
            let cells: Vec<String> = row.values.iter().map(shown).collect();
            let _ = write!(text, "| {} | {} | {} |", row.name, cells.join(" | "), row.aim);
            if let Some((from, to, _)) = self.growth {
                let factor = match (row.unit, row.values.get(from), row.values.get(to)) {
                    (Unit::Ratio, ..) => String::new(),
                    (_, Some(Some(first)), Some(Some(last))) => format!("{:.1}", last / first),
                    _ => String::new(),
                };
                let _ = write!(text, " {factor} |");
            }
            text.push('\n');
        }
        text
    }
}

/// Puts a table into the marked place of a page.
pub fn put_into_page(page: &Path, section: &str, table: &str) -> Result<()> {
    let text = fs::read_to_string(page).with_context(|| format!("reading {}", page.display()))?;
    let text = replaced(&text, section, table)
        .with_context(|| format!("{} lacks the marks of {section}", page.display()))?;
    fs::write(page, text).with_context(|| format!("writing {}", page.display()))
}

fn replaced(text: &str, section: &str, table: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {section}: begin -->"), format!("<!-- {section}: end -->"));
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n\n{}\n\n{end}{after}", table.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_taken() {
        let samples = Samples((1..=200).rev().map(Duration::from_millis).collect());
        assert_eq!((samples.percentile(50.0), samples.percentile(99.0)), (100.0, 198.0));
        assert!(Samples::default().percentile(50.0).is_nan());
    }

    #[test]
    fn a_table_says_how_figures_grow() {
        let mut figures = Figures::new(vec!["2,000".to_owned(), "50,000".to_owned()], Some((0, 1, 25.0)));
        figures.note("Today", Unit::Milliseconds, 2.0);
        figures.column(1);
        figures.note("Today", Unit::Milliseconds, 25.0);
        figures.note("share", Unit::Ratio, 0.5);
        figures.aim("Today", "< 100 ms");
        assert_eq!(
            figures.markdown(),
            "| | 2,000 | 50,000 | aim | × for 25 × people |\n|---|--:|--:|---|--:|\n\
             | Today | 2.0 ms | 25 ms | < 100 ms | 12.5 |\n| share |  | 0.50 |  |  |\n"
        );
    }

    #[test]
    fn only_the_marked_place_of_a_page_changes() {
        let page = "before\n<!-- a: begin -->\nold\n<!-- a: end -->\nafter";
        assert_eq!(
            replaced(page, "a", "new\n").as_deref(),
            Some("before\n<!-- a: begin -->\n\nnew\n\n<!-- a: end -->\nafter")
        );
        assert_eq!(replaced("nothing marked", "a", "new"), None);
    }

    #[test]
    fn large_numbers_are_easy_to_read() {
        assert_eq!([thousands(7.0), thousands(1_234_567.0)], ["7", "1,234,567"]);
    }
}
