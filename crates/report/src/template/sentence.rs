//! Sentences: messages filled with values of the register, which leave the evidence of those values behind.
//!
//! A value that is passed as `x` gives a message more than one argument:
//!
//! | value | arguments |
//! |---|---|
//! | text | `$x` |
//! | whole number | `$x`, by whose plural category a message can select; printed as the language prints numbers |
//! | date | `$x` (`February 2025`), `$x-on` (`in February 2025`) |
//! | event | the two of its date |
//! | entry | `$x`, its title |
//! | subject | `$x`, its name |
//! | actor | `$x` (its name), `$x-acronym` where it has one, `$x-full` (`Agency (ACR)`), `$x-article` (`le`, `la`, `l`, `les`, `none`) |
//! | place | `$x`, its name, and `$x-article` |
//! | list of these | `$x`, joined as the language joins a list; a list of actors gives `$x-full` too |

use std::sync::Arc;

use minijinja::value::ValueKind;
use minijinja::{Error, Value};
use model::Evidence;

use super::Context;
use super::failure::message_failure;
use super::value::{
    ActorValue, AmountValue, CitedValue, DateValue, EntryValue, EventValue, LinkValue, PlaceValue, RoleValue,
    SubjectValue, is_list, printed,
};
use crate::locale::{Arg, Args};
use crate::origin::escape;

/// What the name of a value may be followed by in a message, of the table above.
pub const DERIVED: &[&str] = &["on", "acronym", "full", "article"];

/// The slot that a value fills: template names have underscores where message arguments have hyphens.
pub fn slot(name: &str) -> String {
    name.replace('_', "-")
}

/// What a sentence is made with.
#[derive(Default)]
pub struct Ingredients {
    /// The arguments of the message, escaped.
    pub args: Args,
    /// Where the values were found, in the order in which they were given.
    pub evidence: Vec<Evidence>,
}

impl Ingredients {
    /// Adds `value` under `name`.
    ///
    /// # Errors
    /// The value is undefined, `none`, or of a kind that has no words.
    pub fn add(&mut self, context: &Arc<Context>, name: &str, value: &Value) -> Result<(), Error> {
        if is_list(value) {
            return self.add_list(context, name, value);
        }
        if let Some(number) = whole_number(value) {
            self.args.set(name, Arg::number(number));
            return Ok(());
        }
        if let Some(actor) = value.downcast_object_ref::<ActorValue>() {
            self.add_actor(name, actor)?;
        } else if let Some(event) = value.downcast_object_ref::<EventValue>() {
            return self.add(context, name, &event.date());
        } else if let Some(date) = value.downcast_object_ref::<DateValue>() {
            let on = date.text_on().map_err(|error| message_failure(&error))?;
            self.args.set(format!("{name}-on"), escape(&on));
        } else if let Some(place) = value.downcast_object_ref::<PlaceValue>() {
            self.args.set(format!("{name}-article"), place.article().to_owned());
        }
        self.args.set(name, words(value)?);
        self.evidence.extend(evidence_of(value));
        Ok(())
    }

    fn add_actor(&mut self, name: &str, actor: &ActorValue) -> Result<(), Error> {
        if let Some(acronym) = actor.acronym() {
            self.args.set(format!("{name}-acronym"), escape(&acronym.text));
        }
        self.args.set(format!("{name}-article"), actor.article());
        if let Some(full) = actor.full().map_err(|error| message_failure(&error))? {
            self.args.set(format!("{name}-full"), full);
        }
        Ok(())
    }

    fn add_list(&mut self, context: &Arc<Context>, name: &str, list: &Value) -> Result<(), Error> {
        let join = |items: &[String]| context.locale.list(items).map_err(|error| message_failure(&error));
        let items: Vec<Value> = list.try_iter()?.collect();
        let plain = items.iter().map(words).collect::<Result<Vec<_>, _>>()?;
        self.args.set(name, join(&plain)?);
        let full = items.iter().map(full_name).collect::<Result<Option<Vec<_>>, _>>()?;
        if let Some(full) = full {
            self.args.set(format!("{name}-full"), join(&full)?);
        }
        self.evidence.extend(items.iter().flat_map(evidence_of));
        Ok(())
    }
}

fn whole_number(value: &Value) -> Option<i64> {
    let is_number = value.kind() == ValueKind::Number && value.is_integer();
    is_number.then(|| i64::try_from(value.clone()).ok())?
}

/// Where a value was found. A text or a number has no evidence of its own.
pub fn evidence_of(value: &Value) -> Vec<Evidence> {
    if is_list(value) {
        return value.try_iter().map_or_else(
            |_| Vec::new(),
            |items| items.flat_map(|item| evidence_of(&item)).collect(),
        );
    }
    if let Some(cited) = value.downcast_object_ref::<CitedValue>() {
        return cited.evidence.clone();
    }
    let evidence = None
        .or_else(|| {
            value
                .downcast_object_ref::<EntryValue>()
                .map(|entry| entry.entry.evidence.clone())
        })
        .or_else(|| {
            value
                .downcast_object_ref::<EventValue>()
                .map(|event| event.event.evidence.clone())
        })
        .or_else(|| {
            value
                .downcast_object_ref::<ActorValue>()
                .and_then(|actor| actor.evidence.clone())
        })
        .or_else(|| {
            value
                .downcast_object_ref::<DateValue>()
                .and_then(|date| date.evidence.clone())
        })
        .or_else(|| {
            value
                .downcast_object_ref::<SubjectValue>()
                .and_then(SubjectValue::evidence)
        })
        .or_else(|| {
            value
                .downcast_object_ref::<RoleValue>()
                .map(|role| role.role.evidence.clone())
        })
        .or_else(|| {
            value
                .downcast_object_ref::<AmountValue>()
                .map(|amount| amount.amount.evidence.clone())
        })
        .or_else(|| {
            value
                .downcast_object_ref::<LinkValue>()
                .and_then(|link| link.link.evidence.clone())
        });
    evidence.into_iter().collect()
}

/// The words that stand for one value in a sentence, as Markdown: the title of an entry, the name of an actor.
///
/// # Errors
/// The value is missing, or it has no words.
pub fn words(value: &Value) -> Result<String, Error> {
    if value.downcast_object_ref::<EntryValue>().is_some() {
        printed(&value.get_attr("title")?)
    } else if value.downcast_object_ref::<ActorValue>().is_some()
        || value.downcast_object_ref::<SubjectValue>().is_some()
    {
        printed(&value.get_attr("name")?)
    } else {
        printed(value)
    }
}

fn full_name(value: &Value) -> Result<Option<String>, Error> {
    let Some(actor) = value.downcast_object_ref::<ActorValue>() else {
        return Ok(None);
    };
    actor.full().map_err(|error| message_failure(&error))
}
