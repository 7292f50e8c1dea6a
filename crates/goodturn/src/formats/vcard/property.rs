//! One content line taken apart: group, name, parameters, value; its letters decoded.

use super::super::decode;
use super::lines::has_head;
use encoding_rs::Encoding;
use std::borrow::Cow;

/// A property as text. Quoted-printable is undone, and so is the declaration of a code page.
#[derive(Debug)]
pub struct Property<'a> {
    /// The line on which it begins.
    pub line: u64,
    text: Cow<'a, str>,
    /// Where the group ends (0: none), where the name ends, where the value begins.
    marks: (usize, usize, usize),
}

impl<'a> Property<'a> {
    /// The property on a line; none if the line is no property. `guess` is the encoding of bytes
    /// that are not UTF-8 and declare nothing.
    pub fn of(line: u64, bytes: Cow<'a, [u8]>, guess: &'static Encoding) -> Option<Self> {
        if !has_head(&bytes) {
            return None;
        }
        let head = &bytes[..bytes.iter().position(|b| *b == b':')?];
        let plain = !head.contains(&b';') || !has_wrapping(head);
        let charset = if plain { None } else { charset_of(head) };
        let text = match bytes {
            Cow::Borrowed(bytes) => letters(bytes, charset, guess),
            Cow::Owned(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Cow::Owned(match sound(&text, charset) {
                    Cow::Owned(meant) => meant,
                    Cow::Borrowed(_) => text,
                }),
                Err(error) => Cow::Owned(letters(error.as_bytes(), charset, guess).into_owned()),
            },
        };
        if text.contains(is_unwanted) {
            // What stood between the letters of a word hid it, so the line is looked at anew.
            let text = text.replace(is_unwanted, "");
            return Property::of(line, Cow::Owned(text.into_bytes()), guess);
        }
        let marks = marks(&text)?;
        let property = Self { line, text, marks };
        Some(if plain { property } else { property.unwrapped(charset, guess) })
    }

    /// The group that ties properties together ("item1"); empty if none.
    pub fn group(&self) -> &str {
        self.text[..self.marks.0].trim_end_matches('.')
    }

    /// The name as written.
    pub fn name(&self) -> &str {
        self.text[self.marks.0..self.marks.1].trim()
    }

    /// The value, still escaped.
    pub fn value(&self) -> &str {
        &self.text[self.marks.2..]
    }

    /// The whole line, as it is kept and written back.
    pub fn raw(&self) -> &str {
        self.text.trim()
    }

    /// The parameters as written, each with its name ("" for a bare word such as `HOME`).
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let head = self.text[self.marks.1..self.marks.2 - 1].trim_start_matches(';');
        split_outside_quotes(head, ';').filter(|p| !p.trim().is_empty()).map(|param| {
            match param.split_once('=') {
                Some((name, value)) => (name.trim(), value.trim()),
                None => ("", param.trim()),
            }
        })
    }

    /// The values of one parameter, without quotes and split at commas.
    pub fn param<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.params()
            .filter(move |(n, _)| n.eq_ignore_ascii_case(name))
            .flat_map(|(_, value)| value.trim_matches('"').split(','))
            .map(|v| v.trim_matches('"').trim())
            .filter(|v| !v.is_empty())
    }

    /// Whether the value is base64, as the head says.
    pub fn is_base64(&self) -> bool {
        self.params().any(|(name, value)| {
            (name.is_empty() || name.eq_ignore_ascii_case("ENCODING"))
                && (value.eq_ignore_ascii_case("BASE64") || value.eq_ignore_ascii_case("B"))
        })
    }

    /// Undoes quoted-printable and takes what declared it (and a code page) out of the head.
    fn unwrapped(self, charset: Option<&'static Encoding>, guess: &'static Encoding) -> Self {
        let quoted = self.params().any(|(name, value)| {
            (name.is_empty() || name.eq_ignore_ascii_case("ENCODING"))
                && (value.eq_ignore_ascii_case("QUOTED-PRINTABLE") || value.eq_ignore_ascii_case("Q"))
        });
        let value = if quoted {
            Cow::Owned(unquoted(self.value(), charset, guess))
        } else {
            Cow::Borrowed(self.value())
        };
        let mut text = self.text[..self.marks.1].to_owned();
        for (name, value) in self.params() {
            let about_bytes = match name {
                "" => declares(value),
                n if n.eq_ignore_ascii_case("CHARSET") => true,
                n if n.eq_ignore_ascii_case("ENCODING") => !self.is_base64(),
                _ => false,
            };
            if !about_bytes {
                text.push(';');
                if !name.is_empty() {
                    text.push_str(name);
                    text.push('=');
                }
                text.push_str(value);
            }
        }
        let start = text.len() + 1;
        text.push(':');
        text.push_str(&value);
        Self { line: self.line, text: Cow::Owned(text), marks: (self.marks.0, self.marks.1, start) }
    }
}

/// A property is one line, so no line end belongs into it.
fn is_unwanted(c: char) -> bool {
    c == '\n' || decode::is_unwanted(c)
}

/// Whether the head speaks of how bytes are wrapped.
fn has_wrapping(head: &[u8]) -> bool {
    head.split(|b| *b == b';').skip(1).any(|param| {
        let name = param.split(|b| *b == b'=').next().unwrap_or_default().trim_ascii();
        name.eq_ignore_ascii_case(b"ENCODING")
            || name.eq_ignore_ascii_case(b"CHARSET")
            || (!param.contains(&b'=') && std::str::from_utf8(name).is_ok_and(declares))
    })
}

/// Whether a bare word of the head (vCard 2.1) declares an encoding.
fn declares(word: &str) -> bool {
    let is = |w: &str| word.eq_ignore_ascii_case(w);
    is("QUOTED-PRINTABLE") || is("8BIT") || is("7BIT") || is("UTF-8")
}

/// The encoding that a head declares, if anybody knows it.
pub fn charset_of(head: &[u8]) -> Option<&'static Encoding> {
    head.split(|b| *b == b';').skip(1).find_map(|param| {
        let (name, value) = param.split_at(param.iter().position(|b| *b == b'=')?);
        let label = std::str::from_utf8(&value[1..]).ok()?;
        name.trim_ascii()
            .eq_ignore_ascii_case(b"CHARSET")
            .then(|| decode::named(label.trim_matches('"')))
            .flatten()
    })
}

fn letters<'a>(
    bytes: &'a [u8],
    charset: Option<&'static Encoding>,
    guess: &'static Encoding,
) -> Cow<'a, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => sound(text, charset),
        Err(_) => foreign(bytes, charset, guess),
    }
}

/// Letters that are UTF-8. Unless the line says so itself, they may have been encoded twice.
fn sound<'a>(text: &'a str, charset: Option<&'static Encoding>) -> Cow<'a, str> {
    match charset {
        Some(charset) if charset == encoding_rs::UTF_8 => Cow::Borrowed(text),
        _ => decode::unmangled(text),
    }
}

/// Bytes that are not wholly UTF-8. A line that declares UTF-8 and holds none of it is nearer to
/// the file's own guess.
fn foreign<'a>(
    bytes: &'a [u8],
    charset: Option<&'static Encoding>,
    guess: &'static Encoding,
) -> Cow<'a, str> {
    match charset.filter(|c| *c != encoding_rs::UTF_8) {
        Some(declared) => decode::with(bytes, declared),
        None => decode::mostly_utf8(bytes).unwrap_or_else(|| decode::with(bytes, guess)),
    }
}

/// The end of the group, the end of the name and the beginning of the value.
fn marks(text: &str) -> Option<(usize, usize, usize)> {
    let name_end = text.find([':', ';'])?;
    let group_end = text[..name_end].rfind('.').map_or(0, |at| at + 1);
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate().skip(name_end) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b':' if !quoted => return Some((group_end, name_end, at + 1)),
            _ => {}
        }
    }
    text.find(':').map(|at| (group_end, name_end, at + 1))
}

fn split_outside_quotes(text: &str, at: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |c: char| {
        quoted ^= c == '"';
        c == at && !quoted
    })
}

/// Quoted-printable undone. A separator that was written as `=3B` is part of the text, so it comes
/// out escaped; a line break comes out as `\n`.
fn unquoted(value: &str, charset: Option<&'static Encoding>, guess: &'static Encoding) -> String {
    // Stand-ins for encoded separators: no encoding uses these bytes inside a letter.
    const SEMICOLON: u8 = 0x1E;
    const COMMA: u8 = 0x1F;
    // What a cut-off file leaves of a soft break.
    let source = value.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(source.len());
    let mut at = 0;
    while at < source.len() {
        let hex = |i: usize| source.get(i).and_then(|b| (*b as char).to_digit(16));
        match (source[at], hex(at + 1), hex(at + 2)) {
            (b'=', Some(high), Some(low)) => {
                bytes.push(match (high * 16 + low) as u8 {
                    b';' => SEMICOLON,
                    b',' => COMMA,
                    byte => byte,
                });
                at += 3;
            }
            (SEMICOLON | COMMA, ..) => at += 1,
            (byte, ..) => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => foreign(&bytes, charset, guess),
    };
    let mut out = String::with_capacity(text.len());
    let mut letters = text.trim_end_matches(['\r', '\n']).chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1e}' => out.push_str("\\;"),
            '\u{1f}' => out.push_str("\\,"),
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\n' => out.push_str("\\n"),
            other if is_unwanted(other) => {}
            other => out.push(other),
        }
    }
    out
}
