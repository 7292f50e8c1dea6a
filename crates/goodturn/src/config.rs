//! Where the data lies and what is logged.

use app::Where;
use directories::ProjectDirs;
use std::path::PathBuf;
use tracing_subscriber::EnvFilter;

/// The place of the data: what was asked for, or this system's folder for a program's data.
///
/// # Errors
/// If the system names no home folder, in which case `--data` must say where.
pub fn place(asked: Option<&str>) -> anyhow::Result<Where> {
    match asked {
        Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Ok(Where::Url(url.to_owned()))
        }
        Some(folder) => Ok(Where::Folder(PathBuf::from(folder))),
        None => ProjectDirs::from("", "", "goodturn")
            .map(|dirs| Where::Folder(dirs.data_dir().to_owned()))
            .ok_or_else(|| {
                anyhow::anyhow!("this system names no home folder; say where the data lies with --data DIR")
            }),
    }
}

/// Sends log lines to stderr: warnings, or what `GOODTURN_LOG` asks for. Never names, only ids.
pub fn start_log() {
    let filter = EnvFilter::try_from_env("GOODTURN_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // A second start in one process (tests) keeps the first.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .try_init();
}
