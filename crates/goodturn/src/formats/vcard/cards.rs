//! From content lines to cards: which line belongs to which card, with or without their ends.

use super::super::{
    limits::{self, TooMuch},
    recognise::is_mark,
};
use super::lines::{Line, Lines};
use std::borrow::Cow;

/// A card and its lines, without BEGIN and END.
pub struct Card<'a> {
    /// The line of its BEGIN.
    pub line: u64,
    /// Its lines.
    pub lines: Vec<Line<'a>>,
    /// Whether its END was found.
    pub ended: bool,
}

/// What a file of cards holds.
#[derive(Default)]
pub struct Cards<'a> {
    /// The cards, in the order of their beginnings.
    pub cards: Vec<Card<'a>>,
    /// Lines outside of every card.
    pub strays: Vec<u64>,
    /// Lines that pass a limit.
    pub too_much: Vec<(u64, TooMuch)>,
}

struct Open<'a> {
    card: Card<'a>,
    /// How many lines it had when another card began inside it.
    before_inner: Option<usize>,
    /// It is the value of the AGENT property of the card around it.
    agent: bool,
}

impl<'a> Cards<'a> {
    /// The cards in these bytes.
    pub fn of(bytes: &'a [u8]) -> Self {
        let mut found = Self::default();
        let mut open: Vec<Open<'a>> = Vec::new();
        for line in Lines::of(bytes) {
            if line.number > limits::LINES as u64 {
                found.too_much.push((line.number, TooMuch::Lines));
                break;
            }
            if line.bytes.len() > limits::LINE_BYTES {
                found.too_much.push((line.number, TooMuch::LineBytes));
            } else if is_mark(&line.bytes, b"BEGIN") {
                found.begin(line.number, &mut open);
            } else if is_mark(&line.bytes, b"END") {
                found.end(&mut open);
            } else if let Some(top) = open.last_mut() {
                top.card.lines.push(line);
            } else {
                found.strays.push(line.number);
            }
        }
        // A card without an end stops where the next one begins; what comes after is nobody's.
        for Open { mut card, before_inner, .. } in open {
            if let Some(before) = before_inner {
                found.strays.extend(card.lines.drain(before..).map(|l| l.number));
            }
            found.cards.push(card);
        }
        found.cards.sort_by_key(|card| card.line);
        found
    }

    fn begin(&mut self, line: u64, open: &mut Vec<Open<'a>>) {
        let mut agent = false;
        let depth = open.len();
        if let Some(top) = open.last_mut() {
            let asks = top.card.lines.last().is_some_and(|l| {
                let text = l.bytes.trim_ascii();
                text.ends_with(b":") && text.get(..5).is_some_and(|n| n.eq_ignore_ascii_case(b"AGENT"))
            });
            if asks && depth > limits::CARD_DEPTH {
                self.too_much.push((line, TooMuch::CardDepth));
            } else if asks {
                top.card.lines.pop();
                agent = true;
            }
            top.before_inner.get_or_insert(top.card.lines.len());
        }
        open.push(Open { card: Card { line, lines: Vec::new(), ended: false }, before_inner: None, agent });
    }

    fn end(&mut self, open: &mut Vec<Open<'a>>) {
        let Some(Open { mut card, agent, .. }) = open.pop() else { return };
        card.ended = true;
        match open.last_mut() {
            // Written as vCard 3.0 does: the whole card as the text of one property.
            Some(around) if agent => {
                let mut text = b"AGENT:BEGIN:VCARD\\n".to_vec();
                for line in &card.lines {
                    for byte in line.bytes.iter() {
                        if matches!(byte, b'\\' | b',' | b';') {
                            text.push(b'\\');
                        }
                        text.push(*byte);
                    }
                    text.extend_from_slice(b"\\n");
                }
                text.extend_from_slice(b"END:VCARD\\n");
                around.card.lines.push(Line { number: card.line, bytes: Cow::Owned(text) });
                around.before_inner = None;
            }
            _ => self.cards.push(card),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> String {
        let found = Cards::of(text.as_bytes());
        let cards = found.cards.iter().map(|c| {
            let names: Vec<_> =
                c.lines.iter().map(|l| String::from_utf8_lossy(&l.bytes).into_owned()).collect();
            format!("{}{}[{}]", c.line, if c.ended { "" } else { "?" }, names.join(" "))
        });
        format!("{} strays {:?}", cards.collect::<Vec<_>>().join(" "), found.strays)
    }

    #[test]
    fn each_line_goes_to_its_card() {
        const B: &str = "BEGIN:VCARD\n";
        const E: &str = "END:VCARD\n";
        for (text, read) in [
            (format!("{B}A:1\n{E}{B}A:2\n{E}"), "1[A:1] 4[A:2] strays []"),
            (format!("{B}A:1\n{B}A:2\n{E}X:1\n"), "1?[A:1] 3[A:2] strays [6]"),
            (format!("{B}A:1\n{B}A:2\n{E}C:3\n{E}"), "1[A:1 C:3] 3[A:2] strays []"),
            (format!("junk\n{B}A:1\n"), "2?[A:1] strays [1]"),
            (
                format!("{B}AGENT:\n{B}FN:a,b\n{E}C:3\n{E}"),
                "1[AGENT:BEGIN:VCARD\\nFN:a\\,b\\nEND:VCARD\\n C:3] strays []",
            ),
            (format!("{E}{E}"), " strays []"),
        ] {
            assert_eq!(shape(&text), read, "{text}");
        }
    }

    #[test]
    fn cards_nested_without_end_stay_small() {
        let deep = "BEGIN:VCARD\nAGENT:\n".repeat(2_000) + &"END:VCARD\n".repeat(2_000);
        let found = Cards::of(deep.as_bytes());
        let bytes: usize = found.cards.iter().flat_map(|c| &c.lines).map(|l| l.bytes.len()).sum();
        assert!(bytes < 100_000 && !found.too_much.is_empty());
    }
}
