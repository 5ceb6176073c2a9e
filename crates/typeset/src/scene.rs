//! Scenes: figures that the program draws itself. They are computed and set once, as shapes and inscriptions, and rendered twice: on a page
//! of the PDF, with words that can be selected and searched, and as an SVG file beside the Markdown. By itself one is also a PDF of one page
//! or a PNG file.
//!
//! Lengths are in points, the origin is the upper left corner, y grows downwards.

mod canvas;
mod page;
mod path;
mod png;
mod ruler;
mod set;
mod svg;
mod words;

pub use path::Path;
pub use ruler::{Extent, Ruler};
pub use set::SetScene;
pub(crate) use words::SetInscription;

use crate::Color;
use crate::picture::{Cap, Join, Shape, Stroke};

/// A figure as shapes and the words upon them, in the making.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    width: f32,
    height: f32,
    shapes: Vec<Shape>,
    inscriptions: Vec<Inscription>,
}

/// A line along a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub color: Color,
    /// Its thickness, above zero.
    pub width: f32,
    /// Lengths of dashes and gaps by turns; empty for an unbroken line.
    pub dashes: Vec<f32>,
}

/// Words in a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Inscription {
    /// What they say.
    pub words: String,
    /// The BCP 47 tag of their language, where it is not that of the document.
    pub language: Option<String>,
    /// How they look.
    pub lettering: Lettering,
    /// Where each of their lines begins, ends or has its middle, as the anchor says.
    pub x: f32,
    /// The baseline of the first line.
    pub y: f32,
    /// Which part of a line stands at `x`.
    pub anchor: Anchor,
    /// How long a line may be.
    pub measure: f32,
}

/// How words in a figure look. They are set in the sans-serif.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    /// Size of the em.
    pub size: f32,
    /// Whether they are heavy.
    pub bold: bool,
    /// Their colour.
    pub color: Color,
}

/// Which part of a line stands at the place that is given for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Scene {
    /// A figure of this size on which nothing is drawn yet.
    pub fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            shapes: Vec::new(),
            inscriptions: Vec::new(),
        }
    }

    /// Its width.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Its height.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// Makes room for more below, so high.
    pub fn grow(&mut self, height: f32) {
        self.height += height;
    }

    /// The words upon it, in the order in which they are read.
    pub fn inscriptions(&self) -> &[Inscription] {
        &self.inscriptions
    }

    /// Fills a path, over what is there.
    pub fn fill(&mut self, path: Path, color: Color) {
        self.shape(path, Some(color), None);
    }

    /// Draws a line along a path, over what is there.
    pub fn stroke(&mut self, path: Path, pen: &Pen) {
        self.shape(path, None, Some(pen));
    }

    /// Fills a path and draws a line along it, over what is there.
    pub fn paint(&mut self, path: Path, color: Color, pen: &Pen) {
        self.shape(path, Some(color), Some(pen));
    }

    /// Adds words. They stand above all shapes.
    pub fn inscribe(&mut self, inscription: Inscription) {
        self.inscriptions.push(inscription);
    }

    fn shape(&mut self, path: Path, fill: Option<Color>, pen: Option<&Pen>) {
        self.shapes.push(Shape {
            outline: path.outline(),
            fill,
            even_odd: false,
            stroke: pen.map(Pen::stroke),
        });
    }
}

impl Pen {
    /// An unbroken line.
    pub fn new(color: Color, width: f32) -> Self {
        Self {
            color,
            width,
            dashes: Vec::new(),
        }
    }

    fn stroke(&self) -> Stroke {
        Stroke {
            color: self.color,
            width: self.width.into(),
            cap: Cap::Butt,
            join: Join::Miter,
            miter_limit: 4.0,
            dashes: self.dashes.iter().copied().map(f64::from).collect(),
            dash_offset: 0.0,
        }
    }
}
