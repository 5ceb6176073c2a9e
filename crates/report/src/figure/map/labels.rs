//! Numbers and names beside the dots of a map.

use typeset::{Inscription, Ruler};

use super::coast::Point;
use super::frame::Rectangle;
use super::spots::{SHARING, Size, Spot, gather, number_rooms, rooms_beside, widen};
use super::{LINE, MapPlace, Pencil};

/// Between a number and a name.
const SPACE: f32 = 2.4;
/// How much of the width a name may take; a longer one stands in the key alone.
const MOST: f32 = 0.3;
/// How many names may stand beside one dot.
const NAMES: usize = 3;

/// The dots of a map and the words beside them.
pub(super) struct Labels {
    /// The dots, from the west; the places of all of them are numbered in this order.
    pub spots: Vec<Spot>,
    /// The words.
    pub inscriptions: Vec<Inscription>,
}

/// The places of a map with their longitudes.
type Places<'a> = [(f64, &'a MapPlace)];

impl Labels {
    /// Places a number beside each dot, and its name where that has room.
    pub fn place(points: &[Point], places: &Places, figure: &Rectangle, pencil: &Pencil, ruler: &mut Ruler) -> Self {
        let mut words = Words { pencil, ruler };
        let (spots, mut rooms) = words.rooms(points, figure);
        let names: Vec<_> = numbered(&spots)
            .map(|(first, spot)| words.names(first, spot, places))
            .collect();
        let sizes: Vec<_> = names
            .iter()
            .map(|name| name.as_ref().map(|name| words.size(name)))
            .collect();
        let is_named = widen(&spots, &mut rooms, &sizes, figure);
        let mut inscriptions = Vec::new();
        for ((((first, spot), room), name), is_named) in numbered(&spots).zip(&rooms).zip(names).zip(is_named) {
            let number = || vec![words.number(first, spot)];
            let lines = name.filter(|_| is_named).unwrap_or_else(number);
            for mut line in lines {
                line.x += room.left as f32;
                line.y += room.top as f32;
                inscriptions.push(line);
            }
        }
        Self { spots, inscriptions }
    }

    /// The places by their numbers.
    pub fn numbered<'a>(&self, places: &Places<'a>) -> Vec<&'a MapPlace> {
        let order = self.spots.iter().flat_map(|spot| &spot.places);
        order.filter_map(|place| Some(places.get(*place)?.1)).collect()
    }
}

/// The spots, each with the number of its first place.
fn numbered(spots: &[Spot]) -> impl Iterator<Item = (usize, &Spot)> {
    spots.iter().scan(1, |next, spot| {
        let first = *next;
        *next += spot.places.len();
        Some((first, spot))
    })
}

/// Makes words and measures them.
struct Words<'a, 'b, 'c> {
    pencil: &'a Pencil<'a>,
    ruler: &'b mut Ruler<'c>,
}

impl Words<'_, '_, '_> {
    /// The dots, and room for a number beside each.
    fn rooms(&mut self, points: &[Point], figure: &Rectangle) -> (Vec<Spot>, Vec<Rectangle>) {
        let mut last = Vec::new();
        for distance in SHARING {
            let spots = gather(points, distance);
            let sizes = self.number_sizes(&spots);
            if let Some(rooms) = number_rooms(&spots, &sizes, figure) {
                return (spots, rooms);
            }
            last = spots;
        }
        let sizes = self.number_sizes(&last);
        let rooms = rooms_beside(&last, &sizes);
        (last, rooms)
    }

    fn number_sizes(&mut self, spots: &[Spot]) -> Vec<Size> {
        let size = |(first, spot)| {
            let number = self.number(first, spot);
            self.size(&[number])
        };
        numbered(spots).map(size).collect()
    }

    /// The numbers of the places of a spot: `7` or `7–9`.
    fn number(&self, first: usize, spot: &Spot) -> Inscription {
        let last = first + spot.places.len() - 1;
        let words = if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        };
        self.pencil.words(&words, (0.0, 0.0), true)
    }

    /// The numbers and names of the places of a spot, a line each; `None` where these are too many or too long.
    fn names(&mut self, first: usize, spot: &Spot, places: &Places) -> Option<Vec<Inscription>> {
        let mut lines = Vec::new();
        for (line, place) in spot.places.iter().enumerate() {
            let top = line as f32 * LINE;
            let number = self.pencil.words(&(first + line).to_string(), (0.0, top), true);
            let name = &places.get(*place)?.1.name;
            let left = self.ruler.length(&number) + SPACE;
            let name = Inscription {
                language: name.language.clone(),
                ..self.pencil.words(&name.words, (left, top), false)
            };
            let is_short = left + self.ruler.length(&name) < self.pencil.width * MOST;
            if !is_short || line == NAMES {
                return None;
            }
            lines.extend([number, name]);
        }
        Some(lines)
    }

    /// The room that lines take from their upper left corner on.
    fn size(&mut self, lines: &[Inscription]) -> Size {
        let right = lines.iter().map(|words| words.x + self.ruler.length(words));
        let right = right.fold(0.0, f32::max);
        let last = lines.iter().map(|words| words.y).fold(0.0, f32::max);
        (f64::from(right) + 0.5, f64::from(last - super::BASELINE + LINE))
    }
}
