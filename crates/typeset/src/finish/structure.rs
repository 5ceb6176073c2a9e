//! The structure tree: what the content of the pages is, and in which order it reads (ISO 32000-1, 14.7 and 14.8).
//!
//! The tree follows the document; the marked-content sequences of the pages and the link annotations are its leaves.
//! Content that no part of the document claims is an error, since a reader with a screen reader would never hear it.

mod blocks;
mod cells;
mod element;
mod figures;
mod leaves;
mod parents;
mod tables;
mod write;

use lopdf::{Document, Object, ObjectId};

use self::leaves::Leaves;
use self::parents::Parents;
use self::write::Writer;
use super::Source;
use super::annotations::Annotation;
use super::object::{ascii, dictionary, dictionary_mut, name};
use super::written::Written;
use crate::pdf::{PdfError, Section};

/// What the tree has for leaves: the marked-content sequences by page and identifier (MCID), and the annotations.
pub(super) type Ends<'a> = (&'a [Vec<Section>], &'a [Annotation]);

/// Adds the tree, and on each page the order in which the tab key goes from link to link: that of the tree.
pub(super) fn add(
    pdf: &mut Document,
    written: &mut Written,
    source: &Source<'_>,
    (sections, annotations): Ends<'_>,
    page_ids: &[ObjectId],
) -> Result<(), PdfError> {
    let mut leaves = Leaves::collect(sections, annotations);
    let tree = blocks::document(source.document, &mut leaves);
    drop(leaves);
    let figures = figures::collect(source.pages);
    let mut parents = Parents::new(sections, annotations.len());
    let root = pdf.new_object_id();
    let mut writer = Writer {
        pdf,
        written,
        annotations,
        languages: &source.pages.languages,
        page_ids,
        figures: &figures,
        parents: &mut parents,
        ids: Vec::new(),
        kids: Vec::new(),
    };
    let top = writer.element(&tree, root);
    let mut entries = dictionary([("Type", name("StructTreeRoot")), ("K", top.into())]);
    if !writer.ids.is_empty() {
        entries.set("IDTree", dictionary([("Names", by_name(writer.ids))]));
    }
    entries.set("ParentTreeNextKey", parents.count() as i64);
    entries.set("ParentTree", parents.write(pdf, written, (sections, annotations))?);
    pdf.set_object(root, entries);
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

/// The leaves of a name tree, sorted by the bytes of their names (7.9.6).
fn by_name(mut ids: Vec<(String, ObjectId)>) -> Object {
    ids.sort();
    let names = ids.iter().flat_map(|(id, element)| [ascii(id), Object::from(*element)]);
    Object::Array(names.collect())
}
