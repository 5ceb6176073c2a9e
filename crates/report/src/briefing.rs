//! A briefing before it has words: what it shows of the register, as of a day, to whom.

mod day;
mod remarks;
mod summary;

use std::sync::Arc;

use model::{Amount, Claim, Day, Entry, Event, Evidence, Handling, Link, Register, Role, SubjectTable};

use crate::query::Query;
use crate::subject::Subject;

/// The part of a register that one briefing may show.
///
/// Everything that a template can reach goes through here, so a row that began after the as-of day, or is marked for
/// narrower readers than those of the briefing, cannot reach a page.
#[derive(Debug, Clone)]
pub struct Briefing {
    register: Arc<Register>,
    query: Query,
    subject: Option<Subject>,
    readers: Handling,
    as_of: Day,
}

impl Briefing {
    /// Selects from `register` what `readers` may see of what is true on `as_of`.
    pub fn new(register: Arc<Register>, query: Query, readers: Handling, as_of: Day) -> Self {
        Self {
            register,
            query,
            subject: None,
            readers,
            as_of,
        }
    }

    /// The same, as a briefing about one thing. What it selects is not changed by that.
    pub fn about(self, subject: Option<Subject>) -> Self {
        Self { subject, ..self }
    }

    /// The same for narrower readers.
    pub fn narrowed(self, readers: Handling) -> Self {
        Self {
            readers: readers.min(self.readers),
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

    /// The whole register, for what has no date, handling or theme: actors, places, labels.
    pub fn register(&self) -> &Register {
        &self.register
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

    /// Whether `entry` had begun on the day, and its readers may see it.
    pub fn shows(&self, entry: &Entry) -> bool {
        self.may_read(entry.handling) && self.may_cite(&entry.evidence) && self.has_begun(entry)
    }

    /// Why `entry` is not shown, a lower-case sentence.
    pub fn why_hidden(&self, entry: &Entry) -> String {
        let id = &entry.id;
        if !self.may_read(entry.handling) {
            format!("entry `{id}` is `{}`, the briefing `{}`", entry.handling, self.readers)
        } else if !self.may_cite(&entry.evidence) {
            format!("the source of entry `{id}` is not for the readers of the briefing")
        } else {
            format!("entry `{id}` begins after {}", self.as_of)
        }
    }

    /// The events of `entry` that the briefing shows, in chronological order, without targets.
    pub fn events_of(&self, entry: &Entry) -> Vec<&Event> {
        self.readable_events(entry)
            .filter(|event| !event.date.begins_after(self.as_of))
            .collect()
    }

    /// The targets that had been set for `entry` on the day. The register does not say when a target was set: at the
    /// earliest when the entry began, and not before its source was published, where that is known.
    pub fn targets_of(&self, entry: &Entry) -> Vec<&Event> {
        self.register
            .targets_of(&entry.id)
            .filter(|target| self.shows_row(target) && self.was_set(target))
            .collect()
    }

    /// The roles in `entry` that its actors had on the day; of an entry that has ended, those that they had at its end.
    pub fn roles_of(&self, entry: &Entry) -> Vec<&Role> {
        let roles = self
            .register
            .roles_of(&entry.id)
            .filter(|role| self.may_cite(&role.evidence));
        self.present(entry, roles)
    }

    /// The links from `entry` to entries that the briefing shows. A link has no date: it is there when both its ends are.
    pub fn links_from(&self, entry: &Entry) -> Vec<(&Link, &Entry)> {
        let target = |link: &'_ &Link| link.evidence.as_ref().is_none_or(|evidence| self.may_cite(evidence));
        self.register
            .links_from(&entry.id)
            .filter(target)
            .filter_map(|link| Some((link, self.register.entry(&link.to)?)))
            .filter(|(_, to)| self.shows(to))
            .collect()
    }

    /// The links to `entry` from entries that the briefing shows.
    pub fn links_to(&self, entry: &Entry) -> Vec<(&Link, &Entry)> {
        let source = |link: &'_ &Link| link.evidence.as_ref().is_none_or(|evidence| self.may_cite(evidence));
        self.register
            .links_to(&entry.id)
            .filter(source)
            .filter_map(|link| Some((link, self.register.entry(&link.from)?)))
            .filter(|(_, from)| self.shows(from))
            .collect()
    }

    /// The amounts of money given to `entry` that hold for a date not after the day.
    pub fn amounts_of(&self, entry: &Entry) -> Vec<&Amount> {
        let shown = |amount: &&Amount| self.may_cite(&amount.evidence) && !amount.date.begins_after(self.as_of);
        self.register.amounts_of(&entry.id).filter(shown).collect()
    }

    /// What sources say of one row, which the briefing must show. Where the claim that was preferred on a field rests on a
    /// source that the readers may not know of, none on that field is given: they would differ, and nothing would say why.
    pub fn claims_about(&self, table: SubjectTable, id: &str) -> Vec<&Claim> {
        let hidden = |claim: &Claim| claim.preferred && !self.may_cite(&claim.evidence);
        let is_decided_in_secret = |field: &str| {
            let mut claims = self.register.claims_about(table, id);
            claims.any(|claim| claim.field == field && hidden(claim))
        };
        self.register
            .claims_about(table, id)
            .filter(|claim| self.may_tell(claim) && !is_decided_in_secret(&claim.field))
            .collect()
    }

    /// The events of `entry` that its readers may see, whenever they happened. What readers may not see must not change
    /// what the others tell them.
    fn readable_events(&self, entry: &Entry) -> impl Iterator<Item = &Event> {
        self.register.events_of(&entry.id).filter(|event| self.shows_row(event))
    }

    fn shows_row(&self, event: &Event) -> bool {
        self.may_read(event.handling) && self.may_cite(&event.evidence)
    }

    fn may_read(&self, handling: Handling) -> bool {
        handling <= self.readers
    }

    /// A fact whose source may not be named cannot be printed, for every fact is printed with its source.
    fn may_cite(&self, evidence: &Evidence) -> bool {
        self.register
            .source(&evidence.source)
            .is_some_and(|source| self.may_read(source.handling))
    }

    /// A claim may be told where its source may be named, the cell that it is about is told as it stands, and it says neither
    /// the id of a row that is hidden nor, of a start or an event, a date after the day that its row does not have (a plan).
    fn may_tell(&self, claim: &Claim) -> bool {
        let says_shown = match claim.field.as_str() {
            "source_id" => {
                let source = self.register.source_by_slug(&claim.value);
                source.is_some_and(|source| self.may_read(source.handling))
            }
            "entry_id" => self
                .register
                .entry_by_slug(&claim.value)
                .is_some_and(|entry| self.shows(entry)),
            _ => true,
        };
        says_shown && self.may_cite(&claim.evidence) && self.tells_of_cell(claim) && !self.is_of_a_later_day(claim)
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
