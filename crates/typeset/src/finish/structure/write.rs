//! From elements to objects.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::annotations::Annotation;
use super::super::object::{ascii, dictionary, name};
use super::element::{Element, Kid, Place, Role};
use super::parents::Parents;
use crate::LanguageId;

/// Writes a tree and returns its root. Who is the parent of each leaf is noted in `parents`.
pub(super) fn write(
    pdf: &mut Document,
    tree: Element,
    languages: &[String],
    annotations: &[Annotation],
    page_ids: &[ObjectId],
    parents: &mut Parents,
) -> ObjectId {
    let root = pdf.new_object_id();
    let mut writer = Writer {
        pdf,
        languages,
        annotations,
        page_ids,
        parents,
        ids: Vec::new(),
    };
    let document = writer.element(tree, root);
    let mut ids = writer.ids;
    let mut entries = dictionary([("Type", name("StructTreeRoot")), ("K", document.into())]);
    if !ids.is_empty() {
        ids.sort();
        let names: Vec<Object> = ids
            .into_iter()
            .flat_map(|(id, element)| [ascii(&id), element.into()])
            .collect();
        entries.set("IDTree", dictionary([("Names", names.into())]));
    }
    pdf.set_object(root, entries);
    root
}

struct Writer<'a> {
    pdf: &'a mut Document,
    /// The tags of the languages by their ids.
    languages: &'a [String],
    annotations: &'a [Annotation],
    page_ids: &'a [ObjectId],
    parents: &'a mut Parents,
    /// The elements that have an identifier.
    ids: Vec<(String, ObjectId)>,
}

impl Writer<'_> {
    fn element(&mut self, element: Element, parent: ObjectId) -> ObjectId {
        let id = self.pdf.new_object_id();
        let mut entries = dictionary([("S", name(element.role.name())), ("P", parent.into())]);
        let page = element.kids.iter().find_map(|kid| self.page(kid));
        if let Some(page) = page.and_then(|page| self.page_ids.get(page)) {
            entries.set("Pg", *page);
        }
        self.attributes(element.role, id, &mut entries);
        if let Some(language) = element
            .language
            .and_then(|LanguageId(at)| self.languages.get(at as usize))
        {
            entries.set("Lang", ascii(language));
        }
        let mut kids: Vec<Object> = element.kids.into_iter().map(|kid| self.kid(kid, id, page)).collect();
        match kids.len() {
            0 => {}
            1 => entries.set("K", kids.remove(0)),
            _ => entries.set("K", kids),
        }
        self.pdf.set_object(id, entries);
        id
    }

    /// The page of a leaf.
    fn page(&self, kid: &Kid) -> Option<usize> {
        match kid {
            Kid::Element(_) => None,
            Kid::Content(place) => Some(place.page as usize),
            Kid::Annotation(index) => self.annotations.get(*index).map(|annotation| annotation.page),
        }
    }

    /// The entries that a role asks for (ISO 32000-1, 14.8.5; for notes ISO 14289-1, 7.9).
    fn attributes(&mut self, role: Role, id: ObjectId, entries: &mut Dictionary) {
        let attribute = |owner: &str, key: &str, value: &str| dictionary([("O", name(owner)), (key, name(value))]);
        match role {
            Role::List { numbered: true } => entries.set("A", attribute("List", "ListNumbering", "Decimal")),
            Role::List { numbered: false } => entries.set("A", attribute("List", "ListNumbering", "Disc")),
            Role::HeaderCell => entries.set("A", attribute("Table", "Scope", "Column")),
            Role::Note(number) => {
                let identifier = format!("note-{number}");
                entries.set("ID", ascii(&identifier));
                self.ids.push((identifier, id));
            }
            _ => {}
        }
    }

    /// A kid of the element `parent`, which names the page `on` as its own.
    fn kid(&mut self, kid: Kid, parent: ObjectId, on: Option<usize>) -> Object {
        let page = self.page(&kid);
        let foreign = page
            .filter(|_| page != on)
            .and_then(|page| self.page_ids.get(page))
            .copied();
        match kid {
            Kid::Element(element) => self.element(element, parent).into(),
            Kid::Content(place) => {
                self.parents.set_content(place, parent);
                content(place, foreign)
            }
            Kid::Annotation(index) => {
                self.parents.set_annotation(index, parent);
                self.annotation(index, foreign)
            }
        }
    }

    fn annotation(&self, index: usize, page: Option<ObjectId>) -> Object {
        let annotation = self
            .annotations
            .get(index)
            .map_or(Object::Null, |annotation| annotation.id.into());
        let mut reference = dictionary([("Type", name("OBJR")), ("Obj", annotation)]);
        if let Some(page) = page {
            reference.set("Pg", page);
        }
        reference.into()
    }
}

/// A marked-content sequence: its number, with the page where that is not the page of the element.
fn content(place: Place, page: Option<ObjectId>) -> Object {
    let number = Object::from(place.mcid);
    match page {
        None => number,
        Some(page) => dictionary([("Type", name("MCR")), ("Pg", page.into()), ("MCID", number)]).into(),
    }
}
