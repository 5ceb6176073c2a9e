//! One file to typed rows, each with its place in the file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use csv::{ByteRecord, Reader};
use model::{Language, Stem};

use crate::code::{RAGGED_ROW, STRAY_QUOTE, UNCLOSED_QUOTE};
use crate::diagnostic::Diagnostic;
use crate::form::form;
use crate::further::add_further;
use crate::header::{Header, MOST_WRONG_CELLS, nameless, read_header};
use crate::layout::offset;
use crate::position::Place;
use crate::record::Record;
use crate::rows::{Row, Schema};
use crate::scan::{Quoting, RawCell, scan_record};
use crate::source::Source;

/// So many rows show how long the rows of a table are.
const MANY: usize = 1000;

/// Where the rows of a table stand in its file, and which rows did not make it.
#[derive(Debug)]
pub(crate) struct Origin<'a> {
    /// The table.
    pub(crate) schema: &'static Schema,
    /// The file; nothing where there is none.
    pub(crate) source: Option<Source<'a>>,
    header: Option<Header>,
    /// Where the records of the typed rows begin.
    records: Vec<usize>,
    /// Keys of rows that could not be used. Other rows may name them, and are not wrong for it.
    lost_keys: BTreeSet<String>,
    /// Whether rows may be lost whose keys are not known.
    lost_any: bool,
}

impl<'a> Origin<'a> {
    /// A table without a file; `lost_any` where it should have one.
    pub(crate) fn absent(schema: &'static Schema, lost_any: bool) -> Self {
        Self {
            schema,
            source: None,
            header: None,
            records: Vec::new(),
            lost_keys: BTreeSet::new(),
            lost_any,
        }
    }

    /// A table whose file has no rows that can be read.
    pub(crate) fn unread(schema: &'static Schema, source: Source<'a>) -> Self {
        Self {
            source: Some(source),
            ..Self::absent(schema, true)
        }
    }

    /// Whether a row of that key may be in the file although the register does not have it.
    pub(crate) fn may_hold(&self, key: &str) -> bool {
        self.lost_any || self.lost_keys.contains(key)
    }

    /// What a cell of a typed row holds.
    pub(crate) fn cell_text(&self, row: usize, column: &str) -> Option<String> {
        let (source, span) = self.cell(row, column)?;
        let raw = String::from_utf8_lossy(source.bytes.get(span)?);
        Some(raw.trim_matches('"').trim().to_owned())
    }

    /// Where a cell of a typed row stands; the row's first cell where the file has no such column.
    pub(crate) fn place(&self, row: usize, column: &str) -> Option<Place> {
        self.cell(row, column).map(|(source, span)| source.place(span))
    }

    /// The columns of a family that the file has, by their languages, with the places of their names.
    pub(crate) fn columns_of(&self, stem: Stem) -> Vec<(Language, Place)> {
        let (Some(source), Some(header)) = (&self.source, &self.header) else {
            return Vec::new();
        };
        let place = |index| source.place(source.cell_span(source.layout.start, index));
        let names = header.names.iter().enumerate();
        let named = names.filter_map(|(index, name)| Some((stem.language_of(std::str::from_utf8(name).ok()?)?, index)));
        named.map(|(language, index)| (language, place(index))).collect()
    }

    /// The typed row whose key columns hold these texts.
    pub(crate) fn row_of(&self, key: &[String]) -> Option<usize> {
        let columns = self.schema.key;
        let holds = |row: usize, column: &str, text: &String| self.cell_text(row, column).as_ref() == Some(text);
        let is_named = |row: &usize| columns.iter().zip(key).all(|(column, text)| holds(*row, column, text));
        (0..self.records.len()).find(|row| columns.len() == key.len() && is_named(row))
    }

    /// Where a cell of a typed row holds these words, and which bytes of that line are the cell's.
    pub(crate) fn words_of(&self, row: usize, column: &str, words: &str) -> Option<(Place, Range<usize>)> {
        self.header.as_ref()?.index_of(column)?;
        let (source, cell) = self.cell(row, column)?;
        let raw = std::str::from_utf8(source.bytes.get(cell.clone())?).ok()?;
        // A quote within a quoted cell is written twice.
        let written = if raw.starts_with('"') {
            words.replace('"', "\"\"")
        } else {
            words.to_owned()
        };
        let at = raw.find(&written)?;
        let (before, rest) = raw.split_at(at);
        let after = rest.get(written.len()..)?;
        let before = before.rsplit(['\n', '\r']).next().map_or(0, str::len);
        let after = after.split(['\n', '\r']).next().map_or(0, str::len);
        let start = cell.start + at;
        let place = source.place(start..start + written.len());
        let of_cell = place.span.start - before..place.span.end + after;
        Some((place, of_cell))
    }

    fn cell(&self, row: usize, column: &str) -> Option<(&Source<'a>, Range<usize>)> {
        let source = self.source.as_ref()?;
        let record = *self.records.get(row)?;
        let index = self.header.as_ref()?.index_of(column).unwrap_or(0);
        Some((source, source.cell_span(record, index)))
    }
}

/// The rows of a file that could not be used.
#[derive(Debug, Default)]
struct Losses {
    keys: BTreeSet<String>,
    any: bool,
}

impl Losses {
    /// Remembers a row; `key` is the cell that holds its key, where one does.
    fn add(&mut self, record: &ByteRecord, key: Option<usize>) {
        // A cell with line breaks may have swallowed the rows below it.
        if record.as_slice().iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
            self.any = true;
        }
        match key.and_then(|index| record.get(index)) {
            Some(key) => {
                self.keys.insert(String::from_utf8_lossy(key).trim().to_owned());
            }
            None => self.any = true,
        }
    }
}

/// Reads a file into rows. What cannot be used is reported and left out.
pub(crate) fn read_table<'a, R: Row>(
    source: Source<'a>,
    schema: &'static Schema,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<R::Model>, Origin<'a>) {
    let Some((header, reader)) = read_header(&source, schema, problems) else {
        return (Vec::new(), Origin::unread(schema, source));
    };
    let records = read_records::<R>(&source, &header, reader, problems);
    problems.extend(form(&source, schema, &header, records.empty_columns, records.count));
    let origin = Origin {
        schema,
        source: Some(source),
        header: Some(header),
        records: records.starts,
        lost_keys: records.losses.keys,
        lost_any: records.losses.any,
    };
    (records.rows, origin)
}

/// What the records of a file come to.
struct Records<M> {
    rows: Vec<M>,
    /// Where the records of the rows begin.
    starts: Vec<usize>,
    losses: Losses,
    /// How many have any text.
    count: usize,
    /// How many columns have neither name nor content.
    empty_columns: usize,
}

impl<M> Records<M> {
    /// Makes room for the rows that are still to come, where there are many: as many bytes as are `left` make, if they are like
    /// those that were `read`. Growing by doubling, a large table would be copied again and again.
    fn make_room(&mut self, read: usize, left: usize) {
        let rows = self.rows.len();
        if rows == self.rows.capacity() && rows >= MANY {
            let further = left.saturating_mul(rows) / read.max(1);
            let further = further + further / 16;
            self.rows.reserve(further);
            self.starts.reserve(further);
        }
    }
}

/// Reads the records below the header.
fn read_records<R: Row>(
    source: &Source,
    header: &Header,
    mut reader: Reader<&[u8]>,
    problems: &mut Vec<Diagnostic>,
) -> Records<R::Model> {
    // No id names the row of a key of several columns.
    let key = if let [key] = R::SCHEMA.key {
        header.index_of(key)
    } else {
        None
    };
    let mut records = Records {
        rows: Vec::new(),
        starts: Vec::new(),
        losses: Losses::default(),
        count: 0,
        empty_columns: 0,
    };
    let columns = header.columns(&R::SCHEMA);
    let mut filled = BTreeMap::new();
    let mut record = ByteRecord::new();
    // Reading from memory has no way to fail but the end.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let start = source.layout.start + record.position().map_or(0, |position| offset(position.byte()));
        let end = source.layout.start + offset(reader.position().byte());
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        records.count += 1;
        for &index in header.nameless.iter().take_while(|index| **index < record.len()) {
            if record.get(index).is_some_and(|cell| !cell.trim_ascii().is_empty()) {
                filled.entry(index).or_insert(start);
            }
        }
        cut_end(&mut record, header);
        let found = Record::new(record, &columns);
        let row = match unusable(source, header, found.len(), start..end) {
            None => read_row::<R>(source, header, &found, start, problems),
            Some(problem) => {
                problems.push(problem);
                None
            }
        };
        record = found.into_cells();
        match row {
            Some(row) => {
                records.make_room(start - source.layout.start, source.bytes.len() - start);
                records.starts.push(start);
                records.rows.push(row);
            }
            None => records.losses.add(&record, key),
        }
    }
    records.empty_columns = header.nameless.len() - filled.len();
    let filled = filled.into_iter().take(MOST_WRONG_CELLS);
    problems.extend(filled.map(|(index, row)| nameless(source, index, row)));
    records
}

/// Leaves out the cells behind the last column, which stand below cells of the header without a name. Only of rows that are as
/// wide as the header: in others a delimiter too many may have moved the cells.
fn cut_end(record: &mut ByteRecord, header: &Header) {
    if record.len() == header.width {
        record.truncate(header.names.len());
    }
}

/// Why a record is no row: quotes that do not close, or another number of cells than the header has.
fn unusable(source: &Source, header: &Header, cells: usize, span: Range<usize>) -> Option<Diagnostic> {
    let is_quoted = source.bytes.get(span.clone()).is_some_and(|raw| raw.contains(&b'"'));
    let misquoted = if is_quoted { misquoted(source, span.start) } else { None };
    misquoted.or_else(|| ragged(source, header.names.len(), cells, span.start))
}

/// The row of the record that begins at `start`, with every problem of its cells reported.
fn read_row<R: Row>(
    source: &Source,
    header: &Header,
    record: &Record,
    start: usize,
    problems: &mut Vec<Diagnostic>,
) -> Option<R::Model> {
    let row = R::read(record);
    row.faults(&mut |column, fault| {
        let cell = source.cell_span(start, header.index_of(column).unwrap_or_default());
        problems.push(source.fault_at(cell, fault).of_column(column));
    });
    let mut row = row.model()?;
    match add_further(&mut row, record, &header.further) {
        Ok(()) => Some(row),
        Err(faults) => {
            let problem = |(cell, fault)| source.fault_at(source.cell_span(start, cell), fault);
            problems.extend(faults.into_iter().map(problem));
            None
        }
    }
}

/// What is wrong with the quotes of a record.
pub(crate) fn misquoted(source: &Source, record: usize) -> Option<Diagnostic> {
    let mut cells = scan_record(&source.bytes, record, source.layout.delimiter);
    let cell = cells.find(|cell| !matches!(cell.quoting, Quoting::Bare | Quoting::Quoted))?;
    let place = cell.span.start..cell.span.start + 1;
    if cell.quoting == Quoting::Unclosed {
        let problem = source.problem_at(place, UNCLOSED_QUOTE, "the quote that opens here is never closed");
        return Some(problem.hint("close it at the end of the cell; a quote within the text is written twice: `\"\"`"));
    }
    let problem = source.problem_at(
        place.clone(),
        STRAY_QUOTE,
        "text follows the quote that closes this cell",
    );
    let last = source.place(cell.span.end..cell.span.end).line;
    Some(match repaired(source, &cell) {
        _ if last > source.place(place).line => problem.hint(format!(
            "its closing quote is probably missing, for the cell ends only on line {last}"
        )),
        Some(repaired) => problem.hint(format!("a quote within the text is written twice: `{repaired}`")),
        None => problem.hint("put the whole cell in quotes; a quote within the text is written twice: `\"\"`"),
    })
}

/// A cell that ends in a quote, with the quotes between doubled.
fn repaired(source: &Source, cell: &RawCell) -> Option<String> {
    let raw = std::str::from_utf8(source.bytes.get(cell.span.clone())?).ok()?;
    let inner = raw.strip_prefix('"')?.trim_end().strip_suffix('"')?;
    Some(format!("\"{}\"", inner.replace("\"\"", "\"").replace('"', "\"\"")))
}

/// A record of another length than the header.
pub(crate) fn ragged(source: &Source, expected: usize, found: usize, record: usize) -> Option<Diagnostic> {
    // Nearly all records are as long as they should be: nothing may be written for them.
    if found == expected {
        return None;
    }
    let cells = || source.cells(record);
    let message = format!("this row has {}, but the header names {expected}", cells_of(found));
    let delimiter = match source.layout.delimiter {
        b'\t' => "tab",
        b';' => "`;`",
        b'|' => "`|`",
        _ => "`,`",
    };
    if found > expected {
        let problem = source.problem_at(surplus(source, &cells(), expected), RAGGED_ROW, message);
        return Some(problem.hint(format!("a text with a {delimiter} in it must stand in quotes: `\"…\"`")));
    }
    let end = cells().last().map_or(record, |cell| cell.span.end);
    let problem = source.problem_at(end..end, RAGGED_ROW, message);
    Some(problem.hint(format!(
        "add {} {delimiter} at the end for empty cells, or put a text with a line break in it in quotes: `\"…\"`",
        expected - found
    )))
}

/// Where a text was probably cut: before a cell that begins with a space, as after a comma in a sentence. Otherwise
/// the cells beyond the last column.
fn surplus(source: &Source, cells: &[RawCell], expected: usize) -> Range<usize> {
    let is_cut = |cell: &&RawCell| {
        let raw = source.bytes.get(cell.span.clone()).unwrap_or_default();
        raw.starts_with(b" ") && !raw.trim_ascii().is_empty()
    };
    match cells.iter().skip(1).find(is_cut) {
        Some(cell) => cell.span.start.saturating_sub(1)..cell.span.end,
        None => {
            let end = cells.last().map_or(0, |cell| cell.span.end);
            cells.get(expected).map_or(end, |cell| cell.span.start)..end
        }
    }
}

fn cells_of(count: usize) -> String {
    if count == 1 {
        "1 cell".to_owned()
    } else {
        format!("{count} cells")
    }
}
