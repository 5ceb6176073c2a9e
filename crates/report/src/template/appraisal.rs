//! The appraisal of a briefing as templates see it.

use std::cmp::Reverse;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use minijinja::Value;
use model::{Claim, ClosedList, Entry, Evidence, Language, SourceId, Subject, SubjectTable};

use super::Context;
use super::value::{ActorValue, CitedValue, DateValue, EntryValue, EventValue, claimed, source_name};
use crate::appraisal::{Disagreement, Fact, Overdue, Silent, Statement, Version, appraise};

/// `appraisal(months=24)`: facts on one source, disagreements, overdue reviews, silent entries.
pub fn appraisal(context: &Arc<Context>, months: u32) -> Value {
    context.tells_claims.store(true, Ordering::Relaxed);
    let found = appraise(&context.briefing, months);
    let (entries, dates): (Vec<Fact>, Vec<Fact>) = found.single_sourced.iter().partition(|fact| fact.is_entry());
    let disagreements: Value = found
        .disagreements
        .iter()
        .map(|found| disagreement(context, found))
        .collect();
    let overdue: Value = found.overdue.iter().map(|found| overdue(context, found)).collect();
    let silent: Value = found.silent.iter().map(|found| silent(context, found)).collect();
    CitedValue::value(
        [
            (
                "single_entries",
                counted(entries.len(), found.facts.entries, by_source(context, &entries)),
            ),
            (
                "single_dates",
                counted(dates.len(), found.facts.dates, by_entry(context, &dates)),
            ),
            ("disagreements", disagreements),
            ("overdue", overdue),
            ("silent", silent),
        ],
        Vec::new(),
    )
}

/// Groups of facts, with their number and that of all such facts.
fn counted(count: usize, all: usize, groups: Value) -> Value {
    let parts = [
        ("count", Value::from(count)),
        ("all", Value::from(all)),
        ("groups", groups),
    ];
    CitedValue::value(parts, Vec::new())
}

/// The entries that are known from each source alone; the source that most are known from first.
fn by_source(context: &Arc<Context>, facts: &[Fact]) -> Value {
    let mut groups: Vec<(&SourceId, Vec<&Entry>)> = Vec::new();
    for fact in facts {
        let source = &fact.evidence().source;
        match groups.iter_mut().find(|(known, _)| *known == source) {
            Some((_, entries)) => entries.push(fact.entry),
            None => groups.push((source, vec![fact.entry])),
        }
    }
    groups.sort_by_key(|(_, entries)| Reverse(entries.len()));
    let group = |(source, entries): (&SourceId, Vec<&Entry>)| {
        let source = context.briefing.register().source(source);
        let source = source.map(|source| source_name(context, source)).unwrap_or_default();
        let count = Value::from(entries.len());
        let entries: Value = entries
            .into_iter()
            .map(|entry| EntryValue::value(context, entry))
            .collect();
        CitedValue::value([("source", source), ("count", count), ("entries", entries)], Vec::new())
    };
    groups.into_iter().map(group).collect()
}

/// The dates of each entry that rest on one source; they stand together.
fn by_entry(context: &Arc<Context>, facts: &[Fact]) -> Value {
    let group = |facts: &[Fact]| {
        let entry = facts.first().map(|fact| EntryValue::value(context, fact.entry));
        let facts: Value = facts.iter().map(|found| fact(context, found)).collect();
        CitedValue::value([("entry", entry.unwrap_or_default()), ("facts", facts)], Vec::new())
    };
    facts
        .chunk_by(|left, right| left.entry.id == right.entry.id)
        .map(group)
        .collect()
}

fn fact(context: &Arc<Context>, fact: &Fact) -> Value {
    let date = |date| DateValue::value(context, date, Some(fact.evidence().clone()));
    let (statement, value) = match fact.statement {
        Statement::Entry => ("entry", EntryValue::value(context, fact.entry)),
        Statement::Start(start) => ("start", date(start)),
        Statement::End(end) => ("end", date(end)),
        Statement::Event(event) => ("event", EventValue::value(context, fact.entry, event)),
    };
    CitedValue::value(
        [("statement", Value::from(statement)), ("value", value)],
        vec![fact.evidence().clone()],
    )
}

fn disagreement(context: &Arc<Context>, found: &Disagreement) -> Value {
    let versions: Value = found
        .versions
        .iter()
        .map(|version| self::version(context, found, version))
        .collect();
    CitedValue::value(
        [
            ("table", Value::from(found.subject.table.code())),
            ("subject", subject(context, found.subject)),
            ("field", Value::from(noun(found.field))),
            ("versions", versions),
        ],
        Vec::new(),
    )
}

/// What a column is about, as messages select on it: `place` for `place_id`, `title` for `title_en`.
fn noun(column: &str) -> String {
    let of_language = column
        .rsplit_once('_')
        .filter(|(_, tag)| Language::from_tag(tag).is_some());
    let stem = of_language.map(|(stem, _)| stem);
    stem.or_else(|| column.strip_suffix("_id"))
        .unwrap_or(column)
        .replace('_', "-")
}

/// The row that sources disagree on: an entry, an event, an actor, or the name of a place or source.
fn subject(context: &Arc<Context>, subject: &Subject) -> Value {
    let register = context.briefing.register();
    let id = subject.id.as_str();
    let value = match subject.table {
        SubjectTable::Entry => register
            .entry_by_slug(id)
            .map(|entry| EntryValue::value(context, entry)),
        SubjectTable::Event => register.event_by_slug(id).and_then(|event| {
            let entry = register.entry(&event.entry)?;
            Some(EventValue::value(context, entry, event))
        }),
        SubjectTable::Actor => register
            .actor_by_slug(id)
            .map(|actor| ActorValue::value(context, actor, None)),
        SubjectTable::Place => register
            .place_by_slug(id)
            .map(|place| claimed::place(context, &place.id)),
        SubjectTable::Source => register.source_by_slug(id).map(|source| source_name(context, source)),
    };
    value.unwrap_or_default()
}

fn version(context: &Arc<Context>, found: &Disagreement, version: &Version) -> Value {
    let evidence: Vec<_> = version.evidence().into_iter().cloned().collect();
    let value = claimed::value(context, found.subject, found.field, version);
    let row = version.row.iter().map(|evidence| said(context, evidence, None));
    // Of the value that is printed, the preferred claim says why; the notes of the others tell of something else.
    let why = |claim: &'_ &Claim| claim.preferred || !version.is_printed;
    let claims = version.claims.iter();
    let claims = claims.map(|claim| said(context, &claim.evidence, Some(*claim).filter(why)));
    let claims: Value = row.chain(claims).collect();
    CitedValue::value(
        [
            ("value", value),
            ("printed", Value::from(version.is_printed)),
            ("claims", claims),
        ],
        evidence,
    )
}

/// One source that says it, and why it is believed or not.
fn said(context: &Arc<Context>, evidence: &Evidence, claim: Option<&Claim>) -> Value {
    let source = context.briefing.register().source(&evidence.source);
    let source = source.map(|source| source_name(context, source)).unwrap_or_default();
    let note = claim.map(|claim| claimed::note(context, claim));
    CitedValue::value(
        [("source", source), ("note", note.unwrap_or_else(|| Value::from(())))],
        vec![evidence.clone()],
    )
}

fn overdue(context: &Arc<Context>, found: &Overdue) -> Value {
    let evidence = found.entry.evidence.clone();
    CitedValue::value(
        [
            ("entry", EntryValue::value(context, found.entry)),
            (
                "review_by",
                DateValue::value(context, found.review_by, Some(evidence.clone())),
            ),
        ],
        vec![evidence],
    )
}

fn silent(context: &Arc<Context>, found: &Silent) -> Value {
    let last = found.last.map(|event| EventValue::value(context, found.entry, event));
    CitedValue::value(
        [
            ("entry", EntryValue::value(context, found.entry)),
            ("last", last.unwrap_or_else(|| Value::from(()))),
        ],
        vec![found.entry.evidence.clone()],
    )
}
