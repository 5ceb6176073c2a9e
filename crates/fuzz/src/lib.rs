//! What must hold of every reader, whatever bytes it is given: more than that it does not end the program.
//!
//! A [`Target`] is a reader with its laws. libFuzzer looks for bytes that break them (`cargo xtask fuzz`); the tests run what it has
//! found so far, which stands in `corpus/`, a folder a target.
#![expect(
    clippy::expect_used,
    reason = "a law that does not hold must end the run: this is what libFuzzer looks for"
)]

mod date;
mod document;
mod folder;
mod import;
mod picture;
mod place;
mod project;
mod query;
mod workbook;

/// A reader with its laws.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name, and that of its folder in `corpus/`.
    pub name: &'static str,
    /// Gives it these bytes; panics where a law does not hold.
    pub run: fn(&[u8]),
}

/// Every reader.
pub const TARGETS: [Target; 18] = [
    target("table", folder::table),
    target("encoding", folder::encoding),
    target("settings", folder::settings),
    target("foreign", import::foreign),
    target("workbook", workbook::workbook),
    target("import", import::import),
    target("map", import::map),
    target("date", date::date),
    target("markdown", document::markdown),
    target("pages", document::pages),
    target("front_matter", document::front_matter),
    target("svg", picture::svg),
    target("png", picture::png),
    target("jpeg", picture::jpeg),
    target("style", project::style),
    target("briefings", project::briefings),
    target("messages", project::messages),
    target("query", query::query),
];

const fn target(name: &'static str, run: fn(&[u8])) -> Target {
    Target { name, run }
}
