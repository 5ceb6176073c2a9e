//! The words of one note: what it says of a source, by the message `source`, or `source-again` where an earlier note has
//! described the source.
//!
//! Every part of a source is an argument; one that is absent is `none`, so that messages can select on it. Order,
//! punctuation and brackets are those of the message.

use std::borrow::Cow;

use model::{ClosedList, Date, Evidence, Source, Tables, Translated};

use crate::evidence::told_rows;
use crate::locale::{Args, Asked, MessageError};
use crate::origin::escape;
use crate::template::value::in_language;
use crate::template::{Context, RowName};

/// What an absent part of a source is called in messages.
const ABSENT: &str = "none";

/// What both messages of a source are given.
const OF_EACH: &[&str] = &["title", "description", "locator", "publisher", "first"];
/// What the message that describes a source in full is given.
const IN_FULL: &[&str] = &[
    "title",
    "description",
    "locator",
    "publisher",
    "published",
    "accessed",
    "accessed-on",
    "url",
    "note",
    "kind",
];
/// The messages that are asked for here.
pub(in crate::template) const ASKED: &[Asked] = &[
    Asked::needed("source", IN_FULL),
    Asked::needed("source-again", OF_EACH),
    Asked::needed("locator-*", &["label"]),
];

/// A note to be written.
pub(super) struct Note<'a> {
    /// The source and the place in it.
    pub(super) evidence: &'a Evidence,
    /// The number of the note that describes the source in full, where that is an earlier one.
    pub(super) first: Option<usize>,
    /// The date of access that is said of all sources at once.
    pub(super) said_once: Option<Date>,
}

/// The text of a note.
///
/// # Errors
/// The locale lacks a message, or it asks for what it is not given.
pub(super) fn describe(context: &Context, note: &Note) -> Result<String, MessageError> {
    let Some(source) = context.briefing.register().source(&note.evidence.source) else {
        return Ok(String::new());
    };
    let mut args = Args::default();
    set_title(context, source, &mut args);
    args.set("locator", locator(context, note.evidence)?);
    args.set("publisher", worded(context, source, "publisher", &source.publisher));
    if let Some(first) = note.first {
        args.set("first", first.to_string());
        return context.locale.message("source-again", &args);
    }
    set_dates(context, source, note.said_once.as_ref(), &mut args)?;
    let url = source.url.as_ref().map(ToString::to_string);
    let url = url.map(|url| format!("<{}>", cell(context, source, "url", &url)));
    args.set("url", url.unwrap_or_else(absent));
    args.set("note", worded(context, source, "note", &source.note));
    args.set("kind", kind(context, source));
    context.locale.message("source", &args)
}

fn absent() -> String {
    ABSENT.to_owned()
}

/// A text in the language of the briefing, or visibly in another.
fn worded(context: &Context, source: &Source, stem: &str, text: &Translated) -> String {
    let row = RowName {
        table: "sources",
        key: &[source.id.as_str()],
    };
    let wording = context.wording(row, stem, text);
    wording.map_or_else(absent, |wording| wording.markdown(context))
}

/// `$title`, in the language of the source; and `$description`, the same, where it stands in brackets: where it is no title
/// but our words for a page that has none.
fn set_title(context: &Context, source: &Source, args: &mut Args) {
    let text = cell(context, source, "title", &source.title);
    let text = match &source.language {
        Some(language) => in_language(context, &text, language.as_str()),
        None => escape(&text),
    };
    let is_ours = source.title.starts_with('[') && source.title.ends_with(']');
    args.set("description", if is_ours { text.clone() } else { absent() });
    args.set("title", text);
}

/// `$published`; `$accessed` and `$accessed-on`, unless that is said once for all and the source has a date of its own. A
/// page that has none is dated by when it was read.
fn set_dates(
    context: &Context,
    source: &Source,
    said_once: Option<&Date>,
    args: &mut Args,
) -> Result<(), MessageError> {
    let said = |column: &str, text: String| escape(&cell(context, source, column, &text));
    let published = source
        .published
        .as_ref()
        .map(|date| context.locale.date(date))
        .transpose()?;
    args.set(
        "published",
        published.map_or_else(absent, |text| said("published", text)),
    );
    if source.published.is_some() && said_once == Some(&source.accessed) {
        args.set("accessed", absent());
        args.set("accessed-on", absent());
    } else {
        args.set("accessed", said("accessed", context.locale.date(&source.accessed)?));
        args.set(
            "accessed-on",
            said("accessed", context.locale.date_on(&source.accessed)?),
        );
    }
    Ok(())
}

/// What kind of source it is, in the language of the briefing.
fn kind(context: &Context, source: &Source) -> String {
    let label = context.briefing.register().label_of(source.kind);
    let kind = label.and_then(|label| {
        let row = RowName {
            table: "vocabulary",
            key: &[&label.list, &label.code],
        };
        context.wording(row, "label", &label.label)
    });
    kind.map_or_else(absent, |kind| kind.markdown(context))
}

/// A text of a source, marked with its cell where the context traces.
fn cell<'t>(context: &Context, source: &Source, column: &str, text: &'t str) -> Cow<'t, str> {
    let row = RowName {
        table: "sources",
        key: &[source.id.as_str()],
    };
    context.cell(row, || column, text)
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
    if context.plain.is_none() {
        return label.to_owned();
    }
    let Tables {
        entries,
        events,
        roles,
        links,
        amounts,
        claims,
        ..
    } = told_rows(&context.briefing, context.told());
    let mut label = label.to_owned();
    let mut found = |row: &Evidence, table: &'static str, key: &[&str]| {
        if row == evidence {
            label = context.cell(RowName { table, key }, || "locator", &label).into_owned();
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
    for amount in &amounts {
        let kind = amount.kind.en.as_deref().unwrap_or_default();
        let key = [amount.entry.as_str(), kind, &amount.date.to_string()];
        found(&amount.evidence, "amounts", &key);
    }
    for claim in &claims {
        found(&claim.evidence, "claims", &[claim.id.as_str()]);
    }
    label
}
