//! Dates made of digits and separators.

use super::{Recognised, century};
use crate::Day;
use crate::date::parse::impossible;
use crate::date::{DateReading, PartialDate};

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
pub(super) fn one_number(text: &str) -> Option<Recognised> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if whole.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    match (whole.len(), whole.len() == text.len()) {
        (5, _) => serial(whole.parse().ok()?),
        (6, true) => compact(whole.get(..4)?, whole.get(4..)?, None),
        (8, true) => compact(whole.get(..4)?, whole.get(4..6)?, whole.get(6..)),
        (1..=3, true) => Recognised::unclear("a year has four digits"),
        _ => None,
    }
}

/// A day number of a spreadsheet. Only numbers of 1940 to 2100 are taken for one.
///
/// Day 45689 is 1 February 2025 where days are counted from 1900. That count has a 29 February 1900 that never was, hence its
/// start a day early for all later days. Workbooks of old Macintosh programs count from 1 January 1904.
fn serial(number: u32) -> Option<Recognised> {
    if !(14_611..=73_415).contains(&number) {
        return Recognised::unclear("a year has four digits");
    }
    let counted_from = |year, month, day| Day::new(year, month, day)?.after(number).map(|day| day.to_string());
    let usual = counted_from(1899, 12, 30)?;
    let found = Recognised::probably(usual, "it is the number that a spreadsheet keeps for a day")?;
    Some(found.or(counted_from(1904, 1, 1), "the workbook counts its days from 1904"))
}

/// `202502`, `20250207`
fn compact(year: &str, month: &str, day: Option<&str>) -> Option<Recognised> {
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    let day = day.map(str::parse).transpose().ok()?;
    let date = PartialDate::new(year, Some(month), day)?;
    Recognised::probably(date.to_string(), "the hyphens are missing")
}

fn numbers(text: &str) -> Option<Vec<Number>> {
    text.split(['-', '/', '.', ' ']).map(Number::read).collect()
}

/// `2025-2`, `2025/02`, `02/2025`, `2025.2`
pub(super) fn two_numbers(text: &str) -> Option<Recognised> {
    let [first, second] = <[Number; 2]>::try_from(numbers(text)?).ok()?;
    let (year, month) = match (first.is_year(), second.is_year()) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        (true, true) => return None,
        (false, false) => return Recognised::unclear("a year has four digits"),
    };
    let reason = "a month is written with its year first, a hyphen and two digits";
    let found = Recognised::of_parts(year.value, Some(month.small()?), None, reason)?;
    // A spreadsheet takes `2025.10` for a number, and drops its last digit.
    let october = (text.ends_with(".1") && first.is_year()).then(|| format!("{:04}-10", year.value));
    Some(found.or(october, "a spreadsheet has dropped a 0 at its end"))
}

/// `2025-2-7`, `2025/02/03`, `25/02/2025`, `01/02/2025`, `01/02/25`
pub(super) fn three_numbers(text: &str) -> Option<Recognised> {
    let numbers @ [first, second, third] = <[Number; 3]>::try_from(numbers(text)?).ok()?;
    match (first.is_year(), third.is_year()) {
        (true, false) => {
            let reason = "a day is written with hyphens and two digits each for month and day";
            Recognised::of_parts(first.value, Some(second.small()?), Some(third.small()?), reason)
        }
        (false, true) => year_last(first.small()?, second.small()?, third.value),
        (true, true) => None,
        (false, false) => century::in_any_order(numbers),
    }
}

/// Day first, as in Paris, or month first, as in Washington.
fn year_last(first: u8, second: u8, year: u16) -> Option<Recognised> {
    match (Day::new(year, second, first), Day::new(year, first, second)) {
        (Some(european), Some(american)) if european != american => {
            let day_first = DateReading::given(european.to_string(), "the day stands first");
            let month_first = DateReading::given(american.to_string(), "the month stands first");
            Recognised::either(vec![day_first, month_first], "day and month cannot be told apart")
        }
        (Some(day), _) | (None, Some(day)) => {
            Recognised::probably(day.to_string(), "a day is written with its year first")
        }
        (None, None) => Recognised::unclear(impossible(year, second, first)),
    }
}
