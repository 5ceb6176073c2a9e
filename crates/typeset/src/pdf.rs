//! Pages as PDF: pages become printpdf operations, printpdf hands over a `lopdf` document, and the passes of
//! [`finish`](crate::finish) complete it in place.

mod check;
mod cids;
mod cluster;
mod content;
mod error;
mod faces;
mod run;
mod section;

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

pub(crate) use cids::Code;
pub use error::PdfError;
pub(crate) use faces::{Faces, UsedFace};
pub(crate) use section::Section;

use crate::finish::{self, Source};
use crate::{Attachment, Document, Pages};

/// Writes pages as a PDF 1.7 file (ISO 32000-1).
///
/// The same document and pages give the same bytes: ids and names come from the content alone, dates from the day of
/// the title block. `document` is what the pages were laid out from; the structure tree follows it. `attachments` travel
/// in the file as associated files of the whole document, dated like it.
///
/// # Errors
/// [`PdfError`] where pages break what their types promise, such as a link to a page that is not there, or where two attachments
/// have one name.
pub fn write_pdf(document: &Document, pages: &Pages, attachments: &[Attachment]) -> Result<Vec<u8>, PdfError> {
    check::check(pages)?;
    let mut faces = Faces::default();
    let (printed, sections) = print(pages, &mut faces)?;
    let mut warnings = Vec::new();
    let unfinished = printpdf::serialize::to_lopdf_doc(&printed, &PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.into_iter().next() {
        return Err(PdfError::Refused(warning.msg));
    }
    drop(printed);
    finish::finish(
        unfinished,
        &Source {
            document,
            pages,
            faces: &faces,
            sections: &sections,
            attachments,
        },
    )
}

/// The pages as printpdf takes them, and for each page its marked-content sequences.
fn print(pages: &Pages, faces: &mut Faces) -> Result<(PdfDocument, Vec<Vec<Section>>), PdfError> {
    let mut printed = PdfDocument::new(&pages.front.title);
    let mut sections = Vec::with_capacity(pages.pages.len());
    let paper = printpdf::Rect::from_wh(Pt(pages.width), Pt(pages.height));
    for page in &pages.pages {
        let content = content::content(page, pages, faces)?;
        sections.push(content.sections);
        let (media_box, trim_box, crop_box) = (paper.clone(), paper.clone(), paper.clone());
        printed.pages.push(PdfPage {
            media_box,
            trim_box,
            crop_box,
            ops: content.operations,
        });
    }
    printed.resources.fonts = faces.embed()?;
    Ok((printed, sections))
}
