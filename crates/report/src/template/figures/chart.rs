//! Numbers as bars and lines: amounts of the register, what is counted in it, and numbers that a template gives.

mod amounts;
mod bars;
mod counts;
mod lines;
mod reading;
mod request;
mod rows;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind};
use model::Entry;

use super::{Found, Shown};
use crate::figure::Drawing;
use crate::locale::Asked;
use crate::template::Context;
use crate::template::failure::failure;
use reading::Numbers;
use request::Of;
pub(super) use request::Shape;

/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::optional("chart-counts", &["of", "by"]),
    Asked::optional("chart-counts-until", &["counts", "as-of", "undated"]),
    Asked::optional("chart-year-unknown", &[]),
    Asked::optional("chart-amounts", &["currency", "title"]),
    Asked::optional("chart-amount", &["of", "kind"]),
    Asked::optional("chart-amount-of", &["left", "right"]),
    Asked::optional("chart-not-stated", &[]),
    Asked::optional("chart-what", &[]),
    Asked::optional("chart-date", &[]),
    Asked::optional("chart-number", &[]),
    Asked::optional("chart-money", &[]),
    Asked::optional(
        "bars-alternative",
        &[
            "unit",
            "bars",
            "gaps",
            "most",
            "most-label",
            "least",
            "least-label",
            "total",
        ],
    ),
    Asked::optional(
        "lines-alternative",
        &[
            "unit",
            "lines",
            "names",
            "gaps",
            "first",
            "last",
            "most",
            "most-date",
            "most-label",
            "least",
            "least-date",
            "least-label",
        ],
    ),
];

/// The chart of what some entries have to show.
///
/// # Errors
/// An option that cannot be, amounts in several currencies where none is asked for, values that no axis shows, more lines than can be told apart.
pub(super) fn found(context: &Context, entries: &[&Entry], shape: Shape, options: &Kwargs) -> Result<Found, Error> {
    let numbers = match Of::read(shape, options)? {
        Of::Amounts(currency) => amounts::numbers(context, entries, currency, shape)?,
        Of::Counts(what, by) => Ok(counts::numbers(context, entries, what, by, shape)?),
        Of::Rows { rows, unit } => Ok(rows::numbers(context, &rows, &unit, shape)?),
    };
    match numbers {
        Ok(numbers) => drawn(context, &numbers, shape),
        Err(why) => Ok(Found::Nothing(why)),
    }
}

fn drawn(context: &Context, numbers: &Numbers, shape: Shape) -> Result<Found, Error> {
    if numbers.stated().next().is_none() {
        return Ok(Found::Nothing("nothing that it would show has a number".to_owned()));
    }
    if let Some(reading) = numbers.undrawable() {
        let label = &reading.label;
        return Err(failure(
            ErrorKind::InvalidOperation,
            format!("no axis shows the number of `{label}`, which is too large or too near to nought"),
            "correct the number, or leave it out of the figure",
        ));
    }
    let (figure, alternative, table) = match shape {
        Shape::Bars => bars::drawn(context, numbers)?,
        Shape::Lines => lines::drawn(context, numbers)?,
    };
    Ok(Found::Shown(Box::new(Shown {
        drawing: Drawing { figure, alternative },
        evidence: numbers
            .readings
            .iter()
            .flat_map(|reading| reading.evidence.clone())
            .collect(),
        table: Some(table),
    })))
}
