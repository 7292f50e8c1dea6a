//! Dates as other programs write them.
//!
//! What is not surely a date is none: a day that might be a month (03/04/2026) is left to its reader.

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

/// A date of a spreadsheet or an archive: `05 Jun 2024`, `7-Feb-22`, `2026-08-01 02:00:00 UTC`,
/// `Sep 2008`, `6/5/24, 1:30 PM` where only one reading is possible.
pub fn of_table(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    if text.len() < 4 || text.len() > 60 {
        return None;
    }
    if let Some(date) = text.get(..10).and_then(|head| head.parse::<Date>().ok()) {
        return Some(date.into());
    }
    let parts: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "-/.,".contains(c)).filter(|p| !p.is_empty()).collect();
    let (first, second, third) = (*parts.first()?, parts.get(1).copied(), parts.get(2).copied());
    match (first, second, third) {
        (year, None, None) => {
            PartialDate::new(full_year(year), None, None).filter(|_| full_year(year).is_some())
        }
        (name, Some(year), None) if month(name).is_some() => whole(full_year(year)?, month(name)?, None),
        (day, Some(name), Some(year)) if month(name).is_some() => {
            whole(any_year(year)?, month(name)?, day.parse().ok())
        }
        (name, Some(day), Some(year)) if month(name).is_some() => {
            whole(any_year(year)?, month(name)?, Some(day.parse().ok()?))
        }
        (a, Some(b), Some(year)) if full_year(a).is_none() => {
            let (a, b, year) = (a.parse::<i8>().ok()?, b.parse::<i8>().ok()?, any_year(year)?);
            match (a, b) {
                (a, b) if a == b => whole(year, a, Some(b)),
                (a, b) if a > 12 => whole(year, b, Some(a)),
                (a, b) if b > 12 => whole(year, a, Some(b)),
                _ => None,
            }
        }
        (year, Some(b), Some(c)) => whole(full_year(year)?, b.parse().ok()?, Some(c.parse().ok()?)),
        _ => None,
    }
}

fn whole(year: i16, month: i8, day: Option<i8>) -> Option<PartialDate> {
    PartialDate::new(Some(year), Some(month), day)
}

fn full_year(text: &str) -> Option<i16> {
    (text.len() == 4).then(|| text.parse().ok()).flatten()
}

/// A year of four figures, or of two as a spreadsheet shortens them (69 and below are of this century).
fn any_year(text: &str) -> Option<i16> {
    full_year(text).or_else(|| {
        let short = (text.len() == 2).then(|| text.parse::<i16>().ok()).flatten().filter(|y| *y >= 0)?;
        Some(if short < 70 { 2000 + short } else { 1900 + short })
    })
}

fn month(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let at = MONTHS
        .iter()
        .position(|m| name.len() >= 3 && m.starts_with(&name) || name == "sept" && *m == "september")?;
    i8::try_from(at + 1).ok()
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
        ] {
            assert_eq!(shown(of_table(written)), read, "{written}");
        }
    }
}
