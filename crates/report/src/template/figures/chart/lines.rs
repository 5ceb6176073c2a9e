//! Numbers as lines, in words and as a table.

use minijinja::{Error, ErrorKind};
use model::{Date, Precision};

use super::super::table::{Column, Row, Table};
use super::super::{count, date_words};
use super::reading::{Numbers, Reading, plain, year_words};
use crate::figure::{Figure, Lines, Point, Scale, Series, place};
use crate::locale::Args;
use crate::template::Context;
use crate::template::failure::{failure, message_failure};
use crate::template::telling::message;

/// The figure, what it shows in words, and the same as a table.
pub(super) fn drawn(context: &Context, numbers: &Numbers) -> Result<(Figure, String, Table), Error> {
    let lines: Vec<_> = numbers
        .readings
        .chunk_by(|left, right| left.label == right.label)
        .collect();
    if lines.len() > Lines::MOST {
        let reason = format!("{} lines cannot be told apart, only {}", lines.len(), Lines::MOST);
        let hint = "let it show fewer: those of one theme, or of one actor";
        return Err(failure(ErrorKind::InvalidOperation, reason, hint));
    }
    let are_years = numbers.readings.iter().all(|reading| reading.date.is_some_and(is_year));
    let series: Vec<_> = lines.iter().map(|line| series(line, are_years)).collect();
    let times = || {
        series
            .iter()
            .flat_map(|series: &Series| &series.points)
            .map(|point| point.year)
    };
    let ends = (
        times().fold(f64::INFINITY, f64::min),
        times().fold(f64::NEG_INFINITY, f64::max),
    );
    let figure = Lines {
        unit: numbers.unit.clone(),
        amounts: numbers.scale(context, numbers.are_counts)?,
        years: Scale::of_years(ends, |year| year_words(context, year as u16))?,
        series,
    };
    let alternative = alternative(context, numbers, &figure)?;
    Ok((
        Figure::Lines(figure),
        alternative,
        table(context, numbers, lines.len() > 1)?,
    ))
}

fn is_year(date: Date) -> bool {
    matches!(date, Date::Single(single) if single.precision() == Precision::Year)
}

/// A line. Where all is known by years, a year stands at its mark, and one that is passed over is a gap; else marks are the first days
/// of years, and a date stands where its middle is.
fn series(line: &[Reading], are_years: bool) -> Series {
    let mut points: Vec<Point> = Vec::new();
    for reading in line {
        let Some(date) = reading.date else { continue };
        let year = if are_years { place(&date).floor() } else { place(&date) };
        if let Some(last) = points.last().filter(|last| are_years && year > last.year + 1.0) {
            let year = last.year + 1.0;
            points.push(Point { year, value: None });
        }
        points.push(Point {
            year,
            value: reading.value,
        });
    }
    let first = line.first();
    Series {
        label: first.map(|reading| reading.label.clone()).unwrap_or_default(),
        language: first.and_then(|reading| reading.language.clone()),
        points,
    }
}

fn alternative(context: &Context, numbers: &Numbers, figure: &Lines) -> Result<String, Error> {
    let names: Vec<_> = figure.series.iter().map(|series| series.label.clone()).collect();
    let names = context.locale.list(&names).map_err(|error| message_failure(&error))?;
    let points = figure.series.iter().flat_map(|series| &series.points);
    let gaps = points.filter(|point| point.value.is_none()).count();
    let mut args = Args::default()
        .with("unit", numbers.unit.clone())
        .with("lines", count(figure.series.len()))
        .with("names", names)
        .with("gaps", count(gaps));
    let mut dates: Vec<_> = numbers.readings.iter().filter_map(|reading| reading.date).collect();
    dates.sort_by(Date::chronological);
    if let (Some(first), Some(last), Some((most, least))) = (dates.first(), dates.last(), numbers.extremes()) {
        args.set("first", date_words(context, first)?);
        args.set("last", date_words(context, last)?);
        args = extreme(context, args, "most", most)?;
        args = extreme(context, args, "least", least)?;
    }
    message(context, "lines-alternative", &args)
}

fn extreme(context: &Context, args: Args, name: &str, reading: &Reading) -> Result<Args, Error> {
    let date = reading.date.map(|date| date_words(context, &date)).transpose()?;
    Ok(args
        .with(name, reading.shown.clone())
        .with(format!("{name}-date"), date.unwrap_or_default())
        .with(format!("{name}-label"), reading.label.clone()))
}

/// What has nothing that was counted has no source either, and no row.
fn table(context: &Context, numbers: &Numbers, are_named: bool) -> Result<Table, Error> {
    let mut head = vec![
        Column::of_words(plain(context, "chart-date")?),
        Column::of_numbers(numbers.head(context)?),
    ];
    if are_named {
        head.insert(0, Column::of_words(plain(context, "chart-what")?));
    }
    let sourced = numbers.readings.iter().filter(|reading| !reading.evidence.is_empty());
    let row = |reading: &Reading| {
        let date = reading.date.map(|date| date_words(context, &date)).transpose()?;
        let name = are_named.then(|| reading.label.clone());
        let cells = [date.unwrap_or_default(), reading.shown.clone()];
        Ok(Row {
            cells: name.into_iter().chain(cells).collect(),
            evidence: reading.evidence.clone(),
        })
    };
    Ok(Table {
        head,
        rows: sourced.map(row).collect::<Result<_, Error>>()?,
    })
}
