//! Numbers that a template gives, each with its label and where it was found.

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};
use model::{Date, PartialDate};

use super::Shape;
use super::reading::{Numbers, Reading, shown_or_not};
use crate::template::Context;
use crate::template::failure::failure;
use crate::template::sentence::evidence_of;
use crate::template::value::{DateValue, MissingValue, PhraseValue};

/// What a row may say.
const PARTS: [&str; 4] = ["label", "value", "date", "of"];

/// The numbers of some rows.
///
/// # Errors
/// A row without a label or a source, or in lines without a date; a part that is none; a value that is no number.
pub(super) fn numbers(context: &Context, rows: &[Value], unit: &str, shape: Shape) -> Result<Numbers, Error> {
    let readings = rows.iter().map(|row| reading(context, row, shape));
    let mut readings: Vec<_> = readings.collect::<Result<_, _>>()?;
    if shape == Shape::Lines {
        readings = in_lines(readings)?;
    }
    Ok(Numbers {
        unit: unit.to_owned(),
        total: None,
        are_money: false,
        are_counts: readings
            .iter()
            .filter_map(|reading| reading.value)
            .all(|value| value.fract() == 0.0),
        readings,
    })
}

fn reading(context: &Context, row: &Value, shape: Shape) -> Result<Reading, Error> {
    check(row)?;
    let label = row.get_attr("label")?;
    let phrase = label
        .downcast_object_ref::<PhraseValue>()
        .and_then(PhraseValue::other_language);
    let name = label
        .as_str()
        .map(str::to_owned)
        .or(phrase.as_ref().map(|_| label.to_string()));
    let Some(label) = name.filter(|name| !name.is_empty()) else {
        return Err(wrong("a row has no `label`", "give each row the text that names it"));
    };
    let value = value(&label, &row.get_attr("value")?)?;
    let date = match shape {
        Shape::Bars => None,
        Shape::Lines => Some(date(&label, &row.get_attr("date")?)?),
    };
    let evidence = evidence_of(&row.get_attr("of")?);
    if evidence.is_empty() {
        let hint = "pass it the entry, event or date that it tells of, as `of`";
        return Err(wrong(&format!("the number of `{label}` rests on no source"), hint));
    }
    Ok(Reading {
        shown: shown_or_not(context, value)?,
        label,
        language: phrase,
        date,
        value,
        evidence,
    })
}

fn check(row: &Value) -> Result<(), Error> {
    let hint = "write `{\"label\": …, \"value\": …, \"of\": …}`, and in lines `\"date\"` too";
    if row.kind() != ValueKind::Map {
        return Err(wrong("a row is no map", hint));
    }
    let mut names = row.try_iter()?;
    match names.find(|name| !name.as_str().is_some_and(|name| PARTS.contains(&name))) {
        Some(name) => Err(wrong(&format!("a row has no `{name}`"), hint)),
        None => Ok(()),
    }
}

/// The number; none where the register has none.
fn value(label: &str, given: &Value) -> Result<Option<f64>, Error> {
    if given.is_none() || given.downcast_object_ref::<MissingValue>().is_some() {
        return Ok(None);
    }
    let number = (given.kind() == ValueKind::Number).then(|| f64::try_from(given.clone()).ok());
    let number = number.flatten().filter(|number| number.is_finite());
    let reason = || format!("the `value` of `{label}` is no number");
    number
        .map(Some)
        .ok_or_else(|| wrong(&reason(), "pass a number, or `none` where nobody states it"))
}

fn date(label: &str, given: &Value) -> Result<Date, Error> {
    let own = given.downcast_object_ref::<DateValue>().map(|date| date.date);
    let text = given.as_str().and_then(|text| text.parse().ok());
    let year = u16::try_from(given.clone())
        .ok()
        .and_then(|year| PartialDate::new(year, None, None));
    let found = own.or(text).or(year.map(Date::Single));
    let reason = || format!("the number of `{label}` has no `date`");
    found.ok_or_else(|| {
        wrong(
            &reason(),
            "pass a year, a date of the register, or one as it writes them: \"2024-11\"",
        )
    })
}

/// The points of a line one behind the other, in the order of time; the lines as they are first named.
fn in_lines(readings: Vec<Reading>) -> Result<Vec<Reading>, Error> {
    let mut lines: Vec<Vec<Reading>> = Vec::new();
    for reading in readings {
        let is_own = |line: &&mut Vec<Reading>| line.first().is_some_and(|first| first.label == reading.label);
        match lines.iter_mut().find(is_own) {
            Some(line) => line.push(reading),
            None => lines.push(vec![reading]),
        }
    }
    for line in &mut lines {
        line.sort_by(|left, right| match (&left.date, &right.date) {
            (Some(left), Some(right)) => left.chronological(right),
            (left, right) => left.is_some().cmp(&right.is_some()),
        });
        if let Some(first) = line
            .first()
            .filter(|_| line.iter().all(|reading| reading.value.is_none()))
        {
            let reason = format!("the line `{}` has no value", first.label);
            return Err(wrong(
                &reason,
                "leave it out, and say in the caption that nobody states it",
            ));
        }
    }
    Ok(lines.into_iter().flatten().collect())
}

fn wrong(reason: &str, hint: &str) -> Error {
    failure(ErrorKind::InvalidOperation, reason, hint)
}
