//! The words of a value, where it has any.

use minijinja::{Error, ErrorKind, Value};

use super::{
    ActorValue, CitedValue, DateValue, EntryValue, EventValue, MissingValue, PhraseValue, PlaceValue, SubjectValue,
    is_list,
};
use crate::origin::escape;
use crate::template::failure::{failure, message_failure};

/// What stands on the page for `value`: Markdown, with everything escaped that came from outside.
///
/// # Errors
/// The value is missing, or a whole row or list, which has no words of its own.
pub fn printed(value: &Value) -> Result<String, Error> {
    let missing = |reason: &str| {
        failure(
            ErrorKind::UndefinedError,
            reason,
            "ask for it with `if` before printing it",
        )
    };
    if let Some(absent) = value.downcast_object_ref::<MissingValue>() {
        return Err(missing(&format!("there is nothing to print here: {}", absent.reason)));
    }
    if value.is_undefined() || value.is_none() {
        return Err(missing("there is nothing to print here: the value is missing"));
    }
    if let Some(date) = value.downcast_object_ref::<DateValue>() {
        return date
            .text()
            .map(|text| escape(&text))
            .map_err(|error| message_failure(&error));
    }
    if let Some(phrase) = value.downcast_object_ref::<PhraseValue>() {
        return Ok(phrase.markdown());
    }
    if let Some(place) = value.downcast_object_ref::<PlaceValue>() {
        return printed(&place.name);
    }
    if let Some((noun, advice)) = whole(value) {
        return Err(failure(
            ErrorKind::InvalidOperation,
            format!("{noun} cannot be printed as a whole"),
            advice,
        ));
    }
    let text = value.to_string();
    Ok(if value.is_safe() { text } else { escape(&text) })
}

/// What a value without words is called, and what of it can be printed.
fn whole(value: &Value) -> Option<(&'static str, &'static str)> {
    if value.downcast_object_ref::<EntryValue>().is_some() {
        Some(("an entry", "print its `title`, or its summary with `summary(...)`"))
    } else if value.downcast_object_ref::<EventValue>().is_some() {
        Some(("an event", "print its `date`, its `type` or its `title`"))
    } else if value.downcast_object_ref::<ActorValue>().is_some() {
        Some(("an actor", "print its `name` or its `acronym`"))
    } else if value.downcast_object_ref::<CitedValue>().is_some() {
        Some(("a finding", "print one of its parts, such as its `value`"))
    } else if value.downcast_object_ref::<SubjectValue>().is_some() {
        Some(("a subject", "print its `name`"))
    } else if is_list(value) {
        Some(("a list", "print it with `list(...)`, or go through it with `for`"))
    } else {
        None
    }
}
