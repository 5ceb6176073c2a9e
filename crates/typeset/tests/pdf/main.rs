//! Pages made by hand, written as PDF, read back.

// Whatever fails in here fails a test.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod attached;
mod decode;
mod inspect;
mod judges;
mod languages;
mod laws;
mod pictures;
mod rich;
mod sample;
mod written;
