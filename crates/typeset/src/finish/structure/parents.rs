//! The way back: which element each leaf belongs to (ISO 32000-1, 14.7.4.4).

use lopdf::{Document, ObjectId};

use super::super::written::Written;
use super::Ends;
use super::element::Place;
use crate::Owner;
use crate::pdf::{PdfError, Section, push_integer, push_reference};

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

    /// How many keys the tree has.
    pub(super) fn count(&self) -> usize {
        self.content.len() + self.annotations.len()
    }

    /// Writes the tree and gives its object: pages have the first keys, annotations those that follow.
    pub(super) fn write(
        self,
        pdf: &mut Document,
        written: &mut Written,
        (sections, annotations): Ends<'_>,
    ) -> Result<ObjectId, PdfError> {
        let mut values = Vec::with_capacity(self.count());
        for (page, (parents, sections)) in self.content.iter().zip(sections).enumerate() {
            let untagged = |owner| PdfError::Untagged { page: page + 1, owner };
            let parents = parents.iter().zip(sections);
            let parents = parents.map(|(parent, section)| parent.ok_or_else(|| untagged(section.owner)));
            let parents = parents.collect::<Result<Vec<_>, _>>()?;
            let id = pdf.new_object_id();
            written.object(id, |bytes| push_array(bytes, &parents));
            values.push(id);
        }
        for (parent, annotation) in self.annotations.iter().zip(annotations) {
            values.push(parent.ok_or(PdfError::Untagged {
                page: annotation.page + 1,
                owner: Owner::Node(annotation.node),
            })?);
        }
        let id = pdf.new_object_id();
        written.object(id, |bytes| push_numbers(bytes, &values));
        Ok(id)
    }
}

fn push_array(bytes: &mut Vec<u8>, ids: &[ObjectId]) {
    bytes.push(b'[');
    for &id in ids {
        push_reference(bytes, id);
        bytes.push(b' ');
    }
    bytes.push(b']');
}

/// A number tree of one leaf: the keys count from 0 (7.9.7).
fn push_numbers(bytes: &mut Vec<u8>, values: &[ObjectId]) {
    bytes.extend_from_slice(b"<</Nums[");
    for (key, &value) in values.iter().enumerate() {
        push_integer(bytes, key as i64);
        bytes.push(b' ');
        push_reference(bytes, value);
        bytes.push(b' ');
    }
    bytes.extend_from_slice(b"]>>");
}
