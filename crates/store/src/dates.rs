//! Dates and words as the tables hold them, read back into what they mean.

use crate::db::Row;
use crate::error::StoreError;
use jiff::civil::Date;

impl Row<'_> {
    /// A date, stored as ISO text.
    pub fn date(&self, i: usize) -> Result<Date, StoreError> {
        self.with_text(i, iso)
    }

    /// A date that may be missing.
    pub fn date_opt(&self, i: usize) -> Result<Option<Date>, StoreError> {
        self.text_opt(i)?.map(|text| iso(&text)).transpose()
    }

    /// One of the words of a closed list.
    pub fn word<T>(
        &self,
        i: usize,
        what: &'static str,
        from: fn(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        self.with_text(i, |text| from(text).ok_or_else(|| unreadable(what, format!("unknown word “{text}”"))))
    }

    /// Who or what brought a row.
    pub fn source(&self, i: usize) -> Result<domain::Source, StoreError> {
        self.with_text(i, crate::person_doc::source_from)
    }
}

/// A date as we write it, read digit by digit: a network has hundreds of thousands of them, and a parser of
/// every ISO date takes several times as long.
fn iso(text: &str) -> Result<Date, StoreError> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_i16, |n, c| c.is_ascii_digit().then(|| n * 10 + i16::from(c - b'0')))
    };
    if let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes()
        && let ([_, _, _, _], Some(month), Some(day)) = (year, number(&[*m1, *m2]), number(&[*d1, *d2]))
        && let (Some(year), Ok(month), Ok(day)) = (number(year), i8::try_from(month), i8::try_from(day))
        && let Ok(date) = Date::new(year, month, day)
    {
        return Ok(date);
    }
    text.parse().map_err(|e: jiff::Error| unreadable("date", e.to_string()))
}

fn unreadable(what: &'static str, why: String) -> StoreError {
    StoreError::Unreadable { what, why }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_they_were_written() {
        for day in
            [date(2026, 11, 28), date(1, 1, 1), date(9999, 12, 31), date(-44, 3, 15), date(2024, 2, 29)]
        {
            assert_eq!(iso(&day.to_string()).unwrap(), day);
        }
        for wrong in ["", "2026-02-30", "2026-13-01", "20260228x", "----------", "2026-1-01"] {
            assert!(iso(wrong).is_err(), "{wrong}");
        }
    }
}
