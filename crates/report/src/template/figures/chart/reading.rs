//! Numbers with what they are of and where they were found.

use minijinja::Error;
use model::{Date, Evidence, PartialDate};

use super::super::date_words;
use crate::figure::{Scale, is_drawable};
use crate::locale::Args;
use crate::template::Context;
use crate::template::failure::message_failure;
use crate::template::telling::message;

/// Numbers that are compared on one axis.
pub(super) struct Numbers {
    /// What they are numbers of.
    pub unit: String,
    /// What they are together; none where they cannot be added up.
    pub total: Option<f64>,
    /// Whether they count things.
    pub are_counts: bool,
    /// Whether they are amounts of money.
    pub are_money: bool,
    /// The numbers: bars from the first down, points of each line in the order of time.
    pub readings: Vec<Reading>,
}

/// One number.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// What it is the number of.
    pub label: String,
    /// The tag of the language of the label, where that is not the one of the briefing.
    pub language: Option<String>,
    /// When it was so.
    pub date: Option<Date>,
    /// The number; none where nobody states it.
    pub value: Option<f64>,
    /// The number as the language writes it, or that it is not stated.
    pub shown: String,
    /// Where it was found; nowhere where nothing was counted.
    pub evidence: Vec<Evidence>,
}

impl Numbers {
    /// The numbers that are stated.
    pub fn stated(&self) -> impl Iterator<Item = (&Reading, f64)> {
        self.readings
            .iter()
            .filter_map(|reading| Some((reading, reading.value?)))
    }

    /// The first number that no axis shows.
    pub fn undrawable(&self) -> Option<&Reading> {
        let found = self.stated().find(|(_, value)| !is_drawable(*value));
        found.map(|(reading, _)| reading)
    }

    /// How many are not stated.
    pub fn gaps(&self) -> usize {
        self.readings.len() - self.stated().count()
    }

    /// The greatest and the least, the first where several are equal.
    pub fn extremes(&self) -> Option<(&Reading, &Reading)> {
        let first = |replaces: fn(f64, f64) -> bool| {
            let found = self
                .stated()
                .reduce(|best, next| if replaces(next.1, best.1) { next } else { best });
            found.map(|(reading, _)| reading)
        };
        first(|next, best| next > best).zip(first(|next, best| next < best))
    }

    /// What the column of a table is called that they stand in.
    pub fn head(&self, context: &Context) -> Result<String, Error> {
        plain(context, if self.are_money { "chart-money" } else { "chart-number" })
    }

    /// The axis on which they stand. It begins at nought if it must, or if the least is nearer to nought than to the greatest.
    pub fn scale(&self, context: &Context, from_nought: bool) -> Result<Scale, Error> {
        let values = || self.stated().map(|(_, value)| value);
        let (low, high) = (
            values().fold(f64::INFINITY, f64::min),
            values().fold(f64::NEG_INFINITY, f64::max),
        );
        let (low, high) = match from_nought || (low > 0.0 && low < high - low) {
            true => (low.min(0.0), high.max(0.0)),
            false => (low, high),
        };
        Scale::of_amounts((low, high), self.are_counts, |value| shown(context, value))
    }
}

/// A number as the language writes it.
pub(super) fn shown(context: &Context, value: f64) -> Result<String, Error> {
    context.locale.figure(value).map_err(|error| message_failure(&error))
}

/// A number as the language writes it, or that it is not stated.
pub(super) fn shown_or_not(context: &Context, value: Option<f64>) -> Result<String, Error> {
    match value {
        Some(value) => shown(context, value),
        None => plain(context, "chart-not-stated"),
    }
}

/// A message that needs nothing.
pub(super) fn plain(context: &Context, id: &str) -> Result<String, Error> {
    message(context, id, &Args::default())
}

/// A year as the language writes it.
pub(super) fn year_words(context: &Context, year: u16) -> Result<String, Error> {
    match PartialDate::new(year, None, None) {
        Some(date) => date_words(context, &Date::Single(date)),
        None => Ok(year.to_string()),
    }
}
