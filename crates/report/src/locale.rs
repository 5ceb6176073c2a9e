//! The words of one language: messages of Project Fluent, and dates, numbers, amounts and lists as CLDR writes them.
//!
//! No sentence stands in Rust. What this module needs from a message file beyond the sentences of the briefings
//! (`date-on-day`, `date-since`, `amount`, ...) it names, and says so when it is not there.

mod amount;
mod args;
mod asked;
mod calendar;
mod cldr;
mod date;
mod entry;
mod list;
mod messages;
mod name;
mod number;
mod order;

pub use args::{Arg, Args};
pub use asked::{Asked, asked};
pub use entry::{Entry, UNTRANSLATED, entries};
pub use messages::{Locale, MessageError};
