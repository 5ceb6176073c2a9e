//! What an import would do, row by row.

use std::collections::BTreeSet;

use ingest::{ForeignRow, ForeignTable};
use model::{Register, fold};

use super::identity::Known;
use super::map::Map;
use super::repeated::once;
use super::slug::free;
use super::values::Reading;
use crate::fault::{Fault, SourceFile};
use crate::query::{Name, Names};

/// What becomes of a row of the partner's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It becomes a row of the register: its key, and what it is called.
    Taken {
        /// The texts of the key columns.
        key: String,
        /// What it is called.
        title: String,
    },
    /// The register has it already, and keeps it as it is.
    There {
        /// The key of the row that the register has.
        key: String,
        /// What the partner has otherwise: the column, the register's text, the partner's.
        differs: Vec<(&'static str, String, String)>,
    },
    /// The partner's file has it twice.
    Twice {
        /// The line of the first.
        line: usize,
    },
    /// A filter leaves it out.
    LeftOut {
        /// The partner's column.
        column: String,
        /// What it holds.
        text: String,
    },
}

/// What an import would do.
#[derive(Debug, Default)]
pub struct Plan {
    /// The outcome of each row, with the line it begins on.
    pub outcomes: Vec<(usize, Outcome)>,
    /// The new rows, each with the text of every column of the table.
    pub rows: Vec<Vec<String>>,
    /// The number of the partner's row that each new row is made of.
    pub origins: Vec<usize>,
}

/// Makes rows of a partner's file, and compares them with those of the register.
///
/// # Errors
/// Every cell that names what the register does not have, every row of which no id can be made.
pub fn plan(map: &Map, foreign: &ForeignTable, partner: &SourceFile, register: &Register) -> Result<Plan, Vec<Fault>> {
    let names = Names::of_register(register);
    let reading = Reading {
        map,
        partner,
        names: &names,
    };
    let mut planner = Planner::new(reading, register);
    for (at, row) in foreign.rows.iter().enumerate() {
        planner.take(at, row, foreign);
    }
    if planner.faults.is_empty() {
        Ok(planner.plan)
    } else {
        Err(once(planner.faults))
    }
}

struct Planner<'a, 'n> {
    reading: Reading<'a, 'n>,
    /// The rows of the register.
    present: Vec<Vec<String>>,
    known: Known,
    /// Rows of the plan by the line they come from.
    planned: Known,
    taken: BTreeSet<String>,
    plan: Plan,
    /// With the line of the row.
    faults: Vec<(usize, Fault)>,
}

impl<'a, 'n> Planner<'a, 'n> {
    fn new(reading: Reading<'a, 'n>, register: &Register) -> Self {
        let table = &reading.map.table;
        let mut sheets = ingest::sheets(register.tables().clone());
        let present = sheets.find(|sheet| sheet.table == table.table).map(|sheet| sheet.rows);
        let present = present.unwrap_or_default();
        let mut known = Known::default();
        for (at, row) in present.iter().enumerate() {
            known.add(table, row, at);
        }
        Self {
            taken: present.iter().filter_map(|row| row.first().cloned()).collect(),
            reading,
            present,
            known,
            planned: Known::default(),
            plan: Plan::default(),
            faults: Vec::new(),
        }
    }

    fn take(&mut self, at: usize, row: &ForeignRow, foreign: &ForeignTable) {
        let outcome = match left_out(self.reading.map, row) {
            Some(outcome) => Ok(outcome),
            None => self.compare(at, row, foreign),
        };
        match outcome {
            Ok(outcome) => self.plan.outcomes.push((row.line, outcome)),
            Err(faults) => self.faults.extend(faults.into_iter().map(|fault| (row.line, fault))),
        }
    }

    /// What becomes of a row that no filter leaves out.
    fn compare(&mut self, at: usize, row: &ForeignRow, foreign: &ForeignTable) -> Result<Outcome, Vec<Fault>> {
        let table = &self.reading.map.table;
        let mut texts = self.reading.texts(row)?;
        if let Some(there) = self.present_as(&texts).and_then(|at| self.present.get(at)) {
            return Ok(self.there(there, &texts));
        }
        if let Some(first) = self.planned.find(table, &texts) {
            let line = foreign.rows.get(first).map_or(0, |first| first.line);
            return Ok(Outcome::Twice { line });
        }
        if let ([_], Some("")) = (table.key, texts.first().map(String::as_str)) {
            let id = self.reading.id(row, &texts).map_err(|fault| vec![*fault])?;
            let id = free(id, &self.taken);
            self.taken.insert(id.clone());
            if let Some(key) = texts.first_mut() {
                *key = id;
            }
        }
        self.planned.add(table, &texts, at);
        let outcome = Outcome::Taken {
            key: self.text_of(&texts, table.key),
            title: self.title(&texts),
        };
        self.plan.rows.push(texts);
        self.plan.origins.push(at);
        Ok(outcome)
    }

    /// The row of the register that is the same: by key or by what tells it apart; bodies and places by any name they bear.
    fn present_as(&self, texts: &[String]) -> Option<usize> {
        let table = &self.reading.map.table;
        let noun = match table.table {
            "actors" => Some(Name::Actor),
            "places" => Some(Name::Place),
            _ => None,
        };
        let named = || {
            let id = self.reading.names.id(noun?, &self.text_of(texts, &["name_en"]))?;
            self.present
                .iter()
                .position(|row| row.first().is_some_and(|key| key == id))
        };
        self.known.find(table, texts).or_else(named)
    }

    fn there(&self, there: &[String], texts: &[String]) -> Outcome {
        let table = &self.reading.map.table;
        let slots = self.reading.map.slots.iter();
        let differs = slots.filter(|slot| !table.key.contains(&slot.name)).filter_map(|slot| {
            let (ours, theirs) = (there.get(slot.at)?, texts.get(slot.at)?);
            // An empty `handling` means `public`.
            let is_default = ours.is_empty() && slot.name == "handling" && theirs == "public";
            let is_other = !theirs.is_empty() && !is_default && fold(ours) != fold(theirs);
            is_other.then(|| (slot.name, ours.clone(), theirs.clone()))
        });
        Outcome::There {
            key: self.text_of(there, table.key),
            differs: differs.collect(),
        }
    }

    fn title(&self, texts: &[String]) -> String {
        let title = ["title_en", "name_en", "title"]
            .iter()
            .map(|name| self.text_of(texts, &[name]));
        title.into_iter().find(|title| !title.is_empty()).unwrap_or_default()
    }

    /// The texts of some columns, with spaces between.
    fn text_of(&self, texts: &[String], columns: &[&str]) -> String {
        let table = &self.reading.map.table;
        let number = |name: &&str| table.columns.iter().position(|column| column.name == *name);
        let texts = columns.iter().filter_map(|name| texts.get(number(name)?));
        texts.map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// The outcome of a row that a filter leaves out.
fn left_out(map: &Map, row: &ForeignRow) -> Option<Outcome> {
    map.filters.iter().find_map(|filter| {
        let text = row
            .cells
            .get(filter.from)
            .map(|cell| cell.text.as_str())
            .unwrap_or_default();
        let is_listed = |words: &[String]| words.iter().any(|word| fold(word) == fold(text));
        let passes = (filter.is.is_empty() || is_listed(&filter.is)) && !is_listed(&filter.not);
        (!passes).then(|| Outcome::LeftOut {
            column: filter.name.clone(),
            text: text.to_owned(),
        })
    })
}
