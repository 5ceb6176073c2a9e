//! Tables to CSV files: the way back.

use model::Tables;

use crate::folder::SourceFile;
use crate::sheet::sheets;

/// Writes tables as the files that [`crate::build`] reads them from: UTF-8, commas, every column of the schema in its
/// order, rows in the order given, lines that end in `\n`, quotes only where RFC 4180 asks for them.
///
/// The tables that every register has are always there, the others where they have rows. What follows from an empty
/// cell is left empty: `handling` of a public row, `preferred` of a claim that is not.
pub fn write_tables(tables: Tables) -> Vec<SourceFile> {
    sheets(tables)
        .filter(|sheet| sheet.is_core || !sheet.rows.is_empty())
        .map(|sheet| SourceFile {
            name: format!("{}.csv", sheet.table),
            bytes: sheet.csv().into_bytes(),
        })
        .collect()
}
