//! The command line: arguments in, words or one JSON document out.
//!
//! Exit codes: 0 done, 1 a defect or something unexpected, 2 the arguments do not make sense, 3 not
//! found, 4 it does not fit what is there, 5 not possible just now, 6 done, but some records could not
//! be read. Answers go to stdout, progress and errors to stderr.

mod args;
mod bring_in;
mod came_by;
mod care;
mod facts;
mod json;
mod manual;
mod path;
mod people;
mod progress;
mod same;
mod tell;
mod today;

use app::{Actor, App, AppError, Kind};
use args::{Args, Command};
use clap::Parser;
use jiff::Zoned;
use std::process::ExitCode;

/// What every command gets.
struct Desk {
    app: App,
    actor: Actor,
    json: bool,
}

/// How a command went when it did not fail.
enum Done {
    Well,
    SomeUnreadable,
}

type Outcome = Result<Done, AppError>;

/// Runs the command of the process's arguments.
pub fn run() -> ExitCode {
    let args = Args::parse();
    leave_quietly_when_nobody_reads();
    crate::config::start_log();
    match start(args) {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::SomeUnreadable) => ExitCode::from(6),
        Err(error) => {
            eprintln!("goodturn: {}", error.what);
            if !error.hint.is_empty() {
                eprintln!("  → {}", error.hint);
            }
            ExitCode::from(exit_code(error.kind))
        }
    }
}

/// `goodturn today | head` closes the pipe before we are done: that is no defect, and nothing to report.
fn leave_quietly_when_nobody_reads() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let says = panic.payload().downcast_ref::<String>().map_or("", String::as_str);
        if says.starts_with("failed printing to stdout") {
            std::process::exit(0);
        }
        report(panic);
    }));
}

/// The exit code of each kind of error; docs/guide/scripts.md lists them.
fn exit_code(kind: Kind) -> u8 {
    match kind {
        Kind::Bug => 1,
        Kind::Invalid => 2,
        Kind::NotFound => 3,
        Kind::Conflict => 4,
        Kind::Forbidden | Kind::TooMany | Kind::Unavailable => 5,
    }
}

fn start(args: Args) -> Outcome {
    let command = args.command.unwrap_or(Command::Serve { port: args::PORT });
    // These need no data.
    match &command {
        Command::Completions { shell } => return manual::completions(*shell),
        Command::Man { folder } => return manual::man(folder),
        _ => {}
    }
    let place = crate::config::place(args.data.as_deref()).map_err(|e| AppError::invalid(e.to_string()))?;
    if let Command::Restore { file } = &command {
        return care::restore(&place, file);
    }
    let now = Zoned::now();
    let app = App::open(place.clone(), now.timestamp())?;
    if let Command::Serve { port } = command {
        return crate::serve::serve(app, &place, port).map(|()| Done::Well);
    }
    let mut actor = Actor::owner(&now);
    if let Some(day) = args.today {
        actor.today = day;
    }
    let desk = Desk { app, actor, json: args.json };
    match command {
        Command::Open => care::open(&desk, &place),
        Command::Import { paths, yes, dry_run, texts, column } => {
            bring_in::import(&desk, &bring_in::Asked { paths, yes, dry_run, texts, columns: column })
        }
        Command::Same => same::same(&desk),
        Command::Different { one, other } => same::different(&desk, &one, &other),
        Command::Unmerge { who } => same::unmerge(&desk, &who),
        Command::PutAway { who, import, not_since, yes } => {
            same::put_away(&desk, &who, import, not_since, yes)
        }
        Command::Undo { import, change } => care::undo(&desk, import, change),
        Command::History { limit } => care::history(&desk, limit),
        Command::People { query } => people::list(&desk, query.as_deref()),
        Command::Show { who } => people::show(&desk, &who),
        Command::Path { to, asked } => path::path(&desk, &to, asked.as_deref()),
        Command::Hold { who } => people::hold(&desk, &who),
        Command::Forget { who, yes } => people::forget(&desk, &who, yes),
        Command::Merge { keep, other } => people::merge(&desk, &keep, &other),
        Command::Met { line, yes } => tell::met(&desk, &line, yes),
        Command::Fact { who, what } => facts::fact(&desk, who.as_deref(), what),
        Command::Today { limit } => today::today(&desk, limit),
        Command::Who { text, file } => came_by::who(&desk, text.as_deref(), file.as_deref()),
        Command::Came { text, file, kind, by, until, all } => {
            came_by::came(&desk, &came_by::Came { text, file, kind, by, until, all })
        }
        Command::SetAside { id } => came_by::set_aside(&desk, &id),
        Command::Ten { add, remove } => came_by::ten(&desk, add.as_deref(), remove.as_deref()),
        Command::Helped { who, text, kind } => came_by::helped(&desk, &who, &text, &kind),
        Command::Answer { suggestion, answer } => today::answer(&desk, &suggestion, &answer),
        Command::Village { what } => care::village(&desk, what),
        Command::Export { file } => care::export(&desk, &file),
        Command::Backup { file } => care::backup(&desk, &file),
        Command::Doctor => care::doctor(&desk),
        Command::Serve { .. }
        | Command::Restore { .. }
        | Command::Completions { .. }
        | Command::Man { .. } => Ok(Done::Well),
    }
}

/// Prints one JSON document.
fn print_json(value: &serde_json::Value) {
    println!("{value:#}");
}

/// Asks a yes-or-no question; without a terminal the answer is no.
fn ask(question: &str) -> bool {
    use std::io::{BufRead, IsTerminal, Write};
    if !std::io::stdin().is_terminal() {
        return false;
    }
    eprint!("{question} [y/N] ");
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).is_ok() && matches!(answer.trim(), "y" | "Y" | "yes")
}
