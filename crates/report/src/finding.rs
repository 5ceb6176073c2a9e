//! What in the register wants another look: the appraisal of a briefing as a list of findings, each with the cell to repair.

use std::collections::BTreeMap;

use clap::ValueEnum;
use ingest::Cells;
use model::{ClosedList, Entry, Language, Register};
use serde::Serialize;

use crate::appraisal::{Appraisal, Fact, Statement};

/// Why a row wants another look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Its review date is over.
    PastReview,
    /// It is active and had no event for long.
    NoEvent,
    /// No second source says the same.
    SingleSource,
}

/// One row and why it wants another look. The names of its members are stable: they are those of the JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Why.
    pub reason: Reason,
    /// The entry it is about.
    pub entry: String,
    /// The title of the entry, in English where it has one.
    pub title: String,
    /// The row: the id of the entry or of one of its events.
    pub row: String,
    /// The column to look at.
    pub field: &'static str,
    /// The review date, or that of the last event, in EDTF; nothing where there was none.
    pub since: Option<String>,
    /// The only source.
    pub source: Option<String>,
    /// Why, in words.
    pub why: String,
    /// The file of the row.
    pub file: String,
    /// The line of the cell in it, from 1.
    pub line: usize,
    /// Where the cell begins in that line, in characters, from 1.
    pub column: usize,
}

/// The findings that have one of these reasons: by entry in the order of the register, within an entry by reason and then
/// in the order of the appraisal.
pub fn findings(appraisal: &Appraisal, register: &Register, cells: &Cells, reasons: &[Reason]) -> Vec<Finding> {
    let rows = Rows::of(register);
    let mut found: Vec<(usize, Finding)> = Vec::new();
    let mut add = |draft: Draft| {
        let entry = rows.entries.get(draft.entry.id.as_str()).copied();
        if let Some(finding) = draft.locate(&rows, cells).filter(|_| reasons.contains(&draft.reason)) {
            found.push((entry.unwrap_or_default(), finding));
        }
    };
    for overdue in &appraisal.overdue {
        let mut draft = Draft::of_entry(overdue.entry, Reason::PastReview, "review_by");
        draft.since = Some(overdue.review_by.to_string());
        draft.why = format!("was to be reviewed by {}", overdue.review_by);
        add(draft);
    }
    for silent in &appraisal.silent {
        let mut draft = Draft::of_entry(silent.entry, Reason::NoEvent, "entry_id");
        draft.since = silent.last.map(|event| event.date.to_string());
        draft.why = match &draft.since {
            Some(date) => format!("no event since {date}"),
            None => "no event at all".to_owned(),
        };
        add(draft);
    }
    appraisal.single_sourced.iter().map(Draft::of_fact).for_each(add);
    found.sort_by_key(|(entry, finding)| (*entry, finding.reason));
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// A finding before its cell is looked up.
struct Draft<'a> {
    reason: Reason,
    entry: &'a Entry,
    table: &'static str,
    row: &'a str,
    field: &'static str,
    since: Option<String>,
    source: Option<String>,
    why: String,
}

impl<'a> Draft<'a> {
    fn of_entry(entry: &'a Entry, reason: Reason, field: &'static str) -> Self {
        Self {
            reason,
            entry,
            table: "entries",
            row: entry.id.as_str(),
            field,
            since: None,
            source: None,
            why: String::new(),
        }
    }

    fn of_fact(fact: &Fact<'a>) -> Self {
        let source = &fact.evidence().source;
        let mut draft = Self::of_entry(fact.entry, Reason::SingleSource, "source_id");
        draft.source = Some(source.to_string());
        draft.why = match fact.statement {
            Statement::Entry => format!("known only from {source}"),
            Statement::Start(_) => format!("start: {source} only"),
            Statement::End(_) => format!("end: {source} only"),
            Statement::Event(event) => format!("{}: {source} only", event.event_type.code()),
        };
        match fact.statement {
            Statement::Entry => {}
            Statement::Start(_) => draft.field = "start",
            Statement::End(_) => draft.field = "end",
            Statement::Event(event) => {
                draft.table = "events";
                draft.row = event.id.as_str();
                draft.field = "date";
            }
        }
        draft
    }

    /// The finding with its place. Every row of a register came from a cell.
    fn locate(&self, rows: &Rows, cells: &Cells) -> Option<Finding> {
        let ids = if self.table == "events" {
            &rows.events
        } else {
            &rows.entries
        };
        let (file, place) = cells.of_row(self.table, *ids.get(self.row)?, self.field)?;
        let title = self.entry.title.get(Language::ENGLISH);
        Some(Finding {
            reason: self.reason,
            entry: self.entry.id.to_string(),
            title: title.unwrap_or(self.entry.id.as_str()).to_owned(),
            row: self.row.to_owned(),
            field: self.field,
            since: self.since.clone(),
            source: self.source.clone(),
            why: self.why.clone(),
            file,
            line: place.line,
            column: place.column,
        })
    }
}

/// The numbers of rows in their tables.
struct Rows<'a> {
    entries: BTreeMap<&'a str, usize>,
    events: BTreeMap<&'a str, usize>,
}

impl<'a> Rows<'a> {
    fn of(register: &'a Register) -> Self {
        let entries = register.entries().iter().map(|row| row.id.as_str());
        let events = register.events().iter().map(|row| row.id.as_str());
        Self {
            entries: entries.zip(0..).collect(),
            events: events.zip(0..).collect(),
        }
    }
}
