//! The status of an entry on a day, by the rules of [`super::Standing`].

use super::beginning::{adoption, beginning};
use super::has_come;
use crate::{Date, Day, Entry, Event, EventType, Status};

/// The status on the day; the numbers are those of the table of rules.
pub(super) fn status(entry: &Entry, events: &[&Event], day: Day) -> Status {
    let column = entry.status;
    let none_ahead = events.iter().all(|event| has_come(event, day));
    let all_past = events.iter().all(|event| is_past(&event.date, day));
    let has = |event_type| events.iter().any(|event| event.event_type == event_type);
    let is_end_dated = entry.end.is_some_and(|end| end.latest().is_some()) || has(EventType::Ended);
    match column {
        // 1
        _ if past_end(entry, events, day).is_some() && column == Status::Cancelled => column,
        _ if past_end(entry, events, day).is_some() => Status::Ended,
        // 2
        Status::Ended | Status::Cancelled if !is_end_dated && all_past => column,
        // 3
        _ if is_suspended(events, day) => Status::Suspended,
        // 4
        Status::Suspended if !has(EventType::Suspended) && none_ahead => column,
        // 5
        Status::Completing | Status::Unknown if none_ahead => column,
        // 6 to 10
        _ => begun(entry, events, day),
    }
}

fn begun(entry: &Entry, events: &[&Event], day: Day) -> Status {
    match (beginning(entry, events), adoption(events)) {
        (Some(beginning), _) if beginning > day => Status::Planned,
        (Some(_), _) => Status::Active,
        (None, Some(adoption)) if adoption > day => Status::Planned,
        (None, Some(_)) if entry.status == Status::Planned => Status::Planned,
        (None, Some(_)) => Status::Active,
        (None, None) if matches!(entry.status, Status::Planned | Status::Unknown) => entry.status,
        (None, None) => Status::Active,
    }
}

/// Whether a status is that of an entry whose life is over.
pub(super) fn is_over(status: Status) -> bool {
    matches!(status, Status::Ended | Status::Cancelled)
}

/// The last day of its life, where that is past: of the end or an event `ended`, unless an event `renewed` came later.
pub(super) fn past_end(entry: &Entry, events: &[&Event], day: Day) -> Option<Day> {
    let ended = of_type(events, EventType::Ended).filter_map(|event| event.date.latest());
    let end = entry.end.and_then(|end| end.latest());
    let last = end.into_iter().chain(ended).filter(|last| *last < day).max()?;
    let renewed = of_type(events, EventType::Renewed).filter(|event| has_come(event, day));
    let is_over = renewed
        .filter_map(|event| event.date.earliest())
        .all(|renewed| renewed <= last);
    is_over.then_some(last)
}

fn is_suspended(events: &[&Event], day: Day) -> bool {
    let turns = [EventType::Suspended, EventType::Renewed];
    let last = events
        .iter()
        .rfind(|event| turns.contains(&event.event_type) && has_come(event, day));
    last.is_some_and(|event| event.event_type == EventType::Suspended)
}

fn of_type<'a>(events: &[&'a Event], event_type: EventType) -> impl Iterator<Item = &'a Event> {
    events
        .iter()
        .copied()
        .filter(move |event| event.event_type == event_type)
}

fn is_past(date: &Date, day: Day) -> bool {
    date.latest().is_some_and(|latest| latest < day)
}
