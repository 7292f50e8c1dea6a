//! A table as text: its header where it stands, forgiving rows, true line numbers.
//!
//! What the columns mean is for the readers; `columns` finds it out where nobody has said so.

use super::{
    decode,
    limits::{self, TooMuch},
    refuse,
};
use csv::{ReaderBuilder, StringRecord};
use domain::{What, incoming::Batch};
use std::{borrow::Cow, ops::ControlFlow};

/// How far down a header may stand.
const HEADER_WITHIN: usize = 30;

/// A table, still as text.
pub struct Table {
    /// Its file.
    pub file: String,
    /// The names of the columns, as written.
    pub columns: Vec<String>,
    /// The same in lower case.
    folded: Vec<String>,
    delimiter: u8,
    text: String,
    /// Where the first row begins: byte and line.
    body: (usize, u64),
}

/// One row of a table.
pub struct Row<'a> {
    table: &'a Table,
    record: &'a StringRecord,
    /// The line on which it begins, from 1.
    pub line: u64,
}

impl Table {
    /// The table in a text whose header `known` recognises, and as what; the text back if there is none.
    pub fn find<K>(
        file: &str,
        text: String,
        known: &dyn Fn(&[String]) -> Option<K>,
    ) -> Result<(Self, K), String> {
        let mut offset = 0;
        for (number, line) in text.split_inclusive('\n').take(HEADER_WITHIN).enumerate() {
            offset += line.len();
            if line.len() > 16 << 10 {
                continue;
            }
            for delimiter in [b',', b';', b'\t'] {
                if !line.as_bytes().contains(&delimiter) && delimiter != b',' {
                    continue;
                }
                let Some(columns) = one_row(line, delimiter) else { continue };
                let columns: Vec<String> = columns.iter().map(|c| decode::meant(c).into_owned()).collect();
                if let Some(known) = known(&folded(&columns)) {
                    let body = (offset, number as u64 + 2);
                    return Ok((Self::of_parts(file, text, delimiter, columns, body), known));
                }
            }
        }
        Err(text)
    }

    /// A table whose layout is known; `body` is where the first row begins, as byte and line.
    pub fn of_parts(
        file: &str,
        text: String,
        delimiter: u8,
        columns: Vec<String>,
        body: (usize, u64),
    ) -> Self {
        let folded = folded(&columns);
        Self { file: file.to_owned(), columns, folded, delimiter, text, body }
    }

    /// A table that is known by name only and will not be read.
    pub fn unread(file: &str) -> Self {
        Self::of_parts(file, String::new(), b',', Vec::new(), (0, 1))
    }

    /// The names of the columns in lower case.
    pub fn folded(&self) -> &[String] {
        &self.folded
    }

    /// Calls `each` for every row that holds anything; what cannot be read goes to the batch.
    pub fn rows(&self, batch: &mut Batch, mut each: impl FnMut(Row<'_>, &mut Batch)) {
        let mut taken = limits::Taken::default();
        let _ = self.walk(|row| {
            let (line, before) = (row.as_ref().map_or(0, |row| row.line), batch.records.len());
            match row {
                Ok(row) => each(row, batch),
                Err((line, reason)) => refuse(batch, &self.file, line, reason),
            }
            match taken.add(&batch.records[before..]) {
                ControlFlow::Continue(()) => ControlFlow::Continue(()),
                ControlFlow::Break(limit) => {
                    limit.into_iter().for_each(|limit| refuse(batch, &self.file, line, limit));
                    ControlFlow::Break(())
                }
            }
        });
    }

    /// Calls `each` for every row that holds anything, and for what cannot be read.
    pub fn visit(&self, mut each: impl FnMut(Result<Row<'_>, (u64, String)>)) {
        let _ = self.walk(|row| {
            each(row);
            ControlFlow::Continue(())
        });
    }

    /// The walk over the rows, until `each` has enough. A quotation mark that is opened and never closed
    /// would swallow the rest of the file as one cell; where a cell holds what looks like further rows, that
    /// one row is given up and reading goes on with the next line.
    fn walk(
        &self,
        mut each: impl FnMut(Result<Row<'_>, (u64, String)>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (mut start, mut line) = self.body;
        let mut given_up = 0;
        'again: loop {
            let text = self.text.get(start..).unwrap_or_default();
            let mut reader = ReaderBuilder::new()
                .delimiter(self.delimiter)
                .flexible(true)
                .has_headers(false)
                .from_reader(text.as_bytes());
            let mut record = StringRecord::new();
            let (mut counted, mut counted_line) = (0, line);
            loop {
                let from = usize::try_from(reader.position().byte()).unwrap_or(text.len());
                match reader.read_record(&mut record) {
                    Ok(true) => {}
                    Ok(false) => return ControlFlow::Continue(()),
                    Err(error) => {
                        return each(Err((counted_line, format!("the table breaks off here: {error}"))));
                    }
                }
                // Blank lines are skipped by the reader but belong to the count of lines.
                let blank = text[from..].bytes().take_while(|b| matches!(b, b'\n' | b'\r')).count();
                let begins = from + blank;
                counted_line += text[counted..begins].bytes().filter(|b| *b == b'\n').count() as u64;
                counted = begins;
                if counted_line > limits::LINES as u64 {
                    return each(Err((counted_line, TooMuch::Lines.to_string())));
                }
                let ends = usize::try_from(reader.position().byte()).unwrap_or(text.len());
                if ends - begins > limits::LINE_BYTES {
                    each(Err((counted_line, TooMuch::LineBytes.to_string())))?;
                } else if self.swallows(&record) {
                    given_up += 1;
                    if given_up > limits::UNREADABLE_NOTED {
                        return each(Err((counted_line, TooMuch::Quotes.to_string())));
                    }
                    let reason = "a quotation mark on this line is never closed; this row was left out";
                    each(Err((counted_line, reason.to_owned())))?;
                    let next = text[begins..].find('\n').map_or(text.len(), |at| begins + at + 1);
                    (start, line) = (start + next, counted_line + 1);
                    continue 'again;
                } else if record.iter().any(|cell| !cell.trim().is_empty()) {
                    each(Ok(Row { table: self, record: &record, line: counted_line }))?;
                }
            }
        }
    }

    /// Whether a short row holds a cell in which a whole other row lies.
    fn swallows(&self, record: &StringRecord) -> bool {
        // Rows often lack their last cells.
        let wanted = self.columns.len();
        let like_a_row = wanted.saturating_sub(2).max(3).min(wanted.max(2));
        record.len() < wanted
            && record.iter().filter(|cell| cell.contains('\n')).any(|cell| {
                cell.lines()
                    .skip(1)
                    .take(200)
                    .any(|line| one_row(line, self.delimiter).is_some_and(|cells| cells.len() >= like_a_row))
            })
    }
}

/// The names of columns as they are looked for.
fn folded(columns: &[String]) -> Vec<String> {
    columns.iter().map(|c| c.trim().to_lowercase()).collect()
}

/// The cells of a line that is a row by itself.
pub fn one_row(line: &str, delimiter: u8) -> Option<Vec<String>> {
    // Most lines have no quotation marks, and a reader takes longer to make than they take to read.
    if !line.contains('"') {
        let ends = ['\r', '\n'];
        let line = line.trim_start_matches(ends).split(ends).next().unwrap_or_default();
        return (!line.is_empty()).then(|| line.split(char::from(delimiter)).map(str::to_owned).collect());
    }
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(line.as_bytes());
    let mut record = StringRecord::new();
    let read = reader.read_record(&mut record).ok()?;
    (read && !record.is_empty()).then(|| record.iter().map(str::to_owned).collect())
}

impl Row<'_> {
    /// The cell of a column (its name in lower case), trimmed; empty if there is none.
    pub fn get(&self, column: &str) -> Cow<'_, str> {
        match self.table.folded.iter().position(|c| c == column) {
            Some(at) => self.cell(at),
            None => Cow::Borrowed(""),
        }
    }

    /// The cell at a place, trimmed; empty if the row ends before it.
    pub fn cell(&self, at: usize) -> Cow<'_, str> {
        decode::meant(unquoted(self.record.get(at).unwrap_or_default().trim()))
    }

    /// How many cells the row has, which may be fewer or more than the header.
    pub fn len(&self) -> usize {
        self.record.len()
    }

    /// The name of a column as people read it: "column 3" where it has none.
    pub fn column(&self, at: usize) -> Cow<'_, str> {
        let name = self.table.columns.get(at).map(|c| c.trim()).filter(|c| !c.is_empty());
        name.map_or_else(|| Cow::Owned(format!("column {}", at + 1)), Cow::Borrowed)
    }

    /// What stands in columns that are not understood, each kept as "Column: value".
    pub fn rest(&self, format: &str, understood: &[&str]) -> Vec<What> {
        let mut kept = Vec::new();
        for at in 0..self.len() {
            let cell = self.cell(at);
            if cell.is_empty() || self.table.folded.get(at).is_some_and(|c| understood.contains(&c.as_str()))
            {
                continue;
            }
            kept.push(kept_cell(format, &self.column(at), &cell));
        }
        kept
    }
}

/// A cell without quotation marks that a space before them has kept from being read as such.
pub fn unquoted(cell: &str) -> &str {
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).map_or(cell, str::trim)
}

/// A column's name as far as it is repeated with every cell that is kept: some are whole pages.
pub fn short_name(column: &str) -> &str {
    column.char_indices().nth(limits::NAME_CHARS).map_or(column, |(end, _)| &column[..end])
}

/// A cell that is kept as it stood.
pub fn kept_cell(format: &str, column: &str, value: &str) -> What {
    let column = short_name(column);
    What::Kept { format: format.to_owned(), raw: format!("{column}: {value}") }
}
