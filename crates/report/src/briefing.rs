//! A briefing before it has words: what it shows of the register, as of a day, to whom.

mod chain;
mod day;
mod remarks;
mod summary;

use std::sync::Arc;

use model::{Actor, Amount, Claim, Day, Entry, Event, Handling, Link, Register, Role, SubjectTable};

pub use chain::Step;

use crate::query::Query;
use crate::subject::Subject;

/// The part of a register that one briefing may show.
///
/// Everything that a template can reach goes through here, so a row that began after the as-of day cannot reach a page. Rows
/// for narrower readers than those of the briefing are not in its register at all ([`Register::released_to`]), so that nothing
/// made of it can depend on them.
#[derive(Debug, Clone)]
pub struct Briefing {
    register: Arc<Register>,
    whole: Arc<Register>,
    query: Query,
    subject: Option<Subject>,
    readers: Handling,
    as_of: Day,
}

impl Briefing {
    /// Selects from the whole `register` what `readers` may see of what is true on `as_of`.
    pub fn new(register: Arc<Register>, query: Query, readers: Handling, as_of: Day) -> Self {
        Self {
            register: register.released_to(readers),
            whole: register,
            query,
            subject: None,
            readers,
            as_of,
        }
    }

    /// The same, with another selection, about no one thing.
    pub fn selecting(&self, query: Query) -> Self {
        Self {
            query,
            subject: None,
            ..self.clone()
        }
    }

    /// The same, as a briefing about one thing. What it selects is not changed by that.
    pub fn about(self, subject: Option<Subject>) -> Self {
        Self { subject, ..self }
    }

    /// The same for narrower readers.
    pub fn narrowed(self, readers: Handling) -> Self {
        let readers = readers.min(self.readers);
        Self {
            register: self.register.released_to(readers),
            readers,
            ..self
        }
    }

    /// What it is about, where it is about one thing.
    pub fn subject(&self) -> Option<&Subject> {
        self.subject.as_ref()
    }

    /// Which entries it selects.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The register as its readers may know it, for what has no date or theme: actors, places, labels.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The register with the rows above its readers: only to tell, of something that was named, that it is above them.
    pub fn whole_register(&self) -> &Arc<Register> {
        &self.whole
    }

    /// The day it is true of.
    pub fn as_of(&self) -> Day {
        self.as_of
    }

    /// Who reads it.
    pub fn readers(&self) -> Handling {
        self.readers
    }

    /// The entries it shows, in the order of the register.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.shown_entries().filter(|entry| self.query.is_met(self, entry))
    }

    /// The entries that it could show, whatever it selects.
    pub fn shown_entries(&self) -> impl Iterator<Item = &Entry> {
        self.register.entries().iter().filter(|entry| self.shows(entry))
    }

    /// Whether `entry` had begun on the day.
    pub fn shows(&self, entry: &Entry) -> bool {
        self.has_begun(entry)
    }

    /// Whether `entry` is one of those it shows.
    pub fn selects(&self, entry: &Entry) -> bool {
        self.shows(entry) && self.query.is_met(self, entry)
    }

    /// Whether an actor, or a body that is part of it, has a role in one of the entries it shows.
    pub fn has_part(&self, actor: &Actor) -> bool {
        let has_role = self.register.roles_by(&actor.id).any(|role| {
            let entry = self.register.entry(&role.entry);
            entry.is_some_and(|entry| self.selects(entry) && self.roles_of(entry).contains(&role))
        });
        let mut bodies = self.register.actors().iter();
        has_role || bodies.any(|body| body.parent.as_ref() == Some(&actor.id) && self.has_part(body))
    }

    /// Why `entry` is not one of those it shows, a lower-case sentence.
    pub fn why_hidden(&self, entry: &Entry) -> String {
        let id = &entry.id;
        match self.shows(entry) {
            true => format!("entry `{id}` is not among those that the briefing selects"),
            false => format!("entry `{id}` begins after {}", self.as_of),
        }
    }

    /// The events of `entry` that the briefing shows, in chronological order, without targets.
    pub fn events_of(&self, entry: &Entry) -> Vec<&Event> {
        self.register
            .events_of(&entry.id)
            .filter(|event| !event.date.begins_after(self.as_of))
            .collect()
    }

    /// The targets that had been set for `entry` on the day. The register does not say when a target was set: at the
    /// earliest when the entry began, and not before its source was published, where that is known.
    pub fn targets_of(&self, entry: &Entry) -> Vec<&Event> {
        self.register
            .targets_of(&entry.id)
            .filter(|target| self.was_set(target))
            .collect()
    }

    /// The roles in `entry` that its actors had on the day; of an entry that has ended, those that they had at its end.
    pub fn roles_of(&self, entry: &Entry) -> Vec<&Role> {
        self.present(entry, self.register.roles_of(&entry.id))
    }

    /// The links from `entry` to entries that the briefing shows. A link has no date: it is there when both its ends are.
    pub fn links_from(&self, entry: &Entry) -> Vec<(&Link, &Entry)> {
        self.register
            .links_from(&entry.id)
            .filter_map(|link| Some((link, self.register.entry(&link.to)?)))
            .filter(|(_, to)| self.shows(to))
            .collect()
    }

    /// The links to `entry` from entries that the briefing shows.
    pub fn links_to(&self, entry: &Entry) -> Vec<(&Link, &Entry)> {
        self.register
            .links_to(&entry.id)
            .filter_map(|link| Some((link, self.register.entry(&link.from)?)))
            .filter(|(_, from)| self.shows(from))
            .collect()
    }

    /// The amounts of money given to `entry` that hold for a date not after the day.
    pub fn amounts_of(&self, entry: &Entry) -> Vec<&Amount> {
        let is_due = |amount: &&Amount| !amount.date.begins_after(self.as_of);
        self.register.amounts_of(&entry.id).filter(is_due).collect()
    }

    /// What sources say of one row, which the briefing must show: neither that it belongs to an entry that had not begun, nor
    /// anything of a cell that is not told as it stands, nor, of a start or an event, a date after the day that its row does not
    /// have (a plan).
    pub fn claims_about(&self, table: SubjectTable, id: &str) -> Vec<&Claim> {
        let says_shown = |claim: &Claim| {
            let entry = self.register.entry_by_slug(&claim.value);
            claim.field != "entry_id" || entry.is_some_and(|entry| self.shows(entry))
        };
        self.register
            .claims_about(table, id)
            .filter(|claim| says_shown(claim) && self.tells_of_cell(claim) && !self.is_of_a_later_day(claim))
            .collect()
    }

    fn is_of_a_later_day(&self, claim: &Claim) -> bool {
        let later = |text: &str| {
            text.parse::<model::Date>()
                .is_ok_and(|date| date.begins_after(self.as_of))
        };
        let printed = self.register.printed(claim);
        matches!(claim.field.as_str(), "date" | "start")
            && later(&claim.value)
            && !printed.is_some_and(|text| later(&text))
    }
}
