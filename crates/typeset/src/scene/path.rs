//! Paths of a scene.

use crate::decimal::rounded;
use crate::picture::{Outline, Point, Segment, ellipse};

/// Lines that follow each other, or a circle; several of them may be one path.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Path(Outline);

impl Path {
    /// A path that begins here.
    pub fn from(x: f32, y: f32) -> Self {
        Self(vec![Segment::Move(point(x, y))])
    }

    /// Goes on from another place, without a line to there.
    #[must_use]
    pub fn move_to(mut self, x: f32, y: f32) -> Self {
        self.0.push(Segment::Move(point(x, y)));
        self
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
        Self(ellipse(point(x, y), point(radius, radius)))
    }

    pub(super) fn outline(self) -> Outline {
        self.0
    }
}

/// In whole hundredths: finer than any screen, and what lies between would only make files longer.
fn point(x: f32, y: f32) -> Point {
    let hundredths = |length: f32| rounded(f64::from(length) * 100.0) as f64 / 100.0;
    (hundredths(x), hundredths(y))
}
