//! Days and dates as places on an axis of years: 2024.5 is the middle of 2024.

use model::{Date, Day};

/// Where a date is: at its middle, or at the one end that it has.
pub fn place(date: &Date) -> f64 {
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) => f64::midpoint(begin(first), after(last)),
        (first, last) => first.map(begin).or(last.map(after)).unwrap_or_default(),
    }
}

/// When a day begins, in years.
pub(super) fn begin(day: Day) -> f64 {
    f64::from(day.year()) + f64::from(days_before(day)) / length(day.year())
}

/// When a day is over.
pub(super) fn after(day: Day) -> f64 {
    f64::from(day.year()) + f64::from(days_before(day) + 1) / length(day.year())
}

fn length(year: u16) -> f64 {
    if is_leap(year) { 366.0 } else { 365.0 }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// How many days of its year lie before a day.
fn days_before(day: Day) -> u16 {
    const BEFORE: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let months = BEFORE.get(usize::from(day.month()) - 1).copied().unwrap_or(0);
    months + u16::from(is_leap(day.year()) && day.month() > 2) + u16::from(day.day()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_as_long_as_its_days() {
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        assert_eq!(begin(day(2023, 1, 1)), 2023.0);
        assert_eq!(after(day(2023, 12, 31)), 2024.0);
        assert_eq!(after(day(2024, 12, 31)), 2025.0);
        assert_eq!(begin(day(2024, 3, 1)), 2024.0 + 60.0 / 366.0);
        assert_eq!(after(day(2023, 2, 28)), begin(day(2023, 3, 1)));
        assert_eq!(place(&"2023".parse().unwrap()), 2023.5);
        assert_eq!(place(&"2023/..".parse().unwrap()), 2023.0);
    }
}
