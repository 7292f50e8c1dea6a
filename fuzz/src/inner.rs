//! The inner modules of the formats that no public function reaches by itself, compiled a second time.

#[path = "../../crates/goodturn/src/formats/days.rs"]
pub mod days;
#[path = "../../crates/goodturn/src/formats/decode.rs"]
pub mod decode;
#[path = "../../crates/goodturn/src/formats/months.rs"]
pub mod months;
