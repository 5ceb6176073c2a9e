//! What is wrong with a document, and where.

/// One thing that keeps a document from being set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the Markdown, counted from 1.
    pub line: usize,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}
