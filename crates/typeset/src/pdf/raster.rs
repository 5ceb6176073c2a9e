//! Rasters as image XObjects (ISO 32000-1, 8.9): DeviceRGB or DeviceGray, compressed as in PNG files.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use printpdf::{DictItem, ExternalStream};

use super::PdfError;
use super::pictures::{name, stream};
use crate::picture::{Raster, Samples};

/// The predictor of rows that each name their own filter, as in PNG files (ISO 32000-1, table 10).
const PNG_PREDICTORS: i64 = 15;

/// A raster as an image, which fills the square from 0 to 1.
pub(super) fn image(raster: &Raster) -> Result<ExternalStream, PdfError> {
    let (columns, rows) = (i64::from(raster.columns), i64::from(raster.rows));
    let depth = i64::from(raster.depth);
    let parameters = [
        ("Predictor", PNG_PREDICTORS),
        ("Colors", raster.samples.count() as i64),
        ("BitsPerComponent", depth),
        ("Columns", columns),
    ];
    let parameters = parameters.map(|(key, value)| (key.to_owned(), DictItem::Int(value)));
    let entries = [
        ("Width", DictItem::Int(columns)),
        ("Height", DictItem::Int(rows)),
        ("ColorSpace", name(color_space(raster.samples))),
        ("BitsPerComponent", DictItem::Int(depth)),
        ("Filter", name("FlateDecode")),
        (
            "DecodeParms",
            DictItem::Dict {
                map: BTreeMap::from(parameters),
            },
        ),
    ];
    Ok(stream("Image", entries, compressed(raster)?, false))
}

/// The colour space of some samples, both of the device, which the output intent of the document says is sRGB.
pub(super) fn color_space(samples: Samples) -> &'static str {
    match samples {
        Samples::Grey => "DeviceGray",
        Samples::Rgb => "DeviceRGB",
    }
}

/// The rows, filtered and deflated: what a PNG file of the same pixels has in its `IDAT` chunks.
fn compressed(raster: &Raster) -> Result<Vec<u8>, PdfError> {
    let refused = |error: EncodingError| PdfError::Refused(error.to_string());
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, raster.columns, raster.rows);
    encoder.set_color(match raster.samples {
        Samples::Grey => ColorType::Grayscale,
        Samples::Rgb => ColorType::Rgb,
    });
    encoder.set_depth(if raster.depth == 16 {
        BitDepth::Sixteen
    } else {
        BitDepth::Eight
    });
    encoder.set_compression(Compression::Balanced);
    let mut writer = encoder.write_header().map_err(refused)?;
    writer.write_image_data(&raster.bytes).map_err(refused)?;
    writer.finish().map_err(refused)?;
    image_data(&file).ok_or_else(|| PdfError::Shape("the pixels of a picture".to_owned()))
}

/// The content of the `IDAT` chunks: a chunk is its length, a name, the content and a checksum.
fn image_data(file: &[u8]) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    let mut rest = file.get(8..)?;
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (name, after) = after.split_first_chunk::<4>()?;
        let length = u32::from_be_bytes(*length) as usize;
        if name == b"IDAT" {
            data.extend_from_slice(after.get(..length)?);
        }
        rest = after.get(length + 4..)?;
    }
    Some(data)
}
