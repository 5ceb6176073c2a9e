//! Dots, and where words have room beside them.

use super::coast::Point;
use super::frame::Rectangle;

/// Places so near to each other that they share a dot, by their numbers, counted from 0.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    pub x: f64,
    pub y: f64,
    pub places: Vec<usize>,
}

/// How large some words are, in points.
pub(super) type Size = (f64, f64);

/// The distances below which places share a dot: the least one that leaves every number its room is taken. At the last one, each has
/// its room to the right of its dot.
pub(super) const SHARING: [f64; 5] = [3.6, 8.0, 16.0, 28.0, 44.0];
/// How large a dot is.
pub(super) const RADIUS: f64 = 2.2;
/// Between a dot and its words.
const GAP: f64 = 1.4;

impl Spot {
    /// What the dot covers.
    pub fn dot(&self) -> Rectangle {
        Rectangle {
            left: self.x - RADIUS,
            top: self.y - RADIUS,
            right: self.x + RADIUS,
            bottom: self.y + RADIUS,
        }
    }

    /// Where words of a size may stand, the best first: beside the dot, at a slant, above or below.
    fn candidates(&self, (width, height): Size) -> [Rectangle; 8] {
        let beside = RADIUS + GAP;
        let slant = beside * std::f64::consts::FRAC_1_SQRT_2;
        let (right, left) = (|off: f64| self.x + off, |off: f64| self.x - off - width);
        let (below, above) = (|off: f64| self.y + off, |off: f64| self.y - off - height);
        let (middle_x, middle_y) = (self.x - width / 2.0, self.y - height / 2.0);
        // Letters do not fill their lines: at a slant these may come nearer.
        let near = slant - height / 6.0;
        let corners = [
            (right(beside), middle_y),
            (left(beside), middle_y),
            (right(slant), above(near)),
            (right(slant), below(near)),
            (left(slant), above(near)),
            (left(slant), below(near)),
            (middle_x, above(RADIUS)),
            (middle_x, below(RADIUS)),
        ];
        corners.map(|(left, top)| Rectangle {
            left,
            top,
            right: left + width,
            bottom: top + height,
        })
    }
}

/// Places that are nearer to each other than a distance share the dot of the first of them.
pub(super) fn gather(points: &[Point], distance: f64) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for (place, &(x, y)) in points.iter().enumerate() {
        let near = |spot: &&mut Spot| (spot.x - x).hypot(spot.y - y) < distance;
        match spots.iter_mut().find(near) {
            Some(spot) => spot.places.push(place),
            None => spots.push(Spot {
                x,
                y,
                places: vec![place],
            }),
        }
    }
    spots
}

/// Room for the number of each spot, off the dots and each other; `None` where one has none.
pub(super) fn number_rooms(spots: &[Spot], sizes: &[Size], figure: &Rectangle) -> Option<Vec<Rectangle>> {
    let mut taken: Vec<_> = spots.iter().map(Spot::dot).collect();
    let rooms = spots.iter().zip(sizes).map(|(spot, size)| {
        let room = free(&spot.candidates(*size), &taken, figure)?;
        taken.push(room);
        Some(room)
    });
    rooms.collect()
}

/// Room for the number of each spot to the right of it.
pub(super) fn rooms_beside(spots: &[Spot], sizes: &[Size]) -> Vec<Rectangle> {
    let first = |(spot, size): (&Spot, &Size)| spot.candidates(*size)[0];
    spots.iter().zip(sizes).map(first).collect()
}

/// Gives each spot more room where there is some, for words of the size that it would take; whether it has it.
pub(super) fn widen(spots: &[Spot], rooms: &mut [Rectangle], sizes: &[Option<Size>], figure: &Rectangle) -> Vec<bool> {
    let dots: Vec<_> = spots.iter().map(Spot::dot).collect();
    let mut widen_one = |(at, spot): (usize, &Spot)| {
        let candidates = spot.candidates(sizes.get(at).copied().flatten()?);
        let others = rooms.iter().enumerate().filter(|(other, _)| *other != at);
        let taken: Vec<_> = others.map(|(_, room)| *room).chain(dots.iter().copied()).collect();
        let room = free(&candidates, &taken, figure)?;
        rooms[at] = room;
        Some(())
    };
    spots.iter().enumerate().map(|spot| widen_one(spot).is_some()).collect()
}

fn free(candidates: &[Rectangle], taken: &[Rectangle], figure: &Rectangle) -> Option<Rectangle> {
    let is_free = |room: &&Rectangle| figure.contains(room) && !taken.iter().any(|other| room.meets(other));
    candidates.iter().find(is_free).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURE: Rectangle = Rectangle {
        left: 0.0,
        top: 0.0,
        right: 200.0,
        bottom: 100.0,
    };

    #[test]
    fn what_lies_together_shares_a_dot() {
        let spots = gather(&[(10.0, 10.0), (50.0, 10.0), (12.0, 11.0)], 3.6);
        let places: Vec<_> = spots.iter().map(|spot| spot.places.as_slice()).collect();
        assert_eq!(places, [[0, 2].as_slice(), &[1]]);
    }

    #[test]
    fn names_take_what_numbers_leave() {
        let spots = gather(&[(100.0, 50.0), (120.0, 50.0), (190.0, 50.0)], 3.6);
        let mut rooms = number_rooms(&spots, &[(6.0, 9.0); 3], &FIGURE).unwrap();
        assert!(rooms[0].right < spots[1].dot().left);
        assert!(rooms[2].left > 190.0);
        let named = widen(
            &spots,
            &mut rooms,
            &[Some((50.0, 9.0)), None, Some((50.0, 9.0))],
            &FIGURE,
        );
        assert_eq!(named, [true, false, true]);
        assert!(rooms[0].right < 100.0 && rooms[2].right < 190.0, "{rooms:?}");
    }

    #[test]
    fn where_a_number_has_no_room_there_is_none() {
        let points: Vec<_> = (0..15)
            .map(|at| (100.0 + f64::from(at % 4) * 4.0, 50.0 + f64::from(at / 4) * 4.0))
            .collect();
        assert_eq!(number_rooms(&gather(&points, 3.6), &[(6.0, 9.0); 15], &FIGURE), None);
    }
}
