//! The order in which dates are listed.

use std::cmp::Ordering;

use super::{Date, PartialDate, Precision};
use crate::Day;

impl Date {
    /// The order of a chronology. It is total and agrees with equality:
    /// 1. by the earliest day, an open start before all others;
    /// 2. then the coarser precision first, so that a year stands before its January, and that before its first;
    /// 3. then by the latest day, an open end after all others, and again by precision;
    /// 4. then by qualification: none, `~`, `?`, `%`;
    /// 5. then a single date before an interval of the same ends.
    pub fn chronological(&self, other: &Self) -> Ordering {
        key(self).cmp(&key(other))
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.chronological(other)
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `None` orders before `Some`, so an open start comes first as it should; the leading flag sends an open end last.
type Key = (
    Option<(Day, Precision)>,
    (bool, Option<(Day, Precision)>),
    [Qualification; 2],
    bool,
);

type Qualification = (bool, bool);

fn key(date: &Date) -> Key {
    let (start, end) = (date.start(), date.end());
    (
        start.map(|start| (start.earliest(), start.precision())),
        (end.is_none(), end.map(|end| (end.latest(), end.precision()))),
        [qualification(start), qualification(end)],
        matches!(date, Date::Interval(..)),
    )
}

fn qualification(date: Option<PartialDate>) -> Qualification {
    date.map_or((false, false), |date| (date.is_uncertain(), date.is_approximate()))
}
