//! When an entry began.

use crate::{Date, Day, Entry, EntryKind, Event, EventType};

/// The first day on which there was anything of the entry.
pub(super) fn first_day(entry: &Entry, events: &[&Event]) -> Option<Day> {
    let first = events.iter().find_map(|event| event.date.earliest());
    earlier(entry.start.and_then(|start| narrowed(&start, [first, None])), first)
}

/// The first day on which the entry was at work or in force, as far as a date of its own says so.
pub(super) fn beginning(entry: &Entry, events: &[&Event]) -> Option<Day> {
    let begun = first(events, begins(entry));
    let start = entry
        .start
        .and_then(|start| narrowed(&start, [begun, adoption(events)]));
    earlier(start, begun)
}

fn earlier(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    one.into_iter().chain(other).min()
}

/// The first day on which the entry was agreed upon.
pub(super) fn adoption(events: &[&Event]) -> Option<Day> {
    first(events, &ADOPTED)
}

/// The earliest day of `start`, or the first of `steps` that lies within it.
fn narrowed(start: &Date, steps: [Option<Day>; 2]) -> Option<Day> {
    let from = start.start()?;
    let within = |day: &Day| (from.earliest()..=from.latest()).contains(day);
    Some(
        steps
            .into_iter()
            .flatten()
            .find(within)
            .unwrap_or_else(|| from.earliest()),
    )
}

fn first(events: &[&Event], types: &[EventType]) -> Option<Day> {
    let wanted = |event: &&&Event| types.contains(&event.event_type);
    events.iter().filter(wanted).find_map(|event| event.date.earliest())
}

/// By what a text or an undertaking is agreed upon. A text that is launched takes effect as one that is adopted does.
const ADOPTED: [EventType; 3] = [EventType::Adopted, EventType::Signed, EventType::Launched];

fn begins(entry: &Entry) -> &'static [EventType] {
    match entry.kind {
        EntryKind::Instrument => &[EventType::ProvisionallyApplied, EventType::EnteredIntoForce],
        _ => &[
            EventType::Launched,
            EventType::Opened,
            EventType::Inaugurated,
            EventType::Held,
            EventType::Deployed,
            EventType::ProvisionallyApplied,
            EventType::EnteredIntoForce,
        ],
    }
}
