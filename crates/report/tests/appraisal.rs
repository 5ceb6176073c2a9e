//! How well a briefing is founded, and whether it still holds: each judgement from rows that are written out here, and what
//! holds of every register.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use ingest::{Folder, SourceFile};
use model::{Date, Day, Handling, Register, Subject, Tables};
use proptest::prelude::*;
use report::{Appraisal, Briefing, Query, Statement, USUAL_MONTHS, appraise};

const AS_OF: &str = "2026-11-24";

/// Three sources that all may know of, and one that only some may.
const SOURCES: &str = "\
source_id,kind,title,accessed,handling
one,official,One,2026-01-15,
two,press,Two,2026-01-15,
three,press,Three,2026-01-15,
secret,official,Secret,2026-01-15,restricted
";

const ENTRIES: &str = "entry_id,kind,theme,title_en,status,start,end,source_id,review_by,handling\n";
const EVENTS: &str = "event_id,entry_id,type,date,source_id\n";
const CLAIMS: &str = "claim_id,subject,field,value,source_id,verdict,preferred,note_en\n";

/// A register of these rows; tables that are not given have no rows.
fn register(entries: &str, events: &str, claims: &str) -> Arc<Register> {
    let small = ingest::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/project/data"));
    let file = |name: &str, text: String| SourceFile {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    };
    let header = |file: &SourceFile| {
        file.bytes
            .split_inclusive(|byte| *byte == b'\n')
            .next()
            .unwrap_or_default()
            .to_vec()
    };
    let mut files = vec![
        file("sources.csv", SOURCES.to_owned()),
        file("entries.csv", format!("{ENTRIES}{entries}")),
        file("events.csv", format!("{EVENTS}{events}")),
        file("claims.csv", format!("{CLAIMS}{claims}")),
        file(
            "vocabulary.csv",
            include_str!("../../../data/vocabulary.csv").to_owned(),
        ),
    ];
    for given in small.files() {
        if files.iter().all(|file| file.name != given.name) {
            files.push(SourceFile {
                name: given.name.clone(),
                bytes: header(given),
            });
        }
    }
    Arc::new(read(&Folder::from_files("data", files)))
}

fn read(folder: &Folder) -> Register {
    match ingest::build(folder) {
        Ok(built) => built.register,
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    }
}

fn briefing(register: &Arc<Register>, readers: Handling, as_of: &str) -> Briefing {
    let day: Day = as_of.parse().expect("a day");
    Briefing::new(register.clone(), Query::default(), readers, day)
}

/// The facts on one source, as people would name them.
fn single_sourced(appraisal: &Appraisal) -> Vec<String> {
    let name = |statement| match statement {
        Statement::Entry => "all".to_owned(),
        Statement::Start(date) => format!("start {date}"),
        Statement::End(date) => format!("end {date}"),
        Statement::Event(event) => format!("{} {}", event.event_type, event.date),
    };
    appraisal
        .single_sourced
        .iter()
        .map(|fact| name(fact.statement))
        .collect()
}

/// The versions of the only disagreement: what, whether it is printed, by whom.
fn versions(appraisal: &Appraisal) -> Vec<String> {
    assert!(appraisal.disagreements.len() <= 1, "{:?}", appraisal.disagreements);
    let versions = appraisal.disagreements.iter().flat_map(|found| &found.versions);
    let by = |version: &report::Version| {
        let sources: Vec<_> = version
            .evidence()
            .iter()
            .map(|evidence| evidence.source.to_string())
            .collect();
        sources.join("+")
    };
    versions
        .map(|version| {
            format!(
                "{}{} {}",
                if version.is_printed { "*" } else { "" },
                version.value,
                by(version)
            )
        })
        .collect()
}

#[test]
fn a_fact_rests_on_one_source_until_another_says_exactly_the_same() {
    let entry = "talks,mechanism,science,Talks,active,2019,,one,,\n";
    let event = "held,talks,held,2026-02-01,one\n";
    let cases: [(&str, &str, &str, &[&str]); 9] = [
        ("nothing else", event, "", &["all", "start 2019", "held 2026-02-01"]),
        (
            "an event of another source",
            "held,talks,held,2026-02-01,two\n",
            "",
            &["start 2019", "held 2026-02-01"],
        ),
        (
            "the same",
            event,
            "a,event:held,date,2026-02-01,two,supports,,\n",
            &["start 2019"],
        ),
        (
            "by the same source",
            event,
            "a,event:held,date,2026-02-01,one,supports,,\n",
            &["all", "start 2019", "held 2026-02-01"],
        ),
        (
            "less exact",
            event,
            "a,event:held,date,2026-02,two,supports,,\n",
            &["start 2019", "held 2026-02-01"],
        ),
        (
            "only qualified",
            event,
            "a,event:held,date,2026-02-01,two,qualifies,,\n",
            &["start 2019", "held 2026-02-01"],
        ),
        (
            "on another field",
            event,
            "a,event:held,type,held,two,supports,,\n",
            &["start 2019", "held 2026-02-01"],
        ),
        (
            "contradicted",
            event,
            "a,event:held,date,2026-02-01,one,supports,yes,\nb,event:held,date,2026-02-02,two,contradicts,,\n",
            &["all", "start 2019", "held 2026-02-01"],
        ),
        (
            "by a source that is not shown",
            event,
            "a,entry:talks,start,2019,secret,supports,,\n",
            &["all", "start 2019", "held 2026-02-01"],
        ),
    ];
    for (name, event, claims, expected) in cases {
        let register = register(entry, event, claims);
        let briefing = briefing(&register, Handling::Public, AS_OF);
        assert_eq!(single_sourced(&appraise(&briefing, USUAL_MONTHS)), expected, "{name}");
    }
    let claims = "a,entry:talks,start,2019,secret,supports,,\n";
    let register = register(entry, event, claims);
    let briefing = briefing(&register, Handling::Restricted, AS_OF);
    assert_eq!(
        single_sourced(&appraise(&briefing, USUAL_MONTHS)),
        ["held 2026-02-01"],
        "the keeper knows of it"
    );
}

#[test]
fn of_a_disagreement_all_versions_are_told_the_printed_one_first() {
    let entry = "talks,mechanism,science,Talks,active,,,one,,\n";
    let event = "held,talks,held,2026-02-01,one\n";
    let cases: [(&str, &str, &[&str]); 8] = [
        ("no claim", "", &[]),
        ("agreement", "a,event:held,date,2026-02-01,two,supports,,\n", &[]),
        ("less exact is no other", "a,event:held,date,2026,two,supports,,\n", &[]),
        (
            "qualification is no other",
            "a,event:held,date,2026-02-03,two,qualifies,,\n",
            &[],
        ),
        (
            "the row against one claim",
            "a,event:held,date,2026-02-03,two,contradicts,,\n",
            &["*2026-02-01 one", "2026-02-03 two"],
        ),
        (
            "several of one mind, and one less exact",
            "a,event:held,date,2026-02-03,two,contradicts,,\nb,event:held,date,2026,two,supports,,\n\
             c,event:held,date,2026-02-03,three,contradicts,,\nd,event:held,date,2026-02-01,two,supports,,\n\
             e,event:held,date,2026-02-01,one,supports,yes,Why.\n",
            &["*2026-02-01 one+two", "2026-02-03 two+three", "2026 two"],
        ),
        (
            "the contradiction is not shown",
            "a,event:held,date,2026-02-03,secret,contradicts,,\nb,event:held,date,2026-02-01,one,supports,yes,\n",
            &[],
        ),
        (
            "the outcome is not shown",
            "a,event:held,date,2026-02-03,two,contradicts,,\nb,event:held,date,2026-02-01,secret,supports,yes,\n",
            &[],
        ),
    ];
    for (name, claims, expected) in cases {
        let register = register(entry, event, claims);
        let briefing = briefing(&register, Handling::Public, AS_OF);
        assert_eq!(versions(&appraise(&briefing, USUAL_MONTHS)), expected, "{name}");
    }
}

#[test]
fn what_a_claim_dates_later_than_the_day_is_not_shown() {
    let entry = "talks,mechanism,science,Talks,active,,,one,,\n";
    let event = "held,talks,held,2026-02-01,one\n";
    let claims = "a,event:held,date,2026-02-03,two,contradicts,,\n";
    let register = register(entry, event, claims);
    for (day, expected) in [
        ("2026-01-31", 0),
        ("2026-02-01", 0),
        ("2026-02-02", 0),
        ("2026-02-03", 1),
        (AS_OF, 1),
    ] {
        let briefing = briefing(&register, Handling::Public, day);
        assert_eq!(appraise(&briefing, USUAL_MONTHS).disagreements.len(), expected, "{day}");
    }
}

#[test]
fn an_active_entry_is_silent_when_nothing_was_heard_for_so_many_months() {
    // On 24 November 2026, 24 months reach back to 24 November 2024.
    let cases = [
        ("active", "", "", Some("never")),
        ("active", "", "2024-11-23", Some("2024-11-23")),
        ("active", "", "2024-11-24", None),
        ("active", "", "2024-11", None),
        ("active", "", "2024-10", Some("2024-10")),
        ("active", "", "2024", None),
        ("active", "", "2023", Some("2023")),
        ("active", "", "2024-11-20/2024-11-24", None),
        ("active", "2019", "2027", Some("never")),
        ("active", "2025-06", "", None),
        ("active", "2023", "", Some("never")),
        ("active", "2019/..", "", Some("never")),
        ("unknown", "", "2013", None),
        ("ended", "", "2013", None),
    ];
    for (status, start, event, expected) in cases {
        let entry = format!("talks,mechanism,science,Talks,{status},{start},,one,,\n");
        let held = format!("held,talks,held,{event},one\n");
        let register = register(&entry, if event.is_empty() { "" } else { &held }, "");
        let briefing = briefing(&register, Handling::Public, AS_OF);
        let appraisal = appraise(&briefing, 24);
        let last = appraisal
            .silent
            .iter()
            .map(|silent| silent.last.map_or("never".to_owned(), |last| last.date.to_string()));
        let last: Vec<_> = last.collect();
        assert_eq!(
            last,
            expected.into_iter().collect::<Vec<_>>(),
            "{status} {start} {event}"
        );
    }
}

#[test]
fn the_longest_silent_comes_first_and_months_can_be_chosen() {
    let entries = ["never", "late", "early"]
        .map(|id| format!("{id},mechanism,science,{id},active,,,one,,\n"))
        .concat();
    let events = "a,late,held,2026-01-10,one\nb,early,held,2013,one\nc,early,held,2014,one\n";
    let register = register(&entries, events, "");
    let briefing = briefing(&register, Handling::Public, AS_OF);
    let silent = |months: u32| -> Vec<String> {
        appraise(&briefing, months)
            .silent
            .iter()
            .map(|silent| silent.entry.id.to_string())
            .collect()
    };
    assert_eq!(silent(24), ["early", "never"]);
    assert_eq!(silent(11), ["early", "never"]);
    assert_eq!(silent(10), ["early", "late", "never"]);
    assert_eq!(silent(0), ["early", "late", "never"]);
    assert_eq!(silent(u32::MAX), ["never"], "since the first day of the calendar");
}

#[test]
fn a_review_is_overdue_when_its_date_is_wholly_past() {
    let cases = [
        ("", false),
        ("2026-11-23", true),
        ("2026-11-24", false),
        ("2026-11-25", false),
        ("2026-10", true),
        ("2026-11", false),
        ("2025", true),
        ("2026", false),
        ("2025/..", false),
        ("../2026-06", true),
    ];
    for (review_by, expected) in cases {
        let register = register(
            &format!("talks,mechanism,science,Talks,ended,,,one,{review_by},\n"),
            "",
            "",
        );
        let briefing = briefing(&register, Handling::Public, AS_OF);
        let overdue = appraise(&briefing, USUAL_MONTHS).overdue.len();
        assert_eq!(overdue == 1, expected, "{review_by}");
    }
}

/// The shipped register and one of many dates, links and sources.
static REGISTERS: LazyLock<[Arc<Register>; 2]> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    synthetic::write(folder.path(), 60).expect("a register");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    [shipped, folder.path().join("data")].map(|folder| Arc::new(read(&ingest::read_folder(&folder))))
});

/// The same register, with claims of a restricted source on whatever the others are about: some agree, some contradict.
fn with_secrets(register: &Register, chosen: &[prop::sample::Index]) -> Arc<Register> {
    let mut tables: Tables = register.tables().clone();
    let mut secret = tables.sources.first().expect("a source").clone();
    secret.id = "secret".parse().expect("an id");
    secret.handling = Handling::Restricted;
    tables.sources.push(secret.clone());
    for (number, index) in chosen.iter().enumerate() {
        let mut claim = index.get(register.claims()).clone();
        claim.id = format!("secret-{number}").parse().expect("an id");
        claim.evidence.source = secret.id.clone();
        claim.preferred = false;
        tables.claims.push(claim);
    }
    tables.labels = include_labels(tables.labels);
    Arc::new(Register::build(tables).unwrap_or_else(|violations| panic!("{violations:?}")))
}

/// The labels, with one for the handling of the secret source.
fn include_labels(mut labels: Vec<model::Label>) -> Vec<model::Label> {
    if !labels
        .iter()
        .any(|label| (label.list.as_str(), label.code.as_str()) == ("handling", "restricted"))
    {
        let mut label = labels.first().expect("a label").clone();
        label.list = "handling".to_owned();
        label.code = "restricted".to_owned();
        labels.push(label);
    }
    labels
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_readers_may_not_see_changes_no_finding_and_no_count(
        register in 0..2_usize,
        chosen in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
        year in 2012_u16..2028,
    ) {
        let day = format!("{year}-06-15");
        let secret = with_secrets(&REGISTERS[register], &chosen);
        let (with, without) = (briefing(&secret, Handling::Public, &day), briefing(&REGISTERS[register], Handling::Public, &day));
        prop_assert_eq!(appraise(&with, USUAL_MONTHS), appraise(&without, USUAL_MONTHS));
    }

    #[test]
    fn no_finding_tells_of_what_began_after_the_day(register in 0..2_usize, year in 2005_u16..2028, month in 1_u8..=12) {
        let day = format!("{year}-{month:02}-15");
        let briefing = briefing(&REGISTERS[register], Handling::Public, &day);
        let found = appraise(&briefing, USUAL_MONTHS);
        let shown: Vec<_> = briefing.entries().map(|entry| &entry.id).collect();
        for disagreement in &found.disagreements {
            let Subject { id, .. } = disagreement.subject;
            let event = briefing.register().event_by_slug(id);
            if let Some(event) = event {
                prop_assert!(shown.contains(&&event.entry) && !event.date.begins_after(briefing.as_of()), "{id}");
            }
            for version in disagreement.versions.iter().filter(|_| disagreement.field == "date") {
                let date: Date = version.value.parse().expect("a date");
                prop_assert!(!date.begins_after(briefing.as_of()), "{id}: {date}");
            }
        }
        for silent in &found.silent {
            prop_assert!(shown.contains(&&silent.entry.id));
            prop_assert!(!silent.last.is_some_and(|last| last.date.begins_after(briefing.as_of())));
        }
        prop_assert!(found.single_sourced.iter().all(|fact| shown.contains(&&fact.entry.id)));
        prop_assert!(found.single_sourced.len() <= found.facts.entries + found.facts.dates);
    }
}
