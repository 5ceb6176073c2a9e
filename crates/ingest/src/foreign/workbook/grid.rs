//! From the cells of a sheet to a table: a line a row, a tab between two cells.

use std::collections::BTreeSet;

use super::super::header::{HeadRow, by_number, header_of, names};
use super::super::{ForeignCell, ForeignRow, ForeignTable, Medium, WorkbookSheet};
use super::SheetCell;
use super::place::letters;
use super::trouble::Trouble;
use crate::layout::HEAD_ROWS;

/// A table has no more rows times columns, for every one of them takes memory.
const MOST_CELLS: usize = 10_000_000;
/// The cells of a sheet hold no more bytes: one text may stand in many.
const MOST_BYTES: usize = 1 << 28;

/// A table in a sheet that has no name yet.
#[derive(Debug)]
pub(super) struct Grid {
    letters: Vec<String>,
    names: Vec<String>,
    above: usize,
    text: String,
    rows: Vec<ForeignRow>,
}

impl Grid {
    /// The table of the sheet with that name, beside others.
    pub(super) fn named(self, name: String, others: Vec<String>) -> ForeignTable {
        let letters = self.letters;
        ForeignTable {
            text: self.text,
            medium: Medium::Workbook {
                sheet: WorkbookSheet { name, letters },
                others,
            },
            lines_above: self.above,
            columns: self.names,
            rows: self.rows,
        }
    }
}

/// The table that some cells are, nothing where there is none: `wanted` are names that its header has. Columns in which nothing stands
/// from the header on are no part of it.
pub(super) fn table(mut cells: Vec<SheetCell>, wanted: &[String]) -> Result<Option<Grid>, Trouble> {
    cells.sort_by_key(|cell| (cell.row, cell.column));
    judge(&cells)?;
    let rows: Vec<&[SheetCell]> = cells.chunk_by(|one, other| one.row == other.row).collect();
    let used = columns(&rows);
    let head: Vec<_> = rows.iter().take(HEAD_ROWS).map(|row| dense(row, &used)).collect();
    let Some((above, [header, rows @ ..])) = rows.split_at_checked(header_of(&head, wanted)) else {
        return Ok(None);
    };
    let used: Vec<u32> = columns(rows).union(&columns(&[header])).copied().collect();
    if used.len().saturating_mul(rows.len()) > MOST_CELLS {
        let (rows, columns) = (rows.len(), used.len());
        let how = format!("{rows} rows of {columns} columns, and {MOST_CELLS} cells at most are read");
        return Err(Trouble::TooLarge(how));
    }
    let mut lines = Lines::default();
    above.iter().for_each(|row| drop(lines.push(row, &used)));
    let header_row = lines.push(header, &used);
    let written = header_row
        .cells
        .into_iter()
        .zip(&used)
        .map(|(cell, column)| match cell.text {
            text if text.is_empty() => by_number(index(*column)),
            text => text,
        });
    Ok(Some(Grid {
        letters: used.iter().map(|column| letters(index(*column))).collect(),
        names: names(&written.collect::<Vec<_>>()),
        above: header_row.line - 1,
        rows: rows.iter().map(|row| lines.push(row, &used)).collect(),
        text: lines.text,
    }))
}

/// Cells that no spreadsheet has: two in one place, or more text than a person writes.
fn judge(cells: &[SheetCell]) -> Result<(), Trouble> {
    let places = cells.windows(2);
    let mut twice =
        places.filter(|pair| matches!(pair, [one, other] if (one.row, one.column) == (other.row, other.column)));
    if let Some([cell, _]) = twice.next() {
        let name = format!("{}{}", letters(index(cell.column)), cell.row + 1);
        return Err(Trouble::Damaged(format!("the cell {name} is there twice")));
    }
    let bytes: usize = cells.iter().map(|cell| cell.text.len()).sum();
    if bytes > MOST_BYTES {
        let how = format!(
            "its cells hold {} MB of text, and {} are read",
            bytes >> 20,
            MOST_BYTES >> 20
        );
        return Err(Trouble::TooLarge(how));
    }
    Ok(())
}

fn columns(rows: &[&[SheetCell]]) -> BTreeSet<u32> {
    rows.iter().flat_map(|row| row.iter()).map(|cell| cell.column).collect()
}

/// A text for each of these columns.
fn dense(row: &[SheetCell], columns: &BTreeSet<u32>) -> HeadRow {
    let text = |column: &u32| {
        let cell = row.binary_search_by_key(column, |cell| cell.column);
        cell.ok().and_then(|at| row.get(at)).map_or("", |cell| &cell.text)
    };
    columns.iter().map(text).map(str::to_owned).collect()
}

fn index(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

/// The rows of a sheet as lines, so that the number of a line is that of its row.
#[derive(Debug, Default)]
struct Lines {
    text: String,
    count: usize,
}

impl Lines {
    /// Adds a row, behind the empty ones above it.
    fn push(&mut self, row: &[SheetCell], columns: &[u32]) -> ForeignRow {
        let line = row.first().map_or(self.count, |cell| index(cell.row)) + 1;
        let breaks = line - self.count - usize::from(self.count == 0);
        self.text.extend(std::iter::repeat_n('\n', breaks));
        self.count = line;
        let mut row = row.iter().peekable();
        let mut cells = Vec::with_capacity(columns.len());
        for (at, column) in columns.iter().enumerate() {
            if at > 0 {
                self.text.push('\t');
            }
            // Above the table, a cell may stand in none of its columns.
            while row.next_if(|cell| cell.column < *column).is_some() {}
            cells.push(self.cell(row.next_if(|cell| cell.column == *column)));
        }
        ForeignRow { line, cells }
    }

    /// Adds a cell; line breaks and tabs in it are shown as spaces.
    fn cell(&mut self, cell: Option<&SheetCell>) -> ForeignCell {
        let start = self.text.len();
        let shown = cell.map_or("", |cell| &cell.text).chars();
        self.text
            .extend(shown.map(|sign| if sign.is_control() { ' ' } else { sign }));
        ForeignCell {
            text: cell.map(|cell| cell.text.clone()).unwrap_or_default(),
            bytes: start..self.text.len(),
            is_uncomputed: cell.is_some_and(|cell| cell.is_uncomputed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[(u32, u32, &str)]) -> Vec<SheetCell> {
        let cell = |(row, column, text): &(u32, u32, &str)| SheetCell {
            row: *row,
            column: *column,
            text: (*text).to_owned(),
            is_uncomputed: false,
        };
        texts.iter().map(cell).collect()
    }

    #[test]
    fn lines_are_rows_and_tabs_are_columns() {
        let list = [
            (0, 1, "List"),
            (2, 1, "Name"),
            (2, 4, "Place"),
            (4, 1, "a\nb"),
            (4, 4, "c"),
        ];
        let grid = table(cells(&list), &[]).unwrap().unwrap();
        assert_eq!(grid.text, "List\t\n\nName\tPlace\n\na b\tc");
        assert_eq!((grid.above, grid.letters), (2, vec!["B".to_owned(), "E".to_owned()]));
        let [row] = grid.rows.try_into().unwrap();
        assert_eq!(row.line, 5);
        assert_eq!(row.cells[0].text, "a\nb");
        assert_eq!(&grid.text[row.cells[1].bytes.clone()], "c");
    }

    #[test]
    fn cells_far_apart_take_no_room() {
        let far = [(0, 0, "A"), (0, 1, "B"), (1, 0, "x"), (1_048_575, 16_383, "y")];
        let grid = table(cells(&far), &[]).unwrap().unwrap();
        assert_eq!(grid.letters, ["A", "B", "XFD"]);
        assert_eq!(grid.names, ["A", "B", "#16384"]);
        assert_eq!(grid.text.len(), 1_048_575 + "A\tB\tx\t\t\t\ty".len());
        assert_eq!(grid.rows[1].line, 1_048_576);
    }

    #[test]
    fn what_no_spreadsheet_has_is_told_of() {
        assert!(table(Vec::new(), &[]).unwrap().is_none());
        let twice = table(cells(&[(0, 27, "a"), (0, 27, "b")]), &[]).unwrap_err();
        assert_eq!(twice, Trouble::Damaged("the cell AB1 is there twice".to_owned()));
        let diagonal: Vec<_> = (0..4000).map(|at| (at, at, "x")).collect();
        assert!(matches!(table(cells(&diagonal), &[]), Err(Trouble::TooLarge(_))));
    }
}
