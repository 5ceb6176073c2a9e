//! Tables to CSV files: the way back.

use model::Tables;

use crate::csv_form::CsvForm;
use crate::folder::SourceFile;
use crate::package::export_package;
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

/// Writes tables for other programs: every table, also one without rows, in a form, and `datapackage.json`, which describes
/// the files in that form. The CSV files are a data folder by themselves.
pub fn export_tables(tables: Tables, form: &CsvForm) -> Vec<SourceFile> {
    let csv = sheets(tables).map(|sheet| SourceFile {
        name: format!("{}.csv", sheet.table),
        bytes: sheet.csv_as(form).into_bytes(),
    });
    let package = SourceFile {
        name: "datapackage.json".to_owned(),
        bytes: export_package(form).into_bytes(),
    };
    csv.chain([package]).collect()
}
