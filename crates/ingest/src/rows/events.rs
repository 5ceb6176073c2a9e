//! `events.csv`

use model::{Date, EntryId, Event, EventId, EventType, Evidence, Handling, Locator, PlaceId, SourceId, Translated};

use super::table;
use crate::cell::{Optional, Required};

table! {
    /// The dated steps in the life of an entry.
    EventRow => Event, "events", core: true, key: ["event_id"] {
        /// The key: a short slug, typed by hand.
        event_id: Required<EventId>,
        /// The entry it belongs to.
        entry_id: Required<EntryId>,
        /// What happened.
        r#type: Required<EventType>,
        /// When.
        date: Required<Date>,
        /// Where.
        place_id: Optional<PlaceId>,
        /// Its name in English, where it has one of its own.
        title_en: Optional<String>,
        /// Its name in French.
        title_fr: Optional<String>,
        /// Its name in Japanese.
        title_ja: Optional<String>,
        /// Where the row was found.
        source_id: Required<SourceId>,
        /// The place in that source.
        locator: Optional<Locator>,
        /// Who may read the row; `public` where it is empty.
        handling: Optional<Handling>,
    }
    |row| {
        Some(Event {
            id: row.event_id.get()?,
            entry: row.entry_id.get()?,
            event_type: row.r#type.get()?,
            date: row.date.get()?,
            place: row.place_id.get()?,
            title: Translated::of([row.title_en.get()?, row.title_fr.get()?, row.title_ja.get()?]),
            evidence: Evidence { source: row.source_id.get()?, locator: row.locator.get()? },
            handling: row.handling.get()?.unwrap_or(Handling::Public),
        })
    },
    from: |event| {
        EventRow {
            event_id: Required::of(event.id),
            entry_id: Required::of(event.entry),
            r#type: Required::of(event.event_type),
            date: Required::of(event.date),
            place_id: Optional::of(event.place),
            title_en: Optional::of(event.title.en),
            title_fr: Optional::of(event.title.fr),
            title_ja: Optional::of(event.title.ja),
            source_id: Required::of(event.evidence.source),
            locator: Optional::of(event.evidence.locator),
            handling: Optional::of(Some(event.handling).filter(|handling| *handling != Handling::Public)),
        }
    }
}
