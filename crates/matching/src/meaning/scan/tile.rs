//! Products of four queries with four rows at a time, where the processor multiplies bytes (AVX-512 VNNI).
//!
//! Its instruction multiplies bytes without a sign by bytes with one, so that a query is moved up by 128 and what
//! that adds, 128 times the sum of a row, is taken away again: the result is the same whole number. Each loaded piece of
//! a row or a query is used four times, because loading is slower than multiplying.

use super::BLOCK;
use crate::meaning::vector::{DIMENSION, Vector};
use std::arch::x86_64::{
    __m512i, _mm512_add_epi32, _mm512_dpbusd_epi32, _mm512_load_si512, _mm512_reduce_add_epi32,
    _mm512_set1_epi8, _mm512_setzero_si512, _mm512_shuffle_i32x4, _mm512_storeu_si512, _mm512_unpackhi_epi32,
    _mm512_unpackhi_epi64, _mm512_unpacklo_epi32, _mm512_unpacklo_epi64,
};

/// How many queries and how many rows stand in a tile.
const SIDE: usize = 4;
/// A tile's products: of the first query with each row, then of the second, …
const AREA: usize = SIDE * SIDE;
/// Bytes in a register.
const WIDTH: usize = 64;

/// From so many queries on, filling up to whole tiles and copying rows is worth it.
pub(super) const WORTH_IT: usize = 8;

/// Whether this processor can.
pub(super) fn possible() -> bool {
    is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("avx512vnni")
}

#[repr(align(64))]
#[derive(Clone)]
struct Shifted([u8; DIMENSION]);

#[repr(align(64))]
struct Rows([[i8; DIMENSION]; BLOCK]);

/// Queries in tiles, and the room in which a block of rows is worked on.
pub(in crate::meaning) struct Tiles {
    count: usize,
    /// Each number of a query and 128; filled up to whole tiles.
    queries: Vec<Shifted>,
    rows: Box<Rows>,
}

impl Tiles {
    /// Only where it is [`possible`].
    pub(super) fn of(queries: &[Vector]) -> Tiles {
        let shifted = |query: &Vector| {
            Shifted(query.values.map(|x| u8::from_ne_bytes(x.to_ne_bytes()).wrapping_add(128)))
        };
        let mut shifted: Vec<Shifted> = queries.iter().map(shifted).collect();
        shifted.resize(queries.len().next_multiple_of(SIDE), Shifted([128; DIMENSION]));
        Tiles { count: queries.len(), queries: shifted, rows: Box::new(Rows([[0; DIMENSION]; BLOCK])) }
    }

    /// Hands each query's place and its product with each row to `take`; at most [`BLOCK`] rows.
    pub(super) fn products(&mut self, rows: &[[i8; DIMENSION]], mut take: impl FnMut(usize, &[i32])) {
        // Into one aligned place; what is left of an earlier block behind them is multiplied and not handed on.
        self.rows.0[..rows.len()].copy_from_slice(rows);
        // SAFETY: `Tiles::of` is called only where the processor has the features.
        let added = unsafe { added(&self.rows, rows.len()) };
        let mut out = [[0; BLOCK]; SIDE];
        for (n, four) in self.queries.chunks_exact(SIDE).enumerate() {
            let Ok(four) = <&[Shifted; SIDE]>::try_from(four) else { continue };
            // SAFETY: `Tiles::of` is called only where the processor has the features.
            unsafe { block(four, &self.rows, rows.len(), &added, &mut out) };
            for (i, products) in out.iter().enumerate().take(self.count - n * SIDE) {
                take(n * SIDE + i, &products[..rows.len()]);
            }
        }
    }
}

/// What moving a query up by 128 adds to its product with each row.
#[target_feature(enable = "avx512f,avx512vnni")]
fn added(rows: &Rows, count: usize) -> [i32; BLOCK] {
    let mut added = [0; BLOCK];
    let moved = _mm512_set1_epi8(i8::MIN); // 128 where bytes have no sign.
    for (row, added) in rows.0.iter().zip(&mut added).take(count) {
        let mut sum = _mm512_setzero_si512();
        for piece in row.as_chunks::<WIDTH>().0 {
            // SAFETY: a piece is as long as the register; each row begins at a multiple of 64.
            sum = _mm512_dpbusd_epi32(sum, moved, unsafe { _mm512_load_si512(piece.as_ptr().cast()) });
        }
        *added = _mm512_reduce_add_epi32(sum);
    }
    added
}

/// The products of four queries with a block of rows, four rows at a time.
#[target_feature(enable = "avx512f,avx512vnni")]
fn block(
    queries: &[Shifted; SIDE],
    rows: &Rows,
    count: usize,
    added: &[i32; BLOCK],
    out: &mut [[i32; BLOCK]; SIDE],
) {
    for at in (0..count).step_by(SIDE) {
        let mut sums = [[_mm512_setzero_si512(); SIDE]; SIDE];
        for piece in (0..DIMENSION).step_by(WIDTH) {
            let mut of_rows = [_mm512_setzero_si512(); SIDE];
            for (i, register) in of_rows.iter_mut().enumerate() {
                // SAFETY: at + 3 is below BLOCK and piece + 63 below DIMENSION; each row begins at a multiple of 64.
                *register = unsafe { _mm512_load_si512(rows.0[at + i][piece..].as_ptr().cast()) };
            }
            for (query, sums) in queries.iter().zip(&mut sums) {
                // SAFETY: piece + 63 is below DIMENSION; each query begins at a multiple of 64.
                let query = unsafe { _mm512_load_si512(query.0[piece..].as_ptr().cast()) };
                for (row, sum) in of_rows.iter().zip(sums) {
                    *sum = _mm512_dpbusd_epi32(*sum, query, *row);
                }
            }
        }
        let whole = added_up(&sums);
        let mut tile = [0; AREA];
        // SAFETY: the array has room for the 16 numbers of the register.
        unsafe { _mm512_storeu_si512(tile.as_mut_ptr().cast(), whole) };
        for (products, out) in tile.chunks_exact(SIDE).zip(out.iter_mut()) {
            for i in 0..SIDE {
                out[at + i] = products[i] - added[at + i];
            }
        }
    }
}

/// The sum of each of sixteen registers, in one: pairs are interleaved and added until each is one number.
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
fn added_up(sums: &[[__m512i; SIDE]; SIDE]) -> __m512i {
    let mut four = [_mm512_setzero_si512(); SIDE];
    for ([a, b, c, d], four) in sums.iter().zip(&mut four) {
        let ab = _mm512_add_epi32(_mm512_unpacklo_epi32(*a, *b), _mm512_unpackhi_epi32(*a, *b));
        let cd = _mm512_add_epi32(_mm512_unpacklo_epi32(*c, *d), _mm512_unpackhi_epi32(*c, *d));
        // In each quarter: part of a, of b, of c, of d.
        *four = _mm512_add_epi32(_mm512_unpacklo_epi64(ab, cd), _mm512_unpackhi_epi64(ab, cd));
    }
    let halves =
        |x, y| _mm512_add_epi32(_mm512_shuffle_i32x4::<0x44>(x, y), _mm512_shuffle_i32x4::<0xee>(x, y));
    let (first, second) = (halves(four[0], four[1]), halves(four[2], four[3]));
    // Quarters 0 and 2 are of the first query of each pair, 1 and 3 as well: even and odd quarters are added.
    _mm512_add_epi32(_mm512_shuffle_i32x4::<0x88>(first, second), _mm512_shuffle_i32x4::<0xdd>(first, second))
}
