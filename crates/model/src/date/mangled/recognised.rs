//! What a text was found to be.

use crate::date::parse::{edtf, impossible};
use crate::date::{DateReading, PartialDate};

/// What a text that is no EDTF date was found to be.
#[derive(Debug)]
pub(in crate::date) struct Recognised {
    /// What is wrong with it.
    pub(in crate::date) reason: String,
    /// The dates that it may be, the likeliest first.
    pub(in crate::date) readings: Vec<DateReading>,
}

impl Recognised {
    /// A text with one reading.
    pub(super) fn probably(date: String, reason: impl Into<String>) -> Option<Self> {
        Self::either(vec![DateReading::plain(date)], reason)
    }

    /// A text with several readings.
    pub(super) fn either(readings: Vec<DateReading>, reason: impl Into<String>) -> Option<Self> {
        let reason = reason.into();
        Some(Self { reason, readings })
    }

    /// A text whose date cannot be told.
    pub(super) fn unclear(reason: impl Into<String>) -> Option<Self> {
        Self::either(Vec::new(), reason)
    }

    /// The date of some parts, or why they make none.
    pub(super) fn of_parts(year: u16, month: Option<u8>, day: Option<u8>, reason: impl Into<String>) -> Option<Self> {
        match PartialDate::new(year, month, day) {
            Some(date) => Self::probably(date.to_string(), reason),
            None => Self::unclear(impossible(year, month.unwrap_or(0), day.unwrap_or(0))),
        }
    }

    /// The same with each date written into another one: `2019/..` for `2019`.
    pub(super) fn within(self, written: impl Fn(&str) -> String, reason: &str) -> Option<Self> {
        let readings = self.readings.into_iter().map(|reading| DateReading {
            date: written(&reading.date),
            ..reading
        });
        Self::either(readings.collect(), reason)
    }

    /// The same with one more reading, should it be another date.
    pub(super) fn or(mut self, date: Option<String>, condition: impl Into<String>) -> Self {
        let date = date.filter(|date| self.readings.iter().all(|reading| reading.date != *date));
        self.readings
            .extend(date.map(|date| DateReading::given(date, condition)));
        self
    }

    /// The same without readings that are no EDTF, such as a span that ends before it starts; nothing where none is left
    /// of them. Spreadsheets write the first of a month for a month alone, which is a reading of its own.
    pub(super) fn checked(mut self) -> Option<Self> {
        let were_some = !self.readings.is_empty();
        self.readings.retain(|reading| edtf(&reading.date).is_ok());
        if were_some && self.readings.is_empty() {
            return None;
        }
        let likeliest = self.readings.first().filter(|first| first.condition.is_none());
        let month = likeliest.and_then(|first| coarser(&first.date));
        if let Some(month) = month.filter(|month| self.readings.iter().all(|reading| reading.date != *month)) {
            self.readings
                .insert(1, DateReading::given(month, "the source gives no day"));
        }
        Some(self)
    }
}

/// The date with each first day of a month made the month, if there is one.
fn coarser(date: &str) -> Option<String> {
    let part = |part: &str| match part.strip_suffix("-01") {
        Some(month) if month.len() == "2025-01".len() => month.to_owned(),
        _ => part.to_owned(),
    };
    let coarser = date.split('/').map(part).collect::<Vec<_>>().join("/");
    (coarser != date).then_some(coarser)
}

impl DateReading {
    /// The date for which nothing more must be so.
    pub(super) fn plain(date: String) -> Self {
        Self { date, condition: None }
    }

    /// The date if something is so.
    pub(super) fn given(date: String, condition: impl Into<String>) -> Self {
        let condition = Some(condition.into());
        Self { date, condition }
    }
}
