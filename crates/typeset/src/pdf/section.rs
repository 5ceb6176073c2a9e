//! Marked-content sequences: which marks of a page belong together, and how the page says so.

use super::syntax::push_integer;
use crate::{Artifact, Fragment, Mark, Owner};

/// A marked-content sequence (ISO 32000-1, 14.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Section {
    /// Whose it is.
    pub(crate) owner: Owner,
    /// Whether it is Japanese in a document of another language.
    pub(crate) japanese: bool,
    /// Whether it lies within a text object. A sequence and a text object must not overlap (14.6.1), so that text and
    /// areas have sequences of their own.
    pub(crate) in_text: bool,
}

impl Section {
    /// The section of a fragment in a document of that language.
    pub(crate) fn of(fragment: &Fragment, language: &str) -> Self {
        let Fragment { owner, mark } = fragment;
        let is_content = !matches!(owner, Owner::Artifact(_));
        let japanese = is_content && !shares_letters_with_japanese(language) && has_japanese_letters(mark);
        Self {
            owner: *owner,
            japanese,
            in_text: matches!(mark, Mark::Glyphs { .. }),
        }
    }

    /// Whether it is part of the structure tree.
    pub(crate) fn is_content(&self) -> bool {
        !matches!(self.owner, Owner::Artifact(_))
    }

    /// Adds the operator that begins it; `mcid` is its number on the page if it is content (14.6, 14.8.2.2.2).
    pub(crate) fn write_begin(&self, bytes: &mut Vec<u8>, mcid: usize) {
        let properties: &[u8] = match self.owner {
            Owner::Artifact(Artifact::Header) => b"/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
            Owner::Artifact(Artifact::Footer) => b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
            Owner::Artifact(Artifact::Layout) => b"/Artifact<</Type/Layout>>BDC\n",
            Owner::Label(_) => b"/Lbl<</MCID ",
            Owner::Node(_) | Owner::Entry(_) | Owner::Front => b"/P<</MCID ",
        };
        bytes.extend_from_slice(properties);
        if self.is_content() {
            push_integer(bytes, mcid as i64);
            bytes.extend_from_slice(b">>BDC\n");
        }
    }
}

/// Whether Han letters in a text of that language say nothing of Japanese.
fn shares_letters_with_japanese(language: &str) -> bool {
    language.starts_with("ja") || language.starts_with("zh")
}

fn has_japanese_letters(mark: &Mark) -> bool {
    match mark {
        Mark::Glyphs { text, .. } => !text.is_ascii() && text.contains(is_japanese_letter),
        Mark::Fill { .. } => false,
    }
}

/// Kana, kanji and their compatibility forms.
fn is_japanese_letter(character: char) -> bool {
    matches!(character,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}
