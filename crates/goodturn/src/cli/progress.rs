//! How far an import is, as one line of the terminal; and stopping it with Ctrl+C.

use app::{Progress, Step};
use indicatif::{ProgressBar, ProgressStyle};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The line.
pub struct Line {
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
}

impl Line {
    /// A line on the terminal; hidden if there is none, or if nobody wants to see it.
    pub fn new(hidden: bool) -> Self {
        let bar = if hidden { ProgressBar::hidden() } else { ProgressBar::new(1) };
        bar.set_style(
            ProgressStyle::with_template("{msg:32} {wide_bar} {pos}/{len} {elapsed}")
                .unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        // A second time, or if the first cannot be caught, the process ends at once; nothing is half-done then either.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        Self { bar, stop }
    }

    fn show(&self, what: &'static str, done: u64, total: u64) -> ControlFlow<()> {
        self.bar.set_message(what);
        self.bar.set_length(total.max(1));
        self.bar.set_position(done);
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Bytes of files that were read.
    pub fn reading(&self, done: u64, total: u64) -> ControlFlow<()> {
        self.show("reading the files", done, total)
    }

    /// Records that were compared or written.
    pub fn hear(&self, progress: Progress) -> ControlFlow<()> {
        let what = match progress.step {
            Step::Comparing => "looking whom you know already",
            Step::Writing => "bringing them in",
        };
        self.show(what, progress.done as u64, progress.total as u64)
    }

    /// Takes the line away, so that words can follow.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
