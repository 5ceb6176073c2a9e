//! The structure tree: what the content of the pages is, and in which order it reads (ISO 32000-1, 14.7 and 14.8).
//!
//! The tree follows the document; the marked-content sequences of the pages and the link annotations are its leaves.
//! Content that no part of the document claims is an error, since a reader with a screen reader would never hear it.

mod blocks;
mod element;
mod leaves;
mod parents;
mod write;

use lopdf::{Document, ObjectId};

use self::leaves::Leaves;
use self::parents::Parents;
use super::Source;
use super::annotations::Annotation;
use super::object::{dictionary, dictionary_mut, name};
use crate::pdf::PdfError;

/// Adds the tree, and on each page the order in which the tab key goes from link to link: that of the tree.
pub(super) fn add(
    pdf: &mut Document,
    source: &Source<'_>,
    annotations: &[Annotation],
    page_ids: &[ObjectId],
) -> Result<(), PdfError> {
    let mut leaves = Leaves::collect(source.sections, annotations);
    let tree = blocks::document(source.document, &mut leaves);
    let mut parents = Parents::new(source.sections, annotations.len());
    let root = write::write(pdf, tree, &source.pages.languages, annotations, page_ids, &mut parents);
    parents.finish(pdf, root, source.sections, annotations)?;
    for (key, &id) in page_ids.iter().enumerate() {
        let page = dictionary_mut(pdf, id)?;
        page.set("StructParents", key as i64);
        page.set("Tabs", name("S"));
    }
    let catalog = pdf.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary([("Marked", true.into())]));
    Ok(())
}
