//! The words of one language: messages of Project Fluent, and the dates and lists that are made with them.
//!
//! No sentence stands in Rust. What this module needs from a message file beyond the sentences of the briefings
//! (`date-day`, `month-1`, `list-two`, ...) it names, and says so when it is not there.

mod amount;
mod date;
mod list;
mod messages;

pub use messages::{Args, Locale, MessageError};
