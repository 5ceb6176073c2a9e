//! What stands in the way of a register: a rule, and the row that breaks it.

/// A stable name for a rule, such as `unknown-id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

/// One rule broken by one cell of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule.
    pub code: Code,
    /// The table, by the name of its file without the ending: `entries`.
    pub table: &'static str,
    /// The row, counted from 0 in the order in which it was given.
    pub row: usize,
    /// The column that has to be changed.
    pub column: &'static str,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// What to do about it.
    pub hints: Vec<String>,
}
