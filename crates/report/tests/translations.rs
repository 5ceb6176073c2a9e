//! What the English briefings tell, the others tell: the same facts by the same sources in the same order.
//!
//! Compared are not words but what the pipeline knows of them: which message, which cell of the register and which source mark the
//! template put into each line (`Manuscript::traced_lines`). What is filled into a message is a set, for each language has its own order of
//! words. Numbers that a template counts are no cells, so that a message may leave one out unseen.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "translations/identity.rs"]
mod identity;
#[path = "translations/shipped.rs"]
mod shipped;
mod support;

use identity::differences;
use model::{Day, Language};
use shipped::Shipped;
use support::Workplace;

/// The languages beside English.
const OTHERS: [Language; 2] = [Language::FRENCH, Language::JAPANESE];

fn day(year: u16, month: u8, day: u8) -> Day {
    Day::new(year, month, day).expect("a day")
}

fn today() -> Day {
    day(2026, 1, 31)
}

/// Where the briefings of these ids differ from the English ones, those about every subject among them.
fn all_differences(shipped: &Shipped, ids: &[&str], as_of: Day) -> Vec<String> {
    let mut found = Vec::new();
    for told in shipped.told(ids, as_of) {
        let english = told.lines(shipped, Language::ENGLISH);
        for language in OTHERS {
            let other = told.lines(shipped, language);
            let name = format!("{}.{language} as of {as_of}", told.name);
            found.extend(
                differences(&english, &other)
                    .into_iter()
                    .map(|difference| format!("{name}: {difference}")),
            );
        }
    }
    found
}

#[track_caller]
fn assert_none(differences: &[String]) {
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The briefings that are made whole, of which two are made about each subject too.
const WHOLE: [&str; 4] = ["overview", "chronology", "instruments", "evidence"];

#[test]
fn whole_briefings_tell_the_same_in_each_language() {
    let shipped = Shipped::read(&Workplace::shipped());
    assert_none(&all_differences(&shipped, &WHOLE, today()));
    // What past days change, they change in these, which have no subject.
    for as_of in [day(2024, 12, 31), day(2019, 6, 30)] {
        assert_none(&all_differences(&shipped, &["overview", "evidence"], as_of));
    }
}

/// A copy of what is shipped, with a message of one language or a line of a template changed.
fn spoilt(file: &str, said: &str, instead: &str) -> Shipped {
    let place = Workplace::shipped();
    let text = String::from_utf8(place.read(file)).expect("UTF-8");
    let (before, rest) = text
        .split_once(said)
        .unwrap_or_else(|| panic!("{file} does not say `{said}`"));
    // A message goes on in lines that are indented.
    let further = |line: &&str| file.ends_with(".ftl") && line.starts_with([' ', '}']);
    let mut rest = rest.split_inclusive('\n').peekable();
    let first = rest.next_if(|_| file.ends_with(".ftl")).map(|_| "\n");
    while rest.next_if(further).is_some() {}
    let rest: String = rest.collect();
    place.write(file, format!("{before}{instead}{}{rest}", first.unwrap_or_default()));
    Shipped::read(&place)
}

/// A proof that cannot fail is none: the file of the overview, what it says, what it says instead, what is then found.
const SPOILT: [[&str; 4]; 4] = [
    // A fact is lost, then one of two.
    [
        "templates/locale/fr.ftl",
        "\nkey-land =",
        "\nkey-land = Un exercice.",
        "message key-land",
    ],
    [
        "templates/locale/ja.ftl",
        "\nmaritime-roadmap =",
        "\nmaritime-roadmap = { $coast-guard }",
        "actors/general-secretariat-for-the-sea/name",
    ],
    // Sentences are in the order of names.
    [
        "templates/sections/islands.md.j2",
        "{{ summary(entry(\"pacific-islands-aims\")) }}",
        "{% for item in entries(theme=\"islands\", order=\"name\") if item.summary %}{{ summary(item) }} {% endfor %}",
        "tells it in another order",
    ],
    // A sentence is there where a word of the language is long.
    [
        "templates/sections/islands.md.j2",
        "{{ summary(entry(\"pacific-islands-aims\")) }}",
        "{% if label(\"heading-sources\") | length > 3 %}{{ summary(entry(\"pacific-islands-aims\")) }}{% endif %}",
        "nothing is known",
    ],
];

#[test]
fn what_is_lost_or_moved_is_found() {
    for [file, said, instead, found] in SPOILT {
        let differences = all_differences(&spoilt(file, said, instead), &["overview"], today());
        assert!(
            differences.iter().any(|difference| difference.contains(found)),
            "{instead}: {differences:?}"
        );
    }
}

/// Those that are made about each subject only.
const SUBJECTS: [&str; 2] = ["brief", "dossier"];

#[test]
fn briefings_about_a_subject_tell_the_same_in_each_language() {
    let shipped = Shipped::read(&Workplace::shipped());
    assert_none(&all_differences(&shipped, &SUBJECTS, today()));
}

/// Read sentence by sentence, as a reader of the language would.
#[test]
fn the_overview_reads_so_in_each_language() {
    let place = Workplace::shipped();
    let run = place.report(&["build", "--quiet", "--format", "md", "--as-of", &today().to_string()]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for language in OTHERS {
        let markdown = place.read(&format!("dist/overview.{language}.md"));
        insta::assert_snapshot!(
            format!("overview.{language}"),
            String::from_utf8(markdown).expect("UTF-8")
        );
    }
}
