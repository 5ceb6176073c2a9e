//! A span of time that the life of an entry may touch.

use std::fmt;

use model::{Date, Day, Entry};

use crate::briefing::Briefing;

/// From the first possible day of one date until the last possible day of another; without one of them, open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its start, never open at that end.
    pub from: Option<Date>,
    /// Its end, never open at that end.
    pub until: Option<Date>,
}

impl Span {
    /// Whether the life of `entry` touches it: one of its events (no target) that the briefing shows may fall in it, or it
    /// has common days with the time from the start of the entry to its end, as far as they were known on the day. Without a start, an entry has always
    /// been, without an end, it goes on. An entry that has neither start nor end nor event touches no span.
    pub fn touches(&self, briefing: &Briefing, entry: &Entry) -> bool {
        let told = briefing.dated(entry);
        let lives = told.start.is_some() || told.end.is_some();
        let start = told.start.and_then(|date| date.earliest());
        let end = told.end.and_then(|date| date.latest());
        lives && self.meets(start, end)
            || briefing
                .events_of(entry)
                .iter()
                .any(|event| self.meets(event.date.earliest(), event.date.latest()))
    }

    /// Whether it has common days with the time from one day to another; nothing is open.
    fn meets(&self, first: Option<Day>, last: Option<Day>) -> bool {
        let is_over = last.zip(self.first()).is_some_and(|(last, from)| last < from);
        let is_ahead = first.zip(self.last()).is_some_and(|(first, until)| first > until);
        !is_over && !is_ahead
    }

    /// Its first day, where it is not open.
    pub fn first(&self) -> Option<Day> {
        self.from.and_then(|date| date.earliest())
    }

    /// Its last day, where it is not open.
    pub fn last(&self) -> Option<Day> {
        self.until.and_then(|date| date.latest())
    }
}

/// The span in words: ``from `2019` until `2023` ``.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.until) {
            (Some(from), Some(until)) => write!(f, "from `{from}` until `{until}`"),
            (Some(from), None) => write!(f, "from `{from}`"),
            (None, Some(until)) => write!(f, "until `{until}`"),
            (None, None) => f.write_str("any time"),
        }
    }
}
