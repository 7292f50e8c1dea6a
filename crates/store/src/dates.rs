//! Dates and words as the tables hold them, read back into what they mean.

use crate::db::Row;
use crate::error::StoreError;
use jiff::civil::Date;

impl Row<'_> {
    /// A date, stored as ISO text.
    pub fn date(&self, i: usize) -> Result<Date, StoreError> {
        self.with_text(i, |text| text.parse().map_err(|e: jiff::Error| unreadable("date", e.to_string())))
    }

    /// A date that may be missing.
    pub fn date_opt(&self, i: usize) -> Result<Option<Date>, StoreError> {
        let parse = |text: String| text.parse().map_err(|e: jiff::Error| unreadable("date", e.to_string()));
        self.text_opt(i)?.map(parse).transpose()
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

fn unreadable(what: &'static str, why: String) -> StoreError {
    StoreError::Unreadable { what, why }
}
