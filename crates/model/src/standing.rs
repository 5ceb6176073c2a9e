//! Where an entry stands on a day.
//!
//! The register says where an entry stands now (`status`) and what happened when (`start`, `end`, events). On another day
//! it is the dates that tell. Everything here is valid time: what was true on the day by all that the register knows now,
//! whenever it came to know it.

mod beginning;
mod force;
mod known;
mod status;

pub use force::Force;

use crate::{Day, Entry, Event, EventType, Status};

/// Where an entry stands on a day.
///
/// # Status
/// The first row that holds decides. A date *has come* from the earliest day on which it can have begun, and *is past*
/// after the latest day that it can cover.
///
/// | | when | status |
/// |---|---|---|
/// | 1 | `end` or an event `ended` is past, and no event `renewed` has come since | `ended`; `cancelled` if the column says so |
/// | 2 | the column says `ended` or `cancelled`, no date says when, and every event is past | the column |
/// | 3 | an event `suspended` has come, and no event `renewed` since | `suspended` |
/// | 4 | the column says `suspended`, no event says when, and no event is ahead | the column |
/// | 5 | the column says `completing` or `unknown`, and no event is ahead | the column |
/// | 6 | the beginning is ahead | `planned` |
/// | 7 | the beginning has come | `active` |
/// | 8 | a text is adopted, signed or launched whose beginning has no date of its own | `planned` if the column says so, else `active` |
/// | 9 | it will be adopted, signed or launched | `planned` |
/// | 10 | nothing of all this has a date | the column where it says `planned`, `active` or `unknown`, else `active` |
///
/// The *beginning* is the `start`; without one, the first event that begins the work (`launched`, `opened`,
/// `inaugurated`, `held`, `deployed`), or, of an instrument, the first that gives it force (`provisionally_applied`,
/// `entered_into_force`). A meeting held under a memorandum does not begin the memorandum. A `start` that is coarser than the
/// first step within it is no earlier than that step: a roadmap of `2019`, adopted on 26 June 2019, was not yet there in
/// March.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'a> {
    /// The status on the day.
    pub status: Status,
    /// Whether it binds on the day; nothing where it is no text that binds, or the register does not tell.
    pub force: Option<Force>,
    /// The events that say where it stands, in chronological order: of a treaty in force its entry into force and what came
    /// after it, of one that is applied provisionally its signature too, of anything else the last step that made it what it
    /// is. Announcements and meetings are none.
    pub steps: Vec<&'a Event>,
    /// The last day of its life, where that is past and has a date.
    pub last_day: Option<Day>,
}

impl<'a> Standing<'a> {
    /// Where `entry` stands on `day`. `events` are its own, in chronological order, those after the day among them; targets
    /// are passed over.
    pub fn of(entry: &Entry, events: impl IntoIterator<Item = &'a Event>, day: Day) -> Self {
        let events: Vec<&Event> = happened(events);
        let status = status::status(entry, &events, day);
        let come: Vec<&Event> = events.iter().copied().filter(|event| has_come(event, day)).collect();
        let force = force::force(entry, &come, status);
        Self {
            status,
            force,
            steps: force::steps(&come, status, force),
            last_day: status::is_over(status)
                .then(|| status::past_end(entry, &events, day))
                .flatten(),
        }
    }

    /// The first day on which there was anything of `entry`, were it only that it was announced: that of its first event or
    /// its beginning. Nothing where neither has a date. `events` as in [`Standing::of`].
    pub fn first_day(entry: &Entry, events: impl IntoIterator<Item = &'a Event>) -> Option<Day> {
        beginning::first_day(entry, &happened(events))
    }
}

fn happened<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<&'a Event> {
    let events = events.into_iter();
    events.filter(|event| event.event_type != EventType::Target).collect()
}

fn has_come(event: &Event, day: Day) -> bool {
    !event.date.begins_after(day)
}
