//! The bare peers: what the machine can do at most with the same bytes, when nothing is understood, checked or kept
//! beside them. The one place outside of the store that speaks to SQLite, because a peer must not be ours.

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use rusqlite::{Connection, OpenFlags};
use std::cell::RefCell;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads the cards of a text and throws them away; returns how many there are.
pub fn parse_cards(text: &str) -> usize {
    let mut parser = calcard::Parser::new(text);
    let mut count = 0;
    loop {
        match parser.entry() {
            calcard::Entry::Eof => return count,
            calcard::Entry::VCard(card) => {
                count += usize::from(!std::hint::black_box(card).entries.is_empty())
            }
            _ => {}
        }
    }
}

/// Reads the rows of a table and throws them away; returns how many there are.
pub fn parse_rows(text: &str) -> Result<usize> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut row = csv::StringRecord::new();
    let mut count = 0;
    while reader.read_record(&mut row)? {
        count += usize::from(!std::hint::black_box(&row).is_empty());
    }
    Ok(count)
}

/// Writes the bytes of a text as so many rows of one table, in one transaction, as safely as the product does.
pub fn write_rows(folder: &Path, text: &str, rows: usize) -> Result<()> {
    let mut conn = Connection::open(folder.join("bare.db"))?;
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE doc (id BLOB NOT NULL PRIMARY KEY, doc BLOB NOT NULL)",
    )?;
    let size = text.len().div_ceil(rows.max(1)).max(1);
    let transaction = conn.transaction()?;
    {
        let mut insert = transaction.prepare("INSERT INTO doc (id, doc) VALUES (?1, ?2)")?;
        for (number, piece) in text.as_bytes().chunks(size).enumerate() {
            insert.execute((u128::try_from(number)?.to_be_bytes(), piece))?;
        }
    }
    Ok(transaction.commit()?)
}

const FIRST_FIFTY: &str = "SELECT id, name, title, organisation, place, in_ten FROM person \
     WHERE account = 1 AND archived = FALSE ORDER BY sort, id LIMIT 50";

/// What the bare server answers with, besides the rows.
struct Page {
    file: PathBuf,
    filler: String,
}

thread_local! {
    /// One connection for each thread of the server, as cheap as it can be had.
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

/// Serves fifty rows of a database's people as `bytes` bytes of HTML at every address, until it is ended; prints
/// where.
pub fn serve(database: &Path, bytes: usize) -> Result<()> {
    let mut page = Page { file: database.to_owned(), filler: String::new() };
    page.filler = "x".repeat(bytes.saturating_sub(fifty(&page)?.len()));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{}/", listener.local_addr()?);
        let router = Router::new().fallback(get(answer)).with_state(Arc::new(page));
        Ok(axum::serve(listener, router).await?)
    })
}

async fn answer(State(page): State<Arc<Page>>) -> Result<Html<String>, StatusCode> {
    fifty(&page).map(Html).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

fn fifty(page: &Page) -> Result<String> {
    CONNECTION.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = Some(Connection::open_with_flags(&page.file, OpenFlags::SQLITE_OPEN_READ_ONLY)?);
        }
        let conn = slot.as_ref().context("there is a connection now")?;
        let mut statement = conn.prepare_cached(FIRST_FIFTY)?;
        let mut rows = statement.query(())?;
        let mut html = String::with_capacity(page.filler.len() + 16_384);
        html.push_str("<!doctype html><ul>");
        while let Some(row) = rows.next()? {
            let text = |at| -> Result<&str> { Ok(row.get_ref(at)?.as_str()?) };
            let _ = write!(html, "<li>{} <i>{}, {}</i> {}</li>", text(1)?, text(2)?, text(3)?, text(4)?);
        }
        html.push_str("</ul>");
        html.push_str(&page.filler);
        Ok(html)
    })
}
