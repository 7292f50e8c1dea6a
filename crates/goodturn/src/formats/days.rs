//! Dates as other programs write them.
//!
//! What is not surely a date is none: a day that might be a month (03/04/2026) is left to its reader.

use super::months;
use domain::PartialDate;
use jiff::civil::Date;

/// A birthday or another day of a vCard: `19960415`, `1996-04-15T10:00:00Z`, `--0415`, `---15`, `1996-04`.
pub fn of_vcard(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let date = text.split(['T', 't', ' ']).next().unwrap_or_default();
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let number = |part: &str| part.parse::<i16>().ok();
    let small = |part: &str| part.parse::<i8>().ok();
    let made = if let Some(rest) = date.strip_prefix("--") {
        let rest = rest.trim_end_matches('-');
        match (rest.len(), digits(rest)) {
            (4, true) => PartialDate::new(None, small(&rest[..2]), small(&rest[2..])),
            (2, true) => PartialDate::new(None, small(rest), None),
            (5, false) => PartialDate::new(None, small(rest.get(..2)?), small(rest.get(3..)?)),
            _ => None,
        }
    } else {
        match (date.len(), digits(date)) {
            (8, true) => PartialDate::new(number(&date[..4]), small(&date[4..6]), small(&date[6..])),
            (4, true) => PartialDate::new(number(date), None, None),
            _ => {
                let mut parts = date.split(['-', '/', '.']);
                let (year, month, day) = (parts.next()?, parts.next()?, parts.next());
                if year.len() != 4 || parts.next().is_some() {
                    return None;
                }
                if day.is_none() && !date.contains('-') {
                    return None;
                }
                PartialDate::new(number(year), small(month), day.map(small).unwrap_or_default())
                    .filter(|d| d.day().is_some() == day.is_some())
            }
        }
    };
    // Year 0 and 1604 stand for "no year known": the latter is a leap year long before anybody's birth.
    made.and_then(|d| match d.year() {
        Some(0 | 1604) => PartialDate::new(None, d.month(), d.day()),
        _ => Some(d),
    })
    .filter(|d| d.month().is_some() || d.year().is_some())
}

/// Which of two numbers that may both be months comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// 03/04/2026 is in April.
    DayFirst,
    /// 03/04/2026 is in March.
    MonthFirst,
}

impl Order {
    /// The stable word for the order, as forms and scripts see it.
    pub fn word(self) -> &'static str {
        match self {
            Order::DayFirst => "day_first",
            Order::MonthFirst => "month_first",
        }
    }

    /// The order named by its stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Order::DayFirst, Order::MonthFirst].into_iter().find(|order| order.word() == word)
    }
}

/// What a text says if it is a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Only one reading is possible, and it says nothing of the order.
    Sure(PartialDate),
    /// Only one reading is possible, and the order is this one.
    Ordered(PartialDate, Order),
    /// Either the day or the month may come first: the date as read both ways.
    Open(PartialDate, PartialDate),
    /// It is no date.
    Not,
}

/// A date of a spreadsheet or an archive: `05 Jun 2024`, `7-Feb-22`, `2026-08-01 02:00:00 UTC`,
/// `Sep 2008`, `6/5/24, 1:30 PM` where only one reading is possible.
pub fn of_table(text: &str) -> Option<PartialDate> {
    ordered(text, None)
}

/// A date of a table whose order of day and month is known from elsewhere.
pub fn ordered(text: &str, order: Option<Order>) -> Option<PartialDate> {
    match (reading(text), order) {
        (Reading::Sure(date) | Reading::Ordered(date, _), _) => Some(date),
        (Reading::Open(date, _), Some(Order::DayFirst)) => Some(date),
        (Reading::Open(_, date), Some(Order::MonthFirst)) => Some(date),
        (Reading::Open(..), None) | (Reading::Not, _) => None,
    }
}

/// A day that comes back each year, as two numbers: `05/09`, `9.5.`.
pub fn without_year(text: &str, order: Option<Order>) -> Option<PartialDate> {
    let text = text.trim().trim_end_matches('.');
    let (first, second) = text.split_once(['/', '.', '-'])?;
    let (a, b) = (first.trim().parse().ok()?, second.trim().parse().ok()?);
    let (by_day, by_month) =
        (PartialDate::new(None, Some(b), Some(a)), PartialDate::new(None, Some(a), Some(b)));
    let order = order.or(text.contains('.').then_some(Order::DayFirst));
    match (by_day, by_month, order) {
        (Some(date), None, _) | (None, Some(date), _) => Some(date),
        (Some(date), Some(_), _) if a == b => Some(date),
        (Some(date), Some(_), Some(Order::DayFirst)) | (Some(_), Some(date), Some(Order::MonthFirst)) => {
            Some(date)
        }
        _ => None,
    }
}

/// What a text says if it is a date.
pub fn reading(text: &str) -> Reading {
    read(text.trim()).unwrap_or(Reading::Not)
}

/// Words that stand between the parts of a date and say nothing.
const BETWEEN: [&str; 7] = ["de", "del", "of", "the", "den", "le", "el"];

fn read(text: &str) -> Option<Reading> {
    if text.len() < 4 || text.len() > 60 {
        return None;
    }
    let sure = |date: Option<PartialDate>| date.map(Reading::Sure);
    if let Some(date) = text.get(..10).and_then(|head| head.parse::<Date>().ok()) {
        return Some(Reading::Sure(date.into()));
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return sure(whole(full_year(&text[..4])?, text[4..6].parse().ok()?, text[6..].parse().ok()));
    }
    let mut parts = [""; 3];
    let mut count = 0;
    let splits = |c: char| c.is_whitespace() || "-/.,年月日년월일".contains(c);
    for part in text.split(splits).filter(|p| !p.is_empty() && !BETWEEN.contains(p)) {
        if count == 3 {
            break;
        }
        parts[count] = part;
        count += 1;
    }
    let [first, second, third] = parts;
    match count {
        1 => sure(PartialDate::new(Some(full_year(first)?), None, None)),
        2 => match (months::of(first), full_year(first)) {
            (Some(month), _) => sure(whole(full_year(second)?, month, None)),
            // "2008-09" is a month; "9/2008" as well.
            (None, Some(year)) => sure(whole(year, second.parse().ok()?, None)),
            (None, None) => sure(whole(full_year(second)?, first.parse().ok()?, None)),
        },
        3 => three(first, second, third),
        _ => None,
    }
}

fn three(first: &str, second: &str, third: &str) -> Option<Reading> {
    let sure = |date: Option<PartialDate>| date.map(Reading::Sure);
    if let Some(year) = full_year(first) {
        let month = months::of(second).or_else(|| second.parse().ok())?;
        return sure(whole(year, month, Some(day(third)?)));
    }
    let year = any_year(third);
    if let Some(month) = months::of(second) {
        return sure(whole(year?, month, Some(day(first)?)));
    }
    if let Some(month) = months::of(first) {
        // "Sep 2008 …" goes on with something else than a year.
        if let Some(year) = full_year(second) {
            return sure(whole(year, month, None));
        }
        return sure(whole(year?, month, Some(day(second)?)));
    }
    let (a, b, year) = (first.parse::<i8>().ok()?, second.parse::<i8>().ok()?, year?);
    match (whole(year, b, Some(a)), whole(year, a, Some(b))) {
        (Some(date), Some(_)) if a == b => Some(Reading::Sure(date)),
        (Some(by_day), Some(by_month)) => Some(Reading::Open(by_day, by_month)),
        (Some(date), None) => Some(Reading::Ordered(date, Order::DayFirst)),
        (None, Some(date)) => Some(Reading::Ordered(date, Order::MonthFirst)),
        (None, None) => None,
    }
}

fn whole(year: i16, month: i8, day: Option<i8>) -> Option<PartialDate> {
    PartialDate::new(Some(year), Some(month), day)
}

/// A day of the month, perhaps as "5th" or "1er".
fn day(text: &str) -> Option<i8> {
    let digits = text.trim_end_matches(|c: char| c.is_alphabetic() || c == 'º');
    (text.len() - digits.len() <= 3).then(|| digits.parse().ok()).flatten()
}

fn full_year(text: &str) -> Option<i16> {
    (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A year of four figures, or of two as a spreadsheet shortens them (69 and below are of this century).
fn any_year(text: &str) -> Option<i16> {
    full_year(text).or_else(|| {
        let short = (text.len() == 2).then(|| text.parse::<i16>().ok()).flatten().filter(|y| *y >= 0)?;
        Some(if short < 70 { 2000 + short } else { 1900 + short })
    })
}

/// A day as people write it: "22 March 1833".
pub fn in_words(date: Date) -> String {
    format!("{} {} {}", date.day(), months::name(date.month()), date.year())
}

/// The beginning of a text, for a sentence that quotes it.
pub fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(date: Option<PartialDate>) -> String {
        date.map_or_else(|| "none".to_owned(), |d| d.to_string())
    }

    #[test]
    fn days_of_vcards() {
        for (written, read) in [
            ("19960415", "1996-04-15"),
            ("1996-04-15", "1996-04-15"),
            ("1953-10-15T23:10:00Z", "1953-10-15"),
            ("20090808T1430-0500", "2009-08-08"),
            ("--0415", "--04-15"),
            ("--04-15", "--04-15"),
            ("--04", "--04"),
            ("--04--", "--04"),
            ("1996-04", "1996-04"),
            ("1996", "1996"),
            ("1604-05-09", "--05-09"),
            ("0000-05-09", "--05-09"),
            ("1996/4/5", "1996-04-05"),
            ("---15", "none"),
            ("206-12-15", "none"),
            ("1996-02-30", "none"),
            ("1996-04-xx", "none"),
            ("04/05/1996", "none"),
            ("", "none"),
            ("--é5", "none"),
            ("circa 1800", "none"),
        ] {
            assert_eq!(shown(of_vcard(written)), read, "{written}");
        }
    }

    #[test]
    fn a_day_that_may_be_a_month_waits_for_its_order() {
        for (written, by_day, by_month) in
            [("03/04/2026", "2026-04-03", "2026-03-04"), ("6/5/24, 1:30 PM", "2024-05-06", "2024-06-05")]
        {
            assert_eq!(shown(ordered(written, Some(Order::DayFirst))), by_day);
            assert_eq!(shown(ordered(written, Some(Order::MonthFirst))), by_month);
        }
        for (written, read) in
            [("25.12.", "--12-25"), ("12/25", "--12-25"), ("5.9", "--09-05"), ("05/09", "none")]
        {
            assert_eq!(shown(without_year(written, None)), read);
        }
        assert!(matches!(reading("13/04/2026"), Reading::Ordered(_, Order::DayFirst)));
        assert!(matches!(reading("04/13/2026"), Reading::Ordered(_, Order::MonthFirst)));
        assert!(matches!(reading("04/04/2026"), Reading::Sure(_)));
    }

    #[test]
    fn dates_of_tables() {
        for (written, read) in [
            ("05 Jun 2024", "2024-06-05"),
            ("7-Feb-22", "2022-02-07"),
            ("2026-08-01 02:00:00 UTC", "2026-08-01"),
            ("2026-08-01", "2026-08-01"),
            ("Sep 2008", "2008-09"),
            ("Sept 5, 2008", "2008-09-05"),
            ("March 5, 2008", "2008-03-05"),
            ("2008", "2008"),
            ("6/15/24, 1:30 PM", "2024-06-15"),
            ("15.6.2024", "2024-06-15"),
            ("6/6/24", "2024-06-06"),
            ("2024/06/05", "2024-06-05"),
            ("6/5/24", "none"),
            ("31 Feb 2024", "none"),
            ("soon", "none"),
            ("", "none"),
            ("ééééééé", "none"),
            ("19081209", "1908-12-09"),
            ("19081309", "none"),
            ("9 de mayo de 2026", "2026-05-09"),
            ("May 9th, 2026", "2026-05-09"),
            ("1er août 2026", "2026-08-01"),
            ("9. Mai 2026", "2026-05-09"),
            ("2026年5月9日", "2026-05-09"),
            ("09/2008", "2008-09"),
            ("Sep 2008 to now", "2008-09"),
            ("0/0/00", "none"),
            ("12.5", "none"),
        ] {
            assert_eq!(shown(of_table(written)), read, "{written}");
        }
    }
}
