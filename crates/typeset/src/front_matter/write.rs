//! Front matter, written.

use std::fmt::Write;

use super::KEYS;
use crate::FrontMatter;

/// The front matter as YAML between two `---` lines, the last of them ended.
///
/// Every YAML reader takes each value for a text, and [`crate::parse`] gives back the same values: what could be
/// taken for a number, a date, a truth value or for YAML itself stands in double quotes (YAML 1.2.2, section 7.3.1).
pub fn write_front_matter(front: &FrontMatter) -> String {
    let mut yaml = String::from("---\n");
    for (key, _) in KEYS {
        if let Some(value) = value(front, key) {
            yaml.push_str(key);
            yaml.push_str(": ");
            push_scalar(&mut yaml, value);
            yaml.push('\n');
        }
    }
    yaml.push_str("---\n");
    yaml
}

fn value<'a>(front: &'a FrontMatter, key: &str) -> Option<&'a str> {
    match key {
        "title" => Some(&front.title),
        "subtitle" => front.subtitle.as_deref(),
        "lang" => Some(&front.lang),
        "as-of" => Some(&front.as_of),
        "date" => Some(&front.date),
        "marking" => Some(&front.marking),
        "id" => Some(&front.id),
        "edition" => Some(&front.edition),
        "issuer" => Some(&front.issuer),
        _ => None,
    }
}

fn push_scalar(yaml: &mut String, text: &str) {
    if is_plain(text) {
        yaml.push_str(text);
    } else {
        push_quoted(yaml, text);
    }
}

/// Whether every YAML reader takes the bare text for a text: it begins with a letter, consists of letters, digits,
/// spaces and harmless marks, and is no word that a reader of YAML 1.1 or 1.2 takes for something else.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().all(|c| c.is_alphanumeric() || " -.,()/'’–".contains(c))
        && !WORDS.contains(&text.to_lowercase().as_str())
}

fn push_quoted(yaml: &mut String, text: &str) {
    yaml.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => yaml.extend(['\\', c]),
            '\n' => yaml.push_str("\\n"),
            '\r' => yaml.push_str("\\r"),
            '\t' => yaml.push_str("\\t"),
            c if is_printable(c) => yaml.push(c),
            // Writing to a string cannot fail.
            c => _ = write!(yaml, "\\U{:08X}", u32::from(c)),
        }
    }
    yaml.push('"');
}

/// Whether the character may stand in YAML as it is (YAML 1.2.2, section 5.1), line breaks of any kind excepted.
fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}
