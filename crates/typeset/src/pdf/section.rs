//! Marked-content sequences: which marks of a page belong together, and how the page says so.

use super::syntax::push_integer;
use crate::{Artifact, Fragment, LanguageId, Mark, Owner};

/// A marked-content sequence (ISO 32000-1, 14.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Section {
    /// Whose it is.
    pub(crate) owner: Owner,
    /// The language of its words, if it is not that of the document.
    pub(crate) language: Option<LanguageId>,
    /// Whether it lies within a text object. A sequence and a text object must not overlap (14.6.1), so that text and
    /// areas have sequences of their own.
    pub(crate) in_text: bool,
}

impl Section {
    /// The section of a fragment. What is no content is not read, in whatever language.
    pub(crate) fn of(fragment: &Fragment) -> Self {
        let Fragment { owner, language, mark } = fragment;
        let is_content = !matches!(owner, Owner::Artifact(_));
        Self {
            owner: *owner,
            language: language.filter(|_| is_content),
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
            // Of content, only pictures stand outside text objects.
            _ if !self.in_text => b"/Figure<</MCID ",
            Owner::Node(_) | Owner::Entry(_) | Owner::Front(_) | Owner::Logo => b"/P<</MCID ",
        };
        bytes.extend_from_slice(properties);
        if self.is_content() {
            push_integer(bytes, mcid as i64);
            bytes.extend_from_slice(b">>BDC\n");
        }
    }
}
