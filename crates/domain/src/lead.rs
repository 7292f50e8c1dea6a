//! Leads: opportunities that came by and may suit someone else.

use crate::{LeadId, PersonId, Source};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// So many days a lead is looked at that does not say until when it is of use.
pub const WITHOUT_UNTIL_DAYS: i32 = 90;

/// An opportunity that came by and may suit someone else.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// Its id.
    pub id: LeadId,
    /// What it is, in the words it came in.
    pub text: String,
    /// Who brought it, if somebody did.
    pub by: Option<PersonId>,
    /// When it came.
    pub came_on: Date,
    /// Until when it is of use.
    pub until: Option<Date>,
    /// When it was set aside: passed on, taken, or of no use to anybody I know.
    pub closed_on: Option<Date>,
    /// Who or what brought it.
    pub from: Source,
}

impl Lead {
    /// Whether it is still of use on a day.
    pub fn open_on(&self, today: Date) -> bool {
        let until = self.until.unwrap_or_else(|| self.came_on.saturating_add(WITHOUT_UNTIL_DAYS.days()));
        self.closed_on.is_none() && today <= until
    }
}
