//! Where the table stands in a file: what is between its cells, and what is above its header.

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::encoding;
use crate::rows::Schema;

/// The delimiters that are looked for, the usual one first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// The header is looked for among so many rows at the head of a file.
pub(crate) const HEAD_ROWS: usize = 20;
/// … and in so many bytes.
pub(crate) const HEAD_BYTES: usize = 1 << 16;

/// Where the table stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    /// What stands between two cells.
    pub(crate) delimiter: u8,
    /// Where the header begins.
    pub(crate) start: usize,
    /// Whether the first line is an order to a spreadsheet, `sep=;`.
    pub(crate) has_order: bool,
    /// Whether lines above the header are passed over.
    pub(crate) has_preamble: bool,
}

impl Layout {
    /// Finds the table: the header is the first row under any delimiter that names every required column; where there is
    /// none, it is the first row of all. `forced` is the delimiter where that was told.
    pub(crate) fn find(bytes: &[u8], schema: &Schema, forced: Option<u8>) -> Self {
        let order = order(bytes);
        let start = order.map_or(0, |(_, end)| end);
        let told = forced.or(order.map(|(delimiter, _)| delimiter));
        let table = bytes.get(start..).unwrap_or_default();
        let candidates = told.map_or_else(|| candidates(table), |told| vec![told]);
        let found = best(&candidates, |delimiter| header(table, schema, delimiter));
        Self {
            delimiter: found.delimiter,
            start: start + found.at,
            has_order: order.is_some(),
            has_preamble: found.at > 0,
        }
    }
}

/// The first header that is complete, else the one that names the most columns. The comma comes first among the candidates.
fn best(candidates: &[u8], header: impl Fn(u8) -> Header) -> Header {
    let mut best = Header::first(b',', 0);
    for &delimiter in candidates {
        let header = header(delimiter);
        if header.is_complete {
            return header;
        }
        if header.known > best.known || candidates.len() == 1 {
            best = header;
        }
    }
    best
}

/// A row that may be the header.
#[derive(Debug, Clone, Copy)]
struct Header {
    delimiter: u8,
    at: usize,
    known: usize,
    is_complete: bool,
}

impl Header {
    fn first(delimiter: u8, known: usize) -> Self {
        Self {
            delimiter,
            at: 0,
            known,
            is_complete: false,
        }
    }
}

/// The order `sep=;` in the first line: the delimiter that it names, and where the line ends. Some programs put it in quotes.
pub(crate) fn order(bytes: &[u8]) -> Option<(u8, usize)> {
    let end = bytes.iter().position(|&byte| matches!(byte, b'\n' | b'\r'))?;
    let line = bytes.get(..end)?.trim_ascii_start();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let (name, rest) = line.split_at_checked(4)?;
    let delimiter = *rest.first()?;
    let is_order = name.eq_ignore_ascii_case(b"sep=") && DELIMITERS.contains(&delimiter);
    let rest = rest.get(1..)?.trim_ascii();
    let rest = rest.strip_prefix(b"\"").unwrap_or(rest);
    // A table of the program may stand behind it, with delimiters up to its width.
    let is_bare = rest.iter().all(|byte| *byte == delimiter);
    let end = end + if bytes.get(end..end + 2) == Some(b"\r\n") { 2 } else { 1 };
    (is_order && is_bare).then_some((delimiter, end))
}

/// The delimiters that the head of the file has at all, and the comma.
pub(crate) fn candidates(bytes: &[u8]) -> Vec<u8> {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    DELIMITERS
        .into_iter()
        .filter(|delimiter| *delimiter == b',' || head.contains(delimiter))
        .collect()
}

/// The header under one delimiter.
fn header(bytes: &[u8], schema: &Schema, delimiter: u8) -> Header {
    let mut reader = reader(bytes.get(..HEAD_BYTES).unwrap_or(bytes), delimiter);
    let mut record = ByteRecord::new();
    let mut first = None;
    for _ in 0..HEAD_ROWS {
        // Reading from memory has no way to fail but the end.
        let Ok(true) = reader.read_byte_record(&mut record) else {
            break;
        };
        let (known, is_complete) = columns(&record, schema);
        if is_complete {
            let at = if first.is_some() { start_of(&record, bytes) } else { 0 };
            return Header {
                delimiter,
                at,
                known,
                is_complete,
            };
        }
        match first {
            None => first = Some(Header::first(delimiter, known)),
            // A row that names several columns is a header, and lacks one.
            Some(header) if header.known > 1 => break,
            Some(_) => {}
        }
    }
    first.unwrap_or(Header::first(delimiter, 0))
}

/// Where a record begins; the csv crate counts empty lines above as part of it.
pub(crate) fn start_of(record: &ByteRecord, bytes: &[u8]) -> usize {
    let at = record.position().map_or(0, |position| offset(position.byte()));
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count()
}

/// How many columns of the table a row names, and whether all that the table cannot do without are among them.
fn columns(record: &ByteRecord, schema: &Schema) -> (usize, bool) {
    let named: Vec<_> = record.iter().filter_map(|name| column_of(name, schema)).collect();
    let mut required = schema.columns.iter().filter(|column| column.required);
    let is_complete = required.all(|column| named.contains(&column.name));
    (named.len(), is_complete)
}

/// The column that a cell of the header names, in whatever case and with whatever between its words: `Entry ID`.
pub(crate) fn column_of(name: &[u8], schema: &Schema) -> Option<&'static str> {
    let name = encoding::text(name).ok()?;
    let exact = schema.column(name);
    let column = exact.or_else(|| {
        let key = key_of(name);
        let mut columns = schema.columns.iter();
        columns.find(|column| column.name.split('_').collect::<String>() == key)
    });
    column.map(|column| column.name)
}

/// The letters and digits of a name, small and without accents.
fn key_of(name: &str) -> String {
    model::fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A reader of records, quotes and line ends as lenient as the csv crate has them.
pub(crate) fn reader(bytes: &[u8], delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        // As much memory as a small file needs.
        .buffer_capacity(bytes.len().clamp(1, 1 << 16))
        .from_reader(bytes)
}

/// An offset as the csv crate counts it; a file in memory is never longer than an address.
pub(crate) fn offset(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::charset::detect;

    /// The rows of a file, as the cells of its columns.
    fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
        let text = detect(bytes).charset.decode(bytes).text;
        let mut reader = reader(&text, b',');
        let mut records = reader.records().map(Result::unwrap);
        let header = records.next().unwrap();
        let row = |record: csv::StringRecord| {
            let cells = header.iter().zip(record.iter());
            cells.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
        };
        records.map(row).collect()
    }

    #[test]
    fn the_cases_of_csv_spectrum_are_understood() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spectrum");
        let mut count = 0;
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.extension().is_some_and(|ending| ending == "csv") {
                let expected: Vec<BTreeMap<String, String>> =
                    serde_json::from_slice(&fs::read(file.with_extension("json")).unwrap()).unwrap();
                assert_eq!(rows(&fs::read(&file).unwrap()), expected, "{}", file.display());
                count += 1;
            }
        }
        assert_eq!(count, 12);
    }
}
