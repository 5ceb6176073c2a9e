//! Link annotations (ISO 32000-1, 12.5.6.5).

use lopdf::{Document, Object, ObjectId};

use super::object::dictionary_mut;
use super::written::Written;
use crate::pdf::{PdfError, push_integer, push_length, push_reference, push_string, push_text};
use crate::{Destination, LinkArea, NodeId, Pages, Rect};

/// An annotation and the node it belongs to.
pub(super) struct Annotation {
    /// The link or note mark.
    pub(super) node: NodeId,
    /// Its object.
    pub(super) id: ObjectId,
    /// The index of its page.
    pub(super) page: usize,
}

/// Adds an annotation for every link area, in the order of the pages. In the tree of parents their keys follow those of the
/// pages.
pub(super) fn add(
    pdf: &mut Document,
    written: &mut Written,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Result<Vec<Annotation>, PdfError> {
    let mut annotations = Vec::new();
    for (page, (content, &page_id)) in pages.pages.iter().zip(page_ids).enumerate() {
        let on_page = annotations.len();
        for link in &content.links {
            let id = pdf.new_object_id();
            let key = page_ids.len() + annotations.len();
            let target = target(&link.destination, page_ids)?;
            written.object(id, |bytes| write(bytes, link, &target, (pages.height, key)));
            let node = link.node;
            annotations.push(Annotation { node, id, page });
        }
        if let Some(added) = annotations.get(on_page..).filter(|added| !added.is_empty()) {
            let ids: Vec<Object> = added.iter().map(|annotation| annotation.id.into()).collect();
            dictionary_mut(pdf, page_id)?.set("Annots", ids);
        }
    }
    Ok(annotations)
}

/// Where an annotation leads.
enum Target<'a> {
    Address(&'a str),
    /// A page, and how far from its upper edge.
    Place(ObjectId, f32),
}

fn target<'a>(destination: &'a Destination, page_ids: &[ObjectId]) -> Result<Target<'a>, PdfError> {
    match destination {
        Destination::Address(address) => Ok(Target::Address(address)),
        Destination::Place { page, y } => {
            let missing = PdfError::NoSuchPage {
                page: page + 1,
                pages: page_ids.len(),
            };
            Ok(Target::Place(*page_ids.get(*page).ok_or(missing)?, *y))
        }
    }
}

/// Writes an annotation. The flag 4 lets it be printed, which archival files ask for (ISO 19005-3, 6.3.2).
fn write(bytes: &mut Vec<u8>, link: &LinkArea, target: &Target<'_>, (height, key): (f32, usize)) {
    bytes.extend_from_slice(b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect");
    push_corners(bytes, link.rect, height);
    bytes.extend_from_slice(b"/Contents");
    push_text(bytes, &link.contents);
    bytes.extend_from_slice(b"/StructParent ");
    push_integer(bytes, key as i64);
    match target {
        Target::Address(address) => {
            bytes.extend_from_slice(b"/A<</Type/Action/S/URI/URI");
            push_string(bytes, uri(address).as_bytes());
            bytes.extend_from_slice(b">>");
        }
        // The page scrolled to a height, zoom as it is (12.3.2.2).
        Target::Place(page, y) => {
            bytes.extend_from_slice(b"/Dest[");
            push_reference(bytes, *page);
            bytes.extend_from_slice(b"/XYZ null ");
            push_length(bytes, height - y);
            bytes.extend_from_slice(b" null]");
        }
    }
    bytes.extend_from_slice(b">>");
}

/// Left, bottom, right, top.
fn push_corners(bytes: &mut Vec<u8>, rect: Rect, height: f32) {
    let bottom = height - rect.y - rect.height;
    bytes.push(b'[');
    for length in [rect.x, bottom, rect.x + rect.width, height - rect.y] {
        push_length(bytes, length);
        bytes.push(b' ');
    }
    bytes.push(b']');
}

/// An address in ASCII, as a URI action wants it (ISO 32000-1, 12.6.4.7): anything else is percent-encoded UTF-8.
fn uri(address: &str) -> String {
    address
        .bytes()
        .fold(String::with_capacity(address.len()), |mut uri, byte| {
            if byte.is_ascii_graphic() {
                uri.push(char::from(byte));
            } else {
                uri.push_str(&format!("%{byte:02X}"));
            }
            uri
        })
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn addresses_are_ascii() {
        assert_eq!(uri("https://example.org/a?b=c#d"), "https://example.org/a?b=c#d");
        assert_eq!(uri("https://例.jp/é b"), "https://%E4%BE%8B.jp/%C3%A9%20b");
    }
}
