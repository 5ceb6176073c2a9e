//! Link annotations (ISO 32000-1, 12.5.6.5).

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{ascii, destination, dictionary, dictionary_mut, length, name, text};
use crate::pdf::PdfError;
use crate::{Destination, LinkArea, NodeId, Pages, Rect};

/// The flag that lets an annotation be printed, which archival files ask for (ISO 19005-3, 6.3.2).
const PRINT: i64 = 4;

/// An annotation and the node it belongs to.
pub(super) struct Annotation {
    /// The link or note mark.
    pub(super) node: NodeId,
    /// Its object.
    pub(super) id: ObjectId,
    /// The index of its page.
    pub(super) page: usize,
}

/// Adds an annotation for every link area, in the order of the pages.
pub(super) fn add(pdf: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Result<Vec<Annotation>, PdfError> {
    let mut annotations = Vec::new();
    for (page, (content, &page_id)) in pages.pages.iter().zip(page_ids).enumerate() {
        let on_page = annotations.len();
        for link in &content.links {
            let annotation = annotation(link, pages.height, page_ids)?;
            annotations.push(Annotation {
                node: link.node,
                id: pdf.add_object(annotation),
                page,
            });
        }
        if let Some(added) = annotations.get(on_page..).filter(|added| !added.is_empty()) {
            let ids: Vec<Object> = added.iter().map(|annotation| annotation.id.into()).collect();
            dictionary_mut(pdf, page_id)?.set("Annots", ids);
        }
    }
    Ok(annotations)
}

fn annotation(link: &LinkArea, height: f32, page_ids: &[ObjectId]) -> Result<Dictionary, PdfError> {
    let mut annotation = dictionary([
        ("Type", name("Annot")),
        ("Subtype", name("Link")),
        ("Rect", corners(link.rect, height)),
        ("Border", Object::Array(vec![0.into(), 0.into(), 0.into()])),
        ("F", PRINT.into()),
        ("Contents", text(&link.contents)),
    ]);
    match &link.destination {
        Destination::Address(address) => {
            let action = dictionary([
                ("Type", name("Action")),
                ("S", name("URI")),
                ("URI", ascii(&uri(address))),
            ]);
            annotation.set("A", action);
        }
        Destination::Place { page, y } => {
            let missing = PdfError::NoSuchPage {
                page: page + 1,
                pages: page_ids.len(),
            };
            annotation.set("Dest", destination(*page_ids.get(*page).ok_or(missing)?, height - y));
        }
    }
    Ok(annotation)
}

/// Left, bottom, right, top.
fn corners(rect: Rect, height: f32) -> Object {
    let bottom = height - rect.y - rect.height;
    Object::Array(
        [rect.x, bottom, rect.x + rect.width, height - rect.y]
            .map(length)
            .to_vec(),
    )
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
