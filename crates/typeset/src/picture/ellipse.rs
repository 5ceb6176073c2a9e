//! Ellipses as Bézier curves.

use super::{Outline, Point, Segment};

/// How far the control points of a quarter of a circle lie from its ends, in radii: 4 (√2 - 1) / 3.
const HANDLE: f64 = 0.552_284_749_830_793_6;

/// The outline of an ellipse by its middle and its radii across and down.
pub(crate) fn ellipse((x, y): Point, (rx, ry): Point) -> Outline {
    let (left, top, right, bottom) = (x - rx, y - ry, x + rx, y + ry);
    vec![
        Segment::Move((right, y)),
        quarter((right, y), (x, bottom), (right, bottom)),
        quarter((x, bottom), (left, y), (left, bottom)),
        quarter((left, y), (x, top), (left, top)),
        quarter((x, top), (right, y), (right, top)),
        Segment::Close,
    ]
}

/// A quarter of an ellipse from one place to another, in the corner where its tangents meet.
pub(super) fn quarter(from: Point, to: Point, corner: Point) -> Segment {
    let toward = |end: Point| (end.0 + (corner.0 - end.0) * HANDLE, end.1 + (corner.1 - end.1) * HANDLE);
    Segment::Cubic(toward(from), toward(to), to)
}
