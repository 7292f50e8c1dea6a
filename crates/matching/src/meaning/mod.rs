//! Likeness of meaning: how near two texts are when they share no word.
//!
//! A text becomes a [`Vector`] by a small network that runs inside this process ([`Reader`]); a [`Table`] finds
//! the nearest of many by an exact scan. It is not a judge of people and not a search for names or words: those
//! want exact matching of their own.

mod crowd;
mod fitting;
mod model;
mod pivot;
mod reader;
mod scan;
mod sure;
mod table;
#[cfg(test)]
mod testing;
mod vector;
mod wordpiece;
mod words;

pub use crowd::Crowd;
pub use fitting::{FOR_TODAY, Fitting, SHARED_ENOUGH, fitting_enough, sure_fits, sure_shared};
pub use model::{Model, ModelError};
pub use pivot::Pivot;
pub use reader::{Purpose, Reader};
pub use sure::{SURE_ENOUGH, WORTH_A_LOOK, sure};
pub use table::Table;
pub use vector::{DIMENSION, STORED, Vector};
pub use words::{MOST_IN_COMMON, in_common, telling_words};
