//! Differences: two people of whom I said that they are not one.

use crate::{DifferenceId, PersonId};
use jiff::civil::Date;

/// My word that two people who look alike are not one; nothing joins them or asks again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its id.
    pub id: DifferenceId,
    /// The one.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// When I said so.
    pub on: Date,
}
