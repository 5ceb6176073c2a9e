//! Workbooks of partners.

use std::io::{Cursor, Write};

use ingest::{HowToRead, Medium, read_foreign};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::import::drafted;
use crate::place::diagnostics;

/// The part of a workbook that the bytes become, by the first of them.
const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "content.xml",
    "META-INF/manifest.xml",
];
/// The other parts of an Excel workbook, and the one that the bytes become where they are another.
const EXCEL: [(&str, &str); 6] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="a" Type="/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="a" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>"#,
    ),
    (
        "xl/worksheets/sheet1.xml",
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45689</v></c></row></sheetData></worksheet>"#,
    ),
    (
        "xl/sharedStrings.xml",
        "<sst uniqueCount=\"1\"><si><t>Title</t></si></sst>",
    ),
];
/// Those of an OpenDocument workbook.
const OPEN_DOCUMENT: [(&str, &str); 3] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    ("META-INF/manifest.xml", "<manifest:manifest/>"),
    (
        "content.xml",
        r#"<c><table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>Title</text:p></table:table-cell></table:table-row></table:table></c>"#,
    ),
];

/// Any bytes as a part of a workbook, or as a workbook: a table in which every cell has its place, or an error.
pub fn workbook(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    match PARTS.get(usize::from(*first)) {
        Some(part) if part.starts_with("xl/") => read(&packed(&EXCEL, part, rest)),
        Some(part) => read(&packed(&OPEN_DOCUMENT, part, rest)),
        None => read(bytes),
    }
}

fn packed(parts: &[(&str, &str)], part: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let others = parts.iter().filter(|(name, _)| *name != part);
    let others = others.map(|(name, text)| (*name, text.as_bytes()));
    for (name, bytes) in others.chain([(part, bytes)]) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file(name, options).expect("a part");
        archive.write_all(bytes).expect("memory takes bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

fn read(bytes: &[u8]) {
    if !bytes.starts_with(b"PK\x03\x04") {
        return;
    }
    let table = match read_foreign("data/partner.xlsx", bytes, &HowToRead::default()) {
        Ok(table) => table,
        Err(problems) => {
            assert!(problems.errors() > 0);
            return diagnostics(&[], &problems);
        }
    };
    let sheet = match &table.medium {
        Medium::Workbook { sheet, .. } => Some(sheet),
        Medium::Csv { .. } => None,
    };
    let sheet = sheet.expect("an archive is no text");
    assert_eq!(sheet.letters.len(), table.columns.len());
    let breaks = table.text.match_indices('\n').map(|(at, _)| at + 1);
    let starts: Vec<_> = std::iter::once(0).chain(breaks).collect();
    for row in &table.rows {
        for (column, cell) in row.cells.iter().enumerate() {
            let shown = table.text.get(cell.bytes.clone()).expect("the place of a cell");
            let blank = |sign: char| if sign.is_control() { ' ' } else { sign };
            assert_eq!(shown, cell.text.chars().map(blank).collect::<String>());
            let start = starts.get(row.line - 1).expect("the line of a row");
            let before = table
                .text
                .get(*start..cell.bytes.start)
                .expect("the line before a cell");
            assert!(!before.contains('\n'));
            assert_eq!(before.matches('\t').count(), column);
        }
    }
    drafted(&table);
}
