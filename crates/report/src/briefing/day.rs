//! What was so on the day of a briefing.
//!
//! This is valid time: what was true on the day by all that the register knows now. A fact that was published only later
//! counts for the day it speaks of.

use std::cell::LazyCell;

use model::{Claim, Day, Entry, Event, Language, Role, Source, Standing, Status, SubjectTable};

use super::Briefing;

impl Briefing {
    /// Where `entry` stood on the day, by the events that the readers may see.
    pub fn standing_of(&self, entry: &Entry) -> Standing<'_> {
        Standing::of(entry, self.register.events_of(&entry.id), self.as_of)
    }

    /// The status that `entry` had on the day. Its column has that of today.
    pub fn status_of(&self, entry: &Entry) -> Status {
        self.standing_of(entry).status
    }

    /// The row of `entry` as it would have stood on the day: status, `start`, `end` and summary as they were then. Pages and
    /// attachments both show this row, so that neither contradicts the other.
    pub fn told(&self, entry: &Entry) -> Entry {
        let mut told = self.dated(entry);
        self.take_later_summaries(entry, &mut told);
        told
    }

    /// The row of `entry` as far as dates tell: with the status, `start` and `end` of the day.
    pub(crate) fn dated(&self, entry: &Entry) -> Entry {
        entry.as_of(self.register.events_of(&entry.id), self.as_of)
    }

    /// The row of `role` as it would have stood on the day: without an end that was still ahead.
    pub fn told_role(&self, role: &Role) -> Role {
        Role {
            until: role.until.filter(|until| !until.begins_after(self.as_of)),
            ..role.clone()
        }
    }

    /// Whether the cell of an entry that a claim is about is told on the day as it stands in the register. What is said of a
    /// status, an end or a summary that came later must not be told either.
    pub(super) fn tells_of_cell(&self, claim: &Claim) -> bool {
        let is_entry = claim.subject.table == SubjectTable::Entry;
        let entry = self.register.entry_by_slug(&claim.subject.id).filter(|_| is_entry);
        entry.is_none_or(|entry| {
            let told = self.told(entry);
            match claim.field.as_str() {
                "status" => told.status == entry.status,
                "start" => told.start == entry.start,
                "end" => told.end == entry.end,
                field => field
                    .strip_prefix("summary_")
                    .and_then(Language::from_tag)
                    .is_none_or(|language| told.summary.get(language) == entry.summary.get(language)),
            }
        })
    }

    /// Whether there was anything of `entry` on the day. What has no date has always been there; a plan without events, which
    /// lies ahead, has been there since it can be shown to have been made: since its source was published, or read.
    pub(super) fn has_begun(&self, entry: &Entry) -> bool {
        let first = self.first_day(entry);
        first.is_none_or(|first| first <= self.as_of)
    }

    /// The first day on which there was anything of `entry`, as far as the register has a date for it.
    pub(super) fn first_day(&self, entry: &Entry) -> Option<Day> {
        let dated = Standing::first_day(entry, self.register.events_of(&entry.id));
        let is_bare_plan = entry.status == Status::Planned && self.register.events_of(&entry.id).next().is_none();
        let planned = is_bare_plan.then(|| self.shown_by_source(entry)).flatten();
        dated.into_iter().chain(planned).min()
    }

    /// The day from which the source of `entry` shows that there was something of it.
    pub(super) fn shown_by_source(&self, entry: &Entry) -> Option<Day> {
        let source = self.register.source(&entry.evidence.source)?;
        source.published.and_then(|date| date.earliest()).or(read_on(source))
    }

    /// Whether a target had been set by the day, as far as its source says when.
    pub(super) fn was_set(&self, target: &Event) -> bool {
        let source = self.register.source(&target.evidence.source);
        let published = source.and_then(|source| source.published);
        published.is_none_or(|published| !published.begins_after(self.as_of))
    }

    /// Those of `roles` in `entry` that had been taken up and not been laid down on the day, or when the entry ended.
    pub(super) fn present<'a>(&self, entry: &Entry, roles: impl Iterator<Item = &'a Role>) -> Vec<&'a Role> {
        let last = LazyCell::new(|| self.standing_of(entry).last_day.unwrap_or(self.as_of));
        let is_held = |role: &&Role| {
            let until = role.until.and_then(|until| until.latest());
            !role.since.is_some_and(|since| since.begins_after(self.as_of)) && until.is_none_or(|until| until >= *last)
        };
        roles.filter(is_held).collect()
    }
}

/// The first day on which a source can have been read for the register.
pub(super) fn read_on(source: &Source) -> Option<Day> {
    source.accessed.earliest()
}
