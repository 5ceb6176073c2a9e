//! Templates: the structure of a briefing, filled with the words of a locale and the facts of a briefing.
//!
//! What comes out is Markdown. Values are escaped by the environment, undefined values are errors, and every fact
//! leaves a source mark behind.

mod citation;
mod environment;
mod failure;
mod functions;
mod lookup;
mod sentence;
mod telling;
mod value;

use std::sync::{Arc, Mutex};

use minijinja::Value;

use crate::briefing::Briefing;
use crate::locale::Locale;

pub use environment::{Rendered, Templates};

/// What the functions and values of a template draw from.
pub struct Context {
    /// The facts.
    pub briefing: Briefing,
    /// The words.
    pub locale: Arc<Locale>,
    /// The sentences that could not be told, each with the reason, in the order of the text.
    pub omissions: Mutex<Vec<Omission>>,
}

/// A sentence that was left out because one of its facts is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// The message, or `summary` of an entry.
    pub sentence: String,
    /// Why, a lower-case sentence.
    pub reason: String,
}

impl Context {
    /// A context in which nothing has been left out yet.
    pub fn new(briefing: Briefing, locale: Arc<Locale>) -> Self {
        Self {
            briefing,
            locale,
            omissions: Mutex::default(),
        }
    }

    /// Notes that a sentence is left out; what stands in its place is [`OMITTED`].
    fn omit(&self, sentence: &str, reason: String) -> Value {
        if let Ok(mut omissions) = self.omissions.lock() {
            omissions.push(Omission {
                sentence: sentence.to_owned(),
                reason,
            });
        }
        Value::from_safe_string(OMITTED.to_owned())
    }
}

/// Stands where a sentence was left out, so that its line can go and its paragraph stay. No cell of a register holds it.
pub const OMITTED: &str = "\0";

impl std::fmt::Debug for Context {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context")
            .field("as_of", &self.briefing.as_of())
            .finish_non_exhaustive()
    }
}
