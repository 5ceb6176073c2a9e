//! How much each point of a coast matters, by the method of Douglas and Peucker, so that a map can leave out what it is too small to show.

use super::ring::{Point, Ring};

/// How far from a line a point may lie that is left out for good, in hundredths of a degree: numbers are no more exact.
const TOLERANCE: f64 = 1.0;
/// The weight of points that are never left out.
pub const CORNER: u8 = u8::MAX;

/// Gives every point its weight, and leaves out what the eye never misses. A ring keeps three points, or as many as it has.
pub fn weigh(ring: &mut Ring) {
    let weighed = ring.points.iter().copied().zip(weights(ring));
    (ring.points, ring.weights) = weighed.filter_map(|(point, weight)| Some((point, weight?))).unzip();
}

/// The weight of each point; `None` for one that is left out.
fn weights(ring: &Ring) -> Vec<Option<u8>> {
    let points = &ring.points;
    let mut weights = vec![None; points.len()];
    let count = points.len();
    if count <= 4 {
        weights.fill(Some(CORNER));
        return weights;
    }
    // Behind its last point, the first comes again, unless that is there already, a turn further.
    let at = |index: usize| points[index % count];
    let end = if ring.is_around_the_pole() { count - 1 } else { count };
    let far = (1..=end).max_by_key(|index| square(at(*index), at(0))).unwrap_or(1);
    for corner in [0, far, end % count] {
        weights[corner] = Some(CORNER);
    }
    let mut stretches = vec![(0, far, f64::INFINITY), (far, end, f64::INFINITY)];
    while let Some((from, to, most)) = stretches.pop() {
        let off = (from + 1..to).map(|index| (index, distance(at(index), at(from), at(to))));
        let Some((middle, off)) = off.max_by(|left, right| left.1.total_cmp(&right.1)) else {
            continue;
        };
        // With one point on each side, what is left of the ring is no mere line.
        let is_corner = most == f64::INFINITY;
        let off = if is_corner { f64::MAX } else { off.min(most) };
        if off > TOLERANCE {
            weights[middle] = Some(if is_corner { CORNER } else { weight(off) });
            stretches.extend([(from, middle, off), (middle, to, off)]);
        }
    }
    weights
}

/// How far off a point lies, in hundredths of a degree, as sixteenths of powers of two.
fn weight(off: f64) -> u8 {
    // More than 1, and less than a turn around the world, whose logarithm is 242 sixteenths.
    (off.log2() * 16.0).floor().clamp(0.0, f64::from(CORNER - 1)) as u8
}

fn square(one: Point, other: Point) -> i64 {
    let (x, y) = (i64::from(one.0 - other.0), i64::from(one.1 - other.1));
    x * x + y * y
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
    use super::{CORNER, Ring, weigh, weight};

    fn weighed(points: &[(i32, i32)]) -> Ring {
        let mut ring = Ring::new(points.to_vec());
        weigh(&mut ring);
        ring
    }

    #[test]
    fn corners_stay_and_points_on_a_line_go() {
        let points = [(0, 0), (50, 1), (100, 0), (100, 40), (100, 100), (0, 100), (0, 1)];
        let ring = weighed(&points);
        assert_eq!(ring.points, [(0, 0), (100, 0), (100, 100), (0, 100)]);
        assert_eq!(ring.weights, [CORNER; 4]);
    }

    #[test]
    fn what_stands_out_less_weighs_less() {
        let ring = weighed(&[
            (0, 0),
            (500, 4),
            (1000, 0),
            (1000, 1000),
            (500, 932),
            (250, 990),
            (0, 1000),
        ]);
        // The last but one lies 24 below the line from the one before it to the corner behind it, along which it is 0.25 steep.
        let aslant = weight(24.0 * 500.0 / 500_f64.hypot(68.0));
        assert_eq!(
            ring.weights,
            [CORNER, weight(4.0), CORNER, CORNER, weight(68.0), aslant, CORNER]
        );
        assert_eq!((weight(4.0), weight(1.01), weight(36_000.0)), (32, 0, 242));
    }

    #[test]
    fn a_point_weighs_no_more_than_what_it_hangs_on() {
        // The bay is wide, and a spit in it is long, but without the bay there is no spit.
        let ring = weighed(&[
            (0, 0),
            (480, 30),
            (500, -300),
            (520, 30),
            (1000, 0),
            (1000, 1000),
            (0, 1000),
        ]);
        let [before, spit, behind] = [1, 2, 3].map(|at| ring.weights[at]);
        assert!(before <= spit && behind <= spit, "{:?}", ring.weights);
    }

    #[test]
    fn a_rock_keeps_its_points() {
        let points = [(0, 0), (1, 0), (1, 1)];
        assert_eq!(weighed(&points).points, points);
        assert_eq!(weighed(&points).weights, [CORNER; 3]);
    }
}
