//! How one reaches it: the command line, the pages, and the text formats that other programs speak.
//!
//! A face turns a request into a verb of `app` and an answer into words; it decides nothing and never
//! imports another face.

mod archive;
mod came_by;
mod cli;
mod config;
pub mod formats;
mod serve;
mod web;
mod wishes;

/// Runs the program with the arguments of the process.
pub fn run() -> std::process::ExitCode {
    cli::run()
}
