//! Making a fresh Debian machine ready: packages that are missing and the browser tests' own packages.
//! Whatever is there already is left alone, so that the second run does nothing and says little.

use crate::workspace::Workspace;
use crate::{browser, command, postgres};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A Debian package, what it is for, and how to see that it need not be installed.
struct Need {
    package: &'static str,
    why: &'static str,
    there: fn() -> bool,
}

const NEEDS: &[Need] = &[
    Need { package: "git", why: "to see whether a run changed a file", there: || has("git") },
    Need {
        package: "chromium",
        why: "the browser of the browser tests",
        there: || browser::chromium().is_some(),
    },
    Need { package: "fonts-liberation", why: "letters for that browser", there: has_fonts },
    Need { package: "nodejs", why: "runs the browser tests", there: || has("node") },
    Need { package: "npm", why: "installs what they use", there: || has("npm") },
    Need { package: "postgresql", why: "the second database", there: || postgres::programs().is_some() },
    Need { package: "strace", why: "shows that nothing leaves the machine", there: || has("strace") },
];

/// Installs whatever is missing.
pub fn install(workspace: &Workspace) -> Result<()> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.there)()).collect();
    if !missing.is_empty() {
        install_packages(&missing)?;
    }
    if browser::node(workspace).is_none() {
        install_newer_node(workspace)?;
    }
    install_node_packages(&workspace.root.join("e2e"))
}

fn install_packages(missing: &[&Need]) -> Result<()> {
    let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
    for need in missing {
        println!("missing: {} ({})", need.package, need.why);
    }
    let by_hand = format!("apt-get install --no-install-recommends {}", names.join(" "));
    if !command::is_root() || command::find("apt-get").is_none() {
        bail!("not installed: {}; on Debian, as root: {by_hand}", names.join(", "));
    }
    if names.contains(&"postgresql") {
        keep_postgres_from_starting()?;
    }
    println!("$ apt-get update");
    command::quietly(apt().arg("update"))?;
    println!("$ {by_hand}");
    command::quietly(apt().args(["install", "--yes", "--no-install-recommends"]).args(&names))?;
    match missing.iter().find(|need| !(need.there)()) {
        Some(need) => bail!("{} was installed and is still not found", need.package),
        None => Ok(()),
    }
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "-o", "Dpkg::Options::=--force-confold"]);
    apt
}

/// Debian's package makes a cluster and starts it as a service. Tests need only the programs, and
/// nobody asked for a service, so the package is told beforehand; a setting that is there is kept.
fn keep_postgres_from_starting() -> Result<()> {
    let file = Path::new("/etc/postgresql-common/createcluster.conf");
    if file.exists() {
        return Ok(());
    }
    let write = || {
        fs::create_dir_all("/etc/postgresql-common")?;
        fs::write(file, "create_main_cluster = false\n")
    };
    write().with_context(|| format!("cannot write {}", file.display()))
}

/// Debian 12 has a Node that is too old for the browser tests. The same npm that came with it also
/// carries newer ones as plain packages; one goes below the target folder and nowhere else.
fn install_newer_node(workspace: &Workspace) -> Result<()> {
    let machine = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => bail!("Node {} or newer is needed, and none is known for {other}", browser::OLDEST_NODE),
    };
    let package = format!("node-linux-{machine}@22");
    let folder = workspace.target.join(browser::NODE_FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    println!("$ npm install {package}");
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);
    command::quietly(npm.arg("--prefix").arg(&folder).arg(package).current_dir(&folder))?;
    match browser::node(workspace) {
        Some(_) => Ok(()),
        None => bail!("a newer Node was installed below {} and does not run", folder.display()),
    }
}

/// `npm ci` takes seconds even when nothing changed, so a copy of the lock file tells what is there.
fn install_node_packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json")).context("cannot read e2e/package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("$ npm ci");
    command::quietly(Command::new("npm").args(["ci", "--loglevel=error"]).current_dir(folder))?;
    fs::write(stamp, lock).context("cannot write below e2e/node_modules")
}

fn has(program: &str) -> bool {
    command::find(program).is_some()
}

/// A browser without a single font shows boxes, and widths that no person would see.
fn has_fonts() -> bool {
    ["/usr/share/fonts", "/usr/local/share/fonts"].iter().any(|folder| {
        let kinds = fs::read_dir(Path::new(folder).join("truetype")).into_iter().flatten().flatten();
        kinds.count() > 0
    })
}
