//! The draft of a message file in a new language: the messages of another one, marked as not translated yet.

use std::collections::BTreeMap;

use model::Language;

use crate::fault::SourceFile;
use crate::locale::{Entry, Locale, UNTRANSLATED, entries};

/// A draft.
pub struct Draft {
    /// What the file is to hold.
    pub text: String,
    /// How many messages it has.
    pub messages: usize,
    /// How many of them have words to be translated.
    pub untranslated: usize,
}

/// Every message of `from`, in its order and with its comments. Those that have words keep them, so that briefings can be made at
/// once, and say so in a comment, so that whoever translates one deletes the line and `report check --translations` counts what
/// is left. Dates and numbers are those of the locale `cldr`.
pub fn draft(language: Language, from: &Locale, cldr: &str) -> Draft {
    let SourceFile { name, text, .. } = from.file();
    let entries = entries(text);
    let by_line: BTreeMap<usize, &Entry> = { entries.iter() }
        .filter_map(|entry| Some((from.line_of(&entry.name)?, entry)))
        .collect();
    let mut drafted = format!(
        "### A draft in `{language}`, made of `{name}`: translate the messages that are marked, and delete their marks.\n\nlocale = {cldr}\n\n"
    );
    let mut is_dropped = false;
    for (at, line) in text.lines().enumerate() {
        if let Some(entry) = by_line.get(&(at + 1)) {
            is_dropped = entry.name == "locale";
            if entry.has_words && !is_dropped {
                drafted.push_str(&format!("# {UNTRANSLATED}\n"));
            }
        } else if !line.starts_with(' ') {
            is_dropped = false;
        }
        if !is_dropped {
            drafted.push_str(line);
            drafted.push('\n');
        }
    }
    let kept = || entries.iter().filter(|entry| entry.name != "locale");
    Draft {
        text: drafted,
        messages: kept().count() + 1,
        untranslated: kept().filter(|entry| entry.has_words).count(),
    }
}
