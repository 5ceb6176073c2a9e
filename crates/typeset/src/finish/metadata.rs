//! Metadata: the information dictionary and the XMP packet that says the same (ISO 32000-1, 14.3; ISO 16684-1).

mod date;
mod xmp;

use lopdf::{Dictionary, Document, Stream};

pub(super) use self::date::Day;
use super::object::{ascii, dictionary, text};
use crate::FrontMatter;
use crate::pdf::PdfError;

/// What wrote the file.
const PRODUCER: &str = concat!("typeset ", env!("CARGO_PKG_VERSION"));

/// Adds both. Dates are the day of the title block at midnight UTC: no clock is asked.
pub(super) fn add(pdf: &mut Document, front: &FrontMatter) -> Result<(), PdfError> {
    let day: Day = front.as_of.parse()?;
    let info = pdf.trailer.get(b"Info")?.as_reference()?;
    pdf.set_object(info, information(front, &day));
    let packet = Stream::new(
        dictionary([("Type", "Metadata".into()), ("Subtype", "XML".into())]),
        xmp::packet(front, &day).into_bytes(),
    );
    // Tools that know nothing of PDF find the packet by its text.
    let packet = pdf.add_object(packet.with_compression(false));
    pdf.catalog_mut()?.set("Metadata", packet);
    Ok(())
}

fn information(front: &FrontMatter, day: &Day) -> Dictionary {
    let mut information = dictionary([
        ("Title", text(&front.title)),
        ("Author", text(&front.issuer)),
        ("Keywords", text(&keywords(front))),
        ("Creator", text(PRODUCER)),
        ("Producer", text(PRODUCER)),
        ("CreationDate", ascii(&day.pdf())),
        ("ModDate", ascii(&day.pdf())),
    ]);
    if let Some(subtitle) = &front.subtitle {
        information.set("Subject", text(subtitle));
    }
    information
}

/// What else names the document: its id, its edition where it has one, and its marking.
fn keywords(front: &FrontMatter) -> String {
    let parts = [&front.id, &front.edition, &front.marking].map(String::as_str);
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
