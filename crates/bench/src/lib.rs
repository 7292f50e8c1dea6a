//! Measured promises: a made-up world of any size, the bare peers to compare with, and what is timed.
//!
//! `cargo run --release -p bench --bin performance` makes every figure of docs/performance.md.

pub mod bare;
pub mod browser;
pub mod chance;
pub mod figures;
pub mod machine;
pub mod measure;
pub mod server;
pub mod tied_world;
pub mod world;
