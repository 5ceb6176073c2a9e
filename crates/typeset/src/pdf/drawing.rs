//! Drawings as form XObjects (ISO 32000-1, 8.10) or as operators of a page: paths in plain colours (DeviceRGB), without transparency.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream};

use super::pictures::stream;
use crate::Color;
use crate::decimal::push_decimal;
use crate::picture::{Clip, Drawing, Group, Item, Matrix, Segment, Shape, Stroke};

/// A drawing of this size in points, as a form that fills the square from 0 to 1.
pub(super) fn form(drawing: &Drawing, width: f32, height: f32) -> ExternalStream {
    let number = |number: f32| DictItem::Real(number);
    let zero = || number(0.0);
    let bounds = DictItem::Array(vec![zero(), zero(), number(width), number(height)]);
    let matrix = vec![
        number(1.0 / width),
        zero(),
        zero(),
        number(1.0 / height),
        zero(),
        zero(),
    ];
    let resources = DictItem::Dict { map: BTreeMap::new() };
    let entries = [
        ("BBox", bounds),
        ("Matrix", DictItem::Array(matrix)),
        ("Resources", resources),
    ];
    let mut writer = Writer::default();
    // In PDF, y grows upwards.
    let upwards = Matrix([1.0, 0.0, 0.0, -1.0, 0.0, f64::from(height)]);
    writer.matrix(upwards.after(drawing.matrix));
    writer.items(&drawing.items);
    stream("Form", entries, writer.content.into_bytes(), true)
}

/// What draws a drawing of this size in points at a place on a page: left and lower edge, width and height, in the coordinates of PDF.
pub(super) fn operators(drawing: &Drawing, [own_width, own_height]: [f32; 2], place: [f32; 4]) -> Vec<u8> {
    let [x, y, width, height] = place.map(f64::from);
    let (right, down) = (width / f64::from(own_width), height / f64::from(own_height));
    let mut writer = Writer::default();
    writer.operator(&[], "q");
    // In PDF, y grows upwards.
    writer.matrix(Matrix([right, 0.0, 0.0, -down, x, y + height]).after(drawing.matrix));
    writer.items(&drawing.items);
    writer.operator(&[], "Q");
    writer.content.into_bytes()
}

/// Writes operators (ISO 32000-1, annex A).
#[derive(Default)]
struct Writer {
    content: String,
}

impl Writer {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Group(group) => self.group(group),
                Item::Shape(shape) => self.shape(shape),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        self.operator(&[], "q");
        self.matrix(group.matrix);
        if let Some(clip) = &group.clip {
            self.clip(clip);
        }
        self.items(&group.items);
        self.operator(&[], "Q");
    }

    fn clip(&mut self, clip: &Clip) {
        self.outline(&clip.outline);
        self.operator(&[], if clip.even_odd { "W* n" } else { "W n" });
    }

    /// Everything that a shape needs is said again: what was said before holds for other shapes.
    fn shape(&mut self, shape: &Shape) {
        if let Some(color) = shape.fill {
            self.color(color, "rg");
        }
        if let Some(stroke) = &shape.stroke {
            self.stroke(stroke);
        }
        self.outline(&shape.outline);
        let paint = match (shape.fill, &shape.stroke, shape.even_odd) {
            (Some(_), Some(_), false) => "B",
            (Some(_), Some(_), true) => "B*",
            (Some(_), None, false) => "f",
            (Some(_), None, true) => "f*",
            (None, Some(_), _) => "S",
            (None, None, _) => "n",
        };
        self.operator(&[], paint);
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.color(stroke.color, "RG");
        self.operator(&[stroke.width], "w");
        self.operator(&[f64::from(stroke.cap as u8)], "J");
        self.operator(&[f64::from(stroke.join as u8)], "j");
        self.operator(&[stroke.miter_limit], "M");
        self.content.push('[');
        for &dash in &stroke.dashes {
            self.number(dash);
        }
        self.content.push(']');
        self.operator(&[stroke.dash_offset], "d");
    }

    fn color(&mut self, Color(red, green, blue): Color, operator: &str) {
        let parts = [red, green, blue].map(|part| (f64::from(part) / 255.0 * 1e4).round() / 1e4);
        self.operator(&parts, operator);
    }

    fn matrix(&mut self, matrix: Matrix) {
        if matrix != Matrix::IDENTITY {
            self.operator(&matrix.0, "cm");
        }
    }

    fn outline(&mut self, outline: &[Segment]) {
        for segment in outline {
            match *segment {
                Segment::Move((x, y)) => self.operator(&[x, y], "m"),
                Segment::Line((x, y)) => self.operator(&[x, y], "l"),
                Segment::Cubic((a, b), (c, d), (e, f)) => self.operator(&[a, b, c, d, e, f], "c"),
                Segment::Close => self.operator(&[], "h"),
            }
        }
    }

    fn operator(&mut self, operands: &[f64], operator: &str) {
        for &operand in operands {
            self.number(operand);
        }
        self.content.push_str(operator);
        self.content.push('\n');
    }

    /// A number of at most six decimals.
    fn number(&mut self, number: f64) {
        push_decimal(&mut self.content, number, 6);
        self.content.push(' ');
    }
}
