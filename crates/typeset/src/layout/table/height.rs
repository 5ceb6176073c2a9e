//! How high a table comes out for the widths of its columns.

use std::rc::Rc;

use rustc_hash::FxHashMap;

/// A cell, as far as widths and lines go.
pub trait Breakable {
    /// Its width on one line, in points.
    fn natural_width(&self) -> f32;
    /// How many lines it takes in a column that is so many points wide.
    fn line_count(&self, width: f32) -> usize;
}

/// How many rows, spread over the table, stand for all.
const SAMPLE: usize = 64;
/// What a line counts that does not make its row higher.
const CROWDED: f32 = 0.02;
/// Cells of less than this, in points, are dates, numbers and names, and count `TORN` lines more when they are divided.
const SHORT: f32 = 72.0;
const TORN: f32 = 0.7;

/// Some rows of a table, and the lines of their cells at every width that was asked for.
pub struct Heights<'a, C> {
    rows: Vec<&'a [C]>,
    /// By column and width: a column keeps its lines while the others change.
    known: FxHashMap<(usize, u32), Rc<[Cost]>>,
}

/// What one cell costs at one width.
#[derive(Debug, Clone, Copy)]
struct Cost {
    lines: f32,
    fault: f32,
}

impl<'a, C: Breakable> Heights<'a, C> {
    /// The heights of some of these rows.
    pub fn new(rows: &[&'a [C]]) -> Self {
        let apart = rows.len().div_ceil(SAMPLE).max(1);
        Self {
            rows: rows.iter().step_by(apart).copied().collect(),
            known: FxHashMap::default(),
        }
    }

    /// Height of the rows, in lines. Among widths that make them equally high those count as lower that make fewer lines in all
    /// cells; a date or a number on two lines is worse than a line more.
    pub fn of(&mut self, widths: &[f32]) -> f32 {
        let columns: Vec<_> = widths
            .iter()
            .enumerate()
            .map(|(column, &width)| self.costs(column, width))
            .collect();
        let row = |row: usize| {
            let costs = columns.iter().filter_map(|costs| costs.get(row));
            let (highest, faults) = costs.fold((1.0_f32, 0.0), |(highest, faults), cost| {
                (highest.max(cost.lines), faults + cost.fault)
            });
            highest + faults
        };
        (0..self.rows.len()).map(row).sum()
    }

    fn costs(&mut self, column: usize, width: f32) -> Rc<[Cost]> {
        let rows = &self.rows;
        let costs = self
            .known
            .entry((column, width.to_bits()))
            .or_insert_with(|| rows.iter().map(|row| cost(row.get(column), width)).collect());
        Rc::clone(costs)
    }
}

fn cost<C: Breakable>(cell: Option<&C>, width: f32) -> Cost {
    let natural = cell.map_or(0.0, C::natural_width);
    if natural <= width {
        return Cost { lines: 1.0, fault: 0.0 };
    }
    let lines = cell.map_or(1, |cell| cell.line_count(width)) as f32;
    let torn = if natural < SHORT { TORN } else { 0.0 };
    Cost {
        lines,
        fault: lines * CROWDED + torn,
    }
}
