//! A foreign table in a text: what stands between its cells, where it begins, its rows.

use csv::ByteRecord;

use super::header::{HeadRow, header_of, names, usual_width};
use super::{ForeignCell, ForeignRow, ForeignTable, HowToRead, Medium};
use crate::charset::Charset;
use crate::code::EMPTY_FILE;
use crate::diagnostic::{Diagnostic, Severity};
use crate::doubt::{Settled, unsure};
use crate::encoding;
use crate::layout::{HEAD_BYTES, HEAD_ROWS, Layout, candidates, offset, order, reader, start_of};
use crate::opening::{MOST_LOST, Text, undecodable};
use crate::source::Source;
use crate::table::{misquoted, ragged};

/// Reads a text, in the encoding and with the delimiter that were told or are found.
pub(super) fn read(path: &str, bytes: &[u8], how: &HowToRead) -> Result<ForeignTable, Vec<Diagnostic>> {
    let text = Text::read(bytes, how.settings.encoding);
    let layout = layout(&text.decoded.text, how);
    let (detected, lost) = (text.detected, text.decoded.lost);
    let source = Source::new(path.to_owned(), text.decoded.text, detected.charset, layout);
    if source.bytes.trim_ascii().is_empty() {
        return Err(vec![source.problem(EMPTY_FILE, format!("`{path}` is empty"))]);
    }
    let is_told = how.settings.encoding.is_some();
    let doubt = unsure(&source, detected, bytes, Settled::Map, is_told);
    let mut problems: Vec<_> = doubt
        .into_iter()
        .map(|doubt| doubt.of_severity(Severity::Error))
        .collect();
    problems.extend(undecodable(&source, &lost, Settled::Map));
    problems.extend(wrong_bytes(&source));
    let mut rows = rows(&source, &mut problems);
    if rows.is_empty() && problems.is_empty() {
        let why = format!("no cell of `{path}` holds any text: delimiters and blanks are all there is");
        problems.push(source.problem(EMPTY_FILE, why));
    }
    let text = match std::str::from_utf8(&source.bytes) {
        Ok(text) if problems.is_empty() && !rows.is_empty() => text.to_owned(),
        _ => return Err(problems),
    };
    let header: Vec<_> = rows.remove(0).cells.into_iter().map(|cell| cell.text).collect();
    let start = source.place(layout.start..layout.start).line - 1;
    Ok(ForeignTable {
        text,
        medium: Medium::Csv {
            encoding: (detected.charset != Charset::UTF_8).then(|| detected.charset.called()),
            delimiter: char::from(layout.delimiter),
        },
        lines_above: start - usize::from(layout.has_order),
        columns: names(&header),
        rows,
    })
}

/// Where the table stands: under the delimiter that cuts the most rows at the head of the file into equally many cells.
fn layout(bytes: &[u8], how: &HowToRead) -> Layout {
    let order = order(bytes);
    let start = order.map_or(0, |(_, end)| end);
    let table = bytes.get(start..).unwrap_or_default();
    let told = how.settings.delimiter.or(order.map(|(delimiter, _)| delimiter));
    let delimiters = told.map_or_else(|| candidates(table), |told| vec![told]);
    let heads = delimiters
        .into_iter()
        .map(|delimiter| (delimiter, head(table, delimiter)));
    // The last of equals wins, so the usual delimiter is put last.
    let best = heads.rev().max_by_key(|(_, head)| regularity(head));
    let (delimiter, head) = best.unwrap_or((b',', Vec::new()));
    let rows: Vec<_> = head.iter().map(|(_, row)| row.clone()).collect();
    let at = head.get(header_of(&rows, &how.columns)).map_or(0, |(at, _)| *at);
    Layout {
        delimiter,
        start: start + at,
        has_order: order.is_some(),
        has_preamble: at > 0,
    }
}

/// How many rows have the usual number of cells, and that number; nothing where it is one.
fn regularity(head: &[(usize, HeadRow)]) -> Option<(usize, usize)> {
    let rows: Vec<_> = head.iter().map(|(_, row)| row.clone()).collect();
    let (width, count) = usual_width(&rows).filter(|(width, _)| *width > 1)?;
    Some((count, width))
}

/// The first rows with text under a delimiter, each with where it begins.
fn head(bytes: &[u8], delimiter: u8) -> Vec<(usize, HeadRow)> {
    let mut reader = reader(bytes.get(..HEAD_BYTES).unwrap_or(bytes), delimiter);
    let mut record = ByteRecord::new();
    let mut head = Vec::new();
    // Reading from memory has no way to fail but the end.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let row: HeadRow = record.iter().map(text_of).collect();
        if row.iter().any(|cell| !cell.is_empty()) {
            head.push((start_of(&record, bytes), row));
        }
        if head.len() == HEAD_ROWS {
            break;
        }
    }
    head
}

/// What a cell holds, without the spaces around it.
fn text_of(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).trim().to_owned()
}

/// The bytes of a file of UTF-8 that are none.
fn wrong_bytes(source: &Source) -> Vec<Diagnostic> {
    let mut at = 0;
    let mut problems = Vec::new();
    for chunk in source.bytes.utf8_chunks() {
        at += chunk.valid().len();
        let span = at..at + chunk.invalid().len();
        at = span.end;
        if let Some(Err(fault)) = source.bytes.get(span.clone()).map(encoding::text) {
            problems.push(source.fault_at(span, fault));
        }
        if problems.len() == MOST_LOST {
            break;
        }
    }
    problems
}

/// Every row with text, the header first.
fn rows(source: &Source, problems: &mut Vec<Diagnostic>) -> Vec<ForeignRow> {
    let above = source.layout.start;
    let mut reader = reader(source.bytes.get(above..).unwrap_or_default(), source.layout.delimiter);
    let mut rows: Vec<ForeignRow> = Vec::new();
    let mut record = ByteRecord::new();
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let start = above + record.position().map_or(0, |position| offset(position.byte()));
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
        text: text_of(text),
        bytes,
        is_uncomputed: false,
    });
    let cells: Vec<_> = cells.collect();
    let first = cells.first().map_or(start..start, |cell| cell.bytes.clone());
    ForeignRow {
        line: source.place(first).line,
        cells,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<ForeignTable, Vec<Diagnostic>> {
        super::read("x.csv", bytes, &HowToRead::default())
    }

    fn medium(encoding: Option<&str>, delimiter: char) -> Medium {
        Medium::Csv {
            encoding: encoding.map(str::to_owned),
            delimiter,
        }
    }

    #[test]
    fn every_cell_has_its_place() {
        let table = read(b"Name;;Date;Name\na;b;\"c\nd\";e\n\n;;;f\n").unwrap();
        assert_eq!(table.columns, ["Name", "#2", "Date", "Name#2"]);
        assert_eq!(table.medium, medium(None, ';'));
        let lines: Vec<_> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 5]);
        let cell = &table.rows[0].cells[2];
        assert_eq!(
            (cell.text.as_str(), &table.text[cell.bytes.clone()]),
            ("c\nd", "\"c\nd\"")
        );
    }

    #[test]
    fn other_encodings_are_read_and_named() {
        let table = read(b"Lieu;Pays\nNoum\xe9a, c\xf4te de l'\xe9t\xe9;France\n").unwrap();
        assert_eq!(table.medium, medium(Some("Windows-1252"), ';'));
        assert_eq!(table.rows[0].cells[0].text, "Nouméa, côte de l'été");
        let table = read(b"\xff\xfeA\0\t\0B\0\n\0x\0\t\0y\0").unwrap();
        assert_eq!(table.medium, medium(Some("UTF-16LE"), '\t'));
        assert_eq!(table.columns, ["A", "B"]);
    }

    #[test]
    fn the_delimiter_is_the_one_of_most_rows() {
        for (text, delimiter, lines_above) in [
            ("Liste, au 3 mars, des projets\n\nNom;Montant\na;1,5\nb;2,5\n", ';', 2),
            ("sep=|\nNom|Date;Lieu\na|b\n", '|', 0),
            ("a;b;c,d\nx;y;1,5\n", ';', 0),
            ("a,b\n\"x;y\",\"z;\"\n", ',', 0),
            ("title;;\n;;\nName\tX;Date;Place\na;b;c\n", ';', 2),
        ] {
            let table = read(text.as_bytes()).unwrap();
            assert_eq!(
                (table.medium, table.lines_above),
                (medium(None, delimiter), lines_above),
                "{text}"
            );
        }
    }

    #[test]
    fn what_cannot_be_understood_is_told_at_once() {
        let problems = read(b"a,b\n1\n2,3,4\n5,\"6\"7\n8,\xff\n").unwrap_err();
        let mut codes: Vec<_> = problems.iter().map(|problem| problem.code().slug()).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes, ["ragged-row", "stray-quote", "unsure-encoding"]);
        for nothing in [b"".as_slice(), b" \n", b",", b",,\n,,\n", b"sep=;\n", b"\"\",\"\"\n"] {
            let codes: Vec<_> = read(nothing)
                .unwrap_err()
                .iter()
                .map(|problem| problem.code().slug())
                .collect();
            assert_eq!(codes, ["empty-file"], "{nothing:?}");
        }
    }
}
