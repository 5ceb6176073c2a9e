//! JPEG files as image XObjects (ISO 32000-1, 8.9), decoded by whoever shows the page (7.4.8).

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream};

use super::pictures::{name, stream};
use super::raster::color_space;
use crate::picture::Jpeg;

/// A JPEG file as an image, which fills the square from 0 to 1.
pub(super) fn image(jpeg: &Jpeg) -> ExternalStream {
    let transform = DictItem::Int(i64::from(jpeg.is_ycc));
    let entries = [
        ("Width", DictItem::Int(jpeg.columns.into())),
        ("Height", DictItem::Int(jpeg.rows.into())),
        ("ColorSpace", name(color_space(jpeg.samples))),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("DCTDecode")),
        (
            "DecodeParms",
            DictItem::Dict {
                map: BTreeMap::from([("ColorTransform".to_owned(), transform)]),
            },
        ),
    ];
    stream("Image", entries, jpeg.bytes.clone(), false)
}
