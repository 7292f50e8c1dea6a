//! Dates as people know them: a birthday without a year, a job begun in some month.

use jiff::civil::Date;
use std::{fmt, str::FromStr};

/// A date of which some parts may be unknown; at least one part is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

/// A text that is not a date, not even in part.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is not a date; write 2026-05-09, 2026-05, 2026 or --05-09")]
pub struct NotADate(pub String);

impl PartialDate {
    /// A date from the parts that are known; `None` if they name no possible day.
    pub fn new(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        let possible = match (year, month, day) {
            (None, None, _) | (Some(_), None, Some(_)) => false,
            // 2000 is a leap year: 29 February without a year is a day that exists.
            (_, Some(m), Some(d)) => Date::new(year.unwrap_or(2000), m, d).is_ok(),
            (_, Some(m), None) => (1..=12).contains(&m),
            (Some(_), None, None) => true,
        };
        let in_range = year.is_none_or(|y| (0..=9999).contains(&y));
        (possible && in_range).then_some(Self { year, month, day })
    }

    /// The year, if known.
    pub fn year(self) -> Option<i16> {
        self.year
    }
    /// The month 1-12, if known.
    pub fn month(self) -> Option<i8> {
        self.month
    }
    /// The day of the month, if known.
    pub fn day(self) -> Option<i8> {
        self.day
    }
    /// The whole date, if every part is known.
    pub fn whole(self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let wrong = || NotADate(text.to_owned());
        let trimmed = text.trim();
        let (year, rest) = match trimmed.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => match trimmed.split_once('-') {
                Some((year, rest)) => (Some(year), Some(rest)),
                None => (Some(trimmed), None),
            },
        };
        let (month, day) =
            match rest.map(|rest| rest.split_once('-').map_or((rest, None), |(m, d)| (m, Some(d)))) {
                Some((month, day)) => (Some(month), day),
                None => (None, None),
            };
        let part = |text: Option<&str>| text.map(|t| t.parse::<i16>()).transpose().map_err(|_| wrong());
        let small = |value: Option<i16>| value.map(i8::try_from).transpose().map_err(|_| wrong());
        if year.is_some_and(|y| y.len() != 4) {
            return Err(wrong());
        }
        Self::new(part(year)?, small(part(month)?)?, small(part(day)?)?).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_date_reads_what_it_writes() {
        for text in ["2026-05-09", "2026-05", "2026", "--05-09", "--02-29", "--05"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn impossible_days_are_refused() {
        for text in [
            "",
            "26-05-09",
            "2026-13",
            "2026-02-30",
            "2025-02-29",
            "--",
            "hello",
            "2026--09",
            "2026-05-09-01",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }
}
