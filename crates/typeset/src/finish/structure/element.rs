//! Structure elements before they become objects.

use super::cells::{HeaderCell, Headers};
use crate::{LanguageId, NodeId};

/// An element of the tree.
pub(super) struct Element {
    pub(super) role: Role,
    /// The language of what is in it, if it is not that of the element it stands in.
    pub(super) language: Option<LanguageId>,
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
    /// A figure and its caption together.
    Division,
    /// With the node of the block; none for the logo.
    Figure(Option<NodeId>),
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
    /// Words in another language than those around them.
    Span,
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
            Self::Division => "Div",
            Self::Figure(_) => "Figure",
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
            Self::Span => "Span",
        }
    }
}

impl Element {
    /// An element of these kids.
    pub(super) fn new(role: Role, kids: Vec<Kid>) -> Self {
        let language = None;
        Self { role, language, kids }
    }

    /// Words in a language.
    pub(super) fn span(language: LanguageId, leaf: Kid) -> Self {
        Self {
            language: Some(language),
            ..Self::new(Role::Span, vec![leaf])
        }
    }

    /// The same without a span around everything that is in it: then it is itself in that language.
    pub(super) fn in_one_language(mut self) -> Self {
        if let [Kid::Element(only)] = self.kids.as_mut_slice()
            && only.role == Role::Span
        {
            self.language = only.language;
            self.kids = std::mem::take(&mut only.kids);
        }
        self
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
