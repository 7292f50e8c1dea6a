//! The program as a whole, used as a person or a script would: one binary for all of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod bring_in;
mod came_by;
mod desk;
mod export;
mod introduce;
mod killed;
mod path;
mod telling;
mod trouble;
