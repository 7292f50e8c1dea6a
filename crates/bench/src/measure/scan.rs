//! The nearest of many meanings, beside what the machine could do at most.
//!
//! A lone question reads every row once, so that it is held against a plain read of the same bytes. Many questions
//! at once are multiplication: they are held against a loop that does nothing but multiply and add in registers.
#![allow(unsafe_code)] // Calling that loop; the processor is asked first.

use super::Effort;
use crate::chance::Chance;
use crate::figures::{Figures, Samples, Unit};
use anyhow::{Context, Result, ensure};
use matching::meaning::{DIMENSION, Table, Vector};
use std::hint::black_box;
use std::time::Instant;

/// How many rows are looked through.
const ROWS: usize = 100_000;
/// How many questions stand in a batch: as many as the needs of a morning.
const BATCH: usize = 400;
/// How many of the nearest are kept.
const NEAREST: usize = 12;

/// Times one question, many questions, and their limits.
pub fn measure(effort: Effort, figures: &mut Figures) -> Result<()> {
    let mut chance = Chance::new(1);
    let mut table = Table::new();
    for row in 0..ROWS {
        table.insert(row, &vector(&mut chance)?);
    }
    let questions: Vec<Vector> = (0..BATCH).map(|_| vector(&mut chance)).collect::<Result<_>>()?;
    let bytes = (ROWS * DIMENSION) as f64;
    let words: Vec<u64> = (0..ROWS * DIMENSION / 8).map(|_| chance.number()).collect();
    // By turns, so that both meet the same neighbours on a busy machine.
    let (mut lone, mut plain) = (Samples::default(), Samples::default());
    for question in questions.iter().take(effort.repeats / 2 + 1) {
        lone.time(|| Ok(black_box(table.nearest(question, NEAREST))))?;
        plain.time(|| Ok(black_box(sum(black_box(&words)))))?;
    }
    let rate = |samples: &Samples, percent| bytes / samples.percentile(percent) / 1e6;
    figures.note("one question to 100,000 meanings, p50", Unit::Milliseconds, lone.percentile(50.0));
    figures.note("… memory read", Unit::GigabytesPerSecond, rate(&lone, 50.0));
    figures.note("… limit: the same bytes read plainly", Unit::GigabytesPerSecond, rate(&plain, 50.0));

    let (mut many, mut limit) = (Samples::default(), 0.0_f64);
    for _ in 0..effort.starts {
        let found = many.time(|| Ok(table.nearest_each(&questions, NEAREST)))?;
        ensure!(found.len() == BATCH, "{} of {BATCH} questions were answered", found.len());
        limit = limit.max(limit_of_one_core());
    }
    let billions = (BATCH * ROWS * DIMENSION) as f64 / 1e9;
    figures.note("400 questions to 100,000 meanings, p50", Unit::Milliseconds, many.percentile(50.0));
    figures.note(
        "… multiply-adds, on all cores",
        Unit::BillionsPerSecond,
        billions / many.percentile(50.0) * 1e3,
    );
    if limit > 0.0 {
        figures.note("… limit of one core: nothing but multiply-adds", Unit::BillionsPerSecond, limit);
    }
    Ok(())
}

fn vector(chance: &mut Chance) -> Result<Vector> {
    let row: Vec<f32> = (0..DIMENSION).map(|_| chance.below(2_001) as f32 - 1_000.0).collect();
    Vector::quantize(&row).context("numbers are finite")
}

/// Reads every word once, with sums enough that none waits for another.
fn sum(words: &[u64]) -> u64 {
    let mut sums = [0_u64; 16];
    for chunk in words.chunks_exact(16) {
        sums.iter_mut().zip(chunk).for_each(|(sum, word)| *sum = sum.wrapping_add(*word));
    }
    sums.iter().fold(0, |all, sum| all.wrapping_add(*sum))
}

/// Billions of multiply-adds of small whole numbers a second; 0 where this processor has no loop here.
fn limit_of_one_core() -> f64 {
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("avx512vnni") {
        const ROUNDS: usize = 2_000_000;
        let begin = Instant::now();
        // SAFETY: the processor has both feature sets, which is all that the function asks for.
        black_box(unsafe { multiply_and_add(ROUNDS) });
        return (ROUNDS * 8 * 64) as f64 / 1e9 / begin.elapsed().as_secs_f64();
    }
    0.0
}

/// Eight sums that do not wait for one another, 64 multiply-adds each a round.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512vnni")]
fn multiply_and_add(rounds: usize) -> i32 {
    use std::arch::x86_64::{
        _mm512_dpbusd_epi32, _mm512_reduce_add_epi32, _mm512_set1_epi8, _mm512_setzero_si512,
    };
    let mut sums = [_mm512_setzero_si512(); 8];
    let (a, b) = (_mm512_set1_epi8(black_box(3)), _mm512_set1_epi8(black_box(-2)));
    for _ in 0..rounds {
        // Handed through, or the whole loop would be worked out beforehand.
        sums = sums.map(|sum| _mm512_dpbusd_epi32(sum, a, b));
    }
    sums.into_iter().fold(0_i32, |all, sum| all.wrapping_add(_mm512_reduce_add_epi32(sum)))
}
