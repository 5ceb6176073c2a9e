//! The register, whole and consistent by construction.

mod index;
mod release;
mod rows;

pub use rows::Rows;

use crate::{
    Actor, ActorId, Amount, Claim, ClosedList, Entry, EntryId, Event, EventId, Label, Link, Place, PlaceId, Role,
    Source, SourceId, Subject, SubjectTable, Tables, Violation, rules,
};
use index::Index;

/// The register of one partnership. It can only be had from [`Register::build`] and [`Register::released_to`], so whoever holds
/// one knows that every id in it resolves and that no rule of [`crate::Code::ALL`] is broken; or from [`Register::judge`], where
/// those rules may be that only judge.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    tables: Tables,
    index: Index,
}

impl Register {
    /// Checks the tables against each other, in time n log n of their rows.
    ///
    /// # Errors
    /// Every rule that a row breaks, in the order of tables and rows; the rules are those of [`crate::Code::ALL`].
    pub fn build(tables: Tables) -> Result<Self, Vec<Violation>> {
        match Self::judge(tables) {
            (Some(register), violations) if violations.is_empty() => Ok(register),
            (_, violations) => Err(violations),
        }
    }

    /// Checks the tables like [`Register::build`], and gives a register as long as only judgements
    /// ([`crate::Code::JUDGEMENTS`]) are broken. Whoever takes it has to know that they may be: its owner said so.
    pub fn judge(tables: Tables) -> (Option<Self>, Vec<Violation>) {
        let register = Self {
            index: Index::of(&tables),
            tables,
        };
        let violations = rules::check(&register);
        let stands = violations.iter().all(|violation| violation.code.is_judgement());
        (stands.then_some(register), violations)
    }

    /// Every entry, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.tables.entries
    }

    /// Every actor, in the order of the file.
    pub fn actors(&self) -> &[Actor] {
        &self.tables.actors
    }

    /// Every role, in the order of the file.
    pub fn roles(&self) -> &[Role] {
        &self.tables.roles
    }

    /// Every event, targets among them, in the order of the file.
    pub fn events(&self) -> &[Event] {
        &self.tables.events
    }

    /// Every source, in the order of the file.
    pub fn sources(&self) -> &[Source] {
        &self.tables.sources
    }

    /// Every place, in the order of the file.
    pub fn places(&self) -> &[Place] {
        &self.tables.places
    }

    /// Every link, in the order of the file.
    pub fn links(&self) -> &[Link] {
        &self.tables.links
    }

    /// Every amount, in the order of the file.
    pub fn amounts(&self) -> &[Amount] {
        &self.tables.amounts
    }

    /// Every claim, in the order of the file.
    pub fn claims(&self) -> &[Claim] {
        &self.tables.claims
    }

    /// Every label, in the order of the file.
    pub fn labels(&self) -> &[Label] {
        &self.tables.labels
    }

    /// The rows as they were given.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The entry of an id. `None` only for an id that stands in no row of this register.
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        self.entry_by_slug(id.as_str())
    }

    /// The entry of an id that comes from outside, as text.
    pub fn entry_by_slug(&self, slug: &str) -> Option<&Entry> {
        self.index
            .entries
            .get(slug)
            .and_then(|row| self.tables.entries.get(*row))
    }

    /// The actor of an id. `None` only for an id that stands in no row of this register.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actor_by_slug(id.as_str())
    }

    /// The actor of an id that comes from outside, as text.
    pub fn actor_by_slug(&self, slug: &str) -> Option<&Actor> {
        self.index.actors.get(slug).and_then(|row| self.tables.actors.get(*row))
    }

    /// The event of an id. `None` only for an id that stands in no row of this register.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.event_by_slug(id.as_str())
    }

    /// The event of an id that comes from outside, as text.
    pub fn event_by_slug(&self, slug: &str) -> Option<&Event> {
        self.index.events.get(slug).and_then(|row| self.tables.events.get(*row))
    }

    /// The source of an id. `None` only for an id that stands in no row of this register.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.source_by_slug(id.as_str())
    }

    /// The source of an id that comes from outside, as text.
    pub fn source_by_slug(&self, slug: &str) -> Option<&Source> {
        self.index
            .sources
            .get(slug)
            .and_then(|row| self.tables.sources.get(*row))
    }

    /// The place of an id. `None` only for an id that stands in no row of this register.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.place_by_slug(id.as_str())
    }

    /// The place of an id that comes from outside, as text.
    pub fn place_by_slug(&self, slug: &str) -> Option<&Place> {
        self.index.places.get(slug).and_then(|row| self.tables.places.get(*row))
    }

    /// The roles that actors have in an entry, in the order of the file.
    pub fn roles_of(&self, entry: &EntryId) -> Rows<'_, Role> {
        Rows::new(
            &self.tables.roles,
            self.entry_row(entry).and_then(|row| self.index.roles_of.get(row)),
        )
    }

    /// The roles that an actor has, in the order of the file.
    pub fn roles_by(&self, actor: &ActorId) -> Rows<'_, Role> {
        Rows::new(
            &self.tables.roles,
            self.actor_row(actor).and_then(|row| self.index.roles_by.get(row)),
        )
    }

    /// What happened in the life of an entry, in chronological order; events of the same date in the order of the file.
    /// Targets, which have not happened, are had from [`Register::targets_of`].
    pub fn events_of(&self, entry: &EntryId) -> Rows<'_, Event> {
        Rows::new(
            &self.tables.events,
            self.entry_row(entry).and_then(|row| self.index.events_of.get(row)),
        )
    }

    /// The targets set for an entry, in chronological order.
    pub fn targets_of(&self, entry: &EntryId) -> Rows<'_, Event> {
        Rows::new(
            &self.tables.events,
            self.entry_row(entry).and_then(|row| self.index.targets_of.get(row)),
        )
    }

    /// The links whose sentence begins with an entry, in the order of the file.
    pub fn links_from(&self, entry: &EntryId) -> Rows<'_, Link> {
        Rows::new(
            &self.tables.links,
            self.entry_row(entry).and_then(|row| self.index.links_from.get(row)),
        )
    }

    /// The links whose sentence ends with an entry, in the order of the file.
    pub fn links_to(&self, entry: &EntryId) -> Rows<'_, Link> {
        Rows::new(
            &self.tables.links,
            self.entry_row(entry).and_then(|row| self.index.links_to.get(row)),
        )
    }

    /// The amounts given to an entry, in the order of the file.
    pub fn amounts_of(&self, entry: &EntryId) -> Rows<'_, Amount> {
        Rows::new(
            &self.tables.amounts,
            self.entry_row(entry).and_then(|row| self.index.amounts_of.get(row)),
        )
    }

    /// The claims about one row, `entry` and `bac-ai` for example, in the order of the file.
    pub fn claims_about(&self, table: SubjectTable, id: &str) -> Rows<'_, Claim> {
        let subject = Subject {
            table,
            id: id.to_owned(),
        };
        Rows::new(&self.tables.claims, self.index.claims_about.get(&subject))
    }

    /// The label of a code of a list, both as `vocabulary.csv` writes them. `None` where the list has no such code.
    pub fn label(&self, list: &str, code: &str) -> Option<&Label> {
        let row = *self.index.labels.get(list)?.get(code)?;
        self.tables.labels.get(row)
    }

    /// The label of a code. `None` only for a code that no row of this register uses.
    pub fn label_of<C: ClosedList>(&self, code: C) -> Option<&Label> {
        self.label(C::LIST, code.code())
    }

    /// The position of an entry in its table.
    pub(crate) fn entry_row(&self, id: &EntryId) -> Option<usize> {
        self.index.entries.get(id).copied()
    }

    /// The position of an actor in its table.
    pub(crate) fn actor_row(&self, id: &ActorId) -> Option<usize> {
        self.index.actors.get(id).copied()
    }

    /// The position of the row that a claim is about, in its table.
    pub(crate) fn row_of(&self, subject: &Subject) -> Option<usize> {
        let rows = match subject.table {
            SubjectTable::Entry => self.index.entries.get(subject.id.as_str()),
            SubjectTable::Actor => self.index.actors.get(subject.id.as_str()),
            SubjectTable::Event => self.index.events.get(subject.id.as_str()),
            SubjectTable::Source => self.index.sources.get(subject.id.as_str()),
            SubjectTable::Place => self.index.places.get(subject.id.as_str()),
        };
        rows.copied()
    }
}
