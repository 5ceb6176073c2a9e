//! Templates: the structure of a briefing, filled with the words of a locale and the facts of a briefing.
//!
//! What comes out is Markdown. Values are escaped by the environment, undefined values are errors, and every fact
//! leaves a source mark behind.

mod citation;
mod environment;
mod functions;
mod sentence;
mod value;

use std::sync::Arc;

use crate::briefing::Briefing;
use crate::locale::Locale;

pub use environment::{Rendered, Templates};

/// What the functions and values of a template draw from.
pub struct Context {
    /// The facts.
    pub briefing: Briefing,
    /// The words.
    pub locale: Arc<Locale>,
}

impl std::fmt::Debug for Context {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context")
            .field("as_of", &self.briefing.as_of())
            .finish_non_exhaustive()
    }
}
