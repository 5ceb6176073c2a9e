//! Files that a PDF carries along.

/// A file that travels in the PDF as an associated file (ISO 32000-2, 14.13; ISO 19005-3, 6.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment<'a> {
    /// Its name, without a folder: what it is called when somebody takes it out. No two of a document share one.
    pub name: String,
    /// Its media type (RFC 6838), such as `text/csv`.
    pub media_type: String,
    /// What it is, for whoever sees it in a list.
    pub description: String,
    /// What it is to the document.
    pub relationship: Relationship,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What an attached file is to the document (ISO 32000-2, table 43, `AFRelationship`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relationship {
    /// The document was made of it.
    Source,
    /// What the document shows in words and tables, for machines.
    Data,
}
