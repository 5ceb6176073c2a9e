//! The functions that templates call.
//!
//! | call | gives |
//! |---|---|
//! | `entry("id")` | the entry, or `none` where the briefing does not show it; an id that the register lacks is an error |
//! | `entries(theme=, kind=, except=)` | the entries that the briefing shows, in the order of the register |
//! | `actor("id")` | the actor |
//! | `actors()` | every actor with a role in an entry shown, by name |
//! | `events()` | the events of the entries shown, in chronological order, without targets |
//! | `targets()` | the targets set for the entries shown, in chronological order |
//! | `t("message", x=...)` | a sentence of the locale and the marks of the sources of what was passed |
//! | `summary(entry)` | the summary of an entry and its mark |
//! | `mark(x, ...)` | the marks alone |
//! | `label("message", x=...)` | words that state no fact: headings, heads of columns, captions |
//! | `list(values)` | titles, names or texts joined as the language joins a list |
//! | `sources()` | the notes that the marks lead to |

use std::cmp::Ordering;
use std::sync::Arc;

use minijinja::value::{Kwargs, Rest};
use minijinja::{Environment, Error, ErrorKind, State, Value};
use model::{Entry, EntryKind, Theme, nearest};

use super::Context;
use super::citation;
use super::sentence::{Ingredients, evidence_of, words};
use super::value::{ActorValue, EntryValue, EventValue, code};
use crate::locale::MessageError;

/// Registers every function with `environment`.
pub fn register(environment: &mut Environment<'static>, context: &Arc<Context>) {
    let shared = || context.clone();
    let c = shared();
    environment.add_function("entry", move |id: &str| entry(&c, id));
    let c = shared();
    environment.add_function("entries", move |options: Kwargs| entries(&c, &options));
    let c = shared();
    environment.add_function("actor", move |id: &str| actor(&c, id));
    let c = shared();
    environment.add_function("actors", move || actors(&c));
    let c = shared();
    environment.add_function("events", move || events(&c, false));
    let c = shared();
    environment.add_function("targets", move || events(&c, true));
    let c = shared();
    environment.add_function("t", move |state: &mut State, id: &str, values: Kwargs| {
        sentence(state, &c, id, &values)
    });
    let c = shared();
    environment.add_function("label", move |id: &str, values: Kwargs| label(&c, id, &values));
    let c = shared();
    environment.add_function("list", move |values: Value| list(&c, &values));
    environment.add_function("summary", |state: &mut State, entry: Value| summary(state, &entry));
    environment.add_function("mark", |state: &mut State, facts: Rest<Value>| mark(state, &facts));
    let c = shared();
    environment.add_function("sources", move |state: &mut State| {
        citation::sources(state, &c).map(Value::from_safe_string)
    });
}

/// An error that a template made, with what to do about it.
pub fn failure(kind: ErrorKind, reason: impl Into<String>, hint: impl Into<String>) -> Error {
    Error::new(kind, reason.into()).with_source(Advice(hint.into()))
}

/// A message that could not be formatted, as an error of the template that asked for it.
pub fn message_failure(error: &MessageError) -> Error {
    match &error.hint {
        Some(hint) => failure(ErrorKind::InvalidOperation, error.reason.as_str(), hint.as_str()),
        None => Error::new(ErrorKind::InvalidOperation, error.reason.clone()),
    }
}

/// What to do about an error, carried along as its source.
#[derive(Debug)]
pub struct Advice(pub String);

impl std::fmt::Display for Advice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Advice {}

fn entry(context: &Arc<Context>, id: &str) -> Result<Value, Error> {
    let register = context.briefing.register();
    match register.entry_by_slug(id) {
        Some(entry) if context.briefing.shows(entry) => Ok(EntryValue::value(context, entry)),
        Some(_) => Ok(Value::from(())),
        None => Err(unknown(
            "entry",
            id,
            register.entries().iter().map(|entry| entry.id.as_str()),
        )),
    }
}

fn actor(context: &Arc<Context>, id: &str) -> Result<Value, Error> {
    let actors = context.briefing.register().actors();
    match actors.iter().find(|actor| actor.id.as_str() == id) {
        Some(actor) => Ok(ActorValue::value(context, actor, None)),
        None => Err(unknown("actor", id, actors.iter().map(|actor| actor.id.as_str()))),
    }
}

fn unknown<'a>(noun: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let hint = match nearest(id, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add it to the register, or take it out of the template".to_owned(),
    };
    failure(
        ErrorKind::InvalidOperation,
        format!("the register has no {noun} `{id}`"),
        hint,
    )
}

fn entries(context: &Arc<Context>, options: &Kwargs) -> Result<Value, Error> {
    let theme = options.get::<Option<&str>>("theme")?.map(code::<Theme>).transpose()?;
    let kind = options
        .get::<Option<&str>>("kind")?
        .map(code::<EntryKind>)
        .transpose()?;
    let except = options.get::<Option<Vec<String>>>("except")?.unwrap_or_default();
    options.assert_all_used()?;
    let wanted = |entry: &&Entry| {
        theme.is_none_or(|theme| entry.theme == theme)
            && kind.is_none_or(|kind| entry.kind == kind)
            && !except.iter().any(|id| id == entry.id.as_str())
    };
    Ok(context
        .briefing
        .entries()
        .filter(wanted)
        .map(|entry| EntryValue::value(context, entry))
        .collect())
}

/// Every actor with a role in an entry shown, with the evidence of the first such role, by name.
fn actors(context: &Arc<Context>) -> Value {
    let briefing = &context.briefing;
    let roles: Vec<_> = briefing.entries().flat_map(|entry| briefing.roles_of(entry)).collect();
    let language = context.locale.language();
    let mut actors: Vec<_> = briefing
        .register()
        .actors()
        .iter()
        .filter_map(|actor| {
            Some((
                actor,
                roles.iter().find(|role| role.actor == actor.id)?.evidence.clone(),
            ))
        })
        .collect();
    actors.sort_by_cached_key(|(actor, _)| (actor.name.get(language).map(str::to_lowercase), actor.id.clone()));
    actors
        .into_iter()
        .map(|(actor, evidence)| ActorValue::value(context, actor, Some(evidence)))
        .collect()
}

fn events(context: &Arc<Context>, targets: bool) -> Value {
    let briefing = &context.briefing;
    let of = |entry| {
        if targets {
            briefing.targets_of(entry)
        } else {
            briefing.events_of(entry)
        }
    };
    let mut dated: Vec<_> = briefing
        .entries()
        .flat_map(|entry| of(entry).into_iter().map(move |event| (entry, event)))
        .collect();
    dated.sort_by(|(_, left), (_, right)| match left.date.chronological(&right.date) {
        Ordering::Equal => left.id.cmp(&right.id),
        order => order,
    });
    dated
        .into_iter()
        .map(|(entry, event)| EventValue::value(context, entry, event))
        .collect()
}

fn ingredients(context: &Arc<Context>, values: &Kwargs) -> Result<Ingredients, Error> {
    let mut ingredients = Ingredients::default();
    for name in values.args() {
        // Template names have underscores where message arguments have hyphens.
        ingredients.add(context, &name.replace('_', "-"), &values.peek::<Value>(name)?)?;
    }
    Ok(ingredients)
}

/// The text of a message, on one line: where a message file breaks a line, the sentence goes on.
fn message(context: &Context, id: &str, ingredients: &Ingredients) -> Result<String, Error> {
    let text = context
        .locale
        .message(id, &ingredients.args)
        .map_err(|error| message_failure(&error))?;
    Ok(text.replace('\n', " "))
}

fn sentence(state: &mut State, context: &Arc<Context>, id: &str, values: &Kwargs) -> Result<Value, Error> {
    let ingredients = ingredients(context, values)?;
    let text = message(context, id, &ingredients)?;
    if ingredients.evidence.is_empty() {
        return Err(failure(
            ErrorKind::InvalidOperation,
            format!("the sentence `{id}` rests on no source"),
            "pass it the entry, event, actor or date that it tells of; if it states no fact, call `label`",
        ));
    }
    Ok(Value::from_safe_string(
        text + &citation::marks(state, &ingredients.evidence)?,
    ))
}

fn label(context: &Arc<Context>, id: &str, values: &Kwargs) -> Result<Value, Error> {
    message(context, id, &ingredients(context, values)?).map(Value::from_safe_string)
}

fn list(context: &Arc<Context>, values: &Value) -> Result<Value, Error> {
    let words = values
        .try_iter()?
        .map(|value| words("values", &value))
        .collect::<Result<Vec<_>, _>>()?;
    context
        .locale
        .list(&words)
        .map(Value::from_safe_string)
        .map_err(|error| message_failure(&error))
}

fn summary(state: &mut State, entry: &Value) -> Result<Value, Error> {
    let text = entry.get_attr("summary")?;
    if text.is_none() || text.is_undefined() {
        let id = entry.get_attr("id")?;
        let detail = format!("entry `{id}` has no summary in the language of the briefing");
        return Err(Error::new(ErrorKind::UndefinedError, detail));
    }
    let marks = citation::marks(state, &evidence_of(entry))?;
    Ok(Value::from_safe_string(typeset::escape(&text.to_string()) + &marks))
}

fn mark(state: &mut State, facts: &[Value]) -> Result<Value, Error> {
    let evidence: Vec<_> = facts.iter().flat_map(evidence_of).collect();
    citation::marks(state, &evidence).map(Value::from_safe_string)
}
