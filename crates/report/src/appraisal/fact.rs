//! Facts, and those of them that rest on one source.

use std::collections::BTreeMap;

use model::{Claim, Date, Entry, Event, Evidence, Subject, SubjectTable, Verdict};

use crate::briefing::Briefing;

/// Something that a row states and a briefing prints, to which other sources can add their claims.
///
/// Roles, links and amounts are no facts in this sense: claims cannot speak of them, so that one source is all they can
/// have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact<'a> {
    /// The entry that it is about.
    pub entry: &'a Entry,
    /// What is stated.
    pub statement: Statement<'a>,
}

/// What a fact states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Statement<'a> {
    /// The entry as a whole: that there is such a thing.
    Entry,
    /// When it began.
    Start(Date),
    /// When it ended or is to end.
    End(Date),
    /// That and when something happened, or is to happen.
    Event(&'a Event),
}

/// How many facts a briefing shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Entries.
    pub entries: usize,
    /// Dates: starts, ends, events and targets.
    pub dates: usize,
}

impl Facts {
    /// Counts them.
    pub fn of(facts: &[Fact]) -> Self {
        let entries = facts.iter().filter(|fact| fact.is_entry()).count();
        Self {
            entries,
            dates: facts.len() - entries,
        }
    }
}

impl<'a> Fact<'a> {
    /// Whether it is the entry as a whole.
    pub fn is_entry(&self) -> bool {
        self.statement == Statement::Entry
    }

    /// The source of its row.
    pub fn evidence(&self) -> &'a Evidence {
        match self.statement {
            Statement::Event(event) => &event.evidence,
            _ => &self.entry.evidence,
        }
    }

    /// The row that states it.
    pub fn subject(&self) -> Subject {
        let (table, id) = match self.statement {
            Statement::Event(event) => (SubjectTable::Event, event.id.as_str()),
            _ => (SubjectTable::Entry, self.entry.id.as_str()),
        };
        Subject {
            table,
            id: id.to_owned(),
        }
    }

    /// The column that states a date.
    fn column(&self) -> Option<&'static str> {
        match self.statement {
            Statement::Entry => None,
            Statement::Start(_) => Some("start"),
            Statement::End(_) => Some("end"),
            Statement::Event(_) => Some("date"),
        }
    }
}

/// Every fact that the briefing shows: of each entry that there is such a thing, its start and end, its events and targets.
pub fn facts(briefing: &Briefing) -> Vec<Fact<'_>> {
    briefing.entries().flat_map(|entry| facts_of(briefing, entry)).collect()
}

fn facts_of<'a>(briefing: &'a Briefing, entry: &'a Entry) -> Vec<Fact<'a>> {
    let events = briefing.events_of(entry).into_iter();
    let events = events.chain(briefing.targets_of(entry)).map(Statement::Event);
    let dated = briefing.dated(entry);
    let dates = [dated.start.map(Statement::Start), dated.end.map(Statement::End)];
    let statements = std::iter::once(Statement::Entry)
        .chain(dates.into_iter().flatten())
        .chain(events);
    statements.map(|statement| Fact { entry, statement }).collect()
}

/// The facts that rest on one source.
///
/// An entry does where its row, its roles, its events and the claims that support or qualify any of them name no other
/// source. A date does where no claim of another source supports exactly what the row has. What is less exact supports only as much as it
/// says: of a day, `2023` supports the year and leaves the day to one source.
pub fn single_sourced<'a>(briefing: &Briefing, claims: &[&Claim], facts: Vec<Fact<'a>>) -> Vec<Fact<'a>> {
    let mut support = Support::default();
    for claim in claims.iter().filter(|claim| claim.verdict != Verdict::Contradicts) {
        support.entry(&claim.subject).or_default().push(claim);
    }
    let rests_on_one = |fact: &Fact| match fact.column() {
        None => !is_known_elsewhere(briefing, fact.entry, &support),
        Some(column) => !is_dated_elsewhere(briefing, fact, column, &support),
    };
    facts.into_iter().filter(rests_on_one).collect()
}

/// The claims that support or qualify a row.
type Support<'c> = BTreeMap<&'c Subject, Vec<&'c Claim>>;

fn is_known_elsewhere(briefing: &Briefing, entry: &Entry, support: &Support) -> bool {
    let mut events = briefing.events_of(entry);
    events.extend(briefing.targets_of(entry));
    let roles = briefing.roles_of(entry).into_iter().map(|role| &role.evidence);
    let rows = events.iter().map(|event| &event.evidence).chain(roles);
    let facts = std::iter::once(Statement::Entry).chain(events.iter().copied().map(Statement::Event));
    let subjects = facts.map(|statement| Fact { entry, statement }.subject());
    let claims = subjects.flat_map(|subject| support.get(&subject).cloned().unwrap_or_default());
    let sources = rows.chain(claims.map(|claim| &claim.evidence));
    sources
        .into_iter()
        .any(|evidence| evidence.source != entry.evidence.source)
}

fn is_dated_elsewhere(briefing: &Briefing, fact: &Fact, column: &str, support: &Support) -> bool {
    let claims = support.get(&fact.subject()).map(Vec::as_slice).unwrap_or_default();
    claims.iter().any(|claim| {
        claim.field == column
            && claim.verdict == Verdict::Supports
            && claim.evidence.source != fact.evidence().source
            && briefing.register().says_the_same(claim)
    })
}
