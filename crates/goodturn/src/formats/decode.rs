//! From bytes to text: byte order marks, UTF-16, old code pages, and UTF-8 that was encoded twice.
//!
//! Not here: encodings that a vCard declares for one line; `vcard::lines` asks for them by name.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Bytes in which ASCII is ASCII: UTF-16 is turned into UTF-8, a byte order mark is taken away.
pub fn ascii_compatible(bytes: &[u8]) -> Cow<'_, [u8]> {
    let wide = |encoding: &'static Encoding, bytes: &[u8]| {
        Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes())
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Cow::Borrowed(rest),
        [0xFF, 0xFE, rest @ ..] => wide(UTF_16LE, rest),
        [0xFE, 0xFF, rest @ ..] => wide(UTF_16BE, rest),
        // Without a mark: every second byte of Latin text in UTF-16 is zero.
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => wide(UTF_16LE, bytes),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => wide(UTF_16BE, bytes),
        _ => Cow::Borrowed(bytes),
    }
}

/// The text of a whole file.
pub fn text(bytes: &[u8]) -> String {
    let owned = match ascii_compatible(bytes) {
        Cow::Borrowed(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => mostly_utf8(bytes).unwrap_or_else(|| with(bytes, guess(bytes))).into_owned(),
        },
        Cow::Owned(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
    };
    // Those above ASCII stay until it is known whether the text was encoded twice.
    let unwanted = |c: char| c.is_ascii() && c != '\r' && is_unwanted(c);
    let owned = if owned.contains(unwanted) { owned.replace(unwanted, "") } else { owned };
    if owned.contains('\n') { owned } else { owned.replace('\r', "\n") }
}

/// Control characters say nothing to people, and databases refuse some of them. Lines of a value end with
/// a line feed alone.
pub fn is_unwanted(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n')
}

/// A text without control characters.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(is_unwanted) { Cow::Owned(text.replace(is_unwanted, "")) } else { Cow::Borrowed(text) }
}

/// A cell as it was meant: encoded once and without control characters.
pub fn meant(text: &str) -> Cow<'_, str> {
    let meant = unmangled(text);
    if meant.contains(is_unwanted) { Cow::Owned(plain(&meant).trim().to_owned()) } else { meant }
}

/// The encoding that bytes which are not UTF-8 are most likely in.
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The encoding of that name; none if nobody knows it.
pub fn named(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.trim().as_bytes())
        .or_else(|| label.to_ascii_lowercase().starts_with("utf-7").then_some(WINDOWS_1252))
}

/// The text of bytes in an encoding; what cannot be decoded becomes U+FFFD.
pub fn with<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    encoding.decode_without_bom_handling(bytes).0
}

/// Bytes that are UTF-8 but for a few that are cut off or damaged, as text; none if they are
/// something else. Damaged UTF-8 still holds more whole letters than broken ones.
pub fn mostly_utf8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = String::from_utf8_lossy(bytes);
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for letter in text.chars().filter(|c| !c.is_ascii()) {
        if letter == '\u{fffd}' {
            broken += 1;
        } else {
            whole += 1;
        }
    }
    // A broken letter at the very end is one that was cut off.
    let tidy = |text: Cow<'_, str>| Cow::Owned(text.trim_end_matches('\u{fffd}').to_owned());
    (whole > broken).then(|| if broken > 0 { tidy(text) } else { text })
}

/// Text that was UTF-8, was taken for Windows-1252, and was written as UTF-8 again ("JosÃ©"), as it
/// was meant; untouched unless every foreign letter in it is part of such a sequence.
pub fn unmangled(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(['Ã', 'Â', 'Ä', 'Å', 'Ð', 'Ñ', 'Î', 'Ï', 'Ø', 'Ù', 'â', 'ã', 'ð'])
    {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        // Bytes that Windows-1252 leaves undefined pass as control characters of Latin-1.
        if (c as u32) < 0x80 || matches!(c as u32, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D) {
            bytes.push(c as u8);
            continue;
        }
        let mut buffer = [0; 4];
        match WINDOWS_1252.encode(c.encode_utf8(&mut buffer)) {
            (encoded, _, false) => bytes.extend_from_slice(&encoded),
            _ => return Cow::Borrowed(text),
        }
    }
    match String::from_utf8(bytes) {
        Ok(meant) if !meant.chars().any(|c| ('\u{80}'..'\u{a0}').contains(&c)) => Cow::Owned(meant),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_come_out_of_every_encoding() {
        let words = "Zoë Müller, Straße\n";
        let wide = |swap: bool, mark: bool| -> Vec<u8> {
            let mark = mark.then_some(0xFEFF);
            let units = mark.into_iter().chain(words.encode_utf16());
            units.flat_map(|u| if swap { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let old = WINDOWS_1252.encode(words).0.into_owned();
        let marked = [b"\xEF\xBB\xBF".as_slice(), words.as_bytes()].concat();
        for bytes in [
            words.as_bytes().to_vec(),
            marked,
            wide(false, true),
            wide(true, true),
            wide(false, false),
            wide(true, false),
            old,
        ] {
            assert_eq!(text(&bytes), words);
        }
        assert_eq!(text(b"a\rb\r"), "a\nb\n");
    }

    #[test]
    fn twice_encoded_text_is_repaired_only_if_surely_so() {
        for (read, meant) in [
            ("JosÃ© NÃºÃ±ez", "José Núñez"),
            ("Ã€ la carte", "À la carte"),
            ("itâ€™s", "it’s"),
            ("JOÃO", "JOÃO"),
            ("José", "José"),
            ("SÃO PAULO – é", "SÃO PAULO – é"),
            ("JosÃ© 北", "JosÃ© 北"),
            ("plain", "plain"),
        ] {
            assert_eq!(unmangled(read), meant);
        }
    }
}
