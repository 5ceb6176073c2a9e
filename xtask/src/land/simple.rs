//! Fewer points, by the method of Douglas and Peucker: what lies as near to a line as numbers are exact is left out.

use super::ring::{Point, Ring};

/// How far from a line a point may lie that is left out, in hundredths of a degree.
const TOLERANCE: f64 = 1.0;

/// Leaves out what the eye does not miss. A ring keeps three points, or as many as it has.
pub fn simplify(ring: &mut Ring) {
    let points = &ring.points;
    if points.len() <= 3 {
        return;
    }
    let mut keeps = vec![false; points.len()];
    let last = points.len() - 1;
    let far = farthest(points, 0, last, |point| distance(point, points[0], points[0])).map_or(last, |(at, _)| at);
    let mut stretches = vec![(0, far), (far, last)];
    for at in [0, far, last] {
        keeps[at] = true;
    }
    while let Some((from, to)) = stretches.pop() {
        let off = |point| distance(point, points[from], points[to]);
        if let Some((at, _)) = farthest(points, from, to, off).filter(|(_, off)| *off > TOLERANCE) {
            keeps[at] = true;
            stretches.extend([(from, at), (at, to)]);
        }
    }
    let mut keeps = keeps.into_iter();
    ring.points.retain(|_| keeps.next().unwrap_or(false));
}

/// The point between two others that lies farthest off, and how far.
fn farthest(points: &[Point], from: usize, to: usize, off: impl Fn(Point) -> f64) -> Option<(usize, f64)> {
    let between = (from + 1..to).map(|at| (at, off(points[at])));
    between.max_by(|left, right| left.1.total_cmp(&right.1))
}

/// How far a point lies from a stretch.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let of = |one: Point, other: Point| (f64::from(one.0 - other.0), f64::from(one.1 - other.1));
    let ((along_x, along_y), (x, y)) = (of(to, from), of(point, from));
    let square = along_x * along_x + along_y * along_y;
    let part = if square > 0.0 {
        ((x * along_x + y * along_y) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (x - part * along_x).hypot(y - part * along_y)
}

#[cfg(test)]
mod tests {
    use super::{Ring, simplify};

    #[test]
    fn corners_stay_and_points_on_a_line_go() {
        let mut points = vec![(0, 0), (50, 1), (100, 0), (100, 40), (100, 100), (0, 100), (0, 1)];
        let mut ring = Ring { points: points.clone() };
        simplify(&mut ring);
        points.retain(|point| !matches!(point, (50, 1) | (100, 40)));
        assert_eq!(ring.points, points);
    }

    #[test]
    fn a_rock_keeps_its_points() {
        let points = vec![(0, 0), (1, 0), (1, 1)];
        let mut ring = Ring { points: points.clone() };
        simplify(&mut ring);
        assert_eq!(ring.points, points);
    }
}
