//! Sources and the evidence that ties a row to one of them.

use crate::{Date, Handling, LanguageTag, Locator, SourceId, SourceKind, Translated, WebAddress};

/// One row of `sources.csv`: a document, page or publication that facts rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The key.
    pub id: SourceId,
    /// Who speaks in it.
    pub kind: SourceKind,
    /// The language it is written in, a BCP 47 tag.
    pub language: Option<LanguageTag>,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: Translated,
    /// Where it can be read.
    pub url: Option<WebAddress>,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was read for the register.
    pub accessed: Date,
    /// What a reader must know about it.
    pub note: Translated,
    /// Who may read the row.
    pub handling: Handling,
}

/// Where a fact was found: a source, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// The source.
    pub source: SourceId,
    /// The place in the source.
    pub locator: Option<Locator>,
}
