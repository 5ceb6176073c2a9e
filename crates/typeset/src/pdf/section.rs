//! Marked-content sequences: which marks of a page belong together, and how the page says so.

use std::collections::BTreeMap;

use printpdf::{DictItem, Op};

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

    /// The operation that begins it; `mcid` is its number on the page if it is content.
    pub(crate) fn begin(&self, mcid: usize) -> Op {
        let (tag, properties) = match self.owner {
            Owner::Artifact(artifact) => ("Artifact", artifact_properties(artifact)),
            Owner::Label(_) => ("Lbl", number(mcid)),
            Owner::Node(_) | Owner::Entry(_) | Owner::Front => ("P", number(mcid)),
        };
        Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties,
        }
    }
}

fn number(mcid: usize) -> DictItem {
    properties([("MCID", DictItem::Int(mcid as i64))])
}

/// ISO 32000-1, 14.8.2.2.2.
fn artifact_properties(artifact: Artifact) -> DictItem {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    match artifact {
        Artifact::Header => properties([("Type", name("Pagination")), ("Subtype", name("Header"))]),
        Artifact::Footer => properties([("Type", name("Pagination")), ("Subtype", name("Footer"))]),
        Artifact::Layout => properties([("Type", name("Layout"))]),
    }
}

fn properties<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    let map: BTreeMap<_, _> = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    DictItem::Dict { map }
}
