//! Dates of cells, as exact as their sheet shows them.

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::number;

/// The first number that is no day: the one after 31 December 9999.
const END_OF_DAYS: f64 = 2_958_466.0;
/// So many days lie between the first day of most workbooks and that of those which count from 1904.
const EARLIER_DAYS: f64 = 1_462.0;
/// The seconds of a day.
const SECONDS: f64 = 86_400.0;

/// What a number format shows of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Year,
    Month,
    Day,
    Time,
}

/// A date in EDTF: a year, a month or a day, whatever the sheet shows of it; a time of day stands behind it where there is one.
/// A number that is no day stays a number.
pub(super) fn text(date: &ExcelDateTime, format: &str, is_1904: bool) -> String {
    let number = date.as_f64();
    let end = END_OF_DAYS - if is_1904 { EARLIER_DAYS } else { 0.0 };
    if date.is_duration() || !(0.0..end).contains(&number) {
        return number::text(number);
    }
    let (year, month, day, hour, minute, second, _) = rounded(number, is_1904).to_ymd_hms_milli();
    let time = match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    match shown(format) {
        Shown::Year => format!("{year:04}"),
        Shown::Month => format!("{year:04}-{month:02}"),
        Shown::Time => time,
        Shown::Day if (hour, minute, second) == (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        Shown::Day => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}

/// The date at its second: the fraction of a day is rarely exact.
fn rounded(number: f64, is_1904: bool) -> ExcelDateTime {
    let seconds = (number * SECONDS).round() + 0.01;
    ExcelDateTime::new(seconds / SECONDS, ExcelDateTimeType::DateTime, is_1904)
}

/// What a number format shows (ECMA-376 part 1, 18.8.31). One of which nothing is known shows the day, as the formats of the
/// operating system do.
fn shown(format: &str) -> Shown {
    let letters = letters(format);
    let has = |wanted: &[char]| letters.iter().any(|letter| wanted.contains(letter));
    let (year, day, time) = (has(&['y', 'e', 'g', 'b']), has(&['d', 'a']), has(&['h', 's']));
    match (year, day, has(&['m']), time) {
        (true, true, ..) => Shown::Day,
        (true, false, true, _) => Shown::Month,
        (true, false, false, _) => Shown::Year,
        (false, false, _, true) => Shown::Time,
        (false, ..) => Shown::Day,
    }
}

/// The letters of the first part of a number format that are placeholders, small: not what stands in quotes or brackets, behind
/// `\`, `_` or `*`, nor the signs for halves of the day.
fn letters(format: &str) -> Vec<char> {
    let small = format.to_lowercase().replace("am/pm", "").replace("a/p", "");
    let mut letters = Vec::new();
    let mut signs = small.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '\\' | '_' | '*' => drop(signs.next()),
            '"' => drop(signs.find(|sign| *sign == '"')),
            '[' => drop(signs.find(|sign| *sign == ']')),
            _ => letters.push(sign),
        }
    }
    letters
}

/// A date in ISO 8601 as a workbook has it, without the midnight that stands for no time at all.
pub(super) fn of_iso(text: &str) -> String {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let is_midnight = time
        .trim_end_matches('Z')
        .chars()
        .all(|sign| matches!(sign, '0' | ':' | '.'));
    match is_midnight {
        true => day.to_owned(),
        false => text.replacen('T', " ", 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: f64, format: &str, written: &str) {
        let date = ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false);
        assert_eq!(text(&date, format, false), written, "{number} {format}");
    }

    #[test]
    fn a_date_is_as_exact_as_its_sheet_shows_it() {
        check(45_689.0, "yyyy-mm-dd", "2025-02-01");
        check(45_689.0, "mmm yy", "2025-02");
        check(45_689.0, "mmm-yy;@", "2025-02");
        check(45_689.0, "yyyy", "2025");
        check(45_689.0, "[$-40C]mmmm\\ yyyy", "2025-02");
        check(45_689.0, "yyyy\"年\"m\"月\"", "2025-02");
        check(45_689.0, "[$-411]ggge\"年\"m\"月\"d\"日\"", "2025-02-01");
        check(45_689.0, "d-mmm", "2025-02-01");
        check(45_689.0, "General", "2025-02-01");
        check(45_689.0, "yyyy \"day\"", "2025");
    }

    #[test]
    fn times_of_day_are_kept_and_midnight_is_none() {
        check(45_689.5, "yyyy-mm-dd", "2025-02-01 12:00");
        check(45_689.541, "dd/mm/yyyy hh:mm", "2025-02-01 12:59:02");
        check(0.75, "h:mm AM/PM", "18:00");
        assert_eq!(of_iso("2025-02-01T00:00:00"), "2025-02-01");
        assert_eq!(of_iso("2025-02-01"), "2025-02-01");
        assert_eq!(of_iso("2025-02-01T08:30:00"), "2025-02-01 08:30:00");
    }

    #[test]
    fn what_is_no_day_stays_a_number() {
        check(-1.0, "yyyy-mm-dd", "-1");
        check(2_958_466.0, "yyyy-mm-dd", "2958466");
        check(f64::NAN, "yyyy-mm-dd", "NaN");
    }

    #[test]
    fn workbooks_of_old_macintosh_count_from_1904() {
        let date = ExcelDateTime::new(0.0, ExcelDateTimeType::DateTime, true);
        assert_eq!(text(&date, "yyyy-mm-dd", true), "1904-01-01");
    }
}
