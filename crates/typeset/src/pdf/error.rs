//! What can keep pages from becoming a PDF.

use std::fmt;

use crate::{FaceId, LanguageId, Owner};

/// Why pages could not be written as PDF. None of these is the fault of a text: each says that an earlier stage, or a
/// bundled font, broke its promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// A run names a face that is not bundled.
    UnknownFace(FaceId),
    /// A run names a language that the pages do not list.
    UnknownLanguage(LanguageId),
    /// A bundled font file could not be reduced to the glyphs in use.
    Subset {
        /// The PostScript name of the face.
        face: String,
        /// What the subsetter says.
        reason: String,
    },
    /// One face needs more than the 65,534 codes that two bytes leave for glyphs.
    TooManyCodes(FaceId),
    /// A length or position is not a finite number, or a size is not above zero.
    NotFinite {
        /// The page, counted from 1.
        page: usize,
    },
    /// A link or bookmark leads to a page that does not exist.
    NoSuchPage {
        /// The page it names, counted from 1.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// Words or a link on a page belong to no part of the document.
    Untagged {
        /// The page, counted from 1.
        page: usize,
        /// Whose they are said to be.
        owner: Owner,
    },
    /// The day of the document is no ISO 8601 date.
    Date(String),
    /// The name of an attached file is empty, has a folder in it, or is that of another one.
    AttachmentName(String),
    /// What printpdf says of pages that it would write otherwise than they were given to it.
    Refused(String),
    /// An object that must be in the file is not: printpdf or lopdf hand over another shape than this version knows.
    Shape(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFace(FaceId(number)) => write!(formatter, "no bundled face has the number `{number}`"),
            Self::UnknownLanguage(LanguageId(number)) => write!(formatter, "the pages list no language `{number}`"),
            Self::Subset { face, reason } => write!(formatter, "the font `{face}` cannot be subset: {reason}"),
            Self::TooManyCodes(FaceId(number)) => {
                write!(formatter, "face `{number}` needs more than 65534 codes in one document")
            }
            Self::NotFinite { page } => write!(formatter, "a position on page {page} is not a finite number"),
            Self::NoSuchPage { page, pages } => {
                write!(
                    formatter,
                    "a link or bookmark leads to page {page}, the last page is {pages}"
                )
            }
            Self::Untagged { page, owner } => {
                write!(
                    formatter,
                    "what page {page} shows of `{owner:?}` has no place in the document"
                )
            }
            Self::Date(value) => write!(formatter, "`{value}` is no date of the form `2025-11-23`"),
            Self::AttachmentName(name) => {
                write!(formatter, "`{name}` is no name for an attached file, or two have it")
            }
            Self::Refused(reason) => write!(formatter, "printpdf does not take the pages: {reason}"),
            Self::Shape(what) => write!(formatter, "the PDF under construction lacks {what}"),
        }
    }
}

impl std::error::Error for PdfError {}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        Self::Shape(error.to_string())
    }
}
