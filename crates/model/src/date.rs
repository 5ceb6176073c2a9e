//! Dates that keep the precision of their source: Extended Date/Time Format (EDTF, ISO 8601-2:2019), levels 0 and 1.

use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar, valid by construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// How much of a date the source gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `2013`
    Year,
    /// `2024-11`
    Month,
    /// `2024-11-01`
    Day,
}

/// A year, a month or a day, with its qualification: `2024-11`, `2020?`, `2019~`, `2019%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// The day of the month, where it is known; never without a month.
    pub day: Option<u8>,
    /// Marked `?`: the source is not sure.
    pub uncertain: bool,
    /// Marked `~`: the source says about.
    pub approximate: bool,
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `..`: there is none.
    Open,
    /// A date.
    At(PartialDate),
}

/// A date as the register keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// One year, month or day.
    Single(PartialDate),
    /// `2023/2027`, `2019/..`, `../2050`
    Interval(Bound, Bound),
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// The text as it was given.
    pub given: String,
    /// What is wrong with it, a sentence without its full stop.
    pub reason: String,
    /// What was probably meant, in EDTF, where that can be guessed (`févr-25`, `45689`).
    pub probably: Option<String>,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date: {}", self.given, self.reason)
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// How much of the date is known.
    pub fn precision(&self) -> Precision {
        match (self.month, self.day) {
            (Some(_), Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            _ => Precision::Year,
        }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Err(DateError { given: text.to_owned(), reason: "not read yet".to_owned(), probably: None })
    }
}
