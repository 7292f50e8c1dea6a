//! Whole days in a real browser: builds the program as a person would get it and lets the tests in
//! `e2e/` drive it. Meanwhile every network call of the program is watched, so that a day which
//! passes has also shown that nothing left this machine.

use crate::command::{cargo, find, quietly, run};
use crate::outbound;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node that the tests' own packages run on.
pub const OLDEST_NODE: u32 = 20;

/// Where setup puts a newer Node when the machine's is older; below the target folder.
pub const NODE_FOLDER: &str = "node";

/// A test that takes longer has hung: it fails by name instead of holding up the whole run.
const PATIENCE: &str = "--test-timeout=900000";

/// A Node that is new enough: the machine's, or the one that setup has put below the target folder.
pub fn node(workspace: &Workspace) -> Option<PathBuf> {
    let below = fs::read_dir(workspace.target.join(NODE_FOLDER).join("node_modules")).into_iter().flatten();
    let own = below.flatten().map(|entry| entry.path().join("bin/node"));
    find("node").into_iter().chain(own).find(|node| is_new_enough(node))
}

fn is_new_enough(node: &Path) -> bool {
    let version = quietly(Command::new(node).arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    major.is_some_and(|major: u32| major >= OLDEST_NODE)
}

/// The browser to drive: the one that `CHROMIUM` names, or Debian's.
pub fn chromium() -> Option<PathBuf> {
    match std::env::var_os("CHROMIUM") {
        Some(named) => Some(PathBuf::from(named)),
        None => ["chromium", "chromium-browser"].into_iter().find_map(find),
    }
}

/// Builds the program and runs the tests.
pub fn test(workspace: &Workspace) -> Result<()> {
    run(cargo().args(["build", "--package", "goodturn"]))?;
    let chromium = chromium().context("there is no Chromium; `cargo xtask setup` installs it")?;
    let trace = workspace.target.join("browser-days.trace");
    fs::write(&trace, "").with_context(|| format!("cannot write {}", trace.display()))?;
    let node =
        node(workspace).context("there is no Node that is new enough; `cargo xtask setup` installs one")?;
    let mut days = Command::new(node);
    days.args(["--test", PATIENCE]).current_dir(workspace.root.join("e2e"));
    days.env("CHROMIUM", chromium);
    days.env("GOODTURN_PROGRAM", workspace.target.join("debug/goodturn"));
    days.env("GOODTURN_RUN_UNDER", outbound::appending_to(&trace)?.join("\n"));
    run(&mut days)?;
    let faults = outbound::faults(&outbound::read_when_complete(&trace)?);
    if !faults.is_empty() {
        bail!("Goodturn talked to another machine during the browser days:\n{}", faults.join("\n"));
    }
    Ok(())
}
