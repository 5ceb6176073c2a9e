//! An amount of money as templates see it.

use std::sync::Arc;

use ingest::CellName;
use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::Amount;

use super::{ActorValue, DateValue, MissingValue, text};
use crate::origin::Origin;
use crate::template::{Context, RowName};

/// What a template can ask an amount for.
pub const ATTRIBUTES: &[&str] = &["kind", "figure", "currency", "date", "actor"];

/// An amount given to an entry.
#[derive(Debug)]
pub struct AmountValue {
    context: Arc<Context>,
    /// The row.
    pub amount: Amount,
}

impl AmountValue {
    /// The amount as a value.
    pub fn value(context: &Arc<Context>, amount: &Amount) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            amount: amount.clone(),
        })
    }

    /// The figure with its currency, as the language writes it: every digit that the register has, and no other.
    fn figure(&self) -> Value {
        let Amount { amount, currency, .. } = &self.amount;
        match self.context.locale.amount(amount, *currency) {
            Ok(text) => Value::from(self.traced("amount", text)),
            Err(error) => MissingValue::value(error.reason),
        }
    }

    fn kind(&self) -> Value {
        let key = self.key();
        let row = RowName {
            table: "amounts",
            key: &key.each_ref().map(String::as_str),
        };
        text(&self.context, row, "kind", &self.amount.kind)
    }

    fn actor(&self) -> Value {
        let actor = self.amount.actor.as_ref();
        let actor = actor.and_then(|actor| self.context.briefing.register().actor(actor));
        actor.map_or(Value::from(()), |actor| {
            ActorValue::value(&self.context, actor, Some(self.amount.evidence.clone()))
        })
    }

    fn date(&self) -> Value {
        let (date, evidence) = (self.amount.date, self.amount.evidence.clone());
        let cell = self.cell_name("date");
        DateValue::of_cell(&self.context, date, Some(evidence), cell)
    }

    /// The text of a cell, marked with its name where the context traces.
    fn traced(&self, column: &str, text: String) -> String {
        match self.cell_name(column) {
            Some(cell) => Origin::Cell(cell).mark(&text),
            None => text,
        }
    }

    fn cell_name(&self, column: &str) -> Option<CellName> {
        let key = self.key();
        let row = RowName {
            table: "amounts",
            key: &key.each_ref().map(String::as_str),
        };
        self.context.cell_name(row, column)
    }

    fn key(&self) -> [String; 3] {
        let Amount { entry, kind, date, .. } = &self.amount;
        [entry.to_string(), kind.en.clone().unwrap_or_default(), date.to_string()]
    }
}

impl Object for AmountValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "kind" => self.kind(),
            "figure" => self.figure(),
            "currency" => Value::from(self.amount.currency.as_str()),
            "date" => self.date(),
            "actor" => self.actor(),
            _ => return None,
        })
    }
}
