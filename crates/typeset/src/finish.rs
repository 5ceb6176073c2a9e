//! Passes over the document that printpdf hands over. Each adds one thing in place; the last one writes the file.

mod annotations;
mod attachments;
mod catalog;
mod compress;
mod contents;
mod destinations;
mod fonts;
mod metadata;
mod names;
mod object;
mod outline;
mod output_intent;
mod resources;
mod serialize;
mod srgb;
mod structure;
mod written;

use lopdf::ObjectId;

use self::compress::Compressor;
use self::written::Written;
use crate::attachment::Attachment;
use crate::pdf::{Content, Faces, PdfError};
use crate::{Document, Pages};

/// What the passes read.
pub(crate) struct Source<'a> {
    /// The document that was laid out.
    pub(crate) document: &'a Document,
    /// Its pages.
    pub(crate) pages: &'a Pages,
    /// The faces that the pages use.
    pub(crate) faces: &'a Faces,
    /// The files that travel with it.
    pub(crate) attachments: &'a [Attachment<'a>],
}

/// Completes a document with the content of its pages, and returns the bytes of its file.
pub(crate) fn finish(
    mut pdf: lopdf::Document,
    contents: Vec<Content>,
    source: &Source<'_>,
) -> Result<Vec<u8>, PdfError> {
    let page_ids: Vec<ObjectId> = pdf.page_iter().collect();
    let mut written = Written::default();
    fonts::finish(&mut pdf, source.faces, &page_ids)?;
    resources::share(&mut pdf, &page_ids)?;
    let sections = contents::set(&mut pdf, &page_ids, contents)?;
    let annotations = annotations::add(&mut pdf, &mut written, source.pages, &page_ids)?;
    let ends = (sections.as_slice(), annotations.as_slice());
    structure::add(&mut pdf, &mut written, source, ends, &page_ids)?;
    output_intent::add(&mut pdf)?;
    outline::add(&mut pdf, source.pages, &page_ids)?;
    destinations::add(&mut pdf, source.pages, &page_ids)?;
    catalog::describe(&mut pdf, source.pages)?;
    metadata::add(&mut pdf, &source.pages.front)?;
    let mut compressor = Compressor::new();
    attachments::add(&mut pdf, &mut compressor, source.attachments, &source.pages.front.as_of)?;
    serialize::serialize(pdf, &written, &mut compressor)
}
