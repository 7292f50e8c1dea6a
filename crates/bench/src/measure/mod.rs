//! What is timed, one file a promise; each takes a world that is already there and notes its figures.

pub mod import;
pub mod pages;
pub mod path;
pub mod people;
pub mod reading;
pub mod scan;
pub mod today;
pub mod who;

use anyhow::Result;
use app::{Actor, App, Where};
use jiff::Zoned;
use std::path::Path;

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Queries that are typed.
    pub queries: usize,
    /// How often something is repeated that takes some milliseconds.
    pub repeats: usize,
    /// How often a start is repeated.
    pub starts: usize,
    /// How many seconds pages are asked for, of us and of the peer.
    pub seconds: f64,
}

impl Effort {
    /// Enough for figures that one can quote.
    pub const FULL: Self = Self { queries: 1_000, repeats: 200, starts: 7, seconds: 4.0 };
    /// Enough to see that everything runs.
    pub const QUICK: Self = Self { queries: 100, repeats: 20, starts: 3, seconds: 0.5 };
}

/// The product as its one user opens it.
pub fn open(folder: &Path) -> Result<(App, Actor)> {
    let now = Zoned::now();
    Ok((App::open(Where::Folder(folder.to_owned()), now.timestamp())?, Actor::owner(&now)))
}
