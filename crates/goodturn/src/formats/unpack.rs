//! Opening zip archives, with an eye on archives made to fill the machine.
//!
//! The sizes that an archive claims are not believed: bytes are counted as they come out.

use super::{
    InFile,
    limits::{self, TooMuch},
    refuse,
};
use domain::incoming::Batch;
use std::io::{Cursor, Read};

/// The files of an archive, named "archive.zip/inner.csv"; `room` is what may still be unpacked.
pub fn files(archive: &InFile, room: &mut u64, batch: &mut Batch) -> Vec<InFile> {
    let mut found = Vec::new();
    let mut zip = match zip::ZipArchive::new(Cursor::new(archive.bytes.as_slice())) {
        Ok(zip) => zip,
        Err(_) => {
            refuse(batch, &archive.name, 0, "the archive is damaged or incomplete; download it again");
            return found;
        }
    };
    if zip.len() > limits::FILES_IN_ARCHIVE {
        refuse(batch, &archive.name, 0, TooMuch::FilesInArchive);
        return found;
    }
    for index in 0..zip.len() {
        let mut inner = match zip.by_index(index) {
            Ok(inner) => inner,
            Err(_) => {
                let reason = format!(
                    "file number {} of the archive cannot be opened (it may need a password); unpack it yourself",
                    index + 1
                );
                refuse(batch, &archive.name, 0, reason);
                continue;
            }
        };
        let name = inner.name().map(|n| plain(&n)).unwrap_or_else(|_| format!("file {}", index + 1));
        if inner.is_dir()
            || name.ends_with('/')
            || name.starts_with("__MACOSX/")
            || name.ends_with(".DS_Store")
        {
            continue;
        }
        let full = format!("{}/{name}", archive.name);
        // A floor, because small files of like lines pack better than any real large one.
        let by_ratio =
            inner.compressed_size().saturating_mul(limits::UNPACKED_RATIO).max(limits::RATIO_FLOOR);
        let most = by_ratio.min(limits::FILE_BYTES).min(*room);
        let mut bytes = Vec::new();
        if (&mut inner).take(most + 1).read_to_end(&mut bytes).is_err() {
            refuse(batch, &full, 0, "this file is damaged inside the archive; download the archive again");
            continue;
        }
        let size = bytes.len() as u64;
        if size > most {
            let limit = match most {
                most if most == *room => TooMuch::UnpackedBytes,
                most if most == by_ratio => TooMuch::Ratio,
                _ => TooMuch::FileBytes,
            };
            let enough = limit == TooMuch::UnpackedBytes;
            refuse(batch, &full, 0, limit);
            if enough {
                break;
            }
            *room = room.saturating_sub(size);
            continue;
        }
        *room -= size;
        found.push(InFile { name: full, bytes });
    }
    found
}

/// A name as it can be shown: no control characters, no backslashes, not endlessly long.
fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).map(|c| if c == '\\' { '/' } else { c }).take(300).collect()
}
