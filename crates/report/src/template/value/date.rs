//! A date as templates see it.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use model::{Date, Evidence};

use crate::locale::MessageError;
use crate::template::Context;

/// What a template can ask a date for.
pub const ATTRIBUTES: &[&str] = &["on"];

/// A date with the evidence of the row it comes from. Printed, it is the bare form (`February 2025`); its attribute
/// `on` is the adverbial one (`in February 2025`).
#[derive(Debug)]
pub struct DateValue {
    context: Arc<Context>,
    /// The date.
    pub date: Date,
    /// Where it was found; nothing for dates that are no fact of the register, such as the as-of day.
    pub evidence: Option<Evidence>,
}

impl DateValue {
    /// The date as a value.
    pub fn value(context: &Arc<Context>, date: Date, evidence: Option<Evidence>) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            date,
            evidence,
        })
    }

    /// The bare form.
    ///
    /// # Errors
    /// The locale lacks a message that dates need.
    pub fn text(&self) -> Result<String, MessageError> {
        self.context.locale.date(&self.date)
    }
}

impl Object for DateValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        match key {
            "on" => self.context.locale.date_on(&self.date).ok().map(Value::from),
            _ => None,
        }
    }

    /// For filters and the operator `~`; what is printed goes through [`DateValue::text`], which can tell of errors.
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text().unwrap_or_default())
    }
}
