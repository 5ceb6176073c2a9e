//! Languages by their tags, and the one script that tells its language by itself.

use std::fmt;

/// The BCP 47 tag of a language, such as `fr` or `fr-CA`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageTag(Box<str>);

impl LanguageTag {
    /// The tag, if the text has the outward form of one: a language of 2 to 8 letters, then subtags of 1 to 8 letters and
    /// digits (RFC 5646, section 2.1). The registry is not asked.
    pub fn new(text: &str) -> Option<Self> {
        let mut subtags = text.split('-');
        let language = subtags.next().unwrap_or_default();
        let is_language = (2..=8).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_subtag =
            |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (is_language && subtags.all(is_subtag)).then(|| Self(text.into()))
    }

    /// The tag as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The language that a tag names, without region, script and variant, in lower case: `fr` of `FR-ca`.
pub(crate) fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// Whether Han letters in a text of that language say nothing of Japanese.
pub(crate) fn shares_letters_with_japanese(tag: &str) -> bool {
    matches!(primary(tag).as_str(), "ja" | "zh")
}

/// Kana, kanji and their compatibility forms.
pub(crate) fn is_japanese_letter(character: char) -> bool {
    matches!(character,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Letters and signs that fill a square or half of one, and have no spaces between words: East_Asian_Width F, W or H (UAX 11)
/// in the blocks of Han, kana, bopomofo, Yi and their punctuation, without Hangul, which has spaces.
pub(crate) fn is_wide(character: char) -> bool {
    matches!(character,
        '\u{2E80}'..='\u{303E}' | '\u{3041}'..='\u{312F}' | '\u{3190}'..='\u{31FF}' | '\u{3220}'..='\u{325F}'
        | '\u{3280}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF9F}'
        | '\u{FFE0}'..='\u{FFE6}' | '\u{1F200}'..='\u{1F2FF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::{LanguageTag, primary, shares_letters_with_japanese};

    #[test]
    fn tags_have_an_outward_form() {
        for tag in ["fr", "ja-Latn", "zh-Hant-TW", "en-GB-oxendict", "frr"] {
            assert_eq!(LanguageTag::new(tag).map(|tag| tag.to_string()).as_deref(), Some(tag));
        }
        for text in [
            "",
            "f",
            "fr_FR",
            "fr-",
            "-fr",
            "français",
            "fr fr",
            "123",
            "abcdefghi",
            "fr-abcdefghi",
        ] {
            assert_eq!(LanguageTag::new(text), None, "{text:?}");
        }
    }

    #[test]
    fn languages_are_told_by_their_first_part() {
        assert_eq!(["fr", "FR-ca", "frr", ""].map(primary), ["fr", "fr", "frr", ""]);
        assert!(["ja", "JA-JP", "zh-Hant"].into_iter().all(shares_letters_with_japanese));
        assert!(!["en", "jam", "zha"].into_iter().any(shares_letters_with_japanese));
    }
}
