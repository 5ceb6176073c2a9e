//! Layout, looked at as positions: what stands where on which page.

mod breaks;
mod generated;
mod hard;
mod links;
mod printed;
mod sample;
mod tables;
