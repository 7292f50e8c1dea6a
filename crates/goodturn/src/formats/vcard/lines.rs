//! From bytes to content lines: folded lines joined, every line with the number it began on.
//!
//! Joining happens on bytes, because writers fold between the bytes of one letter. Besides the
//! RFC's folding there are quoted-printable soft breaks, base64 that runs on without indentation
//! (Outlook) and a backslash at the end of a line (Android 2.1).

use super::super::recognise::is_mark;
use std::borrow::Cow;

/// A content line, unfolded.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The line of the file on which it begins, from 1.
    pub number: u64,
    /// Its bytes, without the line end.
    pub bytes: Cow<'a, [u8]>,
}

/// The content lines of a file whose bytes are ASCII-compatible.
pub struct Lines<'a> {
    rest: &'a [u8],
    end: u8,
    number: u64,
}

/// How the value of a property is wrapped, as its head says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrapping {
    None,
    QuotedPrintable,
    Base64,
}

impl<'a> Lines<'a> {
    /// The lines of these bytes.
    pub fn of(bytes: &'a [u8]) -> Self {
        // Old Macintosh files end their lines with CR alone.
        let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
        Self { rest: bytes, end, number: 0 }
    }

    /// The next line as it stands, without taking it, and where the one after it begins.
    fn peek(&self, from: usize) -> Option<(&'a [u8], usize)> {
        let rest = self.rest.get(from..).filter(|r| !r.is_empty())?;
        let (line, next) = match rest.iter().position(|b| *b == self.end) {
            Some(at) => (&rest[..at], from + at + 1),
            None => (rest, self.rest.len()),
        };
        let bare = line.iter().rposition(|b| *b != b'\r').map_or(0, |at| at + 1);
        Some((&line[..bare], next))
    }

    fn take(&mut self, to: usize) {
        self.rest = &self.rest[to..];
        self.number += 1;
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let first = loop {
            let (line, next) = self.peek(0)?;
            self.take(next);
            if !line.trim_ascii().is_empty() {
                break line;
            }
        };
        let number = self.number;
        let mut bytes: Cow<'a, [u8]> = Cow::Borrowed(first);
        let mut wrapping = None;
        while let Some((line, next)) = self.peek(0) {
            let indented = matches!(line.first(), Some(b' ' | b'\t'));
            let may_run_on =
                indented || bytes.ends_with(b"=") || bytes.ends_with(b"\\") || !line.contains(&b':');
            if !may_run_on {
                break;
            }
            let wrapping = *wrapping.get_or_insert_with(|| wrapping_of(&bytes));
            if wrapping == Wrapping::QuotedPrintable && bytes.ends_with(b"=") {
                if !self.joins_soft_break(line, next) {
                    break;
                }
                let joined = bytes.to_mut();
                joined.pop();
                joined.extend_from_slice(line);
                self.take(next);
                if line.is_empty()
                    && let Some((after, next)) = self.peek(0)
                {
                    bytes.to_mut().extend_from_slice(after);
                    self.take(next);
                }
            } else if indented {
                bytes.to_mut().extend_from_slice(&line[1..]);
                self.take(next);
            } else if wrapping == Wrapping::Base64 && is_base64(line) {
                bytes.to_mut().extend_from_slice(line);
                self.take(next);
            } else if ends_in_odd_backslash(&bytes) && !line.is_empty() && !has_head(line) {
                bytes.to_mut().extend_from_slice(b"n");
                bytes.to_mut().extend_from_slice(line);
                self.take(next);
            } else {
                break;
            }
        }
        Some(Line { number, bytes })
    }
}

impl Lines<'_> {
    /// Whether a line goes on with what a soft break left open. Some mailers put an empty line
    /// between; then the one after it decides.
    fn joins_soft_break(&self, line: &[u8], next: usize) -> bool {
        if is_mark(line, b"END") || is_mark(line, b"BEGIN") {
            return false;
        }
        !line.is_empty()
            || self.peek(next).is_some_and(|(after, _)| after.starts_with(b"=") && !has_head(after))
    }
}

fn wrapping_of(line: &[u8]) -> Wrapping {
    let head = line.iter().position(|b| *b == b':').map_or(line, |at| &line[..at]);
    if !head.contains(&b';') {
        return Wrapping::None;
    }
    let mut words = head.split(|b| *b == b';').skip(1).map(|param| {
        let bare =
            param.iter().position(|b| *b == b'=').filter(|at| param[..*at].eq_ignore_ascii_case(b"ENCODING"));
        bare.map_or(param, |at| &param[at + 1..]).trim_ascii()
    });
    words
        .find_map(|word| match word {
            w if w.eq_ignore_ascii_case(b"QUOTED-PRINTABLE") || w.eq_ignore_ascii_case(b"Q") => {
                Some(Wrapping::QuotedPrintable)
            }
            w if w.eq_ignore_ascii_case(b"BASE64") || w.eq_ignore_ascii_case(b"B") => Some(Wrapping::Base64),
            _ => None,
        })
        .unwrap_or(Wrapping::None)
}

fn is_base64(line: &[u8]) -> bool {
    !line.is_empty() && line.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
}

fn ends_in_odd_backslash(bytes: &[u8]) -> bool {
    bytes.iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
}

/// Whether a line begins like a property: a name, then a colon or semicolon, and a colon somewhere.
pub fn has_head(line: &[u8]) -> bool {
    let name = line.iter().position(|b| matches!(b, b':' | b';'));
    name.is_some_and(|at| {
        !line[..at].trim_ascii().is_empty()
            && line[..at]
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b' ' | b'/'))
            && line[at..].contains(&b':')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        Lines::of(text.as_bytes())
            .map(|l| format!("{} {}", l.number, String::from_utf8_lossy(&l.bytes)))
            .collect()
    }

    #[test]
    fn folded_lines_are_joined_in_every_way_that_writers_fold() {
        for (written, read) in [
            ("A:1\r\nB:2\r\n", vec!["1 A:1", "2 B:2"]),
            ("A:1\rB:2\r", vec!["1 A:1", "2 B:2"]),
            ("\n\nA:one\n  two\n\tthree\nB:2", vec!["3 A:one twothree", "6 B:2"]),
            (
                "A;ENCODING=QUOTED-PRINTABLE:x=\ny=3B\nB:2",
                vec!["1 A;ENCODING=QUOTED-PRINTABLE:xy=3B", "3 B:2"],
            ),
            ("A;QUOTED-PRINTABLE:x=\nEND:VCARD", vec!["1 A;QUOTED-PRINTABLE:x=", "2 END:VCARD"]),
            ("A;QUOTED-PRINTABLE:x=\n\n=C3=A4\nB:2", vec!["1 A;QUOTED-PRINTABLE:x=C3=A4", "4 B:2"]),
            ("A;QUOTED-PRINTABLE:x=\n\nB:2", vec!["1 A;QUOTED-PRINTABLE:x=", "3 B:2"]),
            ("A:x=\nB:2", vec!["1 A:x=", "2 B:2"]),
            ("P;BASE64:\nAAAA\nBBBB==\n\nB:2", vec!["1 P;BASE64:AAAABBBB==", "5 B:2"]),
            ("A:x\\\ny;z\nB:2", vec!["1 A:x\\ny;z", "3 B:2"]),
            ("A:x\\\\\njunk\nB:2", vec!["1 A:x\\\\", "2 junk", "3 B:2"]),
            ("A:x\\\nB:2", vec!["1 A:x\\", "2 B:2"]),
        ] {
            assert_eq!(joined(written), read, "{written:?}");
        }
    }
}
