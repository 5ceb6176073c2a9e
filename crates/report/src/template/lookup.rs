//! What templates look up: entries, actors, events, as far as the briefing shows them.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, Value};
use model::{Entry, Handling, Tables, Translated, nearest};

use super::Context;
use super::failure::{failure, message_failure, named_failure};
use super::value::{ActorValue, EntryValue, EventValue, MissingValue, code, is_list};
use crate::briefing::Briefing;
use crate::query::{Conditions, Name, Names, Query, Text, above_audience};
use crate::suggest::choices_hint;

/// The entry `id`, or what says why it is not among those that the briefing shows: it had not begun, or is not selected. What
/// is printed is thus among the rows that travel with the briefing.
///
/// # Errors
/// The register has no such entry, or it is above the audience.
pub fn entry(context: &Arc<Context>, id: &str) -> Result<Value, Error> {
    let register = context.briefing.register();
    match register.entry_by_slug(id) {
        Some(entry) if context.briefing.selects(entry) => Ok(EntryValue::value(context, entry)),
        Some(entry) => Ok(MissingValue::value(context.briefing.why_hidden(entry))),
        None => Err(unknown(context, Name::Entry, id)),
    }
}

/// The actor `id`, or what says that it has no part in what the briefing shows.
///
/// # Errors
/// The register has no such actor, or only rows above the audience name it.
pub fn actor(context: &Arc<Context>, id: &str) -> Result<Value, Error> {
    let register = context.briefing.register();
    match register.actor_by_slug(id) {
        Some(actor) if context.briefing.has_part(actor) => Ok(ActorValue::value(context, actor, None)),
        Some(_) => Ok(MissingValue::value(format!(
            "actor `{id}` has no role in an entry that the briefing shows"
        ))),
        None => Err(unknown(context, Name::Actor, id)),
    }
}

/// The entries that the briefing shows and that meet the options, in the order of the register.
///
/// # Errors
/// An option that is none, or a code that its list does not hold.
pub fn entries(context: &Arc<Context>, options: &Kwargs) -> Result<Value, Error> {
    let except = options.get::<Option<Vec<String>>>("except")?.unwrap_or_default();
    let context = &for_readers(context, options.get("audience")?)?;
    let order = options.get::<Option<&str>>("order")?.map(order).transpose()?;
    let query = query(context, options)?;
    options.assert_all_used()?;
    let briefing = &context.briefing;
    let wanted = |entry: &&Entry| query.is_met(briefing, entry) && !except.iter().any(|id| id == entry.id.as_str());
    let mut found: Vec<_> = briefing.entries().filter(wanted).collect();
    match order.unwrap_or(Order::Register) {
        Order::Register => {}
        Order::Recent => found.sort_by(|left, right| recency(briefing, right, left)),
        Order::Name => sort_by_name(context, &mut found, |entry| (&entry.title, entry.id.as_str()))?,
    }
    let values = found.into_iter().map(|entry| EntryValue::value(context, entry));
    Ok(values.collect())
}

/// In which order entries are given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Register,
    Recent,
    Name,
}

fn order(given: &str) -> Result<Order, Error> {
    match given {
        "register" => Ok(Order::Register),
        "recent" => Ok(Order::Recent),
        "name" => Ok(Order::Name),
        _ => Err(failure(
            ErrorKind::InvalidOperation,
            format!("entries have no order `{given}`"),
            choices_hint(given, ["name", "recent", "register"]),
        )),
    }
}

/// Which of two entries was last heard of: by its latest event, else by its start; undated ones before all others.
fn recency(briefing: &Briefing, left: &Entry, right: &Entry) -> Ordering {
    let heard = |entry: &Entry| briefing.events_of(entry).pop().map(|event| event.date).or(entry.start);
    match (heard(left), heard(right)) {
        (Some(left), Some(right)) => left.chronological(&right),
        (left, right) => left.is_some().cmp(&right.is_some()),
    }
}

/// The same facts as narrower readers may have them: what entries show of themselves then, too.
///
/// # Errors
/// No such level of handling, or one above that of the briefing.
pub(super) fn for_readers(context: &Arc<Context>, given: Option<&str>) -> Result<Arc<Context>, Error> {
    let Some(given) = given else {
        return Ok(context.clone());
    };
    let readers: Handling = code(given)?;
    match readers.cmp(&context.briefing.readers()) {
        Ordering::Equal => Ok(context.clone()),
        Ordering::Less => Ok(Arc::new(context.narrowed(readers))),
        Ordering::Greater => Err(failure(
            ErrorKind::InvalidOperation,
            format!(
                "`{readers}` entries are not for the readers of a briefing that is `{}`",
                context.briefing.readers()
            ),
            "ask for what its own readers may see",
        )),
    }
}

/// The conditions among the options. They may name all that the readers may know of; what the briefing does not show makes no
/// entry match.
pub(super) fn query(context: &Context, options: &Kwargs) -> Result<Query, Error> {
    let mut conditions = Conditions::default();
    for name in Name::ALL {
        let given = options.get::<Option<Value>>(name.as_str())?.unwrap_or_default();
        conditions.set(name, texts(name, &given)?);
    }
    let names = Names::of_release(&context.briefing);
    conditions
        .query(&names, None)
        .map_err(|faults| match faults.into_iter().next() {
            Some(fault) => named_failure(fault),
            None => Error::from(ErrorKind::InvalidOperation),
        })
}

/// One text, or a list of them; nothing for what is not given.
fn texts(name: Name, given: &Value) -> Result<Vec<Text>, Error> {
    let text = |value: &Value| {
        let text = value.as_str().map(Text::from);
        text.ok_or_else(|| {
            let reason = format!("`{name}` is not given a text or a list of texts");
            failure(
                ErrorKind::InvalidOperation,
                reason,
                "pass a code, an id or a date in quotation marks",
            )
        })
    };
    if given.is_undefined() || given.is_none() {
        Ok(Vec::new())
    } else if is_list(given) {
        given.try_iter()?.map(|value| text(&value)).collect()
    } else {
        Ok(vec![text(given)?])
    }
}

/// Every actor with a role in an entry shown, with the evidence of the first such role, by name.
///
/// # Errors
/// The locale has no alphabetical order.
pub fn actors(context: &Arc<Context>) -> Result<Value, Error> {
    let briefing = &context.briefing;
    let mut first_met = BTreeMap::new();
    for role in briefing.entries().flat_map(|entry| briefing.roles_of(entry)) {
        first_met.entry(&role.actor).or_insert(&role.evidence);
    }
    let mut actors: Vec<_> = first_met
        .into_iter()
        .filter_map(|(id, evidence)| Some((briefing.register().actor(id)?, evidence.clone())))
        .collect();
    sort_by_name(context, &mut actors, |(actor, _)| (&actor.name, actor.id.as_str()))?;
    let values = actors.into_iter();
    Ok(values
        .map(|(actor, evidence)| ActorValue::value(context, actor, Some(evidence)))
        .collect())
}

/// Sorts rows by the names that readers see: in the language of the briefing, else in another.
pub(super) fn sort_by_name<T>(
    context: &Context,
    rows: &mut [T],
    name_and_id: impl Fn(&T) -> (&Translated, &str),
) -> Result<(), Error> {
    let language = context.locale.language();
    let key = |row: &T| {
        let (name, id) = name_and_id(row);
        (
            name.nearest(language).map_or("", |(_, name)| name).to_owned(),
            id.to_owned(),
        )
    };
    context
        .locale
        .sort_by_name(rows, key)
        .map_err(|error| message_failure(&error))
}

/// The events of the entries shown, or the targets set for them, in chronological order.
///
/// # Errors
/// An option that is none, or a level of handling above that of the briefing.
pub fn events(context: &Arc<Context>, options: &Kwargs, targets: bool) -> Result<Value, Error> {
    let context = &for_readers(context, options.get("audience")?)?;
    options.assert_all_used()?;
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
    let values = dated.into_iter();
    Ok(values
        .map(|(entry, event)| EventValue::value(context, entry, event))
        .collect())
}

/// What a template names and the readers may not know of, or nobody knows.
fn unknown(context: &Context, noun: Name, id: &str) -> Error {
    let briefing = &context.briefing;
    if let Some(above) = above_audience(briefing, noun, id) {
        return named_failure(above.in_template());
    }
    let Tables { entries, actors, .. } = briefing.register().tables();
    let near = match noun {
        Name::Actor => nearest(id, actors.iter().map(|actor| actor.id.as_str())),
        _ => nearest(id, entries.iter().map(|entry| entry.id.as_str())),
    };
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add it to the register, or take it out of the template".to_owned(),
    };
    failure(
        ErrorKind::InvalidOperation,
        format!("the register has no {noun} `{id}`"),
        hint,
    )
}
