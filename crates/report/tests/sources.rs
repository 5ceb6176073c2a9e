//! Source marks and the list they lead to: none dangles, none is unused, and each note reads as a bibliography would.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

use std::path::Path;
use std::sync::Arc;

use ingest::Folder;
use model::{Day, Handling, Language, Register};
use proptest::prelude::*;
use report::{Briefing, Locale, Project, Query, SourceFile, Templates, write_manuscript};

const SHIPPED: &str = include_str!("../../../templates/locale/en.ftl");
const SMALL: &str = include_str!("project/templates/locale/en.ftl");

/// Each entry on a line of its own, and the list.
const TEMPLATE: &str = "# {{ label(\"overview-title\") }}\n\n\
    {% for entry in entries() %}{{ summary(entry) }}\n\n{% endfor %}\n\
    ## {{ label(\"heading-sources\") }}\n\n{{ sources() }}\n";

fn read(folder: &Folder) -> Register {
    match ingest::build(folder) {
        Ok(built) => built.register,
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    }
}

fn day(year: u16, month: u8) -> Day {
    Day::new(year, month, 15).expect("a day")
}

/// The marks of a Markdown text in its order, and the numbers of the notes in theirs.
fn marks_and_notes(markdown: &str) -> (Vec<usize>, Vec<usize>) {
    let number = |text: &str| text.split(']').next().and_then(|number| number.parse().ok());
    let (notes, body): (Vec<_>, Vec<_>) = markdown.lines().partition(|line| line.starts_with("[^"));
    let body = body.join("\n");
    let marks = body.split("[^").skip(1).filter_map(number).collect();
    let notes = notes.iter().filter_map(|line| number(line.get(2..)?)).collect();
    (marks, notes)
}

/// What holds of every briefing: marks count up as they are first met, and each has one note, in the same order.
fn assert_sourced(markdown: &str) -> Result<(), TestCaseError> {
    let (marks, notes) = marks_and_notes(markdown);
    let mut met = Vec::new();
    for mark in marks {
        if !met.contains(&mark) {
            met.push(mark);
        }
    }
    prop_assert_eq!(
        &met,
        &(1..=met.len()).collect::<Vec<_>>(),
        "in the order of first mention"
    );
    prop_assert_eq!(&notes, &met, "a note for each mark, a mark for each note");
    let parsed = typeset::parse(markdown);
    prop_assert!(parsed.is_ok(), "{:?}", parsed.err());
    Ok(())
}

/// The lines of a Markdown text that state something and bear no mark. Headings and captions, heads and subheadings of
/// tables, comments, titles of boxes and the date of access state nothing of the partnership; what a figure shows bears its marks in the
/// caption, or stands with them beside it.
fn unmarked(markdown: &str) -> Vec<&str> {
    let body = markdown.splitn(3, "---\n").nth(2).unwrap_or_default();
    let body = body.split("## Sources").next().unwrap_or_default();
    let mut lines = body.lines().peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let is_head = lines.peek().is_some_and(|next| next.starts_with("|:--"));
        let is_rule = line.starts_with("|:--") || line.trim_matches(['>', ' ']).is_empty();
        let is_subheading = line.starts_with("| **") && line.ends_with("** | | |");
        let is_lead = says_itself(line);
        let is_caption = line.starts_with('*') && line.ends_with('*') || line.starts_with("> **");
        let states_nothing = is_head || is_rule || is_subheading || is_caption || is_lead;
        if !states_nothing && !line.starts_with(['#', '<', '!']) && !line.starts_with("> [!") && !line.contains("[^") {
            found.push(line);
        }
    }
    found
}

/// Whether a briefing speaks of itself: in a message that nothing of the register goes into, or in counts of its own.
fn says_itself(line: &str) -> bool {
    let is_message = |message: &str| message.split_once(" = ").is_some_and(|(_, text)| text == line);
    SHIPPED.lines().any(is_message) || line.starts_with("Entries that are known, with all that is said of them")
}

/// The briefing `id` of a project, from another register or another day.
fn markdown(project: &Project, id: &str, register: &Arc<Register>, readers: Handling, as_of: Day) -> String {
    let spec = project.briefings.iter().find(|spec| spec.id == id).expect("a briefing");
    let briefing = Briefing::new(register.clone(), Query::default(), readers, as_of);
    let locale = project.locales.get(&Language::ENGLISH).expect("English");
    let written = write_manuscript(&project.templates, locale, &project.style, spec, briefing);
    written.unwrap_or_else(|faults| panic!("{faults:?}")).markdown
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_mark_dangles_and_no_note_is_unused_in_any_register(
        entries in 1..60_usize,
        year in 2005_u16..2028,
        readers in prop::sample::select(vec![Handling::Public, Handling::Internal, Handling::Restricted]),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        synthetic::write(folder.path(), entries).expect("a register");
        let project = Project::read(&folder.path().join("templates")).expect("a project");
        let register = Arc::new(read(&ingest::read_folder(&folder.path().join("data"))));
        assert_sourced(&markdown(&project, "overview", &register, readers, day(year, 6)))?;
    }

    #[test]
    fn no_mark_dangles_and_no_note_is_unused_on_any_day(year in 2000_u16..2028, month in 1_u8..=12) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let project = Project::read(&root.join("templates")).expect("the shipped project");
        let register = Arc::new(read(&ingest::read_folder(&root.join("data"))));
        for spec in project.briefings.iter().filter(|spec| spec.is_made_whole()) {
            let markdown = markdown(&project, &spec.id, &register, spec.audience, day(year, month));
            assert_sourced(&markdown)?;
            prop_assert_eq!(unmarked(&markdown), Vec::<&str>::new(), "in `{}`", spec.id);
        }
    }
}

#[test]
fn an_entry_without_a_summary_and_parties_with_a_source_of_their_own_are_marked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let project = Project::read(&root.join("templates")).expect("the shipped project");
    let mut files: Vec<_> = ingest::read_folder(&root.join("data")).files().to_vec();
    for file in &mut files {
        match file.name.as_str() {
            "entries.csv" => file
                .bytes
                .extend(b"new-talks,mechanism,science,New talks,,,,active,,,,,,,,,wam-2025-01-01,,,\n"),
            "roles.csv" => file.bytes.extend(b"new-talks,france,party,,,jiji-2025-01-02,\n"),
            _ => {}
        }
    }
    let register = Arc::new(read(&Folder::from_files("data", files)));
    let markdown = markdown(&project, "overview", &register, Handling::Public, day(2026, 11));
    assert_eq!(unmarked(&markdown), Vec::<&str>::new());
    let row = markdown
        .lines()
        .find(|line| line.starts_with("| **New talks**"))
        .expect("a row");
    assert_eq!(row.matches("[^").count(), 2, "{row}");
}

/// Sources of every kind, and one kind with every choice of the parts that a source may lack.
fn cases() -> Vec<[String; 10]> {
    let kinds = ["official", "agency", "organiser", "press", "specialist", "academic"];
    let mut cases: Vec<_> = kinds
        .iter()
        .flat_map(|kind| [case(kind, "Title", 31), case(kind, "Title", 0)])
        .collect();
    cases.extend((0..32).map(|parts| case("official", "Title", parts)));
    cases.extend(["[Words of our own]", "Is it a title?", "題名"].map(|title| case("press", title, 31)));
    cases
}

/// A source and the entry that rests on it: id, kind, language, title, publisher, url, published, note, locator, summary.
fn case(kind: &str, title: &str, parts: usize) -> [String; 10] {
    let part = |bit: usize, text: &str| {
        if parts >> bit & 1 == 1 {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let language = if title.is_ascii() { "fr" } else { "ja" };
    [
        String::new(),
        kind.to_owned(),
        language.to_owned(),
        title.to_owned(),
        part(4, "Publisher"),
        part(3, "https://example.org/a"),
        part(2, "2021-05-03"),
        part(1, "A remark."),
        part(0, "page 7"),
        String::new(),
    ]
}

/// The register of the cases: source and entry number `n` for case `n`.
fn register_of_cases() -> Register {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/project/data");
    let vocabulary = include_bytes!("../../../data/vocabulary.csv").to_vec();
    let mut sources = "source_id,kind,language,title,publisher_en,url,published,accessed,note_en\n".to_owned();
    let mut entries = "entry_id,kind,theme,title_en,status,summary_en,source_id,locator\n".to_owned();
    for (number, case) in cases().iter().enumerate() {
        let [_, kind, language, title, publisher, url, published, note, locator, _] = case;
        // The first case was read on another day than all others.
        let accessed = if number == 0 { "2026-01-15" } else { "2026-11" };
        sources +=
            &format!("source-{number},{kind},{language},{title},{publisher},{url},{published},{accessed},{note}\n");
        entries += &format!("entry-{number},position,science,Entry {number},active,It is.,source-{number},{locator}\n");
    }
    // A second place in a source that has been described, and in one that has no title.
    entries += "again,position,science,Again,active,It is.,source-0,page 9\n";
    entries += &format!(
        "ours,position,science,Ours,active,It is.,source-{},page 9\n",
        cases().len() - 3
    );
    let mut files: Vec<_> = ingest::read_folder(&small).files().to_vec();
    for file in &mut files {
        let header = |bytes: &[u8]| {
            bytes
                .split_inclusive(|byte| *byte == b'\n')
                .next()
                .unwrap_or_default()
                .to_vec()
        };
        file.bytes = match file.name.as_str() {
            "sources.csv" => sources.clone().into_bytes(),
            "entries.csv" => entries.clone().into_bytes(),
            "vocabulary.csv" => vocabulary.clone(),
            _ => header(&file.bytes),
        };
    }
    read(&Folder::from_files("data", files))
}

/// The list of sources of the cases, without its heading.
fn list_of_sources(messages: &str) -> String {
    let file = |name: &str, text: &str| SourceFile {
        name: name.to_owned(),
        text: text.to_owned(),
        ..SourceFile::default()
    };
    let spec = "[[briefing]]\nid = \"overview\"\ntemplate = \"all.md.j2\"\nlanguages = [\"en\"]\naudience = \"public\"\nedition = 1\n";
    let specs = report::parse_briefings(&file("briefings.toml", spec)).expect("a briefing");
    let locale = Arc::new(Locale::parse(Language::ENGLISH, file("en.ftl", messages)).expect("messages"));
    let templates = Templates::new(Path::new("templates"), vec![file("templates/all.md.j2", TEMPLATE)]);
    let briefing = Briefing::new(
        Arc::new(register_of_cases()),
        Query::default(),
        Handling::Public,
        day(2026, 11),
    );
    let written = write_manuscript(&templates, &locale, &Arc::default(), &specs[0], briefing);
    let markdown = written.unwrap_or_else(|faults| panic!("{faults:?}")).markdown;
    let (_, list) = markdown.split_once("## Sources\n\n").expect("a list of sources");
    list.replace("\n\n", "\n")
}

#[test]
fn every_kind_of_source_with_and_without_each_part_reads_well() {
    insta::assert_snapshot!("sources", list_of_sources(SHIPPED));
}

#[test]
fn without_a_sentence_for_the_date_of_access_each_note_has_its_own() {
    let (before, rest) = SHIPPED.split_once("sources-accessed =").expect("the message");
    let (_, after) = rest.split_once('\n').expect("a line");
    let list = list_of_sources(&format!("{before}{after}"));
    assert!(list.starts_with("[^1]: "), "{list}");
    for line in list.lines().filter(|line| !line.contains("(note ")) {
        assert!(
            line.contains(", accessed November 2026") || line.contains(", accessed 15\u{a0}January 2026"),
            "{line}"
        );
    }
}

#[test]
fn a_new_partnership_begins_with_the_same_notes() {
    let section = |messages: &str| {
        let (_, notes) = messages.split_once("## Sources\n").expect("the section");
        notes.split("\n## ").next().expect("its end").to_owned()
    };
    assert_eq!(section(SMALL), section(SHIPPED));
}
