//! Rings in hundredths of a degree, without a jump where longitudes begin again.

use super::topology::Place;

/// Once around the world.
pub const AROUND: i32 = 36_000;
/// How far south nothing is but the pole: a ring that never leaves it is drawn around it, and no coast.
const POLE: i32 = -8_990;

/// Hundredths of a degree, east and north.
pub type Point = (i32, i32);

/// A coast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    /// Its points; the first does not come again, unless the ring goes around the pole: then it does, a turn further.
    pub points: Vec<Point>,
    /// How much each of them matters, once they are weighed.
    pub weights: Vec<u8>,
}

impl Ring {
    /// A ring whose points are not weighed yet.
    pub fn new(points: Vec<Point>) -> Self {
        Self {
            points,
            weights: Vec::new(),
        }
    }

    /// The least and the greatest of its points, as a corner of a box each.
    pub fn bounds(&self) -> (Point, Point) {
        let start = ((i32::MAX, i32::MAX), (i32::MIN, i32::MIN));
        self.points.iter().fold(start, |(low, high), &(east, north)| {
            (
                (low.0.min(east), low.1.min(north)),
                (high.0.max(east), high.1.max(north)),
            )
        })
    }

    /// Whether it goes all around the world, and ends where it began, a turn further.
    pub fn is_around_the_pole(&self) -> bool {
        let (low, high) = self.bounds();
        high.0 - low.0 >= AROUND
    }

    /// Moves it by whole turns, so that its western end lies between 0 and a turn.
    pub fn settle(&mut self) {
        let west = self.bounds().0.0;
        let turns = west.div_euclid(AROUND) * AROUND;
        self.points.iter_mut().for_each(|point| point.0 -= turns);
    }
}

/// A closed ring in hundredths of a degree; `None` for one that stands for the pole.
pub fn flat(places: Vec<Place>) -> Option<Ring> {
    let mut points: Vec<Point> = Vec::with_capacity(places.len());
    for place in places {
        let (mut east, north) = (hundredths(place.0), hundredths(place.1));
        if let Some(before) = points.last() {
            // Neighbours are less than half a turn apart.
            east += (before.0 - east + AROUND / 2).div_euclid(AROUND) * AROUND;
        }
        if points.last() != Some(&(east, north)) {
            points.push((east, north));
        }
    }
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    let mut ring = Ring::new(points);
    ring.settle();
    (ring.bounds().1.1 > POLE).then_some(ring)
}

fn hundredths(degrees: f64) -> i32 {
    // Degrees are at most 180, which an i32 holds a hundred times over.
    (degrees * 100.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::{AROUND, flat};

    #[test]
    fn a_ring_across_the_antimeridian_goes_on() {
        let ring = flat(vec![(179.0, 1.0), (-179.0, 1.0), (-179.0, 2.0), (179.0, 1.0)]).unwrap();
        assert_eq!(ring.points, [(17_900, 100), (18_100, 100), (18_100, 200)]);
    }

    #[test]
    fn a_ring_across_greenwich_begins_west_of_it() {
        let ring = flat(vec![(-1.0, 1.0), (1.0, 1.0), (1.0, 2.0), (-1.0, 1.0)]).unwrap();
        assert_eq!(ring.points, [(35_900, 100), (36_100, 100), (36_100, 200)]);
    }

    #[test]
    fn a_ring_around_the_pole_ends_a_turn_further() {
        let places = [-180.0, -90.0, 0.0, 90.0, -180.0].map(|east| (east, -70.0));
        let ring = flat(places.to_vec()).unwrap();
        assert_eq!(ring.points.last().unwrap().0 - ring.points[0].0, AROUND);
        assert_eq!(flat(places.map(|(east, _)| (east, -89.99)).to_vec()), None);
    }
}
