//! Source marks and the numbered list they lead to.
//!
//! A note is a place in a source: source and locator together. Notes are numbered in the order in which the text
//! first refers to them, so the numbering is a fact of the finished text and lives in the state of its rendering.

use std::borrow::Cow;
use std::collections::BTreeMap;

use minijinja::{Error, ErrorKind, State};
use model::{ClosedList, Date, Evidence, Language, Source, Tables};

use super::failure::{failure, message_failure};
use super::value::in_language;
use super::{Context, RowName};
use crate::evidence::shown_rows;
use crate::locale::{Args, MessageError};
use crate::origin::escape;

/// Joins marks that stand next to each other; without it, 4 and 5 would read as 45.
const BETWEEN_MARKS: &str = ",";

/// What an absent part of a source is called in messages, so that they can select on it.
const ABSENT: &str = "none";

/// The notes of one rendering.
#[derive(Debug, Default)]
struct Citations {
    numbers: BTreeMap<Evidence, usize>,
    listed: bool,
}

/// The marks for `evidence`: `[^1]`, in ascending order, each once.
///
/// # Errors
/// There is no evidence, or the list of sources has been printed already.
pub fn marks(state: &mut State, evidence: &[Evidence]) -> Result<String, Error> {
    let citations = state.get_or_insert_extension(Citations::default());
    if evidence.is_empty() {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            "nothing here has a source, so there is nothing to mark",
        ));
    }
    if citations.listed {
        let hint = "print the list of sources last";
        return Err(failure(
            ErrorKind::InvalidOperation,
            "a fact stands behind the list of sources",
            hint,
        ));
    }
    let mut numbers: Vec<_> = evidence.iter().map(|evidence| citations.number(evidence)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let marks: Vec<_> = numbers.iter().map(|number| format!("[^{number}]")).collect();
    Ok(marks.join(BETWEEN_MARKS))
}

/// The definitions of all notes, one paragraph each. The first note of a source describes it in full, the later ones
/// name it and their own place in it.
///
/// # Errors
/// The list has been printed before, or the locale lacks a message.
pub fn sources(state: &mut State, context: &Context) -> Result<String, Error> {
    let citations = state.get_or_insert_extension(Citations::default());
    if std::mem::replace(&mut citations.listed, true) {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            "the list of sources is printed twice",
        ));
    }
    let mut notes: Vec<_> = citations.numbers.iter().collect();
    notes.sort_by_key(|(_, number)| **number);
    let mut described = Vec::new();
    let mut list = String::new();
    for (evidence, number) in notes {
        let again = described.contains(&&evidence.source);
        described.push(&evidence.source);
        let text = describe(context, evidence, again).map_err(|error| message_failure(&error))?;
        list.push_str(&format!("[^{number}]: {text}\n\n"));
    }
    Ok(list)
}

impl Citations {
    fn number(&mut self, evidence: &Evidence) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(evidence.clone()).or_insert(next)
    }
}

fn describe(context: &Context, evidence: &Evidence, again: bool) -> Result<String, MessageError> {
    let Some(source) = context.briefing.register().source(&evidence.source) else {
        return Ok(String::new());
    };
    let mut args = Args::default();
    args.set("title", title(context, source));
    args.set("locator", locator(context, evidence)?);
    if again {
        return context.locale.message("source-again", &args);
    }
    full_description(context, source, &mut args)?;
    context.locale.message("source", &args)
}

/// The title of a source, in its own language.
fn title(context: &Context, source: &Source) -> String {
    let text = cell(context, source, "title", &source.title);
    match &source.language {
        Some(language) => in_language(context, &text, language.as_str()),
        None => escape(&text),
    }
}

fn full_description(context: &Context, source: &Source, args: &mut Args) -> Result<(), MessageError> {
    let absent = || ABSENT.to_owned();
    let optional = |column: &str, text: &Option<String>| {
        let text = text.as_deref().map(|text| escape(&cell(context, source, column, text)));
        text.unwrap_or_else(absent)
    };
    let date = |column: &str, date: &Date| {
        let text = context.locale.date(date)?;
        Ok(escape(&cell(context, source, column, &text)))
    };
    args.set("publisher", optional("publisher", &source.publisher));
    let published = source.published.as_ref().map(|published| date("published", published));
    args.set("published", published.transpose()?.unwrap_or_else(absent));
    args.set("accessed", date("accessed", &source.accessed)?);
    let accessed_on = context.locale.date_on(&source.accessed)?;
    args.set("accessed-on", escape(&cell(context, source, "accessed", &accessed_on)));
    let url = source.url.as_ref().map(ToString::to_string);
    let url = url.map(|url| format!("<{}>", cell(context, source, "url", &url)));
    args.set("url", url.unwrap_or_else(absent));
    let note = source.note.as_deref().map(|note| {
        let text = cell(context, source, "note", note);
        in_language(context, &text, Language::English.tag())
    });
    args.set("note", note.unwrap_or_else(absent));
    let label = context.briefing.register().label_of(source.kind);
    let kind = label.and_then(|label| {
        let row = RowName {
            table: "vocabulary",
            key: &[&label.list, &label.code],
        };
        context.translated(row, "label", &label.label)
    });
    args.set("kind", kind.map_or_else(absent, |kind| escape(&kind)));
    Ok(())
}

/// A text of a source, marked with its cell where the context traces.
fn cell<'t>(context: &Context, source: &Source, column: &str, text: &'t str) -> Cow<'t, str> {
    let row = RowName {
        table: "sources",
        key: &[source.id.as_str()],
    };
    context.cell(row, column, text)
}

/// The locator in words: `sentence 4`, by the message `locator-sentence`.
fn locator(context: &Context, evidence: &Evidence) -> Result<String, MessageError> {
    match &evidence.locator {
        None => Ok(ABSENT.to_owned()),
        Some(locator) => {
            let label = escape(&locator_label(context, evidence, &locator.label));
            context.locale.message(
                &format!("locator-{}", locator.unit.code()),
                &Args::from([("label", label)]),
            )
        }
    }
}

/// The label of a locator; where the context traces, marked with the cells of all rows shown that were found in that place.
fn locator_label(context: &Context, evidence: &Evidence, label: &str) -> String {
    if !context.traces {
        return label.to_owned();
    }
    let Tables {
        entries,
        events,
        roles,
        links,
        ..
    } = shown_rows(&context.briefing);
    let mut label = label.to_owned();
    let mut found = |row: &Evidence, table: &'static str, key: &[&str]| {
        if row == evidence {
            label = context.cell(RowName { table, key }, "locator", &label).into_owned();
        }
    };
    for entry in &entries {
        found(&entry.evidence, "entries", &[entry.id.as_str()]);
    }
    for event in &events {
        found(&event.evidence, "events", &[event.id.as_str()]);
    }
    for role in &roles {
        let key = [role.entry.as_str(), role.actor.as_str(), role.code.code()];
        found(&role.evidence, "roles", &key);
    }
    for link in &links {
        let key = [link.from.as_str(), link.relation.code(), link.to.as_str()];
        link.evidence.iter().for_each(|evidence| found(evidence, "links", &key));
    }
    label
}
