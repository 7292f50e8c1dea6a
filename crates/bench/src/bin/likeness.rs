//! Matches texts by meaning with the very code that matches needs with offers, for comparing it with others.
//!
//!     cargo run --profile perf -p bench --bin likeness -- --queries needs.tsv --docs offers.tsv
//!
//! Both files have a header line, then `id TAB text`. Out come `query TAB doc TAB score`, the ten best of each
//! query, best first; how fast it went is told on the error stream. It does not know what is right: the judging
//! is left to whoever holds the truth.

use std::fs;
use std::io::{BufWriter, Write};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use matching::meaning::{Purpose, Reader, Table};

/// How many documents are listed for a query.
const BEST: usize = 10;

fn main() -> Result<()> {
    let (mut queries, mut docs) = (None, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--queries" => queries = args.next(),
            "--docs" => docs = args.next(),
            other => bail!("unknown argument {other}; usage: likeness --queries Q.tsv --docs D.tsv"),
        }
    }
    let queries = rows(&queries.context("--queries is missing")?)?;
    let docs = rows(&docs.context("--docs is missing")?)?;

    let begin = Instant::now();
    let reader = Reader::embedded()?;
    eprintln!("loaded in {:.0} ms", begin.elapsed().as_secs_f64() * 1e3);

    let begin = Instant::now();
    let query_vectors = reader.read(Purpose::Help, &texts(&queries))?;
    let doc_vectors = reader.read(Purpose::Help, &texts(&docs))?;
    let count = queries.len() + docs.len();
    let seconds = begin.elapsed().as_secs_f64();
    eprintln!("read {count} texts in {seconds:.2} s: {:.0} texts/s", count as f64 / seconds);

    let begin = Instant::now();
    let mut table = Table::new();
    for (key, vector) in doc_vectors.iter().enumerate() {
        table.insert(key, vector);
    }
    let found = table.nearest_apart_each(&query_vectors, BEST);
    eprintln!("matched in {:.1} ms", begin.elapsed().as_secs_f64() * 1e3);

    let mut out = BufWriter::new(std::io::stdout().lock());
    for ((query, _), best) in queries.iter().zip(found) {
        for (doc, score) in best {
            writeln!(out, "{query}\t{}\t{score:.6}", docs[doc].0)?;
        }
    }
    Ok(out.flush()?)
}

fn texts(rows: &[(String, String)]) -> Vec<&str> {
    rows.iter().map(|(_, text)| text.as_str()).collect()
}

/// Ids and texts of a file, without its header line.
fn rows(path: &str) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {path}"))?;
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()) {
        let (id, text) = line
            .split_once('\t')
            .with_context(|| format!("{path}, line {}: no tab between id and text", number + 1))?;
        rows.push((id.to_owned(), text.to_owned()));
    }
    Ok(rows)
}
