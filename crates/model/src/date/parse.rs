//! EDTF text to dates.

use std::str::FromStr;

use super::{Bound, Date, DateError, PartialDate, Precision, mangled};
use crate::Day;
use crate::day::days_in_month;

impl FromStr for Date {
    type Err = DateError;

    /// Reads EDTF, levels 0 and 1, without seasons, unspecified digits and years beyond four digits, which the register
    /// does not use.
    ///
    /// # Errors
    /// What is wrong and what to write instead; for a date that a spreadsheet or a pen has written in another form, also
    /// what it probably was.
    fn from_str(text: &str) -> Result<Self, DateError> {
        edtf(text).map_err(|reason| explain(text, reason))
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    /// Reads a year, a month or a day with its qualification; as [`Date`] does, but no interval.
    fn from_str(text: &str) -> Result<Self, DateError> {
        match Date::from_str(text)? {
            Date::Single(date) => Ok(date),
            Date::Interval(..) => Err(error(text, "an interval stands where one date belongs".to_owned())),
        }
    }
}

/// Reads one day, `2024-12-31`.
pub(crate) fn day(text: &str) -> Result<Day, DateError> {
    let date = PartialDate::from_str(text)?;
    if date.precision() == Precision::Day && !date.is_uncertain() && !date.is_approximate() {
        return Ok(date.earliest());
    }
    Err(error(
        text,
        "write one day in full, year-month-day, such as `2024-12-31`".to_owned(),
    ))
}

fn error(text: &str, reason: String) -> DateError {
    DateError {
        given: text.to_owned(),
        reason,
        readings: Vec::new(),
    }
}

/// Adds what the text probably was. The reading of a mangled date says more than the reason of the strict parser,
/// which has met a form that it does not know.
fn explain(text: &str, reason: String) -> DateError {
    match mangled::read(text) {
        Some(found) => DateError {
            given: text.to_owned(),
            reason: found.reason,
            readings: found.readings,
        },
        None => error(text, reason),
    }
}

/// Strict EDTF.
pub(super) fn edtf(text: &str) -> Result<Date, String> {
    if text.is_empty() {
        return Err("nothing is written".to_owned());
    }
    match text.split_once('/') {
        Some((start, end)) => interval(bound(start)?, bound(end)?),
        None if text == ".." => Err("an open end needs a date on the other side: `2019/..` or `../2050`".to_owned()),
        None => partial(text).map(Date::Single),
    }
}

fn interval(start: Bound, end: Bound) -> Result<Date, String> {
    match (start, end) {
        (Bound::Open, Bound::Open) => Err("one end of an interval must be a date".to_owned()),
        (Bound::At(first), Bound::At(last)) if last.latest() < first.earliest() => {
            Err(format!("the interval ends (`{last}`) before it starts (`{first}`)"))
        }
        _ => Ok(Date::Interval(start, end)),
    }
}

fn bound(text: &str) -> Result<Bound, String> {
    match text {
        ".." => Ok(Bound::Open),
        "" => Err("an end of the interval is missing; write `..` where it is open".to_owned()),
        _ => partial(text).map(Bound::At),
    }
}

fn partial(text: &str) -> Result<PartialDate, String> {
    let (digits, uncertain, approximate) = match text.char_indices().next_back() {
        Some((at, '?')) => (text.get(..at).unwrap_or_default(), true, false),
        Some((at, '~')) => (text.get(..at).unwrap_or_default(), false, true),
        Some((at, '%')) => (text.get(..at).unwrap_or_default(), true, true),
        _ => (text, false, false),
    };
    Ok(parts(digits)?.qualified(uncertain, approximate))
}

fn parts(text: &str) -> Result<PartialDate, String> {
    let mut fields = text.split('-');
    let year = fields.next().and_then(|field| number(field, 4));
    let month = fields.next().map(|field| number(field, 2));
    let day = fields.next().map(|field| number(field, 2));
    match (year, month, day, fields.next()) {
        (Some(year), None, None, None) => checked(year, None, None),
        (Some(year), Some(Some(month)), None, None) => checked(year, Some(month), None),
        (Some(year), Some(Some(month)), Some(Some(day)), None) => checked(year, Some(month), Some(day)),
        _ => Err("write a year, month or day as `2025`, `2025-02` or `2025-02-07`".to_owned()),
    }
}

/// A number of exactly `width` ASCII digits. `u16::from_str` alone would take a plus sign.
fn number(text: &str, width: usize) -> Option<u16> {
    let digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn checked(year: u16, month: Option<u16>, day: Option<u16>) -> Result<PartialDate, String> {
    let narrow = |value: Option<u16>| value.and_then(|value| u8::try_from(value).ok());
    let (month, day) = (narrow(month), narrow(day));
    PartialDate::new(year, month, day).ok_or_else(|| impossible(year, month.unwrap_or(0), day.unwrap_or(0)))
}

/// Why these numbers make no date.
pub(super) fn impossible(year: u16, month: u8, day: u8) -> String {
    match (month, days_in_month(year, month)) {
        (21..=41, 0) => format!(
            "month {month} would be a season; write its months, such as `{year:04}-03/{year:04}-05`, or a span of \
             years, such as `2023/2024`"
        ),
        (_, 0) => format!("there is no month {month:02}"),
        (_, _) if day == 0 => "there is no day 00".to_owned(),
        (_, length) => format!("month {month:02} of {year:04} has {length} days, not {day}"),
    }
}
