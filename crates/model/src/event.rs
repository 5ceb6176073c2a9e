//! Events: the dated steps in the life of an entry.

use crate::{Date, EntryId, EventId, EventType, Evidence, Handling, PlaceId, Translated};

/// One row of `events.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The key.
    pub id: EventId,
    /// The entry it belongs to.
    pub entry: EntryId,
    /// What happened.
    pub event_type: EventType,
    /// When, at the precision of the source.
    pub date: Date,
    /// Where.
    pub place: Option<PlaceId>,
    /// Its name, where it has one of its own.
    pub title: Translated,
    /// Where the row was found.
    pub evidence: Evidence,
    /// Who may read the row.
    pub handling: Handling,
}
