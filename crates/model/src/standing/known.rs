//! What a row says of an entry, as far as it was so on a day.

use super::beginning::beginning;
use super::status::is_over;
use super::{Standing, happened};
use crate::{Date, Day, Entry, Event, Status};

impl Entry {
    /// The row as it would have stood on `day`: with the status of the day, and without a `start` or an `end` that lies
    /// after it. A date ahead is kept only where the register itself speaks of it as ahead: the `start` of what is planned, the
    /// `end` of what has not ended. Done twice, it changes nothing more. `events` as in [`Standing::of`].
    pub fn as_of<'a>(&self, events: impl IntoIterator<Item = &'a Event>, day: Day) -> Self {
        let events: Vec<&Event> = events.into_iter().collect();
        let has_begun = beginning(self, &happened(events.iter().copied())).is_some_and(|beginning| beginning <= day);
        let status = Standing::of(self, events.iter().copied(), day).status;
        let is_plan = self.status == Status::Planned && status == Status::Planned;
        let is_term = !is_over(self.status) && !is_over(status);
        let end_has_come = |end: &Date| end.end().is_none_or(|end| end.earliest() <= day);
        Self {
            status,
            start: self
                .start
                .filter(|start| if start.begins_after(day) { is_plan } else { has_begun }),
            end: self.end.filter(|end| is_term || end_has_come(end)),
            ..self.clone()
        }
    }
}
