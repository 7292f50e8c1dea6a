//! One mail: who wrote to whom, and when.

use super::super::decode;
use super::split::head_of;
use domain::fold;
use jiff::civil::Date;
use mail_parser::{Address, HeaderName, Message, MessageParser};

/// So much of a text is kept, where texts are asked for.
const TEXT_CHARS: usize = 4_000;

/// How many mails a mail may seem to hold for its text to be read.
const MOST_INSIDE: usize = 200;

/// An address and the name that stood before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// What they are called there; may be empty.
    pub name: String,
    /// Their address.
    pub address: String,
}

/// A mail, as far as it tells who was in touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The file it stood in.
    pub file: String,
    /// The line on which it begins there.
    pub line: u64,
    /// Who wrote.
    pub from: Option<Party>,
    /// To whom.
    pub to: Vec<Party>,
    /// Addresses to which it was brought; they are mine.
    pub delivered_to: Vec<String>,
    /// The day, as its writer's clock said.
    pub on: Date,
    /// A program or a list sent it.
    pub bulk: bool,
    /// Subject and text; empty unless asked for.
    pub said: String,
}

/// Reads one mail; none if it has no sender or no day.
pub fn of(file: &str, line: u64, bytes: &[u8], texts: bool) -> Option<Letter> {
    let parser = MessageParser::default();
    let whole = texts && !holds_many_mails(bytes);
    let message = if whole { parser.parse(bytes) } else { parser.parse_headers(head_of(bytes)) }?;
    let from = message.from().or_else(|| message.sender()).map(parties).unwrap_or_default();
    let from = from.into_iter().next()?;
    let date = message.date().copied().or_else(|| message.received().and_then(|r| r.date()))?;
    let on = Date::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
    )
    .ok()
    .filter(|day| (1970..=2200).contains(&day.year()))?;
    let to = message.all_to().chain(message.all_cc()).flat_map(parties).collect();
    Some(Letter {
        file: file.to_owned(),
        line,
        bulk: is_bulk(&message, &from.address),
        from: Some(from),
        to,
        delivered_to: delivered_to(&message),
        on,
        said: if texts { said(&message) } else { String::new() },
    })
}

/// Whether mails may lie inside mails more often than anybody forwards: the parser goes as deep as they do,
/// and a server's threads have little room.
fn holds_many_mails(bytes: &[u8]) -> bool {
    let words: [&[u8]; 3] = [b"rfc822", b"global", b"digest"];
    let begins = |at: &[u8]| words.iter().any(|w| at.get(..6).is_some_and(|s| s.eq_ignore_ascii_case(w)));
    (0..bytes.len()).filter(|at| begins(&bytes[*at..])).nth(MOST_INSIDE).is_some()
}

fn parties(address: &Address<'_>) -> Vec<Party> {
    address
        .iter()
        .filter_map(|one| {
            let address = one.address()?.trim().to_owned();
            fold::email_key(&address)?;
            let name = one.name().unwrap_or_default().trim().trim_matches(['"', '\'']).trim();
            // Many programs write the address where a name belongs.
            let name = if name.contains('@') { "" } else { name };
            let name = decode::plain(name).split_whitespace().collect::<Vec<_>>().join(" ");
            let address = decode::plain(&address).into_owned();
            Some(Party { name, address })
        })
        .collect()
}

fn delivered_to(message: &Message<'_>) -> Vec<String> {
    ["Delivered-To", "X-Original-To", "Envelope-To"]
        .into_iter()
        .filter_map(|name| message.header_raw(HeaderName::Other(name.into())))
        .filter_map(|text| fold::email_key(text.trim()))
        .collect()
}

/// Local parts behind which nobody reads.
const NOBODY: [&str; 12] = [
    "noreply",
    "no-reply",
    "no_reply",
    "donotreply",
    "do-not-reply",
    "mailer-daemon",
    "postmaster",
    "bounce",
    "bounces",
    "notifications",
    "notification",
    "newsletter",
];

fn is_bulk(message: &Message<'_>, from: &str) -> bool {
    let raw = |name: &'static str| {
        message.header_raw(HeaderName::Other(name.into())).map(|text| text.trim().to_ascii_lowercase())
    };
    let list = message.header_raw(HeaderName::ListId).is_some()
        || message.header_raw(HeaderName::ListUnsubscribe).is_some();
    let sent_in_bulk =
        raw("Precedence").is_some_and(|p| matches!(p.as_str(), "bulk" | "list" | "junk" | "auto_reply"));
    let by_itself = raw("Auto-Submitted").is_some_and(|a| !a.starts_with("no"));
    let local = from.split('@').next().unwrap_or_default().to_ascii_lowercase();
    list || sent_in_bulk || by_itself || NOBODY.contains(&local.split('+').next().unwrap_or_default())
}

fn said(message: &Message<'_>) -> String {
    let text = message.body_text(0).unwrap_or_default();
    let all = format!("{}\n{}", message.subject().unwrap_or_default(), text.trim());
    decode::plain(&all).trim().chars().take(TEXT_CHARS).collect()
}
