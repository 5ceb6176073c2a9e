//! Pictures: files that others made, read into what a page can draw.
//!
//! A picture is a [`Drawing`] of vector paths, a [`Raster`] of pixels or a [`Jpeg`], whose pixels stay coded. What cannot be kept exactly (text, gradients,
//! transparency) is a problem that names it: nothing is lost in silence, and nothing in the file can act or lead outside.

mod drawing;
mod ellipse;
mod jpeg;
mod raster;
mod svg;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) use drawing::{Cap, Clip, Drawing, Group, Item, Join, Matrix, Outline, Point, Segment, Shape, Stroke};
pub(crate) use ellipse::ellipse;
pub(crate) use jpeg::Jpeg;
pub(crate) use raster::{Raster, Samples};

use crate::SetScene;
use crate::nearest::nearest;
use crate::scene::SetInscription;
use jpeg::Orientation;

/// The most bytes that a file may have.
const LARGEST: usize = 32 << 20;

/// A picture that can stand on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its own width in points, before it is fitted into a column.
    pub(crate) width: f32,
    /// Its own height in points.
    pub(crate) height: f32,
    /// What is drawn.
    pub(crate) content: Content,
    /// The words upon it. A picture that others made has none.
    pub(crate) inscriptions: Vec<SetInscription>,
}

/// What a picture draws.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    /// Paths that may be drawn on every page, as those of a logo.
    Drawing(Arc<Drawing>),
    /// Paths of a figure that the program drew, which stands once.
    Scene(Arc<Drawing>),
    /// Pixels.
    Raster(Raster),
    /// Pixels that stay coded.
    Jpeg(Jpeg),
}

impl Content {
    /// From the square that what is embedded fills, one unit wide and high, to that of the picture: the entries of a matrix.
    pub(crate) fn matrix(&self) -> [f32; 6] {
        match self {
            Self::Jpeg(jpeg) => jpeg.orientation.matrix(),
            Self::Drawing(_) | Self::Scene(_) | Self::Raster(_) => Orientation::UPRIGHT.matrix(),
        }
    }
}

/// One thing that keeps a file from being a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureProblem {
    /// The line of an SVG file, counted from 1.
    pub line: Option<usize>,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// The files that documents may show, by the path that a document calls them by: `pictures/map.svg`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pictures {
    files: BTreeMap<String, Source>,
}

/// What a picture is made from.
#[derive(Debug, Clone, PartialEq)]
enum Source {
    /// A file that somebody made.
    File(Arc<[u8]>),
    /// A figure that the program drew.
    Scene(Arc<SetScene>),
}

impl Picture {
    /// Reads the bytes of an SVG file (SVG 1.1, static, without text) of a PNG file (ISO/IEC 15948) or of a JPEG file (ITU-T T.81).
    ///
    /// # Errors
    /// Everything that keeps the file from being drawn exactly as it is meant.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<PictureProblem>> {
        if bytes.len() > LARGEST {
            let message = format!("it has {} MB, more than {}", bytes.len() >> 20, LARGEST >> 20);
            return Err(vec![PictureProblem::new(message, "make it smaller")]);
        }
        if raster::is_png(bytes) {
            return raster::read(bytes).map_err(|problem| vec![problem]);
        }
        if jpeg::is_jpeg(bytes) {
            return jpeg::read(bytes).map_err(|problem| vec![problem]);
        }
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        if text.starts_with(b"<") {
            return svg::read(text, line_breaks(bytes) - line_breaks(text));
        }
        let (message, hint) = ("it is neither SVG, PNG nor JPEG", "save it as one of these");
        Err(vec![PictureProblem::new(message, hint)])
    }
}

fn line_breaks(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}

impl Pictures {
    /// Adds the file that documents call by this path: relative, with `/` between its parts.
    pub fn insert(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        self.files.insert(path.into(), Source::File(bytes.into()));
    }

    /// Adds the figure that documents call by this path.
    pub fn insert_scene(&mut self, path: impl Into<String>, scene: Arc<SetScene>) {
        self.files.insert(path.into(), Source::Scene(scene));
    }

    /// What the file of this path holds; nothing where it is a figure that the program drew.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        match self.files.get(path)? {
            Source::File(bytes) => Some(bytes),
            Source::Scene(_) => None,
        }
    }

    /// None.
    pub(crate) const fn none() -> Self {
        Self { files: BTreeMap::new() }
    }

    /// Reads the picture of this path. The messages of problems name it.
    ///
    /// # Errors
    /// A path that is not there, with the nearest one that is, and what [`Picture::read`] finds.
    pub(crate) fn read(&self, path: &str) -> Result<Picture, Vec<PictureProblem>> {
        let bytes = match self.files.get(path) {
            Some(Source::File(bytes)) => bytes,
            Some(Source::Scene(scene)) => return Ok(scene.picture()),
            None => return Err(vec![self.missing(path)]),
        };
        let named = |problem: PictureProblem| {
            let line = problem.line.map(|line| format!(", line {line}")).unwrap_or_default();
            let message = format!("`{path}`{line}: {}", problem.message);
            PictureProblem { message, ..problem }
        };
        Picture::read(bytes).map_err(|problems| problems.into_iter().map(named).collect())
    }

    fn missing(&self, path: &str) -> PictureProblem {
        let paths: Vec<_> = self.files.keys().map(String::as_str).collect();
        let hint = match (nearest(path, paths.iter().copied()), paths.as_slice()) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, []) => "no pictures are there: put the file in the folder `pictures/` of the templates".to_owned(),
            (None, [first @ .., last]) if first.len() < 6 => {
                let first = first.iter().map(|path| format!("`{path}`, ")).collect::<String>();
                format!("there are {first}`{last}`; a new one belongs in the folder `pictures/` of the templates")
            }
            _ => "put the file in the folder `pictures/` of the templates".to_owned(),
        };
        PictureProblem::new(format!("there is no picture `{}`", path.escape_debug()), hint)
    }
}

impl PictureProblem {
    fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            line: None,
            message: message.into(),
            hint: hint.into(),
        }
    }
}
