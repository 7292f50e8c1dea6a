//! Where one mail ends and the next begins.
//!
//! A mailbox is read in place, so that no mail is copied and each keeps its line.

/// Header fields with which real mails begin.
const FIRST: [&[u8]; 16] = [
    b"return-path:",
    b"received:",
    b"from:",
    b"to:",
    b"date:",
    b"subject:",
    b"message-id:",
    b"delivered-to:",
    b"mime-version:",
    b"x-",
    b"sender:",
    b"reply-to:",
    b"content-type:",
    b"dkim-signature:",
    b"arc-",
    b"authentication-results:",
];

/// Whether bytes are a mailbox or a mail: a head of known fields, among them who wrote or when.
pub fn looks_like_mail(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64 << 10)];
    let rest = match start.strip_prefix(b"From ") {
        Some(rest) => after_line(rest),
        None => start,
    };
    let first = rest.trim_ascii_start();
    FIRST.iter().any(|field| begins(first, field)) && {
        let head = head_of(rest);
        let has = |field: &[u8]| lines(head).any(|line| begins(line, field));
        has(b"from:") && (has(b"date:") || has(b"received:") || has(b"to:") || has(b"subject:"))
    }
}

/// The mails with the line on which each begins.
pub fn letters(bytes: &[u8]) -> Vec<(u64, &[u8])> {
    if !bytes.starts_with(b"From ") {
        return vec![(1, bytes)];
    }
    let mut found = Vec::new();
    let (mut line, mut at, mut blank_before) = (1_u64, 0, true);
    let mut open: Option<(u64, usize)> = None;
    while at < bytes.len() {
        let end = bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| at + n + 1);
        let text = &bytes[at..end];
        if blank_before && text.starts_with(b"From ") && begins_a_head(&bytes[end..]) {
            if let Some((line, start)) = open {
                found.push((line, &bytes[start..at]));
            }
            open = Some((line + 1, end));
        }
        blank_before = text.trim_ascii().is_empty();
        (at, line) = (end, line + 1);
    }
    found.extend(open.map(|(line, start)| (line, &bytes[start..])));
    found
}

/// A line of a letter may begin with "From " too; after a separator comes a header field.
fn begins_a_head(rest: &[u8]) -> bool {
    let line = rest.split(|b| *b == b'\n').next().unwrap_or_default();
    let name = line.split(|b| *b == b':').next().unwrap_or_default();
    // Some programs put a second separator, quoted, before the head.
    line.starts_with(b">From ")
        || (line.contains(&b':') && !name.is_empty() && name.iter().all(|b| b.is_ascii_graphic()))
}

/// The head of a mail: up to the first empty line.
pub fn head_of(bytes: &[u8]) -> &[u8] {
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        if line.trim_ascii().is_empty() && at > 0 {
            return &bytes[..at];
        }
        at += line.len();
    }
    bytes
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|b| *b == b'\n')
}

fn begins(line: &[u8], field: &[u8]) -> bool {
    line.get(..field.len()).is_some_and(|start| start.eq_ignore_ascii_case(field))
}

fn after_line(bytes: &[u8]) -> &[u8] {
    bytes.iter().position(|b| *b == b'\n').map_or(&[], |at| &bytes[at + 1..])
}
