//! The pictures that pages use, each embedded once as an external object (ISO 32000-1, 8.8); the paths of figures, which stand once, are
//! drawn by the page itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId, XObjectMap};

use super::syntax::push_length;
use super::{PdfError, drawing, jpeg, raster};
use crate::Picture;
use crate::picture::Content;

/// The pictures in the order in which pages first use them.
#[derive(Default)]
pub(crate) struct UsedPictures {
    used: Vec<Arc<Picture>>,
}

impl UsedPictures {
    /// Adds the operators that draw a picture at a place: left and lower edge, width and height, in the coordinates of PDF.
    pub(crate) fn write(&mut self, bytes: &mut Vec<u8>, picture: &Arc<Picture>, [x, y, width, height]: [f32; 4]) {
        if let Content::Scene(paths) = &picture.content {
            let size = [picture.width, picture.height];
            return bytes.extend_from_slice(&drawing::operators(paths, size, [x, y, width, height]));
        }
        let number = self.number(picture);
        // An external object fills the square from 0 to 1.
        bytes.extend_from_slice(b"q ");
        let [a, b, c, d, e, f] = picture.content.matrix();
        for entry in [
            a * width,
            b * height,
            c * width,
            d * height,
            e * width + x,
            f * height + y,
        ] {
            push_length(bytes, entry);
            bytes.push(b' ');
        }
        bytes.extend_from_slice(format!("cm /{} Do Q\n", resource_name(number)).as_bytes());
    }

    /// The place of a picture among those in use. Equal pictures are one, from whichever file they came.
    fn number(&mut self, picture: &Arc<Picture>) -> usize {
        let is_same = |known: &Arc<Picture>| Arc::ptr_eq(known, picture) || known == picture;
        self.used.iter().position(is_same).unwrap_or_else(|| {
            self.used.push(Arc::clone(picture));
            self.used.len() - 1
        })
    }

    /// The external objects by the names that pages use.
    pub(crate) fn embed(&self) -> Result<XObjectMap, PdfError> {
        let mut map = BTreeMap::new();
        for (number, picture) in self.used.iter().enumerate() {
            map.insert(XObjectId(resource_name(number)), object(picture)?);
        }
        Ok(XObjectMap { map })
    }
}

fn object(picture: &Picture) -> Result<XObject, PdfError> {
    let stream = match &picture.content {
        Content::Drawing(paths) | Content::Scene(paths) => drawing::form(paths, picture.width, picture.height),
        Content::Raster(content) => raster::image(content)?,
        Content::Jpeg(content) => jpeg::image(content),
    };
    Ok(XObject::External(ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    }))
}

/// A stream of the entries that every external object has, and others.
pub(super) fn stream<const N: usize>(
    subtype: &str,
    entries: [(&str, DictItem); N],
    content: Vec<u8>,
    compress: bool,
) -> ExternalStream {
    let own = [("Type", name("XObject")), ("Subtype", name(subtype))];
    let entries = own.into_iter().chain(entries);
    ExternalStream {
        dict: entries.map(|(key, value)| (key.to_owned(), value)).collect(),
        content,
        compress,
    }
}

/// A name object.
pub(super) fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

/// What pages call a picture.
fn resource_name(number: usize) -> String {
    format!("Picture{number}")
}
