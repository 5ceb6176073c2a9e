//! Dates as people and programs write them: what is read, what is refused, and what is said about it.

#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

use model::{Bound, Date, Day, PartialDate, Precision};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn edtf_is_read_and_written_back() {
    let texts = [
        "2013",
        "2024-11",
        "2024-11-01",
        "2023/2027",
        "2019/..",
        "../2050",
        "2020?",
        "2019~",
        "2019%",
        "2024-11?",
        "2024-11-01~",
        "2019~/2023?",
        "2025-02-07/2025-02-18",
        "2019/2019-06",
        "2019-06/2019",
        "0000",
        "0999-12-31",
        "9999-12-31",
        "2024-02-29",
        "2000-02-29",
        "../2050-01-01%",
        "2025-02/2025-02",
    ];
    for text in texts {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn parts_and_marks_are_kept() {
    let approximate = PartialDate::new(2019, Some(6), None).unwrap().qualified(false, true);
    let both = PartialDate::new(2023, None, None).unwrap().qualified(true, true);
    assert_eq!(
        date("2019-06~/2023%"),
        Date::Interval(Bound::At(approximate), Bound::At(both))
    );
    assert_eq!(
        (approximate.is_uncertain(), approximate.is_approximate()),
        (false, true)
    );
    assert_eq!(approximate.precision(), Precision::Month);
    assert_eq!(
        (both.year(), both.month(), both.day(), both.precision()),
        (2023, None, None, Precision::Year)
    );
}

#[test]
fn bounds_follow_the_calendar() {
    let cases = [
        ("2024", Some("2024-01-01"), Some("2024-12-31")),
        ("2024-02", Some("2024-02-01"), Some("2024-02-29")),
        ("2023-02?", Some("2023-02-01"), Some("2023-02-28")),
        ("1900-02", Some("1900-02-01"), Some("1900-02-28")),
        ("2025-02-07", Some("2025-02-07"), Some("2025-02-07")),
        ("2023/2027-06", Some("2023-01-01"), Some("2027-06-30")),
        ("2019/..", Some("2019-01-01"), None),
        ("../2050~", None, Some("2050-12-31")),
    ];
    for (text, earliest, latest) in cases {
        assert_eq!(date(text).earliest(), earliest.map(day), "{text}");
        assert_eq!(date(text).latest(), latest.map(day), "{text}");
    }
}

#[test]
fn days_that_are_none_are_not_made() {
    for (year, month, day) in [
        (2023, 2, 29),
        (1900, 2, 29),
        (2024, 4, 31),
        (2024, 13, 1),
        (2024, 0, 1),
        (2024, 1, 0),
    ] {
        assert_eq!(Day::new(year, month, day), None, "{year}-{month}-{day}");
    }
    assert_eq!(Day::new(10_000, 1, 1), None);
    assert_eq!(PartialDate::new(2024, None, Some(1)), None);
    assert_eq!(PartialDate::new(2024, Some(13), None), None);
    assert_eq!(PartialDate::new(10_000, None, None), None);
}

#[test]
fn a_day_is_a_whole_one() {
    assert_eq!(day("2024-12-31"), Day::new(2024, 12, 31).unwrap());
    assert_eq!(day("2024-12-31").to_string(), "2024-12-31");
    for text in [
        "2024",
        "2024-12",
        "2024-12-31?",
        "2024-12-30/2024-12-31",
        "tomorrow",
        "",
    ] {
        assert!(text.parse::<Day>().is_err(), "{text}");
    }
    assert_eq!("31/12/2024".parse::<Day>().unwrap_err().probably(), Some("2024-12-31"));
}

/// An as-of date shows what does not begin after it.
#[test]
fn as_of_a_day() {
    let cases = [
        ("2025", "2024-12-31", true),
        ("2025-01-01", "2024-12-31", true),
        ("2025-02", "2025-02-15", false),
        ("2025-02", "2025-01-31", true),
        ("2025-02-16", "2025-02-15", true),
        ("2025-02-15", "2025-02-15", false),
        ("2025", "2025-01-01", false),
        ("2023/2027", "2022-12-31", true),
        ("2023/2027", "2024-12-31", false),
        ("../2050", "1900-01-01", false),
        ("2025?", "2024-12-31", true),
    ];
    for (text, as_of, hidden) in cases {
        assert_eq!(date(text).begins_after(day(as_of)), hidden, "{text} as of {as_of}");
    }
}

#[test]
fn only_what_was_over_is_definitely_before() {
    let cases = [
        ("2024", "2025-01", true),
        ("2024-12-31", "2025", true),
        ("2025", "2025-06", false),
        ("2025-06", "2025", false),
        ("2025-02", "2025-02", false),
        ("2023/2027", "2028", true),
        ("2023/2027", "2027", false),
        ("2019/..", "2025", false),
        ("../2050", "2051", true),
        ("2013", "../2050", false),
    ];
    for (left, right, before) in cases {
        assert_eq!(
            date(left).definitely_before(&date(right)),
            before,
            "{left} before {right}"
        );
    }
}

#[test]
fn chronology_puts_the_coarser_first() {
    let sorted = [
        "../2030",
        "../2050",
        "2013",
        "2019",
        "2019~",
        "2019?",
        "2019%",
        "2019/2023",
        "2019/..",
        "2019-01",
        "2019-01-01",
        "2019-01-01/2019-01-02",
        "2019-01-01/..",
        "2019-02",
        "2023/2027",
        "2024-11",
        "2025",
        "2025-01/..",
        "2025-01-01",
        "2025-02-07",
    ];
    let mut dates: Vec<Date> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort();
    assert_eq!(dates.iter().map(Date::to_string).collect::<Vec<_>>(), sorted);
}

#[test]
fn months_are_counted_back_and_stop_at_the_ends_of_months_and_of_the_calendar() {
    for (from, months, expected) in [
        ("2026-11-24", 0, "2026-11-24"),
        ("2026-11-24", 24, "2024-11-24"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-12-31", 18, "2025-06-30"),
        ("0001-01-15", 12, "0000-01-15"),
        ("0001-01-15", 13, "0000-01-01"),
        ("2026-11-24", u32::MAX, "0000-01-01"),
    ] {
        assert_eq!(day(from).months_before(months), day(expected), "{months} before {from}");
    }
}
