//! What is wrong with a document, and where.

use std::fmt;

/// One thing that keeps a document from being set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the Markdown, counted from 1.
    pub line: usize,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// The words at fault, as the text has them, by which whoever wrote the text can find where they come from: a character
    /// that no face has, a word that is too wide, an address. Nothing where the fault is in no words.
    pub words: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Problem {
    /// A problem without a hint.
    pub(crate) fn new(line: usize, message: impl Into<String>) -> Self {
        Self {
            line,
            message: message.into(),
            words: None,
            hint: None,
        }
    }

    /// The same problem as one of these words.
    pub(crate) fn words(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The same problem with what to do about it.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// `line 7: what is wrong`, and the hint on a line of its own.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "\n  hint: {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Problem {}
