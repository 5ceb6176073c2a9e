//! A date as templates see it.

use std::fmt;
use std::sync::Arc;

use ingest::CellName;
use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use model::{Date, Evidence};

use crate::locale::MessageError;
use crate::origin::Origin;
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
    /// The cell it stands in, where the context traces.
    cell: Option<CellName>,
}

impl DateValue {
    /// The date as a value.
    pub fn value(context: &Arc<Context>, date: Date, evidence: Option<Evidence>) -> Value {
        Self::of_cell(context, date, evidence, None)
    }

    /// The date of a cell as a value.
    pub fn of_cell(context: &Arc<Context>, date: Date, evidence: Option<Evidence>, cell: Option<CellName>) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            date,
            evidence,
            cell,
        })
    }

    /// The bare form.
    ///
    /// # Errors
    /// The locale lacks a message that dates need.
    pub fn text(&self) -> Result<String, MessageError> {
        self.context.locale.date(&self.date).map(|text| self.traced(text))
    }

    /// The adverbial form.
    ///
    /// # Errors
    /// The locale lacks a message that dates need.
    pub fn text_on(&self) -> Result<String, MessageError> {
        self.context.locale.date_on(&self.date).map(|text| self.traced(text))
    }

    fn traced(&self, text: String) -> String {
        match &self.cell {
            Some(cell) => Origin::Cell(cell.clone()).mark(&text),
            None => text,
        }
    }
}

impl Object for DateValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        match key {
            "on" => self.text_on().ok().map(Value::from),
            _ => None,
        }
    }

    /// For filters and the operator `~`; what is printed goes through [`DateValue::text`], which can tell of errors.
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text().unwrap_or_default())
    }
}
