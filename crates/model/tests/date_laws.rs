//! Laws of dates, held for any date and any text.

#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

use std::cmp::Ordering;

use model::{Bound, Date, Day, PartialDate};
use proptest::prelude::*;

fn days() -> impl Strategy<Value = Day> {
    (2015..2030u16, 1..=12u8, 1..=31u8).prop_filter_map("no such day", |(year, month, day)| Day::new(year, month, day))
}

/// A few years, so that dates often touch; qualified or not.
fn partial_dates() -> impl Strategy<Value = PartialDate> {
    let parts = prop_oneof![Just((false, false)), Just((true, false)), Just((true, true))];
    (days(), parts, any::<bool>(), any::<bool>()).prop_map(|(day, (month, of_month), uncertain, approximate)| {
        let month_number = month.then(|| day.month());
        let date = PartialDate::new(day.year(), month_number, of_month.then(|| day.day())).unwrap();
        date.qualified(uncertain, approximate)
    })
}

fn dates() -> impl Strategy<Value = Date> {
    let closed = (partial_dates(), partial_dates()).prop_map(|(one, other)| {
        let (start, end) = if one.earliest() <= other.latest() {
            (one, other)
        } else {
            (other, one)
        };
        Date::Interval(Bound::At(start), Bound::At(end))
    });
    prop_oneof![
        3 => partial_dates().prop_map(Date::Single),
        2 => closed,
        1 => partial_dates().prop_map(|start| Date::Interval(Bound::At(start), Bound::Open)),
        1 => partial_dates().prop_map(|end| Date::Interval(Bound::Open, Bound::At(end))),
    ]
}

/// Texts made of what dates are made of.
fn date_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[0-9]{1,5}",
        4 => "[-/.?~%, XT:–～]",
        1 => prop::sample::select(vec!["févr", "Feb", "mars", "年", "月", "日", "令和", "since ", "by ", "..", "to", "まで", "1er", "Q1"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

fn next(day: Day) -> Day {
    let (year, month) = (day.year(), day.month());
    let tomorrow = Day::new(year, month, day.day() + 1);
    tomorrow
        .or_else(|| Day::new(year, month + 1, 1))
        .or_else(|| Day::new(year + 1, 1, 1))
        .unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(date in dates()) {
        prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
    }

    #[test]
    fn what_is_read_is_written_again(text in date_like()) {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        if let Err(error) = text.parse::<Date>() {
            prop_assert_eq!(error.given, text);
            prop_assert!(!error.reason.is_empty());
        }
    }

    #[test]
    fn each_reading_is_a_date(text in date_like()) {
        if let Err(error) = text.parse::<Date>() {
            for reading in error.readings {
                prop_assert!(reading.date.parse::<Date>().is_ok(), "{} -> {}", text, reading.date);
            }
        }
    }

    #[test]
    fn order_is_total(a in dates(), b in dates(), c in dates()) {
        prop_assert_eq!(a.chronological(&b), b.chronological(&a).reverse());
        prop_assert_eq!(a.chronological(&b) == Ordering::Equal, a == b);
        let mut sorted = [a, b, c];
        sorted.sort();
        prop_assert!(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]);
        prop_assert_eq!(a.cmp(&b), a.chronological(&b));
    }

    #[test]
    fn order_goes_by_the_earliest_day(a in dates(), b in dates()) {
        if a.earliest() < b.earliest() {
            prop_assert!(a < b);
        }
    }

    #[test]
    fn bounds_contain_the_ends(date in dates()) {
        for end in [date.start(), date.end()].into_iter().flatten() {
            prop_assert!(end.earliest() <= end.latest());
            prop_assert!(date.earliest().is_none_or(|earliest| earliest <= end.latest()));
            prop_assert!(date.latest().is_none_or(|latest| end.earliest() <= latest));
        }
        prop_assert_eq!(date.has_open_start(), date.earliest().is_none());
        prop_assert_eq!(date.has_open_end(), date.latest().is_none());
    }

    #[test]
    fn a_coarser_date_contains_the_finer(day in days()) {
        let month = PartialDate::new(day.year(), Some(day.month()), None).unwrap();
        let year = PartialDate::new(day.year(), None, None).unwrap();
        prop_assert!(year.earliest() <= month.earliest() && month.earliest() <= day);
        prop_assert!(day <= month.latest() && month.latest() <= year.latest());
        prop_assert!(Date::from(year) < Date::from(month) && Date::from(month) < Date::from(day));
        prop_assert_eq!(next(year.latest()), Day::new(day.year() + 1, 1, 1).unwrap());
    }

    #[test]
    fn what_begins_after_a_day_begins_after_all_before(date in dates(), one in days(), other in days()) {
        let (earlier, later) = (one.min(other), one.max(other));
        prop_assert!(!date.begins_after(later) || date.begins_after(earlier));
    }

    #[test]
    fn what_began_by_a_day_can_hold_it_or_lie_before(date in dates(), day in days()) {
        prop_assert_eq!(date.begins_after(day), Date::from(day).definitely_before(&date));
    }

    #[test]
    fn definitely_before_is_a_strict_order(a in dates(), b in dates(), c in dates()) {
        prop_assert!(!a.definitely_before(&a));
        prop_assert!(!(a.definitely_before(&b) && b.definitely_before(&a)));
        if a.definitely_before(&b) {
            prop_assert!(a < b);
            prop_assert!(!b.definitely_before(&c) || a.definitely_before(&c));
        }
    }
}

/// The day numbers of a spreadsheet run on from the one day that is known.
#[test]
fn spreadsheet_numbers_count_days() {
    let mut day = Day::new(2025, 2, 1).unwrap();
    for number in 45_689..=73_415 {
        let error = number.to_string().parse::<Date>().unwrap_err();
        assert_eq!(error.probably(), Some(day.to_string().as_str()), "{number}");
        day = next(day);
    }
    assert_eq!(day, Day::new(2101, 1, 1).unwrap());
}
