//! The languages of the register and its briefings.

use std::fmt;

/// The most characters of a tag: a language of three letters, a script and a region of three digits.
const LONGEST: usize = 12;

/// A language by its tag: BCP 47's language, script and region (`fr`, `zh-Hant`, `pt-BR`), in the case that RFC 5646
/// section 2.1.1 recommends. A register may have columns for any.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; LONGEST]);

impl Language {
    /// `en`
    pub const ENGLISH: Self = Self(*b"en\0\0\0\0\0\0\0\0\0\0");
    /// `fr`
    pub const FRENCH: Self = Self(*b"fr\0\0\0\0\0\0\0\0\0\0");
    /// `ja`
    pub const JAPANESE: Self = Self(*b"ja\0\0\0\0\0\0\0\0\0\0");

    /// The languages whose columns every table has, in their order.
    pub const COLUMNS: [Self; 3] = [Self::ENGLISH, Self::FRENCH, Self::JAPANESE];

    /// The tag.
    pub fn tag(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        // It was made of ASCII.
        std::str::from_utf8(self.0.get(..length).unwrap_or_default()).unwrap_or_default()
    }

    /// The language of a tag as it is recommended to be written; nothing for any other text.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-').peekable();
        let is_language =
            |part: &&str| matches!(part.len(), 2 | 3) && part.bytes().all(|byte| byte.is_ascii_lowercase());
        parts.next_if(is_language)?;
        parts.next_if(|part| is_script(part));
        parts.next_if(|part| is_region(part));
        if parts.next().is_some() {
            return None;
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..tag.len())?.copy_from_slice(tag.as_bytes());
        Some(Self(bytes))
    }
}

/// `Hant`
fn is_script(part: &str) -> bool {
    let mut letters = part.bytes();
    part.len() == 4
        && letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_lowercase())
}

/// `BR`, `419`
fn is_region(part: &str) -> bool {
    match part.len() {
        2 => part.bytes().all(|letter| letter.is_ascii_uppercase()),
        3 => part.bytes().all(|digit| digit.is_ascii_digit()),
        _ => false,
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_are_read_as_they_are_recommended() {
        for tag in ["en", "gsw", "zh-Hant", "pt-BR", "es-419", "zh-Hant-TW", "gsw-Latn-419"] {
            assert_eq!(
                Language::from_tag(tag).map(|language| language.to_string()),
                Some(tag.to_owned())
            );
        }
        for tag in [
            "",
            "EN",
            "english",
            "e",
            "en-",
            "en-us",
            "en_US",
            "zh-hant",
            "en-US-x",
            "en-GB-oxendict",
        ] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
        assert_eq!(Language::from_tag("fr"), Some(Language::FRENCH));
    }
}
