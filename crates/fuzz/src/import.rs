//! Files of partners, and the map that says what they mean.

use std::sync::OnceLock;

use ingest::{Folder, ForeignTable, HowToRead, append, build, read_foreign};
use model::Register;
use report::{Fault, Map, Plan, SourceFile, parse_map, plan, suggest};

use crate::folder::files;
use crate::place::{diagnostics, faults};

/// The map of a partner whose file is any bytes.
const MAP: &str = r#"
table = "entries"

[columns]
title_en = "Title"
kind = { column = "Type", values = { "Projet" = "instrument" }, constant = "mechanism" }
theme = { constant = "maritime" }
start = { column = "Début", dates = "day-first" }
place_id = "Lieu"
source_id = { constant = "page" }
entry_id = { slug = ["Title", "Type"] }

[[only]]
column = "Programme"
not = ["autre"]
"#;
/// The file of a partner whose map is any bytes.
const PARTNER: &str = "Title;Type;Début;Lieu;Programme\nKrill;Projet;01/02/2023;NOUMÉA;mer\nSea ice;;2019;;autre\n";

/// Any bytes as a partner's file: every cell has its place, or there is an error.
pub fn foreign(bytes: &[u8]) {
    let table = match read_foreign("data/partner.csv", bytes, &HowToRead::default()) {
        Ok(table) => table,
        Err(problems) => {
            assert!(problems.errors() > 0);
            return diagnostics(&[], &problems);
        }
    };
    for row in &table.rows {
        for cell in &row.cells {
            let raw = table.text.get(cell.bytes.clone()).expect("the place of a cell");
            assert!(raw.starts_with('"') || raw.trim() == cell.text);
        }
    }
    drafted(&table);
}

/// Every row has a cell for each column, and what is proposed for a table is a map for it.
pub fn drafted(table: &ForeignTable) {
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len());
        assert!(row.line >= 1);
    }
    let draft = file("map.toml", &suggest(table, "partner.csv", &HowToRead::default(), None));
    let map = fitted(&draft, table);
    assert!(map.is_ok(), "{}", draft.text);
}

/// Any bytes as a partner's file with a map: what is taken once is known again.
pub fn import(bytes: &[u8]) {
    let Ok(foreign) = read_foreign("partner.csv", bytes, &HowToRead::default()) else {
        return;
    };
    let folder = Folder::from_files("data", files());
    let Some(first) = planned(MAP, &foreign, register()) else {
        return;
    };
    let appended = append(&folder, "entries", &first.rows).expect("the file of the entries");
    if let Ok(after) = build(&folder.with(appended.file)) {
        assert_eq!(
            after.register.entries().len(),
            register().entries().len() + first.rows.len()
        );
        let second = planned(MAP, &foreign, &after.register).expect("a plan");
        assert_eq!(second.rows, Vec::<Vec<String>>::new());
    }
}

/// Any text as a map.
pub fn map(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let foreign =
        read_foreign("partner.csv", PARTNER.as_bytes(), &HowToRead::default()).expect("the file of a partner");
    if let Some(plan) = planned(text, &foreign, register()) {
        assert_eq!(plan.outcomes.len(), foreign.rows.len());
        assert_eq!(plan.rows.len(), plan.origins.len());
    }
}

/// What a map makes of a file; whatever is wrong stands where it is said to.
fn planned(map: &str, foreign: &ForeignTable, register: &Register) -> Option<Plan> {
    let partner = file("partner.csv", &foreign.text);
    let map = told(fitted(&file("map.toml", map), foreign))?;
    told(plan(&map, foreign, &partner, register))
}

fn fitted(file: &SourceFile, foreign: &ForeignTable) -> Result<Map, Vec<Fault>> {
    let written = parse_map(file).map_err(|fault| vec![fault])?;
    written.how_to_read(file)?;
    written.fit(file, foreign)
}

fn told<T>(outcome: Result<T, Vec<Fault>>) -> Option<T> {
    outcome.map_err(|found| faults(&found)).ok()
}

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile {
        name: name.to_owned(),
        text: text.to_owned(),
        ..SourceFile::default()
    }
}

/// The small register, read once.
pub fn register() -> &'static Register {
    static REGISTER: OnceLock<Register> = OnceLock::new();
    REGISTER.get_or_init(|| {
        build(&Folder::from_files("data", files()))
            .expect("the small register")
            .register
    })
}
