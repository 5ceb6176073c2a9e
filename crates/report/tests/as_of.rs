//! A briefing as of a day shows nothing that began later.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use proptest::prelude::*;
use support::Workplace;

/// The rows of the chronology of a Markdown text, without the goals that are still ahead.
fn chronology(markdown: &str) -> Vec<&str> {
    let table = markdown.split("## Chronology").nth(1).unwrap_or_default();
    let table = table.split("\n## ").next().unwrap_or_default();
    table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Date") && !line.contains("| target"))
        .collect()
}

fn overview_as_of(place: &Workplace, day: &str) -> String {
    let run = place.report(&["build", "--quiet", "--format", "md", "--as-of", day]);
    assert_eq!(run.status, 0, "{day}: {}", run.stderr);
    String::from_utf8(place.read("dist/overview.en.md")).expect("UTF-8")
}

#[test]
fn later_events_and_what_they_began_are_not_there() {
    let place = Workplace::shipped();
    let markdown = overview_as_of(&place, "2024-12-31");
    assert!(
        markdown.contains("date: \"As of 31\u{a0}December 2024\"") || markdown.contains("As of 31\u{a0}December 2024")
    );
    assert!(
        !markdown.contains("Strategic Partnership Agreement, in force"),
        "the agreement is in force since 1 January 2025"
    );
    assert!(!markdown.contains("Pacific Steller"), "held in February 2025");
    assert!(markdown.contains("EU-Japan Security and Defence Partnership was adopted on 1\u{a0}November 2024"));
    assert!(markdown.contains("| by 2050 | Climate neutrality of Viet Nam | target"));
    assert_eq!(chronology(&markdown).len(), 23);
}

#[test]
fn before_everything_there_is_still_a_briefing() {
    let markdown = overview_as_of(&Workplace::shipped(), "1999-01-01");
    assert!(chronology(&markdown).is_empty());
    assert!(
        !markdown.contains("Climate neutrality"),
        "the partnership that set the goal is of 2022"
    );
    assert!(markdown.contains("rules-based international order"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_row_of_the_chronology_begins_after_the_day(year in 2010_u16..2027, month in 1_u8..=12) {
        let markdown = overview_as_of(&Workplace::shipped(), &format!("{year}-{month:02}-15"));
        for row in chronology(&markdown) {
            let date = row.trim_start_matches("| ").split(" |").next().expect("a date");
            let last = date.split_whitespace().last().expect("a year");
            prop_assert!(last.parse::<u16>().expect("a year") <= year, "{row} as of {year}-{month}");
        }
    }
}
