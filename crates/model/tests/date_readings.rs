//! Laws of dates in other forms: whatever a spreadsheet or a person makes of a date, the date is among its readings.

#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

use model::{Date, Day, PartialDate};
use proptest::prelude::*;

/// Every day from the first that Japan counted by the calendar of today to the last that two digits are taken for.
fn any_day() -> impl Strategy<Value = Day> {
    (1873..2070u16, 1..=12u8, 1..=31u8).prop_filter_map("no such day", |(year, month, day)| Day::new(year, month, day))
}

/// An era of Japan: its name, its letter, its first day and the year before its first.
const ERAS: [(&str, char, &str, u16); 5] = [
    ("令和", 'R', "2019-05-01", 2018),
    ("平成", 'H', "1989-01-08", 1988),
    ("昭和", 'S', "1926-12-25", 1925),
    ("大正", 'T', "1912-07-30", 1911),
    ("明治", 'M', "1868-01-25", 1867),
];

const ENGLISH: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
/// From Monday.
const WEEKDAYS: [(&str, &str, &str); 7] = [
    ("Mon", "lundi", "月"),
    ("Tue", "mardi", "火"),
    ("Wed", "mercredi", "水"),
    ("Thu", "jeudi", "木"),
    ("Fri", "vendredi", "金"),
    ("Sat", "samedi", "土"),
    ("Sun", "dimanche", "日"),
];

/// The days since 1 January 1873, a Wednesday.
fn days_since_1873(day: Day) -> u32 {
    let years = (1873..day.year()).map(|year| day_of_year(Day::new(year, 12, 31).unwrap()));
    years.sum::<u32>() + day_of_year(day) - 1
}

fn day_of_year(day: Day) -> u32 {
    let months = (1..day.month()).map(|month| PartialDate::new(day.year(), Some(month), None).unwrap().latest().day());
    months.map(u32::from).sum::<u32>() + u32::from(day.day())
}

/// A day in every form that a spreadsheet or a person gives it; what is not written of a day, such as the century, lies where
/// readers look for it.
fn forms(day: Day) -> Vec<String> {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let short = year % 100;
    let (english, french) = (ENGLISH[usize::from(month) - 1], FRENCH[usize::from(month) - 1]);
    let days = days_since_1873(day);
    let (monday, lundi, getsuyo) = WEEKDAYS[usize::try_from((days + 2) % 7).unwrap()];
    let (era, letter, _, before) = ERAS
        .into_iter()
        .find(|(_, _, first, _)| day >= first.parse().unwrap())
        .unwrap();
    let of_era = year - before;
    let mut forms = vec![
        format!("{year}/{month:02}/{date:02}"),
        format!("{year}/{month}/{date}"),
        format!("{date:02}.{month:02}.{year}"),
        format!("{date}/{month}/{year}"),
        format!("{month}/{date}/{year}"),
        format!("{date} {english} {year}"),
        format!("{english} {date}, {year}"),
        format!("{date} {french} {year}"),
        format!("{monday} {date} {english} {year}"),
        format!("{lundi} {date} {french} {year}"),
        format!("{monday} {date:02}/{month:02}/{year}"),
        format!("{year}年{month}月{date}日"),
        format!("{year}年{month}月{date}日({getsuyo})"),
        format!("{year}年{month}月{date}日{getsuyo}曜日"),
        format!("{era}{of_era}年{month}月{date}日"),
        format!("{letter}{of_era}.{month}.{date}"),
        format!("{letter}{of_era:02}/{month:02}/{date:02}"),
        format!("{of_era}年{month}月{date}日"),
        format!("{day} 00:00:00"),
        format!("{day}T09:00"),
        format!("{date:02}/{month:02}/{year} 0:00"),
        format!("{year}{month:02}{date:02}"),
    ];
    if (1970..2070).contains(&year) {
        // The number of one day is known.
        let number = days + 45_689 - days_since_1873(Day::new(2025, 2, 1).unwrap());
        forms.extend([
            format!("{date:02}/{month:02}/{short:02}"),
            format!("{month}/{date}/{short:02}"),
            format!("{short:02}/{month:02}/{date:02}"),
            format!("{date:02}-{english}-{short:02}"),
            number.to_string(),
            format!("{number}.375"),
            (number - 1462).to_string(),
        ]);
    }
    let wide = |c: char| match c {
        '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + 0xFF10).unwrap(),
        other => other,
    };
    let widened: Vec<String> = forms.iter().map(|form| form.chars().map(wide).collect()).collect();
    forms.extend(widened);
    forms
}

proptest! {
    #[test]
    fn a_day_in_another_form_is_recognised_and_is_among_its_readings(day in any_day()) {
        for form in forms(day) {
            let error = form.parse::<Date>().unwrap_err();
            let among = error.readings.iter().any(|reading| reading.date == day.to_string());
            prop_assert!(among, "{form} is not {day}: {error:?}");
            prop_assert!(error.certainly().is_none_or(|certain| certain == day.to_string()), "{form} is not certainly {day}");
        }
    }

    #[test]
    fn a_month_in_another_form_is_among_its_readings(day in any_day()) {
        let (year, month) = (day.year(), day.month());
        let (english, french) = (ENGLISH[usize::from(month) - 1], FRENCH[usize::from(month) - 1]);
        let short = year % 100;
        let known = format!("{year}-{month:02}");
        let mut forms = vec![
            format!("{english} {year}"), format!("{french} {year}"), format!("{year}/{month}"), format!("{month:02}/{year}"),
            format!("{year}年{month}月"), format!("{year}.{month}"), format!("{year}/{month:02}/01"), format!("1 {french} {year}"),
            format!("{known}-01 00:00:00"),
        ];
        forms.extend([format!("{english}-{short:02}"), format!("{french}-{short:02}")]);
        if year >= 2000 {
            forms.push(format!("{short:02}年{month}月"));
        }
        // The 20th and the 21st century are those that two digits stand for.
        forms.retain(|form| year >= 1900 || form.contains(&year.to_string()));
        for form in forms {
            let error = form.parse::<Date>().unwrap_err();
            prop_assert!(error.readings.iter().any(|reading| reading.date == known), "{form} is not {known}: {error:?}");
        }
    }
}
