//! The timeline of what a briefing shows.

use minijinja::Error;
use model::{Bound, ClosedList, Date, Day, Entry, Event, Evidence, Theme, Translated};

use super::table::{Column, Row, Table};
use super::{Found, Shown, code_label, count, date_words, wording};
use crate::figure::{Drawing, Figure, Timeline, TimelineEntry, TimelineKey, TimelineLane, TimelineTarget};
use crate::locale::{Args, Asked};
use crate::template::Context;
use crate::template::telling::message;

/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::optional("timeline-as-of", &["date"]),
    Asked::optional("timeline-event", &[]),
    Asked::optional("timeline-within", &[]),
    Asked::optional("timeline-period", &[]),
    Asked::optional("timeline-open", &[]),
    Asked::optional("timeline-targets", &[]),
    Asked::optional("timeline-target", &["date", "title"]),
    Asked::optional("timeline-date", &[]),
    Asked::optional("timeline-entry", &[]),
    Asked::optional("timeline-step", &[]),
    Asked::optional(
        "timeline-alternative",
        &["entries", "lanes", "targets", "first", "last", "as-of"],
    ),
];

/// The timeline of some entries.
pub(super) fn found(context: &Context, entries: &[&Entry], has_table: bool) -> Result<Found, Error> {
    let dated: Vec<_> = entries.iter().map(|entry| Dated::of(context, entry)).collect();
    let timeline = timeline(context, &dated)?;
    if timeline.lanes.is_empty() {
        return Ok(Found::Nothing("nothing that it would show has a date".to_owned()));
    }
    Ok(Found::Shown(Box::new(Shown {
        drawing: Drawing {
            alternative: alternative(context, &timeline)?,
            figure: Figure::Timeline(timeline),
        },
        evidence: dated.iter().flat_map(Dated::evidence).cloned().collect(),
        table: has_table.then(|| table(context, &dated)).transpose()?,
    })))
}

/// An entry with what it has dates for.
struct Dated<'a> {
    entry: &'a Entry,
    period: Option<Date>,
    events: Vec<&'a Event>,
    targets: Vec<&'a Event>,
}

impl<'a> Dated<'a> {
    fn of(context: &'a Context, entry: &'a Entry) -> Self {
        let briefing = &context.briefing;
        Self {
            entry,
            period: briefing.told(entry).period(),
            events: briefing.events_of(entry),
            targets: briefing.targets_of(entry),
        }
    }

    /// Where the dates were found.
    fn evidence(&self) -> impl Iterator<Item = &'a Evidence> {
        let of_period = self.period.map(|_| &self.entry.evidence);
        let events = self.events.iter().chain(&self.targets);
        of_period.into_iter().chain(events.map(|event| &event.evidence))
    }
}

/// The timeline of some entries, a lane for each theme.
fn timeline(context: &Context, dated: &[Dated]) -> Result<Timeline, Error> {
    let as_of = context.briefing.as_of();
    let lanes = Theme::ALL.iter().filter_map(|theme| {
        let own = dated.iter().filter(|dated| dated.entry.theme == *theme);
        let mut shown: Vec<_> = own.filter_map(|dated| shown(context, dated)).collect();
        shown.sort_by(|left, right| first(left).chronological(&first(right)));
        (!shown.is_empty()).then(|| TimelineLane {
            title: code_label(context, *theme),
            entries: shown,
        })
    });
    let lanes = lanes.collect();
    let date = date_words(context, &Date::from(as_of))?;
    let plain = |id: &str| message(context, id, &Args::default());
    Ok(Timeline {
        lanes,
        targets: targets(context, dated)?,
        as_of,
        as_of_words: message(context, "timeline-as-of", &Args::from([("date", date)]))?,
        targets_words: plain("timeline-targets")?,
        key: TimelineKey {
            event: plain("timeline-event")?,
            within: plain("timeline-within")?,
            period: plain("timeline-period")?,
            open: plain("timeline-open")?,
        },
    })
}

/// An entry with its dates, where it has any.
fn shown(context: &Context, dated: &Dated) -> Option<TimelineEntry> {
    let period = dated.period;
    let events: Vec<_> = dated.events.iter().map(|event| event.date).collect();
    let (title, language) = wording(context, &dated.entry.title)?;
    (period.is_some() || !events.is_empty()).then_some(TimelineEntry {
        title,
        language,
        period,
        events,
    })
}

/// The date that an entry is sorted by.
fn first(entry: &TimelineEntry) -> Date {
    let dates = entry.period.iter().chain(&entry.events);
    let first = dates.min_by(|left, right| left.chronological(right));
    first.copied().unwrap_or(Date::Interval(Bound::Open, Bound::Open))
}

fn targets(context: &Context, dated: &[Dated]) -> Result<Vec<TimelineTarget>, Error> {
    let mut targets: Vec<(&Event, &Entry)> = Vec::new();
    for dated in dated {
        targets.extend(dated.targets.iter().map(|target| (*target, dated.entry)));
    }
    targets.sort_by(|(left, _), (right, _)| left.date.chronological(&right.date));
    let target = |(target, entry): &(&Event, &Entry)| {
        let named = wording(context, &target.title).or_else(|| wording(context, &entry.title));
        let (title, language) = named.unwrap_or_default();
        let args = Args::from([("date", date_words(context, &target.date)?), ("title", title)]);
        let words = message(context, "timeline-target", &args)?;
        Ok(TimelineTarget { words, language })
    };
    targets.iter().map(target).collect()
}

/// What the figure shows, for readers who cannot see it.
fn alternative(context: &Context, timeline: &Timeline) -> Result<String, Error> {
    let entries = timeline.lanes.iter().map(|lane| lane.entries.len()).sum();
    let year = |day: Day| day.year().to_string();
    let (first, last) = timeline.first_and_last().unwrap_or((timeline.as_of, timeline.as_of));
    let args = Args::default()
        .with("entries", count(entries))
        .with("lanes", count(timeline.lanes.len()))
        .with("targets", count(timeline.targets.len()))
        .with("first", year(first))
        .with("last", year(last))
        .with("as-of", timeline.as_of_words.clone());
    message(context, "timeline-alternative", &args)
}

/// All dates of some entries, in chronological order, with what they stand for.
fn table(context: &Context, dated: &[Dated]) -> Result<Table, Error> {
    let plain = |id: &str| message(context, id, &Args::default());
    let head = [
        plain("timeline-date")?,
        plain("timeline-entry")?,
        plain("timeline-step")?,
    ];
    let mut rows = Vec::new();
    for dated in dated {
        rows.extend(dated_rows(context, dated)?);
    }
    rows.sort_by(|(left, _), (right, _)| left.chronological(right));
    Ok(Table {
        head: head.into_iter().map(Column::of_words).collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

/// The period of an entry, its events and its targets, each with its row.
fn dated_rows(context: &Context, dated: &Dated) -> Result<Vec<(Date, Row)>, Error> {
    let entry = dated.entry;
    let named = |title: &Translated| wording(context, title).map(|(words, _)| words);
    let period = dated.period.map(|period| {
        let what = message(context, "timeline-period", &Args::default())?;
        row(context, &period, named(&entry.title), what, &entry.evidence)
    });
    let events = dated.events.iter().chain(&dated.targets).map(|event| {
        let title = named(&event.title).or_else(|| named(&entry.title));
        let what = code_label(context, event.event_type);
        row(context, &event.date, title, what, &event.evidence)
    });
    period.into_iter().chain(events).collect()
}

fn row(
    context: &Context,
    date: &Date,
    title: Option<String>,
    what: String,
    evidence: &Evidence,
) -> Result<(Date, Row), Error> {
    let cells = vec![date_words(context, date)?, title.unwrap_or_default(), what];
    let evidence = vec![evidence.clone()];
    Ok((*date, Row { cells, evidence }))
}
