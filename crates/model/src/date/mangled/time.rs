//! Days with a time of day: `2025-02-07T00:00:00Z`, `01/02/2025 0:00`, `2025年2月7日 9時30分`.

use super::{Recognised, in_edtf, resolve};
use crate::Day;

const REASON: &str = "the register keeps no time of day";

/// From this hour of the day in UTC on, it is the next day in Tokyo.
const NEXT_DAY_IN_TOKYO: u8 = 15;

pub(super) fn with_time(text: &str) -> Option<Recognised> {
    let splits = text.char_indices().filter(|(_, c)| matches!(c, 'T' | ' '));
    let (date, time) = splits
        .filter_map(|(at, c)| Some((text.get(..at)?.trim(), text.get(at + c.len_utf8()..)?.trim())))
        .find(|(_, time)| is_time(time))?;
    let mut found = resolve(date)?;
    found.readings.retain(|reading| reading.date.parse::<Day>().is_ok());
    if !in_edtf(date) {
        found.reason = format!("{REASON}, and {}", found.reason);
    } else {
        REASON.clone_into(&mut found.reason);
    }
    let next = is_next_day_in_tokyo(time).then(|| next_day(&found)).flatten();
    Some(found.or(next, "the day in Tokyo is meant"))
}

/// An hour, and its minutes and whatever may follow them.
fn is_time(text: &str) -> bool {
    let text = ["午前", "午後"]
        .iter()
        .find_map(|half| text.strip_prefix(half))
        .unwrap_or(text);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    hour(text).is_some_and(|hour| hour <= 24)
        && rest.starts_with([':', 'h', 'H', '時'])
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || ":.,+- hHZAPMapmUTCG時分秒".contains(c))
}

fn hour(text: &str) -> Option<u8> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    text.get(..digits)?.parse().ok()
}

fn is_next_day_in_tokyo(time: &str) -> bool {
    time.ends_with('Z') && hour(time).is_some_and(|hour| hour >= NEXT_DAY_IN_TOKYO)
}

fn next_day(found: &Recognised) -> Option<String> {
    let day: Day = found.readings.first()?.date.parse().ok()?;
    Some(day.after(1)?.to_string())
}
