//! Goodturn's own export: one zip with everything, for a person to read and for Goodturn to read back.
//!
//! `data/*.json` are the tables, whole; `people.vcf`, `people.csv` and `photos/` are the same people for
//! other programs. Reading back uses `data/` and `photos/` only.

use crate::formats::{people_csv, vcard};
use app::{AppError, Archive};
use domain::incoming::Photo;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What an export says of itself, and by which it is recognised.
const MANIFEST: &str = "goodturn.json";

/// The most bytes that one entry may unpack to.
const MOST_BYTES: u64 = 4 << 30;

/// Whether these bytes are an export.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
        && ZipArchive::new(Cursor::new(bytes)).is_ok_and(|zip| zip.index_for_name(MANIFEST).is_some())
}

/// Writes an export.
pub fn write(archive: &Archive) -> Result<Vec<u8>, AppError> {
    let failed = |e: String| AppError::unavailable(format!("the export could not be written: {e}"));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| {
        let options = SimpleFileOptions::default().large_file(bytes.len() > u32::MAX as usize);
        zip.start_file(name, options).map_err(|e| e.to_string())?;
        zip.write_all(bytes).map_err(|e| e.to_string())
    };
    let photos: HashMap<&str, &Photo> = archive.photos.iter().map(|p| (p.hash.as_str(), p)).collect();
    let photo = |hash: &str| photos.get(hash).map(|p| (p.media_type.clone(), p.bytes.clone()));
    let manifest = json!({"program": "goodturn", "format": app::ARCHIVE_FORMAT, "version": env!("CARGO_PKG_VERSION"),
        "photos": archive.photos.iter().map(|p| json!({"hash": p.hash, "media_type": p.media_type})).collect::<Vec<_>>()});
    add(MANIFEST, format!("{manifest:#}\n").as_bytes()).map_err(failed)?;
    for (table, rows) in &archive.tables {
        // A line a row, so that two exports can be compared by eye.
        let lines: Vec<String> = rows.iter().map(Value::to_string).collect();
        add(&format!("data/{table}.json"), format!("[\n{}\n]\n", lines.join(",\n")).as_bytes())
            .map_err(failed)?;
    }
    let cards: String = archive.people.iter().map(|person| vcard::write(person, &photo)).collect();
    add("people.vcf", cards.as_bytes()).map_err(failed)?;
    add("people.csv", people_csv::write(&archive.people).as_bytes()).map_err(failed)?;
    for photo in &archive.photos {
        add(&format!("photos/{}", photo.hash), &photo.bytes).map_err(failed)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|e| failed(e.to_string()))
}

/// Reads an export.
///
/// # Errors
/// If it is damaged or newer than this program; the sentence says which entry.
pub fn read(bytes: &[u8]) -> Result<Archive, AppError> {
    let damaged = |what: &str, why: String| {
        AppError::invalid(format!("the export is damaged at {what}: {why}"))
            .hint("try a copy of the file as it was written")
    };
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged("its end", e.to_string()))?;
    let mut entry = |name: &str| -> Result<Vec<u8>, AppError> {
        let file = zip.by_name(name).map_err(|e| damaged(name, e.to_string()))?;
        let mut inside = Vec::new();
        file.take(MOST_BYTES).read_to_end(&mut inside).map_err(|e| damaged(name, e.to_string()))?;
        Ok(inside)
    };
    let manifest: Value =
        serde_json::from_slice(&entry(MANIFEST)?).map_err(|e| damaged(MANIFEST, e.to_string()))?;
    let format = manifest["format"].as_i64().unwrap_or_default();
    if format > app::ARCHIVE_FORMAT {
        return Err(AppError::conflict("this export was written by a newer Goodturn").hint("update Goodturn"));
    }
    let mut photos = Vec::new();
    for photo in manifest["photos"].as_array().into_iter().flatten() {
        let (hash, media_type) = (photo["hash"].as_str().unwrap_or_default(), photo["media_type"].as_str());
        let bytes = entry(&format!("photos/{hash}"))?;
        photos.push(Photo {
            hash: hash.to_owned(),
            media_type: media_type.unwrap_or("application/octet-stream").to_owned(),
            bytes,
        });
    }
    let names: Vec<String> = ZipArchive::new(Cursor::new(bytes))
        .map_err(|e| damaged("its end", e.to_string()))?
        .file_names()
        .filter_map(|name| Some(name.ok()?.strip_prefix("data/")?.strip_suffix(".json")?.to_owned()))
        .collect();
    let mut tables = Vec::new();
    for table in names {
        let name = format!("data/{table}.json");
        let rows: Vec<Value> =
            serde_json::from_slice(&entry(&name)?).map_err(|e| damaged(&name, e.to_string()))?;
        tables.push((table, rows));
    }
    Ok(Archive { tables, people: Vec::new(), photos })
}
