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

/// A logistic curve by its middle: the likeness at which one is as sure as not. One slope serves all kinds; those
/// fitted to each kind differ by less than their error.
struct Curve(f32);

/// 0.08 more likeness makes an even guess a sure one.
const SLOPE: f32 = 25.0;

impl Curve {
    fn at(&self, likeness: f32) -> f32 {
        1.0 / (1.0 + (-SLOPE * (likeness - self.0)).exp())
    }
}

/// The probability, 0 to 1, that a text of this likeness (-1 to 1) would please whoever told the fact; `lead` says
/// that the text is an opportunity and not something to read.
///
/// Middles were set on the "tune" half of `bench/data/*_ordinary.tsv`, where from six to seven of ten that pass
/// the middle are right and more than nine of ten at [`FOR_TODAY`]; `calibrate` tells what holds on the other half. What
/// an opportunity has to do with interests, and an article with clients, was too rare to measure: their lines
/// are high.
pub fn sure_fits(fitting: Fitting, lead: bool, likeness: f32) -> f32 {
    match (fitting, lead) {
        (Fitting::Interest, false) => Curve(0.46),
        (Fitting::Interest, true) => Curve(0.55),
        (Fitting::Offer, true) => Curve(0.58),
        (Fitting::IdealClient, true) => Curve(0.63),
        (Fitting::Need, _) => Curve(0.69),
        (Fitting::Offer | Fitting::IdealClient, false) => Curve(0.70),
        (Fitting::Role, true) => Curve(0.62),
        (Fitting::Role, false) => Curve(0.72),
    }
    .at(likeness)
}

/// The surety below which a text is held back, also from those who ask.
pub fn fitting_enough(fitting: Fitting) -> f32 {
    match fitting {
        Fitting::Role => 0.65,
        _ => 0.5,
    }
}

/// The surety below which Today, whom nobody asked, says nothing.
pub const FOR_TODAY: f32 = 0.88;

/// The surety below which two are not brought together over what they share.
pub const SHARED_ENOUGH: f32 = 0.79;

/// The probability that two who told interests of this likeness would be glad to meet over them.
pub fn sure_shared(likeness: f32) -> f32 {
    Curve(0.455).at(likeness)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surer_with_every_step_and_today_asks_for_more_than_somebody_who_asked() {
        for fitting in [Fitting::Need, Fitting::Offer, Fitting::IdealClient, Fitting::Interest, Fitting::Role]
        {
            for lead in [true, false] {
                let steps: Vec<f32> = (0..=10).map(|n| sure_fits(fitting, lead, n as f32 / 10.0)).collect();
                assert!(steps.windows(2).all(|pair| pair[0] < pair[1]), "{fitting:?}");
            }
            assert!(fitting_enough(fitting) < FOR_TODAY);
        }
    }
}
