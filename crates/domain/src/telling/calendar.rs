//! Calendar days: "12 March", "March 12th, 2026", "12/03/2026", "3/14", "the 20th", "by June".
//!
//! Two numbers are day first, as most of the world writes them; only if that is no day, month first.

use super::dates::{Core, Reader};
use super::token::Kind;
use jiff::ToSpan;
use jiff::civil::Date;

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

impl Reader<'_> {
    pub(super) fn month(&self, i: usize) -> Option<i8> {
        let word = self.word(i);
        let n = MONTHS.iter().position(|m| {
            *m == word || (word.len() == 3 && m.starts_with(word)) || word == "sept" && *m == "september"
        })?;
        i8::try_from(n + 1).ok()
    }

    fn day(&self, i: usize) -> Option<i8> {
        let word = self.word(i);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|e| word.strip_suffix(e)).unwrap_or(word);
        digits.parse().ok().filter(|d| (1..=31).contains(d) && digits.len() <= 2)
    }

    fn year(&self, i: usize) -> Option<(i16, usize)> {
        let at = i + usize::from(self.tokens.get(i).is_some_and(|t| t.kind == Kind::Comma));
        let year = self.word(at).parse().ok().filter(|y| (1900..2200).contains(y))?;
        Some((year, at + 1))
    }

    pub(super) fn ahead(&self, month: i8, day: i8) -> Option<Date> {
        let year = self.today.year();
        [year, year + 1].into_iter().filter_map(|y| Date::new(y, month, day).ok()).find(|d| *d >= self.today)
    }

    pub(super) fn behind(&self, month: i8, day: i8) -> Option<Date> {
        let year = self.today.year();
        [year, year - 1].into_iter().filter_map(|y| Date::new(y, month, day).ok()).find(|d| *d <= self.today)
    }

    fn both(&self, end: usize, month: i8, day: i8, sure: bool) -> Option<Core> {
        let (past, due) = (self.behind(month, day), self.ahead(month, day));
        (past.is_some() || due.is_some()).then_some((end, past, due, sure))
    }

    fn whole(&self, end: usize, date: Date) -> Option<Core> {
        Some((end, Some(date).filter(|d| *d <= self.today), Some(date).filter(|d| *d >= self.today), true))
    }

    pub(super) fn calendar(&self, i: usize, lead: &str) -> Option<Core> {
        let numeric = self.numeric(i, lead);
        if numeric.is_some() {
            return numeric;
        }
        let start = self.skip(i, &["the"]);
        if let Some(day) = self.day(start) {
            let of = self.skip(start + 1, &["of"]);
            if let Some(month) = self.month(of) {
                return match self.year(of + 1) {
                    Some((year, end)) => self.whole(end, Date::new(year, month, day).ok()?),
                    None => self.both(of + 1, month, day, true),
                };
            }
            let ordinal = self.word(start).ends_with(|c: char| c.is_alphabetic());
            if ordinal && !lead.is_empty() {
                let first = self.today.first_of_month();
                let months = [-1, 0, 1].into_iter().filter_map(|n| first.checked_add(n.months()).ok());
                let days: Vec<Date> =
                    months.filter_map(|m| Date::new(m.year(), m.month(), day).ok()).collect();
                let past = days.iter().rev().find(|d| **d <= self.today).copied();
                return Some((start + 1, past, days.into_iter().find(|d| *d >= self.today), true));
            }
            return None;
        }
        let within = self.is(i, &["in"]) && lead.is_empty();
        let at = i + usize::from(within);
        let month = self.month(at)?;
        if let Some(day) = self.day(self.skip(at + 1, &["the"])) {
            let behind = self.skip(at + 1, &["the"]) + 1;
            return match self.year(behind) {
                Some((year, end)) => self.whole(end, Date::new(year, month, day).ok()?),
                None => self.both(behind, month, day, true),
            };
        }
        let first = self.ahead(month, 1)?;
        let due = if within { self.month_end(first) } else { Some(first) };
        (within || matches!(lead, "by" | "before" | "until" | "till")).then_some((
            at + 1,
            self.behind(month, 1),
            due,
            true,
        ))
    }

    /// 2026-03-12, 12/03/2026, 12.3.26, 12/3; two numbers alone are a date unless they are a saying (24/7).
    fn numeric(&self, i: usize, lead: &str) -> Option<Core> {
        let word = self.word(i);
        let sign = ['-', '/', '.'].into_iter().find(|s| word.contains(*s))?;
        let numbers: Vec<i16> = word.split(sign).map(str::parse).collect::<Result<_, _>>().ok()?;
        let small = |n: i16| i8::try_from(n).ok();
        match numbers[..] {
            [y, m, d] if y >= 1900 => self.whole(i + 1, Date::new(y, small(m)?, small(d)?).ok()?),
            [a, b, y] if sign != '-' || y >= 1900 => {
                let year = if y < 100 { y + 2000 } else { y };
                let (a, b) = (small(a)?, small(b)?);
                let date = Date::new(year, b, a).or_else(|_| Date::new(year, a, b)).ok()?;
                self.whole(i + 1, date)
            }
            [a, b] if sign == '/' && word != "24/7" || sign == '.' && !lead.is_empty() => {
                let (day, month) =
                    if Date::new(2000, small(b)?, small(a)?).is_ok() { (a, b) } else { (b, a) };
                self.both(i + 1, small(month)?, small(day)?, !lead.is_empty())
            }
            _ => None,
        }
    }
}
