//! Who has which roles in what: the facts of a matrix, before anything is sorted by them or left out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use minijinja::Error;
use model::{Actor, ActorId, ClosedList, Entry, EntryId, Evidence, Role, RoleCode, Theme};

use super::{code_label, wording};
use crate::figure::MatrixHead;
use crate::template::{Context, lookup};

/// What the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// Themes, in the order of their list.
    Themes,
    /// Entries, by title.
    Entries,
}

/// Actors by themes or entries.
#[derive(Debug)]
pub(super) struct Grid {
    pub axis: Axis,
    /// The columns in which somebody has a part.
    pub columns: Vec<MatrixHead>,
    /// The actors with a part, by name.
    pub rows: Vec<GridRow>,
}

/// An actor.
#[derive(Debug)]
pub(super) struct GridRow {
    pub head: MatrixHead,
    /// In how many entries it has a part.
    pub entries: usize,
    /// Its part in each column.
    pub parts: Vec<Part>,
}

/// The part of an actor in a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// The entries in which it has one.
    pub entries: BTreeSet<EntryId>,
    /// Its roles, and how often it has each.
    pub roles: BTreeMap<RoleCode, usize>,
    /// Where they were found.
    pub evidence: Vec<Evidence>,
}

impl Axis {
    /// As templates name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Themes => "theme",
            Self::Entries => "entry",
        }
    }
}

impl Part {
    fn add(&mut self, role: &Role) {
        self.entries.insert(role.entry.clone());
        *self.roles.entry(role.code).or_default() += 1;
        self.evidence.push(role.evidence.clone());
    }

    /// The roles, the most frequent first; of those as frequent, in the order of their list.
    pub fn frequent_roles(&self) -> Vec<(RoleCode, usize)> {
        let mut roles: Vec<_> = self.roles.iter().map(|(role, times)| (*role, *times)).collect();
        roles.sort_by_key(|(_, times)| Reverse(*times));
        roles
    }
}

impl Grid {
    /// The roles that actors had on the day in some entries, in an order that does not depend on that of the rows.
    ///
    /// # Errors
    /// The locale has no alphabetical order.
    pub fn new(context: &Context, axis: Axis, entries: &[&Entry]) -> Result<Self, Error> {
        let briefing = &context.briefing;
        let mut entries: Vec<&Entry> = entries.to_vec();
        entries.retain(|entry| !briefing.roles_of(entry).is_empty());
        lookup::sort_by_name(context, &mut entries, |entry| (&entry.title, entry.id.as_str()))?;
        let columns = columns(context, axis, &entries);
        let mut parts: BTreeMap<&ActorId, Vec<Part>> = BTreeMap::new();
        for entry in &entries {
            let column = columns.iter().position(|(column, _)| *column == column_of(axis, entry));
            for role in briefing.roles_of(entry) {
                let row = parts
                    .entry(&role.actor)
                    .or_insert_with(|| vec![Part::default(); columns.len()]);
                if let Some(part) = column.and_then(|column| row.get_mut(column)) {
                    part.add(role);
                }
            }
        }
        let rows = parts.into_iter();
        let mut rows: Vec<(&Actor, Vec<Part>)> = rows
            .filter_map(|(actor, parts)| Some((briefing.register().actor(actor)?, parts)))
            .collect();
        lookup::sort_by_name(context, &mut rows, |(actor, _)| (&actor.name, actor.id.as_str()))?;
        Ok(Self {
            axis,
            columns: columns.into_iter().map(|(_, head)| head).collect(),
            rows: rows
                .into_iter()
                .map(|(actor, parts)| row(context, actor, parts))
                .collect(),
        })
    }

    /// All parts of all actors.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.rows.iter().flat_map(|row| &row.parts)
    }
}

/// What a column is of.
#[derive(Debug, PartialEq, Eq)]
enum ColumnOf<'a> {
    Theme(Theme),
    Entry(&'a EntryId),
}

fn column_of<'a>(axis: Axis, entry: &'a Entry) -> ColumnOf<'a> {
    match axis {
        Axis::Themes => ColumnOf::Theme(entry.theme),
        Axis::Entries => ColumnOf::Entry(&entry.id),
    }
}

fn columns<'a>(context: &Context, axis: Axis, entries: &[&'a Entry]) -> Vec<(ColumnOf<'a>, MatrixHead)> {
    let theme = |theme: &Theme| {
        let title = code_label(context, *theme);
        (ColumnOf::Theme(*theme), MatrixHead { title, language: None })
    };
    let is_had = |theme: &&Theme| entries.iter().any(|entry| entry.theme == **theme);
    let entry = |entry: &&'a Entry| {
        let (title, language) = wording(context, &entry.title).unwrap_or_default();
        (ColumnOf::Entry(&entry.id), MatrixHead { title, language })
    };
    match axis {
        Axis::Themes => Theme::ALL.iter().filter(is_had).map(theme).collect(),
        Axis::Entries => entries.iter().map(entry).collect(),
    }
}

fn row(context: &Context, actor: &Actor, parts: Vec<Part>) -> GridRow {
    let (title, language) = wording(context, &actor.name).unwrap_or_default();
    GridRow {
        head: MatrixHead { title, language },
        entries: parts.iter().map(|part| part.entries.len()).sum(),
        parts,
    }
}
