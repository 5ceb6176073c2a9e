//! What an entry stands under: a box for each, indented below the one that stands under it in turn.

use typeset::{Path, Ruler, Scene};

use super::boxes::Boxed;
use super::{BELOW, Chain, ChainStep, Columns, HEAD, OFF, Pencil, stacked};
use crate::figure::words::Words;

/// How far a box is indented below the one before it.
const INDENT: f32 = 16.0;
/// Boxes are no narrower, however far they are indented, as long as there are not too many steps.
const NARROWEST: f32 = 84.0;
/// From the left edge of a box to the line that leads down from it.
const STEM: f32 = 7.0;

/// Steps in their places.
pub(super) struct Steps {
    steps: Vec<Step>,
    indent: f32,
    /// How high they are all together.
    pub height: f32,
}

struct Step {
    depth: usize,
    relation: Words,
    boxed: Boxed,
}

impl Step {
    fn is_first(&self) -> bool {
        self.depth <= 1
    }

    /// How much of its height lies above the box: the relation of a first step stands in the line to it.
    fn above(&self) -> f32 {
        if self.is_first() {
            0.0
        } else {
            self.relation.height() + 1.0
        }
    }

    fn height(&self) -> f32 {
        let beside = if self.is_first() { self.relation.height() } else { 0.0 };
        self.above() + self.boxed.height().max(beside)
    }

    /// The middle of its box below its upper edge.
    fn middle(&self) -> f32 {
        self.above() + (self.height() - self.above()) / 2.0
    }
}

impl Steps {
    pub fn new(chain: &Chain, columns: &Columns, pencil: &Pencil, ruler: &mut Ruler) -> Self {
        let (left, right) = columns.steps;
        let deepest = chain.steps.iter().map(|step| step.depth).max().unwrap_or(1).max(1) - 1;
        let indent = INDENT.min((right - left - NARROWEST) / deepest.max(1) as f32);
        let step = |step: &ChainStep| {
            let left = left + indent * step.depth.saturating_sub(1) as f32;
            let beside = columns.relations.1 - columns.relations.0 - 2.0 * HEAD - 2.0 * OFF - 8.0;
            let measure = if step.depth <= 1 { beside } else { right - left };
            Step {
                depth: step.depth.max(1),
                relation: pencil.label(&step.relation, measure, ruler),
                boxed: pencil.boxed(&step.entry, (left, right), false, ruler),
            }
        };
        let steps: Vec<Step> = chain.steps.iter().map(step).collect();
        Self {
            height: stacked(steps.iter().map(Step::height)),
            indent,
            steps,
        }
    }

    /// Draws them around this height, with lines from the entry and from box to box.
    pub fn draw(self, scene: &mut Scene, columns: &Columns, pencil: &Pencil, middle: f32) {
        let part = columns.relations.0 + 5.0;
        let mut top = middle - self.height / 2.0;
        // Where lines lead down from the last box of each depth.
        let mut stems: Vec<f32> = Vec::new();
        let mut firsts = vec![middle];
        for step in self.steps {
            let left = columns.steps.0 + self.indent * (step.depth - 1) as f32;
            let (line, box_top) = (top + step.middle(), top + step.middle() - step.boxed.height() / 2.0);
            let (depth, bottom) = (step.depth, box_top + step.boxed.height());
            top += step.height() + BELOW;
            if step.is_first() {
                pencil.interrupted(scene, (part, columns.relations.1 - HEAD), line, step.relation);
                pencil.arrow(scene, columns.relations.1 - HEAD, columns.relations.1, line);
                firsts.push(line);
            } else {
                let stem = left - self.indent + STEM.min(self.indent / 2.0);
                let from = stems.get(depth - 2).copied().unwrap_or(bottom);
                scene.stroke(Path::from(stem, from).to(stem, line), &pencil.pen());
                pencil.arrow(scene, stem, left, line);
                let above = box_top - step.relation.height() - 1.0;
                scene.inscribe(step.relation.at(left, above));
            }
            step.boxed.draw(scene, left, box_top, pencil.style);
            stems.truncate(depth - 1);
            stems.push(bottom);
        }
        if firsts.len() > 1 {
            scene.stroke(Path::from(columns.entry.1, middle).to(part, middle), &pencil.pen());
            pencil.upright(scene, part, firsts.into_iter());
        }
    }
}
