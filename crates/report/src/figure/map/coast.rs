//! Coasts on paper: what lies in the frame of a map, no finer than it can be seen.

use std::collections::BTreeSet;

use typeset::Path;

use super::frame::Rectangle;

/// How far from a line a point may lie that is left out, in points.
const TOLERANCE: f64 = 0.5;
/// How many points are looked at together at most: all those of a continent would take a third longer, for hardly a point less.
const STRETCH: usize = 96;
/// What is smaller than this is drawn this large, so that small islands can be seen.
pub(super) const LEAST: f64 = 1.0;
/// Of islands that are nearer to each other than this, one is drawn.
const CELL: f64 = 1.4;

/// A place on paper.
pub(super) type Point = (f64, f64);

/// Land within a frame.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Coasts {
    /// What can be seen, as one path. Where land is cut off, the path runs along the edge.
    pub land: Path,
    /// Islands that are too small to be seen, as dashes that can, for a pen as wide as [`LEAST`].
    pub islets: Path,
}

/// The land within a frame, of its coasts.
pub(super) fn coasts(rings: impl Iterator<Item = Vec<Point>>, frame: &Rectangle) -> Coasts {
    let mut cells = BTreeSet::new();
    let mut coasts = Coasts::default();
    for ring in rings {
        if let Some(middle) = islet(&ring) {
            let cell = (middle.0.div_euclid(CELL) as i64, middle.1.div_euclid(CELL) as i64);
            if frame.holds(middle) && cells.insert(cell) {
                coasts.islets = coasts.islets.and(dash(middle, frame));
            }
            continue;
        }
        let ring = simplified(&clipped(ring, frame));
        if ring.len() > 2 {
            coasts.land = coasts.land.and(closed(&ring));
        }
    }
    coasts
}

/// The middle of a ring that is too small to be seen.
fn islet(ring: &[Point]) -> Option<Point> {
    let bounds = Rectangle::around(ring.iter().copied())?;
    let is_small = bounds.right - bounds.left < LEAST && bounds.bottom - bounds.top < LEAST;
    is_small.then_some(((bounds.left + bounds.right) / 2.0, (bounds.top + bounds.bottom) / 2.0))
}

/// A stroke as long as its pen is wide, which takes half the room of a square; cut off at the frame.
fn dash(middle: Point, frame: &Rectangle) -> Path {
    let (left, right) = (middle.0 - LEAST / 2.0, middle.0 + LEAST / 2.0);
    let y = tenths(middle.1.clamp(frame.top + LEAST / 2.0, frame.bottom - LEAST / 2.0));
    Path::from(tenths(left.max(frame.left)), y).to(tenths(right.min(frame.right)), y)
}

/// Enough to print.
fn tenths(number: f64) -> f32 {
    ((number * 10.0).round() / 10.0) as f32
}

fn closed(ring: &[Point]) -> Path {
    let mut points = ring.iter().map(|point| (tenths(point.0), tenths(point.1)));
    let Some((x, y)) = points.next() else {
        return Path::default();
    };
    points.fold(Path::from(x, y), |path, (x, y)| path.to(x, y)).close()
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

/// The same ring in fewer points (D. H. Douglas and T. K. Peucker, The Canadian Cartographer 10, 1973).
fn simplified(ring: &[Point]) -> Vec<Point> {
    let Some(last) = ring.len().checked_sub(1).filter(|last| *last > 2) else {
        return ring.to_vec();
    };
    let far = farthest(ring, 0, last, 0).map_or(last, |(at, _)| at);
    let mut ends: Vec<usize> = (0..last).step_by(STRETCH).chain([far, last]).collect();
    ends.sort_unstable();
    let mut keeps = vec![false; ring.len()];
    ends.iter().for_each(|at| keeps[*at] = true);
    let mut stretches: Vec<_> = ends.windows(2).map(|ends| (ends[0], ends[1])).collect();
    while let Some((from, to)) = stretches.pop() {
        if let Some((at, _)) = farthest(ring, from, to, to).filter(|(_, off)| *off > TOLERANCE * TOLERANCE) {
            keeps[at] = true;
            stretches.extend([(from, at), (at, to)]);
        }
    }
    let kept = ring.iter().zip(keeps).filter(|(_, keeps)| *keeps);
    kept.map(|(point, _)| *point).collect()
}

/// The point between two others that lies farthest from the stretch from the first to `end`, and the square of how far.
fn farthest(ring: &[Point], from: usize, to: usize, end: usize) -> Option<(usize, f64)> {
    let (start, end) = (ring[from], ring[end]);
    let along = (end.0 - start.0, end.1 - start.1);
    let square = along.0 * along.0 + along.1 * along.1;
    // Of a stretch without length, any part is its beginning.
    let inverse = if square > 0.0 { 1.0 / square } else { 0.0 };
    let distance = |point: Point| {
        let off = (point.0 - start.0, point.1 - start.1);
        let part = ((off.0 * along.0 + off.1 * along.1) * inverse).clamp(0.0, 1.0);
        (off.0 - part * along.0).powi(2) + (off.1 - part * along.1).powi(2)
    };
    let mut farthest = None;
    for (point, at) in ring.get(from + 1..to)?.iter().zip(from + 1..) {
        let off = distance(*point);
        if farthest.is_none_or(|(_, most)| off > most) {
            farthest = Some((at, off));
        }
    }
    farthest
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
            for point in simplified(&clipped) {
                prop_assert!(clipped.contains(&point));
            }
        }
    }

    #[test]
    fn corners_stay_and_ripples_go() {
        let ripples = (0..80).map(|at| (f64::from(at), if at % 2 == 0 { 0.0 } else { 0.2 }));
        let ring: Vec<_> = ripples.chain([(79.0, 50.0), (0.0, 50.0)]).collect();
        assert_eq!(simplified(&ring), [(0.0, 0.0), (79.0, 0.2), (79.0, 50.0), (0.0, 50.0)]);
    }

    #[test]
    fn an_atoll_is_drawn_once_and_can_be_seen() {
        let atoll = |x: f64| vec![(x, 30.0), (x + 0.01, 30.0), (x, 30.01)];
        let one = coasts([atoll(50.0)].into_iter(), &FRAME);
        assert_eq!(one.islets, Path::from(49.5, 30.0).to(50.5, 30.0));
        assert_eq!(coasts([atoll(50.0), atoll(50.1)].into_iter(), &FRAME), one);
        assert_eq!(coasts([atoll(150.0)].into_iter(), &FRAME), Coasts::default());
    }
}
