//! The rows from which a register is built.

use crate::{Actor, Amount, Claim, Entry, Event, Label, Link, Place, Role, Source, SubjectTable};

/// The rows of every table, each table in the order of its file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tables {
    /// Rows of `entries.csv`.
    pub entries: Vec<Entry>,
    /// Rows of `actors.csv`.
    pub actors: Vec<Actor>,
    /// Rows of `roles.csv`.
    pub roles: Vec<Role>,
    /// Rows of `events.csv`.
    pub events: Vec<Event>,
    /// Rows of `sources.csv`.
    pub sources: Vec<Source>,
    /// Rows of `places.csv`.
    pub places: Vec<Place>,
    /// Rows of `links.csv`.
    pub links: Vec<Link>,
    /// Rows of `amounts.csv`.
    pub amounts: Vec<Amount>,
    /// Rows of `claims.csv`.
    pub claims: Vec<Claim>,
    /// Rows of `vocabulary.csv`.
    pub labels: Vec<Label>,
}

/// Names of tables, in the order in which violations are listed.
pub(crate) const ORDER: [&str; 10] = [
    ENTRIES, ACTORS, ROLES, EVENTS, SOURCES, PLACES, LINKS, AMOUNTS, CLAIMS, VOCABULARY,
];
pub(crate) const ENTRIES: &str = "entries";
pub(crate) const ACTORS: &str = "actors";
pub(crate) const ROLES: &str = "roles";
pub(crate) const EVENTS: &str = "events";
pub(crate) const SOURCES: &str = "sources";
pub(crate) const PLACES: &str = "places";
pub(crate) const LINKS: &str = "links";
pub(crate) const AMOUNTS: &str = "amounts";
pub(crate) const CLAIMS: &str = "claims";
pub(crate) const VOCABULARY: &str = "vocabulary";

/// The name of the table that the subject of a claim names in the singular.
pub(crate) fn of_subject(subject: SubjectTable) -> &'static str {
    match subject {
        SubjectTable::Entry => ENTRIES,
        SubjectTable::Actor => ACTORS,
        SubjectTable::Event => EVENTS,
        SubjectTable::Source => SOURCES,
        SubjectTable::Place => PLACES,
    }
}
