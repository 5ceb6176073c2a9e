//! Text to Markdown: the other half of the reader.
//!
//! Laws, for every text without NUL: where `escape(text)` stands in a paragraph, a heading, a list item, a cell of a
//! table, emphasis or the words of a link, [`crate::parse`] finds exactly that text there, and so where `escape_in(text, ...)`
//! does, perhaps within a span of its language; and where `escape_url(url)` stands as the destination of a link, it finds exactly that address.
//!
//! Plain prose passes unchanged, so that the file stays pleasant to read. A character is escaped where it could act
//! as a mark, whatever stands before or after the text.

use std::fmt::Write;

use crate::LanguageTag;
use crate::language::{is_japanese_letter, primary, shares_letters_with_japanese};

/// The text as Markdown that reads back as the same text and that GitHub shows as the same text.
///
/// White space at either end and control characters become character references. NUL, which Markdown does not have
/// (CommonMark 0.31.2, section 2.3), becomes U+FFFD. An address in the text stays text: it becomes no link on GitHub.
/// One thing no escape can keep from GitHub: it shows `:smile:` as a picture.
pub fn escape(text: &str) -> String {
    let mut markdown = String::with_capacity(text.len() + text.len() / 8);
    for (index, c) in text.char_indices() {
        let here = Here {
            before: text.get(..index).unwrap_or_default(),
            after: text.get(index + c.len_utf8()..).unwrap_or_default(),
        };
        match escape_of(c, here) {
            Escape::None => markdown.push(c),
            Escape::Backslash => markdown.extend(['\\', c]),
            Escape::Reference => push_reference(&mut markdown, c),
        }
    }
    markdown
}

/// The same in a span that says that the text is in `language`, where readers could not know it otherwise: where the words
/// around it are in the language of the tag `around`, and not where that is the same one, or where all letters are Japanese,
/// which tell it themselves.
pub fn escape_in(text: &str, language: &LanguageTag, around: &str) -> String {
    let words = escape(text);
    if is_told(text, language.as_str(), around) {
        words
    } else {
        format!("<span lang=\"{language}\">{words}</span>")
    }
}

fn is_told(text: &str, language: &str, around: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    let speaks = primary(language);
    letters.peek().is_none()
        || speaks == primary(around)
        || (speaks == "ja" && !shares_letters_with_japanese(around) && letters.all(is_japanese_letter))
}

/// The address as it stands in the parentheses of `[words](address)`.
pub fn escape_url(url: &str) -> String {
    let mut markdown = String::with_capacity(url.len());
    for c in url.chars() {
        // Parentheses may end the destination; the others may begin a mark that binds before links do.
        let plain = c.is_ascii_alphanumeric() || "-._~:/?#@!+,;=%'".contains(c);
        let plain = plain || (!c.is_ascii() && !c.is_whitespace() && !c.is_control());
        if plain {
            markdown.push(c)
        } else {
            push_reference(&mut markdown, c)
        }
    }
    markdown
}

enum Escape {
    None,
    Backslash,
    Reference,
}

/// What stands before and after a character in its text.
#[derive(Clone, Copy)]
struct Here<'a> {
    before: &'a str,
    after: &'a str,
}

impl Here<'_> {
    fn is_at_end(self) -> bool {
        self.before.is_empty() || self.after.is_empty()
    }
}

fn escape_of(c: char, here: Here<'_>) -> Escape {
    let is_mark = match c {
        // A backslash at the end would escape what follows, such as the `|` of a cell.
        '\\' if here.after.is_empty() => return Escape::Reference,
        '\\' | '*' | '`' | '[' | ']' | '<' | '|' | '~' | '$' => true,
        '_' => !(here.before.ends_with(char::is_alphanumeric) && here.after.starts_with(char::is_alphanumeric)),
        '&' => may_begin_reference(here.after),
        '!' => here.after.is_empty(),
        '#' => here.before.is_empty() || here.after.trim_start_matches('#').is_empty(),
        '>' | '=' | '(' => here.before.is_empty(),
        '+' | '-' => here.before.is_empty() && !here.after.starts_with(char::is_alphanumeric),
        '.' | ')' => may_number_item(here) || begins_host(c, here),
        ':' => here.before.is_empty() || begins_address(here),
        _ if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => return Escape::Reference,
        _ if c.is_whitespace() && here.is_at_end() => return Escape::Reference,
        _ => false,
    };
    if is_mark { Escape::Backslash } else { Escape::None }
}

/// Whether `&` and what follows it may be a character reference, now or with what follows the text.
fn may_begin_reference(after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    after.starts_with('#') || rest.is_empty() || (rest.starts_with(';') && rest.len() < after.len())
}

/// Whether the character may end the number of a list item at the beginning of a line.
fn may_number_item(here: Here<'_>) -> bool {
    here.before.bytes().all(|byte| byte.is_ascii_digit())
        && (here.after.is_empty() || here.after.starts_with(char::is_whitespace))
}

/// Whether GitHub takes the text from here for an address (GFM 0.29, section 6.9). Escapes inside it would be shown.
fn begins_address(here: Here<'_>) -> bool {
    here.after.starts_with("//")
        && ["http", "https", "ftp"]
            .iter()
            .any(|scheme| ends_with_ignoring_case(here.before, scheme))
}

fn begins_host(c: char, here: Here<'_>) -> bool {
    c == '.' && ends_with_ignoring_case(here.before, "www")
}

fn ends_with_ignoring_case(text: &str, end: &str) -> bool {
    let start = text.len().checked_sub(end.len());
    start
        .and_then(|start| text.get(start..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

fn push_reference(markdown: &mut String, c: char) {
    let c = if c == '\0' { char::REPLACEMENT_CHARACTER } else { c };
    // Writing to a string cannot fail.
    _ = write!(markdown, "&#{};", u32::from(c));
}
