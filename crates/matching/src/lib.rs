//! What would help: turns a network and a day into suggestions, each with the facts it rests on.
//!
//! Pure: no file, no clock, no chance; the same input gives the same list in the same order. It ranks
//! acts of help, never people, and it only proposes: acting is `app`'s part.

mod ask;
mod habits;
pub mod index;
pub mod meaning;
mod mentions;
mod passages;
pub mod rules;
pub mod sameness;
mod suggest;
mod suggestion;
mod whom;

pub use ask::whom_to_ask;
pub use habits::{Habits, Tally};
pub use index::{Index, ItemId, ReadText, Said};
pub use passages::passages;
pub use suggest::{one_for_each_of_the_ten, pass_on, suggest, suggest_for};
pub use suggestion::{Act, Ground, Reason, Rule, Suggestion};
pub use whom::{Because, Whom, whom_item_fits, whom_text_fits};
