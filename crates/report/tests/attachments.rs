//! What travels in a PDF: its Markdown and the rows it rests on, and nothing that its readers may not see.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use model::{ClosedList, Day, EventType, Handling, Register, Theme};
use proptest::prelude::*;
use report::{Briefing, Condition, Query, shown_rows};
use support::Workplace;
use support::judges::{holds, judge};

fn run(place: &Workplace, arguments: &[&str]) {
    let run = place.report(arguments);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

/// Takes the files out of a PDF into `folder`; gives their names.
fn take_out(place: &Workplace, pdf: &str, folder: &str) -> Vec<String> {
    let (pdf, out) = (place.path(pdf), place.path(folder));
    fs::create_dir_all(&out).unwrap();
    let arguments = ["-saveall", "-o", out.to_str().unwrap(), pdf.to_str().unwrap()];
    judge("pdfdetach", "poppler-utils", &arguments);
    let mut names: Vec<_> = fs::read_dir(out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn read(folder: &Path) -> Register {
    match ingest::build(&ingest::read_folder(folder)) {
        Ok(built) => built.register,
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    }
}

#[test]
fn a_pdf_carries_its_markdown_and_its_rows() {
    let place = Workplace::shipped();
    run(&place, &["build", "--quiet"]);
    let names = take_out(&place, "dist/overview.en.pdf", "evidence");
    let tables = ["actors", "amounts", "entries", "events", "links"].map(|table| format!("{table}.csv"));
    let others = ["places", "roles", "sources", "vocabulary"].map(|table| format!("{table}.csv"));
    assert_eq!(names, [&tables[..], &["overview.en.md".to_owned()], &others].concat());
    assert!(place.read("evidence/overview.en.md") == place.read("dist/overview.en.md"));
    // The overview shows every entry, so its rows are those of the register, as they stand there.
    assert!(place.read("evidence/entries.csv") == place.read("data/entries.csv"));
}

#[test]
fn the_rows_of_a_briefing_make_the_same_briefing() {
    let made = Workplace::small();
    synthetic::write(&made.path("synthetic"), 40).unwrap();
    for (place, inputs, pdf) in [
        (Workplace::shipped(), ".", "overview.en.pdf"),
        (Workplace::shipped(), ".", "evidence.en.pdf"),
        (Workplace::small(), ".", "note.en.pdf"),
        (made, "synthetic", "overview.en.pdf"),
    ] {
        let (data, templates) = (format!("{inputs}/data"), format!("{inputs}/templates"));
        let build = ["build", "--quiet", "--templates", &templates];
        run(&place, &[&build[..], &["--data", &data]].concat());
        take_out(&place, &format!("dist/{pdf}"), "evidence");
        run(
            &place,
            &[&build[..], &["--data", "evidence", "--out", "again"]].concat(),
        );
        assert!(
            place.read(&format!("again/{pdf}")) == place.read(&format!("dist/{pdf}")),
            "{inputs}/{pdf}"
        );
    }
}

/// The word that stands in every row that a public briefing of the small project must not show.
const PLANTED: &str = "zanzibar";

/// Rows that are restricted, begin after 2026-01-31, rest on a restricted source, or are named by such rows alone; and
/// rows of the tables that no briefing shows.
const HIDDEN_ROWS: [(&str, &str); 10] = [
    (
        "entries.csv",
        "zanzibar-talks,mechanism,science,Zanzibar talks,Zanzibar,ザンジバル zanzibar,zanzibar,active,,2019,,zanzibar-city,,Zanzibar.,,,joint-note,sentence 3,restricted,\n\
         later-talks,mechanism,science,Later zanzibar talks,,,,active,,2026-02,,zanzibar-city,,Zanzibar.,,,joint-note,,,\n\
         uncited-talks,mechanism,science,Uncited zanzibar talks,,,,active,,2019,,,,Zanzibar.,,,zanzibar-cable,,,\n",
    ),
    (
        "events.csv",
        "zanzibar-held,polar-talks,held,2020,zanzibar-city,Zanzibar,,,joint-note,,restricted\n\
         zanzibar-later,polar-talks,held,2026-02,zanzibar-city,Zanzibar,,,joint-note,,\n\
         zanzibar-uncited,polar-talks,held,2020,zanzibar-city,Zanzibar,,,zanzibar-cable,,\n\
         zanzibar-target,polar-talks,target,2030,zanzibar-city,Zanzibar,,,joint-note,,restricted\n\
         zanzibar-ended,polar-talks,ended,2024,zanzibar-city,Zanzibar,,,joint-note,,restricted\n",
    ),
    ("actors.csv", "zanzibar,state,TZ,Zanzibar,,ザンジバル zanzibar,,,,,\n"),
    ("places.csv", "zanzibar-city,city,TZ,Zanzibar City,,,,\n"),
    (
        "roles.csv",
        "zanzibar-talks,zanzibar,party,,,joint-note,sentence 3\n\
         polar-talks,zanzibar,party,,,zanzibar-cable,\n\
         polar-talks,zanzibar,co_chair,2026-02,,joint-note,\n",
    ),
    (
        "sources.csv",
        "zanzibar-cable,official,en,Cable from Zanzibar,,,2020,2026-01-15,,restricted\n",
    ),
    (
        "links.csv",
        "polar-talks,related,zanzibar-talks,joint-note,\n\
         zanzibar-talks,related,polar-talks,joint-note,\n\
         polar-talks,related,fisheries-agreement,zanzibar-cable,\n",
    ),
    (
        "amounts.csv",
        "polar-talks,norway,zanzibar loan,100,NOK,2020,joint-note,\n",
    ),
    (
        "claims.csv",
        "zanzibar-of-hidden,entry:zanzibar-talks,title_en,Zanzibar,joint-note,,qualifies,low,,Zanzibar\n\
         zanzibar-by-hidden,entry:polar-talks,title_en,Zanzibar,zanzibar-cable,,contradicts,low,,Zanzibar\n\
         zanzibar-on-hidden,entry:polar-talks,source_id,zanzibar-cable,joint-note,,qualifies,low,,Zanzibar\n\
         zanzibar-of-event,event:zanzibar-held,place_id,zanzibar-city,joint-note,,supports,low,,Zanzibar\n\
         zanzibar-later-day,event:fisheries-agreement-in-force,date,2026-03,joint-note,,contradicts,low,,Zanzibar\n\
         zanzibar-preferred,event:fisheries-agreement-in-force,date,2020-01,zanzibar-cable,,supports,low,yes,Zanzibar\n\
         zanzibar-quarrel,event:fisheries-agreement-in-force,date,2020-02,joint-note,,contradicts,low,,Zanzibar\n\
         zanzibar-of-actor,actor:zanzibar,name_en,Zanzibar,joint-note,,supports,low,,Zanzibar\n\
         zanzibar-of-place,place:zanzibar-city,name_en,Zanzibar City,joint-note,,supports,low,,Zanzibar\n\
         zanzibar-of-source,source:zanzibar-cable,title,Zanzibar,joint-note,,qualifies,low,,Zanzibar\n",
    ),
    (
        "vocabulary.csv",
        "event_type,held,held zanzibar,,,,\n\
         event_type,target,target zanzibar,,,,\n\
         event_type,ended,ended zanzibar,,,,\n\
         relation,related,zanzibar,,,,\n\
         verdict,supports,zanzibar,,,,\n\
         verdict,contradicts,zanzibar,,,,\n\
         verdict,qualifies,zanzibar,,,,\n\
         confidence,low,zanzibar,,,,\n\
         subject_table,entry,zanzibar,,,,\n\
         subject_table,event,zanzibar,,,,\n\
         subject_table,actor,zanzibar,,,,\n\
         subject_table,place,zanzibar,,,,\n\
         subject_table,source,zanzibar,,,,\n",
    ),
];

fn small_with_hidden_rows() -> Workplace {
    let place = Workplace::small();
    for (table, rows) in HIDDEN_ROWS {
        let mut text = String::from_utf8(place.read(&format!("data/{table}"))).unwrap();
        text.push_str(rows);
        place.write(&format!("data/{table}"), text);
    }
    place
}

#[test]
fn a_row_for_narrower_readers_or_later_days_leaves_no_trace() {
    let place = small_with_hidden_rows();
    run(&place, &["build", "--quiet"]);
    let pdf = place.path("dist/note.en.pdf");
    let pdf = pdf.to_str().unwrap();
    let objects = judge("qpdf", "qpdf", &["--qdf", "--object-streams=disable", pdf, "-"]);
    assert!(holds(&objects, "agreement on fisheries research") && !holds(&objects, PLANTED));
    let words = judge("pdftotext", "poppler-utils", &[pdf, "-"]);
    assert!(holds(&words, "fisheries") && !holds(&words, PLANTED));
    for name in take_out(&place, "dist/note.en.pdf", "evidence") {
        assert!(!holds(&place.read(&format!("evidence/{name}")), PLANTED), "{name}");
    }
    let untouched = Workplace::small();
    run(&untouched, &["build", "--quiet"]);
    assert!(untouched.read("dist/note.en.pdf") == place.read("dist/note.en.pdf"));
}

/// Gives a place the briefing of evidence that is shipped, in place of its own.
fn with_evidence_notes(place: Workplace) -> Workplace {
    let shipped = Workplace::shipped();
    for name in [
        "evidence.md.j2",
        "locale/en.ftl",
        "partials/facts.md.j2",
        "partials/stage.md.j2",
        "sections/evidence.md.j2",
        "sections/disagreements.md.j2",
        "sections/freshness.md.j2",
        "sections/single-sources.md.j2",
    ] {
        let name = format!("templates/{name}");
        place.write(&name, shipped.read(&name));
    }
    let spec = String::from_utf8(place.read("templates/briefings.toml")).unwrap();
    place.write("templates/briefings.toml", spec.replace("note", "evidence"));
    place
}

#[test]
fn evidence_notes_tell_nothing_of_what_their_readers_may_not_see() {
    let (hidden, untouched) = (small_with_hidden_rows(), Workplace::small());
    let [hidden, untouched] = [hidden, untouched].map(with_evidence_notes);
    run(&hidden, &["build", "--quiet"]);
    run(&untouched, &["build", "--quiet"]);
    let markdown = hidden.read("dist/evidence.en.md");
    assert!(holds(&markdown, "talks on polar science") && !holds(&markdown, PLANTED));
    assert!(hidden.read("dist/evidence.en.pdf") == untouched.read("dist/evidence.en.pdf"));
}

#[test]
fn claims_travel_with_a_briefing_that_tells_of_them_and_with_no_other() {
    let place = Workplace::shipped();
    run(&place, &["build", "--quiet"]);
    let has_claims = |pdf: &str| take_out(&place, &format!("dist/{pdf}"), pdf).contains(&"claims.csv".to_owned());
    assert!(has_claims("evidence.en.pdf") && !has_claims("overview.en.pdf"));
}

#[test]
fn readers_who_may_see_a_row_find_it_attached() {
    let place = small_with_hidden_rows();
    let spec = String::from_utf8(place.read("templates/briefings.toml")).unwrap();
    place.write("templates/briefings.toml", spec.replace("\"public\"", "\"restricted\""));
    run(&place, &["build", "--quiet", "--as-of", "2026-03-01"]);
    take_out(&place, "dist/note.en.pdf", "evidence");
    let register = read(&place.path("evidence"));
    assert_eq!(register.entries().len(), 6);
    assert!(register.actors().iter().any(|actor| actor.id.as_str() == PLANTED));
}

#[test]
fn a_selection_takes_along_what_its_links_lead_to() {
    let place = Workplace::small();
    place.write(
        "data/links.csv",
        "from_entry,relation,to_entry,source_id,locator\n\
         fisheries-agreement,supports,polar-talks,joint-note,\n\
         fisheries-agreement,supports,quiet-channel,joint-note,\n\
         polar-talks,supports,fisheries-agreement,joint-note,\n",
    );
    let mut labels = String::from_utf8(place.read("data/vocabulary.csv")).unwrap();
    labels.push_str("relation,supports,supports,,,,\n");
    place.write("data/vocabulary.csv", labels);
    let register = Arc::new(read(&place.path("data")));
    let query = Query {
        conditions: vec![Condition::Theme(vec![Theme::Maritime])],
    };
    let briefing = Briefing::new(register, query, Handling::Public, Day::new(2026, 1, 31).unwrap());
    let tables = shown_rows(&briefing);
    let entries: Vec<_> = tables.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(entries, ["fisheries-agreement", "polar-talks"]);
    assert_eq!((tables.links.len(), tables.roles.len(), tables.events.len()), (1, 2, 2));
    assert!(Register::build(tables).is_ok());
}

/// The shipped register and one of many dates, links and sources.
static REGISTERS: LazyLock<[Arc<Register>; 2]> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    synthetic::write(folder.path(), 60).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    [shipped, folder.path().join("data")].map(|folder| Arc::new(read(&folder)))
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_rows_of_any_briefing_are_a_register_of_its_day(
        register in 0..2_usize,
        year in 2005_u16..2027,
        themes in prop::sample::subsequence(Theme::ALL.to_vec(), 0..Theme::ALL.len()),
    ) {
        let day = Day::new(year, 6, 15).unwrap();
        let briefing = |register| {
            let conditions = vec![Condition::Theme(themes.clone())];
            let query = Query { conditions: if themes.is_empty() { Vec::new() } else { conditions } };
            Briefing::new(register, query, Handling::Public, day)
        };
        let tables = shown_rows(&briefing(REGISTERS[register].clone()));
        let later = tables.events.iter().find(|event| {
            event.event_type != EventType::Target && event.date.begins_after(day)
        });
        prop_assert_eq!(later, None);
        prop_assert_eq!(tables.roles.iter().find(|role| role.since.is_some_and(|date| date.begins_after(day))), None);
        let files: BTreeMap<_, _> = ingest::write_tables(tables.clone()).into_iter().map(|file| (file.name, file.bytes)).collect();
        let part = Register::build(tables);
        prop_assert!(part.is_ok(), "{:?}", part.err());
        let again = shown_rows(&briefing(Arc::new(part.unwrap())));
        for file in ingest::write_tables(again) {
            prop_assert!(files.get(&file.name) == Some(&file.bytes), "{}", file.name);
        }
    }
}
