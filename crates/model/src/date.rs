//! Dates that keep the precision of their source: Extended Date/Time Format (EDTF, ISO 8601-2:2019), levels 0 and 1.

mod mangled;
mod month;
mod order;
pub(crate) mod parse;
mod partial;

use std::fmt;

pub use partial::{PartialDate, Precision};

use crate::Day;

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `..`: there is none.
    Open,
    /// A date.
    At(PartialDate),
}

/// A date as the register keeps it. `FromStr` reads EDTF and `Display` writes it back, byte for byte.
///
/// Dates order chronologically, see [`Date::chronological`]; `a < b` therefore says that `a` is listed above `b`, and
/// only [`Date::definitely_before`] says that it was over before `b` began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// One year, month or day.
    Single(PartialDate),
    /// `2023/2027`, `2019/..`, `../2050`; read by `FromStr`, an interval has one closed end at least, and no end that
    /// lies before its start.
    Interval(Bound, Bound),
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// The text as it was given.
    pub given: String,
    /// What is wrong with it, a sentence without its full stop.
    pub reason: String,
    /// What it may be, the likeliest first; nothing where that cannot be told.
    pub readings: Vec<DateReading>,
}

/// A date that a text in another form may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateReading {
    /// The date in EDTF.
    pub date: String,
    /// What must be so for it, a clause: `the day stands first`. Nothing where it is what such a text usually says.
    pub condition: Option<String>,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date: {}", self.given, self.reason)
    }
}

impl std::error::Error for DateError {}

impl DateError {
    /// What was probably meant, in EDTF, where one reading is likelier than all others.
    pub fn probably(&self) -> Option<&str> {
        let first = self.readings.first()?;
        first.condition.is_none().then_some(first.date.as_str())
    }

    /// The date that was meant, in EDTF, where the text has one reading only.
    pub fn certainly(&self) -> Option<&str> {
        self.probably().filter(|_| self.readings.len() == 1)
    }

    /// What it may be and what that depends on, for people: `it is 2025-02-01 if the day stands first, or …`. Nothing where
    /// that cannot be told.
    pub fn hint(&self) -> Option<String> {
        let shown = self
            .readings
            .iter()
            .take(MOST_READINGS)
            .map(|reading| match &reading.condition {
                Some(condition) => format!("`{}` if {condition}", reading.date),
                None => format!("`{}`", reading.date),
            });
        let shown: Vec<_> = shown.collect();
        let shown = match shown.split_last() {
            Some((last, before)) if !before.is_empty() => format!("{}, or {last}", before.join(", ")),
            _ => shown.concat(),
        };
        match (self.probably(), self.readings.len()) {
            (_, 0) => None,
            (Some(_), 1) => Some(format!("the date was probably {shown}")),
            (Some(_), _) => Some(format!("the date was probably {shown}: look it up in the source")),
            (None, _) => Some(format!("it is {shown}: look it up in the source")),
        }
    }
}

/// So many readings are shown: more would hide what they differ in.
const MOST_READINGS: usize = 4;

impl Bound {
    /// The date of a closed end.
    pub fn date(self) -> Option<PartialDate> {
        match self {
            Self::Open => None,
            Self::At(date) => Some(date),
        }
    }
}

impl Date {
    /// The date at which it begins, at its own precision: the left end of an interval, or a single date itself. `None`
    /// where the start is open.
    pub fn start(&self) -> Option<PartialDate> {
        match self {
            Self::Single(date) => Some(*date),
            Self::Interval(start, _) => start.date(),
        }
    }

    /// From its start on, without an end: `2019` gives `2019/..`. Itself where its start is open.
    #[must_use]
    pub fn onwards(self) -> Self {
        match self.start() {
            Some(start) => Self::Interval(Bound::At(start), Bound::Open),
            None => self,
        }
    }

    /// The date at which it ends, at its own precision: the right end of an interval, or a single date itself. `None`
    /// where the end is open.
    pub fn end(&self) -> Option<PartialDate> {
        match self {
            Self::Single(date) => Some(*date),
            Self::Interval(_, end) => end.date(),
        }
    }

    /// The first day that it can cover: 1 February for `2025-02`. `None` where the start is open. The marks `?` and `~`
    /// do not widen it, for they give no measure.
    pub fn earliest(&self) -> Option<Day> {
        self.start().map(|date| date.earliest())
    }

    /// The last day that it can cover: 28 February for `2025-02`. `None` where the end is open. The marks `?` and `~` do
    /// not widen it, for they give no measure.
    pub fn latest(&self) -> Option<Day> {
        self.end().map(|date| date.latest())
    }

    /// Whether it lies wholly after `day`: the earliest day on which it can have begun is later. This is the test of an
    /// as-of date, which shows what does not begin after it: as of 2024-12-31 nothing dated `2025` is shown, while as of
    /// 2025-02-15 something dated `2025-02` is, since it may have begun and the source says no more. An open start
    /// never begins after any day.
    pub fn begins_after(&self, day: Day) -> bool {
        self.earliest().is_some_and(|earliest| earliest > day)
    }

    /// Whether it was over, whatever the days behind the precision, before `other` began: its latest day lies before
    /// the earliest day of `other`. `2024` is definitely before `2025-01`; `2025` is not definitely before `2025-06`.
    /// False wherever the end in question is open.
    pub fn definitely_before(&self, other: &Self) -> bool {
        matches!((self.latest(), other.earliest()), (Some(latest), Some(earliest)) if latest < earliest)
    }

    /// Whether it is an interval without a start, `../2050`: a deadline.
    pub fn has_open_start(&self) -> bool {
        self.start().is_none()
    }

    /// Whether it is an interval without an end, `2019/..`: since.
    pub fn has_open_end(&self) -> bool {
        self.end().is_none()
    }
}

impl From<PartialDate> for Date {
    fn from(date: PartialDate) -> Self {
        Self::Single(date)
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        Self::Single(day.into())
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str(".."),
            Self::At(date) => date.fmt(f),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Single(date) => date.fmt(f),
            Self::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}
