//! The closed tree that a briefing is: what [`crate::parse`] yields and layout reads.
//!
//! Everything that can be named on a page (a block, a list item, a table cell, a link, a note mark) has a [`NodeId`],
//! given in reading order. Layout hands the id on to every fragment it places, so that the structure tree of a tagged
//! PDF can be built from the pages.

use std::collections::BTreeSet;

use crate::LanguageTag;

/// Names one node of a [`Document`], in reading order from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A whole briefing.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The title block.
    pub front: FrontMatter,
    /// The body, in reading order. Its first block is the one heading of level 1.
    pub blocks: Vec<Block>,
    /// The notes, in the order of their numbers; they are set after the last block.
    pub notes: Vec<Note>,
}

/// The title block: YAML front matter, every value a text to be printed as it stands, but for `as_of` and `lang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// The title; the heading of level 1 says the same.
    pub title: String,
    /// What kind of briefing it is.
    pub subtitle: Option<String>,
    /// BCP 47 tag of the language it is written in.
    pub lang: String,
    /// The day it is true of, ISO 8601, for the metadata.
    pub as_of: String,
    /// The day it is true of, as readers of its language write it.
    pub date: String,
    /// The marking that stands at the head and foot of each page.
    pub marking: String,
    /// The id of the document.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// The unit that issues it.
    pub issuer: String,
}

/// A block with its identity and the line of the Markdown it begins on, counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its identity.
    pub node: NodeId,
    /// Where it begins.
    pub line: usize,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading of level 1 to 4.
    Heading {
        /// 1 to 4.
        level: u8,
        /// The name that links point at, made as GitHub makes it.
        anchor: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The number of the first item, where the list is numbered.
        start: Option<u64>,
        /// Its items.
        items: Vec<Item>,
    },
    /// A table.
    Table {
        /// A paragraph that consists of one emphasis and stands directly before the table.
        caption: Option<Vec<Inline>>,
        /// One for each column.
        alignments: Vec<Alignment>,
        /// The header row.
        header: Row,
        /// The other rows; each has as many cells as the header. Empty if there are none.
        groups: Vec<Group>,
    },
    /// A picture: a paragraph that consists of one image, at the outermost level.
    Figure {
        /// What it shows, for readers who cannot see it; never empty.
        alternative: String,
        /// The path of its file: relative, with `/` between its parts, and never out of its folder.
        path: String,
        /// A paragraph that consists of one emphasis and stands directly behind the image.
        caption: Option<Caption>,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A block quote that begins with `[!NOTE]` or one of its kin; a key-points box is `[!IMPORTANT]`.
    Alert {
        /// Which.
        kind: AlertKind,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// `<!-- pagebreak -->`
    PageBreak,
    /// `<!-- toc -->`: a table of contents, which is printed if the document has more than four pages without it.
    Contents,
}

impl Inline {
    /// Whether it may stand between two note marks: a comma, or the dash of a range.
    pub(crate) fn joins_marks(&self) -> bool {
        matches!(self, Self::Text(words) if matches!(words.trim(), "," | "\u{2013}"))
    }
}

/// The caption of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// Its identity.
    pub node: NodeId,
    /// The line of the Markdown it begins on.
    pub line: usize,
    /// Its words.
    pub content: Vec<Inline>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its identity.
    pub node: NodeId,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// Rows of a table that belong together: those under one subheading, or those before the first one. It has at least one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its subheading; only the first group of a table may be without one.
    pub heading: Option<GroupHeading>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// The subheading of a group of rows, which spans the table: a row whose first cell is one strong emphasis, perhaps with note
/// marks behind it, and whose other cells are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupHeading {
    /// Its identity.
    pub node: NodeId,
    /// The line of the Markdown it stands on.
    pub line: usize,
    /// Its words, without the emphasis.
    pub content: Vec<Inline>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its identity.
    pub node: NodeId,
    /// The line of the Markdown it stands on.
    pub line: usize,
    /// Whether its first cell is the header of the row: in the Markdown it is one strong emphasis, perhaps with note marks
    /// behind it, which is then not in its content. The header row has none.
    pub headed: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its identity.
    pub node: NodeId,
    /// Its words.
    pub content: Vec<Inline>,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As what it holds asks for: flush right if that is numbers, else flush left.
    Auto,
    /// Flush left.
    Left,
    /// Centred.
    Center,
    /// Flush right.
    Right,
}

/// The kinds of alert that GitHub knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words. A soft line break is a space, or nothing between the letters of scripts without spaces; any other character may come from a character reference (`&#10;`).
    Text(String),
    /// `*emphasis*`
    Emphasis(Vec<Inline>),
    /// `**strong**`
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// Its identity.
        node: NodeId,
        /// Where it leads.
        target: Target,
        /// Its words.
        content: Vec<Inline>,
    },
    /// `<span lang="fr">mots</span>`: words in another language than those around them.
    Language {
        /// Which.
        tag: LanguageTag,
        /// The words.
        content: Vec<Inline>,
    },
    /// `[^label]`: a raised number that leads to a note.
    NoteMark {
        /// Its identity.
        node: NodeId,
        /// The number of the note, from 1.
        number: u32,
    },
    /// A hard line break.
    Break,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An absolute address: `https`, `http` or `mailto`.
    Address(String),
    /// A heading of the same document, by its anchor.
    Anchor(String),
}

/// A note, printed at the end of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its identity.
    pub node: NodeId,
    /// Its number, from 1, in the order in which the notes are first referred to.
    pub number: u32,
    /// The label in the Markdown.
    pub label: String,
    /// The line of the Markdown it begins on.
    pub line: usize,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// The marks that refer to it, in reading order; never empty.
    pub marks: Vec<NodeId>,
}

impl Document {
    /// The paths of the pictures that it shows, each once, in the order of the alphabet.
    pub fn pictures(&self) -> Vec<&str> {
        // Figures stand at the outermost level only.
        let paths = self.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Figure { path, .. } => Some(path.as_str()),
            _ => None,
        });
        paths.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The bare words of a line: without note marks, with a space for each line break.
pub(crate) fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    push_plain_text(content, &mut text);
    text
}

fn push_plain_text(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Language { content, .. } => push_plain_text(content, text),
            Inline::NoteMark { .. } => {}
            Inline::Break => text.push(' '),
        }
    }
}
