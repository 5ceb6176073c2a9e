//! Why the text of one cell is not a value of its type.

use std::fmt;

/// Why a text is not a value of the type that its column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueError {
    /// The text as it was given.
    pub given: String,
    /// What the column holds, with its article: `an ISO 4217 currency code`.
    pub expected: &'static str,
    /// What to write instead, a lower-case sentence, where that can be said.
    pub hint: Option<String>,
}

impl ValueError {
    /// An error without a hint.
    pub(crate) fn new(given: &str, expected: &'static str) -> Self {
        Self {
            given: given.to_owned(),
            expected,
            hint: None,
        }
    }

    /// The same error with what to write instead.
    pub(crate) fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not {}", self.given, self.expected)
    }
}

impl std::error::Error for ValueError {}
