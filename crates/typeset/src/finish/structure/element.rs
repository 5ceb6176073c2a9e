//! Structure elements before they become objects.

use super::cells::{HeaderCell, Headers};

/// An element of the tree.
pub(super) struct Element {
    pub(super) role: Role,
    /// In reading order.
    pub(super) kids: Vec<Kid>,
}

/// What stands below an element.
pub(super) enum Kid {
    Element(Element),
    /// A marked-content sequence.
    Content(Place),
    /// A link annotation, by its index.
    Annotation(usize),
}

/// Where a marked-content sequence is. The order of places is that of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The index of the page.
    pub(super) page: u32,
    /// The number of the sequence on the page.
    pub(super) mcid: u32,
}

/// Standard structure types (ISO 32000-1, 14.8.4), with the attributes that go with them here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    BlockQuote,
    /// Whether it is numbered.
    List {
        numbered: bool,
    },
    ListItem,
    Label,
    ListBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell(HeaderCell),
    DataCell(Headers),
    Contents,
    ContentsEntry,
    Reference,
    Link,
    /// With the number of the note.
    Note(u32),
    /// Words in Japanese within a text of another language.
    Japanese,
}

impl Role {
    /// Its name in the file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(_) => "H4",
            Self::Paragraph => "P",
            Self::BlockQuote => "BlockQuote",
            Self::List { .. } => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableRow => "TR",
            Self::HeaderCell(_) => "TH",
            Self::DataCell(_) => "TD",
            Self::Contents => "TOC",
            Self::ContentsEntry => "TOCI",
            Self::Reference => "Reference",
            Self::Link => "Link",
            Self::Note(_) => "Note",
            Self::Japanese => "Span",
        }
    }
}

impl Element {
    /// An element of these kids.
    pub(super) fn new(role: Role, kids: Vec<Kid>) -> Self {
        Self { role, kids }
    }

    /// Where its content begins; `None` where it has none.
    fn place(&self) -> Option<Place> {
        self.kids.iter().find_map(Kid::place)
    }
}

impl Kid {
    /// Where its content begins.
    pub(super) fn place(&self) -> Option<Place> {
        match self {
            Self::Element(element) => element.place(),
            Self::Content(place) => Some(*place),
            Self::Annotation(_) => None,
        }
    }
}

impl From<Element> for Kid {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}
