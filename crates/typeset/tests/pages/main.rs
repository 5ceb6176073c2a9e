//! Layout, looked at as positions: what stands where on which page.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod breaks;
mod figures;
mod french;
mod generated;
mod groups;
mod hard;
mod japanese;
mod languages;
mod lining;
mod links;
mod lost;
mod places;
mod printed;
mod sample;
mod styled;
mod tables;
