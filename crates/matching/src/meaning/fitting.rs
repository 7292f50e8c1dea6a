//! How sure a likeness makes one that a text fits a fact, or that two would be glad to share a topic.
//!
//! Each kind of fact has a curve of its own, because a likeness of 0.5 between a lead and an ideal client says
//! something else than between an article and an interest. The curves turn a likeness into the share of such
//! pairs that a person called a fit; they say nothing of anybody.

use domain::FactKind;

/// What a text is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fitting {
    /// What somebody looks for: the text may be what they need.
    Need,
    /// What somebody does well: the text may be work for them.
    Offer,
    /// Who would be a good client for somebody: the text may speak of one.
    IdealClient,
    /// What somebody loves: the text may be about it.
    Interest,
    /// What somebody's role says that they do.
    Role,
}

impl Fitting {
    /// What a fact of this kind is held against a text for; `None` for kinds that are only quoted.
    pub fn of(kind: FactKind) -> Option<Self> {
        match kind {
            FactKind::Need => Some(Self::Need),
            FactKind::Offer => Some(Self::Offer),
            FactKind::IdealClient => Some(Self::IdealClient),
            FactKind::Interest => Some(Self::Interest),
            FactKind::Background | FactKind::Personal | FactKind::Preference | FactKind::News => None,
        }
    }
}

/// A logistic curve: its slope, and the likeness at which one is as sure as not.
struct Curve(f32, f32);

impl Curve {
    fn at(&self, likeness: f32) -> f32 {
        1.0 / (1.0 + (-self.0 * (likeness - self.1)).exp())
    }
}

/// The probability, 0 to 1, that a text of this likeness (-1 to 1) would please whoever told the fact.
pub fn sure_fits(fitting: Fitting, likeness: f32) -> f32 {
    match fitting {
        Fitting::Need => Curve(20.0, 0.56),
        Fitting::Offer => Curve(20.0, 0.56),
        Fitting::IdealClient => Curve(20.0, 0.54),
        Fitting::Interest => Curve(20.0, 0.42),
        Fitting::Role => Curve(20.0, 0.60),
    }
    .at(likeness)
}

/// The surety below which a text is held back.
pub fn fitting_enough(fitting: Fitting) -> f32 {
    match fitting {
        Fitting::Role => 0.65,
        _ => 0.5,
    }
}

/// The surety below which two are not brought together over what they share.
pub const SHARED_ENOUGH: f32 = 0.5;

/// The probability that two who told interests of this likeness would be glad to meet over them.
pub fn sure_shared(likeness: f32) -> f32 {
    Curve(20.0, 0.55).at(likeness)
}
