//! Heads of columns as stairs that rise to the right: each ends over its column, and a line leads down from it.

use typeset::{Anchor, Ruler, Scene};

use super::{Frame, Matrix, Pencil};
use crate::figure::words::Words;

/// How far a head stays off the middle of its column, where its line turns down.
pub(super) const LEAD: f32 = 4.0;
/// Between a head and its line.
const OFF: f32 = 2.0;
/// How far a head ends off the middle of its column.
pub(super) const ASIDE: f32 = LEAD + OFF + 0.5;
/// Between the lowest head and the first row.
const BELOW: f32 = 4.0;
/// No head is longer: the eye goes back for the next line.
const LONGEST: f32 = 240.0;

/// Heads in their places.
pub(super) struct Heads {
    /// The words, where they end, and their upper edge.
    steps: Vec<(Words, f32, f32)>,
    /// How high they are all together.
    pub height: f32,
}

impl Heads {
    /// Sets the heads, the last column's above all others: what stands to the left of a line has not begun there.
    pub fn new(matrix: &Matrix, frame: &Frame, pencil: &Pencil, ruler: &mut Ruler) -> Self {
        let mut steps = Vec::new();
        let mut top = 0.0;
        for (column, head) in matrix.columns.iter().enumerate().rev() {
            let right = frame.middle(column) - ASIDE;
            let words = pencil.name(head, right.min(LONGEST), ruler).anchored(Anchor::End);
            let height = words.height();
            steps.push((words, right, top));
            top += height;
        }
        steps.reverse();
        let height = top + BELOW;
        Self { steps, height }
    }

    /// The heights of the middles of the heads, first to last.
    pub fn middles(&self) -> impl Iterator<Item = f32> {
        self.steps.iter().map(|(words, _, top)| top + words.height() / 2.0)
    }

    pub fn draw(self, scene: &mut Scene) {
        for (words, right, top) in self.steps {
            scene.inscribe(words.at(right, top));
        }
    }
}
