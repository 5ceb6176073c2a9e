//! A link between entries as templates see it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::{ClosedList, Entry, Link};

use super::{EntryValue, label};
use crate::template::Context;

/// What a template can ask a link for.
pub const ATTRIBUTES: &[&str] = &["relation", "relation_code", "entry", "sourced", "inward"];

/// How an entry stands to another one.
#[derive(Debug)]
pub struct LinkValue {
    context: Arc<Context>,
    /// The row.
    pub link: Link,
    other: Entry,
    inward: bool,
}

impl LinkValue {
    /// The link as a value; `other` is the end of it that is not the entry it was asked of, `inward` says that the sentence
    /// begins with that other one.
    pub fn value(context: &Arc<Context>, link: &Link, other: &Entry, inward: bool) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            link: link.clone(),
            other: other.clone(),
            inward,
        })
    }
}

impl Object for LinkValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "relation" => label(&self.context, self.link.relation),
            "relation_code" => Value::from(self.link.relation.code()),
            "entry" => EntryValue::value(&self.context, &self.other),
            "sourced" => Value::from(self.link.evidence.is_some()),
            "inward" => Value::from(self.inward),
            _ => return None,
        })
    }
}
