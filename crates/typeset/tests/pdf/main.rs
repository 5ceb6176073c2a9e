//! Pages made by hand, written as PDF, read back.

mod judges;
mod sample;
