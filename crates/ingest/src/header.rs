//! The first line of a file: which column stands where.

use std::collections::BTreeSet;
use std::ops::Range;

use csv::{ByteRecord, Reader};
use model::nearest;

use crate::cell::Fault;
use crate::code::{DUPLICATE_COLUMN, MISSING_COLUMN, MISSING_HEADER, UNCLOSED_QUOTE, UNKNOWN_COLUMN};
use crate::diagnostic::Diagnostic;
use crate::encoding;
use crate::rows::{Column, Schema};
use crate::scan::Quoting;
use crate::source::Source;
use crate::suggest::list;
use crate::table::reader;
use crate::unreadable::unreadable;

/// The delimiters that are looked for, the usual one first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
/// So many wrong cells of one line are shown: with more, the file is something else altogether.
const MOST_WRONG_CELLS: usize = 20;

/// The names of the columns of a file.
#[derive(Debug)]
pub(crate) struct Header {
    /// One name for each cell of a row; empty where the cell is of no use. serde maps cells to fields by them.
    pub(crate) names: ByteRecord,
}

impl Header {
    /// Which cell of a row stands in a column.
    pub(crate) fn index_of(&self, column: &str) -> Option<usize> {
        self.names.iter().position(|name| name == column.as_bytes())
    }
}

/// Reads the first line, finds the delimiter by it, and reports what is wrong with it. The reader that comes with it
/// stands before the rows below: making one costs as much as reading dozens of rows.
///
/// Returns nothing where the rows below cannot be understood.
pub(crate) fn read_header<'a>(
    source: &mut Source<'a>,
    schema: &Schema,
    problems: &mut Vec<Diagnostic>,
) -> Option<(Header, Reader<&'a [u8]>)> {
    if let Some(problem) = unreadable(source, schema) {
        problems.push(problem);
        return None;
    }
    source.delimiter = delimiter(source.bytes, schema);
    let cells = source.cells(0);
    if let Some(open) = cells.iter().find(|cell| cell.quoting == Quoting::Unclosed) {
        let place = open.span.start..open.span.start + 1;
        problems.push(source.problem_at(place, UNCLOSED_QUOTE, "the quote that opens here is never closed"));
        return None;
    }
    let mut reader = reader(source.bytes, source.delimiter);
    let record = next_record(&mut reader);
    if known_columns(&record, schema) == 0 {
        problems.push(missing_header(source, schema));
        return None;
    }
    let spans = cells.into_iter().map(|cell| cell.span).collect::<Vec<_>>();
    Some((check_names(source, schema, &record, &spans, problems), reader))
}

/// The delimiter under which the first line names the most columns.
fn delimiter(bytes: &[u8], schema: &Schema) -> u8 {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let line = lines.find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    // A name in quotes may go on over lines.
    let may_be = |delimiter: &u8| *delimiter == b',' || line.contains(delimiter) || line.contains(&b'"');
    let candidates: Vec<u8> = DELIMITERS.into_iter().filter(may_be).collect();
    // Most files leave no choice.
    if let [only] = candidates.as_slice() {
        return *only;
    }
    let known = |delimiter: u8| known_columns(&next_record(&mut reader(bytes, delimiter)), schema);
    // The first of equals wins, so the comma is put last for `max_by_key`.
    let best = candidates.into_iter().rev().max_by_key(|&delimiter| known(delimiter));
    best.unwrap_or(b',')
}

fn next_record(reader: &mut Reader<&[u8]>) -> ByteRecord {
    let mut record = ByteRecord::new();
    // Reading bytes from memory into a flexible record has no way to fail; were it to, the record stays empty.
    let _ = reader.read_byte_record(&mut record);
    record
}

fn known_columns(record: &ByteRecord, schema: &Schema) -> usize {
    record.iter().filter(|name| column_of(name, schema).is_some()).count()
}

fn column_of(name: &[u8], schema: &Schema) -> Option<&'static str> {
    let name = encoding::text(name).ok()?;
    schema.column(name).map(|column| column.name)
}

fn missing_header(source: &Source, schema: &Schema) -> Diagnostic {
    let first = source.cell_span(0, 0);
    let problem = source.problem_at(first, MISSING_HEADER, "the first line names no column of this table");
    let problem = match source.bytes.trim_ascii_start().starts_with(b"sep=") {
        true => problem.hint("delete the line `sep=`, which only spreadsheets understand"),
        false => problem,
    };
    problem.hint(format!(
        "the first line must be `{}`, in any order",
        schema.header_line()
    ))
}

/// Reports every wrong and every missing name.
fn check_names(
    source: &Source,
    schema: &Schema,
    record: &ByteRecord,
    spans: &[Range<usize>],
    problems: &mut Vec<Diagnostic>,
) -> Header {
    let (present, absent): (Vec<_>, Vec<_>) = {
        let found: BTreeSet<_> = record.iter().filter_map(|name| column_of(name, schema)).collect();
        schema
            .columns
            .iter()
            .map(|column| column.name)
            .partition(|name| found.contains(name))
    };
    let mut seen = BTreeSet::new();
    let mut meant = Vec::new();
    let mut wrong = Vec::new();
    let mut names = ByteRecord::new();
    for (index, (raw, span)) in record.iter().zip(spans).enumerate() {
        let guessed = meant.len();
        let checked = match column_of(raw, schema) {
            Some(column) if seen.insert(column) => Ok(column),
            Some(column) => Err(duplicate(column)),
            None => Err(unknown(raw, index, schema, (&present, &absent), &mut meant)),
        };
        names.push_field(checked.as_ref().copied().unwrap_or_default().as_bytes());
        // Without a column that every row needs, no row is read: that must not pass as a mere remark on its name.
        let is_needed = |name: &&str| schema.column(name).is_some_and(|column| column.required);
        let is_firm = meant.get(guessed..).is_some_and(|names| names.iter().any(is_needed));
        wrong.extend(checked.err().map(|fault| (span.clone(), fault, is_firm)));
    }
    wrong.sort_by_key(|(_, _, is_firm)| !is_firm);
    let further = wrong.len().saturating_sub(MOST_WRONG_CELLS);
    wrong.truncate(MOST_WRONG_CELLS);
    if let Some((_, last, _)) = wrong.last_mut().filter(|_| further > 0) {
        last.hints
            .push(format!("{further} more wrong names in this line are not shown"));
    }
    problems.extend(wrong.into_iter().map(|(span, fault, is_firm)| {
        let problem = source.fault_at(span, fault);
        if is_firm { problem.firm() } else { problem }
    }));
    let is_missing =
        |column: &&Column| column.required && absent.contains(&column.name) && !meant.contains(&column.name);
    problems.extend(
        schema
            .columns
            .iter()
            .filter(is_missing)
            .map(|column| missing_column(source, column.name)),
    );
    Header { names }
}

fn duplicate(column: &str) -> Fault {
    Fault::new(DUPLICATE_COLUMN, format!("the column `{column}` is named twice")).hint("delete one of the two columns")
}

/// A name that the table does not have; `present` and `absent` are the columns that it has. `meant` collects those that
/// were probably meant, for they are not missing as well.
fn unknown(
    raw: &[u8],
    index: usize,
    schema: &Schema,
    (present, absent): (&[&'static str], &[&'static str]),
    meant: &mut Vec<&'static str>,
) -> Fault {
    let name = match encoding::text(raw) {
        Err(fault) => return fault,
        Ok("") => {
            let fault = Fault::new(UNKNOWN_COLUMN, format!("column {} has no name", index + 1));
            return fault.hint("name it, or delete the column; a spreadsheet may have added it");
        }
        Ok(name) => name,
    };
    let shown = encoding::shortened(name).unwrap_or_else(|| name.to_owned());
    let fault = Fault::new(
        UNKNOWN_COLUMN,
        format!("`{}` has no column `{shown}`", schema.file_name()),
    );
    if let Some(again) = present.iter().find(|present| present.eq_ignore_ascii_case(name)) {
        return fault.hint(format!("`{again}` is there already: delete one of the two columns"));
    }
    let near = nearest(name, absent.iter().copied());
    match absent
        .iter()
        .find(|known| near.map_or_else(|| is_part(known, name), |near| near == **known))
    {
        Some(near) => {
            meant.push(near);
            fault.hint(format!("did you mean `{near}`?"))
        }
        None if absent.is_empty() => fault.hint("delete the column: the table has all of its columns"),
        None => fault.hint(format!("columns that are not there yet: {}", list(absent))),
    }
}

/// Whether `name` is the column without its ending: `title` for `title_en`, `place` for `place_id`.
fn is_part(column: &str, name: &str) -> bool {
    column
        .strip_prefix(name.to_lowercase().as_str())
        .is_some_and(|rest| rest.starts_with('_'))
}

fn missing_column(source: &Source, column: &str) -> Diagnostic {
    let cells = source.cells(0);
    let line = cells.first().map_or(0, |first| first.span.start)..cells.last().map_or(0, |last| last.span.end);
    let problem = source.problem_at(line, MISSING_COLUMN, format!("the column `{column}` is missing"));
    problem.hint(format!("add `{column}` to the first line and fill it in every row"))
}
