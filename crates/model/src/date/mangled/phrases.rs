//! Spans, qualifications and other phrases around dates.

use super::{Recognised, edtf, resolve};
use crate::date::DateReading;

/// `201X`, `20XX`, `2024-XX`, `2024-11-XX`: unspecified digits, which EDTF has and the register has not.
pub(super) fn unspecified_digits(text: &str) -> Option<Recognised> {
    let masked = text.to_ascii_uppercase().replace('U', "X");
    let (kept, hidden) = masked.split_at(masked.find('X')?);
    if !hidden.chars().all(|c| c == 'X' || c == '-') || kept.contains(|c: char| !c.is_ascii_digit() && c != '-') {
        return None;
    }
    let reason = "the register has no unspecified digits; write a span of years or a coarser date";
    match (kept.len(), masked.len()) {
        (1..=3, 4) => {
            let span = format!("{kept:0<4}/{kept:9<4}");
            Recognised::either(vec![DateReading::given(span, "all of these years are meant")], reason)
        }
        (5 | 8, _) => Recognised::probably(kept.trim_end_matches('-').to_owned(), reason),
        _ => Recognised::unclear(reason),
    }
}

/// `2023-2027`, `2023–2027`, `2019 to 2023`, `2019-present`
pub(super) fn span(text: &str) -> Option<Recognised> {
    let reason = "the ends of a span are joined by a slash";
    let (start, end, separator) = SEPARATORS.iter().find_map(|separator| {
        let (start, end) = text.split_once(separator)?;
        let is_span = ONLY_OF_SPANS.contains(separator) || is_date_like(start);
        (start.trim().len() >= 4 && is_span).then_some((start.trim(), end.trim(), *separator))
    })?;
    match end.to_lowercase().as_str() {
        // That is an approximate date.
        "" if separator == "~" => None,
        "" => {
            let start = resolve(start)?;
            let first = start.readings.first().map(|reading| reading.date.clone());
            let open = start.within(|start| format!("{start}/.."), reason)?;
            Some(open.or(first, "nothing was to follow"))
        }
        "present" | "today" | "now" | "ongoing" => resolve(start)?.within(|start| format!("{start}/.."), reason),
        _ if end.len() < 4 => None,
        _ => Recognised::either(joined(&resolve(start)?, &resolve(end)?), reason),
    }
}

/// What dates themselves are not written with.
const ONLY_OF_SPANS: [&str; 4] = ["–", "—", "〜", " to "];
const SEPARATORS: [&str; 9] = ["–", "—", "〜", "~", " - ", " to ", " à ", "-", "/"];

/// Every start with every end, the likeliest first; ends that have the same readings are read alike.
fn joined(start: &Recognised, end: &Recognised) -> Vec<DateReading> {
    let conditions =
        |found: &Recognised| -> Vec<_> { found.readings.iter().map(|reading| reading.condition.clone()).collect() };
    let are_alike = conditions(start) == conditions(end);
    let mut joined = Vec::new();
    for (index, from) in start.readings.iter().enumerate() {
        for (other, to) in end.readings.iter().enumerate() {
            if are_alike && index != other {
                continue;
            }
            joined.push(DateReading {
                date: format!("{}/{}", from.date, to.date),
                condition: from.condition.clone().or_else(|| to.condition.clone()),
            });
        }
    }
    joined
}

/// Whether a text has a year in it, so that `01-02` is not taken for a span.
fn is_date_like(text: &str) -> bool {
    let longest_run = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
    longest_run.is_some_and(|digits| digits >= 4)
}

/// `since 2019`, `by 2050`, `about 2019`, `2025 ?`, `?2025`
pub(super) fn qualified(text: &str) -> Option<Recognised> {
    let lower = text.to_lowercase();
    let after = |openings: &[&str]| {
        openings
            .iter()
            .find_map(|opening| resolve(lower.strip_prefix(opening)?.trim()))
    };
    if let Some(start) = after(&["since ", "from ", "depuis ", "à partir de ", "after "]) {
        return start.within(|start| format!("{start}/.."), "an open end is written `..`");
    }
    if let Some(end) = after(&["by ", "until ", "till ", "d'ici à ", "d'ici ", "jusqu'en ", "jusqu'à "]) {
        return end.within(|end| format!("../{end}"), "an open start is written `..`");
    }
    if let Some(date) = after(&["about ", "around ", "circa ", "c. ", "ca. ", "vers ", "environ ", "~"]) {
        return date.within(
            |date| format!("{date}~"),
            "an approximate date is marked by `~` at its end",
        );
    }
    if let Some(date) = after(&["?"]) {
        return date.within(
            |date| format!("{date}?"),
            "an uncertain date is marked by `?` at its end",
        );
    }
    let date = lower.strip_suffix("?~").or_else(|| lower.strip_suffix("~?"))?;
    edtf(date).ok()?;
    Recognised::probably(
        format!("{date}%"),
        "a date that is both uncertain and approximate is marked by `%`",
    )
}

/// `spring 2025`, `2025-Q1`
pub(super) fn season(text: &str) -> Option<Recognised> {
    let names = [
        "spring",
        "summer",
        "autumn",
        "winter",
        "printemps",
        "été",
        "automne",
        "hiver",
        "春",
        "夏",
        "秋",
        "冬",
    ];
    let quarters = ["q1", "q2", "q3", "q4", "t1", "t2", "t3", "t4"];
    let lower = text.to_lowercase();
    let is_season = names.iter().chain(&quarters).any(|name| lower.contains(name));
    let reason = "the register has no seasons; write the months, such as `2025-03/2025-05`";
    is_season.then(|| Recognised::unclear(reason)).flatten()
}

/// `unknown`, `n.d.`, and years that EDTF writes with more than four digits or a sign.
pub(super) fn unknown(text: &str) -> Option<Recognised> {
    let words = [
        "unknown", "undated", "n.d.", "n/a", "na", "none", "tbd", "tbc", "inconnu", "s.d.", "-", "--", "不明",
    ];
    if words.contains(&text.to_lowercase().as_str()) {
        return Recognised::unclear("leave the cell empty where the date is not known");
    }
    let long = text
        .strip_prefix(['Y', '-'])
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    long.then(|| Recognised::unclear("a year has four digits, 0000 to 9999, without a sign"))
        .flatten()
}
