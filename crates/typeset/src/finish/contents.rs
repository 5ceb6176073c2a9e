//! The content streams of the pages (ISO 32000-1, 7.8.2).

use lopdf::{Dictionary, Document, ObjectId, Stream};

use super::object::dictionary_mut;
use crate::pdf::{Content, PdfError, Section};

/// Puts the content of each page in the place of what printpdf wrote there; gives the marked-content sequences of each.
pub(super) fn set(
    pdf: &mut Document,
    page_ids: &[ObjectId],
    contents: Vec<Content>,
) -> Result<Vec<Vec<Section>>, PdfError> {
    let mut sections = Vec::with_capacity(contents.len());
    for (&page, content) in page_ids.iter().zip(contents) {
        let stream = dictionary_mut(pdf, page)?.get(b"Contents")?.as_reference()?;
        pdf.set_object(stream, Stream::new(Dictionary::new(), content.stream));
        sections.push(content.sections);
    }
    Ok(sections)
}
