//! Workbooks of Excel, `.xlsx` (ECMA-376).

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Sheet, Style, Xlsx, XlsxError, XlsxFormulaMetadata};

use super::place::letters;
use super::trouble::Trouble;
use super::{SheetCell, date, number};

/// An opened workbook.
pub(super) type Excel<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Opens a workbook that was inspected.
pub(super) fn open(bytes: &[u8]) -> Result<Excel<'_>, Trouble> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| Trouble::found(&error))
}

/// Its sheets, in their order.
pub(super) fn sheets<'b>(book: &'b Excel<'_>) -> &'b [Sheet] {
    book.sheets_metadata()
}

/// The cells of a sheet that hold something, in the order of the file. Dates are as exact as the sheet shows them.
pub(super) fn cells(book: &mut Excel<'_>, sheet: &str) -> Result<Vec<SheetCell>, Trouble> {
    let uncomputed = uncomputed(book, sheet)?;
    let is_1904 = book.has_1904_epoch();
    let mut reader = book
        .worksheet_cells_reader(sheet)
        .map_err(|error| Trouble::found(&error))?;
    let mut cells = Vec::new();
    loop {
        let next = reader.next_cell_with_style_id();
        let Some((cell, style)) = next.map_err(|error| behind(&cells, &error))? else {
            return Ok(cells);
        };
        let (row, column) = cell.get_position();
        let formula = uncomputed.get(&(row, column));
        let text = match formula {
            Some(formula) => format!("={formula}"),
            None => text(cell.get_value(), format_of(reader.styles(), style), is_1904),
        };
        let is_uncomputed = formula.is_some();
        if is_uncomputed || !text.is_empty() {
            cells.push(SheetCell {
                row,
                column,
                text,
                is_uncomputed,
            });
        }
    }
}

/// The formulas whose results the file does not hold, by their cells.
fn uncomputed(book: &mut Excel<'_>, sheet: &str) -> Result<BTreeMap<(u32, u32), String>, Trouble> {
    let mut reader = book
        .worksheet_cells_reader(sheet)
        .map_err(|error| Trouble::found(&error))?;
    let mut formulas = BTreeMap::new();
    loop {
        match reader.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => {
                if let (DataRef::Empty, Some(formula)) = (&cell.value, cell.formula) {
                    formulas.insert(cell.pos, written(formula));
                }
            }
            Ok(None) => return Ok(formulas),
            // It is told of with its place where the values are read.
            Err(XlsxError::CellError(_)) => {}
            Err(error) => return Err(Trouble::found(&error)),
        }
    }
}

/// A formula as far as its own cell holds it: one that repeats that of another cell has no text.
fn written(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
        _ => "…".to_owned(),
    }
}

/// What is wrong with the cell behind the last one that was read.
fn behind(cells: &[SheetCell], error: &XlsxError) -> Trouble {
    let last = cells.last().map(|cell| {
        let column = letters(usize::try_from(cell.column).unwrap_or_default());
        format!("{column}{}", cell.row + 1)
    });
    let place = last.map_or("in its first cell".to_owned(), |last| format!("behind the cell {last}"));
    match error {
        XlsxError::CellError(text) => Trouble::Damaged(format!("{place} stands `{text}`, an error that is not known")),
        error => Trouble::Damaged(format!("{place}: {error}")),
    }
}

fn format_of(styles: &[Style], style: usize) -> &str {
    let format = styles.get(style).and_then(|style| style.number_format.as_ref());
    format.map_or("", |format| format.format_code.as_str())
}

fn text(value: &DataRef, format: &str, is_1904: bool) -> String {
    match value {
        DataRef::DateTime(day) => date::text(day, format, is_1904),
        DataRef::SharedString(text) => text.trim().to_owned(),
        other => plain(&Data::from(other.clone())),
    }
}

/// What a cell holds that is no date with a format.
pub(super) fn plain(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number::text(*number),
        Data::String(text) | Data::DurationIso(text) => text.trim().to_owned(),
        // As spreadsheets write them into CSV.
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(day) => number::text(day.as_f64()),
        Data::DateTimeIso(text) => date::of_iso(text.trim()),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}
