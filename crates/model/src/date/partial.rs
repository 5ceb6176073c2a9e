//! A year, a month or a day.

use std::fmt;

use crate::Day;
use crate::day::days_in_month;

/// How much of a date the source gives, from coarse to fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `2013`
    Year,
    /// `2024-11`
    Month,
    /// `2024-11-01`
    Day,
}

/// A year, a month or a day, with its qualification: `2024-11`, `2020?`, `2019~`, `2019%`. Valid by construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    uncertain: bool,
    approximate: bool,
}

impl PartialDate {
    /// The unqualified date of these parts. `None` where the year is over 9999, there is no such month or day, or a day
    /// comes without its month.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if month.is_none() && day.is_some() {
            return None;
        }
        Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Some(Self {
            year,
            month,
            day,
            uncertain: false,
            approximate: false,
        })
    }

    /// The same date marked as uncertain (`?`), approximate (`~`), both (`%`) or neither.
    pub fn qualified(self, uncertain: bool, approximate: bool) -> Self {
        Self {
            uncertain,
            approximate,
            ..self
        }
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31, where it is known; never without a month.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// Marked `?` or `%`: the source is not sure.
    pub fn is_uncertain(self) -> bool {
        self.uncertain
    }

    /// Marked `~` or `%`: the source says about.
    pub fn is_approximate(self) -> bool {
        self.approximate
    }

    /// How much of the date is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (Some(_), Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            _ => Precision::Year,
        }
    }

    /// The first day of it: 1 January of a year, the first of a month.
    pub fn earliest(self) -> Day {
        Day::from_parts(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day of it: 31 December of a year, the last of a month.
    pub fn latest(self) -> Day {
        let month = self.month.unwrap_or(12);
        Day::from_parts(
            self.year,
            month,
            self.day.unwrap_or_else(|| days_in_month(self.year, month)),
        )
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        let (month, day_of_month) = (Some(day.month()), Some(day.day()));
        Self {
            year: day.year(),
            month,
            day: day_of_month,
            uncertain: false,
            approximate: false,
        }
    }
}

impl fmt::Display for PartialDate {
    /// Writes EDTF, `2024-11~`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        })
    }
}
