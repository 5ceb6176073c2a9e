//! Short ways to make and reach objects.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use crate::pdf::PdfError;

/// A dictionary of these entries, in this order.
pub(super) fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    entries
        .into_iter()
        .map(|(key, value)| (key.as_bytes().to_vec(), value))
        .collect()
}

/// A name object.
pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A text string (ISO 32000-1, 7.9.2.2): ASCII as it stands, anything else in UTF-16BE with its byte order mark.
pub(super) fn text(text: &str) -> Object {
    if text.chars().all(|character| matches!(character, ' '..='~')) {
        return ascii(text);
    }
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String(
        [0xFE, 0xFF].into_iter().chain(utf16).collect(),
        StringFormat::Hexadecimal,
    )
}

/// A byte string that is written in parentheses.
pub(super) fn ascii(text: &str) -> Object {
    Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
}

/// A length in points, rounded to thousandths.
pub(super) fn length(points: f32) -> Object {
    Object::Real((points * 1000.0).round() / 1000.0)
}

/// The dictionary of a page, or of anything that is known to be there.
pub(super) fn dictionary_mut(pdf: &mut Document, id: ObjectId) -> Result<&mut Dictionary, PdfError> {
    Ok(pdf.get_dictionary_mut(id)?)
}

/// A destination: a page scrolled to a height, zoom as it is (ISO 32000-1, 12.3.2.2).
pub(super) fn destination(page: ObjectId, top: f32) -> Object {
    Object::Array(vec![page.into(), name("XYZ"), Object::Null, length(top), Object::Null])
}
