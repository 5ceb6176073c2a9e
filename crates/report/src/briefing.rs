//! A briefing before it has words: what it shows of the register, as of a day, to whom.

use std::sync::Arc;

use model::{Day, Entry, Event, Evidence, Handling, Link, Register, Role, Status};

use crate::config::Selection;

/// The part of a register that one briefing may show.
///
/// Everything that a template can reach goes through here, so a row that began after the as-of day, or is marked for
/// narrower readers than those of the briefing, cannot reach a page.
#[derive(Debug, Clone)]
pub struct Briefing {
    register: Arc<Register>,
    selection: Selection,
    readers: Handling,
    as_of: Day,
}

impl Briefing {
    /// Selects from `register` what `readers` may see of what is true on `as_of`.
    pub fn new(register: Arc<Register>, selection: Selection, readers: Handling, as_of: Day) -> Self {
        Self {
            register,
            selection,
            readers,
            as_of,
        }
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
        self.register
            .entries()
            .iter()
            .filter(|entry| self.selects(entry) && self.shows(entry))
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
        self.register
            .events_of(&entry.id)
            .filter(|event| self.shows_event(event))
            .collect()
    }

    /// The targets set for `entry` that the briefing shows.
    pub fn targets_of(&self, entry: &Entry) -> Vec<&Event> {
        let readable = |event: &&Event| self.may_read(event.handling) && self.may_cite(&event.evidence);
        self.register.targets_of(&entry.id).filter(readable).collect()
    }

    /// The roles in `entry` that had been taken up on the day.
    pub fn roles_of(&self, entry: &Entry) -> Vec<&Role> {
        let begun = |role: &Role| role.since.is_none_or(|since| !since.begins_after(self.as_of));
        self.register
            .roles_of(&entry.id)
            .filter(|role| begun(role) && self.may_cite(&role.evidence))
            .collect()
    }

    /// The links from `entry` to entries that the briefing shows.
    pub fn links_from(&self, entry: &Entry) -> Vec<(&Link, &Entry)> {
        let target = |link: &'_ &Link| link.evidence.as_ref().is_none_or(|evidence| self.may_cite(evidence));
        self.register
            .links_from(&entry.id)
            .filter(target)
            .filter_map(|link| Some((link, self.register.entry(&link.to)?)))
            .filter(|(_, to)| self.shows(to))
            .collect()
    }

    fn selects(&self, entry: &Entry) -> bool {
        let Selection { themes, kinds } = &self.selection;
        (themes.is_empty() || themes.contains(&entry.theme)) && (kinds.is_empty() || kinds.contains(&entry.kind))
    }

    fn shows_event(&self, event: &Event) -> bool {
        self.may_read(event.handling) && self.may_cite(&event.evidence) && !event.date.begins_after(self.as_of)
    }

    /// Whether its readers may see what has this handling.
    pub(crate) fn may_read(&self, handling: Handling) -> bool {
        handling <= self.readers
    }

    /// A fact whose source may not be named cannot be printed, for every fact is printed with its source.
    pub(crate) fn may_cite(&self, evidence: &Evidence) -> bool {
        self.register
            .source(&evidence.source)
            .is_some_and(|source| self.may_read(source.handling))
    }

    /// An entry has begun when its start is not after the day; without a start, when one of its events is not, or when
    /// it has none at all. What is planned has been begun as a plan.
    fn has_begun(&self, entry: &Entry) -> bool {
        let begun = |date: &model::Date| !date.begins_after(self.as_of);
        match &entry.start {
            _ if entry.status == Status::Planned => true,
            Some(start) => begun(start),
            None => {
                let events = self.register.events_of(&entry.id);
                events.clone().next().is_none() || events.into_iter().any(|event| begun(&event.date))
            }
        }
    }
}
