//! What the appraisal of a briefing gives to templates: a few named parts, and the sources of the whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::Evidence;

/// What a template can ask such values for.
pub const ATTRIBUTES: &[&str] = &[
    "single_entries",
    "single_dates",
    "disagreements",
    "overdue",
    "silent",
    "count",
    "all",
    "groups",
    "entries",
    "facts",
    "entry",
    "statement",
    "table",
    "subject",
    "field",
    "versions",
    "value",
    "printed",
    "claims",
    "source",
    "note",
    "review_by",
    "last",
];

/// Some of [`ATTRIBUTES`] and where they were found, for `mark(...)`.
#[derive(Debug)]
pub struct CitedValue {
    parts: BTreeMap<&'static str, Value>,
    /// Where they were found.
    pub evidence: Vec<Evidence>,
}

impl CitedValue {
    /// The parts as a value.
    pub fn value<const N: usize>(parts: [(&'static str, Value); N], evidence: Vec<Evidence>) -> Value {
        Value::from_object(Self {
            parts: parts.into(),
            evidence,
        })
    }
}

impl Object for CitedValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.parts.get(key).cloned()
    }
}
