//! Dates in Japanese: `2025年2月7日`, `令和7年2月`, `2019年以降`.

use super::{Reading, edtf_day, edtf_month};

/// The eras that a text on the partnership can name, with the year before their first.
const ERAS: [(&str, u16); 3] = [("令和", 2018), ("平成", 1988), ("昭和", 1925)];

pub(super) fn read(text: &str) -> Option<Reading> {
    if let Some(start) = ["以降", "から"].iter().find_map(|ending| text.strip_suffix(ending)) {
        return Reading::probably(format!("{}/..", date(start)?), REASON);
    }
    if let Some(end) = ["までに", "まで"].iter().find_map(|ending| text.strip_suffix(ending)) {
        return Reading::probably(format!("../{}", date(end)?), REASON);
    }
    match date(text) {
        Some(date) => Reading::probably(date, REASON),
        None if text.contains('月') && !text.contains('年') => Reading::unclear("the year is missing"),
        None => None,
    }
}

const REASON: &str = "the register writes dates as year-month-day, joined by hyphens";

fn date(text: &str) -> Option<String> {
    let (year, rest) = year(text)?;
    if rest.is_empty() {
        return Some(format!("{year:04}"));
    }
    let (month, rest) = rest.split_once('月')?;
    let month = month.trim().parse().ok()?;
    if rest.is_empty() {
        return edtf_month(year, month);
    }
    edtf_day(year, month, rest.trim().strip_suffix('日')?.parse().ok()?)
}

/// The year, and what follows it. The first year of an era is written `元年`.
fn year(text: &str) -> Option<(u16, &str)> {
    let (year, rest) = text.split_once('年')?;
    let counted = |digits: &str| {
        if digits == "元" {
            Some(1)
        } else {
            digits.trim().parse::<u16>().ok()
        }
    };
    let year = match ERAS
        .iter()
        .find_map(|(era, before)| Some((year.strip_prefix(era)?, before)))
    {
        Some((digits, before)) => counted(digits)?.checked_add(*before)?,
        None if year.trim().len() == 4 => year.trim().parse().ok()?,
        None => return None,
    };
    (1..=9999).contains(&year).then_some((year, rest.trim()))
}
