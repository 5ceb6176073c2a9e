//! What letters and numbers mean: each with its words, side by side as long as there is room.

use typeset::{Color, Path, Ruler, Scene};

use super::cells::{MORE, PAD, ROUNDING};
use super::{Frame, Matrix, Pencil, TITLE};
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
/// From a sign to its words.
const BESIDE: f32 = 4.0;

impl Item {
    fn new(
        (sign, ground): (Words, Option<Color>),
        words: &str,
        frame: &Frame,
        pencil: &Pencil,
        ruler: &mut Ruler,
    ) -> Self {
        let room = frame.width - lead(&sign, ground);
        let words = Words::set(words, None, pencil.lettering(TITLE, false), room, ruler);
        Self { sign, ground, words }
    }

    fn length(&self) -> f32 {
        lead(&self.sign, self.ground) + self.words.width()
    }

    fn height(&self) -> f32 {
        self.words.height().max(self.sign.height())
    }

    /// Draws it from its upper left corner on.
    fn draw(self, scene: &mut Scene, left: f32, top: f32) {
        let words = left + lead(&self.sign, self.ground);
        let (width, height) = (self.sign.width() + 2.0 * PAD, self.sign.height());
        if let Some(ground) = self.ground {
            scene.fill(Path::rectangle(left, top, width, height), ground);
        }
        let pad = if self.ground.is_some() { PAD } else { 0.0 };
        scene.inscribe(self.sign.at(left + pad, top));
        scene.inscribe(self.words.at(words, top));
    }
}

/// How far the words of an item begin behind its left edge.
fn lead(sign: &Words, ground: Option<Color>) -> f32 {
    let pads = if ground.is_some() { 2.0 * PAD } else { 0.0 };
    sign.width() + pads + BESIDE
}

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
        let items = items.into_iter();
        let items = items.map(|(sign, ground, words)| Item::new((sign, ground), words, frame, self, ruler));
        placed(items.collect(), frame.width)
    }

    /// Draws a key from this height on.
    pub fn draw_key(&self, scene: &mut Scene, key: Key, top: f32) {
        for (item, x, y) in key.items {
            item.draw(scene, x, top + y);
        }
    }
}

/// Items in lines of this length.
fn placed(items: Vec<Item>, width: f32) -> Key {
    let (mut x, mut y, mut height) = (0.0, 0.0, 0.0f32);
    let mut placed = Vec::new();
    for item in items {
        let length = item.length();
        if x > 0.0 && x + length > width {
            (x, y, height) = (0.0, y + height + 1.0, 0.0);
        }
        height = height.max(item.height());
        placed.push((item, x, y));
        x += length + APART;
    }
    Key {
        items: placed,
        height: y + height,
    }
}
