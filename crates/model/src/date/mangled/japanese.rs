//! Dates in Japanese: `2025年2月7日`, `令和7年2月`, `25年2月`, `2019年以降`, `2025年度`.

use super::digits::Number;
use super::{Recognised, era, words};

pub(super) fn read(text: &str) -> Option<Recognised> {
    if let Some(start) = ["以降", "から"].iter().find_map(|ending| text.strip_suffix(ending)) {
        return date(start)?.within(|start| format!("{start}/.."), REASON);
    }
    if let Some(end) = ["までに", "まで"].iter().find_map(|ending| text.strip_suffix(ending)) {
        return date(end)?.within(|end| format!("../{end}"), REASON);
    }
    if let Some(year) = text.strip_suffix('度') {
        return fiscal_year(year);
    }
    if text.contains('月') && !text.contains('年') {
        return Recognised::unclear(words::YEAR_MISSING);
    }
    date(text)
}

const REASON: &str = "the register writes dates as year-month-day, joined by hyphens";

/// `2025年度`: from April to March.
fn fiscal_year(text: &str) -> Option<Recognised> {
    let found = date(text)?;
    let year = found.readings.first()?.date.clone();
    let next = year.parse::<u16>().ok()? + 1;
    let reason = "the fiscal year of Japan runs from April to March";
    let found = found.within(|year| format!("{year}-04/{next:04}-03"), reason)?;
    Some(found.or(Some(year), "the calendar year is meant"))
}

/// A year, month or day; the first year of an era is written `元年`.
fn date(text: &str) -> Option<Recognised> {
    let text = text.strip_prefix("西暦").unwrap_or(text).trim();
    let (era, text) = match era::at_start(text) {
        Some((era, rest)) => (Some(era), rest),
        None => (None, text),
    };
    let (year, rest) = text.split_once('年')?;
    let (month, day) = month_and_day(rest.trim())?;
    match (era, year.trim()) {
        (Some(era), "元") => era.date(1, month, day),
        (Some(era), year) => era.date(Number::read(year)?.value, month, day),
        (None, year) => of_year(Number::read(year)?, month, day),
    }
}

fn of_year(year: Number, month: Option<u8>, day: Option<u8>) -> Option<Recognised> {
    match year.width {
        4 => Recognised::of_parts(year.value, month, day, REASON),
        1..=2 => era::unnamed(year, month, day),
        _ => None,
    }
}

/// What follows the year.
fn month_and_day(text: &str) -> Option<(Option<u8>, Option<u8>)> {
    if text.is_empty() {
        return Some((None, None));
    }
    let (month, rest) = text.split_once('月')?;
    let month = Some(Number::read(month.trim())?.small()?);
    match rest.trim() {
        "" => Some((month, None)),
        rest => Some((month, Some(Number::read(rest.strip_suffix('日')?.trim())?.small()?))),
    }
}
