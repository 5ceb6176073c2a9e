//! What is to be known of each code: what `report explain` prints, and the page of documentation says.

use model::Code;

use crate::code::{every_code, may_be_lowered};
use crate::diagnostic::Severity;

/// A code, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The stable name.
    pub slug: &'static str,
    /// What has to be looked at, one word: `file`, `table`, `row`, `cell`, `link`, `rule`.
    pub family: &'static str,
    /// How bad it is where `ingest.toml` says nothing.
    pub severity: Severity,
    /// Whether `ingest.toml` may make it less than an error.
    pub may_be_lowered: bool,
    /// What the rule is and how to repair what breaks it.
    pub text: String,
}

impl Explanation {
    /// An error that no setting lowers.
    pub fn of(code: Code) -> Self {
        Self {
            slug: code.slug(),
            family: code.family(),
            severity: Severity::Error,
            may_be_lowered: false,
            text: code.explanation().trim().to_owned(),
        }
    }
}

/// Every code that a diagnostic can have: those of reading, from the folder down to the cell, then those of the register.
pub fn codes() -> Vec<Explanation> {
    let explained = |code| Explanation {
        may_be_lowered: may_be_lowered(code),
        ..Explanation::of(code)
    };
    every_code().map(explained).collect()
}
