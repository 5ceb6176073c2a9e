//! A file that somebody else exported: any columns, any rows, every cell with its place.

mod csv;
mod header;
mod workbook;

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::settings::ReadSettings;
use crate::unreadable::is_workbook;
pub use workbook::WorkbookSheet;

/// A table of any columns, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignTable {
    /// The whole file as text; every place counts its bytes. Of a workbook, the sheet: a line a row, a tab between two cells.
    pub text: String,
    /// What it was found in.
    pub medium: Medium,
    /// How many lines, or rows of a sheet, above the header are passed over: titles, dates of export.
    pub lines_above: usize,
    /// The names in the header; the second `Name` is called `Name#2`, a column without a name `#7` by its number.
    pub columns: Vec<String>,
    /// The rows below, without those that hold no text.
    pub rows: Vec<ForeignRow>,
}

/// What a table was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Medium {
    /// A text.
    Csv {
        /// The encoding it was in, where that is not UTF-8.
        encoding: Option<String>,
        /// What stands between two cells.
        delimiter: char,
    },
    /// A workbook of Excel or LibreOffice.
    Workbook {
        /// Its sheet that holds the table.
        sheet: WorkbookSheet,
        /// The names of its other sheets.
        others: Vec<String>,
    },
}

/// A row of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignRow {
    /// The line it begins on, counted from 1; in a workbook, its row.
    pub line: usize,
    /// A cell for each column.
    pub cells: Vec<ForeignCell>,
}

/// A cell of such a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignCell {
    /// What it holds, without the spaces around it.
    pub text: String,
    /// Where it stands in [`ForeignTable::text`], quotes included.
    pub bytes: Range<usize>,
    /// Whether it holds a formula without its result, as programs other than spreadsheets write it: the text is the formula then.
    pub is_uncomputed: bool,
}

/// What somebody says of a file that it does not say itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HowToRead {
    /// Its encoding and delimiter, where it is a text.
    pub settings: ReadSettings,
    /// The sheet that holds the table, where it is a workbook.
    pub sheet: Option<String>,
    /// Names that the header has; the first row that has them all is the header.
    pub columns: Vec<String>,
}

impl ForeignTable {
    /// The number of a column by its name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// Whether a column has no name, and nothing stands below its header.
    pub fn is_blank(&self, column: usize) -> bool {
        let is_nameless = self
            .columns
            .get(column)
            .is_some_and(|name| *name == header::by_number(column));
        let mut cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        is_nameless && cells.all(|cell| cell.text.is_empty())
    }
}

/// Reads a file that somebody else exported. `path` is the name that people know it by.
///
/// # Errors
/// Every row that is ragged or misquoted, every character that is lost, or the one reason why nothing can be read; of a workbook with
/// several sheets, their names, where none of them was told.
pub fn read_foreign(path: &str, bytes: &[u8], how: &HowToRead) -> Result<ForeignTable, Diagnostics> {
    let read = match is_workbook(bytes) {
        true => workbook::read(path, bytes, how),
        false => csv::read(path, bytes, how),
    };
    read.map_err(|problems: Vec<Diagnostic>| Diagnostics::sorted(problems, |_| 0))
}
