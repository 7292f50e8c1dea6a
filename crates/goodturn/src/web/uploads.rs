//! Uploaded files between the look at them and the yes: in a folder of their own that only its owner
//! reads, streamed there so that no upload is held in memory twice.

use super::form::{same, stale};
use super::words;
use crate::formats::InFile;
use app::AppError;
use axum::extract::Multipart;
use axum::extract::multipart::Field;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The folder in the data's folder.
const FOLDER: &str = "uploads";

/// The most bytes of all files of one upload.
pub const MOST_BYTES: u64 = 512_000_000;

/// So much more is read and thrown away, so that the browser stays to read why; then the line is cut.
const PATIENCE: u64 = 4 << 30;

/// The most files of one upload.
const MOST_FILES: usize = 1_000;

/// The list of names, as the user's computer gave them.
const NAMES: &str = "names.json";

/// Removes every upload that nobody said yes to; at the start of the program.
pub fn remove_all(folder: &Path) {
    // If it is not there, there is nothing to remove; if it cannot be removed, the next start tries again.
    let _ = std::fs::remove_dir_all(folder.join(FOLDER));
}

/// Removes one upload.
pub fn remove(folder: &Path, upload: Uuid) {
    let _ = std::fs::remove_dir_all(place(folder, upload));
}

/// Keeps what a form of ours sends. Its first field must be the token.
pub async fn receive(folder: &Path, form: &mut Multipart, token: &str) -> Result<Uuid, AppError> {
    let first = form.next_field().await.map_err(|_| broken())?;
    let given = match first {
        Some(field) if field.name() == Some("token") => short_text(field).await?,
        _ => String::new(),
    };
    if !same(&given, token) {
        return Err(stale());
    }
    let upload = Uuid::now_v7();
    match receive_files(&place(folder, upload), form).await {
        Ok(()) => Ok(upload),
        Err(error) => {
            remove(folder, upload);
            Err(error)
        }
    }
}

async fn receive_files(place: &Path, form: &mut Multipart) -> Result<(), AppError> {
    tokio::task::block_in_place(|| crate::serve::make_private_folder(place))?;
    let mut names = Vec::new();
    let mut bytes = 0;
    while let Some(mut field) = form.next_field().await.map_err(|_| broken())? {
        let name = field.file_name().unwrap_or_default().to_owned();
        if name.is_empty() {
            continue;
        }
        let mut file = File::create(place.join(names.len().to_string())).map_err(|e| no_room(&e))?;
        while let Some(chunk) = field.chunk().await.map_err(|_| broken())? {
            bytes += chunk.len() as u64;
            if bytes <= MOST_BYTES && names.len() < MOST_FILES {
                tokio::task::block_in_place(|| file.write_all(&chunk)).map_err(|e| no_room(&e))?;
            } else if bytes > PATIENCE {
                return Err(too_much());
            }
        }
        names.push(name);
    }
    if bytes > MOST_BYTES || names.len() > MOST_FILES {
        return Err(too_much());
    }
    if names.is_empty() {
        return Err(AppError::invalid("there was no file in it").hint("choose at least one"));
    }
    let list = serde_json::to_vec(&names).unwrap_or_default();
    std::fs::write(place.join(NAMES), list).map_err(|e| no_room(&e))
}

/// The token is short; whatever is longer is none.
async fn short_text(mut field: Field<'_>) -> Result<String, AppError> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| broken())? {
        if text.len() + chunk.len() > 1_000 {
            return Ok(String::new());
        }
        text.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8(text).unwrap_or_default())
}

/// Reads an upload again.
pub fn files(folder: &Path, upload: Uuid) -> Result<Vec<InFile>, AppError> {
    let place = place(folder, upload);
    let gone = || AppError::not_found("these files are no longer here").hint("choose them once more");
    let names: Vec<String> = std::fs::read(place.join(NAMES))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or_else(gone)?;
    let read = |(n, name): (usize, String)| {
        std::fs::read(place.join(n.to_string())).map(|bytes| InFile { name, bytes }).map_err(|_| gone())
    };
    names.into_iter().enumerate().map(read).collect()
}

fn place(folder: &Path, upload: Uuid) -> PathBuf {
    folder.join(FOLDER).join(upload.to_string())
}

fn too_much() -> AppError {
    AppError::invalid(format!(
        "that is more than {} or more than {} files",
        words::bytes(MOST_BYTES),
        words::number(MOST_FILES)
    ))
    .hint("bring them in in parts: nobody comes in twice")
}

fn broken() -> AppError {
    AppError::invalid("the files did not arrive whole").hint("send them once more")
}

fn no_room(error: &std::io::Error) -> AppError {
    AppError::unavailable(format!("the files could not be kept for the moment: {error}"))
        .hint("see that the disk has room")
}
