//! Pages as PDF: printpdf makes a document of their sizes and fonts and hands it over as a `lopdf` document; the passes of
//! [`finish`](crate::finish) complete it in place, beginning with the content of the pages.

mod check;
mod cids;
mod cluster;
mod content;
mod drawing;
mod error;
mod faces;
mod jpeg;
mod pictures;
mod raster;
mod run;
mod section;
mod syntax;

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

pub(crate) use cids::Code;
pub(crate) use content::Content;
pub use error::PdfError;
pub(crate) use faces::{Faces, UsedFace};
use pictures::UsedPictures;
pub(crate) use section::Section;
pub(crate) use syntax::{push_integer, push_length, push_reference, push_string, push_text};

use crate::finish::{self, Source};
use crate::{Attachment, Document, Mark, Pages};

/// Writes pages as a PDF 1.7 file (ISO 32000-1).
///
/// The same document and pages give the same bytes: ids and names come from the content alone, dates from the day of
/// the title block. The pages are used up. `document` is what they were laid out from; the structure tree follows it. `attachments` travel
/// in the file as associated files of the whole document, dated like it.
///
/// # Errors
/// [`PdfError`] where pages break what their types promise, such as a link to a page that is not there, or where two attachments
/// have one name.
pub fn write_pdf(document: &Document, mut pages: Pages, attachments: &[Attachment<'_>]) -> Result<Vec<u8>, PdfError> {
    check::check(&pages)?;
    let mut faces = Faces::default();
    let mut pictures = UsedPictures::default();
    let mut contents = Vec::with_capacity(pages.pages.len());
    for mut page in std::mem::take(&mut pages.pages) {
        contents.push(content::content(&page, &pages, &mut faces, &mut pictures)?);
        // The marks are written and what follows needs the room; only where pictures lie is asked again.
        page.fragments
            .retain(|fragment| matches!(fragment.mark, Mark::Picture { .. }));
        page.fragments.shrink_to_fit();
        pages.pages.push(page);
    }
    let pages = &pages;
    let source = Source {
        document,
        pages,
        faces: &faces,
        attachments,
    };
    finish::finish(print(pages, &faces, &pictures)?, contents, &source)
}

/// A document with pages of the right size and every font and picture in use. The pages are still empty but for the first, which shows
/// each font.
fn print(pages: &Pages, faces: &Faces, pictures: &UsedPictures) -> Result<lopdf::Document, PdfError> {
    let mut printed = PdfDocument::new(&pages.front.title);
    let paper = printpdf::Rect::from_wh(Pt(pages.width), Pt(pages.height));
    printed.resources.fonts = faces.embed()?;
    printed.resources.xobjects = pictures.embed()?;
    printed.pages = pages.pages.iter().map(|_| blank(&paper)).collect();
    if let Some(first) = printed.pages.first_mut() {
        first.ops = faces.specimen();
    }
    let mut warnings = Vec::new();
    let unfinished = printpdf::serialize::to_lopdf_doc(&printed, &PdfSaveOptions::default(), &mut warnings);
    match warnings.into_iter().next() {
        Some(warning) => Err(PdfError::Refused(warning.msg)),
        None => Ok(unfinished),
    }
}

fn blank(paper: &printpdf::Rect) -> PdfPage {
    PdfPage {
        media_box: paper.clone(),
        trim_box: paper.clone(),
        crop_box: paper.clone(),
        ops: Vec::new(),
    }
}
