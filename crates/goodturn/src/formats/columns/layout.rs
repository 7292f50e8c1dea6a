//! How a text is laid out as a table: what stands between cells, where the header is, where rows begin.

use super::{
    super::{decode, table},
    Meaning, headings, values,
    values::Shape,
};
use csv::{ReaderBuilder, StringRecord};

/// Bytes from which the layout is found out.
const SAMPLE_BYTES: usize = 256 << 10;
/// Rows from which it is found out, and by whose values columns are understood.
const SAMPLE_ROWS: usize = 300;
/// How far down a header may stand.
const HEADER_WITHIN: usize = 30;
/// What may stand between cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A table's layout.
#[derive(Clone, Debug)]
pub struct Layout {
    /// What stands between cells.
    pub delimiter: u8,
    /// The names of the columns; "column 3" where there is none.
    pub columns: Vec<String>,
    /// Whether a row names the columns.
    pub has_header: bool,
    /// Where the first row begins: byte and line.
    pub body: (usize, u64),
    /// How many lines with text stand above the header.
    pub above: u64,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
}

struct Sampled {
    cells: Vec<String>,
    /// Where it begins and ends, in bytes, and the lines of both.
    begins: usize,
    ends: usize,
    line: u64,
    next_line: u64,
}

/// The layout of a text; none if it does not look like a table.
pub fn of(text: &str) -> Option<Layout> {
    let (start, start_line, told) = separator_line(text);
    let sample = beginning(&text[start..]);
    let is_whole = sample.len() == text.len() - start;
    let mut best: Option<(f64, Layout)> = None;
    for delimiter in DELIMITERS.into_iter().filter(|d| told.is_none_or(|told| told == *d)) {
        if !sample.as_bytes().contains(&delimiter) {
            continue;
        }
        let rows = sampled(sample, delimiter, start_line, is_whole);
        if let Some((score, layout)) = laid_out(&rows, delimiter)
            && best.as_ref().is_none_or(|(other, _)| score > *other)
        {
            best = Some((score, layout));
        }
    }
    let mut layout = best.map(|(_, layout)| layout).or_else(|| one_column(sample, start_line, is_whole))?;
    layout.body.0 += start;
    Some(layout)
}

/// Excel's line that says what stands between cells: "sep=;".
fn separator_line(text: &str) -> (usize, u64, Option<u8>) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let told = line.trim().trim_matches('"').strip_prefix("sep=").and_then(|rest| rest.bytes().next());
    match told {
        Some(delimiter) if DELIMITERS.contains(&delimiter) => (line.len(), 2, Some(delimiter)),
        _ => (0, 1, None),
    }
}

fn beginning(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let cut = (0..=SAMPLE_BYTES).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[..cut]
}

/// The first rows, each with where it stands.
fn sampled(text: &str, delimiter: u8, first_line: u64, is_whole: bool) -> Vec<Sampled> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut rows = Vec::new();
    let (mut counted, mut line) = (0, first_line);
    let lines = |from: usize, to: usize| {
        text.as_bytes().get(from..to).unwrap_or_default().iter().filter(|b| **b == b'\n').count() as u64
    };
    loop {
        let from = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        if !matches!(reader.read_record(&mut record), Ok(true)) || rows.len() >= SAMPLE_ROWS {
            break;
        }
        let blank = text.as_bytes()[from..].iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        let (begins, ends) = (from + blank, usize::try_from(reader.position().byte()).unwrap_or(text.len()));
        line += lines(counted, begins);
        counted = begins;
        // The reader stops behind a carriage return; the line feed after it belongs to the row.
        let ends = if text.as_bytes().get(ends) == Some(&b'\n') && text.as_bytes()[ends - 1] == b'\r' {
            ends + 1
        } else {
            ends
        };
        let cells: Vec<String> =
            record.iter().map(|cell| decode::meant(table::unquoted(cell.trim())).into_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Sampled { cells, begins, ends, line, next_line: line + lines(begins, ends) });
        }
    }
    if !is_whole && rows.len() > 1 && rows.len() < SAMPLE_ROWS {
        rows.pop();
    }
    rows
}

/// The layout by one delimiter, and how much speaks for it.
fn laid_out(rows: &[Sampled], delimiter: u8) -> Option<(f64, Layout)> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter().filter(|row| row.cells.len() >= 2) {
        match counts.iter_mut().find(|(len, _)| *len == row.cells.len()) {
            Some((_, n)) => *n += 1,
            None => counts.push((row.cells.len(), 1)),
        }
    }
    let (usual, n) = counts.into_iter().max_by_key(|(len, n)| (*n, *len))?;
    let share = n as f64 / rows.len() as f64;
    let header = rows.iter().take(HEADER_WITHIN).position(|row| is_header(&row.cells));
    if header.is_none() && (rows.len() < 3 || share < 0.75) {
        return None;
    }
    let header = header.map(|at| (at, true)).or_else(|| first_row(rows, usual));
    let score = share
        + if header.is_some_and(|(_, known)| known) { 1.0 } else { 0.0 }
        + usual.min(20) as f64 / 1000.0;
    let layout = match header {
        Some((at, _)) => layout(rows, at, delimiter, usual),
        None => headless(rows, delimiter, usual)?,
    };
    Some((score, layout))
}

fn layout(rows: &[Sampled], header: usize, delimiter: u8, usual: usize) -> Layout {
    let named = &rows[header];
    let mut columns = named.cells.clone();
    if columns.len() < usual {
        columns.resize(usual, String::new());
    }
    for (at, column) in columns.iter_mut().enumerate().filter(|(_, column)| column.is_empty()) {
        *column = format!("column {}", at + 1);
    }
    Layout {
        delimiter,
        columns,
        has_header: true,
        body: (named.ends, named.next_line),
        above: header as u64,
        rows: rows[header + 1..].iter().map(|row| row.cells.clone()).collect(),
    }
}

fn headless(rows: &[Sampled], delimiter: u8, usual: usize) -> Option<Layout> {
    // Lines above the first full row are a title.
    let first = rows.iter().position(|row| row.cells.len() == usual)?;
    Some(Layout {
        delimiter,
        columns: (1..=usual).map(|n| format!("column {n}")).collect(),
        has_header: false,
        body: (rows[first].begins, rows[first].line),
        above: first as u64,
        rows: rows[first..].iter().map(|row| row.cells.clone()).collect(),
    })
}

/// Whether a row names columns: two known names, or one of two, and nothing that only a value looks like.
fn is_header(cells: &[String]) -> bool {
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let known = filled.iter().filter(|cell| headings::is_known(cell)).count();
    let enough = known >= 2 || (known == 1 && filled.len() <= 2 && cells.len() <= 2);
    enough && filled.iter().all(|cell| names_a_column(cell))
}

fn names_a_column(cell: &str) -> bool {
    !matches!(values::shape(cell), Shape::Email | Shape::Link | Shape::Phone | Shape::Day | Shape::Number)
}

/// The first full row, if it names the columns with words that nobody knows: a column below holds
/// values of a kind that its first cell is not.
fn first_row(rows: &[Sampled], usual: usize) -> Option<(usize, bool)> {
    let first = rows.iter().position(|row| row.cells.len() == usual)?;
    let names = &rows[first].cells;
    let short = names.iter().all(|cell| !cell.is_empty() && cell.len() <= 60 && names_a_column(cell));
    let below = || rows[first + 1..].iter().filter(|row| row.cells.len() == usual);
    let typed = (0..usual).any(|at| {
        let filled = || below().map(|row| row.cells[at].as_str()).filter(|cell| !cell.is_empty());
        let alike = filled().filter(|cell| !names_a_column(cell)).count();
        alike > 0 && alike * 10 >= filled().count() * 7
    });
    (short && typed).then_some((first, false))
}

/// A list of one thing on each line: addresses, numbers or names, or whatever its one name says.
fn one_column(text: &str, first_line: u64, is_whole: bool) -> Option<Layout> {
    let delimiter = if text.contains('\t') { b'|' } else { b'\t' };
    let rows = sampled(text, delimiter, first_line, is_whole);
    if rows.iter().take(1).any(|row| headings::is_known(&row.cells[0]) && names_a_column(&row.cells[0])) {
        return (rows.len() > 1).then(|| layout(&rows, 0, delimiter, 1));
    }
    let reach =
        rows.iter().filter(|row| matches!(values::shape(&row.cells[0]), Shape::Email | Shape::Phone)).count();
    let are_names = || {
        let cells: Vec<&str> = rows.iter().map(|row| row.cells[0].as_str()).collect();
        rows.len() >= 3 && values::meaning(&cells) == Some(Meaning::FullName)
    };
    let is_list = reach > 0 && reach * 10 >= rows.len() * 6 || are_names();
    is_list.then(|| headless(&rows, delimiter, 1)).flatten()
}

/// The table itself.
pub fn table(file: &str, text: String, layout: &Layout) -> table::Table {
    table::Table::of_parts(file, text, layout.delimiter, layout.columns.clone(), layout.body)
}
