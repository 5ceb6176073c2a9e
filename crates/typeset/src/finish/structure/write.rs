//! From elements to objects.

use lopdf::{Document, ObjectId};

use super::super::annotations::Annotation;
use super::super::written::Written;
use super::cells;
use super::element::{Element, Kid, Place, Role};
use super::figures::Figures;
use super::parents::Parents;
use crate::LanguageId;
use crate::pdf::{push_integer, push_reference, push_string};

/// What the tree is made of and written to.
pub(super) struct Writer<'a> {
    pub(super) pdf: &'a mut Document,
    pub(super) written: &'a mut Written,
    /// The tags of the languages by their ids.
    pub(super) languages: &'a [String],
    pub(super) annotations: &'a [Annotation],
    pub(super) page_ids: &'a [ObjectId],
    pub(super) figures: &'a Figures<'a>,
    /// Who is the parent of each leaf.
    pub(super) parents: &'a mut Parents,
    /// The elements that have an identifier.
    pub(super) ids: Vec<(String, ObjectId)>,
    /// The elements below those that are being written, innermost last.
    pub(super) kids: Vec<ObjectId>,
}

impl Writer<'_> {
    /// Writes an element behind everything below it, and gives its object.
    pub(super) fn element(&mut self, element: &Element, parent: ObjectId) -> ObjectId {
        let id = self.pdf.new_object_id();
        let first = self.kids.len();
        for kid in &element.kids {
            match kid {
                Kid::Element(element) => {
                    let kid = self.element(element, id);
                    self.kids.push(kid);
                }
                Kid::Content(place) => self.parents.set_content(*place, id),
                Kid::Annotation(index) => self.parents.set_annotation(*index, id),
            }
        }
        self.identify(element.role, id);
        let own = Own {
            element,
            parent,
            page: element.kids.iter().find_map(|kid| self.page(kid)),
            kids: self.kids.get(first..).unwrap_or_default(),
            language: element
                .language
                .and_then(|LanguageId(at)| self.languages.get(at as usize)),
            annotations: self.annotations,
            page_ids: self.page_ids,
            figures: self.figures,
        };
        self.written.object(id, |bytes| own.write(bytes));
        self.kids.truncate(first);
        id
    }

    /// Puts the identifier of an element, if it has one, into the tree of identifiers (ISO 32000-1, 14.7.2).
    fn identify(&mut self, role: Role, id: ObjectId) {
        let identifier = match role {
            Role::Note(number) => Some(note_identifier(number)),
            Role::HeaderCell(cell) => cell.id.map(cells::identifier),
            _ => None,
        };
        self.ids.extend(identifier.map(|identifier| (identifier, id)));
    }

    /// The page of a leaf.
    fn page(&self, kid: &Kid) -> Option<usize> {
        page_of(kid, self.annotations)
    }
}

/// One element, when everything below it has been written.
struct Own<'a> {
    element: &'a Element,
    parent: ObjectId,
    /// The page that it names as its own: that of its first leaf.
    page: Option<usize>,
    /// The elements below it.
    kids: &'a [ObjectId],
    /// The tag of its language, if it has one of its own.
    language: Option<&'a String>,
    annotations: &'a [Annotation],
    page_ids: &'a [ObjectId],
    figures: &'a Figures<'a>,
}

impl Own<'_> {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(b"<</S/");
        bytes.extend_from_slice(self.element.role.name().as_bytes());
        bytes.extend_from_slice(b"/P ");
        push_reference(bytes, self.parent);
        self.push_page(bytes, self.page);
        push_attributes(bytes, self.element.role, self.figures);
        if let Some(language) = self.language {
            bytes.extend_from_slice(b"/Lang");
            push_string(bytes, language.as_bytes());
        }
        match self.element.kids.len() {
            0 => {}
            1 => {
                bytes.extend_from_slice(b"/K ");
                self.push_kids(bytes);
            }
            _ => {
                bytes.extend_from_slice(b"/K[");
                self.push_kids(bytes);
                bytes.push(b']');
            }
        }
        bytes.extend_from_slice(b">>");
    }

    fn push_page(&self, bytes: &mut Vec<u8>, page: Option<usize>) {
        if let Some(&page) = page.and_then(|page| self.page_ids.get(page)) {
            bytes.extend_from_slice(b"/Pg ");
            push_reference(bytes, page);
        }
    }

    fn push_kids(&self, bytes: &mut Vec<u8>) {
        let mut elements = self.kids.iter();
        for (at, kid) in self.element.kids.iter().enumerate() {
            if at > 0 {
                bytes.push(b' ');
            }
            // A leaf says its page where that is not the page of the element.
            let foreign = page_of(kid, self.annotations).filter(|&page| Some(page) != self.page);
            match kid {
                Kid::Element(_) => elements.next().into_iter().for_each(|&id| push_reference(bytes, id)),
                Kid::Content(place) => self.push_content(bytes, *place, foreign),
                Kid::Annotation(index) => self.push_annotation(bytes, *index, foreign),
            }
        }
    }

    /// A marked-content sequence: its number, with its page where that has to be said.
    fn push_content(&self, bytes: &mut Vec<u8>, place: Place, foreign: Option<usize>) {
        if foreign.is_none() {
            return push_integer(bytes, i64::from(place.mcid));
        }
        bytes.extend_from_slice(b"<</Type/MCR");
        self.push_page(bytes, foreign);
        bytes.extend_from_slice(b"/MCID ");
        push_integer(bytes, i64::from(place.mcid));
        bytes.extend_from_slice(b">>");
    }

    fn push_annotation(&self, bytes: &mut Vec<u8>, index: usize, foreign: Option<usize>) {
        let Some(annotation) = self.annotations.get(index) else {
            return bytes.extend_from_slice(b"null");
        };
        bytes.extend_from_slice(b"<</Type/OBJR/Obj ");
        push_reference(bytes, annotation.id);
        self.push_page(bytes, foreign);
        bytes.extend_from_slice(b">>");
    }
}

/// The entries that a role asks for (ISO 32000-1, 14.8.5; for notes ISO 14289-1, 7.9).
fn push_attributes(bytes: &mut Vec<u8>, role: Role, figures: &Figures<'_>) {
    match role {
        Role::List { numbered: true } => bytes.extend_from_slice(b"/A<</O/List/ListNumbering/Decimal>>"),
        Role::List { numbered: false } => bytes.extend_from_slice(b"/A<</O/List/ListNumbering/Disc>>"),
        Role::HeaderCell(cell) => cell.write(bytes),
        Role::DataCell(headers) => headers.write_attributes(bytes),
        Role::Figure(node) => figures.get(&node).into_iter().for_each(|figure| figure.write(bytes)),
        Role::Note(number) => {
            bytes.extend_from_slice(b"/ID");
            push_string(bytes, note_identifier(number).as_bytes());
        }
        _ => {}
    }
}

/// A note must have an identifier (ISO 14289-1, 7.9).
fn note_identifier(number: u32) -> String {
    format!("note-{number}")
}

fn page_of(kid: &Kid, annotations: &[Annotation]) -> Option<usize> {
    match kid {
        Kid::Element(_) => None,
        Kid::Content(place) => Some(place.page as usize),
        Kid::Annotation(index) => annotations.get(*index).map(|annotation| annotation.page),
    }
}
