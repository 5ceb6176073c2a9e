//! Coasts on paper: what lies in the frame of a map, no finer than it can be seen.

use std::collections::BTreeSet;

use typeset::Path;

use super::frame::{Frame, Rectangle};
use super::land::{Coast, Land};

/// How far from a line a point may lie that is left out, in points.
const TOLERANCE: f64 = 1.0;
/// Islands that are smaller than this both ways are drawn as dots, so that they can be seen.
const SMALL: f64 = 1.5;
/// How large such a dot is.
pub(super) const DOT: f64 = 1.0;
/// Of islands that are nearer to each other than this, one is drawn.
const CELL: f64 = 2.0;

/// A place on paper.
pub(super) type Point = (f64, f64);

/// Land within a frame.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Coasts {
    /// What can be seen, as one path. Where land is cut off, the path runs along the edge.
    pub land: Path,
    /// Islands that are too small to be seen, as dashes that can, for a pen as wide as [`DOT`].
    pub islets: Path,
}

/// The land within a frame.
pub(super) fn coasts(land: &Land, frame: &Frame) -> Coasts {
    let (world, tolerance) = (&frame.world, frame.degrees(TOLERANCE));
    let (mut path, mut small) = (Path::default(), Vec::new());
    for coast in land.coasts(&frame.window()) {
        if let Some(middle) = islet(&coast, frame) {
            small.push(middle);
            continue;
        }
        let ring = coast.ring(tolerance).into_iter().map(|place| frame.point(place));
        let ring = clipped(ring.collect(), world);
        if ring.len() > 2 {
            path = with_ring(path, &ring);
        }
    }
    Coasts {
        land: path,
        islets: islets(small, world),
    }
}

/// A dash for every islet within a frame, or for one of those that are near to each other.
fn islets(middles: Vec<Point>, frame: &Rectangle) -> Path {
    let mut cells = BTreeSet::new();
    let within = middles.into_iter().filter(|middle| frame.holds(*middle));
    let apart = within.filter(|(x, y)| cells.insert((x.div_euclid(CELL) as i64, y.div_euclid(CELL) as i64)));
    apart.fold(Path::default(), |islets, middle| with_dash(islets, middle, frame))
}

/// The middle of a coast that is too small to be seen.
fn islet(coast: &Coast, frame: &Frame) -> Option<Point> {
    let window = coast.window();
    let (left, top) = frame.point((window.west, window.north));
    let (right, bottom) = frame.point((window.east, window.south));
    let is_small = right - left < SMALL && bottom - top < SMALL;
    is_small.then_some(((left + right) / 2.0, (top + bottom) / 2.0))
}

/// Adds a stroke as long as its pen is wide, which takes half the room of a square; cut off at the frame.
fn with_dash(path: Path, middle: Point, frame: &Rectangle) -> Path {
    let (left, right) = (middle.0 - DOT / 2.0, middle.0 + DOT / 2.0);
    let y = tenths(middle.1.clamp(frame.top + DOT / 2.0, frame.bottom - DOT / 2.0));
    path.move_to(tenths(left.max(frame.left)), y)
        .to(tenths(right.min(frame.right)), y)
}

/// Enough to print.
fn tenths(number: f64) -> f32 {
    ((number * 10.0).round() / 10.0) as f32
}

/// Adds a ring.
fn with_ring(path: Path, ring: &[Point]) -> Path {
    let mut points = ring.iter().map(|point| (tenths(point.0), tenths(point.1)));
    let Some((x, y)) = points.next() else {
        return path;
    };
    points.fold(path.move_to(x, y), |path, (x, y)| path.to(x, y)).close()
}

/// The part of a ring that lies in a rectangle, edge by edge (I. E. Sutherland and G. W. Hodgman, Reentrant Polygon Clipping,
/// Communications of the ACM 17, 1974). Parts that hang together only outside of it are joined along its edge.
fn clipped(ring: Vec<Point>, frame: &Rectangle) -> Vec<Point> {
    let ring = cut(ring, |point| point.0 - frame.left);
    let ring = cut(ring, |point| frame.right - point.0);
    let ring = cut(ring, |point| point.1 - frame.top);
    cut(ring, |point| frame.bottom - point.1)
}

/// The part of a ring in which `inside` is not below zero, which it is by degrees.
fn cut(ring: Vec<Point>, inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let Some(mut before) = ring.last().copied() else {
        return ring;
    };
    if ring.iter().all(|point| inside(*point) >= 0.0) {
        return ring;
    }
    let mut kept = Vec::with_capacity(ring.len());
    for point in ring {
        let (from, to) = (inside(before), inside(point));
        if (from < 0.0) != (to < 0.0) {
            let part = from / (from - to);
            kept.push((
                before.0 + (point.0 - before.0) * part,
                before.1 + (point.1 - before.1) * part,
            ));
        }
        if to >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Rectangle = Rectangle {
        left: 0.0,
        top: 0.0,
        right: 100.0,
        bottom: 60.0,
    };

    fn area(ring: &[Point]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        let twice = ring
            .iter()
            .zip(next)
            .map(|(one, other)| one.0 * other.1 - other.0 * one.1);
        twice.sum::<f64>() / 2.0
    }

    proptest! {
        #[test]
        fn clipped_rings_stay_inside_and_wind_as_they_did(
            angles in prop::collection::vec(5.0..120.0_f64, 3..60),
            middle in (-50.0..150.0_f64, -50.0..110.0_f64),
        ) {
            let turn = std::f64::consts::TAU / angles.len() as f64;
            let corner = |(at, radius): (usize, &f64)| {
                let (sine, cosine) = (at as f64 * turn).sin_cos();
                (middle.0 + cosine * radius, middle.1 + sine * radius)
            };
            let ring: Vec<_> = angles.iter().enumerate().map(corner).collect();
            let clipped = clipped(ring.clone(), &FRAME);
            for point in &clipped {
                prop_assert!((-1e-9..=100.0 + 1e-9).contains(&point.0) && (-1e-9..=60.0 + 1e-9).contains(&point.1));
            }
            prop_assert!(area(&clipped) >= -1e-6 && area(&clipped) <= area(&ring) + 1e-6);
            // Whatever the frame leaves of it and its complement cover make up the whole.
            let halves = [
                Rectangle { left: -1e3, right: 50.0, top: -1e3, bottom: 1e3 },
                Rectangle { left: 50.0, right: 1e3, top: -1e3, bottom: 1e3 },
            ];
            let sum: f64 = halves.iter().map(|half| area(&super::clipped(ring.clone(), half))).sum();
            prop_assert!((sum - area(&ring)).abs() < 1e-6 * (1.0 + area(&ring)));
        }
    }

    #[test]
    fn an_atoll_is_drawn_once_and_can_be_seen() {
        let atolls = |places: &[f64]| islets(places.iter().map(|x| (*x, 30.0)).collect(), &FRAME);
        assert_eq!(atolls(&[50.0]), Path::from(49.5, 30.0).to(50.5, 30.0));
        assert_eq!(atolls(&[50.0, 50.1]), atolls(&[50.0]));
        assert_eq!(atolls(&[150.0]), Path::default());
    }
}
