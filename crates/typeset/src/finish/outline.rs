//! The outline: nested bookmarks (ISO 32000-1, 12.3.3).

use lopdf::{Dictionary, Document, ObjectId};

use super::object::{destination, dictionary, name, text};
use crate::pdf::PdfError;
use crate::{OutlineItem, Pages};

/// Adds the bookmarks and lets a reader show them: the top level, with what is below it closed.
pub(super) fn add(pdf: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Result<(), PdfError> {
    if pages.outline.is_empty() {
        return Ok(());
    }
    let root = pdf.new_object_id();
    let mut outline = dictionary([("Type", name("Outlines"))]);
    let mut writer = Writer {
        pdf,
        height: pages.height,
        page_ids,
    };
    writer.level(&pages.outline, root, &mut outline)?;
    // A level below an entry counts negative while it is closed; the top level is always open.
    outline.set("Count", pages.outline.len() as i64);
    pdf.set_object(root, outline);
    let catalog = pdf.catalog_mut()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", name("UseOutlines"));
    Ok(())
}

struct Writer<'a> {
    pdf: &'a mut Document,
    height: f32,
    page_ids: &'a [ObjectId],
}

impl Writer<'_> {
    /// Writes the items below one entry, with all below them, and names the first and the last in that entry.
    fn level(&mut self, items: &[OutlineItem], parent: ObjectId, entry: &mut Dictionary) -> Result<(), PdfError> {
        let ids: Vec<_> = items.iter().map(|_| self.pdf.new_object_id()).collect();
        for (index, (item, &id)) in items.iter().zip(&ids).enumerate() {
            let mut written = self.item(item, parent)?;
            if let Some(previous) = index.checked_sub(1) {
                written.set("Prev", ids[previous]);
            }
            if let Some(&next) = ids.get(index + 1) {
                written.set("Next", next);
            }
            self.level(&item.children, id, &mut written)?;
            self.pdf.set_object(id, written);
        }
        if let (Some(&first), Some(&last)) = (ids.first(), ids.last()) {
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", -(items.len() as i64));
        }
        Ok(())
    }

    fn item(&self, item: &OutlineItem, parent: ObjectId) -> Result<Dictionary, PdfError> {
        let missing = PdfError::NoSuchPage {
            page: item.page + 1,
            pages: self.page_ids.len(),
        };
        let page = *self.page_ids.get(item.page).ok_or(missing)?;
        Ok(dictionary([
            ("Title", text(&item.title)),
            ("Parent", parent.into()),
            ("Dest", destination(page, self.height - item.y)),
        ]))
    }
}
