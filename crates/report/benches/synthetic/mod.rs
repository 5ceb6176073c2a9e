//! A synthetic register of any size, the same bytes each time: what the benchmarks measure, and what the tests of large registers read.
//!
//! The rows are invented, but of the shape and length of real ones: three languages, dates of every precision, several parties, events
//! and sources a row. No entry, person or body of the shipped register is named.

mod entries;
mod parties;
mod random;
mod sheet;
mod words;

pub use sheet::Sheet;

use entries::Entry;
use random::Random;

/// Labels are the same for every partnership, so those that are shipped do.
const VOCABULARY: &str = include_str!("../../../../data/vocabulary.csv");

/// A register with as many entries as asked for, and with actors, places and sources to match.
pub fn register(entries: usize) -> Vec<Sheet> {
    let size = Size::of(entries);
    let planned: Vec<_> = (0..entries).map(|index| Entry::plan(index, size)).collect();
    vec![
        entries::entries(&planned),
        entries::events(&planned),
        entries::roles(&planned),
        entries::links(&planned),
        entries::amounts(&planned),
        entries::claims(&planned),
        parties::actors(size.actors),
        parties::places(size.places),
        parties::sources(size.sources),
        Sheet::finished("vocabulary.csv", VOCABULARY),
    ]
}

/// How many rows the tables have that entries refer to.
#[derive(Clone, Copy)]
struct Size {
    actors: usize,
    places: usize,
    sources: usize,
}

impl Size {
    fn of(entries: usize) -> Self {
        let countries = words::COUNTRIES.len();
        Self {
            actors: (countries + entries / 8).min(countries * (1 + words::BODIES.len())),
            places: countries,
            sources: 4 + entries / 4,
        }
    }
}
