//! Paths: through whom somebody could be reached, and why each step of the way would hold.

mod first;
mod graph;
pub mod named;
mod search;
pub mod shared;
pub mod strength;
mod ties;
mod ways;
mod words;

pub use first::FirstPersons;
pub use graph::{Arc, Graph, Node};
pub use search::{Effort, Path, Search};
pub use ties::{Reason, Record, Ties, Touched, Why};
pub use ways::{Company, Member, Step, Way};

#[cfg(test)]
mod plain;
#[cfg(test)]
mod stories;
