//! Why a task could not be done.

use std::fmt::{self, Display, Formatter};

/// A message for the person at the keyboard: what failed, where, and the output of the program that failed, if one did.
#[derive(Debug)]
pub struct Failure(String);

/// What a step hands back.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure that says `message`.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A failure that lists `problems`, or nothing if there are none.
    pub fn unless_empty(problems: &[String]) -> Outcome {
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Self(problems.join("\n")))
        }
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
