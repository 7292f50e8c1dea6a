//! How near a text lies to what everybody needs.
//!
//! Some offers are near to every need, because their words are general ("advice and support for small firms"), and
//! would push better ones away. Half of an offer's mean likeness to the ten nearest of some thirteen hundred everyday
//! needs is therefore taken off its likeness to any one need: what is left is how much nearer it lies to this need than
//! to others. It is the correction for hubs called CSLS (Conneau and others, "Word translation without parallel data",
//! 2018), with one side fixed, so that an offer's share depends on nothing but its own words.

use super::model::ModelError;
use super::table::Table;
use super::vector::{DIMENSION, Vector};

/// How many of the everyday needs are looked at.
const NEAREST: usize = 10;

/// How much of the mean is taken off.
const SHARE: f32 = 0.5;

/// The meanings of everyday needs.
#[derive(Debug)]
pub struct Crowd {
    needs: Table<u32>,
}

impl Crowd {
    /// The needs that are part of the binary; they fit [`super::Reader::embedded`] only.
    #[cfg(feature = "embedded-model")]
    pub fn embedded() -> Result<Crowd, ModelError> {
        Crowd::load(include_bytes!("../../../../models/needs/needs.i8.bin"))
    }

    /// Reads packed vectors that lie one behind the other, [`DIMENSION`] bytes each, read for help.
    pub fn load(bytes: &[u8]) -> Result<Crowd, ModelError> {
        let (rows, rest) = bytes.as_chunks::<DIMENSION>();
        if rows.is_empty() || !rest.is_empty() {
            return Err(ModelError::Needs);
        }
        let mut needs = Table::new();
        for (key, row) in (0..).zip(rows) {
            needs.insert(key, &Vector::from_bytes(row).ok_or(ModelError::Needs)?);
        }
        Ok(Crowd { needs })
    }

    /// What is to be taken off a text's likeness to any one need, by its vector read for help.
    pub fn of(&self, text: &Vector) -> f32 {
        if text.is_zero() {
            return 0.0;
        }
        let nearest = self.needs.nearest(text, NEAREST);
        SHARE * nearest.iter().map(|(_, likeness)| likeness).sum::<f32>() / nearest.len().max(1) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::testing::vectors;

    #[test]
    fn half_of_the_mean_of_the_nearest_is_taken_off() {
        let all = vectors(41, 40);
        let bytes: Vec<u8> = all.iter().flat_map(|v| v.to_bytes()[..DIMENSION].to_vec()).collect();
        let crowd = Crowd::load(&bytes).unwrap();
        let text = &vectors(42, 1)[0];
        let mut likeness: Vec<f32> = all.iter().map(|need| need.dot(text)).collect();
        likeness.sort_by(|a, b| b.total_cmp(a));
        assert!((crowd.of(text) - likeness[..10].iter().sum::<f32>() / 20.0).abs() < 1e-6);
        assert_eq!(crowd.of(&Vector::ZERO), 0.0);
        assert!(Crowd::load(&bytes[1..]).is_err() && Crowd::load(&[]).is_err());
    }
}
