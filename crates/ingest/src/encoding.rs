//! From the bytes of a cell to its text.

use crate::cell::Fault;
use crate::charset::{Charset, readings};
use crate::code::{CONTROL_CHARACTER, INVALID_UTF8};

/// At most so many bytes are shown of what is not UTF-8.
const SHOWN_BYTES: usize = 8;
/// At most so many characters of a text are quoted in a message.
const SHOWN_CHARACTERS: usize = 60;

/// The text of a cell, without the spaces around it.
///
/// # Errors
/// The cell is not UTF-8, or holds a control character other than a line break.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error))?;
    // Without a way out of the loop, so that several bytes are looked at together.
    let is_plain = bytes
        .iter()
        .fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    if is_plain {
        return Ok(text.trim_matches(' '));
    }
    match text
        .chars()
        .find(|&character| character.is_control() && !matches!(character, '\n' | '\r'))
    {
        Some(character) => Err(control_character(character)),
        None => Ok(text.trim()),
    }
}

/// The beginning of a text that is too long to be quoted in a message, or runs over several lines.
pub(crate) fn shortened(text: &str) -> Option<String> {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let short: String = line.chars().take(SHOWN_CHARACTERS).collect();
    (short.len() < text.len()).then(|| short + "…")
}

/// Whether a character takes no room in print: joiners, marks of direction, the soft hyphen, a stray byte order mark.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn control_character(character: char) -> Fault {
    let (name, hint) = match character {
        '\t' => ("a tab".to_owned(), "write a space in its place"),
        '\0' => (
            "a NUL character (U+0000)".to_owned(),
            "is this a spreadsheet file? save it as `CSV UTF-8`",
        ),
        other => (
            format!("the control character U+{:04X}", u32::from(other)),
            "delete it; it does not show in print",
        ),
    };
    Fault::new(CONTROL_CHARACTER, format!("the cell holds {name}")).hint(hint)
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Fault {
    let rest = bytes.get(error.valid_up_to()..).unwrap_or_default();
    let wrong: Vec<String> = rest
        .iter()
        .take(error.error_len().unwrap_or(rest.len()).min(SHOWN_BYTES))
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let noun = if wrong.len() == 1 { "byte" } else { "bytes" };
    let fault = Fault::new(
        INVALID_UTF8,
        format!("the cell is not UTF-8: {noun} `{}`", wrong.join(" ")),
    );
    let readings: Vec<_> = readings(bytes)
        .into_iter()
        .map(|charset| reading(charset, bytes))
        .collect();
    fault
        .hint(readings.join(", "))
        .hint("save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)")
}

/// What the bytes are in an encoding.
fn reading(charset: Charset, bytes: &[u8]) -> String {
    let decoded = charset.decode(bytes);
    let text = String::from_utf8_lossy(&decoded.text);
    let shown: String = text
        .chars()
        .filter(|character| !character.is_control())
        .take(SHOWN_CHARACTERS)
        .collect();
    format!("in {} it reads `{shown}`", charset.called())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_around_are_no_part_of_the_text() {
        assert_eq!(text("\u{3000} Nouméa\u{a0}\r\n".as_bytes()).unwrap(), "Nouméa");
    }
}
