//! Paths and basic shapes (SVG 1.1, 8 and 9) as outlines.

use roxmltree::Node;

use super::Reader;
use super::numbers::numbers;
use super::path::path;
use crate::picture::ellipse::{ellipse, quarter};
use crate::picture::{Outline, Point, Segment};

/// The elements that are outlines.
const SHAPES: [&str; 7] = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];

/// Whether an element of this name is an outline.
pub(super) fn is_shape(name: &str) -> bool {
    SHAPES.contains(&name)
}

impl<'a> Reader<'a> {
    /// The outline of a shape, empty where it has no extent. What cannot be read is a problem.
    pub fn outline(&mut self, node: Node<'a, 'a>) -> Outline {
        match node.tag_name().name() {
            "path" => self.path(node),
            "rect" => self.rectangle(node),
            "circle" => {
                let radius = self.length(node, "r", self.viewport.diagonal());
                self.ellipse(node, (radius, radius))
            }
            "ellipse" => {
                let radii = (self.across(node, "rx"), self.down(node, "ry"));
                self.ellipse(node, radii)
            }
            "line" => {
                let from = (self.across(node, "x1"), self.down(node, "y1"));
                vec![
                    Segment::Move(from),
                    Segment::Line((self.across(node, "x2"), self.down(node, "y2"))),
                ]
            }
            name => self.corners(node, name == "polygon"),
        }
    }

    fn across(&mut self, node: Node<'a, 'a>, name: &str) -> f64 {
        self.length(node, name, self.viewport.width)
    }

    fn down(&mut self, node: Node<'a, 'a>, name: &str) -> f64 {
        self.length(node, name, self.viewport.height)
    }

    /// Where an element lies that says so by `x` and `y`.
    pub fn place(&mut self, node: Node<'a, 'a>) -> Point {
        (self.across(node, "x"), self.down(node, "y"))
    }

    fn path(&mut self, node: Node<'a, 'a>) -> Outline {
        let Some(data) = node.attribute_node("d") else {
            return Outline::new();
        };
        if let Some(given) = node.attribute_node("pathLength") {
            self.problem(
                given.range().start,
                "`pathLength` stands here",
                "take it out, and scale the dashes",
            );
        }
        path(data.value()).unwrap_or_else(|before| {
            let message = format!("the path breaks off after `{}`", end_of(before).escape_debug());
            self.problem(
                data.range().start,
                message,
                "correct the `d` of the path, or save the picture again",
            );
            Outline::new()
        })
    }

    /// Corners are rounded by `rx` and `ry`; where one is not given, it is the other (SVG 1.1, 9.2).
    fn rectangle(&mut self, node: Node<'a, 'a>) -> Outline {
        let (x, y) = self.place(node);
        let (width, height) = (self.across(node, "width"), self.down(node, "height"));
        if self.is_empty(node, width, height) {
            return Outline::new();
        }
        let is_given = |name: &str| node.attribute(name).is_some_and(|value| value.trim() != "auto");
        let radii = match (is_given("rx"), is_given("ry")) {
            (false, false) => (0.0, 0.0),
            (true, false) => (self.across(node, "rx"), self.across(node, "rx")),
            (false, true) => (self.down(node, "ry"), self.down(node, "ry")),
            (true, true) => (self.across(node, "rx"), self.down(node, "ry")),
        };
        let (rx, ry) = (radii.0.clamp(0.0, width / 2.0), radii.1.clamp(0.0, height / 2.0));
        let (right, bottom) = (x + width, y + height);
        if rx == 0.0 || ry == 0.0 {
            return polygon(&[(x, y), (right, y), (right, bottom), (x, bottom)]);
        }
        let mut outline = vec![Segment::Move((x + rx, y)), Segment::Line((right - rx, y))];
        outline.push(quarter((right - rx, y), (right, y + ry), (right, y)));
        outline.push(Segment::Line((right, bottom - ry)));
        outline.push(quarter((right, bottom - ry), (right - rx, bottom), (right, bottom)));
        outline.push(Segment::Line((x + rx, bottom)));
        outline.push(quarter((x + rx, bottom), (x, bottom - ry), (x, bottom)));
        outline.push(Segment::Line((x, y + ry)));
        outline.push(quarter((x, y + ry), (x + rx, y), (x, y)));
        outline.push(Segment::Close);
        outline
    }

    fn ellipse(&mut self, node: Node<'a, 'a>, (rx, ry): (f64, f64)) -> Outline {
        let (x, y) = (self.across(node, "cx"), self.down(node, "cy"));
        if self.is_empty(node, rx, ry) {
            return Outline::new();
        }
        ellipse((x, y), (rx, ry))
    }

    /// Whether a shape of these sides has no extent. A side below zero is a problem.
    fn is_empty(&mut self, node: Node<'a, 'a>, width: f64, height: f64) -> bool {
        if width < 0.0 || height < 0.0 {
            let message = format!("`<{}>` has a side below zero", node.tag_name().name());
            self.problem(node.range().start, message, "give it one above");
        }
        width <= 0.0 || height <= 0.0
    }

    fn corners(&mut self, node: Node<'a, 'a>, is_closed: bool) -> Outline {
        let given = node.attribute("points").unwrap_or_default();
        let Some(numbers) = numbers(given).filter(|numbers| numbers.len() % 2 == 0) else {
            let message = "`points` is no list of pairs of numbers";
            self.problem(node.range().start, message, "write `x,y x,y …`");
            return Outline::new();
        };
        let corners: Vec<Point> = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        let mut outline = polygon(&corners);
        if !is_closed {
            outline.pop();
        }
        outline
    }
}

/// A closed outline of straight lines.
fn polygon(corners: &[Point]) -> Outline {
    let Some((&first, others)) = corners.split_first() else {
        return Outline::new();
    };
    let lines = others.iter().map(|&corner| Segment::Line(corner));
    [Segment::Move(first)]
        .into_iter()
        .chain(lines)
        .chain([Segment::Close])
        .collect()
}

/// The last letters of a text: enough to find them again.
fn end_of(text: &str) -> &str {
    let start = text.char_indices().rev().nth(23).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default()
}
