//! Resources: one dictionary for all pages, which holds the fonts and, where there are any, the pictures.

use lopdf::{Document, Object, ObjectId};

use super::object::{dictionary, dictionary_mut};
use crate::pdf::PdfError;

/// What printpdf gives each page of its own, though none uses it.
const UNUSED: [&[u8]; 2] = [b"ExtGState", b"Shading"];

/// Points all pages at one resource dictionary and drops what nothing refers to any more.
pub(super) fn share(pdf: &mut Document, page_ids: &[ObjectId]) -> Result<(), PdfError> {
    let Some(&first) = page_ids.first() else { return Ok(()) };
    let old = pdf
        .get_dictionary(first)?
        .get_deref(b"Resources", pdf)?
        .as_dict()?
        .clone();
    let mut shared = dictionary([("Font", old.get(b"Font")?.clone())]);
    let pictures = old.get(b"XObject")?.clone();
    if old.get_deref(b"XObject", pdf)?.as_dict()?.is_empty() {
        pdf.objects.remove(&pictures.as_reference()?);
    } else {
        shared.set("XObject", pictures);
    }
    let shared = pdf.add_object(shared);
    for &id in page_ids {
        let page = dictionary_mut(pdf, id)?;
        let own = page.get(b"Resources")?.as_reference()?;
        page.set("Resources", shared);
        // Both equal the media box, which is what they are where they are missing (ISO 32000-1, 14.11.2).
        page.remove(b"TrimBox");
        page.remove(b"CropBox");
        page.remove(b"Annots");
        pdf.objects.remove(&own);
    }
    for key in UNUSED {
        if let Ok(Object::Reference(id)) = old.get(key) {
            pdf.objects.remove(id);
        }
    }
    Ok(())
}
