//! What is wrong with a style sheet, and where.

use std::ops::Range;

/// One thing in a style sheet that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleProblem {
    /// The bytes of the file that are wrong.
    pub bytes: Range<usize>,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl StyleProblem {
    pub(super) fn new(bytes: Range<usize>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            bytes,
            message: message.into(),
            hint: hint.into(),
        }
    }
}
