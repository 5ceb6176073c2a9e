//! Pages: what layout yields and the PDF writer reads. Nothing here is a PDF type.
//!
//! Lengths are in points (1/72 inch). The origin is the top left corner of the page, x grows to the right, y downward.

use std::sync::Arc;

use crate::{FrontMatter, NodeId, Picture};

/// The words that pages carry and the document does not, in the language of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The number of a page, with the placeholders `{page}` and `{pages}`: `Page {page} of {pages}`.
    pub page: String,
    /// The heading of a table of contents.
    pub contents: String,
    /// What stands behind the caption of a table, and behind the subheading of a group of its rows, where they are repeated on
    /// a later page.
    pub continued: String,
}

/// A document laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// The title block, for the metadata.
    pub front: FrontMatter,
    /// Width of every page.
    pub width: f32,
    /// Height of every page.
    pub height: f32,
    /// The pages, first to last.
    pub pages: Vec<Page>,
    /// The bookmarks, nested by level.
    pub outline: Vec<OutlineItem>,
    /// The places that others can link to by name.
    pub places: Vec<NamedPlace>,
    /// The BCP 47 tags of the languages that words stand in, but for that of the document; a [`LanguageId`] is a place here.
    pub languages: Vec<String>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What stands on it, in reading order.
    pub fragments: Vec<Fragment>,
    /// The areas that lead elsewhere.
    pub links: Vec<LinkArea>,
}

/// A mark on the page and the node it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Fragment {
    /// Whose it is.
    pub owner: Owner,
    /// The language of its words, if it is not that of the document.
    pub language: Option<LanguageId>,
    /// What is drawn.
    pub mark: Mark,
}

/// Names one of the languages of [`Pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageId(pub u32);

/// Whose a fragment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Real content: the innermost node of the document that it belongs to.
    Node(NodeId),
    /// The label of a list item or of a note: its bullet or number.
    Label(NodeId),
    /// An entry of the table of contents: the heading that it names. Its link area has the same node.
    Entry(NodeId),
    /// A part of the title block, which may run over several lines.
    Front(FrontPart),
    /// The logo in the title block.
    Logo,
    /// Not content.
    Artifact(Artifact),
}

/// The parts of the title block, but for the title itself: each is a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrontPart {
    /// The issuing unit.
    Issuer,
    /// The subtitle.
    Subtitle,
    /// The date.
    Date,
    /// The identifier of the document.
    Id,
    /// The edition.
    Edition,
}

/// Furniture of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Artifact {
    /// The running head.
    Header,
    /// The running foot.
    Footer,
    /// Rules, boxes, and what tables repeat: captions, header rows and subheadings.
    Layout,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A run of glyphs of one face on one baseline.
    Glyphs {
        /// The face.
        face: FaceId,
        /// Size of the em.
        size: f32,
        /// Its colour.
        color: Color,
        /// Left end of the run.
        x: f32,
        /// The baseline.
        y: f32,
        /// What it says.
        text: String,
        /// The glyphs, left to right; together they stand for the whole text.
        glyphs: Vec<Glyph>,
    },
    /// A picture, stretched to its place.
    Picture {
        /// What is drawn.
        picture: Arc<Picture>,
        /// Where.
        rect: Rect,
        /// What it shows, for readers who cannot see it.
        alternative: String,
    },
    /// A filled rectangle: a rule or a background.
    Fill {
        /// Where.
        rect: Rect,
        /// Its colour.
        color: Color,
    },
}

/// One glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the bundled (whole) face.
    pub id: u16,
    /// From its origin to that of the next glyph, in points, kerning and justification included.
    pub advance: f32,
    /// Right of its place, in points.
    pub dx: f32,
    /// Above the baseline, in points.
    pub dy: f32,
    /// How many bytes of the text it stands for, from where those of the glyph before it end: several characters for a ligature,
    /// none for the second glyph of a cluster.
    pub text_len: u32,
}

/// Names one bundled face; an index into the table of faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);

/// A colour in sRGB, each part 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color(pub u8, pub u8, pub u8);

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// An area that leads elsewhere when it is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkArea {
    /// The link or note mark it belongs to; a note's own node for the way back from a note to its mark.
    pub node: NodeId,
    /// Where on the page.
    pub rect: Rect,
    /// Where it leads.
    pub destination: Destination,
    /// What it says, for readers who cannot see it.
    pub contents: String,
}

/// Where a link or a bookmark leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Destination {
    /// An address outside.
    Address(String),
    /// A height on a page.
    Place {
        /// The page, from 0.
        page: usize,
        /// How far from its upper edge.
        y: f32,
    },
}

/// A place that others can link to: `briefing.pdf#nameddest=NAME`.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedPlace {
    /// Its name: the anchor of a heading; `note-4` for the note with the number 4, unless a heading has that anchor.
    pub name: String,
    /// The page, from 0.
    pub page: usize,
    /// How far from its upper edge.
    pub y: f32,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineItem {
    /// The words of the heading.
    pub title: String,
    /// The page, from 0.
    pub page: usize,
    /// How far from its upper edge.
    pub y: f32,
    /// The headings below it.
    pub children: Vec<OutlineItem>,
}
