//! Tables to CSV files: the way back.

use model::Tables;

use crate::folder::SourceFile;
use crate::rows::{
    ActorRow, AmountRow, ClaimRow, EntryRow, EventRow, LinkRow, PlaceRow, RoleRow, Row, SourceRow, VocabularyRow,
};

/// Writes tables as the files that [`crate::build`] reads them from: UTF-8, commas, every column of the schema in its
/// order, rows in the order given, lines that end in `\n`, quotes only where RFC 4180 asks for them.
///
/// The tables that every register has are always there, the others where they have rows. What follows from an empty
/// cell is left empty: `handling` of a public row, `preferred` of a claim that is not.
pub fn write_tables(tables: Tables) -> Vec<SourceFile> {
    let files = [
        write::<EntryRow>(tables.entries),
        write::<ActorRow>(tables.actors),
        write::<RoleRow>(tables.roles),
        write::<EventRow>(tables.events),
        write::<SourceRow>(tables.sources),
        write::<PlaceRow>(tables.places),
        write::<LinkRow>(tables.links),
        write::<AmountRow>(tables.amounts),
        write::<ClaimRow>(tables.claims),
        write::<VocabularyRow>(tables.labels),
    ];
    files.into_iter().flatten().collect()
}

fn write<R: Row>(rows: Vec<R::Model>) -> Option<SourceFile> {
    if rows.is_empty() && !R::SCHEMA.is_core {
        return None;
    }
    let mut text = R::SCHEMA.header_line() + "\n";
    for row in rows {
        for (at, cell) in R::from_model(row).texts().iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            push_cell(&mut text, cell);
        }
        text.push('\n');
    }
    Some(SourceFile {
        name: R::SCHEMA.file_name(),
        bytes: text.into_bytes(),
    })
}

/// Adds a cell as it stands in a file. The writer of the csv crate would do the same, but can fail.
fn push_cell(text: &mut String, cell: &str) {
    let needs_quotes = cell.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    if !needs_quotes {
        return text.push_str(cell);
    }
    text.push('"');
    for (at, part) in cell.split('"').enumerate() {
        if at > 0 {
            text.push_str("\"\"");
        }
        text.push_str(part);
    }
    text.push('"');
}
