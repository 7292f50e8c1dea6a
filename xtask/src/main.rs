//! The house's own commands, run as `cargo xtask …`: the whole check, and the parts of it that are
//! useful by themselves. It is a tool for those who change Goodturn; nothing of it is shipped.

mod borders;
mod browser;
mod check;
mod chosen;
mod command;
mod edges;
mod licences;
mod links;
mod outbound;
mod postgres;
mod setup;
mod source;
mod spdx;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
The house's own commands

  cargo xtask check [--only STEP[,STEP]] [--skip STEP[,STEP]]
        set this machine up and run everything that CI runs; steps, in order:
        setup format lints edges licences docs unit browser clean
  cargo xtask setup
        only install what the other steps need
  cargo xtask postgres [-- COMMAND [ARGUMENT…]]
        start a throw-away PostgreSQL, run the command with GOODTURN_TEST_POSTGRES set to its
        address, and remove it; without a command it lasts until Enter is pressed
  cargo xtask outbound [--seconds N] -- COMMAND [ARGUMENT…]
        run the command and fail if anything it starts talks to another machine; with --seconds it
        is asked to end after that time (for a server)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", arguments),
    };
    match name {
        "check" => check::check(rest),
        "setup" => check::check(&["--only".to_owned(), "setup".to_owned()]),
        "postgres" => postgres::lend(rest),
        "outbound" => outbound::watch(rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no `cargo xtask {other}`\n\n{HELP}"),
    }
}
