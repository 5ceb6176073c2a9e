//! A foreign table in a workbook: which sheet it is, and what its cells hold.

mod date;
mod excel;
mod grid;
mod inspection;
mod number;
mod open_document;
mod place;
mod trouble;

use calamine::{Sheet, SheetType, SheetVisible};

use self::excel::Excel;
use self::inspection::{Kind, inspect};
use self::open_document::OpenDocument;
pub use self::place::WorkbookSheet;
use self::trouble::Trouble;
use super::{ForeignTable, HowToRead};
use crate::code::UNSURE_SHEET;
use crate::diagnostic::Diagnostic;
use crate::unreadable::is_compound;

/// A cell that holds something, where it stands in its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SheetCell {
    /// Its row, counted from 0.
    row: u32,
    /// Its column, counted from 0.
    column: u32,
    /// What it holds.
    text: String,
    /// Whether the file does not hold the result of its formula, which then is the text.
    is_uncomputed: bool,
}

/// The table in one sheet of a workbook.
///
/// # Errors
/// Why nothing can be read, or which sheets there are where it is not sure which one is meant.
pub(super) fn read(path: &str, bytes: &[u8], how: &HowToRead) -> Result<ForeignTable, Vec<Diagnostic>> {
    let told = |trouble: Trouble| vec![trouble.told(path)];
    let mut book = Book::open(bytes).map_err(told)?;
    let sheets = book.sheets();
    let sheet = chosen(path, &sheets, how.sheet.as_deref()).map_err(|problem| vec![*problem])?;
    let others = sheets.iter().map(|sheet| sheet.name.clone());
    let others = others.filter(|name| *name != sheet).collect();
    let cells = book.cells(&sheet).map_err(told)?;
    match grid::table(cells, &how.columns).map_err(told)? {
        Some(grid) => Ok(grid.named(sheet, others)),
        None => Err(vec![empty(path, &sheet, &sheets)]),
    }
}

/// A workbook that was opened.
enum Book<'a> {
    Excel(Box<Excel<'a>>),
    OpenDocument(Box<OpenDocument<'a>>),
}

impl<'a> Book<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Trouble> {
        if is_compound(bytes) {
            return Err(Trouble::of_compound(bytes));
        }
        match inspect(bytes)? {
            Kind::Excel => Ok(Self::Excel(Box::new(excel::open(bytes)?))),
            Kind::OpenDocument => Ok(Self::OpenDocument(Box::new(open_document::open(bytes)?))),
        }
    }

    /// The sheets that hold cells: no charts.
    fn sheets(&self) -> Vec<Sheet> {
        let sheets = match self {
            Self::Excel(book) => excel::sheets(book),
            Self::OpenDocument(book) => open_document::sheets(book),
        };
        let sheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        sheets.cloned().collect()
    }

    fn cells(&mut self, sheet: &str) -> Result<Vec<SheetCell>, Trouble> {
        match self {
            Self::Excel(book) => excel::cells(book, sheet),
            Self::OpenDocument(book) => open_document::cells(book, sheet),
        }
    }
}

/// The name of the sheet that was told, else of the only one that people see.
fn chosen(path: &str, sheets: &[Sheet], told: Option<&str>) -> Result<String, Box<Diagnostic>> {
    let visible = |sheet: &&Sheet| sheet.visible == SheetVisible::Visible;
    let shown: Vec<_> = sheets.iter().filter(visible).collect();
    let problem = |message: String| Diagnostic::of_file(UNSURE_SHEET, path, message);
    match (told, shown.as_slice()) {
        (Some(told), _) => match sheets.iter().find(|sheet| sheet.name == told) {
            Some(sheet) => Ok(sheet.name.clone()),
            None => {
                let problem = problem(format!("`{path}` has no sheet `{told}`"));
                Err(Box::new(problem.hint(listed(sheets))))
            }
        },
        (None, [only]) => Ok(only.name.clone()),
        (None, []) if sheets.is_empty() => {
            let problem = problem(format!("`{path}` has no sheet with cells"));
            Err(Box::new(
                problem.hint("save it in the spreadsheet anew, with the table on a sheet"),
            ))
        }
        (None, shown) => {
            let message = match shown.len() {
                0 => format!("`{path}` has hidden sheets only"),
                many => format!("`{path}` has {many} sheets, and nothing says which one holds the table"),
            };
            let problem =
                problem(message).hint("say which: `sheet = \"…\"` in the map, or `--sheet NAME` on the command line");
            Err(Box::new(problem.hint(listed(sheets))))
        }
    }
}

/// Its sheets, in their order; hidden ones are said to be so.
fn listed(sheets: &[Sheet]) -> String {
    let names = sheets.iter().map(|sheet| match sheet.visible {
        SheetVisible::Visible => format!("`{}`", sheet.name),
        SheetVisible::Hidden | SheetVisible::VeryHidden => format!("`{}` (hidden)", sheet.name),
    });
    format!("it has {}", names.collect::<Vec<_>>().join(", "))
}

fn empty(path: &str, sheet: &str, sheets: &[Sheet]) -> Diagnostic {
    let message = format!("the sheet `{sheet}` of `{path}` is empty");
    let problem = Diagnostic::of_file(crate::code::EMPTY_FILE, path, message);
    match sheets.len() {
        0 | 1 => problem,
        _ => problem.hint(listed(sheets)),
    }
}
