//! Tables.

use std::ops::Range;

use pulldown_cmark::{Alignment as Column, Event};

use super::inlines::Line;
use super::reader::Reader;
use crate::{Alignment, BlockKind, Cell, NodeId, Row, escape};

impl Reader<'_> {
    /// The table that has just begun, to its end.
    pub fn table(&mut self, columns: &[Column], range: &Range<usize>) -> BlockKind {
        let mut rows = self.inside(range, |reader| {
            let mut rows = Vec::new();
            while let Some((Event::Start(_), range)) = reader.events.next() {
                reader.check_cell_count(&range, columns.len());
                let line = reader.lines.at(range.start);
                rows.push(reader.row(line));
            }
            rows
        });
        // There is no table without a header row.
        let header = if rows.is_empty() {
            Row {
                node: NodeId(0),
                line: 0,
                headed: false,
                cells: Vec::new(),
            }
        } else {
            rows.remove(0)
        };
        let groups = self.groups(rows);
        BlockKind::Table {
            caption: None,
            alignments: columns.iter().map(alignment).collect(),
            header,
            groups,
        }
    }

    fn row(&mut self, line: usize) -> Row {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), range)) = self.events.next() {
            self.check_cell_is_a_line(&range);
            let content = self.inlines(Line::default()).map(|(content, _)| content);
            self.skip();
            cells.push(Cell {
                node: NodeId(0),
                content: content.unwrap_or_default(),
            });
        }
        Row {
            node: NodeId(0),
            line,
            headed: false,
            cells,
        }
    }

    /// GitHub fills short rows and cuts long ones without a word (GFM 0.29, section 4.10), and takes the line below a
    /// table for a row of it.
    fn check_cell_count(&mut self, range: &Range<usize>, columns: usize) {
        let count = cell_count(self.slice(range));
        if count != columns {
            let cells = if count == 1 {
                "1 cell".to_owned()
            } else {
                format!("{count} cells")
            };
            let hint = match count {
                1 => "give it the cells of the header, or leave a blank line between the table and what follows it",
                _ => "give it the cells of the header; for a `|` inside a cell write `\\|`",
            };
            self.refuse(range.start, format!("the row has {cells}, the header {columns}"), hint);
        }
    }

    fn check_cell_is_a_line(&mut self, range: &Range<usize>) {
        let Some(marker) = block_marker(self.slice(range)) else {
            return;
        };
        let message = format!("`{marker}` begins a cell, but a cell holds one line of words, no block");
        let escaped = escape(&format!("{marker} "));
        let hint = format!(
            "put the block outside the table; for the character write `{}`",
            escaped.trim_end_matches("&#32;")
        );
        self.refuse(range.start, message, hint);
    }
}

/// The cells of a row as pulldown-cmark cuts it: at every `|` without a backslash before it.
fn cell_count(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut previous = '\0';
    let mut bars = 0;
    let mut ends_with_bar = false;
    for c in row.chars() {
        ends_with_bar = c == '|' && previous != '\\';
        bars += usize::from(ends_with_bar);
        previous = c;
    }
    bars + usize::from(!ends_with_bar)
}

/// The mark of a heading, a quote or a list that the Markdown of a cell begins with, where words follow it.
fn block_marker(cell: &str) -> Option<&str> {
    let (marker, words) = cell.trim().split_once(' ')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_marker = matches!(marker, "-" | "+" | "*" | ">" | "#" | "##" | "###" | "####")
        || marker.strip_suffix(['.', ')']).is_some_and(is_number);
    (is_marker && !words.trim_start().is_empty()).then_some(marker)
}

fn alignment(column: &Column) -> Alignment {
    match column {
        Column::None => Alignment::Auto,
        Column::Left => Alignment::Left,
        Column::Center => Alignment::Center,
        Column::Right => Alignment::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::{block_marker, cell_count};

    #[test]
    fn cells_are_counted_between_bars() {
        let counts = ["| a | b |", "a | b", "| a \\| b |", "|a||b|", "| a |\r\n", "a"].map(cell_count);
        assert_eq!(counts, [2, 2, 1, 3, 1, 1]);
    }

    #[test]
    fn a_cell_that_begins_like_a_block_is_found() {
        let markers = ["- a", "1. a", "-", "- ", "2024 a", "1986\\. A", "# a"].map(block_marker);
        assert_eq!(markers, [Some("-"), Some("1."), None, None, None, None, Some("#")]);
    }
}
