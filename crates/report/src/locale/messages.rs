//! A message file, read once and checked, and the formatting of its messages.

use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::{FluentError, FluentResource};
use fluent_syntax::parser::ParserError;
use model::{Language, nearest};
use unic_langid::LanguageIdentifier;

use super::Args;
use super::cldr::Cldr;
use super::{name, number};
use crate::code;
use crate::fault::{Fault, SourceFile, line_of};
use crate::origin::Origin;

/// Why a message could not be formatted. The message file is named, and the line where the message stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageError {
    /// What is wrong, a lower-case sentence.
    pub reason: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl std::fmt::Display for MessageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for MessageError {}

/// The messages of one language.
#[derive(Clone)]
pub struct Locale {
    language: Language,
    file: Arc<SourceFile>,
    /// Every message with the line it stands on, in the order of the file.
    ids: Arc<[(String, usize)]>,
    bundle: Arc<FluentBundle<FluentResource>>,
    /// How the language writes dates, numbers, lists.
    pub(super) cldr: Arc<Cldr>,
    /// Whether the text of each message names it.
    traces: bool,
}

impl Locale {
    /// Reads a message file.
    ///
    /// # Errors
    /// Every entry that is not Fluent, and every message that is defined twice, each with its line; a locale that there is not.
    pub fn parse(language: Language, file: SourceFile) -> Result<Self, Vec<Fault>> {
        if let Err((_, errors)) = fluent_syntax::parser::parse(ascii_shadow(&file.text)) {
            return Err(errors.iter().map(|error| syntax_fault(&file, error)).collect());
        }
        let resource = FluentResource::try_new(file.text.clone()).map_err(|(_, errors)| {
            errors
                .iter()
                .map(|error| syntax_fault(&file, error))
                .collect::<Vec<_>>()
        })?;
        let ids = message_lines(&file.text);
        let line = ids.iter().find(|(id, _)| id == name::MESSAGE).map(|(_, line)| *line);
        let cldr = name::cldr(language, &file, line).map_err(|fault| vec![fault])?;
        let mut bundle = FluentBundle::new_concurrent(vec![language_identifier(&cldr)]);
        number::print_numbers(&mut bundle);
        // Isolation marks are invisible characters of no use on a page whose writing runs one way.
        bundle.set_use_isolating(false);
        match bundle.add_resource(resource) {
            Ok(()) => Ok(Self {
                language,
                file: Arc::new(file),
                ids: ids.into(),
                bundle: Arc::new(bundle),
                cldr: Arc::new(cldr),
                traces: false,
            }),
            Err(errors) => Err(errors.iter().map(|error| duplicate_fault(&file, error)).collect()),
        }
    }

    /// The same messages, each of which marks its text with its name.
    pub fn tracing(&self) -> Self {
        Self {
            traces: true,
            ..self.clone()
        }
    }

    /// Where message `id` holds these words itself.
    pub fn words_of(&self, id: &str, words: &str) -> Option<(&SourceFile, Range<usize>)> {
        let lines = self.lines_of(id);
        let found = lines.start + self.file.text.get(lines)?.find(words)?;
        Some((&self.file, found..found + words.len()))
    }

    /// The file.
    pub fn file(&self) -> &SourceFile {
        &self.file
    }

    /// Every message and term, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(|(id, _)| id.as_str())
    }

    /// The line that an entry begins on, counted from 1.
    pub fn line_of(&self, id: &str) -> Option<usize> {
        { self.ids.iter() }
            .find(|(known, _)| known == id)
            .map(|(_, line)| *line)
    }

    /// The bytes of the file that are the name of an entry.
    pub fn place(&self, id: &str) -> Range<usize> {
        let start = self.lines_of(id).start;
        start..start + id.len()
    }

    /// The bytes of the file where an entry has this name in it, behind its own; else those of its own.
    pub fn place_within(&self, id: &str, name: &str) -> Range<usize> {
        let lines = self.lines_of(id);
        let text = self.file.text.get(lines.clone()).unwrap_or_default();
        let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let ends = |at: usize| {
            text.as_bytes()
                .get(at + name.len())
                .is_none_or(|byte| !is_of_name(*byte))
        };
        let begins = |at: usize| at > 0 && text.as_bytes().get(at - 1).is_none_or(|byte| !is_of_name(*byte));
        let found = text
            .match_indices(name)
            .map(|(at, _)| at)
            .find(|at| begins(*at) && ends(*at));
        match found {
            Some(at) => lines.start + at..lines.start + at + name.len(),
            None => self.place(id),
        }
    }

    /// The bytes from the beginning of an entry to the next one.
    fn lines_of(&self, id: &str) -> Range<usize> {
        let length = self.file.text.len();
        let Some(at) = self.ids.iter().position(|(known, _)| known == id) else {
            return length..length;
        };
        let line = |at: usize| self.ids.get(at).map(|(_, line)| line_of(&self.file.text, *line).start);
        line(at).unwrap_or(length)..line(at + 1).unwrap_or(length)
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a message of that name.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text of message `id` with `args` filled in.
    ///
    /// # Errors
    /// There is no such message, or it asks for an argument that was not given.
    pub fn message(&self, id: &str, args: &Args) -> Result<String, MessageError> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| self.unknown(id))?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args.to_fluent()), &mut errors)
            .into_owned();
        match errors.first() {
            None if self.traces => Ok(Origin::Message(id.to_owned()).mark(&text)),
            None => Ok(text),
            Some(error) => Err(self.unresolved(id, args, error)),
        }
    }

    fn unknown(&self, id: &str) -> MessageError {
        let near = nearest(id, self.ids.iter().map(|(id, _)| id.as_str()));
        MessageError {
            reason: format!("there is no message `{id}` in `{}`", self.file.name),
            hint: Some(match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add a line `{id} = ...` to `{}`", self.file.name),
            }),
        }
    }

    /// Where a message stands, as people write it: `templates/locale/en.ftl:54`.
    pub fn place_of(&self, id: &str) -> String {
        match self.ids.iter().find(|(known, _)| known == id) {
            Some((_, line)) => format!("{}:{line}", self.file.name),
            None => self.file.name.clone(),
        }
    }

    fn unresolved(&self, id: &str, args: &Args, error: &FluentError) -> MessageError {
        let place = self.place_of(id);
        let (reason, hint) = match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id: variable })) => (
                format!("message `{id}` ({place}) asks for `${variable}`, which it was not given"),
                Some(variable_hint(variable, args)),
            ),
            other => (format!("message `{id}` ({place}) cannot be formatted: {other}"), None),
        };
        MessageError { reason, hint }
    }
}

fn variable_hint(variable: &str, args: &Args) -> String {
    match nearest(variable, args.names()) {
        Some(near) => format!("did you mean `${near}`?"),
        None if args.is_empty() => "it was given nothing".to_owned(),
        None => {
            let given: Vec<_> = args.names().map(|name| format!("`${name}`")).collect();
            format!("it was given {}", given.join(", "))
        }
    }
}

/// The language, script and country, by which Fluent finds what is plural.
fn language_identifier(cldr: &Cldr) -> LanguageIdentifier {
    // Both follow BCP 47, so that what one has written the other reads.
    cldr.tag().id.to_string().parse().unwrap_or_default()
}

fn syntax_fault(file: &SourceFile, error: &ParserError) -> Fault {
    Fault::new(code::MESSAGE_SYNTAX, lower_first(&error.kind.to_string()))
        .at(file, error.pos.clone())
        .hint(
            "a message is written `name = text`; a line that goes on is indented; `{` and `}` enclose `{ $argument }`",
        )
}

fn duplicate_fault(file: &SourceFile, error: &FluentError) -> Fault {
    match error {
        FluentError::Overriding { id, .. } => {
            let lines: Vec<_> = message_lines(&file.text)
                .into_iter()
                .filter(|(known, _)| known == id)
                .collect();
            let first = lines.first().map_or(1, |(_, line)| *line);
            let last = lines.last().map_or(1, |(_, line)| *line);
            Fault::new(code::DUPLICATE_MESSAGE, format!("message `{id}` is defined twice"))
                .at(file, line_of(&file.text, last))
                .hint(format!(
                    "it is first defined in line {first}; rename or remove one of the two"
                ))
        }
        other => Fault::new(code::MESSAGE_SYNTAX, lower_first(&other.to_string())).at(file, 0..0),
    }
}

fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// The text with `~` for each byte outside ASCII: of the same length and, since names are ASCII and `~` stands in none of
/// them, with the same errors. The parser cuts its errors out of the text by bytes, and panics where that goes through a
/// character (fluent-rs issue 389); a text without errors it does not cut so.
fn ascii_shadow(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii() { char::from(byte) } else { '~' })
        .collect()
}

/// The messages and terms of a Fluent source with their lines, counted from 1. The syntax tree does not carry
/// places, and an entry always begins in the first column.
fn message_lines(source: &str) -> Vec<(String, usize)> {
    let entries = source.lines().enumerate().filter_map(|(index, line)| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let begins = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        (begins && !name.contains(char::is_whitespace)).then(|| (name.to_owned(), index + 1))
    });
    entries.collect()
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .field("file", &self.file.name)
            .finish_non_exhaustive()
    }
}
