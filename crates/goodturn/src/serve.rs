//! Serving the pages on this machine: one address, one link, a clean end.
//!
//! Only the loopback interface is ever bound. The address of the running program is kept in a file
//! beside the data, so that `goodturn open`, and a second start, find it.

use crate::web::{self, Web};
use app::{Actor, App, AppError, Where};
use jiff::Zoned;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// The file that says where the running program answers.
const ADDRESS: &str = "address";

/// How long a program that stops waits for pages that are being made.
const LAST_PAGES: Duration = Duration::from_millis(800);

/// How often the background reader looks for texts that another program wrote.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

/// How long the background reader stands back after each few texts.
const A_TURN: Duration = Duration::from_millis(5);

/// Serves the pages until it is asked to stop.
///
/// # Errors
/// If the port is taken by another program, or the address cannot be kept.
pub fn serve(app: App, place: &Where, port: u16) -> Result<(), AppError> {
    let listener = match std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => listener,
        Err(error) => return somebody_is_there(&app, place, port, &error),
    };
    let failed = |e: std::io::Error| AppError::unavailable(format!("the pages cannot be served: {e}"));
    listener.set_nonblocking(true).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let folder = private_place(place)?;
    web::remove_uploads(&folder);
    let _kept = Address::keep(&folder, address)?;
    let app = Arc::new(app);
    let (wake, woken) = sync_channel(1);
    let reader = Arc::clone(&app);
    std::thread::spawn(move || read_in_the_background(&reader, &woken));
    say(&app, &address.to_string(), "ready")?;
    println!("Press Ctrl+C to stop.");
    let _ = std::io::stdout().flush();

    let router = web::router(Web { app, port: address.port(), folder, jobs: Arc::default(), wake });
    let runtime = tokio::runtime::Runtime::new().map_err(failed)?;
    let served = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (stop, mut stopped) = tokio::sync::watch::channel(false);
        let until = async move {
            asked_to_stop().await;
            let _ = stop.send(true);
        };
        let pages = axum::serve(listener, router).with_graceful_shutdown(until);
        tokio::select! {
            served = pages => served,
            () = async { let _ = stopped.changed().await; tokio::time::sleep(LAST_PAGES).await } => Ok(()),
        }
    });
    runtime.shutdown_background();
    served.map_err(failed)
}

/// Where a running program answers, such as "127.0.0.1:4747".
pub fn running_at(place: &Where) -> Option<String> {
    let text = std::fs::read_to_string(folder_of(place).join(ADDRESS)).ok()?;
    let address: SocketAddr = text.trim().parse().ok()?;
    let loopback = address.ip().is_loopback();
    (loopback && TcpStream::connect_timeout(&address, Duration::from_millis(500)).is_ok())
        .then(|| address.to_string())
}

/// Makes a folder that only its owner may look into.
pub fn make_private_folder(folder: &Path) -> Result<(), AppError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|e| {
        AppError::unavailable(format!("{}: {e}", folder.display()))
            .hint("see that there is room and that you may write there")
    })
}

/// The folder for what lies beside the data; with a database elsewhere, one among the temporary files.
fn folder_of(place: &Where) -> PathBuf {
    match place {
        Where::Folder(folder) => folder.clone(),
        Where::Url(_) => std::env::temp_dir().join("goodturn"),
    }
}

fn private_place(place: &Where) -> Result<PathBuf, AppError> {
    let folder = folder_of(place);
    make_private_folder(&folder)?;
    Ok(folder)
}

/// The port is taken: by us, then that one is opened; or by somebody else.
fn somebody_is_there(app: &App, place: &Where, port: u16, error: &std::io::Error) -> Result<(), AppError> {
    let taken = error.kind() == std::io::ErrorKind::AddrInUse;
    match running_at(place).filter(|_| taken) {
        Some(address) => say(app, &address, "running already"),
        None if taken => Err(AppError::unavailable(format!("port {port} is taken by another program"))
            .hint("choose another one, such as `goodturn serve --port 4848`")),
        None => Err(AppError::unavailable(format!("port {port} cannot be used: {error}"))
            .hint("choose another one, such as `goodturn serve --port 4848`")),
    }
}

fn say(app: &App, address: &str, how: &str) -> Result<(), AppError> {
    let token = app.make_link(&Actor::owner(&Zoned::now()))?;
    println!("Goodturn is {how}: http://{address}/open/{token}");
    Ok(())
}

/// The file with our address; it goes when we do.
struct Address {
    file: PathBuf,
    text: String,
}

impl Address {
    fn keep(folder: &Path, address: SocketAddr) -> Result<Self, AppError> {
        let kept = Self { file: folder.join(ADDRESS), text: format!("{address}\n") };
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&kept.file).and_then(|mut file| file.write_all(kept.text.as_bytes()));
        written.map_err(|e| {
            AppError::unavailable(format!("{}: {e}", kept.file.display()))
                .hint("see that you may write there")
        })?;
        Ok(kept)
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        // Another program may have started on the same data since; its address is not ours to remove.
        if std::fs::read_to_string(&self.file).is_ok_and(|text| text == self.text) {
            let _ = std::fs::remove_file(&self.file);
        }
    }
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    drop(tokio::signal::ctrl_c().await);
}

/// Reads texts for their meaning whenever some wait, and works the morning's list out ahead.
fn read_in_the_background(app: &App, woken: &Receiver<()>) {
    loop {
        if let Err(error) = read_all(app) {
            // Only the kind: what an error says may name people.
            tracing::warn!("texts could not be read in the background: {:?}", error.kind);
        }
        match woken.recv_timeout(LOOK_AGAIN) {
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn read_all(app: &App) -> Result<(), AppError> {
    while app.read_waiting(&Actor::owner(&Zoned::now()))? > 0 {
        // Whoever waits for a page reads what was told before we go on with what everybody does.
        std::thread::sleep(A_TURN);
    }
    // The morning's list first: a page may be waiting for it.
    app.today(&Actor::owner(&Zoned::now()), app::MORNING)?;
    app.prepare_for_telling(&Actor::owner(&Zoned::now()))
}
