//! Front matter, read.

use std::collections::BTreeMap;

use granit_parser::{Event, Parser};

use super::{KEYS, list};
use crate::nearest::nearest;
use crate::{FrontMatter, LanguageTag, Problem};

/// The front matter that the YAML holds, or everything that is wrong with it. The YAML begins on `first_line`.
pub(crate) fn read(yaml: &str, first_line: usize) -> Result<FrontMatter, Vec<Problem>> {
    let mut problems = Vec::new();
    let entries = entries(yaml, first_line, &mut problems);
    let mut values = BTreeMap::new();
    for entry in entries {
        check_entry(&entry, &values, &mut problems);
        values
            .entry(entry.key)
            .or_insert((entry.line, entry.value.unwrap_or_default()));
    }
    // A document that could not be read to its end may well have the keys that were not seen.
    if problems.is_empty() {
        check_missing(&values, first_line, &mut problems);
    }
    if problems.is_empty() {
        Ok(front_matter(values))
    } else {
        Err(problems)
    }
}

/// One `key: value` of the front matter.
struct Entry {
    key: String,
    line: usize,
    /// Nothing where the value is a list or a mapping.
    value: Option<String>,
}

/// The entries of the one mapping that the YAML consists of.
fn entries(yaml: &str, first_line: usize, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let mut mapping = Mapping::default();
    for event in Parser::new_from_str(yaml) {
        match event {
            Ok((event, span)) => mapping.take(event, first_line + span.start.line().saturating_sub(1), problems),
            Err(error) => {
                problems.push(not_yaml(&error, first_line));
                break;
            }
        }
    }
    mapping.entries
}

/// The mapping, as far as it is read.
#[derive(Default)]
struct Mapping {
    entries: Vec<Entry>,
    /// A key whose value comes next.
    key: Option<(String, usize)>,
    /// How many lists and mappings are open.
    depth: usize,
}

impl Mapping {
    fn take(&mut self, event: Event<'_>, line: usize, problems: &mut Vec<Problem>) {
        match event {
            Event::MappingStart(..) if self.depth == 0 => self.depth = 1,
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                self.node(None, line, problems);
                self.depth += 1;
            }
            Event::MappingEnd | Event::SequenceEnd => self.depth = self.depth.saturating_sub(1),
            Event::Scalar(text, ..) => self.node(Some(text.into_owned()), line, problems),
            Event::Alias(_) => self.node(None, line, problems),
            _ => {}
        }
    }

    /// Takes a text, or something else, for a key or a value.
    fn node(&mut self, text: Option<String>, line: usize, problems: &mut Vec<Problem>) {
        match (self.depth, self.key.take(), text) {
            (1, Some((key, line)), value) => self.entries.push(Entry { key, line, value }),
            (1, None, Some(text)) => self.key = Some((text, line)),
            (0, ..) | (1, None, None) => problems.push(not_flat(line)),
            _ => {}
        }
    }
}

fn not_yaml(error: &granit_parser::ScanError, first_line: usize) -> Problem {
    let line = first_line + error.marker().line().saturating_sub(1);
    Problem::new(line, format!("the front matter is not YAML: {}", error.info()))
        .hint("write each entry as `key: \"value\"`, with `\\\"` for a quotation mark inside it")
}

fn not_flat(line: usize) -> Problem {
    Problem::new(line, "the front matter is not a list of entries").hint("write one `key: \"value\"` a line")
}

/// Whether the key is known and new, and the value one text of the right form.
fn check_entry(entry: &Entry, seen: &BTreeMap<String, (usize, String)>, problems: &mut Vec<Problem>) {
    let Entry { key, line, value } = entry;
    if !KEYS.iter().any(|(known, _)| known == key) {
        problems.push(unknown_key(key, *line));
        return;
    }
    if let Some((first, _)) = seen.get(key) {
        problems.push(
            Problem::new(*line, format!("the front matter has `{key}` twice"))
                .hint(format!("it stands on line {first} already; keep one of the two")),
        );
        return;
    }
    match value {
        None => problems.push(
            Problem::new(*line, format!("`{key}` of the front matter is not a text"))
                .hint(format!("write `{key}: \"...\"`")),
        ),
        Some(text) if text.trim().is_empty() => problems.push(
            Problem::new(*line, format!("`{key}` of the front matter is empty")).hint(format!(
                "write `{key}: \"...\"`, or leave the line out if the key is not required"
            )),
        ),
        Some(text) => problems.extend(check_form(key, text, *line)),
    }
}

fn unknown_key(key: &str, line: usize) -> Problem {
    let known: Vec<_> = KEYS.iter().map(|(key, _)| *key).collect();
    let hint = match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys are {}", list(&known)),
    };
    Problem::new(line, format!("the front matter has no key `{key}`")).hint(hint)
}

/// The two values that programs read have a form of their own.
fn check_form(key: &str, text: &str, line: usize) -> Option<Problem> {
    match key {
        "as-of" if !is_iso_day(text) => Some(
            Problem::new(line, format!("`as-of` is `{text}`, which is not a day"))
                .hint("write it as year, month and day, such as `2024-12-31` (ISO 8601)"),
        ),
        "lang" if LanguageTag::new(text).is_none() => Some(
            Problem::new(line, format!("`lang` is `{text}`, which is not a language tag"))
                .hint("write a tag such as `en`, `fr` or `ja` (BCP 47)"),
        ),
        _ => None,
    }
}

fn is_iso_day(text: &str) -> bool {
    let part = |part: Option<&str>, width: usize, most: u16| {
        part.is_some_and(|part| {
            part.len() == width
                && part.bytes().all(|byte| byte.is_ascii_digit())
                && part
                    .parse()
                    .is_ok_and(|number: u16| number <= most && (width == 4 || number > 0))
        })
    };
    let mut parts = text.split('-');
    part(parts.next(), 4, 9999) && part(parts.next(), 2, 12) && part(parts.next(), 2, 31) && parts.next().is_none()
}

fn check_missing(values: &BTreeMap<String, (usize, String)>, first_line: usize, problems: &mut Vec<Problem>) {
    for (key, required) in KEYS {
        if required && !values.contains_key(key) {
            problems.push(
                Problem::new(first_line.saturating_sub(1), format!("the front matter lacks `{key}`"))
                    .hint(format!("add a line `{key}: \"...\"`")),
            );
        }
    }
}

fn front_matter(mut values: BTreeMap<String, (usize, String)>) -> FrontMatter {
    let mut take = |key: &str| values.remove(key).map(|(_, value)| value);
    FrontMatter {
        title: take("title").unwrap_or_default(),
        subtitle: take("subtitle"),
        lang: take("lang").unwrap_or_default(),
        as_of: take("as-of").unwrap_or_default(),
        date: take("date").unwrap_or_default(),
        marking: take("marking").unwrap_or_default(),
        id: take("id").unwrap_or_default(),
        edition: take("edition").unwrap_or_default(),
        issuer: take("issuer").unwrap_or_default(),
    }
}
