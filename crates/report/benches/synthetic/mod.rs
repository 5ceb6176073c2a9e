//! A synthetic register of any size, the same bytes each time: what the benchmarks measure, and what the tests of large registers read.
//!
//! The rows are invented, but of the shape and length of real ones: three languages, dates of every precision, several parties, events
//! and sources a row. No entry, person or body of the shipped register is named.

mod entries;
mod parties;
mod random;
mod sheet;
mod words;

use std::fs;
use std::io;
use std::path::Path;

use entries::Entry;
use random::Random;
use sheet::Sheet;

/// Labels are the same for every partnership, so those that are shipped do.
const VOCABULARY: &str = include_str!("../../../../data/vocabulary.csv");

/// The shipped templates that name no entry, with a list of all entries in place of those that do, and a table of all of them.
const TEMPLATES: [(&str, &str); 9] = [
    ("templates/briefings.toml", include_str!("briefings.toml")),
    (
        "templates/locale/en.ftl",
        concat!(
            include_str!("../../../../templates/locale/en.ftl"),
            "\ntable-title = Activities of the partnership\ntable-dates = Dates\ntable-status = Status\n"
        ),
    ),
    ("templates/overview.md.j2", include_str!("overview.md.j2")),
    ("templates/table.md.j2", include_str!("table.md.j2")),
    (
        "templates/partials/others.md.j2",
        include_str!("../../../../templates/partials/others.md.j2"),
    ),
    (
        "templates/partials/stage.md.j2",
        include_str!("../../../../templates/partials/stage.md.j2"),
    ),
    (
        "templates/sections/actors.md.j2",
        include_str!("../../../../templates/sections/actors.md.j2"),
    ),
    (
        "templates/sections/chronology.md.j2",
        include_str!("../../../../templates/sections/chronology.md.j2"),
    ),
    (
        "templates/sections/instruments.md.j2",
        include_str!("../../../../templates/sections/instruments.md.j2"),
    ),
];

/// Writes a register with as many entries as asked for into `data/` below `folder`, and into `templates/` what makes a briefing of it.
///
/// # Errors
/// The first folder or file that cannot be written.
pub fn write(folder: &Path, entries: usize) -> io::Result<()> {
    let sheets = register(entries);
    let sheets = sheets.iter().map(|sheet| (sheet.file, sheet.text.as_str()));
    for (file, text) in sheets.chain(TEMPLATES) {
        let path = folder.join(file);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// Every table, with actors, places and sources to match the number of entries.
fn register(entries: usize) -> Vec<Sheet> {
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
        Sheet::finished("data/vocabulary.csv", VOCABULARY),
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
