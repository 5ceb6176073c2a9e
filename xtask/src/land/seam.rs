//! Islands that were cut at the antimeridian are made whole again.

use super::ring::{AROUND, Point, Ring};
use crate::failure::{Failure, Outcome};

/// Where rings were cut.
const SEAM: i32 = AROUND / 2;
/// By how much the ends of two halves may differ.
const APART: i32 = 2;

/// The same rings, halves of an island joined.
pub fn joined(rings: Vec<Ring>) -> Outcome<Vec<Ring>> {
    let (mut whole, mut halves) = (Vec::new(), Vec::new());
    for ring in rings {
        match opened(&ring) {
            Some(half) => halves.push(half),
            None => whole.push(ring),
        }
    }
    while let Some(half) = halves.pop() {
        let other = halves.iter().position(|other| fits(&half, other));
        let other = other.ok_or_else(|| unpaired(&half))?;
        let mut points = half;
        points.extend(halves.swap_remove(other));
        points.dedup();
        let mut ring = Ring::new(points);
        ring.settle();
        whole.push(ring);
    }
    Ok(whole)
}

fn unpaired(half: &[Point]) -> Failure {
    Failure::new(format!(
        "a coast ends at the antimeridian, at {} hundredths of a degree north, and none goes on there",
        half.first().map_or(0, |point| point.1)
    ))
}

/// The way from the last point on the seam to the first on it; `None` where no side of the ring lies on the seam.
fn opened(ring: &Ring) -> Option<Vec<Point>> {
    let points = &ring.points;
    let is_on = |at: usize| points[at % points.len()].0 == SEAM;
    let begins = (0..points.len()).find(|at| is_on(*at) && !is_on(at + 1) && is_on(at + points.len() - 1))?;
    let mut way: Vec<_> = points.iter().cycle().skip(begins).take(points.len()).copied().collect();
    let ends = way.iter().skip(1).position(|point| point.0 == SEAM)?;
    way.truncate(ends + 2);
    Some(way)
}

/// Whether one half begins where the other ends, and ends where it begins.
fn fits(half: &[Point], other: &[Point]) -> bool {
    let near = |one: Option<&Point>, other: Option<&Point>| {
        one.zip(other)
            .is_some_and(|(one, other)| (one.1 - other.1).abs() <= APART)
    };
    near(half.first(), other.last()) && near(half.last(), other.first())
}

#[cfg(test)]
mod tests {
    use super::{Ring, joined};

    fn ring(points: &[(i32, i32)]) -> Ring {
        Ring::new(points.to_vec())
    }

    #[test]
    fn halves_become_one_island_without_a_side_on_the_seam() {
        let west = ring(&[(17_900, 0), (18_000, 10), (18_000, 5), (18_000, -10)]);
        let east = ring(&[(18_000, -10), (18_000, 11), (18_100, 0)]);
        let island = [(18_000, 11), (18_100, 0), (18_000, -10), (17_900, 0), (18_000, 10)];
        assert_eq!(joined(vec![west, east]).unwrap(), [ring(&island)]);
    }

    #[test]
    fn a_ring_that_touches_the_seam_is_left_as_it_is() {
        let ring = ring(&[(17_900, 0), (18_000, 5), (17_900, 10)]);
        assert_eq!(joined(vec![ring.clone()]).unwrap(), [ring]);
    }

    #[test]
    fn half_an_island_is_an_error() {
        let half = ring(&[(17_900, 0), (18_000, 10), (18_000, -10)]);
        let failure = joined(vec![half]).unwrap_err().to_string();
        assert!(failure.contains("at -10 hundredths of a degree north"), "{failure}");
    }
}
