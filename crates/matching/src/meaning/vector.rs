//! A meaning as 384 small whole numbers: what is kept, stored and compared.
//!
//! Only the direction of a vector counts, so its length is not stored: the scale follows from the numbers and
//! each vector has length 1 (or 0, for a text that says nothing). It is not a general vector: it cannot be
//! added or averaged; that is done on the `f32` rows before they are packed.

use super::scan;

/// How many numbers make a vector.
pub const DIMENSION: usize = 384;

/// How many bytes are stored of one: its numbers, and how near it lies to what everybody needs.
pub const STORED: usize = DIMENSION + 4;

/// A direction in the space of meanings, packed into one byte a number.
#[derive(Clone, PartialEq)]
pub struct Vector {
    pub(super) values: [i8; DIMENSION],
    /// One over the length of `values`, or 0 when they are all 0.
    pub(super) scale: f32,
    /// What is taken off its likeness to any one need (see [`super::Crowd`]); 0 if it was not read for help.
    pub(super) crowd: f32,
}

impl Vector {
    /// The vector of a text that says nothing; its likeness to everything is 0.
    pub const ZERO: Vector = Vector { values: [0; DIMENSION], scale: 0.0, crowd: 0.0 };

    /// Packs [`DIMENSION`] numbers of any common length; `None` for another count or a number that is not finite.
    ///
    /// The largest number becomes ±127, so each is off by at most half a 127th of it.
    pub fn quantize(row: &[f32]) -> Option<Vector> {
        if row.len() != DIMENSION || row.iter().any(|x| !x.is_finite()) {
            return None;
        }
        let largest = row.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        if largest == 0.0 {
            return Some(Vector::ZERO);
        }
        let mut values = [0; DIMENSION];
        for (packed, x) in values.iter_mut().zip(row) {
            // Within ±127 by construction, so the cast only drops a zero fraction.
            *packed = (x / largest * 127.0).round() as i8;
        }
        Some(Vector::from_values(values))
    }

    /// The bytes to store: each number as one two's-complement byte, in order, then the crowd as a little-endian
    /// 32-bit number.
    pub fn to_bytes(&self) -> [u8; STORED] {
        let mut bytes = [0; STORED];
        for (byte, x) in bytes.iter_mut().zip(self.values) {
            *byte = x.to_ne_bytes()[0];
        }
        bytes[DIMENSION..].copy_from_slice(&self.crowd.to_le_bytes());
        bytes
    }

    /// Reads what [`Vector::to_bytes`] wrote, or its numbers alone; `None` for another number of bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Vector> {
        let (numbers, rest) = bytes.split_first_chunk::<DIMENSION>()?;
        let crowd = match rest {
            [] => 0.0,
            _ => f32::from_le_bytes(rest.try_into().ok()?),
        };
        let read = Vector::from_values(numbers.map(|x| i8::from_ne_bytes([x])));
        crowd.is_finite().then_some(Vector { crowd, ..read })
    }

    /// How much nearer an offer lies to this need than to what everybody needs; `offer` was read for help.
    pub fn apart(&self, offer: &Vector) -> f32 {
        self.dot(offer) - offer.crowd
    }

    /// The likeness of two meanings: the cosine of the angle between them, from -1 to 1.
    pub fn dot(&self, other: &Vector) -> f32 {
        scan::dot(&self.values, &other.values) as f32 * self.scale * other.scale
    }

    /// The numbers again, as a row of length 1 (or 0).
    pub fn to_row(&self) -> Vec<f32> {
        self.values.iter().map(|x| f32::from(*x) * self.scale).collect()
    }

    /// Whether the text said nothing.
    pub fn is_zero(&self) -> bool {
        self.scale == 0.0
    }

    fn from_values(values: [i8; DIMENSION]) -> Vector {
        let squares = scan::dot(&values, &values);
        let scale = if squares == 0 { 0.0 } else { 1.0 / (squares as f32).sqrt() };
        Vector { values, scale, crowd: 0.0 }
    }
}

impl std::fmt::Debug for Vector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vector({:?}, …)", &self.values[..4])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::testing::rows;

    #[test]
    fn packing_turns_a_vector_by_less_than_half_a_degree() {
        for row in rows(1, 200) {
            let packed = Vector::quantize(&row).unwrap().to_row();
            let length = row.iter().map(|x| x * x).sum::<f32>().sqrt();
            let cosine = row.iter().zip(&packed).map(|(a, b)| a / length * b).sum::<f32>();
            assert!(cosine > 0.99996, "{cosine}");
        }
    }

    #[test]
    fn a_likeness_of_packed_vectors_is_within_a_hundredth_of_the_exact_one() {
        let all = rows(2, 100);
        for pair in all.windows(2) {
            let exact = pair[0].iter().zip(&pair[1]).map(|(a, b)| a * b).sum::<f32>();
            let lengths = pair.iter().map(|r| r.iter().map(|x| x * x).sum::<f32>().sqrt()).product::<f32>();
            let packed = Vector::quantize(&pair[0]).unwrap().dot(&Vector::quantize(&pair[1]).unwrap());
            assert!((exact / lengths - packed).abs() < 0.01, "{} {packed}", exact / lengths);
        }
    }

    #[test]
    fn a_vector_is_just_like_itself_and_survives_storing() {
        for row in rows(3, 20) {
            let vector = Vector::quantize(&row).unwrap();
            assert!((vector.dot(&vector) - 1.0).abs() < 1e-6);
            let vector = Vector { crowd: 0.21, ..vector };
            assert_eq!(Vector::from_bytes(&vector.to_bytes()), Some(vector));
        }
    }

    #[test]
    fn nothing_is_like_nothing_and_bad_numbers_are_refused() {
        let zero = Vector::quantize(&[0.0; DIMENSION]).unwrap();
        assert!(zero.is_zero());
        assert_eq!(zero.dot(&zero), 0.0);
        assert_eq!(Vector::quantize(&[f32::NAN; DIMENSION]), None);
        assert_eq!(Vector::quantize(&[f32::INFINITY; DIMENSION]), None);
        assert_eq!(Vector::quantize(&[1.0; 3]), None);
        assert_eq!(Vector::from_bytes(&[0; 3]), None);
    }

    #[test]
    fn the_byte_minus_128_that_packing_never_writes_is_still_read_rightly() {
        let vector = Vector::from_bytes(&[0x80; DIMENSION]).unwrap();
        assert!((vector.dot(&vector) - 1.0).abs() < 1e-6);
    }
}
