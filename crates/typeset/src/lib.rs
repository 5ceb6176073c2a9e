//! Markdown of a small closed dialect to typeset PDF pages.
//!
//! ```text
//! Markdown -> Document -> Pages -> PDF bytes
//! ```
//!
//! Each step is a function from one value to the next: [`parse`], [`layout`], [`write_pdf`]. [`escape`] is the other
//! half of [`parse`]: it turns any text into Markdown that reads back as that text. Nothing here knows what a
//! partnership is.

mod attachment;
mod breaker;
mod decimal;
mod document;
mod escape;
mod finish;
mod fonts;
mod front_matter;
mod language;
mod layout;
mod markdown;
mod nearest;
mod pages;
mod pdf;
mod picture;
mod problem;
mod reading;
mod scene;
mod shape;
mod style;

pub use attachment::{Attachment, Relationship};
pub use document::{
    AlertKind, Alignment, Block, BlockKind, Caption, Cell, Document, FrontMatter, Group, GroupHeading, Inline, Item,
    NodeId, Note, Row, Target,
};
pub use escape::{escape, escape_in, escape_url};
pub use fonts::{Face, Family, Look, face};
pub use front_matter::write_front_matter;
pub use language::LanguageTag;
pub use layout::layout;
pub use markdown::parse;
pub use pages::{
    Artifact, Color, Destination, FaceId, Fragment, FrontPart, Glyph, Labels, LanguageId, LinkArea, Mark, NamedPlace,
    OutlineItem, Owner, Page, Pages, Rect,
};
pub use pdf::{PdfError, write_pdf};
pub use picture::{Picture, PictureProblem, Pictures};
pub use problem::{Problem, Words};
pub use scene::{Anchor, Extent, Inscription, Lettering, Path, Pen, Ruler, Scene, SetScene};
pub use style::{Style, StyleProblem, contrast_ratio};
