//! Photographs inside cards.

use super::super::limits;
use super::property::Property;
use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use domain::incoming::Photo;
use sha2::{Digest, Sha256};
use std::{borrow::Cow, fmt::Write};

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// What pictures begin with.
const SIGNS: [(&[u8], &str); 8] = [
    (b"\xFF\xD8\xFF", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\0\0\0\x18ftyphei", "image/heic"),
    (b"\0\0\0\x20ftypavif", "image/avif"),
];

/// The photograph that a PHOTO property holds; none if it is an address or cannot be read.
pub fn of(property: &Property<'_>) -> Option<Photo> {
    let value = property.value().trim();
    let is_data = value.get(..5).is_some_and(|s| s.eq_ignore_ascii_case("data:"));
    let (head, data) = match value.split_once(',') {
        Some((head, data)) if is_data => (head.get(5..)?.trim_end_matches('\\'), data),
        _ if property.is_base64() => ("", value),
        _ => return None,
    };
    if is_data && !head.to_ascii_lowercase().contains("base64") {
        return None;
    }
    if data.len() / 4 * 3 > limits::PHOTO_BYTES {
        return None;
    }
    let data: Cow<'_, str> = match data.contains(char::is_whitespace) {
        true => Cow::Owned(data.split_whitespace().collect()),
        false => Cow::Borrowed(data),
    };
    // Where a file was cut, one letter too many may be left over; it holds no whole byte.
    let data = data.trim_end_matches('=');
    let whole = if data.len() % 4 == 1 { data.get(..data.len() - 1)? } else { data };
    let bytes = LENIENT.decode(whole).ok().filter(|b| !b.is_empty())?;
    let media_type = media_type(&bytes, property, head.split(';').next().unwrap_or_default());
    Some(Photo { hash: hash(&bytes), media_type, bytes })
}

/// The photograph in an address that begins with "data:", as other formats hold them.
pub fn of_data_url(url: &str) -> Option<Photo> {
    let line = format!("PHOTO:{url}").into_bytes();
    Property::of(0, Cow::Owned(line), encoding_rs::WINDOWS_1252).and_then(|property| of(&property))
}

/// The line of a photograph in a card, unfolded.
pub fn line(media_type: &str, bytes: &[u8]) -> String {
    let kind = media_type.strip_prefix("image/").unwrap_or_default().to_uppercase();
    let kind = if kind.is_empty() { String::new() } else { format!(";TYPE={kind}") };
    format!("PHOTO;ENCODING=b{kind}:{}", base64::engine::general_purpose::STANDARD.encode(bytes))
}

/// SHA-256, hexadecimal, lower case.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// What the bytes themselves say comes before what the card says.
fn media_type(bytes: &[u8], property: &Property<'_>, declared: &str) -> String {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "image/webp".to_owned();
    }
    if let Some((_, media_type)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return (*media_type).to_owned();
    }
    let declared = if declared.contains('/') { Some(declared.to_owned()) } else { None };
    let words = || super::labels::type_words(property).into_iter();
    let word =
        || words().find(|w| !matches!(w.as_str(), "base64" | "b" | "inline" | "pref" | "home" | "work"));
    let safe =
        |t: &String| t.len() < 60 && t.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-+.".contains(&b));
    declared
        .or_else(|| property.param("MEDIATYPE").next().map(str::to_owned))
        .or_else(|| word().map(|w| if w.contains('/') { w } else { format!("image/{w}") }))
        .map(|t| t.to_lowercase())
        .filter(safe)
        .filter(|t| t.starts_with("image/"))
        .unwrap_or_else(|| "application/octet-stream".to_owned())
}
