//! What a template asks for and the briefing does not show.

use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Error, ErrorKind, State, Value};

/// A fact that there is a place for and that the briefing does not show: an entry that had not begun, an event that the
/// register does not have, a row for narrower readers.
///
/// It is false in conditions, and whatever is asked of it is missing for the same reason. A sentence that was to be told
/// with it is left out. A mistyped name, in contrast, is undefined and an error.
#[derive(Debug)]
pub struct MissingValue {
    /// Why it is not there, a lower-case sentence.
    pub reason: String,
}

impl MissingValue {
    /// What is missing, as a value.
    pub fn value(reason: impl Into<String>) -> Value {
        Value::from_object(Self { reason: reason.into() })
    }
}

impl Object for MissingValue {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn get_value(self: &Arc<Self>, _: &Value) -> Option<Value> {
        Some(Value::from_dyn_object(self.clone()))
    }

    fn call_method(self: &Arc<Self>, _: &mut State<'_, '_>, _: &str, _: &[Value]) -> Result<Value, Error> {
        Ok(Value::from_dyn_object(self.clone()))
    }
}

/// Why `value` is missing, if it is: the reason of a [`MissingValue`], also within a list, or that there is nothing.
///
/// # Errors
/// The value is undefined: a name that nothing has.
pub fn why_missing(name: &str, value: &Value) -> Result<Option<String>, Error> {
    if value.is_undefined() {
        let detail = format!("the value given as `{name}` is undefined");
        return Err(Error::new(ErrorKind::UndefinedError, detail));
    }
    if value.is_none() {
        return Ok(Some(format!("the register has nothing for `{name}`")));
    }
    if let Some(missing) = value.downcast_object_ref::<MissingValue>() {
        return Ok(Some(missing.reason.clone()));
    }
    if !super::is_list(value) {
        return Ok(None);
    }
    let items: Vec<Value> = value.try_iter()?.collect();
    if items.is_empty() {
        return Ok(Some(format!("the list given as `{name}` is empty")));
    }
    for item in &items {
        if let Some(reason) = why_missing(name, item)? {
            return Ok(Some(reason));
        }
    }
    Ok(None)
}
