//! The way back: which element each leaf belongs to (ISO 32000-1, 14.7.4.4).

use lopdf::{Document, Object, ObjectId};

use super::super::annotations::Annotation;
use super::super::object::{dictionary, dictionary_mut};
use super::element::Place;
use crate::Owner;
use crate::pdf::{PdfError, Section};

/// The parents of all leaves.
pub(super) struct Parents {
    /// By page and marked-content identifier.
    content: Vec<Vec<Option<ObjectId>>>,
    annotations: Vec<Option<ObjectId>>,
}

impl Parents {
    /// No leaf has a parent yet.
    pub(super) fn new(pages: &[Vec<Section>], annotations: usize) -> Self {
        let content = pages.iter().map(|sections| vec![None; sections.len()]).collect();
        Self {
            content,
            annotations: vec![None; annotations],
        }
    }

    /// Notes the parent of a marked-content sequence.
    pub(super) fn set_content(&mut self, place: Place, parent: ObjectId) {
        let page = self.content.get_mut(place.page as usize);
        if let Some(slot) = page.and_then(|page| page.get_mut(place.mcid as usize)) {
            *slot = Some(parent);
        }
    }

    /// Notes the parent of an annotation.
    pub(super) fn set_annotation(&mut self, index: usize, parent: ObjectId) {
        if let Some(slot) = self.annotations.get_mut(index) {
            *slot = Some(parent);
        }
    }

    /// Writes the parent tree below the root: pages have the first keys, annotations those that follow.
    pub(super) fn finish(
        self,
        pdf: &mut Document,
        root: ObjectId,
        pages: &[Vec<Section>],
        annotations: &[Annotation],
    ) -> Result<(), PdfError> {
        let count = self.content.len() + self.annotations.len();
        let mut numbers: Vec<Object> = Vec::with_capacity(2 * count);
        for (page, (parents, sections)) in self.content.into_iter().zip(pages).enumerate() {
            let mut on_page: Vec<Object> = Vec::with_capacity(parents.len());
            for (parent, section) in parents.into_iter().zip(sections) {
                let untagged = || PdfError::Untagged {
                    page: page + 1,
                    owner: section.owner,
                };
                on_page.push(parent.ok_or_else(untagged)?.into());
            }
            numbers.extend([key(page), pdf.add_object(on_page).into()]);
        }
        for (index, (parent, annotation)) in self.annotations.into_iter().zip(annotations).enumerate() {
            let owner = Owner::Node(annotation.node);
            let parent = parent.ok_or(PdfError::Untagged {
                page: annotation.page + 1,
                owner,
            })?;
            let key = key(pages.len() + index);
            dictionary_mut(pdf, annotation.id)?.set("StructParent", key.clone());
            numbers.extend([key, parent.into()]);
        }
        let tree = pdf.add_object(dictionary([("Nums", numbers.into())]));
        let root = dictionary_mut(pdf, root)?;
        root.set("ParentTree", tree);
        root.set("ParentTreeNextKey", key(count));
        Ok(())
    }
}

/// A key of a number tree.
fn key(number: usize) -> Object {
    Object::Integer(number as i64)
}
