//! Elliptical arcs as cubic curves (SVG 1.1, F.6).

use std::f64::consts::{FRAC_PI_2, TAU};

use crate::picture::{Point, Segment};

/// An arc between two places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc {
    pub radii: (f64, f64),
    /// By how many degrees its axes are turned.
    pub turn: f64,
    /// Whether it is the longer way.
    pub large: bool,
    /// Whether angles grow along it.
    pub sweep: bool,
}

/// The curves of an arc. One without a radius is a line; one that leads nowhere is nothing.
pub(super) fn cubics(from: Point, arc: Arc, to: Point) -> Vec<Segment> {
    let radii = (arc.radii.0.abs(), arc.radii.1.abs());
    if from == to {
        return Vec::new();
    }
    if radii.0 == 0.0 || radii.1 == 0.0 {
        return vec![Segment::Line(to)];
    }
    let ellipse = Ellipse::through(from, Arc { radii, ..arc }, to);
    let count = (ellipse.extent.abs() / FRAC_PI_2 - 1e-9).ceil().max(1.0);
    let step = ellipse.extent / count;
    // 1 to 4: an arc is less than a whole turn.
    let curves = (0..count as usize).map(|index| ellipse.curve(ellipse.begin + step * index as f64, step));
    let mut curves: Vec<_> = curves.collect();
    // Its end is given, not computed.
    if let Some(Segment::Cubic(_, _, end)) = curves.last_mut() {
        *end = to;
    }
    curves
}

/// A part of an ellipse.
struct Ellipse {
    center: Point,
    radii: (f64, f64),
    /// Sine and cosine of the turn of its axes.
    turn: (f64, f64),
    /// The angle that it begins at, and how far it goes, in radians.
    begin: f64,
    extent: f64,
}

impl Ellipse {
    /// F.6.5 and F.6.6: from the ends of an arc to its centre. Radii that are too short to reach are stretched.
    fn through(from: Point, arc: Arc, to: Point) -> Self {
        let (sin, cos) = arc.turn.to_radians().sin_cos();
        let half = ((from.0 - to.0) / 2.0, (from.1 - to.1) / 2.0);
        let (x, y) = (cos * half.0 + sin * half.1, cos * half.1 - sin * half.0);
        let reach = (x / arc.radii.0).powi(2) + (y / arc.radii.1).powi(2);
        let stretch = reach.sqrt().max(1.0);
        let (rx, ry) = (arc.radii.0 * stretch, arc.radii.1 * stretch);
        let reach = reach / (stretch * stretch);
        let away = ((1.0 - reach).max(0.0) / reach).sqrt() * if arc.large == arc.sweep { -1.0 } else { 1.0 };
        let (cx, cy) = (away * rx * y / ry, -away * ry * x / rx);
        let begin = ((y - cy) / ry).atan2((x - cx) / rx);
        let end = ((-y - cy) / ry).atan2((-x - cx) / rx);
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        Self {
            center: (cos * cx - sin * cy + middle.0, sin * cx + cos * cy + middle.1),
            radii: (rx, ry),
            turn: (sin, cos),
            begin,
            extent: match (arc.sweep, end - begin) {
                (true, extent) if extent < 0.0 => extent + TAU,
                (false, extent) if extent > 0.0 => extent - TAU,
                (_, extent) => extent,
            },
        }
    }

    /// The curve over `step` radians from `angle` on, at most a quarter of a turn.
    fn curve(&self, angle: f64, step: f64) -> Segment {
        let handle = 4.0 / 3.0 * (step / 4.0).tan();
        let ((sin, cos), (next_sin, next_cos)) = (angle.sin_cos(), (angle + step).sin_cos());
        Segment::Cubic(
            self.place(cos - handle * sin, sin + handle * cos),
            self.place(next_cos + handle * next_sin, next_sin - handle * next_cos),
            self.place(next_cos, next_sin),
        )
    }

    /// A place that the unit circle maps to.
    fn place(&self, x: f64, y: f64) -> Point {
        let ((sin, cos), (x, y)) = (self.turn, (x * self.radii.0, y * self.radii.1));
        (self.center.0 + cos * x - sin * y, self.center.1 + sin * x + cos * y)
    }
}

#[cfg(test)]
mod tests {
    use super::{Arc, cubics};
    use crate::picture::Segment;

    fn ends(arc: Arc, to: (f64, f64)) -> Vec<(f64, f64)> {
        let end = |segment: &Segment| match *segment {
            Segment::Cubic(_, _, (x, y)) | Segment::Line((x, y)) => ((x * 1e6).round() / 1e6, (y * 1e6).round() / 1e6),
            _ => (f64::NAN, f64::NAN),
        };
        cubics((0.0, 0.0), arc, to).iter().map(end).collect()
    }

    #[test]
    fn arcs_go_the_way_they_are_told() {
        let arc = |large, sweep| Arc {
            radii: (5.0, 5.0),
            turn: 0.0,
            large,
            sweep,
        };
        assert_eq!(ends(arc(false, true), (5.0, 5.0)), [(5.0, 5.0)]);
        assert_eq!(
            ends(arc(true, true), (5.0, 5.0)),
            [(5.0, -5.0), (10.0, 0.0), (5.0, 5.0)]
        );
        assert_eq!(
            ends(arc(true, false), (5.0, 5.0)),
            [(-5.0, 5.0), (0.0, 10.0), (5.0, 5.0)]
        );
        let short = Arc {
            radii: (1.0, 1.0),
            ..arc(false, true)
        };
        assert_eq!(ends(short, (10.0, 0.0)), [(5.0, -5.0), (10.0, 0.0)]);
        let turned = Arc {
            radii: (10.0, 5.0),
            turn: 90.0,
            ..arc(false, true)
        };
        assert_eq!(ends(turned, (10.0, 0.0)), [(5.0, -10.0), (10.0, 0.0)]);
    }

    #[test]
    fn arcs_without_extent_are_lines_or_nothing() {
        let flat = Arc {
            radii: (0.0, 5.0),
            turn: 0.0,
            large: false,
            sweep: false,
        };
        assert_eq!(ends(flat, (3.0, 4.0)), [(3.0, 4.0)]);
        assert_eq!(ends(flat, (0.0, 0.0)), []);
    }
}
