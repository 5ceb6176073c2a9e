//! Which locale of CLDR a message file is in: what its message `locale` names, else its language.
//!
//! `en-GB` and `en` are one language and write dates in two ways, so a language alone does not say it. Of the extensions that
//! such a name may have, the calendar is the only one: `ja-JP-u-ca-japanese`.

use std::ops::Range;

use icu_locale_core::Locale as Tag;
use icu_locale_core::extensions::unicode::{Key, key};
use model::Language;

use super::Asked;
use super::cldr::Cldr;
use crate::code;
use crate::fault::{Fault, SourceFile, line_of};

/// The message that names the locale.
pub(super) const MESSAGE: &str = "locale";
/// The message that is asked for here.
pub(super) const ASKED: &[Asked] = &[Asked::optional(MESSAGE, &[])];
const CALENDAR: Key = key!("ca");

/// The formatters of the locale of a message file, whose message `locale` stands in `line`, if it has one.
///
/// # Errors
/// The name is none, asks for more than a calendar, or CLDR has nothing under it.
pub(super) fn cldr(language: Language, file: &SourceFile, line: Option<usize>) -> Result<Cldr, Fault> {
    let (name, place) = match line {
        Some(line) => value(file, line),
        None => (language.tag(), 0..0),
    };
    let refuse = |reason: String, hint: &str| Fault::new(code::LOCALE, reason).at(file, place.clone()).hint(hint);
    let Ok(tag) = name.parse::<Tag>() else {
        return Err(refuse(
            format!("`{name}` is not the name of a locale"),
            "write a language and, where it has several ways to write dates, the country: `en-GB`, `fr-FR`",
        ));
    };
    if let Some((reason, hint)) = misused(&tag) {
        return Err(refuse(reason, &hint));
    }
    let cldr = Cldr::new(tag);
    match unknown(&cldr) {
        Some((reason, hint)) => Err(refuse(reason, hint)),
        None => Ok(cldr),
    }
}

/// What the line of a message says, and where.
fn value(file: &SourceFile, line: usize) -> (&str, Range<usize>) {
    let line = line_of(&file.text, line);
    let text = file.text.get(line.clone()).unwrap_or_default();
    let value = text.split_once('=').map_or("", |(_, value)| value.trim());
    let start = line.start + text.rfind(value).unwrap_or_default();
    (value, start..start + value.len())
}

/// Why a well-formed name is not one of ours, and what to write.
fn misused(tag: &Tag) -> Option<(String, String)> {
    if tag.id.region.is_some_and(|region| region.as_str() == "UK") {
        let mut right = tag.clone();
        right.id.region = "GB".parse().ok();
        return Some((
            "`UK` is not the code of the United Kingdom".to_owned(),
            format!("write `{right}`"),
        ));
    }
    let calendar = tag.extensions.unicode.keywords.get(&CALENDAR);
    let mut known = Tag::from(tag.id.clone());
    if let Some(calendar) = calendar {
        known.extensions.unicode.keywords.set(CALENDAR, calendar.clone());
    }
    (known != *tag).then(|| {
        let reason = format!("`{tag}` asks for more than a language, a country and a calendar");
        (reason, format!("write `{known}`"))
    })
}

/// What CLDR does not have of the locale, and what to do.
fn unknown(cldr: &Cldr) -> Option<(String, &'static str)> {
    let tag = cldr.tag();
    let asked = tag.extensions.unicode.keywords.get(&CALENDAR).map(ToString::to_string);
    if asked.is_some() && asked != cldr.calendar.name() {
        let asked = asked.unwrap_or_default();
        let hint = "`japanese` counts years by era, `gregory` is the common calendar; without `-u-ca-…`, it is the usual one of the country";
        return Some((format!("there is no calendar `{asked}`"), hint));
    }
    (!cldr.calendar.has_names()).then(|| {
        let hint = "name a locale whose dates and numbers are to be used, as in `locale = fr`";
        (format!("CLDR has no names of months for `{tag}`"), hint)
    })
}
