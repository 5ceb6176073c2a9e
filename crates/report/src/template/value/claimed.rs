//! What a claim says, in the words of the briefing: a date, a name, the label of a code, or a text as it stands.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::Value;
use model::{
    ActorKind, Claim, ClosedList, Date, EntryKind, EventType, Handling, Language, LegalForm, Multilingual, PlaceId,
    PlaceKind, Source, SourceKind, Status, Subject, SubjectTable, Theme,
};

use super::{DateValue, PhraseValue, PlaceValue, in_language, label, text as text_of};
use crate::appraisal::Version;
use crate::template::{Context, RowName};

/// One value of `field` of the row of `subject`. A text that is printed is given as the briefing prints it, in its language.
pub fn value(context: &Arc<Context>, subject: &Subject, field: &str, version: &Version) -> Value {
    let (table, text) = (subject.table, version.value.as_str());
    if let Some(own) = own_text(context, subject, field).filter(|_| version.is_printed) {
        return own;
    }
    match field {
        "date" | "start" | "end" | "published" | "accessed" | "review_by" => date(context, version),
        "place_id" => text.parse().map(|id| place(context, &id)).unwrap_or_default(),
        "entry_id" | "parent_actor" | "source_id" => named(context, field, text),
        "status" => code::<Status>(context, text),
        "theme" => code::<Theme>(context, text),
        "legal_form" => code::<LegalForm>(context, text),
        "type" => code::<EventType>(context, text),
        "handling" => code::<Handling>(context, text),
        "kind" => match table {
            SubjectTable::Entry => code::<EntryKind>(context, text),
            SubjectTable::Actor => code::<ActorKind>(context, text),
            SubjectTable::Source => code::<SourceKind>(context, text),
            SubjectTable::Place => code::<PlaceKind>(context, text),
            SubjectTable::Event => Value::from(text),
        },
        _ => phrase(context, field, version),
    }
}

/// What the row of a subject has in the family of columns of `field`, where that is a text in several languages.
fn own_text(context: &Arc<Context>, subject: &Subject, field: &str) -> Option<Value> {
    fn of<M: Multilingual>(context: &Arc<Context>, name: RowName, row: &M, field: &str) -> Option<Value> {
        let (stem, text) = row.texts().find(|(stem, _)| stem.language_of(field).is_some())?;
        Some(text_of(context, name, stem.name, text))
    }
    let (register, id) = (context.briefing.register(), subject.id.as_str());
    let key = [id];
    let name = |table| RowName { table, key: &key };
    match subject.table {
        SubjectTable::Entry => of(context, name("entries"), register.entry_by_slug(id)?, field),
        SubjectTable::Actor => of(context, name("actors"), register.actor_by_slug(id)?, field),
        SubjectTable::Event => of(context, name("events"), register.event_by_slug(id)?, field),
        SubjectTable::Source => of(context, name("sources"), register.source_by_slug(id)?, field),
        SubjectTable::Place => of(context, name("places"), register.place_by_slug(id)?, field),
    }
}

/// The name of a place.
pub fn place(context: &Arc<Context>, id: &PlaceId) -> Value {
    PlaceValue::value(context, Some(id))
}

/// Who speaks in a source: its publisher, or its title where it names none.
pub fn source_name(context: &Arc<Context>, source: &Source) -> Value {
    let row = RowName {
        table: "sources",
        key: &[source.id.as_str()],
    };
    if let Some(publisher) = context.wording(row, "publisher", &source.publisher) {
        return publisher.value(context);
    }
    let title = context.cell(row, || "title", &source.title);
    match &source.language {
        Some(language) => Value::from_safe_string(in_language(context, &title, language.as_str())),
        None => Value::from(&*title),
    }
}

/// A text of a claim, marked with its cell where the context traces.
fn cell<'t>(context: &Context, claim: &Claim, column: &str, text: &'t str) -> Cow<'t, str> {
    let row = RowName {
        table: "claims",
        key: &[claim.id.as_str()],
    };
    context.cell(row, || column, text)
}

/// Why a claim is believed or not, or `none`.
pub fn note(context: &Arc<Context>, claim: &Claim) -> Value {
    let row = RowName {
        table: "claims",
        key: &[claim.id.as_str()],
    };
    text_of(context, row, "note", &claim.note)
}

fn date(context: &Arc<Context>, version: &Version) -> Value {
    let Ok(date) = version.value.parse::<Date>() else {
        return Value::from(version.value.as_str());
    };
    let claim = version.claims.first();
    let row = claim.map(|claim| [claim.id.as_str()]);
    let cell = row.and_then(|key| {
        let row = RowName {
            table: "claims",
            key: &key,
        };
        context.cell_name(row, "value")
    });
    let evidence = version.evidence().first().map(|evidence| (*evidence).clone());
    DateValue::of_cell(context, date, evidence, cell)
}

fn code<C: ClosedList>(context: &Arc<Context>, text: &str) -> Value {
    let code = C::ALL.iter().find(|code| code.code() == text);
    code.map_or_else(|| Value::from(text), |code| label(context, *code))
}

/// The name of the row that an id names.
fn named(context: &Arc<Context>, field: &str, id: &str) -> Value {
    let register = context.briefing.register();
    let key = [id];
    let row = |table| RowName { table, key: &key };
    match field {
        "entry_id" => register
            .entry_by_slug(id)
            .map(|entry| text_of(context, row("entries"), "title", &entry.title)),
        "parent_actor" => register
            .actor_by_slug(id)
            .map(|actor| text_of(context, row("actors"), "name", &actor.name)),
        _ => register.source_by_slug(id).map(|source| source_name(context, source)),
    }
    .unwrap_or_default()
}

/// A text as it stands, in the language that its column says.
fn phrase(context: &Arc<Context>, field: &str, version: &Version) -> Value {
    let text = match version.claims.first() {
        Some(claim) => cell(context, claim, "value", &version.value),
        None => Cow::Borrowed(version.value.as_str()),
    };
    let language = field.rsplit_once('_').and_then(|(_, tag)| Language::from_tag(tag));
    match language {
        Some(language) => PhraseValue::value(context, &text, language),
        None => Value::from(&*text),
    }
}
