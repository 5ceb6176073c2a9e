//! An event as templates see it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use model::{ClosedList, Entry, Event};

use super::{DateValue, EntryValue, PlaceValue, label, text};
use crate::template::{Context, RowName};

/// What a template can ask an event for.
pub const ATTRIBUTES: &[&str] = &[
    "id",
    "date",
    "type",
    "type_code",
    "title",
    "entry",
    "place",
    "place_id",
    "handling_code",
];

/// One event of an entry.
#[derive(Debug)]
pub struct EventValue {
    context: Arc<Context>,
    entry: Entry,
    /// The row.
    pub event: Event,
}

impl EventValue {
    /// The event as a value.
    pub fn value(context: &Arc<Context>, entry: &Entry, event: &Event) -> Value {
        Value::from_object(Self {
            context: context.clone(),
            entry: entry.clone(),
            event: event.clone(),
        })
    }

    /// Its date, with its own evidence.
    pub fn date(&self) -> Value {
        let cell = self.context.cell_name(self.row(&[self.event.id.as_str()]), "date");
        DateValue::of_cell(&self.context, self.event.date, Some(self.event.evidence.clone()), cell)
    }

    fn row<'a>(&self, key: &'a [&'a str]) -> RowName<'a> {
        RowName { table: "events", key }
    }
}

impl Object for EventValue {
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(ATTRIBUTES)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "id" => Value::from(self.event.id.as_str()),
            "date" => self.date(),
            "type" => label(&self.context, self.event.event_type),
            "type_code" => Value::from(self.event.event_type.code()),
            "title" => text(
                &self.context,
                self.row(&[self.event.id.as_str()]),
                "title",
                &self.event.title,
            ),
            "entry" => EntryValue::value(&self.context, &self.entry),
            "place" => PlaceValue::value(&self.context, self.event.place.as_ref()),
            "place_id" => {
                let id = self.event.place.as_ref();
                id.map_or(Value::from(()), |id| Value::from(id.as_str()))
            }
            "handling_code" => Value::from(self.event.handling.code()),
            _ => return None,
        })
    }
}
