//! Errors that the functions of templates make.

use minijinja::{Error, ErrorKind};
use model::Code;

use crate::fault::Fault;
use crate::locale::MessageError;

/// An error that a template made, with what to do about it.
pub fn failure(kind: ErrorKind, reason: impl Into<String>, hint: impl Into<String>) -> Error {
    Error::new(kind, reason.into()).with_source(Advice {
        hint: hint.into(),
        code: None,
    })
}

/// A fault of what a template names, as an error of the template, with its code.
pub fn named_failure(fault: Fault) -> Error {
    Error::new(ErrorKind::InvalidOperation, fault.message.into_string()).with_source(Advice {
        hint: fault.hints.join("; "),
        code: Some(fault.code),
    })
}

/// A message that could not be formatted, as an error of the template that asked for it.
pub fn message_failure(error: &MessageError) -> Error {
    match &error.hint {
        Some(hint) => failure(ErrorKind::InvalidOperation, error.reason.as_str(), hint.as_str()),
        None => Error::new(ErrorKind::InvalidOperation, error.reason.clone()),
    }
}

/// What to do about an error, carried along as its source, and its code where its kind does not give it.
#[derive(Debug)]
pub struct Advice {
    /// What to do.
    pub hint: String,
    /// The code.
    pub code: Option<Code>,
}

impl std::fmt::Display for Advice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hint)
    }
}

impl std::error::Error for Advice {}
