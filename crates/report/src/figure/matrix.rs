//! The matrix: who has a part in what, a row for each actor, a column for each theme or entry, and in the cells how.
//!
//! Roles are letters with a key, numbers are written out: the shade of a cell only repeats what it says. Heads of columns are stairs:
//! each on a line of its own, so that long titles in any script stand upright, with a line down to its column.

mod cells;
mod heads;
mod key;
mod order;
#[cfg(test)]
mod tests;

use typeset::{Color, Lettering, Path, Pen, Ruler, Scene, Style};

use super::words::Words;
use cells::Cells;
use heads::Heads;

/// What a matrix shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// What the columns are of, first to last.
    pub columns: Vec<MatrixHead>,
    /// Rows that belong together, top to bottom; none is empty.
    pub blocks: Vec<Vec<MatrixRow>>,
    /// What is said of those for whom there is no row.
    pub rest: Option<String>,
    /// What its letters and numbers mean.
    pub key: MatrixKey,
}

/// What a row or a column is of.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixHead {
    /// What it is called.
    pub title: String,
    /// The tag of the language of the title, where that is not the one of the briefing.
    pub language: Option<String>,
}

/// An actor.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// Who it is.
    pub head: MatrixHead,
    /// Its part in each of the columns.
    pub cells: Vec<MatrixCell>,
}

/// The part of an actor in a theme or an entry.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MatrixCell {
    /// In how many entries it has one; 0 where it has none.
    pub entries: u32,
    /// The letters of its roles, the most frequent first.
    pub roles: Vec<String>,
}

/// What stands in the cells of a matrix, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixKey {
    /// A number: in how many entries; `None` where each column is one entry, and cells have none.
    pub number: Option<String>,
    /// The letters, each with its role.
    pub roles: Vec<(String, String)>,
    /// What stands for the letters that a cell has no room for.
    pub more: String,
}

/// Sizes of letters, in points.
const TITLE: f32 = 7.8;
const LETTER: f32 = 6.6;
/// The least height of a row.
const ROW: f32 = 11.6;
/// How much higher a row is than the name in it.
const LEADING: f32 = 2.2;
/// Between two things that must not touch.
const GAP: f32 = 4.0;
/// The least room for the name of an actor.
const NAMES: f32 = 112.0;
/// More room than names need is not given to heads: names would lie too far off their cells.
const HEADS: f32 = 180.0;

impl Matrix {
    /// A matrix of these rows, each with as many cells as there are columns, in an order in which the pattern shows. Where it may be
    /// either way, the order that they are given in decides.
    pub fn new(columns: Vec<MatrixHead>, rows: Vec<MatrixRow>, rest: Option<String>, key: MatrixKey) -> Self {
        let weights = |row: &MatrixRow| row.cells.iter().map(|cell| cell.entries).collect();
        let order = order::order(&rows.iter().map(weights).collect::<Vec<_>>(), columns.len());
        let row = |at: &usize| {
            let MatrixRow { head, cells } = rows.get(*at)?.clone();
            let cells = order.columns.iter().filter_map(|at| cells.get(*at)).cloned().collect();
            Some(MatrixRow { head, cells })
        };
        let blocks = order.blocks.iter().map(|block| block.iter().filter_map(row).collect());
        Self {
            blocks: blocks.collect(),
            columns: order
                .columns
                .iter()
                .filter_map(|at| columns.get(*at))
                .cloned()
                .collect(),
            rest,
            key,
        }
    }

    /// All rows, top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &MatrixRow> {
        self.blocks.iter().flatten()
    }

    /// Draws it so wide, in points, or as wide as its columns need.
    pub fn scene(&self, width: f32, style: &Style, ruler: &mut Ruler) -> Scene {
        let pencil = Pencil { style };
        let frame = pencil.frame(self, width, ruler);
        let heads = Heads::new(self, &frame, &pencil, ruler);
        let blocks: Vec<Vec<Row>> = self
            .blocks
            .iter()
            .map(|block| pencil.rows(block, &frame, ruler))
            .collect();
        let rest = self.rest.as_deref().map(|rest| pencil.quiet(rest, frame.width, ruler));
        let key = pencil.key(self, &frame, ruler);
        let rows: f32 = blocks.iter().flatten().map(|row| row.height).sum();
        let below = rest.as_ref().map_or(0.0, |rest| rest.height() + GAP) + GAP + key.height;
        let blocks_gap = GAP * blocks.len().saturating_sub(1) as f32;
        let mut scene = Scene::new(frame.width, heads.height + rows + blocks_gap + below);
        pencil.guides(&mut scene, &frame, &heads, heads.height + rows + blocks_gap);
        let mut top = heads.height;
        heads.draw(&mut scene);
        for (at, block) in blocks.into_iter().enumerate() {
            top += if at == 0 { 0.0 } else { GAP };
            top = pencil.block(&mut scene, block, &frame, top);
        }
        scene.stroke(
            Path::from(0.0, top).to(frame.right(), top),
            &Pen::new(pencil.rule(), 0.4),
        );
        if let Some(rest) = rest {
            top += GAP;
            let height = rest.height();
            scene.inscribe(rest.at(0.0, top));
            top += height;
        }
        pencil.draw_key(&mut scene, key, top + GAP);
        scene
    }
}

/// Where columns stand.
struct Frame {
    /// How wide the figure is.
    width: f32,
    /// How wide the names of actors may be, with the gap behind them.
    names: f32,
    /// How wide a column is.
    column: f32,
    /// How many there are.
    columns: usize,
    /// What cells are set by.
    cells: Cells,
}

impl Frame {
    /// Where a column begins.
    fn left(&self, column: usize) -> f32 {
        self.names + column as f32 * self.column
    }

    /// Its middle.
    fn middle(&self, column: usize) -> f32 {
        self.left(column) + self.column / 2.0
    }

    /// Where the last column ends.
    fn right(&self) -> f32 {
        self.left(self.columns)
    }
}

/// A row that is set.
struct Row {
    name: Words,
    cells: Vec<Option<cells::Cell>>,
    height: f32,
}

/// Draws in the colours of a style.
struct Pencil<'a> {
    style: &'a Style,
}

impl Pencil<'_> {
    fn lettering(&self, size: f32, bold: bool) -> Lettering {
        let color = self.style.palette.text;
        Lettering { size, bold, color }
    }

    /// Words that stay in the background.
    fn quiet(&self, text: &str, measure: f32, ruler: &mut Ruler) -> Words {
        let lettering = Lettering {
            color: self.style.palette.quiet,
            ..self.lettering(TITLE, false)
        };
        Words::set(text, None, lettering, measure, ruler)
    }

    fn rule(&self) -> Color {
        self.style.palette.rule
    }

    fn name(&self, head: &MatrixHead, measure: f32, ruler: &mut Ruler) -> Words {
        let lettering = self.lettering(TITLE, false);
        Words::set(&head.title, head.language.as_deref(), lettering, measure, ruler)
    }

    /// Finds room for names and columns: the columns as wide as their cells would be, as far as names keep theirs.
    fn frame(&self, matrix: &Matrix, width: f32, ruler: &mut Ruler) -> Frame {
        let columns = matrix.columns.len();
        let count = columns.max(1) as f32;
        let cells = Cells::new(matrix, self, ruler);
        let column = cells.widest.min((width - NAMES) / count).max(cells.least);
        let names = matrix.rows().map(|row| self.name(&row.head, width, ruler).width());
        let longest = names.fold(NAMES, f32::max) + 2.0 * GAP;
        let names = longest.max(self.heads_room(matrix, column, ruler));
        let names = names.min(width - count * column).max(NAMES);
        Frame {
            width: width.max(names + count * column),
            names,
            column,
            columns,
            cells,
        }
    }

    /// How much room to the left of the columns lets their heads stand on one line each.
    fn heads_room(&self, matrix: &Matrix, column: f32, ruler: &mut Ruler) -> f32 {
        let room = |(at, head): (usize, &MatrixHead)| {
            let length = self.name(head, f32::MAX, ruler).width() + heads::ASIDE;
            length - (at as f32 + 0.5) * column
        };
        let rooms = matrix.columns.iter().enumerate().map(room);
        rooms.fold(0.0, f32::max).min(HEADS)
    }

    fn rows(&self, block: &[MatrixRow], frame: &Frame, ruler: &mut Ruler) -> Vec<Row> {
        let row = |row: &MatrixRow| {
            let name = self.name(&row.head, frame.names - 2.0 * GAP, ruler);
            let cells = row
                .cells
                .iter()
                .map(|cell| frame.cells.set(cell, frame.column, self, ruler));
            Row {
                cells: cells.collect(),
                height: (name.height() + LEADING).max(ROW),
                name,
            }
        };
        block.iter().map(row).collect()
    }

    /// Lines from the heads down to the last row, so that the eye keeps the column.
    fn guides(&self, scene: &mut Scene, frame: &Frame, heads: &Heads, bottom: f32) {
        let pen = Pen::new(self.rule(), 0.4);
        for (column, middle) in heads.middles().enumerate() {
            let x = frame.middle(column);
            let elbow = Path::from(x - heads::LEAD, middle).to(x, middle);
            scene.stroke(elbow.to(x, bottom), &pen);
        }
    }

    /// Draws rows from this height on, a rule above each; where they end.
    fn block(&self, scene: &mut Scene, block: Vec<Row>, frame: &Frame, mut top: f32) -> f32 {
        for (at, row) in block.into_iter().enumerate() {
            let pen = match at {
                0 => Pen::new(self.style.palette.accent, 0.8),
                _ => Pen::new(self.rule(), 0.4),
            };
            scene.stroke(Path::from(0.0, top).to(frame.right(), top), &pen);
            let (middle, height) = (top + row.height / 2.0, row.height);
            scene.inscribe(row.name.beside(0.0, middle));
            for (column, cell) in row.cells.into_iter().enumerate() {
                if let Some(cell) = cell {
                    cell.draw(scene, frame.left(column), frame.column, (top, height));
                }
            }
            top += height;
        }
        top
    }
}
