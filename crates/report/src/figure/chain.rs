//! The chain of one entry: the bodies that have a role in it, the entry, and what it stands under, one above the other.
//!
//! It is read from left to right: a body, its role on the line, the entry, how it stands to the next, and that one. What stands under
//! something in turn is indented below it.

mod boxes;
mod steps;
#[cfg(test)]
mod tests;

use typeset::{Lettering, Path, Pen, Ruler, Scene, Style};

use super::words::Words;
use boxes::Boxed;
use steps::Steps;

/// What a chain shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Who has a role in the entry, top to bottom.
    pub bodies: Vec<ChainBody>,
    /// The entry.
    pub entry: ChainEntry,
    /// What it stands under, each followed by what that stands under in turn.
    pub steps: Vec<ChainStep>,
}

/// A body with its role.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainBody {
    /// What it is called.
    pub name: String,
    /// The tag of the language of its name, where that is not the one of the briefing.
    pub language: Option<String>,
    /// What it is to the entry.
    pub role: String,
}

/// An entry.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainEntry {
    /// What it is called.
    pub title: String,
    /// The tag of the language of its title, where that is not the one of the briefing.
    pub language: Option<String>,
    /// What it is: an instrument, a mechanism …
    pub kind: String,
}

/// A link to what something stands under.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainStep {
    /// How many links lie between the entry and its end, this one among them.
    pub depth: usize,
    /// How the one before, which is less deep by one, stands to it.
    pub relation: String,
    /// Its end.
    pub entry: ChainEntry,
}

/// Sizes of letters, in points.
const TITLE: f32 = 8.4;
const LABEL: f32 = 7.4;
/// Between two boxes one above the other.
const BELOW: f32 = 6.0;
/// Between words and the line that they interrupt.
const OFF: f32 = 3.0;
/// Around all boxes, for half of their frames.
const EDGE: f32 = 0.6;
/// How long the head of an arrow is, and half as wide.
const HEAD: f32 = 5.0;
const HALF_HEAD: f32 = 2.4;
/// How much of the width boxes of bodies, roles, the entry, relations and boxes of instruments have. Without bodies, or without
/// instruments, the others keep theirs.
const SHARES: [f32; 5] = [0.25, 0.16, 0.22, 0.135, 0.235];
/// In less room words would be broken letter by letter.
const NARROWEST: f32 = 360.0;

impl Chain {
    /// Draws it so wide, in points, or as wide as its words need to be read.
    pub fn scene(&self, width: f32, style: &Style, ruler: &mut Ruler) -> Scene {
        let pencil = Pencil { style };
        let columns = Columns::new(self, width.max(NARROWEST));
        let bodies = pencil.bodies(self, &columns, ruler);
        let entry = pencil.boxed(&self.entry, columns.entry, true, ruler);
        let steps = Steps::new(self, &columns, &pencil, ruler);
        let bodies_height = stacked(bodies.iter().map(|(body, role)| body.height().max(role.height())));
        let height = bodies_height.max(entry.height()).max(steps.height);
        // Half of the frames of the highest and the lowest box lies beside these.
        let middle = height / 2.0 + EDGE;
        let mut scene = Scene::new(columns.right + EDGE, height + 2.0 * EDGE);
        pencil.draw_bodies(&mut scene, bodies, &columns, middle - bodies_height / 2.0, middle);
        let top = middle - entry.height() / 2.0;
        entry.draw(&mut scene, columns.entry.0, top, style);
        steps.draw(&mut scene, &columns, &pencil, middle);
        scene
    }
}

/// How high things are one above the other.
fn stacked(heights: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = heights.fold((0.0, 0), |(sum, count), height| (sum + height, count + 1));
    sum + BELOW * (count as f32 - 1.0).max(0.0)
}

/// From where to where the parts of a chain reach.
struct Columns {
    bodies: (f32, f32),
    roles: (f32, f32),
    entry: (f32, f32),
    relations: (f32, f32),
    steps: (f32, f32),
    /// Where the last part ends.
    right: f32,
}

impl Columns {
    fn new(chain: &Chain, width: f32) -> Self {
        let width = width - 2.0 * EDGE;
        let has = |some: bool, share: f32| if some { share * width } else { 0.0 };
        let (bodies, steps) = (!chain.bodies.is_empty(), !chain.steps.is_empty());
        let [one, two, three, four, five] = SHARES;
        let lengths = [
            has(bodies, one),
            has(bodies, two),
            three * width,
            has(steps, four),
            has(steps, five),
        ];
        let mut left = EDGE;
        let [bodies, roles, entry, relations, steps] = lengths.map(|length| {
            let from = left;
            left += length;
            (from, left)
        });
        Self {
            bodies,
            roles,
            entry,
            relations,
            steps,
            right: left,
        }
    }
}

/// Draws in the colours of a style.
struct Pencil<'a> {
    style: &'a Style,
}

impl Pencil<'_> {
    fn pen(&self) -> Pen {
        Pen::new(self.style.palette.quiet, 0.7)
    }

    /// Words on a line.
    fn label(&self, text: &str, measure: f32, ruler: &mut Ruler) -> Words {
        let lettering = Lettering {
            size: LABEL,
            bold: false,
            color: self.style.palette.text,
        };
        Words::set(text, None, lettering, measure, ruler)
    }

    fn boxed(&self, entry: &ChainEntry, (left, right): (f32, f32), is_subject: bool, ruler: &mut Ruler) -> Boxed {
        Boxed::new(entry, right - left, is_subject, self.style, ruler)
    }

    /// Each body in its box, with its role.
    fn bodies(&self, chain: &Chain, columns: &Columns, ruler: &mut Ruler) -> Vec<(Boxed, Words)> {
        let (left, right) = columns.bodies;
        let (from, to) = columns.roles;
        let measure = to - from - 2.0 * HEAD - 2.0 * OFF - 8.0;
        let body = |body: &ChainBody| {
            let name = Boxed::named(&body.name, body.language.as_deref(), right - left, self.style, ruler);
            (name, self.label(&body.role, measure, ruler))
        };
        chain.bodies.iter().map(body).collect()
    }

    /// Bodies one above the other from this height on, and lines from them that meet in an arrow to the entry.
    fn draw_bodies(&self, scene: &mut Scene, bodies: Vec<(Boxed, Words)>, columns: &Columns, top: f32, middle: f32) {
        let meet = columns.roles.1 - HEAD - 5.0;
        let (mut top, mut ends) = (top, Vec::new());
        for (body, role) in bodies {
            let height = body.height().max(role.height());
            let line = top + height / 2.0;
            let body_top = line - body.height() / 2.0;
            body.draw(scene, columns.bodies.0, body_top, self.style);
            self.interrupted(scene, (columns.bodies.1, meet), line, role);
            ends.push(line);
            top += height + BELOW;
        }
        if !ends.is_empty() {
            self.upright(scene, meet, ends.into_iter().chain([middle]));
            self.arrow(scene, meet, columns.entry.0, middle);
        }
    }

    /// A line from left to right with words in its middle.
    fn interrupted(&self, scene: &mut Scene, (from, to): (f32, f32), line: f32, words: Words) {
        let left = (from + to - words.width()) / 2.0;
        let right = left + words.width();
        scene.stroke(Path::from(from, line).to(left - OFF, line), &self.pen());
        scene.stroke(Path::from(right + OFF, line).to(to, line), &self.pen());
        scene.inscribe(words.beside(left, line));
    }

    /// A line through all of these heights.
    fn upright(&self, scene: &mut Scene, x: f32, heights: impl Iterator<Item = f32>) {
        let (top, bottom) = heights.fold((f32::INFINITY, f32::NEG_INFINITY), |(top, bottom), height| {
            (top.min(height), bottom.max(height))
        });
        scene.stroke(Path::from(x, top - 0.35).to(x, bottom + 0.35), &self.pen());
    }

    /// A line that ends in an arrow.
    fn arrow(&self, scene: &mut Scene, from: f32, to: f32, y: f32) {
        scene.stroke(Path::from(from, y).to(to - HEAD, y), &self.pen());
        let head = Path::from(to - HEAD, y - HALF_HEAD)
            .to(to, y)
            .to(to - HEAD, y + HALF_HEAD);
        scene.fill(head.close(), self.style.palette.quiet);
    }
}
