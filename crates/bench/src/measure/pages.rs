//! The program as it is used: started, opened by its link, asked for pages; its time, its memory, its rate.

use super::Effort;
use crate::browser::{Browser, encoded, parts};
use crate::figures::{Figures, Samples, Unit};
use crate::machine;
use crate::server::Server;
use crate::world::World;
use crate::world::typing::presses;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// The name of the figure that has an aim.
pub const MEMORY: &str = "memory after Today and searches";

/// How many connections ask for pages at once.
const CONNECTIONS: usize = 2;

/// How this program is told to be the bare peer.
pub const BARE: &str = "--bare-server";

/// Times the program `goodturn` on a folder whose meanings have all been read.
pub fn measure(
    goodturn: &Path,
    world: &World,
    folder: &Path,
    effort: Effort,
    figures: &mut Figures,
) -> Result<()> {
    let mut starts = Samples::default();
    for _ in 1..effort.starts {
        starts.time(|| first_page(goodturn, folder))?;
    }
    let (server, mut browser) = starts.time(|| first_page(goodturn, folder))?;
    figures.note("start of the program to its first page, p50", Unit::Milliseconds, starts.percentile(50.0));

    let mut today = Samples::default();
    for _ in 0..effort.repeats {
        today.time(|| browser.visit("/"))?;
    }
    figures.note_times("the page Today", &today);
    let mut press = Samples::default();
    for query in world.queries(effort.queries / 4) {
        for typed in presses(&query).filter(|typed| !typed.trim().is_empty()) {
            let path = format!("/people?q={}", encoded(typed));
            let answer = press.time(|| browser.get(&path, true))?;
            ensure!(answer.status == 200, "{path} was answered with {}", answer.status);
        }
    }
    figures.note_times("the page's answer to a key press", &press);
    let (now, most) = machine::memory(server.process())?;
    figures.note(MEMORY, Unit::Megabytes, now);
    figures.note("… at most since the start", Unit::Megabytes, most);
    rate(&server, &mut browser, folder, effort, figures)
}

/// Starts the program, opens its link and sees the first page.
fn first_page(goodturn: &Path, folder: &Path) -> Result<(Server, Browser)> {
    let mut command = Command::new(goodturn);
    command.arg("--data").arg(folder).args(["serve", "--port", "0"]);
    let server = Server::start(&mut command)?;
    let (host, path) = parts(&server.link)?;
    let mut browser = Browser::connect(host, "")?;
    let answer = browser.visit(path)?;
    ensure!(!browser.cookie().is_empty(), "the link let nobody in");
    ensure!(answer.body.len() > 1_000, "the first page is nearly empty");
    Ok((server, browser))
}

/// Pages of fifty people a second, of ours and of the bare peer by turns.
fn rate(
    server: &Server,
    browser: &mut Browser,
    folder: &Path,
    effort: Effort,
    figures: &mut Figures,
) -> Result<()> {
    let size = browser.visit("/people")?.body.len();
    let mut bare = Command::new(std::env::current_exe()?);
    bare.arg(BARE).arg(folder.join("goodturn.db")).arg(size.to_string());
    let bare = Server::start(&mut bare)?;
    let (our_host, _) = parts(&server.link)?;
    let (bare_host, _) = parts(&bare.link)?;
    let bare_size = Browser::connect(bare_host, "")?.visit("/people")?.body.len();
    ensure!(bare_size.abs_diff(size) < size / 20, "{bare_size} bytes of the peer against {size} of ours");
    let (mut ours, mut theirs) = (0.0, 0.0);
    const TURNS: usize = 2;
    for _ in 0..TURNS {
        let seconds = effort.seconds / TURNS as f64;
        ours += ask(our_host, browser.cookie(), seconds)? / TURNS as f64;
        theirs += ask(bare_host, "", seconds)? / TURNS as f64;
    }
    figures.note("pages of 50 people a second", Unit::PerSecond, ours);
    figures.note("… peer: bare axum and SQLite, as many rows and bytes", Unit::PerSecond, theirs);
    figures.note("… ours as a share of the peer's", Unit::Ratio, ours / theirs);
    Ok(())
}

/// Answers a second to [`CONNECTIONS`] kept connections.
fn ask(host: &str, cookie: &str, seconds: f64) -> Result<f64> {
    let begin = Instant::now();
    let until = begin + Duration::from_secs_f64(seconds);
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (host, cookie) = (host.to_owned(), cookie.to_owned());
            thread::spawn(move || -> Result<usize> {
                let mut browser = Browser::connect(&host, &cookie)?;
                let mut count = 0;
                while Instant::now() < until {
                    browser.visit("/people")?;
                    count += 1;
                }
                Ok(count)
            })
        })
        .collect();
    let mut count = 0;
    for client in clients {
        count += client.join().ok().context("a client broke down")??;
    }
    Ok(count as f64 / begin.elapsed().as_secs_f64())
}
