//! What is written is read as what it was.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;

use ingest::{CsvForm, Folder, SourceFile, build, export_tables, write_tables};
use model::{Amount, Claim, Evidence, Handling, Language, Link, Register, Tables, Translated};
use proptest::prelude::*;

/// The register of files, or what is wrong with them.
fn read(files: Vec<SourceFile>) -> Result<Register, String> {
    match build(&Folder::from_files("data", files)) {
        Ok(built) => Ok(built.register),
        Err(problems) => Err(ingest::render(&problems, false)),
    }
}

fn register(folder: &str) -> Register {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    read(ingest::read_folder(&folder).files().to_vec()).unwrap()
}

#[test]
fn the_shipped_register_comes_back() {
    let register = register("../../data");
    assert_eq!(read(write_tables(register.tables().clone())), Ok(register));
}

/// Every form that an export can have.
fn forms() -> impl Iterator<Item = CsvForm> {
    let delimiters = [b',', b';', b'\t'].into_iter();
    delimiters.flat_map(|delimiter| {
        [false, true].map(|for_spreadsheet| CsvForm {
            delimiter,
            for_spreadsheet,
        })
    })
}

/// The files that a data folder is read from.
fn csv_files(mut files: Vec<SourceFile>) -> Vec<SourceFile> {
    files.retain(|file| file.name.ends_with(".csv"));
    files
}

#[test]
fn an_export_of_the_shipped_register_is_the_register() {
    let register = register("../../data");
    for form in forms() {
        let files = export_tables(register.tables().clone(), &form);
        assert_eq!(files.len(), 11);
        assert_eq!(read(csv_files(files)).as_ref(), Ok(&register), "{form:?}");
    }
}

#[test]
fn an_export_for_a_spreadsheet_leaves_it_nothing_to_rewrite() {
    let form = CsvForm {
        delimiter: b';',
        for_spreadsheet: true,
    };
    for file in csv_files(export_tables(register("../../data").tables().clone(), &form)) {
        assert!(file.bytes.starts_with(b"\xef\xbb\xbf"), "{}", file.name);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&file.bytes[3..]);
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        for cell in records.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
            assert!(cell.parse::<model::Date>().is_err() || cell.len() == 4, "{cell}");
        }
    }
}

#[test]
fn the_files_of_the_shipped_register_are_written_as_they_stand() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    for file in write_tables(register("../../data").tables().clone()) {
        let shipped = std::fs::read(data.join(&file.name)).unwrap();
        let records = |bytes: &[u8]| {
            csv::Reader::from_reader(bytes)
                .into_records()
                .map(Result::unwrap)
                .collect::<Vec<_>>()
        };
        assert_eq!(records(&file.bytes), records(&shipped), "{}", file.name);
    }
}

#[test]
fn a_register_without_rows_has_the_files_that_every_register_has() {
    let files = write_tables(Tables::default());
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        ["entries.csv", "actors.csv", "roles.csv", "events.csv", "sources.csv"]
    );
    assert_eq!(read(files).unwrap().tables(), &Tables::default());
}

/// Any text that a cell can hold: never empty, without spaces around it, `\n` the only control character.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![4 => any::<char>(), 1 => prop::sample::select(vec![',', '"', '\n', ';', ' ', '=', '-', '1', '\t'])],
        1..12,
    )
    .prop_map(|characters| {
        let kept = |c: &char| !c.is_control() || *c == '\n';
        characters
            .iter()
            .filter(|c| kept(c))
            .collect::<String>()
            .trim()
            .to_owned()
    })
    .prop_filter("an empty cell is none", |text| !text.is_empty())
}

fn translated() -> impl Strategy<Value = Translated> {
    let any = || prop::option::of(text());
    let german = Language::from_tag("de").unwrap();
    (any(), any(), any(), any()).prop_map(move |(en, fr, ja, de)| {
        let mut text = Translated::of([en, fr, ja]);
        text.set(german, de);
        text
    })
}

fn date() -> impl Strategy<Value = model::Date> {
    let forms = vec!["2013", "2024-11?", "2024-11-01~", "2023/2027", "2019/..", "../2050%"];
    prop::sample::select(forms).prop_map(|text| text.parse().unwrap())
}

/// A small register with a row in every table.
fn whole() -> Tables {
    let mut tables = register("tests/fixtures/base").tables().clone();
    let evidence = Evidence {
        source: tables.sources[0].id.clone(),
        locator: Some("sentence 4".parse().unwrap()),
    };
    let (from, to) = (tables.entries[0].id.clone(), tables.entries[1].id.clone());
    tables.amounts.push(Amount {
        entry: from.clone(),
        actor: Some(tables.actors[0].id.clone()),
        kind: Translated::english("loan"),
        amount: "1500000.50".parse().unwrap(),
        currency: "JPY".parse().unwrap(),
        date: "2024-11".parse().unwrap(),
        evidence: evidence.clone(),
    });
    tables.claims.push(Claim {
        id: "wording".parse().unwrap(),
        subject: format!("source:{}", evidence.source).parse().unwrap(),
        field: "title".to_owned(),
        value: tables.sources[0].title.clone(),
        evidence: evidence.clone(),
        verdict: model::Verdict::Supports,
        confidence: Some(model::Confidence::Low),
        preferred: true,
        note: Translated::default(),
    });
    let relation = model::Relation::Under;
    tables.links = vec![Link {
        from,
        relation,
        to,
        evidence: Some(evidence),
    }];
    let shipped = register("../../data");
    tables.labels = shipped.labels().to_vec();
    tables
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_value_comes_back(
        words in prop::collection::vec(text(), 4),
        aliases in prop::collection::vec(text(), 0..4),
        (title, summary, note) in (translated(), translated(), translated()),
        (start, review) in (prop::option::of(date()), prop::option::of(date())),
        handling in prop::sample::select(vec![Handling::Public, Handling::Internal]),
    ) {
        let mut tables = whole();
        let [a, b, c, d] = words.try_into().unwrap();
        let entry = &mut tables.entries[0];
        (entry.summary, entry.start, entry.review_by, entry.handling) = (summary, start, review, handling);
        entry.title = title.clone();
        entry.title.set(Language::ENGLISH, Some(format!("x{a}x")));
        entry.end = None;
        let parts = aliases.iter().flat_map(|alias| alias.split(';').map(str::trim));
        entry.aliases = parts.filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let source = &mut tables.sources[0];
        (source.title, source.publisher, source.note, source.handling) = (b.clone(), title, note, handling);
        (tables.claims[0].value, tables.claims[0].note) = (b, Translated::english(c));
        tables.labels[0].standard = Some(d);
        tables.events.clear();
        let back = |files| read(files).map(|register| register.tables().clone());
        prop_assert_eq!(back(write_tables(tables.clone())), Ok(tables.clone()));
        for form in forms() {
            prop_assert_eq!(back(csv_files(export_tables(tables.clone(), &form))), Ok(tables.clone()), "{:?}", form);
        }
    }
}
