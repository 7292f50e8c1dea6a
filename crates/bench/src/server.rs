//! A server as its own process: started, found by the link that it prints, and ended.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A server that runs until this is dropped.
pub struct Server {
    child: Child,
    /// Kept open: a program that prints into nothing may end.
    out: BufReader<ChildStdout>,
    /// The address that it printed.
    pub link: String,
}

impl Server {
    /// Starts a program and waits for the address that it prints.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("starting the server")?;
        let out = child.stdout.take().context("the server has no output")?;
        let mut server = Self { child, out: BufReader::new(out), link: String::new() };
        let mut line = String::new();
        while server.out.read_line(&mut line)? > 0 {
            if let Some(at) = line.find("http://") {
                let link = line[at..].split_whitespace().next().unwrap_or_default();
                server.link = link.trim_end_matches(['.', ',', ')']).to_owned();
                return Ok(server);
            }
            line.clear();
        }
        bail!("the server ended without printing an address: {}", server.child.wait()?)
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to be done about either.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Builds the program `goodturn` as this one was built, and says where it is.
pub fn build_goodturn() -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    // Tests and examples lie one folder deeper.
    let folder =
        here.ancestors().skip(1).find(|f| !f.ends_with("deps")).context("this program lies nowhere")?;
    let profile = folder.file_name().and_then(|name| name.to_str()).unwrap_or("release");
    let profile = if profile == "debug" { "dev" } else { profile };
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut build = Command::new(cargo);
    build.current_dir(root()).args([
        "build",
        "--quiet",
        "-p",
        "goodturn",
        "--bin",
        "goodturn",
        "--profile",
        profile,
    ]);
    build.arg("--target-dir").arg(folder.parent().context("this program lies at the root")?);
    if !build.status().context("running cargo")?.success() {
        bail!("goodturn does not build");
    }
    Ok(folder.join(format!("goodturn{}", std::env::consts::EXE_SUFFIX)))
}

/// The root of the repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
