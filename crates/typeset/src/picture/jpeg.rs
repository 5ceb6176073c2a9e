//! JPEG files (ITU-T T.81) as PDF can hold them: their pixels stay coded as they are.

mod exif;
mod frame;
mod segments;
#[cfg(test)]
mod tests;

use super::raster::{CSS_POINTS, POINTS_PER_INCH, check_pixels};
use super::{Content, Picture, PictureProblem, Samples};
pub(crate) use exif::Orientation;
use frame::{Component, Frame};
use segments::{END, START, Segment, segments};

/// Markers of what applications add (ITU-T T.81, table B.1), and of comments.
const APPLICATION_0: u8 = 0xE0;
const APPLICATION_1: u8 = 0xE1;
const APPLICATION_14: u8 = 0xEE;
const APPLICATIONS: std::ops::RangeInclusive<u8> = 0xE0..=0xEF;
const COMMENT: u8 = 0xFE;

/// A photograph, coded.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Jpeg {
    /// Pixels in a stored row.
    pub(crate) columns: u32,
    /// Stored rows.
    pub(crate) rows: u32,
    /// What a pixel is made of.
    pub(crate) samples: Samples,
    /// Whether colours are stored as lightness and two differences.
    pub(crate) is_ycc: bool,
    /// Which way up it is.
    pub(crate) orientation: Orientation,
    /// A file with all that its pixels need, and nothing else.
    pub(crate) bytes: Vec<u8>,
}

/// Whether the bytes begin as those of a JPEG file do.
pub(super) fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, START, 0xFF])
}

/// Reads a JPEG file. Colours are taken for sRGB. What else the file says, such as where it was taken, is left out.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, PictureProblem> {
    let segments = segments(bytes).map_err(damaged)?;
    let frame = frame::frame(&segments)?;
    check_pixels(frame.columns, frame.rows)?;
    let samples = match frame.components.len() {
        1 => Samples::Grey,
        3 => Samples::Rgb,
        4 => return Err(refused("the JPEG is in CMYK, the colours of a press")),
        count => return Err(damaged(&format!("it has {count} colours"))),
    };
    let exif = contents(&segments, APPLICATION_1).find_map(Orientation::read);
    let orientation = exif.unwrap_or(Orientation::UPRIGHT);
    let (width, height) = size(&segments, &frame, orientation);
    let jpeg = Jpeg {
        columns: frame.columns,
        rows: frame.rows,
        samples,
        is_ycc: is_ycc(&segments, &frame)?,
        orientation,
        bytes: bare(&segments),
    };
    Ok(Picture {
        width,
        height,
        content: Content::Jpeg(jpeg),
        inscriptions: Vec::new(),
    })
}

fn contents<'a>(segments: &[Segment<'a>], marker: u8) -> impl Iterator<Item = &'a [u8]> {
    let own = segments.iter().filter(move |segment| segment.marker == marker);
    own.map(|segment| segment.content)
}

/// The density of a JFIF file: its unit (1: inches, 2: centimetres), across, down.
fn density(segments: &[Segment]) -> Option<(u8, u16, u16)> {
    let content = contents(segments, APPLICATION_0).find_map(|content| content.strip_prefix(b"JFIF\0"))?;
    let [_, _, unit, across @ .., d1, d2] = content.first_chunk::<7>()?;
    Some((*unit, u16::from_be_bytes(*across), u16::from_be_bytes([*d1, *d2])))
}

/// The size in points that the file asks for when it is upright, or that of CSS. A density that no picture has is taken for none.
fn size(segments: &[Segment], frame: &Frame, orientation: Orientation) -> (f32, f32) {
    const SENSIBLE: std::ops::RangeInclusive<u16> = 3..=20_000;
    let per = |dots: u16, unit: f64| unit / f64::from(dots);
    let unit = |unit: u8| match unit {
        1 => Some(POINTS_PER_INCH),
        2 => Some(POINTS_PER_INCH / 2.54),
        _ => None,
    };
    let asked = density(segments).filter(|(_, across, down)| SENSIBLE.contains(across) && SENSIBLE.contains(down));
    let asked = asked.and_then(|(kind, across, down)| Some((per(across, unit(kind)?), per(down, unit(kind)?))));
    let (across, down) = asked.unwrap_or((CSS_POINTS, CSS_POINTS));
    let (width, height) = (f64::from(frame.columns) * across, f64::from(frame.rows) * down);
    match orientation.is_turned() {
        true => (height as f32, width as f32),
        false => (width as f32, height as f32),
    }
}

/// How three colours are stored: as a JFIF file always has them, else as the segment of Adobe says (ITU-T T.872, 6.5.3), else by their
/// names.
fn is_ycc(segments: &[Segment], frame: &Frame) -> Result<bool, PictureProblem> {
    if frame.components.len() == 1 {
        return Ok(false);
    }
    let adobe = contents(segments, APPLICATION_14).find_map(|content| content.strip_prefix(b"Adobe"));
    match adobe.map(|content| content.get(6)) {
        Some(Some(0)) => Ok(false),
        Some(Some(1)) => Ok(true),
        Some(_) => Err(damaged("how its colours are stored is not said")),
        None if density(segments).is_some() => Ok(true),
        None => Ok(!frame.components.iter().map(Component::id).eq(*b"RGB")),
    }
}

/// A file of what the pixels need.
fn bare(segments: &[Segment]) -> Vec<u8> {
    let is_needed = |segment: &&Segment| {
        let marker = segment.marker;
        marker == APPLICATION_14 || (!APPLICATIONS.contains(&marker) && marker != COMMENT)
    };
    let mut bytes = vec![0xFF, START];
    let needed = segments.iter().filter(is_needed);
    needed.for_each(|segment| bytes.extend_from_slice(segment.whole));
    bytes.extend([0xFF, END]);
    bytes
}

fn damaged(reason: &str) -> PictureProblem {
    let message = format!("the JPEG is damaged: {reason}");
    PictureProblem::new(message, "save it again from the program that it was made with")
}

fn refused(message: &str) -> PictureProblem {
    PictureProblem::new(
        message,
        "save it again as an RGB or grey JPEG of the usual kind, with 8 bits a sample, or as PNG",
    )
}
