//! Pages made by hand, written as PDF, read back.

// Whatever fails in here fails a test.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod inspect;
mod judges;
mod rich;
mod sample;
mod written;
