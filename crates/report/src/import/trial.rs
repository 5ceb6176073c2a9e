//! The register as it would be, and what is wrong with it, told where the partner's file or the map says so.

use ingest::{Appended, Diagnostic, Diagnostics, ForeignRow, ForeignTable};

use super::map::{Map, Slot};
use super::plan::Plan;
use super::repeated::once;
use super::values::{filled_by, start};
use crate::code::{IMPORT_CHARACTER, IMPORT_MAP};
use crate::fault::{Fault, SourceFile};

/// What was imported from where.
pub struct Trial<'a> {
    /// Which column goes where.
    pub map: &'a Map,
    /// The partner's table.
    pub foreign: &'a ForeignTable,
    /// The partner's file.
    pub partner: &'a SourceFile,
    /// What would be done.
    pub plan: &'a Plan,
    /// The file with the new rows.
    pub appended: &'a Appended,
}

impl Trial<'_> {
    /// The problems of new rows as faults of the partner's file or the map, and those that stand elsewhere.
    pub fn told<'d>(&self, problems: &'d Diagnostics) -> (Vec<Fault>, Vec<&'d Diagnostic>) {
        let mut faults = Vec::new();
        let mut others = Vec::new();
        for problem in problems {
            match self.fault(problem) {
                Some(told) => faults.push(told),
                None => others.push(problem),
            }
        }
        (once(faults), others)
    }

    /// The cells with a character that the encoding of the register's file does not have.
    pub fn unwritable(&self) -> Vec<Fault> {
        let cells = self.appended.unwritable.iter().filter_map(|cell| {
            let row = self.foreign.rows.get(*self.plan.origins.get(cell.row)?)?;
            let name = &self.appended.file.name;
            let message = format!("`{name}` is {}, which has no `{}`", cell.encoding, cell.character);
            let fault = Fault::new(IMPORT_CHARACTER, message).hint(format!(
                "`report check --fix` makes `{name}` UTF-8, which has every character"
            ));
            Some((row.line, self.placed(fault, self.slot(cell.column), row)))
        });
        once(cells.collect())
    }

    /// The columns that the map fills and the register's file does not have.
    pub fn absent(&self) -> Vec<Fault> {
        let columns = self.appended.absent.iter();
        let faults = columns.map(|column| {
            let message = format!(
                "`{}` has no column `{column}`, which the map fills",
                self.appended.file.name
            );
            let fault = Fault::new(IMPORT_MAP, message)
                .hint(format!("add `{column}` to its first line, or take it out of the map"));
            match self.slot(column) {
                Some(slot) => fault.at(&self.map.file, slot.bytes.clone()),
                None => fault,
            }
        });
        faults.collect()
    }

    /// The fault with the partner's lines that the words at fault come from.
    pub fn traced(&self, fault: Fault) -> Fault {
        let is_new = |line: usize| {
            self.appended
                .lines
                .partition_point(|first| *first <= line)
                .checked_sub(1)
        };
        let writings = fault.writings.iter();
        let numbers = writings
            .filter(|writing| writing.file.ends_with(&self.appended.file.name))
            .filter_map(|writing| self.foreign.rows.get(*self.plan.origins.get(is_new(writing.line)?)?));
        let lines: Vec<_> = numbers.map(|row| self.partner.line_name(row.line)).collect();
        match lines.is_empty() {
            true => fault,
            false => fault.cause(format!("the row would come from {}", lines.join(", "))),
        }
    }

    /// With the line of the row.
    fn fault(&self, problem: &Diagnostic) -> Option<(usize, Fault)> {
        let is_of_file = problem.path().ends_with(&self.appended.file.name);
        let line = problem.place().filter(|_| is_of_file)?.line;
        let number = self
            .appended
            .lines
            .partition_point(|first| *first <= line)
            .checked_sub(1)?;
        let row = self.foreign.rows.get(*self.plan.origins.get(number)?)?;
        let fault = Fault::new(problem.code(), problem.message());
        let fault = problem.hint_texts().iter().fold(fault, Fault::hint);
        let slot = problem.column_name().and_then(|column| self.slot(column));
        let fault = if slot.is_none() {
            self.unfilled(fault, problem)
        } else {
            fault
        };
        Some((row.line, self.placed(fault, slot, row)))
    }

    /// The fault at what fills the column: the partner's cell, a constant of the map, else the row.
    fn placed(&self, fault: Fault, slot: Option<&Slot>, row: &ForeignRow) -> Fault {
        let cell = slot.and_then(|slot| slot.from).and_then(|at| row.cells.get(at));
        match (slot, cell) {
            (Some(slot), Some(cell)) => fault
                .at(self.partner, cell.bytes.clone())
                .cause(filled_by(self.map, slot)),
            (Some(slot), None) if slot.rule.constant.is_some() => fault.at(&self.map.file, slot.bytes.clone()),
            _ => fault.at(self.partner, start(row)),
        }
    }

    /// The fault of a column that the map does not fill.
    fn unfilled(&self, fault: Fault, problem: &Diagnostic) -> Fault {
        match problem.column_name() {
            Some(column) => fault.hint(format!(
                "`{}` does not fill `{column}`: give it a line",
                self.map.file.name
            )),
            None => fault,
        }
    }

    fn slot(&self, column: &str) -> Option<&Slot> {
        self.map.slots.iter().find(|slot| slot.name == column)
    }
}
