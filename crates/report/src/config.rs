//! `templates/briefings.toml`: which briefings there are.

use std::num::NonZeroU16;
use std::str::FromStr;

use model::{Handling, Language};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::code;
use crate::fault::{Fault, SourceFile};
use crate::query::Conditions;
use crate::subject::SubjectKind;
use crate::suggest::choices_hint;

/// One briefing as it is declared.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BriefingSpec {
    /// Its name on the command line and in file names.
    #[serde(deserialize_with = "slug")]
    pub id: String,
    /// Its template, a path below the folder of templates.
    pub template: toml::Spanned<String>,
    /// The languages it is made in.
    #[serde(deserialize_with = "languages")]
    pub languages: Vec<toml::Spanned<Language>>,
    /// Who is to read it. Rows above that stay out of it, and its marking follows from it.
    #[serde(deserialize_with = "code")]
    pub audience: Handling,
    /// Its edition, raised by hand when its substance changes.
    pub edition: u32,
    /// The kinds of things that it can be asked about. With none, it is about all that it selects.
    #[serde(default, deserialize_with = "subjects")]
    pub subjects: Vec<SubjectKind>,
    /// Whether one that can be asked about things is also made without one, of all that it selects.
    #[serde(default)]
    pub whole: bool,
    /// How many pages it may fill.
    #[serde(default)]
    pub max_pages: Option<toml::Spanned<NonZeroU16>>,
    /// What it shows of the register.
    #[serde(default)]
    pub select: Conditions,
}

impl BriefingSpec {
    /// Whether it can be made without a subject.
    pub fn is_made_whole(&self) -> bool {
        self.whole || self.subjects.is_empty()
    }
}

/// Reads the list of briefings.
///
/// # Errors
/// The file is not TOML of the expected shape, or two briefings share an id.
pub fn parse_briefings(file: &SourceFile) -> Result<Vec<BriefingSpec>, Vec<Fault>> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Briefings {
        briefing: Vec<toml::Spanned<BriefingSpec>>,
    }

    let parsed: Briefings = toml::from_str(&file.text).map_err(|error| vec![toml_fault(file, &error)])?;
    let faults: Vec<_> = parsed
        .briefing
        .iter()
        .enumerate()
        .filter(|(index, spec)| {
            parsed.briefing[..*index]
                .iter()
                .any(|other| other.get_ref().id == spec.get_ref().id)
        })
        .map(|(_, spec)| {
            Fault::new(
                code::DUPLICATE_BRIEFING,
                format!("briefing `{}` is declared twice", spec.get_ref().id),
            )
            .at(file, spec.span())
            .hint("give one of the two another id")
        })
        .collect();
    if faults.is_empty() {
        Ok(parsed.briefing.into_iter().map(toml::Spanned::into_inner).collect())
    } else {
        Err(faults)
    }
}

fn toml_fault(file: &SourceFile, error: &toml::de::Error) -> Fault {
    let place = error.span().unwrap_or(0..0);
    if error.message().starts_with("unknown field `marking`") {
        let message = "a briefing declares no `marking`: it follows from the audience";
        let hint = "say `audience`, with the same value; the pages print the message `marking-public` or the like";
        return Fault::new(code::BRIEFINGS_FILE, message).at(file, place).hint(hint);
    }
    Fault::new(code::BRIEFINGS_FILE, error.message().trim_end()).at(file, place).hint(
        "a briefing is `[[briefing]]` with `id`, `template`, `languages`, `audience`, `edition`, `subjects` if it is made about \
         a subject, `whole` if it is made without one too, `max-pages` if it must not be longer, and, if it shows only a part of the register, `[briefing.select]` with conditions such as `theme`",
    )
}

fn slug<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse::<model::EntryId>().map(|_| text).map_err(D::Error::custom)
}

fn languages<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<toml::Spanned<Language>>, D::Error> {
    let tags = Vec::<toml::Spanned<String>>::deserialize(deserializer)?;
    if tags.is_empty() {
        return Err(D::Error::custom("a briefing needs at least one language, such as `en`"));
    }
    let language = |tag: &toml::Spanned<String>| {
        let language = Language::from_tag(tag.get_ref()).map(|language| toml::Spanned::new(tag.span(), language));
        let tag = tag.get_ref();
        language
            .ok_or_else(|| D::Error::custom(format!("`{tag}` is not the tag of a language, such as `en` or `pt-BR`")))
    };
    tags.iter().map(language).collect()
}

fn code<'de, D: Deserializer<'de>, C: FromStr<Err = model::UnknownCode>>(deserializer: D) -> Result<C, D::Error> {
    String::deserialize(deserializer)?
        .parse()
        .map_err(|error| D::Error::custom(choices(&error)))
}

fn subjects<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<SubjectKind>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    let mut kinds = Vec::new();
    for text in &texts {
        let kind = text.parse().map_err(D::Error::custom)?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

/// The error with the nearest code, or all of them.
fn choices(error: &model::UnknownCode) -> String {
    format!("{error}: {}", choices_hint(&error.given, error.choices.iter().copied()))
}
