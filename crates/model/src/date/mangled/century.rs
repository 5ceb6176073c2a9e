//! Years of two digits, which say no century.

use super::Recognised;
use super::digits::Number;
use crate::date::{DateReading, PartialDate};

/// A year that two digits may stand for: first the one from 1970 to 2069, then the one of the other century.
struct Candidate {
    year: u16,
    /// What must be so, but for the first.
    condition: Option<&'static str>,
}

fn candidates(two_digits: u16) -> [Candidate; 2] {
    let candidate = |year, condition| Candidate { year, condition };
    let (old, new) = (1900 + two_digits, 2000 + two_digits);
    if two_digits < 70 {
        let condition = Some("it is of the 20th century");
        [candidate(new, None), candidate(old, condition)]
    } else {
        let condition = Some("it is of the 21st century");
        [candidate(old, None), candidate(new, condition)]
    }
}

/// A month or day of a year of two digits.
pub(super) fn readings(year: Number, month: u8, day: Option<u8>) -> Vec<DateReading> {
    let dates = candidates(year.value).into_iter().filter_map(|candidate| {
        let date = PartialDate::new(candidate.year, Some(month), day)?;
        Some(DateReading {
            date: date.to_string(),
            condition: candidate.condition.map(str::to_owned),
        })
    });
    dates.collect()
}

/// `01/02/25`, `25-2-1`: three numbers of which none is written like a year, in each order in which they make a day.
pub(super) fn in_any_order(numbers: [Number; 3]) -> Option<Recognised> {
    let [first, second, third] = numbers;
    let orders = [
        (third, second, first, "the day stands first"),
        (third, first, second, "the month stands first"),
        (first, second, third, "the year stands first"),
    ];
    let mut found: Vec<(&str, Vec<DateReading>)> = Vec::new();
    for (year, month, day, order) in orders.into_iter().filter(|(year, ..)| year.width == 2) {
        let dates = readings(year, month.small()?, Some(day.small()?));
        if !dates.is_empty() && found.iter().all(|(_, known)| *known != dates) {
            found.push((order, dates));
        }
    }
    match found.as_mut_slice() {
        [] => Recognised::unclear("day, month and year cannot be told apart; write `2025-02-07` for 7 February 2025"),
        [(_, dates)] => Recognised::either(std::mem::take(dates), TWO_DIGITS),
        _ => Recognised::either(
            by_order(&found),
            format!("{TWO_DIGITS}, and the order of its parts is not known"),
        ),
    }
}

pub(super) const TWO_DIGITS: &str = "its year has two digits, which say no century";

/// The readings of several orders: those of the likelier century first.
fn by_order(found: &[(&str, Vec<DateReading>)]) -> Vec<DateReading> {
    let mut ordered: Vec<_> = found
        .iter()
        .flat_map(|(order, dates)| dates.iter().map(move |reading| (order, reading)))
        .collect();
    ordered.sort_by_key(|(_, reading)| reading.condition.is_some());
    let condition = |order: &str, century: Option<&str>| match century {
        Some(century) => format!("{order} and {century}"),
        None => order.to_owned(),
    };
    ordered
        .into_iter()
        .map(|(order, reading)| {
            DateReading::given(reading.date.clone(), condition(order, reading.condition.as_deref()))
        })
        .collect()
}
