//! The languages of a document, and what each of them asks of letters, hyphens and spaces.

use crate::LanguageId;
use crate::language::{primary, shares_letters_with_japanese};

/// A language that words stand in.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// How the shaper calls it.
    pub shaping: Option<harfrust::Language>,
    /// The patterns by which its words are divided, if it has any.
    pub patterns: Option<hypher::Lang>,
    /// Whether it is Japanese, so that shared punctuation is drawn full-width.
    pub is_japanese: bool,
    /// Whether it is French, so that punctuation is set apart.
    pub is_french: bool,
    /// Whether Japanese letters may stand in it without being in Japanese.
    pub has_japanese_letters: bool,
}

/// The languages of a document, in the order in which they were met.
#[derive(Debug)]
pub struct Languages {
    document: Language,
    others: Vec<Language>,
}

impl Language {
    fn new(tag: &str) -> Self {
        let primary = primary(tag);
        let iso = <[u8; 2]>::try_from(primary.as_bytes()).ok();
        Self {
            tag: tag.to_owned(),
            shaping: harfrust::Language::new(tag),
            patterns: iso.and_then(hypher::Lang::from_iso),
            is_japanese: primary == "ja",
            is_french: primary == "fr",
            has_japanese_letters: shares_letters_with_japanese(tag),
        }
    }
}

impl Languages {
    /// Those of a document in the language of this tag; no other has been met.
    pub fn new(document: &str) -> Self {
        Self {
            document: Language::new(document),
            others: Vec::new(),
        }
    }

    /// The id of a language; nothing where it is that of the document. Letter case makes no difference (RFC 5646, section
    /// 2.1.1).
    pub fn id(&mut self, tag: &str) -> Option<LanguageId> {
        if self.document.tag.eq_ignore_ascii_case(tag) {
            return None;
        }
        let known = self.others.iter().position(|other| other.tag.eq_ignore_ascii_case(tag));
        let at = known.unwrap_or_else(|| {
            self.others.push(Language::new(tag));
            self.others.len() - 1
        });
        u32::try_from(at).ok().map(LanguageId)
    }

    /// The language of words; without an id, that of the document.
    pub fn get(&self, id: Option<LanguageId>) -> &Language {
        let other = id.and_then(|LanguageId(at)| self.others.get(at as usize));
        other.unwrap_or(&self.document)
    }

    /// Whether one of them is French.
    pub fn have_french(&self) -> bool {
        self.document.is_french || self.others.iter().any(|other| other.is_french)
    }

    /// The tags of all but that of the document, in the order of their ids.
    pub fn into_tags(self) -> Vec<String> {
        self.others.into_iter().map(|other| other.tag).collect()
    }
}
