//! Is this record someone I know? And who in my network stands there twice?
//!
//! Three outcomes: surely the same (brought together without asking, so precision comes first), ask
//! me, somebody new. The weighing is that of Fellegi and Sunter (1969): each thing that agrees or
//! differs speaks with the logarithm of how much more often it does so among records of one person
//! than among others; how often is learned from the people at hand, without examples (`learn`), and
//! what people would never forgive is ruled out by plain rules (`rules`). Only what an address book
//! says counts here. Pure: no file, no clock, no chance.

mod alike;
mod blocks;
mod compare;
mod compare_names;
mod doubles;
mod entry;
mod learn;
mod level;
mod names;
mod places;
mod register;
mod rules;
mod traits;
mod weigh;
mod why;
mod words;

#[cfg(test)]
mod stories;

pub use doubles::Double;
pub use register::{Match, Register, Verdict};
pub use traits::Traits;
pub use why::Why;
