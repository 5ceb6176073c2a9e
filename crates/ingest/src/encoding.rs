//! From the bytes of a cell to its text.

use encoding_rs::{Encoding, SHIFT_JIS, WINDOWS_1252};

use crate::cell::Fault;
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
    let (name, encoding) = guess(bytes);
    let (meant, _, _) = encoding.decode(bytes);
    let meant: String = meant
        .chars()
        .filter(|character| !character.is_control())
        .take(SHOWN_CHARACTERS)
        .collect();
    fault
        .hint(format!("in {name} it reads `{meant}`"))
        .hint("save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)")
}

/// The encoding that text which is not UTF-8 was probably written in.
pub(crate) fn guess(bytes: &[u8]) -> (&'static str, &'static Encoding) {
    let decodes = SHIFT_JIS
        .decode_without_bom_handling_and_without_replacement(bytes)
        .is_some();
    if decodes && has_japanese_pair(bytes) {
        ("Shift_JIS", SHIFT_JIS)
    } else {
        ("Windows-1252", WINDOWS_1252)
    }
}

/// Whether two common double-byte characters of Shift_JIS (kana, signs, kanji of the first level) stand side by side.
/// Accented letters of Windows-1252 stand alone, and have higher bytes.
fn has_japanese_pair(bytes: &[u8]) -> bool {
    let is_common = |lead: u8| (0x81..=0x98).contains(&lead);
    bytes.windows(3).any(|three| is_common(three[0]) && is_common(three[2]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_guessed() {
        for word in ["Nouméa", "Élysée", "côte d’Ivoire – été", "œuvre", "Bác Ái – « étés »"] {
            let (bytes, _, _) = WINDOWS_1252.encode(word);
            assert_eq!(guess(&bytes).0, "Windows-1252", "{word}");
        }
        for word in ["日本", "海上保安庁", "ヌメア", "日仏海洋対話 2019"] {
            let (bytes, _, _) = SHIFT_JIS.encode(word);
            assert_eq!(guess(&bytes).0, "Shift_JIS", "{word}");
        }
    }

    #[test]
    fn spaces_around_are_no_part_of_the_text() {
        assert_eq!(text("\u{3000} Nouméa\u{a0}\r\n".as_bytes()).unwrap(), "Nouméa");
    }
}
