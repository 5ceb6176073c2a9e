//! What templates tell: sentences with their marks, headings, lists.

use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, State, Value};
use model::Evidence;

use super::failure::{failure, message_failure};
use super::sentence::{Ingredients, evidence_of, slot, words};
use super::value::{printed, why_missing};
use super::{Context, citation};
use crate::locale::Args;

/// `t("message", x=...)`: a sentence and the marks of its sources. Where one of its facts is not shown, it is left out.
///
/// # Errors
/// The sentence has no source, or its message cannot be filled in.
pub fn sentence(state: &mut State, context: &Arc<Context>, id: &str, values: &Kwargs) -> Result<Value, Error> {
    if let Some(reason) = first_missing(values)? {
        return Ok(context.omit(id, reason));
    }
    let ingredients = ingredients(context, values)?;
    let text = message(context, id, &ingredients.args)?;
    if ingredients.evidence.is_empty() {
        return Err(failure(
            ErrorKind::InvalidOperation,
            format!("the sentence `{id}` rests on no source"),
            "pass it the entry, event, actor or date that it tells of; if it states no fact, call `label`",
        ));
    }
    marked(state, context, text, &ingredients.evidence)
}

/// `label("message", x=...)`: words that state no fact.
///
/// # Errors
/// The message cannot be filled in.
pub fn label(context: &Arc<Context>, id: &str, values: &Kwargs) -> Result<Value, Error> {
    if let Some(reason) = first_missing(values)? {
        return Err(Error::new(ErrorKind::UndefinedError, reason));
    }
    message(context, id, &ingredients(context, values)?.args).map(Value::from_safe_string)
}

/// `list(values)`: titles, names or texts as one phrase.
///
/// # Errors
/// One of the values is missing, or the locale lacks a message that lists need.
pub fn list(context: &Arc<Context>, values: &Value) -> Result<Value, Error> {
    let words = values
        .try_iter()?
        .map(|value| words(&value))
        .collect::<Result<Vec<_>, _>>()?;
    context
        .locale
        .list(&words)
        .map(Value::from_safe_string)
        .map_err(|error| message_failure(&error))
}

/// `summary(entry)`: the summary of an entry and its mark. Where the entry is not shown, nothing.
///
/// # Errors
/// The value is no entry.
pub fn summary(state: &mut State, context: &Arc<Context>, entry: &Value) -> Result<Value, Error> {
    let text = entry.get_attr("summary")?;
    if let Some(reason) = why_missing("summary", &text)? {
        return Ok(context.omit("summary", reason));
    }
    marked(state, context, printed(&text)?, &evidence_of(entry))
}

/// `mark(x, ...)`: the marks of what was passed.
///
/// # Errors
/// Nothing of it has a source.
pub fn mark(state: &mut State, context: &Context, facts: &[Value]) -> Result<Value, Error> {
    let evidence: Vec<_> = facts.iter().flat_map(evidence_of).collect();
    marked(state, context, String::new(), &evidence)
}

fn marked(state: &mut State, context: &Context, text: String, evidence: &[Evidence]) -> Result<Value, Error> {
    Ok(Value::from_safe_string(
        text + &citation::marks(state, context, evidence)?,
    ))
}

fn first_missing(values: &Kwargs) -> Result<Option<String>, Error> {
    for name in values.args() {
        if let Some(reason) = why_missing(name, &values.peek::<Value>(name)?)? {
            return Ok(Some(reason));
        }
    }
    Ok(None)
}

fn ingredients(context: &Arc<Context>, values: &Kwargs) -> Result<Ingredients, Error> {
    let mut ingredients = Ingredients::default();
    for name in values.args() {
        ingredients.add(context, &slot(name), &values.peek::<Value>(name)?)?;
    }
    Ok(ingredients)
}

/// The text of a message, on one line: where a message file breaks a line, the sentence goes on.
pub(super) fn message(context: &Context, id: &str, args: &Args) -> Result<String, Error> {
    let text = context
        .locale
        .message(id, args)
        .map_err(|error| message_failure(&error))?;
    Ok(text.replace('\n', " "))
}
