//! Why a query leaves nothing: which of its conditions took the last entry away, and what would have met it.

use std::collections::BTreeMap;

use model::{Date, Entry};

use super::{Condition, Name};
use crate::briefing::Briefing;
use crate::code;
use crate::fault::Fault;

/// So many values are told that would have met a condition.
const MOST_VALUES: usize = 5;

/// A selection that has nothing in it. Only what the briefing may show is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emptied {
    /// The conditions before with the number of entries that each left, and the one that left none.
    pub steps: String,
    /// What would have met that condition.
    pub remedy: Option<String>,
    /// The condition that left none, by its place in the query, and its name.
    pub condition: Option<(usize, Name)>,
}

/// Why `briefing` selects nothing. `None` where it selects something or has no conditions.
pub fn why_empty(briefing: &Briefing) -> Option<Emptied> {
    let conditions = &briefing.query().conditions;
    if conditions.is_empty() || briefing.entries().next().is_some() {
        return None;
    }
    let mut left: Vec<&Entry> = briefing.shown_entries().collect();
    let mut steps = Vec::new();
    if left.is_empty() {
        let (readers, day) = (briefing.readers(), briefing.as_of());
        let steps = format!("there is no entry that a `{readers}` briefing may show as of {day}");
        return Some(Emptied {
            steps,
            remedy: None,
            condition: None,
        });
    }
    for (at, condition) in conditions.iter().enumerate() {
        let before = left.clone();
        left.retain(|entry| condition.is_met(briefing, entry));
        if left.is_empty() {
            let of = if at == 0 {
                format!(" of {}", entries(before.len()))
            } else {
                String::new()
            };
            steps.push(format!("{condition} leaves none{of}"));
            return Some(Emptied {
                steps: steps.join(", "),
                remedy: Some(remedy(briefing, condition, &before)),
                condition: Some((at, condition.name())),
            });
        }
        steps.push(format!("{condition} leaves {}", entries(left.len())));
    }
    None
}

impl Emptied {
    /// The error that it is where something must be shown.
    pub fn fault(&self) -> Fault {
        let fault = Fault::new(
            code::EMPTY_SELECTION,
            format!("nothing is left to show: {}", self.steps),
        );
        self.remedy.iter().fold(fault, |fault, remedy| fault.cause(remedy))
    }

    /// All of it in one sentence.
    pub fn sentence(&self) -> String {
        let parts = [Some(&self.steps), self.remedy.as_ref()];
        parts
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("; ")
    }
}

/// What the entries have that the condition asks for: ``of the 6, 5 are `active`, 1 is `planned` ``.
fn remedy(briefing: &Briefing, condition: &Condition, entries: &[&Entry]) -> String {
    if let Condition::Life(_) = condition {
        return lifetimes(briefing, entries);
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in entries.iter().flat_map(|entry| condition.values_of(briefing, entry)) {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|(left, few), (right, many)| many.cmp(few).then_with(|| left.cmp(right)));
    let (one, several) = verbs(condition);
    let told = counts.iter().take(MOST_VALUES).map(|(value, count)| {
        let verb = if *count == 1 { one } else { several };
        format!("{count} {verb} `{value}`")
    });
    let mut told: Vec<_> = told.collect();
    match counts.len().saturating_sub(MOST_VALUES) {
        0 => {}
        more => told.push(format!("and so on for {more} more")),
    }
    match (counts.as_slice(), entries.len()) {
        ([], 1) => format!("that one has no {}", condition.name()),
        ([], all) => format!("none of the {all} has a {}", condition.name()),
        ([(value, _)], 1) => format!("that one {one} `{value}`"),
        ([(value, count)], all) if *count == all => format!("all {all} {several} `{value}`"),
        (_, 1) => {
            let values: Vec<_> = counts
                .iter()
                .take(MOST_VALUES)
                .map(|(value, _)| format!("`{value}`"))
                .collect();
            format!("that one {one} {}", values.join(", "))
        }
        (_, all) => format!("of the {all}, {}", told.join(", ")),
    }
}

fn verbs(condition: &Condition) -> (&'static str, &'static str) {
    match condition {
        Condition::Part { roles, .. } if roles.is_empty() => ("names", "name"),
        Condition::Part { .. } => ("has the role", "have the role"),
        Condition::Place(_) => ("is in", "are in"),
        _ => ("is", "are"),
    }
}

/// From the first to the last date that the entries have.
fn lifetimes(briefing: &Briefing, entries: &[&Entry]) -> String {
    let dates = |entry: &&Entry| -> Vec<Date> {
        let events = briefing.events_of(entry).into_iter().map(|event| event.date);
        entry.start.into_iter().chain(entry.end).chain(events).collect()
    };
    let dates: Vec<Date> = entries.iter().flat_map(dates).collect();
    let first = dates
        .iter()
        .filter_map(|date| date.start())
        .min_by_key(|date| date.earliest());
    let last = dates
        .iter()
        .filter_map(|date| date.end())
        .max_by_key(|date| date.latest());
    match (first, last) {
        (Some(first), Some(last)) => format!("their dates lie between `{first}` and `{last}`"),
        (Some(first), None) => format!("their first date is `{first}`"),
        (None, Some(last)) => format!("their last date is `{last}`"),
        (None, None) => "none of them has a date".to_owned(),
    }
}

fn entries(count: usize) -> String {
    if count == 1 {
        "1 entry".to_owned()
    } else {
        format!("{count} entries")
    }
}
