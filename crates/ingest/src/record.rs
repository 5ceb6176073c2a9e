//! A record of a table whose header is known: the text of each column.

use csv::{ByteRecord, StringRecord};

use crate::cell::Fault;
use crate::encoding;

/// The cells of a record. Nearly all hold nothing but printable ASCII; then no cell has to be looked at by itself.
#[derive(Debug)]
enum Cells {
    Plain(StringRecord),
    Any(ByteRecord),
}

/// A record with the way from columns to cells.
#[derive(Debug)]
pub(crate) struct Record<'h> {
    cells: Cells,
    /// For each column of the table, in its order, the number of the cell; nothing where the file has no such column.
    columns: &'h [Option<usize>],
}

impl<'h> Record<'h> {
    /// The record of these cells.
    pub(crate) fn new(cells: ByteRecord, columns: &'h [Option<usize>]) -> Self {
        Self {
            cells: Cells::of(cells),
            columns,
        }
    }

    /// How many cells it has.
    pub(crate) fn len(&self) -> usize {
        match &self.cells {
            Cells::Plain(record) => record.len(),
            Cells::Any(record) => record.len(),
        }
    }

    /// The texts of the columns, in the order of the table, without the spaces around them; nothing for a column that the file does
    /// not have, the reason for a cell that is no text.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Option<Result<&str, Fault>>> {
        self.columns.iter().map(|at| self.cells.text((*at)?))
    }

    /// The text of one cell by its number, without the spaces around it.
    pub(crate) fn text(&self, cell: usize) -> Option<Result<&str, Fault>> {
        self.cells.text(cell)
    }

    /// The cells, for the next record to be read into.
    pub(crate) fn into_cells(self) -> ByteRecord {
        match self.cells {
            Cells::Plain(record) => record.into_byte_record(),
            Cells::Any(record) => record,
        }
    }
}

impl Cells {
    fn of(record: ByteRecord) -> Self {
        // Without a way out of the loop, so that several bytes are looked at together.
        let bytes = record.as_slice().iter();
        if !bytes.fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~')) {
            return Self::Any(record);
        }
        match StringRecord::from_byte_record(record) {
            Ok(record) => Self::Plain(record),
            Err(error) => Self::Any(error.into_byte_record()),
        }
    }

    fn text(&self, at: usize) -> Option<Result<&str, Fault>> {
        match self {
            Self::Plain(record) => record.get(at).map(|text| Ok(text.trim_ascii())),
            Self::Any(record) => record.get(at).map(encoding::text),
        }
    }
}
