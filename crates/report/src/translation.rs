//! Whether the message files fit the templates and each other: what `report check` finds without making any briefing, so also in
//! branches that none enters.

mod asking;
mod coverage;
mod draft;

use std::sync::Arc;

use model::{Language, nearest};

use crate::code;
use crate::fault::Fault;
use crate::locale::{Entry, Locale, entries};
use crate::project::Project;
use asking::{Asking, Place};

pub use coverage::{Coverage, columns_without_messages, coverage};
pub use draft::{Draft, draft};

/// Everything that is wrong with the messages of a project, by file and line, behind what is wrong with its templates; messages
/// that nothing asks for are warnings.
pub fn message_faults(project: &Project) -> Vec<Fault> {
    let asking = Asking::of(project);
    let mut faults = unwritten(project, &asking);
    let files = project
        .locales
        .values()
        .map(|locale| (locale, entries(&locale.file().text)));
    for (locale, entries) in files {
        let mut of_file = untranslated(project, &asking, locale);
        for entry in &entries {
            of_file.extend(dangling(locale, entry, &entries));
            of_file.extend(unfilled(&asking, locale, entry, &entries));
            of_file.extend(unused(&asking, locale, entry, &entries));
        }
        of_file.sort_by_key(|fault| fault.place.as_deref().map(|(_, bytes)| bytes.start));
        faults.extend(of_file);
    }
    faults
}

/// What the templates ask for and no language has.
fn unwritten(project: &Project, asking: &Asking) -> Vec<Fault> {
    let has = |id: &str| project.locales.values().any(|locale| locale.has(id));
    let missing = asking.named().filter(|(id, _)| !has(id));
    let fault = |(id, Place { file, bytes }): (&str, &Place)| {
        let known = project.locales.values().flat_map(|locale| locale.ids());
        let hint = match nearest(id, known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add a line `{id} = ...` to the message file of each language"),
        };
        let message = format!("there is no message `{id}` in any language");
        Fault::new(code::UNKNOWN_MESSAGE, message)
            .at(file, bytes.clone())
            .hint(hint)
    };
    missing.map(fault).collect()
}

/// The messages of a file that other languages lack, told of in the first file that has them.
fn untranslated(project: &Project, asking: &Asking, locale: &Locale) -> Vec<Fault> {
    let mut faults = Vec::new();
    for id in locale.ids() {
        let asked_in = asking.languages(id);
        let has = |language: &Language| project.locales.get(language).is_some_and(|locale| locale.has(id));
        if asked_in
            .iter()
            .chain(project.locales.keys())
            .find(|language| has(language))
            != Some(&locale.language())
        {
            continue;
        }
        let lacking: Vec<&Arc<Locale>> = { asked_in.iter() }
            .filter(|language| !has(language))
            .filter_map(|language| project.locales.get(language))
            .collect();
        if !lacking.is_empty() {
            faults.push(missing_translation(locale, id, &lacking));
        }
    }
    faults
}

fn missing_translation(locale: &Locale, id: &str, lacking: &[&Arc<Locale>]) -> Fault {
    let list = |names: Vec<String>| {
        names
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let files = list(lacking.iter().map(|locale| locale.file().name.clone()).collect());
    let tags = list(lacking.iter().map(|locale| locale.language().to_string()).collect());
    Fault::new(
        code::MISSING_TRANSLATION,
        format!("message `{id}` is missing in {files}"),
    )
    .at(locale.file(), locale.place(id))
    .hint(format!(
        "write it there, `{id} = …`: briefings are made in {tags} that ask for it"
    ))
}

/// References to what the file does not have.
fn dangling<'a>(locale: &'a Locale, entry: &'a Entry, entries: &'a [Entry]) -> impl Iterator<Item = Fault> + 'a {
    let names = |entries: &'a [Entry]| {
        entries
            .iter()
            .flat_map(|entry| [&entry.name].into_iter().chain(&entry.attributes).map(String::as_str))
    };
    let dangling = entry
        .references
        .iter()
        .filter(move |name| !names(entries).any(|known| known == *name));
    dangling.map(move |name| {
        let message = format!(
            "`{}` refers to `{name}`, which `{}` does not have",
            entry.name,
            locale.file().name
        );
        let fault =
            Fault::new(code::UNKNOWN_MESSAGE, message).at(locale.file(), locale.place_within(&entry.name, name));
        let near = nearest(name, names(entries));
        match near {
            Some(near) => fault.hint(format!("did you mean `{near}`?")),
            None => fault.hint(format!("write it: `{name} = …`")),
        }
    })
}

/// Slots that no call fills.
fn unfilled(asking: &Asking, locale: &Locale, entry: &Entry, entries: &[Entry]) -> Vec<Fault> {
    let Some(given) = asking.given(entry, entries).filter(|_| !entry.is_term()) else {
        return Vec::new();
    };
    let unknown = entry.slots.iter().filter(|slot| !given.contains(*slot));
    let fault = |slot: &String| {
        let place = locale.place_within(&entry.name, slot);
        // The `$` too.
        let place = place.start - 1..place.end;
        let message = format!("nothing gives message `{}` a `${slot}`", entry.name);
        let fault = Fault::new(code::UNKNOWN_SLOT, message).at(locale.file(), place);
        match nearest(slot, given.iter().map(String::as_str)) {
            Some(near) => fault.hint(format!("did you mean `${near}`?")),
            None if given.is_empty() => fault.hint("it is given nothing"),
            None => fault.hint(format!("it is given {}", asking.told(entry, entries))),
        }
    };
    unknown.map(fault).collect()
}

/// An entry that nothing asks for and nothing refers to.
fn unused(asking: &Asking, locale: &Locale, entry: &Entry, entries: &[Entry]) -> Option<Fault> {
    let is_of_entry = |name: &String| *name == entry.name || entry.attributes.contains(name);
    let is_referred_to = entries.iter().any(|other| other.references.iter().any(is_of_entry));
    if is_referred_to || asking.asks(&entry.name) {
        return None;
    }
    let kind = if entry.is_term() { "term" } else { "message" };
    let fault = Fault::new(
        code::UNUSED_MESSAGE,
        format!("nothing uses the {kind} `{}`", entry.name),
    )
    .warning();
    let fault = fault.at(locale.file(), locale.place(&entry.name));
    let near = nearest(
        &entry.name,
        asking.named().map(|(id, _)| id).filter(|id| !locale.has(id)),
    );
    Some(match near {
        Some(near) => fault.hint(format!("did you mean `{near}`, which a template asks for?")),
        None => fault.hint("delete it, or ask for it in a template"),
    })
}

/// What kept briefings from being made, and what is wrong with the messages, each told once: a slot and a missing translation in the
/// message file, which is to be mended; a message that no language has where the template asked for it. While templates have
/// errors, nobody knows which messages they will not use.
pub fn told_once(mut of_briefings: Vec<Fault>, mut of_messages: Vec<Fault>) -> Vec<Fault> {
    if of_briefings.is_empty() {
        return of_messages;
    }
    of_messages.retain(Fault::is_error);
    of_messages.retain(|fault| {
        fault.code != code::UNKNOWN_MESSAGE || !of_briefings.iter().any(|other| is_of_same(fault, other))
    });
    of_briefings.retain(|other| {
        let mut better = of_messages.iter().filter(|fault| fault.code != code::UNKNOWN_MESSAGE);
        !better.any(|fault| is_of_same(fault, other))
    });
    of_briefings.extend(of_messages);
    of_briefings
}

/// Whether a fault that a briefing met is of the message, and of the slot or file, that one of the messages is of.
fn is_of_same(of_message: &Fault, of_briefing: &Fault) -> bool {
    let mut names = of_message.message.split('`').skip(1).step_by(2);
    names.all(|name| of_briefing.message.contains(&format!("`{name}`")))
}
