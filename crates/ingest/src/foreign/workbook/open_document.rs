//! Workbooks of LibreOffice, `.ods` (OpenDocument 1.3).

use std::io::Cursor;

use calamine::{Ods, Reader, Sheet};

use super::SheetCell;
use super::excel::plain;
use super::trouble::Trouble;

/// An opened workbook.
pub(super) type OpenDocument<'a> = Ods<Cursor<&'a [u8]>>;

/// Opens a workbook that was inspected.
pub(super) fn open(bytes: &[u8]) -> Result<OpenDocument<'_>, Trouble> {
    Ods::new(Cursor::new(bytes)).map_err(|error| Trouble::found(&error))
}

/// Its sheets, in their order.
pub(super) fn sheets<'b>(book: &'b OpenDocument<'_>) -> &'b [Sheet] {
    book.sheets_metadata()
}

/// The cells of a sheet that hold something, row by row. Dates are days: how a sheet shows them is not told.
pub(super) fn cells(book: &mut OpenDocument<'_>, sheet: &str) -> Result<Vec<SheetCell>, Trouble> {
    let values = book.worksheet_range(sheet).map_err(|error| Trouble::found(&error))?;
    let formulas = book.worksheet_formula(sheet).map_err(|error| Trouble::found(&error))?;
    let (row, column) = values.start().unwrap_or_default();
    let at = |(across, down, value)| (offset(row, across), offset(column, down), value);
    let held = values.used_cells().map(at).map(|(row, column, value)| SheetCell {
        row,
        column,
        text: plain(value),
        is_uncomputed: false,
    });
    let (row, column) = formulas.start().unwrap_or_default();
    let at = |(across, down, formula)| (offset(row, across), offset(column, down), formula);
    let formulas = formulas.used_cells().map(at);
    let uncomputed = formulas.filter(|(row, column, _)| values.get_value((*row, *column)).is_none_or(is_empty));
    let uncomputed = uncomputed.map(|(row, column, formula): (u32, u32, &String)| SheetCell {
        row,
        column,
        text: format!("={}", formula.trim_start_matches("of:").trim_start_matches('=')),
        is_uncomputed: true,
    });
    let cells = held.chain(uncomputed);
    Ok(cells.filter(|cell| !cell.text.is_empty()).collect())
}

fn is_empty(value: &calamine::Data) -> bool {
    *value == calamine::Data::Empty
}

fn offset(start: u32, further: usize) -> u32 {
    start.saturating_add(u32::try_from(further).unwrap_or(u32::MAX))
}
