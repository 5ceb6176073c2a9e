//! Laws of briefings as of any day, over the shipped register and generated ones: nothing that begins later leaves a trace,
//! and what has been shown once is shown on later days.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use model::{
    Actor, ActorKind, Amount, Date, Day, Entry, EntryId, EventType, Handling, Language, Register, Role, RoleCode,
    Source, Status, Tables, Translated,
};
use proptest::prelude::*;
use report::{Briefing, Manuscript, Project, Query, set_pages, shown_rows, write_manuscript};
use support::judges::{holds, judge};

/// The word that stands in every row that begins after the day, and in no other.
const PLANTED: &str = "zanzibar";

/// A folder with a generated register, and templates that print all of it.
static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    synthetic::write(folder.path(), 60).unwrap();
    folder
});

static PROJECT: LazyLock<Project> = LazyLock::new(|| match Project::read(&FOLDER.path().join("templates")) {
    Ok(project) => project,
    Err(faults) => panic!(
        "{}",
        faults.iter().map(|fault| fault.render(false, None)).collect::<String>()
    ),
});

static REGISTERS: LazyLock<[Register; 2]> = LazyLock::new(|| {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    [shipped, FOLDER.path().join("data")].map(|folder| match ingest::build(&ingest::read_folder(&folder)) {
        Ok(built) => built.register,
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    })
});

fn briefing(register: &Register, day: Day) -> Briefing {
    Briefing::new(Arc::new(register.clone()), Query::default(), Handling::Public, day)
}

/// The briefings that print everything: all entries, tables, bodies, goals.
fn manuscripts(register: &Register, day: Day) -> Vec<Manuscript> {
    let locale = &PROJECT.locales[&Language::ENGLISH];
    let write = |spec| match write_manuscript(
        &PROJECT.templates,
        locale,
        &PROJECT.style,
        spec,
        briefing(register, day),
    ) {
        Ok(manuscript) => manuscript,
        Err(faults) => panic!(
            "{}",
            faults.iter().map(|fault| fault.render(false, None)).collect::<String>()
        ),
    };
    PROJECT.briefings.iter().map(write).collect()
}

/// The register with the word in every text of it that belongs to a row that begins after `day`, and with further rows of
/// each table that do.
fn planted(register: &Register, day: Day) -> Register {
    let mut tables = register.tables().clone();
    plant_rows(&mut tables, day);
    let source = Source {
        id: PLANTED.parse().unwrap(),
        title: "Zanzibar".to_owned(),
        published: None,
        ..tables.sources[0].clone()
    };
    tables.sources.push(source);
    let later: BTreeSet<EntryId> = later_entries(&tables, day);
    for entry in tables.entries.iter_mut().filter(|entry| later.contains(&entry.id)) {
        plant(&mut entry.title, entry.id.as_str());
        plant(&mut entry.summary, "");
        entry.aliases.push("Zanzibar".to_owned());
        entry.evidence.source = PLANTED.parse().unwrap();
    }
    for event in tables.events.iter_mut() {
        let is_later = event.date.begins_after(day) && event.event_type != EventType::Target;
        if is_later || later.contains(&event.entry) {
            plant(&mut event.title, "");
            event.evidence.source = PLANTED.parse().unwrap();
        }
    }
    for role in tables.roles.iter_mut() {
        if role.since.is_some_and(|since| since.begins_after(day)) || later.contains(&role.entry) {
            role.actor = PLANTED.parse().unwrap();
            role.evidence.source = PLANTED.parse().unwrap();
        }
    }
    for link in tables.links.iter_mut() {
        if [&link.from, &link.to].into_iter().any(|end| later.contains(end)) {
            link.evidence.as_mut().unwrap().source = PLANTED.parse().unwrap();
        }
    }
    for amount in tables.amounts.iter_mut().filter(|amount| amount.date.begins_after(day)) {
        amount.kind = Translated::english("zanzibar");
    }
    let mut met = BTreeSet::new();
    tables
        .roles
        .retain(|role| met.insert((role.entry.clone(), role.actor.clone(), role.code)));
    Register::build(tables).unwrap_or_else(|violations| panic!("{violations:#?}"))
}

/// Of a register: a body; and, of the first entry that has begun before the day, a role of that body, a sum, an event and an
/// end, all of them later, and a summary that tells of the year after.
fn plant_rows(tables: &mut Tables, day: Day) {
    let after: Date = format!("{:04}-02", day.year() + 1).parse().unwrap();
    tables.actors.push(Actor {
        id: PLANTED.parse().unwrap(),
        kind: ActorKind::Agency,
        country: None,
        name: Translated::english("Zanzibar"),
        acronym: Translated::default(),
        article: Translated::default(),
        parent: None,
        aliases: Vec::new(),
    });
    let begun = |entry: &&mut Entry| entry.start.is_some_and(|start| start.definitely_before(&day.into()));
    let Some(host) = tables.entries.iter_mut().find(begun) else {
        return;
    };
    host.status = Status::Ended;
    host.end = None;
    host.summary = Translated::english(format!("Zanzibar joined in {}.", day.year() + 1));
    let entry = host.id.clone();
    let event = tables.events.iter().find(|event| event.entry == entry).unwrap().clone();
    tables.roles.push(Role {
        entry: entry.clone(),
        actor: PLANTED.parse().unwrap(),
        code: RoleCode::Observer,
        since: Some(after),
        until: None,
        evidence: event.evidence.clone(),
    });
    tables.amounts.push(Amount {
        entry: entry.clone(),
        actor: Some(PLANTED.parse().unwrap()),
        kind: Translated::english(PLANTED),
        amount: "100".parse().unwrap(),
        currency: "EUR".parse().unwrap(),
        date: after,
        evidence: event.evidence.clone(),
    });
    let mut later = event;
    (later.id, later.event_type, later.date) = ("later".parse().unwrap(), EventType::Ended, after);
    tables.events.push(later);
}

/// The entries of which all that has a date lies after the day.
fn later_entries(tables: &Tables, day: Day) -> BTreeSet<EntryId> {
    let is_later = |id: &EntryId, start: Option<Date>| {
        let events = tables.events.iter().filter(|event| event.entry == *id);
        start
            .into_iter()
            .chain(events.map(|event| event.date))
            .all(|date| date.begins_after(day))
    };
    let later = tables.entries.iter().filter(|entry| is_later(&entry.id, entry.start));
    later.map(|entry| entry.id.clone()).collect()
}

/// A title of its own, for titles must differ.
fn plant(text: &mut Translated, name: &str) {
    *text = Translated::english(format!("Zanzibar {name}").trim_end());
}

fn days() -> impl Strategy<Value = Day> {
    (2004_u16..2024, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn assert_untold(manuscript: &Manuscript, day: Day) {
    let lines = manuscript
        .markdown
        .lines()
        .filter(|line| holds(line.as_bytes(), PLANTED));
    assert_eq!(lines.collect::<Vec<_>>(), [""; 0], "as of {day}");
    for file in &manuscript.rows {
        let text = String::from_utf8_lossy(&file.bytes);
        let lines = text.lines().filter(|line| holds(line.as_bytes(), PLANTED));
        assert_eq!(lines.collect::<Vec<_>>(), [""; 0], "{} as of {day}", file.name);
    }
}

fn assert_absent_from_pdf(manuscript: &Manuscript, day: Day) {
    let folder = ingest::read_folder(&FOLDER.path().join("data"));
    let Ok(set) = set_pages(&PROJECT, &folder, manuscript) else {
        panic!("{} as of {day} cannot be set", manuscript.name);
    };
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), set.pdf).unwrap();
    let path = file.path().to_str().unwrap();
    let words = judge("pdftotext", "poppler-utils", &[path, "-"]);
    assert!(holds(&words, "sources") && !holds(&words, PLANTED), "words as of {day}");
    let objects = judge("qpdf", "qpdf", &["--qdf", "--object-streams=disable", path, "-"]);
    assert!(
        holds(&objects, "endobj") && !holds(&objects, PLANTED),
        "objects as of {day}"
    );
}

/// On a day by which nothing has begun later, the planted rows are there: the search finds what there is to find.
#[test]
fn planted_rows_are_told_of_once_they_have_begun() {
    let register = planted(&REGISTERS[1], Day::new(2010, 6, 15).unwrap());
    let told = manuscripts(&register, Day::new(2025, 1, 1).unwrap());
    for manuscript in &told {
        assert!(holds(manuscript.markdown.as_bytes(), PLANTED), "{}", manuscript.name);
        let with_it = manuscript.rows.iter().filter(|file| holds(&file.bytes, PLANTED));
        let names: Vec<_> = with_it.map(|file| file.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "entries.csv",
                "actors.csv",
                "roles.csv",
                "events.csv",
                "sources.csv",
                "links.csv"
            ]
        );
    }
}

#[test]
fn what_begins_later_leaves_no_trace_in_pages() {
    for day in ["2006-03-31", "2012-12-31", "2018-07-01"].map(|day| day.parse().unwrap()) {
        for manuscript in manuscripts(&planted(&REGISTERS[1], day), day) {
            assert_absent_from_pdf(&manuscript, day);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_begins_later_leaves_no_trace(day in days()) {
        for manuscript in manuscripts(&planted(&REGISTERS[1], day), day) {
            assert_untold(&manuscript, day);
        }
    }

    /// The attached rows tell of the day what the register tells of it.
    #[test]
    fn the_rows_of_a_day_make_the_briefing_of_that_day(day in days()) {
        let rows = Register::build(shown_rows(&briefing(&REGISTERS[1], day)));
        let again = manuscripts(&rows.expect("the rows are a register"), day);
        for (one, other) in manuscripts(&REGISTERS[1], day).iter().zip(&again) {
            prop_assert!(one.markdown == other.markdown, "{} as of {}", one.name, day);
        }
    }

    #[test]
    fn what_is_shown_on_a_day_is_shown_on_later_ones(which in 0..2_usize, one in days(), other in days()) {
        let (day, later) = (one.min(other), one.max(other));
        let (before, after) = (briefing(&REGISTERS[which], day), briefing(&REGISTERS[which], later));
        for entry in before.entries() {
            prop_assert!(after.shows(entry), "{} as of {} and {}", entry.id, day, later);
            let shown_later = after.events_of(entry);
            let events = before.events_of(entry);
            prop_assert!(events.iter().all(|event| shown_later.contains(event)));
            let renewed = shown_later.iter().any(|event| event.event_type == EventType::Renewed && !events.contains(event));
            let has_ended = before.status_of(entry) == Status::Ended;
            prop_assert!(renewed || !has_ended || after.status_of(entry) == Status::Ended, "{}", entry.id);
        }
    }

    #[test]
    fn no_row_told_begins_or_ends_after_the_day(which in 0..2_usize, day in days()) {
        let briefing = briefing(&REGISTERS[which], day);
        let rows = shown_rows(&briefing);
        let is_later = |date: &Date| date.begins_after(day);
        let amounts: Vec<_> = briefing.entries().flat_map(|entry| briefing.amounts_of(entry)).collect();
        prop_assert!(!amounts.iter().any(|amount| is_later(&amount.date)), "{amounts:?}");
        for entry in &rows.entries {
            prop_assert!(entry.status == Status::Planned || !entry.start.is_some_and(|start| is_later(&start)), "{entry:?}");
            prop_assert!(entry.status != Status::Ended || !entry.end.is_some_and(|end| is_later(&end)), "{entry:?}");
        }
        for event in rows.events.iter().filter(|event| event.event_type != EventType::Target) {
            prop_assert!(!is_later(&event.date), "{event:?}");
        }
        for date in rows.roles.iter().flat_map(|role| [role.since, role.until]).flatten() {
            prop_assert!(!is_later(&date), "{date}");
        }
        let shown: BTreeSet<_> = rows.entries.iter().map(|entry| &entry.id).collect();
        prop_assert!(rows.links.iter().all(|link| shown.contains(&link.from) && shown.contains(&link.to)));
    }
}
