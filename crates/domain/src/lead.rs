//! Leads: opportunities that came by and may suit someone else.

use crate::{LeadId, PersonId, Source};
use jiff::civil::Date;

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
    /// Who or what brought it.
    pub from: Source,
}
