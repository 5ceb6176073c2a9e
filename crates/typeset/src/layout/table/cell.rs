//! Cells of a table, cut into pieces and set so that figures stand below figures.

use crate::layout::context::Context;
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::table::alignment::{Lining, Number, Setting, day};
use crate::layout::table::height::Breakable;
use crate::layout::text::Text;
use crate::style::{Align, TextStyle};
use crate::{Owner, Row};

/// A cell cut into pieces.
#[derive(Debug, Clone)]
pub struct CutCell {
    words: Paragraph,
    align: Align,
    /// How far it is set in from the side it stands on.
    inset: f32,
}

impl Breakable for CutCell {
    /// Width of its longest line, and of what it is set in by, if nothing is divided; a little more, for rounding must not make
    /// two lines of what fits exactly.
    fn natural_width(&self) -> f32 {
        self.words.natural_width() + self.inset + ROUNDING
    }

    fn line_count(&self, width: f32) -> usize {
        self.words.line_count(width)
    }
}

/// What rounding may add to a width, in points.
const ROUNDING: f32 = 0.1;

impl CutCell {
    /// Width of its longest part that no line end divides.
    pub fn longest_part(&self) -> f32 {
        self.words.longest_part() + ROUNDING
    }

    /// A part that a column of that width has no room for, if there is one.
    pub fn crowded(&self, context: &mut Context, width: f32) -> Option<String> {
        self.words.crowded(context, width)
    }

    /// The line of the Markdown that its row stands on.
    pub fn source_line(&self) -> usize {
        self.words.source_line()
    }

    /// Its words.
    pub fn words(&self) -> &str {
        self.words.words()
    }

    /// Its lines in a column. It is set in only where that takes no line more.
    pub fn lines(&self, context: &mut Context, left: f32, width: f32) -> Vec<Line> {
        let fits = self.inset > 0.0 && self.natural_width() <= width;
        let inset = if fits { self.inset } else { 0.0 };
        let left = if self.align == Align::Left { left + inset } else { left };
        self.words.lines(context, left, width - inset)
    }

    /// Width of what stands behind the whole part of a number, if it is one.
    fn tail(&self, context: &mut Context) -> Option<f32> {
        let number = Number::read(self.words.before_marks(), context.decimal)?;
        let whole = self.words.width_of_start(context, number.whole.len());
        Some(self.words.natural_width() - whole)
    }
}

/// Cuts the cells of a row, in the look of `style`; the first one in that of `first`.
pub fn cut(
    context: &mut Context,
    row: &Row,
    settings: &[Setting],
    style: &TextStyle,
    first: &TextStyle,
) -> Vec<CutCell> {
    let cells = row.cells.iter().zip(settings).enumerate();
    let cells = cells.map(|(at, (cell, setting))| {
        let style = TextStyle {
            align: setting.align,
            ..if at == 0 { first } else { style }.clone()
        };
        let text = Text::new(context, &cell.content, Owner::Node(cell.node), &style, row.line);
        CutCell {
            words: Paragraph::new(context, text, &style),
            align: setting.align,
            inset: 0.0,
        }
    });
    cells.collect()
}

/// Sets cells in so that what their columns want to stand below each other does.
pub fn line_up(context: &mut Context, rows: &mut [Vec<CutCell>], settings: &[Setting]) {
    for (column, setting) in settings.iter().enumerate() {
        match setting.lining {
            Lining::None => {}
            Lining::Months => line_up_months(context, rows, column),
            Lining::Decimals => line_up_decimals(context, rows, column),
        }
    }
}

/// Sets in days of one figure, if any has two.
fn line_up_months(context: &mut Context, rows: &mut [Vec<CutCell>], column: usize) {
    let days = |cell: &CutCell| day(cell.words.before_marks());
    if !cells(rows, column).any(|cell| days(cell) == Some(2)) {
        return;
    }
    for cell in cells_mut(rows, column).filter(|cell| days(cell) == Some(1)) {
        cell.inset = cell.words.width_of_start(context, 1);
    }
}

/// Sets in from the right what has a shorter tail behind its whole part than others have.
fn line_up_decimals(context: &mut Context, rows: &mut [Vec<CutCell>], column: usize) {
    let tails: Vec<_> = cells(rows, column).map(|cell| cell.tail(context)).collect();
    let longest = tails.iter().flatten().copied().fold(0.0, f32::max);
    for (cell, tail) in cells_mut(rows, column).zip(tails) {
        cell.inset = tail.map_or(0.0, |tail| longest - tail);
    }
}

fn cells(rows: &[Vec<CutCell>], column: usize) -> impl Iterator<Item = &CutCell> {
    rows.iter().filter_map(move |row| row.get(column))
}

fn cells_mut(rows: &mut [Vec<CutCell>], column: usize) -> impl Iterator<Item = &mut CutCell> {
    rows.iter_mut().filter_map(move |row| row.get_mut(column))
}
