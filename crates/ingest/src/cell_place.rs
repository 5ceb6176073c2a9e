//! Where cells that somebody names stand in their files.

use std::ops::Range;

use crate::build::read_tables;
use crate::folder::Folder;
use crate::position::Place;
use crate::table::Origin;

/// Names a cell of a register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellName {
    /// The name of the file without its ending: `actors`.
    pub table: String,
    /// What the key columns of its row hold, in the order of the table: `norway`.
    pub key: Vec<String>,
    /// The column: `name_en`.
    pub column: String,
}

/// Some words in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellPlace {
    /// The file, by the path that the user gave.
    pub path: String,
    /// The column of the table.
    pub column: String,
    /// Where the words stand: their line and column, and the bytes of that line.
    pub words: Place,
    /// The bytes of the same line that belong to the cell, which may go on on other lines.
    pub cell: Range<usize>,
}

/// The cells of a folder, to be found by their names.
///
/// Whoever has a register has no need of places until something is wrong with what a cell says; then the files are read anew.
#[derive(Debug)]
pub struct Cells<'a> {
    folder: &'a Folder,
    origins: Vec<Origin<'a>>,
}

impl<'a> Cells<'a> {
    /// Reads every table of a folder.
    pub fn read(folder: &'a Folder) -> Self {
        let (_, origins) = read_tables(folder, &mut Vec::new());
        Self { folder, origins }
    }

    /// Where a cell of a row stands, by the number of the row in its table, from 0: its path and place; the row's first cell
    /// where the file has no such column. `None` where there is no such table or row.
    pub fn of_row(&self, table: &str, row: usize, column: &str) -> Option<(String, Place)> {
        let origin = self.origins.iter().find(|origin| origin.schema.table == table)?;
        let place = origin.place(row, column)?;
        Some((self.folder.path_of(&origin.schema.file_name()), place))
    }

    /// Where these cells hold `words`, in the order of the files. A cell that does not hold them is left out, as is one that
    /// there is not.
    pub fn find(&self, names: &[CellName], words: &str) -> Vec<CellPlace> {
        let mut found = Vec::new();
        for origin in &self.origins {
            let path = self.folder.path_of(&origin.schema.file_name());
            let of_table = names.iter().filter(|name| name.table == origin.schema.table);
            let mut places: Vec<_> = of_table.filter_map(|name| find(origin, name, words, &path)).collect();
            places.sort_by_key(|place| (place.words.line, place.words.column));
            places.dedup();
            found.append(&mut places);
        }
        found
    }
}

fn find(origin: &Origin, name: &CellName, words: &str, path: &str) -> Option<CellPlace> {
    let row = origin.row_of(&name.key)?;
    let (words, cell) = origin.words_of(row, &name.column, words)?;
    Some(CellPlace {
        path: path.to_owned(),
        column: name.column.clone(),
        words,
        cell,
    })
}
