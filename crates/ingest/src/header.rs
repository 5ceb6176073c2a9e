//! The header of a file: which column stands where.

use std::collections::BTreeSet;
use std::ops::Range;

use csv::{ByteRecord, Reader};
use model::nearest;

use crate::cell::Fault;
use crate::code::{COLUMN_NAME, DUPLICATE_COLUMN, MISSING_COLUMN, MISSING_HEADER, UNCLOSED_QUOTE, UNKNOWN_COLUMN};
use crate::diagnostic::Diagnostic;
use crate::encoding;
use crate::further::{FurtherColumn, further_column};
use crate::layout::{column_of, reader};
use crate::rows::{Column, Schema};
use crate::scan::Quoting;
use crate::source::Source;
use crate::suggest::list;

/// So many wrong cells of one line are shown: with more, the file is something else altogether.
pub(crate) const MOST_WRONG_CELLS: usize = 20;

/// The names of the columns of a file.
#[derive(Debug)]
pub(crate) struct Header {
    /// One name for each cell of a row, up to the last that has one; empty where the cell is of no use.
    pub(crate) names: ByteRecord,
    /// The columns for languages that the schema has none for.
    pub(crate) further: Vec<FurtherColumn>,
    /// How many cells the header has.
    pub(crate) width: usize,
    /// The cells of the header without a name. A spreadsheet that once had something there writes them; they are no columns
    /// as long as nothing stands below them.
    pub(crate) nameless: Vec<usize>,
}

impl Header {
    /// Which cell of a row stands in a column.
    pub(crate) fn index_of(&self, column: &str) -> Option<usize> {
        self.names.iter().position(|name| name == column.as_bytes())
    }

    /// For each column of a table, in its order, the cell of a row that stands in it.
    pub(crate) fn columns(&self, schema: &Schema) -> Vec<Option<usize>> {
        schema.columns.iter().map(|column| self.index_of(column.name)).collect()
    }
}

/// Reads the header and reports what is wrong with it. The reader that comes with it stands before the rows below: making
/// one costs as much as reading dozens of rows. It counts from the header.
///
/// Returns nothing where the rows below cannot be understood.
pub(crate) fn read_header<'s>(
    source: &'s Source,
    schema: &Schema,
    problems: &mut Vec<Diagnostic>,
) -> Option<(Header, Reader<&'s [u8]>)> {
    let start = source.layout.start;
    let cells = source.cells(start);
    if let Some(open) = cells.iter().find(|cell| cell.quoting == Quoting::Unclosed) {
        let place = open.span.start..open.span.start + 1;
        problems.push(source.problem_at(place, UNCLOSED_QUOTE, "the quote that opens here is never closed"));
        return None;
    }
    let mut reader = reader(source.bytes.get(start..).unwrap_or_default(), source.layout.delimiter);
    let record = next_record(&mut reader);
    if record.iter().all(|name| column_of(name, schema).is_none()) {
        problems.push(missing_header(source, schema));
        return None;
    }
    let spans = cells.into_iter().map(|cell| cell.span).collect::<Vec<_>>();
    Some((check_names(source, schema, &record, &spans, problems), reader))
}

fn next_record(reader: &mut Reader<&[u8]>) -> ByteRecord {
    let mut record = ByteRecord::new();
    // Reading bytes from memory into a flexible record has no way to fail; were it to, the record stays empty.
    let _ = reader.read_byte_record(&mut record);
    record
}

fn missing_header(source: &Source, schema: &Schema) -> Diagnostic {
    let first = source.cell_span(source.layout.start, 0);
    let problem = source.problem_at(first, MISSING_HEADER, "the first line names no column of this table");
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
    let found: BTreeSet<_> = record.iter().filter_map(|name| column_of(name, schema)).collect();
    let columns = schema.columns.iter().map(|column| column.name);
    let absent: Vec<_> = columns.filter(|name| !found.contains(name)).collect();
    let mut seen = BTreeSet::new();
    let mut meant = Vec::new();
    let mut wrong = Vec::new();
    let mut names = ByteRecord::new();
    let mut nameless = Vec::new();
    let mut renamed = Vec::new();
    let mut of_languages: Vec<FurtherColumn> = Vec::new();
    for (index, (raw, span)) in record.iter().zip(spans).enumerate() {
        if raw.trim_ascii().is_empty() {
            nameless.push(index);
            names.push_field(b"");
            continue;
        }
        let guessed = meant.len();
        let checked = match column_of(raw, schema) {
            Some(column) if seen.insert(column) => {
                renamed.extend(other_name(raw, column).map(|told| (span.clone(), told)));
                Ok(column)
            }
            Some(column) => Err(duplicate(column)),
            None => match further_column(raw, index, schema) {
                Some(column) if of_languages.iter().all(|known| !known.is_same(&column)) => {
                    of_languages.push(column);
                    names.push_field(raw.trim_ascii());
                    continue;
                }
                Some(_) => Err(duplicate(&String::from_utf8_lossy(raw.trim_ascii()))),
                None => Err(unknown(raw, schema, &absent, &mut meant)),
            },
        };
        names.push_field(checked.as_ref().copied().unwrap_or_default().as_bytes());
        // Without a column that every row needs, no row is read: that must not pass as a mere remark on its name.
        let is_needed = |name: &&str| schema.column(name).is_some_and(|column| column.required);
        let is_firm = meant.get(guessed..).is_some_and(|names| names.iter().any(is_needed));
        wrong.extend(checked.err().map(|fault| (span.clone(), fault, is_firm)));
    }
    wrong.sort_by_key(|(_, _, is_firm)| !is_firm);
    problems.extend(renamed_columns(source, renamed));
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
    let width = names.len();
    let last = (0..names.len())
        .rev()
        .zip(nameless.iter().rev())
        .take_while(|(at, nameless)| at == *nameless);
    names.truncate(names.len() - last.count());
    Header {
        names,
        further: of_languages,
        width,
        nameless,
    }
}

/// How a name that is another way of writing a column is told of: `Entry ID` as `entry_id`.
fn other_name(raw: &[u8], column: &str) -> Option<String> {
    let name = encoding::text(raw).ok().filter(|name| *name != column)?;
    let shown = encoding::shortened(name).unwrap_or_else(|| name.to_owned());
    Some(format!("`{shown}` as `{column}`"))
}

/// The note on all columns that are named otherwise, at the first of them.
fn renamed_columns(source: &Source, renamed: Vec<(Range<usize>, String)>) -> Option<Diagnostic> {
    let (first, _) = renamed.first()?;
    let first = first.clone();
    let names: Vec<_> = renamed.into_iter().map(|(_, told)| told).collect();
    let noun = if names.len() == 1 { "column is" } else { "columns are" };
    let message = format!("{} {noun} read by another name: {}", names.len(), names.join(", "));
    Some(source.fault_at(first, Fault::note(COLUMN_NAME, message)))
}

/// Something stands below a cell of the header that has no name.
pub(crate) fn nameless(source: &Source, index: usize, row: usize) -> Diagnostic {
    let span = source.cell_span(source.layout.start, index);
    let problem = source.problem_at(span, UNKNOWN_COLUMN, format!("column {} has no name", index + 1));
    let line = source.place(row..row).line;
    problem.hint(format!(
        "name it, or delete the column; the first of its cells that is filled is on line {line}"
    ))
}

fn duplicate(column: &str) -> Fault {
    Fault::new(DUPLICATE_COLUMN, format!("the column `{column}` is named twice")).hint("delete one of the two columns")
}

/// A name that the table does not have; `absent` are the columns that the file does not name. `meant` collects those that
/// were probably meant, for they are not missing as well.
fn unknown(raw: &[u8], schema: &Schema, absent: &[&'static str], meant: &mut Vec<&'static str>) -> Fault {
    let name = match encoding::text(raw) {
        Err(fault) => return fault,
        Ok(name) => name,
    };
    let shown = encoding::shortened(name).unwrap_or_else(|| name.to_owned());
    let fault = Fault::new(
        UNKNOWN_COLUMN,
        format!("`{}` has no column `{shown}`", schema.file_name()),
    );
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
    let cells = source.cells(source.layout.start);
    let line = cells.first().map_or(0, |first| first.span.start)..cells.last().map_or(0, |last| last.span.end);
    let problem = source.problem_at(line, MISSING_COLUMN, format!("the column `{column}` is missing"));
    problem.hint(format!("add `{column}` to the first line and fill it in every row"))
}
