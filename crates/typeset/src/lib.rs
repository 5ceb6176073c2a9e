//! Markdown of a small closed dialect to typeset PDF pages.
//!
//! ```text
//! Markdown -> Document -> Pages -> PDF bytes
//! ```
//!
//! Each step is a function from one value to the next: [`parse`], [`layout`], [`write_pdf`]. [`escape`] is the other
//! half of [`parse`]: it turns any text into Markdown that reads back as that text. Nothing here knows what a
//! partnership is.

mod document;
mod finish;
mod fonts;
mod pages;
mod pdf;
mod problem;

pub use document::{
    AlertKind, Alignment, Block, BlockKind, Cell, Document, FrontMatter, Inline, Item, NodeId, Note, Row, Target,
};
pub use fonts::{Face, Family, Look, face};
pub use pages::{
    Artifact, Color, Destination, FaceId, Fragment, Glyph, Labels, LinkArea, Mark, OutlineItem, Owner, Page, Pages, Rect,
};
pub use pdf::{PdfError, write_pdf};
pub use problem::Problem;
