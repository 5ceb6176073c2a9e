//! Source marks and the numbered list they lead to.
//!
//! A note is a place in a source: source and locator together. Notes are numbered in the order in which the text
//! first refers to them, so the numbering is a fact of the finished text and lives in the state of its rendering.

mod note;

use std::collections::BTreeMap;

use minijinja::{Error, ErrorKind, State};
use model::{Date, Evidence, SourceId};

use super::Context;
use super::failure::{failure, message_failure};
use crate::locale::{Args, Asked, MessageError};
use crate::origin::escape;
use note::{Note, describe};

/// Joins marks that stand next to each other; without it, 4 and 5 would read as 45.
const BETWEEN_MARKS: &str = ",";
/// Joins the first and the last of a range.
const RANGE: &str = "\u{2013}";

/// The notes of one rendering.
#[derive(Debug, Default)]
struct Citations {
    numbers: BTreeMap<Evidence, usize>,
    listed: bool,
}

/// The marks for `evidence`: `[^1]`, in ascending order, each once. Of three and more that follow each other, the first and the last, with
/// a dash between them, where the text has referred to those within before.
///
/// # Errors
/// There is no evidence, or the list of sources has been printed already.
pub fn marks(state: &mut State, context: &Context, evidence: &[Evidence]) -> Result<String, Error> {
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
    let known = citations.numbers.len();
    let numbers = evidence.iter().map(|evidence| (citations.number(evidence), evidence));
    let numbers: BTreeMap<_, _> = numbers.collect();
    let is_within = |number: usize| {
        let has_neighbours = numbers.contains_key(&(number - 1)) && numbers.contains_key(&(number + 1));
        has_neighbours && numbers.contains_key(&number) && number <= known
    };
    let shown = numbers.iter().filter(|(number, _)| !is_within(**number));
    let (mut marks, mut last) = (String::new(), None);
    for (&number, evidence) in shown {
        marks.push_str(match last {
            None => "",
            // What lies between is left out only where all of it is here.
            Some(last) if number > last + 1 && is_within(number - 1) => RANGE,
            Some(_) => BETWEEN_MARKS,
        });
        marks.push_str(&context.place(evidence, format!("[^{number}]")));
        last = Some(number);
    }
    Ok(marks)
}

/// The list of sources: the definitions of all notes, one paragraph each, and before them the day on which most of the
/// pages were read, so that no note need repeat it. The first note of a source describes it in full, the later ones name
/// it, the number of the first, and their own place in it.
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
    let mut notes: Vec<_> = citations
        .numbers
        .iter()
        .map(|(place, number)| (*number, place))
        .collect();
    notes.sort_unstable();
    list(context, &notes).map_err(|error| message_failure(&error))
}

fn list(context: &Context, notes: &[(usize, &Evidence)]) -> Result<String, MessageError> {
    let mut first: BTreeMap<&SourceId, usize> = BTreeMap::new();
    for (number, evidence) in notes {
        first.entry(&evidence.source).or_insert(*number);
    }
    let mut list = String::new();
    let said_once = shared_access(context, first.keys().copied());
    if let Some(accessed) = &said_once {
        list = format!("{}\n\n", access_sentence(context, accessed)?);
    }
    for (number, evidence) in notes {
        let first = first.get(&evidence.source).copied().filter(|first| first != number);
        let text = describe(
            context,
            &Note {
                evidence,
                first,
                said_once,
            },
        )?;
        let mark = context.place(evidence, format!("[^{number}]"));
        list.push_str(&format!("{mark}: {text}\n\n"));
    }
    Ok(list)
}

/// The date of access that most of these sources have, the latest of several, where more than one has it and the
/// language has a sentence for it.
fn shared_access<'a>(context: &Context, sources: impl Iterator<Item = &'a SourceId>) -> Option<Date> {
    let mut counts: BTreeMap<Date, usize> = BTreeMap::new();
    for source in sources.filter_map(|id| context.briefing.register().source(id)) {
        *counts.entry(source.accessed).or_default() += 1;
    }
    let (date, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count > 1 && context.locale.has(ACCESS_SENTENCE)).then_some(date)
}

/// Says when the pages were read of which a note does not say it.
const ACCESS_SENTENCE: &str = "sources-accessed";

/// The messages that are asked for here.
pub(super) fn asked() -> impl Iterator<Item = Asked> {
    let own = Asked::optional(ACCESS_SENTENCE, &["accessed", "accessed-on"]);
    note::ASKED.iter().copied().chain([own])
}

fn access_sentence(context: &Context, accessed: &Date) -> Result<String, MessageError> {
    let args = Args::from([
        ("accessed", escape(&context.locale.date(accessed)?)),
        ("accessed-on", escape(&context.locale.date_on(accessed)?)),
    ]);
    context.locale.message(ACCESS_SENTENCE, &args)
}

impl Citations {
    fn number(&mut self, evidence: &Evidence) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(evidence.clone()).or_insert(next)
    }
}
