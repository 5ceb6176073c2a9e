//! Source marks and the numbered list they lead to.
//!
//! A note is a place in a source: source and locator together. Notes are numbered in the order in which the text
//! first refers to them, so the numbering is a fact of the finished text and lives in the state of its rendering.

use std::collections::BTreeMap;

use minijinja::{Error, ErrorKind, State};
use model::{Evidence, Language, Source};

use super::Context;
use super::failure::{failure, message_failure};
use super::value::in_language;
use crate::locale::{Args, MessageError};

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
    match &source.language {
        Some(language) => in_language(context, &source.title, language.as_str()),
        None => typeset::escape(&source.title),
    }
}

fn full_description(context: &Context, source: &Source, args: &mut Args) -> Result<(), MessageError> {
    let optional = |text: &Option<String>| text.as_deref().map_or_else(|| ABSENT.to_owned(), typeset::escape);
    args.set("publisher", optional(&source.publisher));
    args.set(
        "published",
        match &source.published {
            Some(date) => typeset::escape(&context.locale.date(date)?),
            None => ABSENT.to_owned(),
        },
    );
    args.set("accessed", typeset::escape(&context.locale.date(&source.accessed)?));
    args.set(
        "url",
        source
            .url
            .as_ref()
            .map_or_else(|| ABSENT.to_owned(), |url| format!("<{url}>")),
    );
    let note = source.note.as_deref();
    args.set(
        "note",
        note.map_or_else(
            || ABSENT.to_owned(),
            |note| in_language(context, note, Language::English.tag()),
        ),
    );
    let kind = context
        .briefing
        .register()
        .label_of(source.kind)
        .and_then(|label| label.label.get(context.locale.language()));
    args.set("kind", kind.map_or_else(|| ABSENT.to_owned(), typeset::escape));
    Ok(())
}

/// The locator in words: `sentence 4`, by the message `locator-sentence`.
fn locator(context: &Context, evidence: &Evidence) -> Result<String, MessageError> {
    match &evidence.locator {
        None => Ok(ABSENT.to_owned()),
        Some(locator) => {
            let label = Args::from([("label", typeset::escape(&locator.label))]);
            context
                .locale
                .message(&format!("locator-{}", locator.unit.code()), &label)
        }
    }
}
