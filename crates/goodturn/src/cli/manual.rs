//! Completions and man pages, made from the arguments.

use super::args::Args;
use super::{Done, Outcome};
use app::AppError;
use clap::CommandFactory;
use clap_complete::Shell;
use std::path::Path;

pub fn completions(shell: Shell) -> Outcome {
    clap_complete::generate(shell, &mut Args::command(), "goodturn", &mut std::io::stdout());
    Ok(Done::Well)
}

pub fn man(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Args::command(), folder))
        .map_err(|e| AppError::unavailable(format!("{}: {e}", folder.display())))?;
    println!(
        "The man pages are in {}; read them with: man -l {}/goodturn.1",
        folder.display(),
        folder.display()
    );
    Ok(Done::Well)
}
