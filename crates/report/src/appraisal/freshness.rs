//! Whether what a briefing shows still holds: reviews that are due, entries of which nothing is heard.

use model::{Date, Day, Entry, Event, Status};

use crate::briefing::Briefing;

/// An entry past its review date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overdue<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// When it was to be looked at again.
    pub review_by: Date,
}

/// An active entry without an event in the last months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Silent<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The last event that the briefing shows; nothing where it shows none.
    pub last: Option<&'a Event>,
}

/// The entries whose review date was over before the as-of day: `2026-06` is, from 1 July on.
pub fn overdue(briefing: &Briefing) -> Vec<Overdue<'_>> {
    let is_over = |date: &Date| date.latest().is_some_and(|latest| latest < briefing.as_of());
    let overdue = |entry: &'_ Entry| entry.review_by.filter(is_over);
    briefing
        .entries()
        .filter_map(|entry| overdue(entry).map(|review_by| Overdue { entry, review_by }))
        .collect()
}

/// The active entries that neither began nor had an event since that day. A date that may lie on either side of it, such as
/// its month, counts as since. They are listed by the last event, the longest silent first, and then those that have none.
pub fn silent(briefing: &Briefing, since: Day) -> Vec<Silent<'_>> {
    let is_heard = |date: &Date| date.latest().is_none_or(|latest| latest >= since);
    let began = |entry: &Entry| briefing.dated(entry).start.and_then(|date| date.start());
    let mut silent: Vec<_> = briefing
        .entries()
        .filter(|entry| briefing.status_of(entry) == Status::Active)
        .filter(|entry| !began(entry).is_some_and(|start| is_heard(&start.into())))
        .map(|entry| (entry, briefing.events_of(entry)))
        .filter(|(_, events)| !events.iter().any(|event| is_heard(&event.date)))
        .map(|(entry, events)| Silent {
            entry,
            last: events.into_iter().max_by_key(|event| event.date.latest()),
        })
        .collect();
    silent.sort_by_key(|silent| (silent.last.is_none(), silent.last.and_then(|event| event.date.latest())));
    silent
}
