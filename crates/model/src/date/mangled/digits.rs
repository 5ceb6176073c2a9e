//! Dates made of digits and separators.

use super::{Reading, edtf_day, edtf_month, impossible};
use crate::Day;
use crate::day::{days_in_month, is_leap};

/// A number between separators: its value and how many digits it was written with.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: u16,
    pub(super) width: usize,
}

impl Number {
    /// Reads up to four ASCII digits.
    pub(super) fn read(text: &str) -> Option<Self> {
        let digits = matches!(text.len(), 1..=4) && text.bytes().all(|byte| byte.is_ascii_digit());
        digits
            .then(|| {
                text.parse().ok().map(|value| Self {
                    value,
                    width: text.len(),
                })
            })
            .flatten()
    }

    pub(super) fn is_year(self) -> bool {
        self.width == 4
    }

    /// As a month or day, where it has at most two digits.
    pub(super) fn small(self) -> Option<u8> {
        u8::try_from(self.value).ok().filter(|_| self.width <= 2)
    }
}

/// `45689`, the day number of a spreadsheet; `20250207` and `202502`, without hyphens; other long numbers.
pub(super) fn one_number(text: &str) -> Option<Reading> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if whole.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    match (whole.len(), whole.len() == text.len()) {
        (5, _) => serial(whole.parse().ok()?),
        (6, true) => compact(whole.get(..4)?, whole.get(4..)?, None),
        (8, true) => compact(whole.get(..4)?, whole.get(4..6)?, whole.get(6..)),
        (1..=3, true) => Reading::unclear("a year has four digits"),
        _ => None,
    }
}

/// A day number of the 1900 date system, in which 2025-02-01 is 45689. Only numbers of 1940 to 2100 are taken for one.
/// The system counts a 29 February 1900 that never was, hence the start a day early for all later days.
fn serial(number: u32) -> Option<Reading> {
    if !(14_611..=73_415).contains(&number) {
        return Reading::unclear("a year has four digits");
    }
    let day = day_after(1899, 365 - 2 + number)?;
    Reading::probably(day.to_string(), "it is the number that a spreadsheet keeps for a day")
}

/// The day that lies `days` days after 1 January of `year`.
fn day_after(mut year: u16, mut days: u32) -> Option<Day> {
    while days >= days_in_year(year) {
        days -= days_in_year(year);
        year += 1;
    }
    let mut month = 1;
    while days >= u32::from(days_in_month(year, month)) {
        days -= u32::from(days_in_month(year, month));
        month += 1;
    }
    Day::new(year, month, u8::try_from(days + 1).ok()?)
}

fn days_in_year(year: u16) -> u32 {
    if is_leap(year) { 366 } else { 365 }
}

fn compact(year: &str, month: &str, day: Option<&str>) -> Option<Reading> {
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    let date = match day {
        Some(day) => edtf_day(year, month, day.parse().ok()?)?,
        None => edtf_month(year, month)?,
    };
    Reading::probably(date, "the hyphens are missing")
}

/// `2025-02-07T00:00:00Z`, `2025-02-07 00:00`
pub(super) fn timestamp(text: &str) -> Option<Reading> {
    let (date, time) = text.split_once(['T', ' '])?;
    let is_time = time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit());
    let day: Day = super::edtf(date).ok()?.to_string().parse().ok().filter(|_| is_time)?;
    Reading::probably(day.to_string(), "the register keeps no time of day")
}

fn numbers(text: &str) -> Option<Vec<Number>> {
    text.split(['-', '/', '.', ' ']).map(Number::read).collect()
}

/// `2025-2`, `2025/02`, `02/2025`, `2025.2`
pub(super) fn two_numbers(text: &str) -> Option<Reading> {
    let [first, second] = <[Number; 2]>::try_from(numbers(text)?).ok()?;
    let (year, month) = match (first.is_year(), second.is_year()) {
        (true, false) => (first, second.small()?),
        (false, true) => (second, first.small()?),
        (true, true) => return None,
        (false, false) => return Reading::unclear("a year has four digits"),
    };
    Reading::probably(
        edtf_month(year.value, month)?,
        "a month is written with its year first, a hyphen and two digits",
    )
}

/// `2025-2-7`, `2025/02/03`, `25/02/2025`, `01/02/2025`
pub(super) fn three_numbers(text: &str) -> Option<Reading> {
    let [first, second, third] = <[Number; 3]>::try_from(numbers(text)?).ok()?;
    match (first.is_year(), third.is_year()) {
        (true, false) => {
            let reason = "a day is written with hyphens and two digits each for month and day";
            Reading::day(first.value, second.small()?, third.small()?, reason)
        }
        (false, true) => year_last(first.small()?, second.small()?, third.value),
        (true, true) => None,
        (false, false) => {
            Reading::unclear("day, month and year cannot be told apart; write `2025-02-07` for 7 February 2025")
        }
    }
}

/// Day first, as in Paris, or month first, as in Washington.
fn year_last(first: u8, second: u8, year: u16) -> Option<Reading> {
    match (Day::new(year, second, first), Day::new(year, first, second)) {
        (Some(european), Some(american)) if european != american => Reading::unclear(format!(
            "it may be {} (`{european}`) or {} (`{american}`)",
            super::words::in_words(european),
            super::words::in_words(american)
        )),
        (Some(day), _) | (None, Some(day)) => {
            Reading::probably(day.to_string(), "a day is written with its year first")
        }
        (None, None) => Reading::unclear(impossible(year, second, first)),
    }
}
