//! What letters and numbers mean: each with its words, side by side as long as there is room.

use typeset::{Color, Ruler, Scene};

use super::cells::{MORE, ROUNDING, draw_sample};
use super::{Frame, GAP, Matrix, Pencil, TITLE};
use crate::figure::words::Words;

/// A key with everything in its place, from its upper left corner on.
pub(super) struct Key {
    items: Vec<(Item, f32, f32)>,
    /// How high it is.
    pub height: f32,
}

/// A letter or a number with what it means.
struct Item {
    sign: Words,
    /// The ground behind the sign, as in a cell.
    ground: Option<Color>,
    words: Words,
}

/// Between one item and the next.
const APART: f32 = 12.0;
/// From a sign to its words, with the ground that some have.
const BESIDE: f32 = 4.0;

impl Pencil<'_> {
    /// Places the items: what a number says, then each letter, then what stands for those that had no room.
    pub fn key(&self, matrix: &Matrix, frame: &Frame, ruler: &mut Ruler) -> Key {
        let key = &matrix.key;
        let mut items = Vec::new();
        if let Some(words) = &key.number {
            let (sign, ground) = frame.cells.sample(self, ruler);
            items.push((sign, Some(ground), words));
        }
        let more = (MORE.to_owned(), key.more.clone());
        let has_more = frame.column + ROUNDING < frame.cells.widest;
        for (letter, role) in key.roles.iter().chain(has_more.then_some(&more)) {
            let sign = Words::set(letter, None, self.lettering(TITLE, true), f32::MAX, ruler);
            items.push((sign, None, role));
        }
        let items = items.into_iter().map(|(sign, ground, words)| {
            let room = frame.width - sign.width() - BESIDE - 2.0 * GAP;
            let words = Words::set(words, None, self.lettering(TITLE, false), room, ruler);
            Item { sign, ground, words }
        });
        placed(items.collect(), frame.width)
    }

    /// Draws a key from this height on.
    pub fn draw_key(&self, scene: &mut Scene, key: Key, top: f32) {
        for (item, x, y) in key.items {
            let line = top + y;
            let Item { sign, ground, words } = item;
            let middle = line + sign.height() / 2.0;
            let beside = match ground {
                Some(ground) => draw_sample(scene, (sign, ground), x, middle),
                None => {
                    let beside = x + sign.width() + BESIDE;
                    scene.inscribe(sign.at(x, line));
                    beside
                }
            };
            scene.inscribe(words.at(beside, line));
        }
    }
}

/// Items in lines of this length.
fn placed(items: Vec<Item>, width: f32) -> Key {
    let (mut x, mut y, mut height) = (0.0, 0.0, 0.0f32);
    let mut placed = Vec::new();
    for item in items {
        let ground = if item.ground.is_some() { 2.0 * GAP } else { 0.0 };
        let length = item.sign.width() + ground + BESIDE + item.words.width();
        if x > 0.0 && x + length > width {
            (x, y, height) = (0.0, y + height + 1.0, 0.0);
        }
        height = height.max(item.words.height()).max(item.sign.height());
        placed.push((item, x, y));
        x += length + APART;
    }
    Key {
        items: placed,
        height: y + height,
    }
}
