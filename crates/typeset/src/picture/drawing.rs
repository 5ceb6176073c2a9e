//! Drawings: vector paths in groups, as SVG has them and PDF draws them. Nothing here is of either format.

use crate::Color;

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawing {
    /// From the coordinates of its items to points, with the origin at its upper left corner.
    pub(crate) matrix: Matrix,
    /// What is drawn, what is behind first.
    pub(crate) items: Vec<Item>,
}

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    Group(Group),
    Shape(Shape),
}

/// Items with coordinates of their own.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    /// From its coordinates to those around it.
    pub(crate) matrix: Matrix,
    /// What of it is seen, in its own coordinates.
    pub(crate) clip: Option<Clip>,
    /// What is drawn.
    pub(crate) items: Vec<Item>,
}

/// An outline outside of which nothing is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Clip {
    /// Its edge.
    pub(crate) outline: Outline,
    /// Whether the even-odd rule says what lies inside, and not the nonzero one (ISO 32000-1, 8.5.3.3).
    pub(crate) even_odd: bool,
}

/// An outline that is filled, then stroked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    /// Its path.
    pub(crate) outline: Outline,
    /// The colour inside.
    pub(crate) fill: Option<Color>,
    /// Whether the even-odd rule says what lies inside.
    pub(crate) even_odd: bool,
    /// The line along it.
    pub(crate) stroke: Option<Stroke>,
}

/// A line along an outline (ISO 32000-1, 8.4.3).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stroke {
    /// Its colour.
    pub(crate) color: Color,
    /// Its thickness, above zero.
    pub(crate) width: f64,
    /// How it ends.
    pub(crate) cap: Cap,
    /// How it turns.
    pub(crate) join: Join,
    /// How long a mitre may be, as a multiple of the thickness.
    pub(crate) miter_limit: f64,
    /// Lengths of dashes and gaps by turns; empty for an unbroken line.
    pub(crate) dashes: Vec<f64>,
    /// How far into the dashes it begins, at least zero.
    pub(crate) dash_offset: f64,
}

/// How a line ends. The numbers are those of the operator `J`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cap {
    Butt = 0,
    Round = 1,
    Square = 2,
}

/// How a line turns. The numbers are those of the operator `j`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Join {
    Miter = 0,
    Round = 1,
    Bevel = 2,
}

/// A path.
pub(crate) type Outline = Vec<Segment>;

/// A place.
pub(crate) type Point = (f64, f64);

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Segment {
    Move(Point),
    Line(Point),
    /// A cubic Bézier curve: two control points and its end.
    Cubic(Point, Point, Point),
    Close,
}

/// An affine map, `[a b c d e f]` as in SVG and PDF: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Matrix(pub(crate) [f64; 6]);

impl Matrix {
    /// The map that moves nothing.
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// A move.
    pub(crate) fn translation(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// The map that does `inner` first and then this.
    pub(crate) fn after(self, inner: Self) -> Self {
        let Self([a, b, c, d, e, f]) = inner;
        let turn = |x: f64, y: f64| (self.0[0] * x + self.0[2] * y, self.0[1] * x + self.0[3] * y);
        let ((x, y), (z, w)) = (turn(a, b), turn(c, d));
        let (e, f) = self.map((e, f));
        Self([x, y, z, w, e, f])
    }

    /// Where a place comes to lie.
    pub(crate) fn map(self, (x, y): Point) -> Point {
        let Self([a, b, c, d, e, f]) = self;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// A path with each of its places moved.
    pub(crate) fn map_outline(self, outline: &[Segment]) -> Outline {
        let map = |segment: &Segment| match *segment {
            Segment::Move(to) => Segment::Move(self.map(to)),
            Segment::Line(to) => Segment::Line(self.map(to)),
            Segment::Cubic(first, second, to) => Segment::Cubic(self.map(first), self.map(second), self.map(to)),
            Segment::Close => Segment::Close,
        };
        outline.iter().map(map).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Matrix;

    #[test]
    fn the_inner_map_comes_first() {
        let double = Matrix([2.0, 0.0, 0.0, 3.0, 0.0, 0.0]);
        let aside = Matrix::translation(5.0, 7.0);
        assert_eq!(aside.after(double).map((1.0, 1.0)), (7.0, 10.0));
        assert_eq!(double.after(aside).map((1.0, 1.0)), (12.0, 24.0));
        let turn = Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]);
        assert_eq!(turn.after(double).map((1.0, 1.0)), (-3.0, 2.0));
        assert_eq!(double.after(turn).map((1.0, 1.0)), (-2.0, 3.0));
    }
}
