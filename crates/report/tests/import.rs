//! What `report import` takes from a partner's file, and that it takes it once.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::fmt::Write;
use std::path::Path;

use support::Workplace;

/// The small partnership with the labels that the partner's words need, and the partner's file and map.
fn place() -> Workplace {
    let place = Workplace::small();
    place.overlay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import"));
    let labels = [
        place.read("data/vocabulary.csv"),
        b"entry_kind,project,project,projet,,,\nhandling,internal,internal,,,,\n".to_vec(),
    ];
    place.write("data/vocabulary.csv", labels.concat());
    place
}

const DRY: [&str; 4] = ["import", "partner.csv", "--map", "map.toml"];
const WRITE: [&str; 5] = ["import", "partner.csv", "--map", "map.toml", "--write"];

#[test]
fn an_import_says_what_it_would_do_and_does_it_once() {
    let place = place();
    let before = place.read("data/entries.csv");
    let dry = place.report(&DRY);
    assert_eq!((dry.status, dry.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("import-dry", dry.stdout);
    assert_eq!(place.read("data/entries.csv"), before, "nothing was written");

    let run = place.report(&WRITE);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let after = place.read("data/entries.csv");
    let added = after
        .strip_prefix(before.as_slice())
        .expect("existing rows keep every byte");
    insta::assert_snapshot!("import-added", String::from_utf8_lossy(added));
    assert_eq!(place.report(&["check"]).status, 0);

    let again = place.report(&WRITE);
    insta::assert_snapshot!("import-again", again.stdout.rsplit("\n\n").next().unwrap_or_default());
    assert_eq!(place.read("data/entries.csv"), after, "a second run changes nothing");
}

#[test]
fn new_rows_are_written_in_the_style_of_the_file() {
    let place = place();
    let text = String::from_utf8(place.read("data/places.csv")).expect("UTF-8");
    let styled = format!("\u{feff}{}", text.replace(',', ";").replace('\n', "\r\n"));
    place.write("data/places.csv", &styled);
    place.write("partner.csv", "Town|Land\nPunta Arenas|CL\nVALPARAISO|CL\n");
    place.write(
        "map.toml",
        "table = \"places\"\n[columns]\nname_en = \"Town\"\ncountry = \"Land\"\n",
    );
    let run = place.report(&WRITE);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let expected = format!("{styled}punta-arenas;;CL;Punta Arenas;;;;\r\n");
    assert_eq!(
        String::from_utf8(place.read("data/places.csv")),
        Ok(expected),
        "{}",
        run.stdout
    );
}

#[test]
fn actors_are_matched_by_any_name_they_bear() {
    let place = place();
    place.write(
        "partner.csv",
        "Dialogue,Pays,Rôle\nTALKS on polar science,チリ,Partie\nfisheries-agreement,norway,host\n",
    );
    place.write(
        "map.toml",
        "table = \"roles\"\n[columns]\nentry_id = \"Dialogue\"\nactor_id = \"Pays\"\n\
         role = { column = \"Rôle\", values = { PARTIE = \"party\" } }\nsource_id = { constant = \"joint-note\" }\n",
    );
    let labels = [place.read("data/vocabulary.csv"), b"role,host,host,,,,\n".to_vec()].concat();
    place.write("data/vocabulary.csv", labels);
    let run = place.report(&WRITE);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let roles = String::from_utf8(place.read("data/roles.csv")).expect("UTF-8");
    assert!(
        roles.ends_with("polar-talks,chile,party,,,joint-note,\nfisheries-agreement,norway,host,,,joint-note,\n"),
        "{roles}"
    );
}

#[test]
fn a_table_without_a_file_gets_one() {
    let place = place();
    std::fs::remove_file(place.path("data/links.csv")).expect("a file less");
    place.write("partner.csv", "a\tb\npolar-talks\tfisheries-agreement\n");
    place.write(
        "map.toml",
        "table = \"links\"\n[columns]\nfrom_entry = \"a\"\nto_entry = \"b\"\nrelation = { constant = \"related\" }\n",
    );
    let labels = [
        place.read("data/vocabulary.csv"),
        b"relation,related,related,,,,\n".to_vec(),
    ]
    .concat();
    place.write("data/vocabulary.csv", labels);
    let run = place.report(&WRITE);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(
        String::from_utf8(place.read("data/links.csv")).expect("UTF-8"),
        "from_entry,relation,to_entry,source_id,locator\npolar-talks,related,fisheries-agreement,,\n"
    );
}

#[test]
fn an_export_holds_nothing_that_the_register_lacks() {
    let place = Workplace::small();
    assert_eq!(place.report(&["export", "--to", "out", "--excel"]).status, 0);
    for table in ingest::tables() {
        let mut map = format!("table = \"{}\"\n[columns]\n", table.table);
        for column in &table.columns {
            writeln!(map, "{0} = \"{0}\"", column.name).expect("a text takes text");
        }
        place.write("map.toml", map);
        let file = format!("out/{}.csv", table.table);
        let run = place.report(&["import", &file, "--map", "map.toml", "--write"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(run.stdout.contains("nothing to add"), "{}", run.stdout);
        assert!(
            run.stdout.contains("(0 with other values), 0 twice, 0 left out"),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn a_draft_of_a_map_is_a_map() {
    let place = place();
    let draft = place.report(&["import", "partner.csv", "--suggest"]);
    assert_eq!((draft.status, draft.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("import-suggest", draft.stdout);
    place.write("map.toml", &draft.stdout);
    let run = place.report(&DRY);
    assert!(!run.stderr.contains("error[import-map]"), "{}", run.stderr);
    let mended = draft.stdout.replace(
        "\"Océan et climat\" = \"Océan et climat\"",
        "\"Océan et climat\" = \"maritime\"",
    );
    let mended = mended
        .replace("= \"Recherche\"", "= \"science\"")
        .replace("= \"Numérique\"", "= \"science\"");
    let mended = mended
        .replace("= \"En cours\"", "= \"active\"")
        .replace("= \"Terminé\"", "= \"ended\"");
    let mended = mended
        .replace("= \"Mécanisme\"", "= \"mechanism\"")
        .replace("constant = \"\"", "constant = \"joint-note\"");
    place.write("map.toml", mended);
    let run = place.report(&DRY);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

/// One list, written by three programs: what is read is the same, whatever a spreadsheet makes of dates and numbers.
#[test]
fn a_workbook_is_the_same_as_its_text() {
    let added = |file: &str| {
        let place = place();
        let before = place.read("data/entries.csv");
        let run = place.report(&["import", file, "--map", "map.toml", "--write"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{file}");
        let after = place.read("data/entries.csv");
        let again = place.report(&["import", file, "--map", "map.toml", "--write"]);
        assert!(again.stdout.contains("nothing to add"), "{file}: {}", again.stdout);
        let added = after
            .strip_prefix(before.as_slice())
            .expect("existing rows keep every byte");
        (run.stdout, String::from_utf8(added.to_vec()).expect("UTF-8"))
    };
    let (_, text) = added("partner.csv");
    assert_eq!(text.lines().count(), 3);
    for (file, snapshot) in [
        ("workbooks/partner.xlsx", "import-xlsx"),
        ("workbooks/partner.ods", "import-ods"),
    ] {
        let (told, rows) = added(file);
        assert_eq!(rows, text, "{file}");
        insta::assert_snapshot!(snapshot, told);
    }
}

#[test]
fn a_draft_for_a_workbook_is_that_for_its_text() {
    let place = place();
    let draft = |args: &[&str]| {
        let run = place.report(&[&["import"], args, &["--suggest"]].concat());
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{args:?}");
        run.stdout
    };
    let lines = |draft: String| -> Vec<_> {
        let lines = draft
            .lines()
            .filter(|line| !line.starts_with('#') && !line.starts_with("sheet ="))
            .map(str::to_owned);
        lines.collect()
    };
    let text = lines(draft(&["partner.csv"]));
    assert!(text.len() > 5);
    // Its dates are dates already: no order is to be told.
    let text: Vec<_> = text.iter().filter(|line| !line.contains("dates =")).collect();
    for file in ["workbooks/partner.xlsx", "workbooks/partner.ods"] {
        let told = draft(&[file, "--sheet", "Projets"]);
        assert!(told.contains("\nsheet = \"Projets\"\n"), "{told}");
        let found = lines(told);
        for line in &text {
            assert!(found.contains(line), "{file}: {line} is not in {found:#?}");
        }
    }
}
