//! A throw-away PostgreSQL for the tests: its own cluster, on a free port of the loopback address, with
//! all care for power cuts switched off, gone when the tests are through. It never touches a cluster
//! that the machine may have.

use crate::command::{self, is_root, quietly, run};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The variable in which tests find the address of the server; without it they run on SQLite alone.
pub const VARIABLE: &str = "GOODTURN_TEST_POSTGRES";

const FOLDER: &str = "test-postgres";
const PATIENCE: Duration = Duration::from_secs(60);

/// `cargo xtask postgres [-- COMMAND…]`: lends a cluster to a command, or to whoever presses Enter.
pub fn lend(arguments: &[String]) -> Result<()> {
    let rest = arguments.strip_prefix(&["--".to_owned()]).unwrap_or(arguments);
    let cluster = Cluster::start(&Workspace::read()?.target)?;
    if let Some((program, rest)) = rest.split_first() {
        return run(Command::new(program).args(rest).env(VARIABLE, cluster.url()));
    }
    println!("export {VARIABLE}={}\n\npress Enter to stop and remove it", cluster.url());
    std::io::stdin().read_line(&mut String::new()).context("cannot read from the terminal")?;
    Ok(())
}

/// Where the server's programs lie, of the newest version that is installed.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten().map(|entry| entry.path());
    let number = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest = versions.filter(|path| path.join("bin/initdb").is_file()).max_by_key(number);
    let beside = || command::find("initdb").and_then(|file| file.parent().map(Path::to_owned));
    newest.map(|path| path.join("bin")).or_else(beside)
}

/// A running server. It is stopped and its folder removed when this value goes; should this process be
/// killed, the kernel tells the server to stop, and the next start removes the folder.
pub struct Cluster {
    server: Child,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts a cluster below the target folder, or in the system's temporary folder where
    /// the server's user may not reach that one.
    pub fn start(target: &Path) -> Result<Self> {
        let programs =
            programs().context("there is no PostgreSQL server; `cargo xtask setup` installs it")?;
        let folder = make_folder(target)?;
        match Self::start_in(&folder, &programs) {
            Ok(cluster) => Ok(cluster),
            Err(error) => {
                let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
                remove(&folder);
                Err(error.context(format!("PostgreSQL did not start\n{log}")))
            }
        }
    }

    fn start_in(folder: &Path, programs: &Path) -> Result<Self> {
        let data = folder.join("data");
        let mut initdb = as_server_user(&programs.join("initdb"), folder);
        initdb.args(["--username=postgres", "--auth=trust", "--no-sync"]);
        initdb.args(["--encoding=UTF8", "--locale=C.UTF-8", "--pgdata"]).arg(&data);
        quietly(&mut initdb)?;

        let port = free_port()?;
        let log = File::create(folder.join("log"))?;
        let mut server = as_server_user(&programs.join("postgres"), folder);
        server.arg("-D").arg(&data).args(["-p", &port.to_string()]);
        // A socket's path may have 107 bytes at most, and folders of checkouts can be deep: TCP only.
        server.args(["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]);
        server.args(["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]);
        server.args(["-c", "max_connections=200"]);
        server.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let server = server.spawn().context("cannot start the server")?;
        let mut cluster = Self { server, folder: folder.to_owned(), port };
        cluster.wait_until_ready(programs)?;
        Ok(cluster)
    }

    /// The address of the database that every new cluster has.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        let begin = Instant::now();
        let mut ask = Command::new(programs.join("pg_isready"));
        ask.args(["--quiet", "--host=127.0.0.1", "--port", &self.port.to_string()]);
        while !ask.status()?.success() {
            if let Some(status) = self.server.try_wait()? {
                bail!("the server ended with {status}");
            }
            if begin.elapsed() > PATIENCE {
                bail!("the server took no connection within {} s", PATIENCE.as_secs());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// SIGINT is PostgreSQL's fast stop: connections are cut, nothing is waited for.
    fn stop(&mut self) -> Result<()> {
        quietly(Command::new("kill").args(["-INT", &self.server.id().to_string()]))?;
        let begin = Instant::now();
        while self.server.try_wait()?.is_none() {
            if begin.elapsed() > PATIENCE {
                self.server.kill()?;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Ok(None) = self.server.try_wait()
            && let Err(error) = self.stop()
        {
            eprintln!("PostgreSQL could not be stopped: {error:#}");
        }
        remove(&self.folder);
    }
}

/// The server refuses to run as root, so root becomes the user that Debian's package made for it.
/// `setpriv` replaces itself by the program: the child's number is the server's.
fn as_server_user(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
    }
    command.args(["--pdeathsig=INT", "--"]).arg(program).current_dir(folder);
    command
}

/// An empty folder that the server's user owns and can reach, named after this process.
fn make_folder(target: &Path) -> Result<PathBuf> {
    for base in [target.join(FOLDER), std::env::temp_dir().join(format!("goodturn-{FOLDER}"))] {
        sweep(&base);
        let folder = base.join(std::process::id().to_string());
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        if !is_root() {
            return Ok(folder);
        }
        quietly(Command::new("chown").arg("postgres:").arg(&folder))?;
        // From the root folder: setpriv must not stumble over a folder before the test looks at it.
        let mut reach = as_server_user(Path::new("test"), Path::new("/"));
        if reach.arg("-w").arg(&folder).status().is_ok_and(|status| status.success()) {
            return Ok(folder);
        }
        remove(&folder);
    }
    bail!("the user `postgres` can write neither below {} nor in the temporary folder", target.display())
}

/// Removes what runs that were killed have left: folders whose maker and whose server are both gone.
fn sweep(base: &Path) {
    let alive = |number: &str| Path::new("/proc").join(number.trim()).exists();
    for folder in fs::read_dir(base).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let maker = folder.file_name().is_some_and(|name| alive(&name.to_string_lossy()));
        let server = fs::read_to_string(folder.join("data/postmaster.pid"))
            .is_ok_and(|text| text.lines().next().is_some_and(alive));
        if !maker && !server {
            remove(&folder);
        }
    }
}

fn remove(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder) {
        eprintln!("{} could not be removed: {error}", folder.display());
    }
}

/// A port that nobody listens on. Another program could take it before the server does; the server
/// then says so and the check is run again.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
