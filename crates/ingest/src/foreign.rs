//! A file that somebody else exported: any columns, any rows, every cell with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use csv::ByteRecord;
use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::charset::Charset;
use crate::code::{EMPTY_FILE, INVALID_UTF8, NOT_CSV};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::encoding::guess;
use crate::folder::SourceFile;
use crate::layout::{Layout, offset, reader};
use crate::source::Source;
use crate::table::{misquoted, ragged};

/// The delimiters that are looked for, the usual one first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A table of any columns, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignTable {
    /// The whole file as text; every place counts its bytes.
    pub text: String,
    /// The encoding it was in, where that is not UTF-8.
    pub encoding: Option<&'static str>,
    /// What stands between two cells.
    pub delimiter: char,
    /// The names of the first line; the second `Name` is called `Name#2`, a column without a name `#7` by its number.
    pub columns: Vec<String>,
    /// The lines below, without those that hold no text.
    pub rows: Vec<ForeignRow>,
}

/// A row of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignRow {
    /// The line it begins on, counted from 1.
    pub line: usize,
    /// A cell for each column.
    pub cells: Vec<ForeignCell>,
}

/// A cell of such a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignCell {
    /// What it holds, without the spaces around it.
    pub text: String,
    /// Where it stands in [`ForeignTable::text`], quotes included.
    pub bytes: Range<usize>,
}

impl ForeignTable {
    /// The number of a column by its name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}

/// Reads a file that somebody else exported. `path` is the name that people know it by.
///
/// # Errors
/// Every row that is ragged or misquoted, or the one reason why nothing can be read.
pub fn read_foreign(path: &str, bytes: &[u8]) -> Result<ForeignTable, Diagnostics> {
    let failed = |problems| Diagnostics::sorted(problems, |_| 0);
    let (text, encoding) = decoded(path, bytes).map_err(|problem| failed(vec![*problem]))?;
    let file = SourceFile {
        name: path.to_owned(),
        bytes: text.into_bytes(),
    };
    let decoded = Charset::UTF_8.decode(&file.bytes);
    let layout = Layout::plain(delimiter(&decoded.text));
    let source = Source::new(path.to_owned(), &file, decoded.text, Charset::UTF_8, layout);
    let mut problems = Vec::new();
    let mut records = records(&source, &mut problems);
    if records.is_empty() && problems.is_empty() {
        problems.push(source.problem(EMPTY_FILE, format!("`{path}` is empty")));
    }
    if !problems.is_empty() {
        return Err(failed(problems));
    }
    let header = records.remove(0);
    let table = ForeignTable {
        text: String::from_utf8_lossy(&source.bytes).into_owned(),
        encoding,
        delimiter: char::from(source.layout.delimiter),
        columns: names(&header),
        rows: records,
    };
    Ok(table)
}

/// The text of a file, and its encoding where that is not UTF-8: UTF-16 by its byte order mark, else what is likely.
fn decoded(path: &str, bytes: &[u8]) -> Result<(String, Option<&'static str>), Box<Diagnostic>> {
    if bytes.starts_with(b"PK\x03\x04") {
        let problem = Diagnostic::of_file(NOT_CSV, path, format!("`{path}` is a workbook, not CSV"));
        return Err(Box::new(
            problem.hint("open it in the spreadsheet and save each sheet as `CSV UTF-8`"),
        ));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.trim_start_matches('\u{feff}').to_owned(), None));
    }
    let (name, encoding) = match bytes {
        [0xff, 0xfe, ..] => ("UTF-16", UTF_16LE),
        [0xfe, 0xff, ..] => ("UTF-16", UTF_16BE),
        _ => guess(bytes),
    };
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        let message = format!("`{path}` is neither UTF-8 nor {name}");
        let problem = Diagnostic::of_file(INVALID_UTF8, path, message);
        return Err(Box::new(
            problem.hint("save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)"),
        ));
    }
    Ok((text.into_owned(), Some(name)))
}

/// The delimiter that cuts the first line into the most cells.
fn delimiter(bytes: &[u8]) -> u8 {
    let cells = |delimiter: &u8| {
        let mut record = ByteRecord::new();
        // Reading bytes from memory into a flexible record has no way to fail; were it to, the record stays empty.
        let _ = reader(bytes, *delimiter).read_byte_record(&mut record);
        record.len()
    };
    // The last of equals wins, so the usual one is put last.
    DELIMITERS.into_iter().rev().max_by_key(cells).unwrap_or(b',')
}

/// Every record that holds text, the first line among them.
fn records(source: &Source, problems: &mut Vec<Diagnostic>) -> Vec<ForeignRow> {
    let mut reader = reader(&source.bytes, source.layout.delimiter);
    let mut rows: Vec<ForeignRow> = Vec::new();
    let mut record = ByteRecord::new();
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let start = record.position().map_or(0, |position| offset(position.byte()));
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        let expected = rows.first().map_or(record.len(), |first| first.cells.len());
        match misquoted(source, start).or_else(|| ragged(source, expected, record.len(), start)) {
            Some(problem) => problems.push(problem),
            None => rows.push(row(source, &record, start)),
        }
    }
    rows
}

fn row(source: &Source, record: &ByteRecord, start: usize) -> ForeignRow {
    let spans = source.cells(start).into_iter().map(|cell| cell.span);
    let cells = record.iter().zip(spans).map(|(text, bytes)| ForeignCell {
        text: String::from_utf8_lossy(text).trim().to_owned(),
        bytes,
    });
    let cells: Vec<_> = cells.collect();
    let first = cells.first().map_or(start..start, |cell| cell.bytes.clone());
    ForeignRow {
        line: source.place(first).line,
        cells,
    }
}

/// The names of the columns, each once.
fn names(header: &ForeignRow) -> Vec<String> {
    let mut given = BTreeSet::new();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let named = header.cells.iter().enumerate().map(|(at, cell)| {
        let written = cell.text.as_str();
        let mut name = match written {
            "" => format!("#{}", at + 1),
            _ => written.to_owned(),
        };
        // Somebody may have numbered a column already.
        while !given.insert(name.clone()) {
            let number = times.entry(written).or_insert(1);
            *number += 1;
            name = format!("{written}#{number}");
        }
        name
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_the_same_name_are_numbered() {
        let table = read_foreign("x.csv", b"Name;;Date;Name\na;b;\"c\nd\";e\n\n;;;f\n").unwrap();
        assert_eq!(table.columns, ["Name", "#2", "Date", "Name#2"]);
        assert_eq!(table.delimiter, ';');
        let lines: Vec<_> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 5]);
        let cell = &table.rows[0].cells[2];
        assert_eq!(
            (cell.text.as_str(), &table.text[cell.bytes.clone()]),
            ("c\nd", "\"c\nd\"")
        );
    }

    #[test]
    fn no_two_columns_have_the_same_name() {
        let table = read_foreign("x.csv", b"A,A#2,A,,A,#4\n").unwrap();
        assert_eq!(table.columns, ["A", "A#2", "A#3", "#4", "A#4", "#4#2"]);
    }

    #[test]
    fn other_encodings_are_read_and_named() {
        let table = read_foreign("x.csv", b"Lieu;Pays\nNoum\xe9a;France\n").unwrap();
        assert_eq!(
            (table.encoding, table.rows[0].cells[0].text.as_str()),
            (Some("Windows-1252"), "Nouméa")
        );
        let table = read_foreign("x.csv", b"\xff\xfeA\0\t\0B\0\n\0x\0\t\0y\0").unwrap();
        assert_eq!(
            (table.encoding, table.columns.join(" ").as_str()),
            (Some("UTF-16"), "A B")
        );
    }

    #[test]
    fn what_cannot_be_understood_is_told_at_once() {
        let problems = read_foreign("x.csv", b"a,b\n1\n2,3,4\n5,\"6\"7\n").unwrap_err();
        let codes: Vec<_> = problems.iter().map(|problem| problem.code().slug()).collect();
        assert_eq!(codes, ["ragged-row", "ragged-row", "stray-quote"]);
        assert!(read_foreign("x.csv", b"").is_err());
        assert!(read_foreign("x.csv", b"PK\x03\x04").is_err());
    }
}
