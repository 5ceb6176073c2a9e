//! Numbers as bars, in words and as a table.

use minijinja::Error;

use super::super::count;
use super::super::table::{Column, Row, Table};
use super::reading::{Numbers, Reading, plain, shown};
use crate::figure::{Bar, Bars, Figure};
use crate::locale::Args;
use crate::template::Context;
use crate::template::telling::message;

/// The figure, what it shows in words, and the same as a table.
pub(super) fn drawn(context: &Context, numbers: &Numbers) -> Result<(Figure, String, Table), Error> {
    let bars = Bars {
        bars: numbers.readings.iter().map(bar).collect(),
        unit: numbers.unit.clone(),
        scale: numbers.scale(context, true)?,
    };
    Ok((
        Figure::Bars(bars),
        alternative(context, numbers)?,
        table(context, numbers)?,
    ))
}

fn bar(reading: &Reading) -> Bar {
    Bar {
        label: reading.label.clone(),
        language: reading.language.clone(),
        value: reading.value,
        shown: reading.shown.clone(),
    }
}

fn alternative(context: &Context, numbers: &Numbers) -> Result<String, Error> {
    let mut args = Args::default()
        .with("unit", numbers.unit.clone())
        .with("bars", count(numbers.stated().count()))
        .with("gaps", count(numbers.gaps()));
    let total = numbers.total.map(|total| shown(context, total)).transpose()?;
    args.set("total", total.unwrap_or_else(|| "none".to_owned()));
    if let Some((most, least)) = numbers.extremes() {
        args = args
            .with("most", most.shown.clone())
            .with("most-label", most.label.clone())
            .with("least", least.shown.clone())
            .with("least-label", least.label.clone());
    }
    message(context, "bars-alternative", &args)
}

/// What has nothing that was counted has no source either, and no row.
fn table(context: &Context, numbers: &Numbers) -> Result<Table, Error> {
    let sourced = numbers.readings.iter().filter(|reading| !reading.evidence.is_empty());
    let row = |reading: &Reading| Row {
        cells: vec![reading.label.clone(), reading.shown.clone()],
        evidence: reading.evidence.clone(),
    };
    Ok(Table {
        head: vec![
            Column::of_words(plain(context, "chart-what")?),
            Column::of_numbers(numbers.head(context)?),
        ],
        rows: sourced.map(row).collect(),
    })
}
