//! What is true: the people a giver knows and what is known about them, on paper, without a computer.
//!
//! Nothing here reads a file, a clock or a network. Dates come in as arguments, ids are made by the
//! caller, and the same input gives the same output.

pub mod answer;
pub mod asking;
pub mod both_know;
pub mod came_by;
pub mod common;
pub mod dates;
pub mod difference;
pub mod encounter;
pub mod event;
pub mod fact;
pub mod find;
pub mod fold;
pub mod good_turn;
pub mod how_met;
pub mod ids;
pub mod incoming;
pub mod lead;
pub mod merge;
pub mod myself;
pub mod network;
pub mod person;
pub mod promise;
pub mod telling;
pub mod village;

pub use answer::{Answer, Verdict};
pub use dates::PartialDate;
pub use difference::Difference;
pub use encounter::{Channel, Direction, Encounter};
pub use event::Event;
pub use fact::{Fact, FactKind};
pub use find::{Find, FindKind};
pub use good_turn::{Doer, GoodTurn, TurnKind};
pub use ids::*;
pub use lead::Lead;
pub use myself::Myself;
pub use network::Network;
pub use person::{Name, Person, Role, Source, Value, What};
pub use promise::{Promise, PromiseState};
