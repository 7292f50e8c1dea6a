//! What the machine says of itself and of a process: load, memory, sizes of files.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The machine in one sentence: processors, and how many processes wanted one in the last minute.
pub fn now() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kind = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let kind = kind
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": ").map(|(_, name)| name.to_owned()));
    format!("{cores} × {}, load {}", kind.unwrap_or_else(|| std::env::consts::ARCH.to_owned()), load())
}

/// How many processes wanted a processor in the last minute, on average; a dash where nobody says.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("–").to_owned()
}

/// Memory of a process in megabytes: what it holds now, and the most that it ever held.
pub fn memory(process: u32) -> Result<(f64, f64)> {
    let path = format!("/proc/{process}/status");
    let text = fs::read_to_string(&path).with_context(|| format!("reading {path}; only Linux has it"))?;
    let field = |name: &str| -> Option<f64> {
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        let kilobytes: f64 = line.trim_start_matches(':').trim().trim_end_matches(" kB").parse().ok()?;
        Some(kilobytes * 1024.0 / 1e6)
    };
    Ok((field("VmRSS").context("no VmRSS")?, field("VmHWM").context("no VmHWM")?))
}

/// The size of a file, or of everything in a folder, in megabytes.
pub fn megabytes(path: &Path) -> Result<f64> {
    let meta = fs::metadata(path).with_context(|| format!("looking at {}", path.display()))?;
    if !meta.is_dir() {
        return Ok(meta.len() as f64 / 1e6);
    }
    let mut all = 0.0;
    for entry in fs::read_dir(path)? {
        all += megabytes(&entry?.path())?;
    }
    Ok(all)
}
