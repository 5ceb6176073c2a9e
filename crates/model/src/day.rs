//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use crate::DateError;
use crate::date::parse;

/// A day of the proleptic Gregorian calendar, valid by construction. Days order as they follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day of `year` (0 to 9999), `month` (1 to 12) and `day` (1 to the length of the month), if there is one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = year <= 9999 && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The day of parts that are known to make one, as those of a [`crate::PartialDate`] are.
    pub(crate) fn from_parts(year: u16, month: u8, day: u8) -> Self {
        debug_assert!(Self::new(year, month, day).is_some());
        Self { year, month, day }
    }

    /// The same day of the month so many months before, or the last day of that month where it is shorter; the first day of
    /// the calendar where there is no such month.
    pub fn months_before(self, months: u32) -> Self {
        let first = Self::from_parts(0, 1, 1);
        let month = u32::from(self.year) * 12 + u32::from(self.month - 1);
        let Some(month) = month.checked_sub(months) else {
            return first;
        };
        let parts = (u16::try_from(month / 12), u8::try_from(month % 12 + 1));
        let (Ok(year), Ok(month)) = parts else { return first };
        Self::from_parts(year, month, self.day.min(days_in_month(year, month)))
    }

    /// The day so many days later, if the calendar has it.
    pub(crate) fn after(self, days: u32) -> Option<Self> {
        let Self {
            mut year,
            mut month,
            day,
        } = self;
        let mut left = days.checked_add(u32::from(day) - 1)?;
        while year <= 9999 && left >= u32::from(days_in_month(year, month)) {
            left -= u32::from(days_in_month(year, month));
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Self::new(year, month, u8::try_from(left + 1).ok()?)
    }

    /// Its weekday, from Monday, 0, to Sunday, 6.
    pub(crate) fn weekday(self) -> u8 {
        let years = u32::from(self.year);
        let leap_days = years.div_ceil(4) - years.div_ceil(100) + years.div_ceil(400);
        let months = (1..self.month).map(|month| u32::from(days_in_month(self.year, month)));
        let days = years * 365 + leap_days + months.sum::<u32>() + u32::from(self.day) - 1;
        // 1 January of the year 0 is a Saturday.
        u8::try_from((days + 5) % 7).unwrap_or_default()
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }
}

impl FromStr for Day {
    type Err = DateError;

    /// Reads ISO 8601 with hyphens, `2024-12-31`. Anything coarser, qualified or spanning several days is refused.
    fn from_str(text: &str) -> Result<Self, DateError> {
        parse::day(text)
    }
}

impl fmt::Display for Day {
    /// Writes ISO 8601 with hyphens, `2024-12-31`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number of days of a month; 0 where there is no such month.
pub(crate) fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether a year has a 29 February.
pub(crate) fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}
