//! What a file was found to be, where it is anything but UTF-8 with commas: one line that is told of it.

use crate::charset::Charset;
use crate::code::FILE_FORM;
use crate::diagnostic::{Diagnostic, Severity};
use crate::header::Header;
use crate::rows::Schema;
use crate::source::Source;

/// `entries.csv`: Windows-1252, semicolons, 55 rows.
pub(crate) fn form(
    source: &Source,
    schema: &Schema,
    header: &Header,
    empty_columns: usize,
    rows: usize,
) -> Option<Diagnostic> {
    let layout = source.layout;
    let lines = above(source);
    let is_plain = source.charset == Charset::UTF_8 && layout.delimiter == b',' && lines == 0;
    let is_whole = empty_columns == 0;
    if is_plain && is_whole && !layout.has_order {
        return None;
    }
    let has_one = header.names.len() == 1;
    let parts = [
        Some(source.charset.called()),
        (!has_one).then(|| delimiters(layout.delimiter).to_owned()),
        Some(counted(rows, "row")),
        layout.has_order.then(|| "a line `sep=` at its head".to_owned()),
        (lines > 0).then(|| format!("{} above the header passed over", counted(lines, "line"))),
        (empty_columns > 0).then(|| format!("{} without name and content", counted(empty_columns, "column"))),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let message = format!("`{}`: {}", schema.file_name(), parts.join(", "));
    Some(source.problem(FILE_FORM, message).of_severity(Severity::Note))
}

/// How many lines above the header are passed over, that of an order to the spreadsheet aside.
fn above(source: &Source) -> usize {
    if !source.layout.has_preamble {
        return 0;
    }
    let start = source.layout.start;
    source.place(start..start).line - 1 - usize::from(source.layout.has_order)
}

fn delimiters(delimiter: u8) -> &'static str {
    match delimiter {
        b';' => "semicolons",
        b'\t' => "tabs",
        b'|' => "vertical bars",
        _ => "commas",
    }
}

/// `1 row`, `2 rows`.
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
