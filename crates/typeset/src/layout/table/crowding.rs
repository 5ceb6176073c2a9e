//! Tables of more than their width has room for.

use crate::Problem;
use crate::layout::context::Context;
use crate::layout::table::Fitted;
use crate::layout::table::cell::CutCell;
use crate::problem::quoted;

impl Fitted {
    /// What is wrong with a table that is too wide: the word for which its column is the most too narrow. The others are
    /// wide for the same reason.
    pub fn crowded(&self, context: &mut Context) -> Option<Problem> {
        let mut worst: Option<(f32, &CutCell, String, f32)> = None;
        for cells in std::iter::once(&self.header).chain(&self.rows) {
            for (cell, &(_, width)) in cells.iter().zip(&self.columns) {
                let lack = cell.longest_part() - width;
                if worst.as_ref().is_none_or(|(most, ..)| lack > *most)
                    && let Some(words) = cell.crowded(context, width)
                {
                    worst = Some((lack, cell, words, width));
                }
            }
        }
        let (_, cell, words, width) = worst?;
        let message = format!(
            "{} does not fit into its column, which is {} points wide, one of {}",
            quoted(&words),
            width.max(0.0).round(),
            self.columns.len()
        );
        let problem = Problem::new(cell.source_line(), message).words(words);
        Some(problem.hint("leave columns out, make two tables of it, or use shorter words"))
    }
}
