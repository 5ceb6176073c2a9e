//! The register as templates see it: one type of value for each noun, texts in the language of the briefing.

mod actor;
mod amount;
mod cited;
pub mod claimed;
mod date;
mod entry;
mod event;
mod link;
mod missing;
mod phrase;
mod place;
mod printed;
mod role;
mod subject;

use std::sync::Arc;

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};
use model::{ClosedList, Translated};

use super::failure::failure;
use super::{Context, RowName};
use crate::suggest::choices_hint;

pub use actor::{ActorValue, WITH_ACRONYM};
pub use amount::AmountValue;
pub use cited::CitedValue;
pub use claimed::source_name;
pub use date::DateValue;
pub use entry::EntryValue;
pub use event::EventValue;
pub use link::LinkValue;
pub use missing::{MissingValue, why_missing};
pub use phrase::{PhraseValue, in_language};
pub use place::PlaceValue;
pub use printed::printed;
pub use role::RoleValue;
pub use subject::SubjectValue;

/// The attributes of all values.
pub fn attributes() -> impl Iterator<Item = &'static str> {
    [
        entry::ATTRIBUTES,
        event::ATTRIBUTES,
        actor::ATTRIBUTES,
        date::ATTRIBUTES,
        cited::ATTRIBUTES,
        subject::ATTRIBUTES,
        role::ATTRIBUTES,
        amount::ATTRIBUTES,
        link::ATTRIBUTES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Lists of the register, and what templates make of them (`a + b`).
pub fn is_list(value: &Value) -> bool {
    matches!(value.kind(), ValueKind::Seq | ValueKind::Iterable)
}

/// The text in the language of the briefing, or visibly in another, or `none`.
fn text(context: &Arc<Context>, row: RowName, stem: &str, translated: &Translated) -> Value {
    let wording = context.wording(row, stem, translated);
    wording.map_or(Value::from(()), |wording| wording.value(context))
}

/// An article as messages select on it: its letters, without an apostrophe; `none` where there is none.
fn article(text: Option<&str>) -> String {
    let letters: String = text.unwrap_or_default().chars().filter(|c| c.is_alphabetic()).collect();
    if letters.is_empty() { "none".to_owned() } else { letters }
}

/// The label of a code in the language of the briefing, or `none` where `vocabulary.csv` has no such row.
fn label<C: ClosedList>(context: &Arc<Context>, code: C) -> Value {
    context
        .briefing
        .register()
        .label_of(code)
        .map_or(Value::from(()), |row| {
            let name = RowName {
                table: "vocabulary",
                key: &[&row.list, &row.code],
            };
            text(context, name, "label", &row.label)
        })
}

/// What a template gave as a code, read; an error names the nearest code or all of them.
pub fn code<C: ClosedList>(given: &str) -> Result<C, Error> {
    given.parse().map_err(|error: model::UnknownCode| {
        let hint = choices_hint(given, error.choices.iter().copied());
        failure(ErrorKind::InvalidOperation, error.to_string(), hint)
    })
}
