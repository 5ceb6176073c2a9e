//! PNG files (ISO/IEC 15948) as pixels that PDF can hold: opaque, grey or red, green and blue.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, DecodingError, Limits, PixelDimensions, Transformations, Unit};

use super::{Content, Picture, PictureProblem};

/// The most pixels: those of a page of A4 at 600 dots per inch.
const MOST_PIXELS: u64 = 36_000_000;

pub(super) const POINTS_PER_INCH: f64 = 72.0;
/// The pixel of CSS, for a picture that does not say: 96 to the inch.
pub(super) const CSS_POINTS: f64 = POINTS_PER_INCH / 96.0;
const POINTS_PER_METRE: f64 = POINTS_PER_INCH / 0.0254;

/// Pixels, row by row from the top, without gaps.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Raster {
    /// Pixels in a row.
    pub(crate) columns: u32,
    /// Rows.
    pub(crate) rows: u32,
    /// What a pixel is made of.
    pub(crate) samples: Samples,
    /// Bits of a sample, 8 or 16; the higher byte comes first.
    pub(crate) depth: u8,
    /// The samples.
    pub(crate) bytes: Vec<u8>,
}

/// What a pixel is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Samples {
    Grey,
    Rgb,
}

impl Samples {
    /// How many samples a pixel has.
    pub(crate) fn count(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Rgb => 3,
        }
    }
}

/// Whether the bytes begin as those of a PNG file do.
pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
}

/// Reads a PNG file. Colours are taken for sRGB; what is transparent is laid on white.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, PictureProblem> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: usize::MAX });
    decoder.set_transformations(Transformations::EXPAND);
    decoder.set_ignore_text_chunk(true);
    let header = decoder.read_header_info().map_err(damaged)?;
    let (columns, rows) = (header.width, header.height);
    check_pixels(columns, rows)?;
    let mut reader = decoder.read_info().map_err(damaged)?;
    // The png crate takes the length of a palette on trust when it looks colours up.
    if reader.info().palette.as_deref().is_some_and(is_cut) {
        return Err(unusable("its palette is not one of up to 256 colours"));
    }
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| damaged(DecodingError::LimitsExceeded))?;
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes).map_err(damaged)?;
    bytes.truncate(frame.buffer_size());
    let (width, height) = size_in_points(columns, rows, reader.info().pixel_dims);
    let raster = opaque(columns, rows, (frame.color_type, frame.bit_depth), bytes);
    Ok(Picture {
        width: width as f32,
        height: height as f32,
        content: Content::Raster(raster),
        inscriptions: Vec::new(),
    })
}

/// Whether there are no more pixels than a page can show.
pub(super) fn check_pixels(columns: u32, rows: u32) -> Result<(), PictureProblem> {
    if u64::from(columns) * u64::from(rows) <= MOST_PIXELS {
        return Ok(());
    }
    let most = MOST_PIXELS / 1_000_000;
    let message = format!("it has {columns} by {rows} pixels, more than {most} million");
    let hint = "scale it down; a page shows no more than 300 to the inch";
    Err(PictureProblem::new(message, hint))
}

/// Whether a palette is no row of colours of three bytes, or of more than 256 (ISO/IEC 15948, 11.2.3).
fn is_cut(palette: &[u8]) -> bool {
    !palette.len().is_multiple_of(3) || palette.len() > 3 * 256
}

fn damaged(error: DecodingError) -> PictureProblem {
    unusable(error.to_string().trim_end_matches('.'))
}

fn unusable(reason: &str) -> PictureProblem {
    let message = format!("the PNG is damaged: {reason}");
    PictureProblem::new(message, "save it again from the program that it was made with")
}

/// The size that the file asks for, or that of CSS. A density that no picture has is taken for none.
fn size_in_points(columns: u32, rows: u32, density: Option<PixelDimensions>) -> (f64, f64) {
    const SENSIBLE: std::ops::RangeInclusive<u32> = 100..=1_000_000;
    let (across, down) = match density {
        Some(PixelDimensions {
            xppu,
            yppu,
            unit: Unit::Meter,
        }) if SENSIBLE.contains(&xppu) && SENSIBLE.contains(&yppu) => {
            (POINTS_PER_METRE / f64::from(xppu), POINTS_PER_METRE / f64::from(yppu))
        }
        _ => (CSS_POINTS, CSS_POINTS),
    };
    (f64::from(columns) * across, f64::from(rows) * down)
}

/// Pixels as they look on white paper.
fn opaque(columns: u32, rows: u32, (color, depth): (ColorType, BitDepth), bytes: Vec<u8>) -> Raster {
    let (samples, has_alpha) = match color {
        ColorType::Grayscale => (Samples::Grey, false),
        ColorType::GrayscaleAlpha => (Samples::Grey, true),
        // Palettes have been expanded.
        ColorType::Rgb | ColorType::Indexed => (Samples::Rgb, false),
        ColorType::Rgba => (Samples::Rgb, true),
    };
    let depth = if depth == BitDepth::Sixteen { 16 } else { 8 };
    let bytes = match (has_alpha, depth) {
        (false, _) => bytes,
        (true, 16) => on_white::<2>(&bytes, samples.count()),
        (true, _) => on_white::<1>(&bytes, samples.count()),
    };
    Raster {
        columns,
        rows,
        samples,
        depth,
        bytes,
    }
}

/// Lays pixels of `count` samples of `BYTES` bytes, each with an alpha behind it, on white, rounded to the nearest value.
fn on_white<const BYTES: usize>(bytes: &[u8], count: usize) -> Vec<u8> {
    let most = (1_u64 << (8 * BYTES)) - 1;
    let value = |sample: &[u8]| sample.iter().fold(0_u64, |value, &byte| value << 8 | u64::from(byte));
    let mut laid = Vec::with_capacity(bytes.len() / (count + 1) * count);
    for pixel in bytes.chunks_exact((count + 1) * BYTES) {
        let (samples, alpha) = pixel.split_at(count * BYTES);
        let alpha = value(alpha);
        for sample in samples.chunks_exact(BYTES) {
            let mixed = (value(sample) * alpha + most * (most - alpha) + most / 2) / most;
            laid.extend_from_slice(mixed.to_be_bytes().get(8 - BYTES..).unwrap_or_default());
        }
    }
    laid
}

#[cfg(test)]
mod tests {
    use super::{on_white, size_in_points};
    use png::{PixelDimensions, Unit};

    #[test]
    fn what_is_transparent_is_white() {
        let bytes = [10, 20, 30, 0, 10, 20, 30, 255, 0, 0, 0, 128];
        assert_eq!(on_white::<1>(&bytes, 3), [255, 255, 255, 10, 20, 30, 127, 127, 127]);
        assert_eq!(
            on_white::<2>(&[0, 0, 0x80, 0, 0x12, 0x34, 0xFF, 0xFF], 1),
            [0x7F, 0xFF, 0x12, 0x34]
        );
    }

    #[test]
    fn the_density_says_the_size() {
        let density = |x, y, unit| Some(PixelDimensions { xppu: x, yppu: y, unit });
        assert_eq!(size_in_points(96, 48, None), (72.0, 36.0));
        let (width, height) = size_in_points(300, 300, density(11811, 5906, Unit::Meter));
        assert!(
            (width - 72.0).abs() < 0.01 && (height - 144.0).abs() < 0.02,
            "{width} {height}"
        );
        assert_eq!(size_in_points(96, 96, density(1, 1, Unit::Unspecified)), (72.0, 72.0));
        assert_eq!(size_in_points(96, 96, density(0, 0, Unit::Meter)), (72.0, 72.0));
    }
}
