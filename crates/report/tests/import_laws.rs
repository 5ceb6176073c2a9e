//! What holds for every import: it takes a row once, keeps what is there, and no file or map ends the program.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

use std::path::Path;

use ingest::{ForeignTable, HowToRead, append, build, read_foreign};
use model::Register;
use proptest::prelude::*;
use report::{Fault, Map, Plan, SourceFile, parse_map, plan, suggest};

const MAP: &str = include_str!("import/map.toml");

fn folder() -> ingest::Folder {
    let folder = ingest::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/project/data"));
    let mut labels = folder
        .files()
        .iter()
        .find(|file| file.name == "vocabulary.csv")
        .expect("labels")
        .clone();
    labels
        .bytes
        .extend_from_slice(b"entry_kind,project,project,projet,,,\nhandling,internal,internal,,,,\n");
    folder.with(labels)
}

fn register(folder: &ingest::Folder) -> Option<Register> {
    build(folder).ok().map(|built| built.register)
}

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile {
        name: name.to_owned(),
        text: text.to_owned(),
        ..SourceFile::default()
    }
}

fn fitted(map: &str, foreign: &ForeignTable) -> Result<Map, Vec<Fault>> {
    let map = file("map.toml", map);
    let written = parse_map(&map).map_err(|fault| vec![fault])?;
    written.how_to_read(&map)?;
    written.fit(&map, foreign)
}

fn planned(foreign: &ForeignTable, register: &Register) -> Option<Plan> {
    let map = fitted(MAP, foreign).ok()?;
    plan(&map, foreign, &file("partner.csv", &foreign.text), register).ok()
}

/// Rows of titles that are nearly the same, with dates of every precision.
fn partner() -> impl Strategy<Value = String> {
    let title = "(Krill|krill|Krill-|Sea ice|Sea  ICE|Talks on polar science|Mer)( [12])?(, phase [12])?";
    let date = prop::sample::select(vec!["", "2019", "01/02/2023", "02/2023", "2023-02", "2023/.."]);
    let place = prop::sample::select(vec!["", "valparaiso", "VALPARAÍSO", "バルパライソ"]);
    let kind = prop::sample::select(vec!["Projet", "projet", "mechanism"]);
    let programme = prop::sample::select(vec!["Antarctique", "antarctique", "autre"]);
    let row = (title, date, place, kind, programme).prop_map(|(title, date, place, kind, programme)| {
        format!("{title};;{kind};Recherche;En cours;{date};;{place};x;;{programme}\n")
    });
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let header = "Title;Intitulé;Type;Domaine;Statut;Date de début;Date de fin;Lieu;Summary;Diffusion;Programme\n";
        header.to_owned() + &rows.concat()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_second_import_finds_every_row_there(partner in partner()) {
        let folder = folder();
        let before = register(&folder).expect("the small register");
        let foreign = read_foreign("partner.csv", partner.as_bytes(), &HowToRead::default()).expect("a partner's file");
        let first = planned(&foreign, &before).expect("a plan");
        let appended = append(&folder, "entries", &first.rows).expect("a file");
        let entries = &folder.files().iter().find(|file| file.name == "entries.csv").expect("entries").bytes;
        prop_assert!(appended.file.bytes.starts_with(entries));
        prop_assert_eq!(first.outcomes.len(), foreign.rows.len());
        // Titles that differ in their dates alone are refused by a rule of the register.
        if let Some(after) = register(&folder.with(appended.file)) {
            prop_assert_eq!(after.entries().len(), before.entries().len() + first.rows.len());
            let second = planned(&foreign, &after).expect("a plan");
            prop_assert_eq!(second.rows, Vec::<Vec<String>>::new());
        }
    }

    #[test]
    fn a_draft_of_any_file_is_a_map(bytes in prop::collection::vec(prop::sample::select(b"ab;,\t|\"\n\r#'\\={[\xe9\x83k2025/0-\x7f\0".to_vec()), 0..120)) {
        if let Ok(foreign) = read_foreign("x.csv", &bytes, &HowToRead::default()) {
            let draft = suggest(&foreign, "x\n\"y\".csv", &HowToRead::default(), None);
            let map = fitted(&draft, &foreign);
            prop_assert!(map.is_ok(), "{draft}\n{:?}", map.err());
            if let Some(register) = register(&folder()) {
                let map = map.expect("a map");
                let _ = plan(&map, &foreign, &file("x.csv", &foreign.text), &register);
            }
        }
    }

    #[test]
    fn no_map_ends_the_program(at in any::<prop::sample::Index>(), length in 0..30_usize, splinter in ".{0,3}") {
        let mut text = MAP.to_owned();
        let start = text.floor_char_boundary(at.index(text.len()));
        let end = text.floor_char_boundary((start + length).min(text.len())).max(start);
        text.replace_range(start..end, &splinter);
        let bytes = include_bytes!("import/partner.csv");
        let foreign = read_foreign("partner.csv", bytes, &HowToRead::default()).expect("a partner's file");
        let partner = file("partner.csv", &foreign.text);
        let told = match fitted(&text, &foreign) {
            Ok(map) => plan(&map, &foreign, &partner, &register(&folder()).expect("the register")).err(),
            Err(faults) => Some(faults),
        };
        for fault in told.unwrap_or_default() {
            prop_assert!(!fault.render(false, None).is_empty());
        }
    }
}
