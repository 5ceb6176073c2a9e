//! What holds for all files.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;

use ingest::{Diagnostics, Folder, SourceFile, build};
use proptest::prelude::*;

/// The files of a tiny register without problems.
fn base() -> Vec<SourceFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base");
    ingest::read_folder(&folder).files().to_vec()
}

/// What stands in a register, whatever the order of rows in the files.
fn content(files: Vec<SourceFile>) -> Vec<String> {
    let built = build(&Folder::from_files("data", files)).map_err(|problems| ingest::render(&problems, false));
    let tables = built.unwrap().register.tables().clone();
    let mut rows = Vec::new();
    rows.extend(tables.entries.iter().map(|row| format!("{row:?}")));
    rows.extend(tables.actors.iter().map(|row| format!("{row:?}")));
    rows.extend(tables.roles.iter().map(|row| format!("{row:?}")));
    rows.extend(tables.events.iter().map(|row| format!("{row:?}")));
    rows.extend(tables.sources.iter().map(|row| format!("{row:?}")));
    rows.extend(tables.places.iter().map(|row| format!("{row:?}")));
    rows.extend(tables.labels.iter().map(|row| format!("{row:?}")));
    rows.sort();
    rows
}

/// Whether the problems can be shown, and stand where they say.
fn check(files: &[SourceFile], problems: &Diagnostics) -> Result<(), TestCaseError> {
    prop_assert!(problems.errors() > 0);
    prop_assert!(!ingest::render(problems, true).is_empty());
    for problem in problems {
        let Some(place) = problem.place() else { continue };
        let name = problem.path().strip_prefix("data/").unwrap();
        let bytes = &files.iter().find(|file| file.name == name).unwrap().bytes;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
        let line = text.split('\n').nth(place.line - 1).unwrap();
        prop_assert_eq!(line.replace('\u{fffd}', ""), place.text.replace('\u{fffd}', ""));
        prop_assert_eq!(place.text[..place.span.start].chars().count() + 1, place.column);
        prop_assert!(place.text.is_char_boundary(place.span.end));
    }
    Ok(())
}

fn build_and_check(files: Vec<SourceFile>) -> Result<(), TestCaseError> {
    let folder = Folder::from_files("data", files);
    match build(&folder) {
        Ok(built) => prop_assert_eq!(built.warnings.errors(), 0),
        Err(problems) => check(folder.files(), &problems)?,
    }
    Ok(())
}

/// One change that a hand or a program may make to a file.
#[derive(Debug, Clone)]
enum Change {
    Insert(Vec<u8>),
    Delete(usize),
    Truncate,
    RepeatLine,
}

fn change() -> impl Strategy<Value = Change> {
    let piece = prop::sample::select(vec![
        &b"\""[..],
        b"\"\"",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r\n",
        b"\r",
        b"\xe9",
        b"\x83k",
        b"\0",
        b" ",
        b"-",
        b"x",
        b"2025",
        b"f\xc3\xa9vr-25",
        b"\xef\xbb\xbf",
        b"\xe2\x80\x8b",
        b"\xff\xfe",
    ]);
    prop_oneof![
        4 => piece.prop_map(|piece| Change::Insert(piece.to_vec())),
        2 => (1..40_usize).prop_map(Change::Delete),
        1 => Just(Change::Truncate),
        1 => Just(Change::RepeatLine),
    ]
}

fn apply(bytes: &mut Vec<u8>, at: usize, change: Change) {
    match change {
        Change::Insert(piece) => {
            bytes.splice(at..at, piece);
        }
        Change::Delete(length) => {
            bytes.drain(at..(at + length).min(bytes.len()));
        }
        Change::Truncate => bytes.truncate(at),
        Change::RepeatLine => {
            let start = bytes[..at]
                .iter()
                .rposition(|&byte| byte == b'\n')
                .map_or(0, |before| before + 1);
            let line = bytes[start..at].to_vec();
            bytes.splice(start..start, line);
        }
    }
}

/// Writes a file anew: columns and rows in another order, quotes, delimiter, line ends and byte order mark as told.
fn rewrite(file: &SourceFile, seed: usize, delimiter: u8, style: csv::QuoteStyle, ends: &str, bom: bool) -> SourceFile {
    let mut reader = csv::Reader::from_reader(&*file.bytes);
    let header = reader.headers().unwrap().clone();
    let mut records: Vec<_> = reader.records().map(Result::unwrap).collect();
    let count = records.len();
    records.rotate_left(seed % count.max(1));
    if seed.is_multiple_of(2) {
        records.reverse();
    }
    let terminator = if ends == "\r\n" {
        csv::Terminator::CRLF
    } else {
        csv::Terminator::Any(ends.as_bytes()[0])
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(style)
        .terminator(terminator)
        .from_writer(if bom { b"\xef\xbb\xbf".to_vec() } else { Vec::new() });
    for record in std::iter::once(&header).chain(&records) {
        let mut cells: Vec<_> = record.iter().collect();
        cells.rotate_left(seed % header.len());
        writer.write_record(cells).unwrap();
    }
    SourceFile {
        name: file.name.clone(),
        bytes: writer.into_inner().unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_give_a_register_or_problems(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        table in 0..7_usize,
        keeps_header in any::<bool>(),
    ) {
        let mut files = base();
        let file = &mut files[table];
        let header = file.bytes.iter().position(|&byte| byte == b'\n').filter(|_| keeps_header);
        file.bytes.truncate(header.map_or(0, |end| end + 1));
        file.bytes.extend(bytes);
        build_and_check(files)?;
    }

    #[test]
    fn damaged_files_give_a_register_or_problems(
        changes in prop::collection::vec((0..7_usize, any::<prop::sample::Index>(), change()), 1..6),
    ) {
        let mut files = base();
        for (table, index, change) in changes {
            let bytes = &mut files[table].bytes;
            let at = index.index(bytes.len() + 1);
            apply(bytes, at, change);
        }
        build_and_check(files)?;
    }

    #[test]
    fn the_form_of_the_files_is_no_part_of_the_register(
        seed in 0..100_usize,
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        quotes_all in any::<bool>(),
        ends in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        bom in any::<bool>(),
    ) {
        let style = if quotes_all { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let files = base().iter().map(|file| rewrite(file, seed, delimiter, style, ends, bom)).collect();
        prop_assert_eq!(content(files), content(base()));
    }
}

#[test]
fn the_shipped_register_has_no_problems() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let built = build(&ingest::read_folder(&data));
    let problems = built.as_ref().err().map(|problems| ingest::render(problems, false));
    assert_eq!(problems, None);
    assert!(built.unwrap().warnings.is_empty());
}

#[test]
fn the_data_package_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/datapackage.json");
    assert_eq!(
        fs::read_to_string(path).unwrap(),
        ingest::data_package(),
        "run `cargo xtask generate`"
    );
}

#[test]
fn a_header_of_any_length_takes_no_more_than_its_time() {
    for name in ["kind", "x", "\"\"", ""] {
        let mut files = base();
        files[0].bytes = format!("actor_id{}\nfrance\n", format!(",{name}").repeat(20_000)).into_bytes();
        let problems = build(&Folder::from_files("data", files)).unwrap_err();
        assert!(problems.iter().count() < 100);
        let shown = ingest::render(&problems, false);
        assert!(shown.contains("more wrong names in this line are not shown"), "{name}");
    }
}
