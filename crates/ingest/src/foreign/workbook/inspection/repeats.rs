//! What calamine makes of the repetitions in an OpenDocument workbook: a cell or row is written once and may stand for a million.

use quick_xml::events::BytesStart;

use super::super::trouble::Trouble;
use super::attributes;

/// The rows and columns of a sheet, of which calamine makes no more.
const ROWS: u64 = 1_048_576;
const COLUMNS: u64 = 16_384;
/// Each place between the first and last cell of a table takes memory, four times over.
const MOST_CELLS: u64 = 5_000_000;
/// The cells of all tables hold no more bytes, repeated ones counted each time.
const MOST_BYTES: u64 = 1 << 28;

/// The tables so far.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    is_in_table: bool,
    table: Extent,
    row: Option<Row>,
    cell: Option<Cell>,
    cells: u64,
    bytes: u64,
}

/// Rows down to the last one with a cell that holds something, and the widest of them.
#[derive(Debug, Default)]
struct Extent {
    rows: u64,
    filled: u64,
    width: u64,
    written: u64,
}

/// A row: its cells up to the last that holds something, their bytes, how often it stands there.
#[derive(Debug, Default)]
struct Row {
    times: u64,
    cells: u64,
    width: u64,
    bytes: u64,
}

/// A cell: how often it stands there, its bytes, whether it may hold something.
#[derive(Debug)]
struct Cell {
    times: u64,
    bytes: u64,
    is_filled: bool,
}

impl Repeats {
    /// An element begins.
    pub(super) fn start(&mut self, start: &BytesStart) -> Result<(), Trouble> {
        match start.name().as_ref() {
            "table:table" if self.is_in_table => return Err(nested("table")),
            "table:table" => self.is_in_table = true,
            "table:table-row" if self.row.is_some() => return Err(nested("row")),
            "table:table-row" => {
                self.row = Some(Row {
                    times: number(start, "table:number-rows-repeated")?,
                    ..Row::default()
                });
            }
            "table:table-cell" | "table:covered-table-cell" if self.cell.is_some() => return Err(nested("cell")),
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(Cell::of(start)?),
            "text:s" => self.text(usize::try_from(number(start, "text:c")?).unwrap_or(usize::MAX)),
            _ => self.text(start.len()),
        }
        Ok(())
    }

    /// So many bytes of text, in a cell or not.
    pub(super) fn text(&mut self, bytes: usize) {
        if let Some(cell) = &mut self.cell {
            cell.bytes = cell.bytes.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str) -> Result<(), Trouble> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                if let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) {
                    row.add(&cell);
                }
            }
            "table:table-row" => {
                let row = self.row.take().unwrap_or_default();
                self.bytes = self.bytes.saturating_add(row.bytes.saturating_mul(row.times.min(ROWS)));
                self.table.add(&row);
            }
            "table:table" => {
                self.is_in_table = false;
                let table = std::mem::take(&mut self.table);
                self.cells = self.cells.saturating_add(table.cells());
            }
            _ => return Ok(()),
        }
        self.judge()
    }

    fn judge(&self) -> Result<(), Trouble> {
        let cells = self.cells.saturating_add(self.table.cells());
        if cells > MOST_CELLS {
            let how = format!("its tables take up {cells} cells, and {MOST_CELLS} at most are read");
            return Err(Trouble::TooLarge(how));
        }
        let bytes = self.bytes.saturating_add(self.row.as_ref().map_or(0, |row| row.bytes));
        if bytes > MOST_BYTES {
            let how = format!("its cells hold more than {} MB of text", MOST_BYTES >> 20);
            return Err(Trouble::TooLarge(how));
        }
        Ok(())
    }
}

/// calamine reads the inner one and loses the rest of the outer.
fn nested(what: &str) -> Trouble {
    Trouble::Damaged(format!("it has a {what} within a {what}"))
}

impl Cell {
    fn of(start: &BytesStart) -> Result<Self, Trouble> {
        let is_value = |name: &str| {
            let (space, name) = name.split_once(':').unwrap_or(("", name));
            matches!(space, "office" | "calcext") || name == "formula"
        };
        let mut is_filled = false;
        for attribute in attributes(start) {
            is_filled |= is_value(attribute?.0);
        }
        Ok(Self {
            times: number(start, "table:number-columns-repeated")?,
            bytes: u64::try_from(start.len()).unwrap_or(u64::MAX),
            is_filled,
        })
    }
}

impl Row {
    fn add(&mut self, cell: &Cell) {
        let times = cell.times.min(COLUMNS);
        self.cells = self.cells.saturating_add(times).min(COLUMNS);
        if cell.is_filled {
            self.width = self.cells;
            self.bytes = self.bytes.saturating_add(cell.bytes.saturating_mul(times));
        }
    }
}

impl Extent {
    fn add(&mut self, row: &Row) {
        self.rows = self.rows.saturating_add(row.times).min(ROWS);
        self.written = self.written.saturating_add(row.width);
        if row.width > 0 {
            self.filled = self.rows;
            self.width = self.width.max(row.width);
        }
    }

    /// How many cells it is made of.
    fn cells(&self) -> u64 {
        self.filled.saturating_mul(self.width).max(self.written)
    }
}

/// The largest value of an attribute, 1 where it is not there.
fn number(start: &BytesStart, name: &str) -> Result<u64, Trouble> {
    let mut number = 1;
    for attribute in attributes(start) {
        let (key, value) = attribute?;
        if key == name {
            let read = value.parse::<u64>();
            let read = read.map_err(|_| Trouble::Damaged(format!("`{name}` is no number")))?;
            number = number.max(read);
        }
    }
    Ok(number)
}
