//! The lines of an exported chat: when, who, and what, in all the shapes that telephones write.

use super::super::days::Order;
use domain::PartialDate;
use jiff::civil::Date;

/// The three numbers of a date as they stand; which is the month is for the whole file to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    numbers: [i16; 3],
    year_first: bool,
    /// Twelve hours and a word for the half of the day.
    half_days: bool,
    /// Its parts are divided by strokes, as the month-first countries do.
    strokes: bool,
}

/// Signs that say how text runs and show nothing.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A line that begins a message: its stamp, and the rest behind it.
pub fn stamped(line: &str) -> Option<(Stamp, &str)> {
    let line = line.trim_start_matches(is_mark);
    let (inner, rest) = match line.strip_prefix('[') {
        Some(line) => line.split_once(']')?,
        None => line.split_once(" - ")?,
    };
    if inner.len() > 48 {
        return None;
    }
    let stamp = stamp(inner)?;
    Some((stamp, rest.strip_prefix(' ').unwrap_or(rest)))
}

fn stamp(inner: &str) -> Option<Stamp> {
    let mut rest = inner.trim_start_matches(|c: char| is_mark(c) || c == ' ');
    let mut numbers = [0_i16; 3];
    let mut lengths = [0; 3];
    let mut strokes = false;
    for at in 0..3 {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 4 {
            return None;
        }
        numbers[at] = rest[..digits].parse().ok()?;
        lengths[at] = digits;
        rest = &rest[digits..];
        if at < 2 {
            let between =
                |c: char| matches!(c, '/' | '.' | '-' | '年' | '月' | '년' | '월') || is_mark(c) || c == ' ';
            let after = rest.trim_start_matches(between);
            let gap = &rest[..rest.len() - after.len()];
            if gap.trim_matches(|c: char| c == ' ' || is_mark(c)).is_empty() {
                return None;
            }
            strokes |= gap.contains('/');
            rest = after;
        }
    }
    // The time must follow, or it is some other line that begins with a date.
    let time = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let gap = &rest[..rest.len() - time.len()];
    let hour = time.bytes().take_while(u8::is_ascii_digit).count();
    let minutes = time.get(hour..).and_then(|t| t.strip_prefix([':', '.']))?;
    if gap.is_empty()
        || gap.chars().count() > 8
        || !(1..=2).contains(&hour)
        || !minutes.as_bytes().first()?.is_ascii_digit()
    {
        return None;
    }
    let year_first = lengths[0] == 4;
    if !year_first && !matches!(lengths[2], 2 | 4) {
        return None;
    }
    let half_days = time.chars().any(|c| c.is_ascii_alphabetic());
    Some(Stamp { numbers, year_first, half_days, strokes })
}

impl Stamp {
    /// The day, if the order of its numbers is this one.
    pub fn day(self, order: Order) -> Option<Date> {
        let [a, b, c] = self.numbers;
        let (year, month, day) = match (self.year_first, order) {
            (true, _) => (a, b, c),
            (false, Order::DayFirst) => (c, b, a),
            (false, Order::MonthFirst) => (c, a, b),
        };
        let year = if year < 100 { year + 2000 } else { year };
        let small = |n: i16| i8::try_from(n).ok();
        PartialDate::new(Some(year), small(month), small(day)).and_then(PartialDate::whole)
    }
}

/// The order of the numbers in all stamps of a file, and whether that is more than a guess.
///
/// What no single day tells, their sequence does: chats run forward.
pub fn order(stamps: &[Stamp]) -> (Order, bool) {
    let readings = |order: Order| {
        let mut impossible = 0_u64;
        let mut backwards = 0_u64;
        let mut before: Option<Date> = None;
        for stamp in stamps {
            match stamp.day(order) {
                Some(day) => {
                    backwards += u64::from(before.is_some_and(|before| before > day));
                    before = Some(day);
                }
                None => impossible += 1,
            }
        }
        (impossible, backwards)
    };
    let (by_day, by_month) = (readings(Order::DayFirst), readings(Order::MonthFirst));
    match by_day.cmp(&by_month) {
        std::cmp::Ordering::Less => return (Order::DayFirst, true),
        std::cmp::Ordering::Greater => return (Order::MonthFirst, true),
        std::cmp::Ordering::Equal => {}
    }
    let same = stamps.iter().all(|stamp| stamp.day(Order::DayFirst) == stamp.day(Order::MonthFirst));
    let american = stamps.iter().any(|s| s.half_days && s.strokes && s.numbers[2] < 100);
    (if american { Order::MonthFirst } else { Order::DayFirst }, same)
}

/// Who wrote, and what; none for a line that the program itself wrote.
pub fn said(rest: &str) -> Option<(&str, &str)> {
    let (name, text) = match rest.split_once(": ") {
        Some(parts) => parts,
        None => (rest.strip_suffix(':')?, ""),
    };
    let name = name.trim_matches(|c: char| is_mark(c) || c.is_whitespace() || c == '~');
    let is_name = !name.is_empty() && name.chars().count() <= 60 && !name.contains(['“', '"', '\n']);
    (is_name && !is_notice(text)).then_some((name, text.trim()))
}

/// What the program itself writes under somebody's name, marked by an unseen sign.
fn is_notice(text: &str) -> bool {
    const MEDIA: [&str; 14] = [
        "omitted",
        "attached",
        "weggelassen",
        "anhang",
        "omis",
        "absent",
        "pièce jointe",
        "omitid",
        "adjunt",
        "omess",
        "allegat",
        "ocult",
        "anexad",
        "weggelaten",
    ];
    let Some(text) = text.strip_prefix('\u{200e}') else { return false };
    let lower = text.to_lowercase();
    !MEDIA.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_of_all_telephones_are_read() {
        for line in [
            "12/03/2026, 09:15 - Nora: Hi",
            "12.03.26, 09:15 - Nora: Hi",
            "12-03-2026 09:15 - Nora: Hi",
            "2026-03-12 09:15 - Nora: Hi",
            "2026. 03. 12. 9:15 - Nora: Hi",
            "12/3/26, 9:15\u{a0}p.\u{a0}m. - Nora: Hi",
            "12/3/26 9.15 - Nora: Hi",
            "12/03/2026 à 09:15 - Nora: Hi",
            "\u{200e}[12/03/2026, 09:15:32] Nora: Hi",
            "[12.03.26, 9:15:32\u{202f}PM] Nora: Hi",
            "[2026/3/12 9:15:32] Nora: Hi",
            "2026년 3월 12일 오후 9:15 - Nora: Hi",
        ] {
            let (stamp, rest) = stamped(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(stamp.day(Order::DayFirst), Some(jiff::civil::date(2026, 3, 12)), "{line}");
            assert_eq!(said(rest), Some(("Nora", "Hi")), "{line}");
        }
        for line in
            ["12/03/2026 - Nora: Hi", "call me at 9 - Nora: Hi", "1 - 2", "", "[x] y", "12/03/2026, - : "]
        {
            assert_eq!(stamped(line), None, "{line}");
        }
    }
}
