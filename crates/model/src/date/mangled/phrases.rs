//! Spans, qualifications and other phrases around dates.

use super::{Reading, edtf, resolve};

/// `201X`, `20XX`, `2024-XX`, `2024-11-XX`: unspecified digits, which EDTF has and the register has not.
pub(super) fn unspecified_digits(text: &str) -> Option<Reading> {
    let masked = text.to_ascii_uppercase().replace('U', "X");
    let (kept, hidden) = masked.split_at(masked.find('X')?);
    if !hidden.chars().all(|c| c == 'X' || c == '-') || kept.contains(|c: char| !c.is_ascii_digit() && c != '-') {
        return None;
    }
    let reason = "the register has no unspecified digits; write a span of years or a coarser date";
    match (kept.len(), masked.len()) {
        (1..=3, 4) => Reading::probably(format!("{kept:0<4}/{kept:9<4}"), reason),
        (5 | 8, _) => Reading::probably(kept.trim_end_matches('-').to_owned(), reason),
        _ => Reading::unclear(reason),
    }
}

/// `2023-2027`, `2023–2027`, `2019 to 2023`, `2019-present`
pub(super) fn span(text: &str) -> Option<Reading> {
    let reason = "the ends of a span are joined by a slash";
    let joined = ["–", "—", "〜", "~", " - ", " to ", " à ", "-", "/"]
        .iter()
        .find_map(|separator| {
            let (start, end) = text.split_once(separator)?;
            (start.trim().len() >= 4 && is_date_like(start)).then_some(())?;
            match end.trim().to_lowercase().as_str() {
                "" if *separator == "~" => None,
                "" | "present" | "today" | "now" | "ongoing" => Some(format!("{}/..", resolve(start.trim())?)),
                _ if end.trim().len() < 4 => None,
                _ => Some(format!("{}/{}", resolve(start.trim())?, resolve(end.trim())?)),
            }
        })?;
    Reading::probably(joined, reason)
}

/// Whether a text has a year in it, so that `01-02` is not taken for a span.
fn is_date_like(text: &str) -> bool {
    let longest_run = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
    longest_run.is_some_and(|digits| digits >= 4)
}

/// `since 2019`, `by 2050`, `about 2019`, `2025 ?`, `?2025`
pub(super) fn qualified(text: &str) -> Option<Reading> {
    let lower = text.to_lowercase();
    let after = |openings: &[&str]| {
        openings
            .iter()
            .find_map(|opening| resolve(lower.strip_prefix(opening)?.trim()))
    };
    if let Some(start) = after(&["since ", "from ", "depuis ", "à partir de ", "after "]) {
        return Reading::probably(format!("{start}/.."), "an open end is written `..`");
    }
    if let Some(end) = after(&["by ", "until ", "till ", "d'ici à ", "d'ici ", "jusqu'en ", "jusqu'à "]) {
        return Reading::probably(format!("../{end}"), "an open start is written `..`");
    }
    if let Some(date) = after(&["about ", "around ", "circa ", "c. ", "ca. ", "vers ", "environ ", "~"]) {
        return Reading::probably(format!("{date}~"), "an approximate date is marked by `~` at its end");
    }
    if let Some(date) = after(&["?"]) {
        return Reading::probably(format!("{date}?"), "an uncertain date is marked by `?` at its end");
    }
    let date = lower.strip_suffix("?~").or_else(|| lower.strip_suffix("~?"))?;
    edtf(date).ok()?;
    Reading::probably(
        format!("{date}%"),
        "a date that is both uncertain and approximate is marked by `%`",
    )
}

/// `spring 2025`, `2025-Q1`
pub(super) fn season(text: &str) -> Option<Reading> {
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
    is_season.then(|| Reading::unclear(reason)).flatten()
}

/// `unknown`, `n.d.`, and years that EDTF writes with more than four digits or a sign.
pub(super) fn unknown(text: &str) -> Option<Reading> {
    let words = [
        "unknown", "undated", "n.d.", "n/a", "na", "none", "tbd", "tbc", "inconnu", "s.d.", "-", "--", "不明",
    ];
    if words.contains(&text.to_lowercase().as_str()) {
        return Reading::unclear("leave the cell empty where the date is not known");
    }
    let long = text
        .strip_prefix(['Y', '-'])
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    long.then(|| Reading::unclear("a year has four digits, 0000 to 9999, without a sign"))
        .flatten()
}
