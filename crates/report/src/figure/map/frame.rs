//! The part of the world that a map shows, and where it lies on paper.

use super::coast::Point;
use super::land::Window;
use super::projection::{Plane, Projection};

/// What is kept free beside, and above and below, the outermost places: the number of a place has room there.
const BESIDE: f64 = 42.0;
const ABOVE: f64 = 16.0;
/// The fewest degrees of longitude that the width shows: an island alone is seen with the lands around it.
const FEWEST: f64 = 60.0;
/// How high a map is, in parts of its width.
const LOWEST: f64 = 0.42;
const HIGHEST: f64 = 0.6;

/// A part of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rectangle {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// A map on paper, from the upper left corner on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Where words may stand.
    pub figure: Rectangle,
    /// Where the world is drawn: the same, unless it ends before.
    pub world: Rectangle,
    plane: Plane,
    /// How long a degree of longitude is, in points.
    scale: f64,
    /// What lies in the middle: the longitude, and the height on the plane.
    middle: Point,
}

impl Rectangle {
    /// Whether a place lies in it, or on its edge.
    pub fn holds(&self, (x, y): Point) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    /// Whether the two have an area in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether the other lies in it.
    pub fn contains(&self, other: &Self) -> bool {
        self.holds((other.left, other.top)) && self.holds((other.right, other.bottom))
    }
}

impl Frame {
    /// A map so wide that holds a window and what lies around it.
    pub fn new(projection: Projection, window: &Window, width: f64) -> Self {
        let plane = Plane::new(projection, window.south, window.north);
        let (bottom, top) = (plane.y(window.south), plane.y(window.north));
        let (broad, high) = (window.east - window.west, top - bottom);
        let beside = (width - 2.0 * BESIDE) / broad.max(f64::MIN_POSITIVE);
        let above = (width * HIGHEST - 2.0 * ABOVE) / high.max(f64::MIN_POSITIVE);
        let scale = beside.min(above).min(width / FEWEST);
        let height = (high * scale + 2.0 * ABOVE).clamp(width * LOWEST, width * HIGHEST);
        let figure = Rectangle {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: height,
        };
        let middle = ((window.west + window.east) / 2.0, (top + bottom) / 2.0);
        let mut frame = Self {
            figure,
            world: figure,
            plane,
            scale,
            middle,
        };
        let limit = projection.limit();
        // Where the places leave room, the map does not reach beyond a pole.
        let room = (height - high * scale) / 2.0 - ABOVE;
        let beyond = |y: f64, edge: f64| (edge - y * scale).max(0.0);
        let north = beyond(plane.y(limit) - middle.1, height / 2.0);
        let south = beyond(plane.y(limit) + middle.1, height / 2.0);
        frame.middle.1 += (south.min(room) - north.min(room)) / scale;
        frame.world = frame.world(limit);
        frame
    }

    /// What there is of the world within the figure: once around, from pole to pole.
    fn world(&self, limit: f64) -> Rectangle {
        let figure = self.figure;
        let (left, top) = self.point((self.middle.0 - 180.0, limit));
        let (right, bottom) = self.point((self.middle.0 + 180.0, -limit));
        Rectangle {
            left: left.max(figure.left),
            top: top.max(figure.top),
            right: right.min(figure.right),
            bottom: bottom.min(figure.bottom),
        }
    }

    /// Where a place of these degrees east and north lies.
    pub fn point(&self, (east, north): (f64, f64)) -> Point {
        let x = (east - self.middle.0) * self.scale;
        let y = (self.middle.1 - self.plane.y(north)) * self.scale;
        (
            (self.figure.left + self.figure.right) / 2.0 + x,
            (self.figure.top + self.figure.bottom) / 2.0 + y,
        )
    }

    /// How many degrees of latitude or longitude are nowhere on the map longer than so many points.
    pub fn degrees(&self, points: f64) -> f64 {
        let window = self.window();
        let (south, north) = (window.south, window.north);
        let nearest_to_equator = 0_f64.clamp(south, north);
        let stretches = [south, nearest_to_equator, north].map(|latitude| self.plane.stretch(latitude));
        points / (self.scale * stretches.into_iter().fold(1.0, f64::max))
    }

    /// What part of the globe is drawn.
    pub fn window(&self) -> Window {
        let (x, y) = (
            (self.figure.left + self.figure.right) / 2.0,
            (self.figure.top + self.figure.bottom) / 2.0,
        );
        let east = |right: f64| self.middle.0 + (right - x) / self.scale;
        let north = |bottom: f64| self.plane.latitude(self.middle.1 + (y - bottom) / self.scale);
        Window {
            west: east(self.world.left),
            east: east(self.world.right),
            south: north(self.world.bottom),
            north: north(self.world.top),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(projection: Projection, [west, east, south, north]: [f64; 4]) -> Frame {
        let window = Window {
            west,
            east,
            south,
            north,
        };
        Frame::new(projection, &window, 471.0)
    }

    #[test]
    fn a_place_alone_is_seen_with_what_lies_around_it() {
        let frame = frame(Projection::EqualArea, [166.45, 166.45, -22.27, -22.27]);
        let window = frame.window();
        assert!((window.east - window.west - 60.0).abs() < 1e-9, "{window:?}");
        assert!((frame.figure.bottom - 471.0 * LOWEST).abs() < 1e-9);
        let (x, y) = frame.point((166.45, -22.27));
        assert!((x - 235.5).abs() < 1e-9 && (y - frame.figure.bottom / 2.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_left_out_is_nowhere_longer_than_it_may_be() {
        for projection in [Projection::EqualArea, Projection::Mercator] {
            for edges in [
                [-4.5, 188.2, -22.3, 50.9],
                [140.0, 141.0, 40.0, 60.0],
                [10.0, 10.0, -70.0, -70.0],
            ] {
                let frame = frame(projection, edges);
                let (window, step) = (frame.window(), frame.degrees(1.0));
                let mut longest: f64 = 0.0;
                for part in 0..=100 {
                    let north = window.south + (window.north - window.south - step) * f64::from(part) / 100.0;
                    let from = frame.point((20.0, north));
                    let (east, up) = (frame.point((20.0 + step, north)), frame.point((20.0, north + step)));
                    longest = longest.max(east.0 - from.0).max(from.1 - up.1);
                }
                assert!((0.95..=1.01).contains(&longest), "{projection:?} {edges:?} {longest}");
            }
        }
    }

    #[test]
    fn whatever_it_holds_lies_off_the_edge() {
        let everywhere = [
            [-4.5, 188.2, -22.3, 50.9],
            [10.0, 10.0, -90.0, 90.0],
            [0.0, 359.0, -85.0, 85.0],
            [140.0, 140.1, 80.0, 85.0],
            [140.0, 141.0, -40.0, -10.0],
        ];
        for edges in everywhere {
            for projection in [Projection::EqualArea, Projection::Mercator] {
                let [west, east, south, north] = edges;
                let limit = projection.limit();
                let (south, north) = (f64::max(south, -limit), f64::min(north, limit));
                let frame = frame(projection, [west, east, south, north]);
                let ((left, top), (right, bottom)) = (frame.point((west, north)), frame.point((east, south)));
                assert!(
                    left >= BESIDE - 1e-6 && right <= 471.0 - BESIDE + 1e-6,
                    "{edges:?} {left} {right}"
                );
                let height = frame.figure.bottom;
                assert!(
                    top >= ABOVE - 1e-6 && bottom <= height - ABOVE + 1e-6,
                    "{edges:?} {top} {bottom}"
                );
                assert!((471.0 * LOWEST - 1e-6..=471.0 * HIGHEST + 1e-6).contains(&height));
                let window = frame.window();
                assert!(window.east - window.west <= 360.0 + 1e-9, "{window:?}");
            }
        }
    }
}
