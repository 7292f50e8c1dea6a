//! Static files, held in the program; their address holds their hash, so that browsers keep them for good.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "static"]
#[include = "*.css"]
#[include = "*.js"]
#[include = "*.svg"]
struct Files;

/// The hash of each file; in a debug build files are read as they are, so theirs may be an older one.
static HASHES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let hash =
        |file: EmbeddedFile| file.metadata.sha256_hash()[..6].iter().map(|b| format!("{b:02x}")).collect();
    Files::iter().filter_map(|name| Some((name.to_string(), hash(Files::get(&name)?)))).collect()
});

/// The address of a static file.
pub fn address(name: &str) -> String {
    format!("/static/{}/{name}", HASHES.get(name).map_or("0", String::as_str))
}

/// `GET /static/HASH/NAME`
pub async fn asset(Path((hash, name)): Path<(String, String)>) -> Response {
    let file = HASHES.get(&name).filter(|known| **known == hash).and_then(|_| Files::get(&name));
    let Some(file) = file else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, file.data).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_the_frame_names_is_there() {
        let frame = include_str!("../../templates/base.html");
        let names: Vec<_> =
            frame.split("shell.asset(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(names.len() >= 6, "{names:?}");
        for name in names {
            assert!(!address(name).starts_with("/static/0/"), "{name}");
        }
    }
}
