//! The canvas: how large the picture is, and which part of its coordinates it shows (SVG 1.1, 7).

use roxmltree::Node;

use super::Reader;
use super::numbers::{length, numbers};
use crate::picture::Matrix;

/// Pixels of CSS in a point.
const POINTS_PER_PIXEL: f64 = 0.75;

/// The size of a picture that does not say it (CSS 2.1, 10.3.2).
const UNSAID: (f64, f64) = (300.0, 150.0);

/// The smallest and largest side in points: a hair and the largest page of PDF 1.4.
const SIDES: std::ops::RangeInclusive<f64> = 0.1..=14_400.0;

/// What percentages are parts of, in the coordinates of the picture.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Viewport {
    pub width: f64,
    pub height: f64,
}

impl Viewport {
    /// What 100 % are of a length that is neither across nor down (SVG 1.1, 7.10).
    pub fn diagonal(self) -> f64 {
        ((self.width * self.width + self.height * self.height) / 2.0).sqrt()
    }
}

/// The size of a picture in points, and how its coordinates become points.
pub(super) struct Canvas {
    pub width: f64,
    pub height: f64,
    pub matrix: Matrix,
    pub viewport: Viewport,
}

impl<'a> Reader<'a> {
    /// The canvas that the outermost element asks for.
    pub fn canvas(&mut self, root: Node<'a, 'a>) -> Option<Canvas> {
        let seen = self.view_box(root)?;
        let width = self.side(root, "width")?;
        let height = self.side(root, "height")?;
        let natural = seen.map_or(UNSAID, |[_, _, width, height]| (width, height));
        // A side that is not said follows from the other.
        let (width, height) = match (width, height) {
            (Some(width), Some(height)) => (width, height),
            (Some(width), None) => (width, width * natural.1 / natural.0),
            (None, Some(height)) => (height * natural.0 / natural.1, height),
            (None, None) => natural,
        };
        let [x, y, across, down] = seen.unwrap_or([0.0, 0.0, width, height]);
        let viewport = Viewport {
            width: across,
            height: down,
        };
        let scale = self.fitting(root, (width, height), (across, down))?;
        let points = [width, height].map(|side| side * POINTS_PER_PIXEL);
        if !points.iter().all(|side| SIDES.contains(side)) {
            let message = format!("the picture is {width} by {height} pixels");
            self.problem(
                root.range().start,
                message,
                "give it a `width` and `height` that fit on a page",
            );
            return None;
        }
        let matrix = scale.after(Matrix::translation(-x, -y));
        let matrix = Matrix([POINTS_PER_PIXEL, 0.0, 0.0, POINTS_PER_PIXEL, 0.0, 0.0]).after(matrix);
        Some(Canvas {
            width: points[0],
            height: points[1],
            matrix,
            viewport,
        })
    }

    /// Width or height of the outermost element in pixels; nothing where it is left to the reader.
    fn side(&mut self, root: Node<'a, 'a>, name: &str) -> Option<Option<f64>> {
        let given = root
            .attribute_node(name)
            .filter(|given| !matches!(given.value().trim(), "auto" | "100%"));
        let Some(given) = given else { return Some(None) };
        let side = length(given.value(), 0.0).filter(|&side| side > 0.0 && !given.value().contains('%'));
        if side.is_none() {
            let message = format!("`{name}` is `{}`, which is no size", given.value().escape_debug());
            self.problem(given.range().start, message, "give it as `120px` or `40mm`");
        }
        side.map(Some)
    }

    fn view_box(&mut self, root: Node<'a, 'a>) -> Option<Option<[f64; 4]>> {
        let Some(given) = root.attribute_node("viewBox") else {
            return Some(None);
        };
        let read = numbers(given.value()).and_then(|numbers| <[f64; 4]>::try_from(numbers).ok());
        let read = read.filter(|[_, _, width, height]| *width > 0.0 && *height > 0.0);
        if read.is_none() {
            let message = format!("`viewBox` is `{}`", given.value().escape_debug());
            self.problem(given.range().start, message, "give it left, top, width and height");
        }
        read.map(Some)
    }

    /// How the part that is shown fits the canvas (SVG 1.1, 7.8).
    fn fitting(&mut self, root: Node<'a, 'a>, canvas: (f64, f64), shown: (f64, f64)) -> Option<Matrix> {
        let (x, y) = (canvas.0 / shown.0, canvas.1 / shown.1);
        let given = root.attribute_node("preserveAspectRatio");
        let words: Vec<_> = given
            .map_or("xMidYMid", |given| given.value())
            .split_ascii_whitespace()
            .collect();
        let (align, scale) = match words.as_slice() {
            ["none", ..] => return Some(Matrix([x, 0.0, 0.0, y, 0.0, 0.0])),
            [align] | [align, "meet"] => (*align, x.min(y)),
            [align, "slice"] => (*align, x.max(y)),
            _ => ("", 1.0),
        };
        let at = |name: &str, room: f64| match name {
            "Min" => Some(0.0),
            "Mid" => Some(room / 2.0),
            "Max" => Some(room),
            _ => None,
        };
        let across = align.get(1..4).and_then(|name| at(name, canvas.0 - shown.0 * scale));
        let down = align.get(5..).and_then(|name| at(name, canvas.1 - shown.1 * scale));
        if let (Some(across), Some(down)) = (across, down) {
            return Some(Matrix([scale, 0.0, 0.0, scale, across, down]));
        }
        let message = "`preserveAspectRatio` is not known";
        self.problem(given.map_or(0, |given| given.range().start), message, "leave it out");
        None
    }

    /// A length of an element, of which 100 % are `whole`; 0 where it is not given. One that cannot be read is a problem.
    pub fn length(&mut self, node: Node<'a, 'a>, name: &str, whole: f64) -> f64 {
        let Some(given) = node.attribute_node(name) else {
            return 0.0;
        };
        length(given.value(), whole).unwrap_or_else(|| {
            let message = format!("`{name}` is `{}`, which is no length", given.value().escape_debug());
            self.problem(
                given.range().start,
                message,
                "give it as a number, or in `px`, `mm` or `%`",
            );
            0.0
        })
    }
}
