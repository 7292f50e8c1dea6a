//! Events: what I am invited to.

use crate::{EventId, Source};
use jiff::civil::Date;

/// Something I am invited to, with what I could give there.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Its name.
    pub name: String,
    /// When it is.
    pub on: Date,
    /// Where it is; empty if not known.
    pub place: String,
    /// What I can give there; empty means that I have no answer yet.
    pub give: String,
    /// Who or what brought it.
    pub from: Source,
}
