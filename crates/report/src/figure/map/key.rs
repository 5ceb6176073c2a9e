//! The key of a map: each number with the name of its place and what there is, in columns.

use typeset::{Inscription, Ruler};

use super::{GAP, LINE, MapPlace, Pencil};

/// A key with everything in its place, from its upper left corner on.
pub(super) struct Key {
    /// The words.
    pub inscriptions: Vec<Inscription>,
    /// How high it is.
    pub height: f32,
}

/// The least width of a column.
const COLUMN: f32 = 140.0;
/// Between two places.
const APART: f32 = 2.5;

/// A place of the key, from y = 0 on.
struct Item {
    words: Vec<Inscription>,
    height: f32,
}

impl Pencil<'_> {
    /// The key of some places, which are numbered from 1, and a note below it.
    pub(super) fn key(&self, places: &[&MapPlace], note: Option<&str>, ruler: &mut Ruler) -> Key {
        let columns = (self.width / COLUMN).max(1.0).floor();
        let column = self.width / columns;
        let longest = self.words(&places.len().to_string(), (0.0, 0.0), true);
        let left = ruler.length(&longest) + GAP;
        let items = places.iter().zip(1..);
        let items = items.map(|(place, number)| self.item((number, place), (left, column - left - 2.0 * GAP), ruler));
        let items: Vec<_> = items.collect();
        let heights: Vec<_> = items.iter().map(|item| item.height).collect();
        let height = least_height(&heights, columns as usize);
        let mut inscriptions = Vec::new();
        for (item, (at, top)) in items.into_iter().zip(stand(&heights, height)) {
            inscriptions.extend(item.words.into_iter().map(|words| Inscription {
                x: words.x + at as f32 * column,
                y: words.y + top,
                ..words
            }));
        }
        let mut key = Key { inscriptions, height };
        if let Some(note) = note {
            self.push_note(&mut key, note, ruler);
        }
        key
    }

    fn push_note(&self, key: &mut Key, note: &str, ruler: &mut Ruler) {
        let words = self.words(note, (0.0, key.height + GAP), false);
        key.height += GAP + ruler.extent(&words).height;
        key.inscriptions.push(words);
    }

    /// A place: its number, its name, what there is; words begin here and are so long at most.
    fn item(&self, (number, place): (usize, &MapPlace), (left, measure): (f32, f32), ruler: &mut Ruler) -> Item {
        let mut item = Item {
            words: vec![self.words(&number.to_string(), (0.0, 0.0), true)],
            height: 0.0,
        };
        let name = std::iter::once((&place.name, true));
        for (words, bold) in name.chain(place.holds.iter().map(|words| (words, false))) {
            let words = Inscription {
                language: words.language.clone(),
                measure,
                ..self.words(&words.words, (left, item.height), bold)
            };
            item.height += ruler.extent(&words).height.max(LINE);
            item.words.push(words);
        }
        item.height += APART;
        item
    }
}

/// The column and the upper edge of each of some items, column by column, none of which is higher than this.
fn stand(heights: &[f32], most: f32) -> Vec<(usize, f32)> {
    let (mut column, mut top) = (0, 0.0);
    let stand = heights.iter().map(|height| {
        if top > 0.0 && top + height > most {
            (column, top) = (column + 1, 0.0);
        }
        let stands = (column, top);
        top += height;
        stands
    });
    stand.collect()
}

/// How high columns must be for items to stand in so many of them, to half a line.
fn least_height(heights: &[f32], columns: usize) -> f32 {
    let mut height = heights.iter().sum::<f32>() / columns as f32;
    // Rounding must not ask for a column more.
    height += 0.1;
    while stand(heights, height)
        .last()
        .is_some_and(|(column, _)| *column >= columns)
    {
        height += LINE / 2.0;
    }
    // One item alone may be higher.
    heights.iter().copied().fold(height, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_low_as_they_can_be() {
        let heights = [10.0, 10.0, 30.0, 10.0];
        let height = least_height(&heights, 3);
        assert!((30.0..31.0).contains(&height), "{height}");
        assert_eq!(stand(&heights, height), [(0, 0.0), (0, 10.0), (1, 0.0), (2, 0.0)]);
        assert_eq!(least_height(&[], 3), 0.1);
    }
}
