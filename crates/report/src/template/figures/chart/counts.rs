//! How many entries or events there are, by theme or the like, and by year.

use std::collections::BTreeMap;

use minijinja::Error;
use model::{ClosedList, Date, Entry, Event, Evidence, PartialDate};

use super::super::{code_label, count, date_words};
use super::Shape;
use super::reading::{Numbers, Reading, plain, shown, year_words};
use super::request::{By, Counted};
use crate::locale::Args;
use crate::template::Context;
use crate::template::telling::message;

/// One thing that is counted.
struct Thing {
    /// Where what it is counted by stands in its list, and what that is called; nothing where it is counted by year.
    code: (usize, String),
    /// In which year it began or happened, where that is known.
    year: Option<u16>,
    evidence: Evidence,
}

/// The things that are counted as one.
type Group = Vec<Evidence>;

/// The counts of what some entries have.
pub(super) fn numbers(
    context: &Context,
    entries: &[&Entry],
    counted: Counted,
    by: By,
    shape: Shape,
) -> Result<Numbers, Error> {
    let things = things(context, entries, counted, by);
    let readings = match (shape, by) {
        (Shape::Lines, _) => points(context, &things)?,
        (Shape::Bars, By::Year) => years(context, &things)?,
        (Shape::Bars, _) => codes(context, &things)?,
    };
    Ok(Numbers {
        unit: unit(context, &things, counted, by, shape)?,
        total: Some(things.len() as f64),
        are_money: false,
        are_counts: true,
        readings,
    })
}

fn things(context: &Context, entries: &[&Entry], counted: Counted, by: By) -> Vec<Thing> {
    let briefing = &context.briefing;
    let year = |date: Option<Date>| date.and_then(|date| date.start()).map(PartialDate::year);
    let of_entry = |entry: &&Entry| match counted {
        Counted::Entries => vec![Thing {
            code: code(context, entry, None, by),
            year: year(briefing.told(entry).start),
            evidence: entry.evidence.clone(),
        }],
        Counted::Events => {
            let event = |event: &Event| Thing {
                code: code(context, entry, Some(event), by),
                year: year(Some(event.date)),
                evidence: event.evidence.clone(),
            };
            briefing.events_of(entry).into_iter().map(event).collect()
        }
    };
    entries.iter().flat_map(of_entry).collect()
}

fn code(context: &Context, entry: &Entry, event: Option<&Event>, by: By) -> (usize, String) {
    match (by, event) {
        (By::Theme, _) => ranked(context, entry.theme),
        (By::Kind, _) => ranked(context, entry.kind),
        (By::Status, _) => ranked(context, context.briefing.status_of(entry)),
        (By::Type, Some(event)) => ranked(context, event.event_type),
        (By::Type, None) | (By::Year, _) => (0, String::new()),
    }
}

fn ranked<C: ClosedList>(context: &Context, code: C) -> (usize, String) {
    let rank = C::ALL.iter().position(|known| *known == code);
    (rank.unwrap_or_default(), code_label(context, code))
}

/// A bar for each code, the longest first.
fn codes(context: &Context, things: &[Thing]) -> Result<Vec<Reading>, Error> {
    let mut groups: BTreeMap<&(usize, String), Group> = BTreeMap::new();
    for thing in things {
        groups.entry(&thing.code).or_default().push(thing.evidence.clone());
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    let bars = groups
        .into_iter()
        .map(|((_, label), group)| reading(context, label, None, group));
    bars.collect()
}

/// A bar for each year from the first to that of the briefing, and one for what has none.
fn years(context: &Context, things: &[Thing]) -> Result<Vec<Reading>, Error> {
    let mut readings = by_year(context, "", things, first_year(things))?;
    for reading in &mut readings {
        let year = reading.date.and_then(|date| date.start()).map(PartialDate::year);
        reading.label = year_words(context, year.unwrap_or_default())?;
    }
    let undated: Group = undated(things).map(|thing| thing.evidence.clone()).collect();
    if !undated.is_empty() {
        readings.push(reading(context, &plain(context, "chart-year-unknown")?, None, undated)?);
    }
    Ok(readings)
}

/// A line for each code, all from the first year to that of the briefing.
fn points(context: &Context, things: &[Thing]) -> Result<Vec<Reading>, Error> {
    let mut codes: Vec<_> = things.iter().map(|thing| &thing.code).collect();
    codes.sort();
    codes.dedup();
    let first = first_year(things);
    let mut readings = Vec::new();
    for code in codes {
        let own = things.iter().filter(|thing| &thing.code == code);
        readings.extend(by_year(context, &code.1, own, first)?);
    }
    Ok(readings)
}

/// How many there are in each year; none is a number too.
fn by_year<'a>(
    context: &Context,
    label: &str,
    things: impl IntoIterator<Item = &'a Thing>,
    first: Option<u16>,
) -> Result<Vec<Reading>, Error> {
    let last = context.briefing.as_of().year();
    let years = first.into_iter().flat_map(|first| first..=last.max(first));
    let mut groups: BTreeMap<u16, Group> = years.map(|year| (year, Group::new())).collect();
    for thing in things {
        if let Some(year) = thing.year {
            groups.entry(year).or_default().push(thing.evidence.clone());
        }
    }
    let readings = groups.into_iter().map(|(year, group)| {
        let date = PartialDate::new(year, None, None).map(Date::Single);
        reading(context, label, date, group)
    });
    readings.collect()
}

fn first_year(things: &[Thing]) -> Option<u16> {
    things.iter().filter_map(|thing| thing.year).min()
}

fn undated(things: &[Thing]) -> impl Iterator<Item = &Thing> {
    things.iter().filter(|thing| thing.year.is_none())
}

fn reading(context: &Context, label: &str, date: Option<Date>, group: Group) -> Result<Reading, Error> {
    let value = group.len() as f64;
    Ok(Reading {
        label: label.to_owned(),
        language: None,
        date,
        value: Some(value),
        shown: shown(context, value)?,
        evidence: group,
    })
}

/// What is counted; over the years, until when, and how many are not among them.
fn unit(context: &Context, things: &[Thing], counted: Counted, by: By, shape: Shape) -> Result<String, Error> {
    let by = match (by, shape) {
        (By::Year, _) | (_, Shape::Lines) => "year",
        (By::Theme, _) => "theme",
        (By::Kind, _) => "kind",
        (By::Status, _) => "status",
        (By::Type, _) => "type",
    };
    let of = match counted {
        Counted::Entries => "entries",
        Counted::Events => "events",
    };
    let counts = message(context, "chart-counts", &Args::default().with("of", of).with("by", by))?;
    if by != "year" {
        return Ok(counts);
    }
    let undated = if shape == Shape::Lines {
        undated(things).count()
    } else {
        0
    };
    let as_of = date_words(context, &Date::from(context.briefing.as_of()))?;
    let args = Args::from([("counts", counts), ("as-of", as_of)]).with("undated", count(undated));
    message(context, "chart-counts-until", &args)
}
