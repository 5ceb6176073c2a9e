//! What stands in the way of a register: a rule, and the row that breaks it.

use std::borrow::Cow;

use crate::Code;

/// One rule broken by one cell of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule.
    pub code: Code,
    /// The table, by the name of its file without the ending: `entries`.
    pub table: &'static str,
    /// The row, counted from 0 in the order in which it was given.
    pub row: usize,
    /// The column that has to be changed. The file may lack it, where an empty cell has a meaning (`handling`).
    pub column: Cow<'static, str>,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// What to do about it.
    pub hints: Vec<String>,
    /// Other cells that a reader of the message has to look at, such as the first use of an id.
    pub related: Vec<Related>,
}

/// A cell that a violation refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The table, by the name of its file without the ending: `entries`.
    pub table: &'static str,
    /// The row, counted from 0 in the order in which it was given.
    pub row: usize,
    /// The column.
    pub column: Cow<'static, str>,
    /// What is to be seen there, a lower-case phrase: `first given here`.
    pub note: &'static str,
}

impl Violation {
    /// A violation without hints and related cells.
    pub(crate) fn new(
        code: Code,
        table: &'static str,
        row: usize,
        column: impl Into<Cow<'static, str>>,
        message: String,
    ) -> Self {
        Self {
            code,
            table,
            row,
            column: column.into(),
            message,
            hints: Vec::new(),
            related: Vec::new(),
        }
    }

    /// The same with one more thing to do.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The same with one more cell to look at.
    pub(crate) fn related(
        mut self,
        table: &'static str,
        row: usize,
        column: impl Into<Cow<'static, str>>,
        note: &'static str,
    ) -> Self {
        self.related.push(Related {
            table,
            row,
            column: column.into(),
            note,
        });
        self
    }
}
