//! Dates that name their weekday: `Sat 1 Feb 2025`, `samedi 1er février 2025`, `2025年2月1日(土)`.

use super::{Recognised, in_edtf, read, resolve, words};
use crate::Day;

/// From Monday: English names, French names, their short forms, Japanese.
const NAMES: [(&str, &[&str]); 7] = [
    ("Monday", &["monday", "mon", "lundi", "lun", "月"]),
    ("Tuesday", &["tuesday", "tues", "tue", "mardi", "mar", "火"]),
    ("Wednesday", &["wednesday", "wed", "mercredi", "mer", "水"]),
    ("Thursday", &["thursday", "thurs", "thur", "thu", "jeudi", "jeu", "木"]),
    ("Friday", &["friday", "fri", "vendredi", "ven", "金"]),
    ("Saturday", &["saturday", "sat", "samedi", "sam", "土"]),
    ("Sunday", &["sunday", "sun", "dimanche", "dim", "日"]),
];

pub(super) fn with_weekday(text: &str) -> Option<Recognised> {
    let (weekday, date) = at_start(text).or_else(|| at_end(text))?;
    // Without its year, `Fri 7 Feb` is no day, which is said.
    let mut found = resolve(date).or_else(|| read(date))?;
    if found.readings.is_empty() {
        return Some(found);
    }
    let days: Vec<Day> = found
        .readings
        .iter()
        .filter_map(|reading| reading.date.parse().ok())
        .collect();
    if !days.iter().any(|day| day.weekday() == weekday) {
        return contradicted(found, &days, weekday);
    }
    let agrees = |date: &str| date.parse::<Day>().is_ok_and(|day| day.weekday() == weekday);
    found.readings.retain(|reading| agrees(&reading.date));
    // The order of day and month, and the century, are settled by the weekday where one reading is left.
    if let [only] = found.readings.as_mut_slice() {
        only.condition = None;
    }
    if in_edtf(date) || found.readings.len() == 1 {
        "the register writes a day without its weekday, in digits, year first".clone_into(&mut found.reason);
    }
    Some(found)
}

/// The day may be wrong, or the weekday.
fn contradicted(found: Recognised, days: &[Day], weekday: u8) -> Option<Recognised> {
    let name = |weekday: u8| NAMES.get(usize::from(weekday)).map_or("", |(name, _)| *name);
    let reason = match *days {
        [] => return None,
        [day] => format!(
            "{} is a {}, not a {}",
            words::in_words(day),
            name(day.weekday()),
            name(weekday)
        ),
        _ => format!("none of the days that it may be is a {}", name(weekday)),
    };
    let none = Recognised {
        reason,
        readings: Vec::new(),
    };
    let dates = found
        .readings
        .into_iter()
        .filter(|reading| reading.date.parse::<Day>().is_ok());
    Some(dates.fold(none, |none, reading| {
        let condition = match reading.condition {
            Some(condition) => format!("{condition} and the weekday is wrong"),
            None => "the weekday is wrong".to_owned(),
        };
        none.or(Some(reading.date), condition)
    }))
}

/// `sam. 1 février 2025`, `Saturday, 1 February 2025`, `(土) 2025/2/1`
fn at_start(text: &str) -> Option<(u8, &str)> {
    let text = text.trim_start_matches('(');
    let end = text.find(|c: char| !c.is_alphabetic())?;
    let (name, date) = text.split_at(end);
    Some((by_name(name)?, date.trim_start_matches(['.', ',', ')', ' '])))
}

/// `2025年2月1日(土)`, `2025年2月1日土曜日`, `1 Feb 2025 (Sat)`, `2025-02-01 Sat`
fn at_end(text: &str) -> Option<(u8, &str)> {
    let text = text.trim_end_matches([')', '.']);
    // Without the ending, the name of Sunday would end every day: `2月1日`.
    let joined = || text.split_at_checked(text.find('曜')?.checked_sub("日".len())?);
    let (date, name) = joined().or_else(|| text.rsplit_once(['(', ' ']))?;
    Some((
        by_name(name.trim_start_matches('('))?,
        date.trim_end_matches([',', '(', ' ']),
    ))
}

/// The weekday of a name, from Monday, 0.
fn by_name(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let name = name
        .strip_suffix("曜日")
        .or_else(|| name.strip_suffix('曜'))
        .unwrap_or(&name);
    let found = NAMES.iter().position(|(_, names)| names.contains(&name))?;
    u8::try_from(found).ok()
}
