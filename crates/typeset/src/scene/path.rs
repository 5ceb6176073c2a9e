//! Paths of a scene.

use crate::picture::{Outline, Point, Segment};

/// How far the control points of a quarter of a circle lie from its ends, in radii: 4 (√2 - 1) / 3.
const HANDLE: f64 = 0.552_284_749_830_793_6;

/// Lines that follow each other; several of them may be one path.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Path(Outline);

impl Path {
    /// A path that begins here.
    pub fn from(x: f32, y: f32) -> Self {
        Self(vec![Segment::Move(point(x, y))])
    }

    /// A straight line to a place.
    #[must_use]
    pub fn to(mut self, x: f32, y: f32) -> Self {
        self.0.push(Segment::Line(point(x, y)));
        self
    }

    /// A line back to where it began.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.0.push(Segment::Close);
        self
    }

    /// Another one, as part of this.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// A rectangle by its upper left corner and its size.
    pub fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self::from(x, y)
            .to(x + width, y)
            .to(x + width, y + height)
            .to(x, y + height)
            .close()
    }

    /// A circle by its middle.
    pub fn circle(x: f32, y: f32, radius: f32) -> Self {
        let (x, y, radius) = (f64::from(x), f64::from(y), f64::from(radius));
        let (left, top, right, bottom) = (x - radius, y - radius, x + radius, y + radius);
        Self(vec![
            Segment::Move((right, y)),
            quarter((right, y), (x, bottom), (right, bottom)),
            quarter((x, bottom), (left, y), (left, bottom)),
            quarter((left, y), (x, top), (left, top)),
            quarter((x, top), (right, y), (right, top)),
            Segment::Close,
        ])
    }

    pub(super) fn outline(self) -> Outline {
        self.0
    }
}

fn point(x: f32, y: f32) -> Point {
    (x.into(), y.into())
}

/// A quarter of a circle from one place to another, in the corner where its tangents meet.
fn quarter(from: Point, to: Point, corner: Point) -> Segment {
    let toward = |end: Point| (end.0 + (corner.0 - end.0) * HANDLE, end.1 + (corner.1 - end.1) * HANDLE);
    Segment::Cubic(toward(from), toward(to), to)
}
