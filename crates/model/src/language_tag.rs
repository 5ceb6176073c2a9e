//! Language tags.

use std::fmt;
use std::str::FromStr;

use crate::ValueError;

/// A language by its BCP 47 tag, such as `fr` or `ja`: well-formed by RFC 5646 section 2.1, not looked up in the
/// registry, so a source may be in any language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The tag as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LanguageTag {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        if is_well_formed(text) {
            return Ok(Self(text.to_owned()));
        }
        let error = ValueError::new(text, "a BCP 47 language tag");
        let meant = text.trim().replace('_', "-");
        Err(match meant == text || !is_well_formed(&meant) {
            true => error.with_hint("write a tag such as `en`, `fr` or `ja`, in hyphened parts"),
            false => error.with_hint(format!("write `{meant}`")),
        })
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A language of two or three letters, then subtags of at most eight letters or digits. Languages of four letters and
/// more are left out: RFC 5646 reserves them, and what stands in the cell then is the name of a language.
fn is_well_formed(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_language && parts.all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
