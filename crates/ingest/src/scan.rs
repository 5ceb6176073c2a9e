//! The cells of one CSV record as they stand in the file.
//!
//! The csv crate says where a record begins and what its cells hold, but not where each cell stands. This scanner
//! walks over the raw bytes of one record by the same rules (RFC 4180, read as leniently as the csv crate does). It
//! is run where a record holds a quote or a problem has to be shown, not on every row.

use std::ops::Range;

/// How a cell is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    /// Not at all.
    Bare,
    /// From end to end.
    Quoted,
    /// Text follows the closing quote.
    TextAfter,
    /// The file ends before the closing quote.
    Unclosed,
}

/// One cell: where it stands, quotes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawCell {
    /// Offsets in the bytes that were scanned.
    pub(crate) span: Range<usize>,
    /// How it is quoted.
    pub(crate) quoting: Quoting,
}

/// The cells of the record that begins at `start`, or after the line breaks that stand there.
pub(crate) fn scan_record(bytes: &[u8], start: usize, delimiter: u8) -> impl Iterator<Item = RawCell> {
    let mut at = start;
    while is_line_break(bytes.get(at)) {
        at += 1;
    }
    let first = scan_cell(bytes, at, delimiter);
    std::iter::successors(Some(first), move |cell| {
        let is_followed = bytes.get(cell.span.end) == Some(&delimiter);
        is_followed.then(|| scan_cell(bytes, cell.span.end + 1, delimiter))
    })
}

/// Where the rows of a file begin, as a spreadsheet counts them: empty lines are rows, line breaks in quotes are not.
pub(crate) fn row_starts(bytes: &[u8], delimiter: u8) -> Vec<usize> {
    let mut starts = vec![0];
    let mut at = 0;
    while at < bytes.len() {
        at = scan_cell(bytes, at, delimiter).span.end;
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at += 2,
            (Some(_), _) => at += 1,
            (None, _) => return starts,
        }
        if is_line_break(bytes.get(at - 1)) {
            starts.push(at);
        }
    }
    starts
}

fn scan_cell(bytes: &[u8], start: usize, delimiter: u8) -> RawCell {
    if bytes.get(start) != Some(&b'"') {
        return RawCell {
            span: start..bare_end(bytes, start, delimiter),
            quoting: Quoting::Bare,
        };
    }
    let Some(after_quote) = quoted_end(bytes, start + 1) else {
        return RawCell {
            span: start..bytes.len(),
            quoting: Quoting::Unclosed,
        };
    };
    let end = bare_end(bytes, after_quote, delimiter);
    let quoting = if end == after_quote {
        Quoting::Quoted
    } else {
        Quoting::TextAfter
    };
    RawCell {
        span: start..end,
        quoting,
    }
}

/// Where text without quotes ends: at a delimiter, a line break or the end.
fn bare_end(bytes: &[u8], start: usize, delimiter: u8) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    start
        + rest
            .iter()
            .take_while(|&&byte| byte != delimiter && !is_line_break(Some(&byte)))
            .count()
}

/// The offset after the closing quote; a doubled quote does not close.
fn quoted_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == b'"')? + 1;
        if bytes.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

fn is_line_break(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b'\r' | b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a raw cell holds.
    fn unquote(raw: &[u8], quoting: Quoting) -> Vec<u8> {
        if quoting == Quoting::Bare {
            return raw.to_vec();
        }
        let mut held = Vec::new();
        let mut rest = &raw[1..];
        while let Some(at) = rest.iter().position(|&byte| byte == b'"') {
            held.extend_from_slice(&rest[..at]);
            rest = &rest[at + 1..];
            match rest.strip_prefix(b"\"") {
                Some(after) => {
                    held.push(b'"');
                    rest = after;
                }
                None => break,
            }
        }
        held.extend_from_slice(rest);
        held
    }

    /// Text in which everything that means something to CSV is frequent.
    fn csv_like() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop::sample::select(b",,;;\t\"\"\"\"\n\r ab\xc3\xa9\x00".to_vec());
        prop::collection::vec(byte, 0..60)
    }

    proptest! {
        #[test]
        fn scanned_cells_unquoted_are_the_fields_of_the_csv_crate(
            bytes in csv_like(),
            delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        ) {
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(&*bytes);
            for record in reader.byte_records() {
                let record = record.unwrap();
                let start = record.position().unwrap().byte() as usize;
                let cells: Vec<_> = scan_record(&bytes, start, delimiter).collect();
                let held: Vec<_> =
                    cells.iter().map(|cell| unquote(&bytes[cell.span.clone()], cell.quoting)).collect();
                let fields: Vec<_> = record.iter().map(<[u8]>::to_vec).collect();
                prop_assert_eq!(held, fields);
            }
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        let bytes = b"a,b\n\"x\n\n\"\"y\",z\r\n\r\nc\rd,\"e\nf";
        let rows: Vec<_> = row_starts(bytes, b',')
            .into_iter()
            .map(|at| char::from(bytes[at]))
            .collect();
        assert_eq!(rows, ['a', '"', '\r', 'c', 'd']);
    }

    #[test]
    fn quoting_is_told_apart() {
        let bytes = b"a,\"b\"\"\n\",\"c\"d,\"e";
        let quotings: Vec<_> = scan_record(bytes, 0, b',').map(|cell| cell.quoting).collect();
        assert_eq!(
            quotings,
            [Quoting::Bare, Quoting::Quoted, Quoting::TextAfter, Quoting::Unclosed]
        );
    }
}
