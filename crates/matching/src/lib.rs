//! What would help: turns a network and a day into suggestions, each with the facts it rests on.
//!
//! Pure: no file, no clock, no chance; the same input gives the same list in the same order. It ranks
//! acts of help, never people, and it only proposes: acting is `app`'s part.

mod ask;
pub mod index;
pub mod meaning;
pub mod paths;
pub mod rules;
pub mod sameness;
mod suggest;
mod suggestion;

pub use ask::whom_to_ask;
pub use index::Index;
pub use suggest::{suggest, suggest_for};
pub use suggestion::{Act, Reason, Rule, Suggestion};
