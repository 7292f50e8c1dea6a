//! Draws needs and offers towards the occupations they speak of.
//!
//! "Someone to keep our accounts" and "bookkeeper" share no word, but lie near the same occupation; moving each
//! towards its nearest occupations brings the two together. It is for help given and sought, not for topics
//! or for finding the same text twice, where it blurs. The occupations are those of ESCO (see `models/pivot`).

use super::model::ModelError;
use super::table::Table;
use super::vector::{DIMENSION, Vector};

/// How many occupations draw on a text.
const NEAREST: usize = 20;

/// How far a text is moved: the occupations weigh half as much as the text itself.
const PULL: f32 = 0.5;

/// How sharply nearer occupations are preferred: 0.05 nearer weighs e times as much.
const TEMPERATURE: f32 = 0.05;

/// The meanings of the world's occupations.
#[derive(Debug)]
pub struct Pivot {
    occupations: Table<u32>,
}

impl Pivot {
    /// The occupations that are part of the binary; they fit [`super::Model::embedded`] only.
    #[cfg(feature = "embedded-model")]
    pub fn embedded() -> Result<Pivot, ModelError> {
        Pivot::load(include_bytes!("../../../../models/pivot/esco.i8.bin"))
    }

    /// Reads packed vectors that lie one behind the other, [`DIMENSION`] bytes each.
    pub fn load(bytes: &[u8]) -> Result<Pivot, ModelError> {
        let (rows, rest) = bytes.as_chunks::<DIMENSION>();
        if rows.is_empty() || !rest.is_empty() {
            return Err(ModelError::Pivot);
        }
        let mut occupations = Table::new();
        for (key, row) in (0..).zip(rows) {
            occupations.insert(key, &Vector::from_bytes(row).ok_or(ModelError::Pivot)?);
        }
        Ok(Pivot { occupations })
    }

    /// Moves a row of [`DIMENSION`] numbers and length 1 and gives it length 1 again; others are left alone.
    ///
    /// The move is half the mean of the 20 nearest occupations, weighted by softmax(likeness / 0.05).
    pub fn apply(&self, row: &mut [f32]) {
        let Some(text) = Vector::quantize(row).filter(|text| !text.is_zero()) else { return };
        let nearest = self.occupations.nearest(&text, NEAREST);
        let best = nearest.first().map_or(0.0, |(_, likeness)| *likeness);
        let weights: Vec<f32> = nearest.iter().map(|(_, l)| ((l - best) / TEMPERATURE).exp()).collect();
        let total: f32 = weights.iter().sum();
        for ((key, _), weight) in nearest.iter().zip(&weights) {
            let Some(occupation) = self.occupations.get(*key) else { continue };
            let step = PULL * weight / total * occupation.scale;
            for (x, value) in row.iter_mut().zip(&occupation.values) {
                *x += step * f32::from(*value);
            }
        }
        let length = row.iter().map(|x| x * x).sum::<f32>().sqrt();
        row.iter_mut().for_each(|x| *x /= length);
    }

    /// How many occupations there are.
    pub fn len(&self) -> usize {
        self.occupations.len()
    }

    /// Whether there is no occupation; never so for one that was read.
    pub fn is_empty(&self) -> bool {
        self.occupations.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::testing::vectors;

    #[test]
    fn a_text_moves_towards_its_nearest_occupation_and_keeps_its_length() {
        let all = vectors(21, 30);
        let bytes: Vec<u8> = all.iter().flat_map(|v| v.to_bytes()[..DIMENSION].to_vec()).collect();
        let pivot = Pivot::load(&bytes).unwrap();
        assert_eq!(pivot.len(), 30);
        for text in vectors(22, 10) {
            let nearest = all.iter().max_by(|a, b| a.dot(&text).total_cmp(&b.dot(&text))).unwrap();
            let mut row = text.to_row();
            pivot.apply(&mut row);
            assert!((row.iter().map(|x| x * x).sum::<f32>() - 1.0).abs() < 1e-5);
            assert!(Vector::quantize(&row).unwrap().dot(nearest) > text.dot(nearest));
        }
    }

    #[test]
    fn a_text_that_says_nothing_stays_where_it_is() {
        let pivot = Pivot::load(&vectors(21, 1)[0].to_bytes()[..DIMENSION]).unwrap();
        let mut row = [0.0; DIMENSION];
        pivot.apply(&mut row);
        assert_eq!(row, [0.0; DIMENSION]);
    }

    #[test]
    fn a_damaged_table_is_refused() {
        assert!(Pivot::load(&[]).is_err());
        assert!(Pivot::load(&[1; DIMENSION + 1]).is_err());
    }
}
