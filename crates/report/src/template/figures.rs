//! `figure("timeline", ...)`: figures that are drawn of what a briefing shows.

use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, Value};
use model::{Bound, ClosedList, Date, Day, Entry, Theme, Translated};

use super::failure::{failure, message_failure};
use super::telling::message;
use super::{Context, lookup};
use crate::figure::{Drawing, Timeline, TimelineEntry, TimelineKey, TimelineLane, TimelineTarget};
use crate::locale::{Args, Asked};
use crate::origin::escape;
use crate::suggest::choices_hint;

/// What figures are called in templates.
const KINDS: [&str; 1] = ["timeline"];

/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::optional("timeline-as-of", &["date"]),
    Asked::optional("timeline-event", &[]),
    Asked::optional("timeline-within", &[]),
    Asked::optional("timeline-period", &[]),
    Asked::optional("timeline-open", &[]),
    Asked::optional("timeline-targets", &[]),
    Asked::optional("timeline-target", &["date", "title"]),
    Asked::optional(
        "timeline-alternative",
        &["entries", "lanes", "targets", "first", "last", "as-of"],
    ),
];

/// The Markdown of a figure, which is drawn when the pages are set. Where there is nothing to draw, nothing, and the reason is told.
///
/// # Errors
/// A kind of figure or an option that there is not, or a message that the language lacks.
pub fn figure(context: &Arc<Context>, kind: &str, options: &Kwargs) -> Result<Value, Error> {
    if !KINDS.contains(&kind) {
        return Err(failure(
            ErrorKind::InvalidOperation,
            format!("there is no figure `{kind}`"),
            choices_hint(kind, KINDS),
        ));
    }
    let query = lookup::query(context, options)?;
    options.assert_all_used()?;
    let briefing = &context.briefing;
    let entries: Vec<_> = briefing
        .entries()
        .filter(|entry| query.is_met(briefing, entry))
        .collect();
    let timeline = timeline(context, &entries)?;
    if timeline.lanes.is_empty() {
        return Ok(context.omit(kind, "nothing that it would show has a date".to_owned()));
    }
    let alternative = alternative(context, &timeline)?;
    let path = context.draw(Drawing {
        timeline,
        alternative: alternative.clone(),
    });
    Ok(Value::from_safe_string(format!("![{}]({path})", escape(&alternative))))
}

/// The timeline of some entries, a lane for each theme.
fn timeline(context: &Context, entries: &[&Entry]) -> Result<Timeline, Error> {
    let as_of = context.briefing.as_of();
    let lanes = Theme::ALL.iter().filter_map(|theme| {
        let own = entries.iter().filter(|entry| entry.theme == *theme);
        let mut shown: Vec<_> = own.filter_map(|entry| shown(context, entry)).collect();
        shown.sort_by(|left, right| first(left).chronological(&first(right)));
        (!shown.is_empty()).then(|| TimelineLane {
            title: theme_label(context, *theme),
            entries: shown,
        })
    });
    let lanes = lanes.collect();
    let date = words(context, &Date::from(as_of))?;
    let plain = |id: &str| message(context, id, &Args::default());
    Ok(Timeline {
        lanes,
        targets: targets(context, entries)?,
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
fn shown(context: &Context, entry: &Entry) -> Option<TimelineEntry> {
    let briefing = &context.briefing;
    let period = briefing.told(entry).period();
    let events: Vec<_> = briefing.events_of(entry).into_iter().map(|event| event.date).collect();
    let (title, language) = wording(context, &entry.title)?;
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

fn targets(context: &Context, entries: &[&Entry]) -> Result<Vec<TimelineTarget>, Error> {
    let briefing = &context.briefing;
    let of = |entry: &&Entry| {
        let targets = briefing.targets_of(entry).into_iter();
        let title = entry.title.clone();
        targets
            .map(move |target| (target.date, target.title.clone(), title.clone()))
            .collect::<Vec<_>>()
    };
    let mut targets: Vec<_> = entries.iter().flat_map(of).collect();
    targets.sort_by(|(left, ..), (right, ..)| left.chronological(right));
    let target = |(date, own, title): &(Date, Translated, Translated)| {
        let named = wording(context, own).or_else(|| wording(context, title));
        let (title, language) = named.unwrap_or_default();
        let args = Args::from([("date", words(context, date)?), ("title", title)]);
        let words = message(context, "timeline-target", &args)?;
        Ok(TimelineTarget { words, language })
    };
    targets.iter().map(target).collect()
}

/// A text in the language of the briefing, or in another with its tag.
fn wording(context: &Context, text: &Translated) -> Option<(String, Option<String>)> {
    let (language, text) = text.nearest(context.locale.language())?;
    let tag = (language != context.locale.language()).then(|| language.tag().to_owned());
    Some((text.to_owned(), tag))
}

fn theme_label(context: &Context, theme: Theme) -> String {
    let row = context.briefing.register().label_of(theme);
    let words = row.and_then(|row| wording(context, &row.label));
    words.map_or_else(|| theme.code().to_owned(), |(words, _)| words)
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

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn words(context: &Context, date: &Date) -> Result<String, Error> {
    context.locale.date(date).map_err(|error| message_failure(&error))
}
