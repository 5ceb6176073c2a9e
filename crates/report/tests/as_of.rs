//! A briefing as of a day shows nothing that began later, and says of the rest what was so then.
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

/// The text without the marks of notes, whose numbers differ from day to day.
fn without_marks(markdown: &str) -> String {
    let (body, _) = markdown.split_once("\n## Sources").expect("a list of sources");
    let parts = body.split("[^");
    let kept = parts.enumerate().map(|(index, part)| match part.split_once(']') {
        Some((_, rest)) if index > 0 => rest.strip_prefix([',', '–']).unwrap_or(rest),
        _ => part,
    });
    kept.collect()
}

/// Read against the register, sentence by sentence: each was so on the day, as far as the register has dates.
#[test]
fn the_overview_of_past_days_reads_as_it_did() {
    let place = Workplace::shipped();
    for day in ["2024-12-31", "2019-06-30"] {
        insta::assert_snapshot!(format!("overview-{day}"), without_marks(&overview_as_of(&place, day)));
    }
}

/// The row of the table of instruments that begins with a title.
fn row(markdown: &str, title: &str) -> Option<String> {
    let start = format!("| **{title}**");
    without_marks(markdown)
        .lines()
        .find(|line| line.starts_with(&start))
        .map(str::to_owned)
}

/// From signature to entry into force: what a treaty officer would say on each day.
#[test]
fn a_treaty_stands_where_it_stood() {
    let place = Workplace::shipped();
    let title = "EU-Japan Strategic Partnership Agreement";
    for (day, stage) in [
        ("2017-12-31", None),
        ("2018-07-16", None),
        ("2018-07-17", Some("signed 17\u{a0}July 2018; not in force")),
        ("2019-01-31", Some("signed 17\u{a0}July 2018; not in force")),
        (
            "2019-02-01",
            Some("signed 17\u{a0}July 2018; provisionally applied since February 2019; not in force"),
        ),
        (
            "2024-12-31",
            Some("signed 17\u{a0}July 2018; provisionally applied since February 2019; not in force"),
        ),
        ("2025-01-01", Some("in force since 1\u{a0}January 2025")),
    ] {
        let expected =
            stage.map(|stage| format!("| **{title}** | treaty | European Union, France and Japan | {stage} |"));
        assert_eq!(row(&overview_as_of(&place, day), title), expected, "{day}");
    }
}

#[test]
fn statuses_are_those_of_the_day() {
    let place = Workplace::shipped();
    let earlier = overview_as_of(&place, "2019-06-30");
    let roadmap = "Roadmap on French-Japanese cooperation under the exceptional partnership (2019–2023)";
    assert!(row(&earlier, roadmap).is_some_and(|row| row.contains("| political declaration |")));
    assert!(
        earlier.contains("A bilateral roadmap (since 2019)"),
        "its end was still ahead"
    );
    let dialogue = row(&earlier, "French-Japanese Comprehensive Maritime Dialogue");
    assert!(dialogue.is_some_and(|row| row.contains("| mechanism (planned) |")));
    let later = overview_as_of(&place, "2024-01-01");
    assert!(row(&later, roadmap).is_some_and(|row| row.contains("(ended)")));
}

#[test]
fn later_events_and_what_they_began_are_not_there() {
    let place = Workplace::shipped();
    let markdown = overview_as_of(&place, "2024-12-31");
    assert!(markdown.contains("as-of: \"2024-12-31\"\ndate: \"As of 31\u{a0}December 2024\""));
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

/// A row of the small partnership and a day on which it is looked at.
struct Row {
    table: &'static str,
    text: &'static str,
    /// The last day on which it is not shown, and the first on which it is.
    days: [&'static str; 2],
    /// What stands in the briefing then.
    words: &'static str,
}

/// Plans and targets have no date of their own: their source has.
const AHEAD: &[Row] = &[
    Row {
        table: "entries",
        text: "ice-station,project,science,Ice station,,,,planned,,2031,,,,The station will stand on the ice.,,,joint-note,,,\n",
        days: ["2021-04-30", "2021-05-01"],
        words: "stand on the ice",
    },
    Row {
        table: "entries",
        text: "ice-station,project,science,Ice station,,,,planned,,2031,,,,The station will stand on the ice.,,,undated-page,,,\n",
        days: ["2024-02-29", "2024-03-01"],
        words: "stand on the ice",
    },
    Row {
        table: "events",
        text: "polar-goal,polar-talks,target,../2040,,A polar goal,,,undated-page,,\n",
        days: ["2018-12-31", "2019-01-01"],
        words: "A polar goal",
    },
    Row {
        table: "events",
        text: "polar-goal,polar-talks,target,../2040,,A polar goal,,,joint-note,,\n",
        days: ["2021-04-30", "2021-05-01"],
        words: "A polar goal",
    },
    Row {
        table: "entries",
        text: "pole-survey,project,science,Pole survey,,,,active,,2019,,,,The survey is to find the pole by 2022.,,,undated-page,,,\n",
        days: ["2021-12-31", "2022-01-01"],
        words: "find the pole",
    },
    Row {
        table: "entries",
        text: "pole-survey,project,science,Pole survey,,,,active,,2019,,,,The survey is to find the pole by 2022.,,,joint-note,,,\n",
        days: ["2021-12-31", "2022-01-01"],
        words: "find the pole",
    },
    Row {
        table: "entries",
        text: "pole-survey,project,science,Pole survey,,,Aims of 2040,active,,2019,,,,The survey serves the aims of 2040. Aims of 2040!,,,undated-page,,,\n",
        days: ["2024-02-29", "2024-03-01"],
        words: "serves the aims",
    },
    Row {
        table: "entries",
        text: "pole-survey,project,science,Pole survey,,,Aims of 2040,active,,2019,,,,The survey serves the Aims of 2040.,,,undated-page,,,\n",
        days: ["2018-12-31", "2019-01-01"],
        words: "serves the Aims",
    },
];

#[test]
fn what_has_no_date_of_its_own_is_shown_when_its_source_can_tell_of_it() {
    for Row {
        table,
        text,
        days,
        words,
    } in AHEAD
    {
        let place = Workplace::small();
        let append = |table: &str, text: &str| {
            let file = format!("data/{table}.csv");
            place.write(&file, String::from_utf8(place.read(&file)).expect("UTF-8") + text);
        };
        append(
            "sources",
            "undated-page,official,en,A page without a date,,,,2024-03,,\n",
        );
        append(
            "vocabulary",
            "entry_kind,project,project,,,,\nevent_type,target,target,,,,\n",
        );
        append(table, text);
        let template = String::from_utf8(place.read("templates/note.md.j2")).expect("UTF-8");
        let goals = "{% for goal in targets() %}\n{{ goal.title }}{{ mark(goal) }}\n{% endfor %}\n\n*{{ label(\"dates-caption\") }}*";
        place.write(
            "templates/note.md.j2",
            template.replace("*{{ label(\"dates-caption\") }}*", goals),
        );
        for (day, is_shown) in days.iter().zip([false, true]) {
            let run = place.report(&["build", "--quiet", "--format", "md", "--as-of", day]);
            assert_eq!(run.status, 0, "{}", run.stderr);
            let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
            assert_eq!(markdown.contains(words), is_shown, "{text} on {day}");
        }
    }
}

/// Who makes a briefing is told of what no date can answer for.
#[test]
fn what_the_dates_leave_open_or_contradict_is_remarked_on() {
    let place = Workplace::small();
    let mut entries = String::from_utf8(place.read("data/entries.csv")).expect("UTF-8");
    entries.push_str("over,mechanism,science,Over,,,,active,,2019,2020,,,Over.,,,joint-note,,,\n");
    entries.push_str("under-way,mechanism,science,Under way,,,,planned,,2022,,,,Under way.,,,joint-note,,,\n");
    entries.push_str("always,mechanism,science,Always,,,,active,,,,,,Always.,,,joint-note,,,\n");
    place.write("data/entries.csv", entries);
    let notes = |day| {
        let run = place.report(&["build", "--format", "md", "--as-of", day]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        run.stderr
    };
    insta::assert_snapshot!("remarks", format!("{}\n{}", notes("2020-06-30"), notes("2023-01-01")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

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

#[test]
fn a_heading_goes_with_its_figure() {
    let place = Workplace::shipped();
    let has_both = |day| {
        let overview = overview_as_of(&place, day);
        (
            overview.contains("## Places\n\n![Map of "),
            overview.contains("## Places"),
        )
    };
    assert_eq!(has_both("2024-12-31"), (true, true));
    // No entry of that day has a place that a map can show.
    assert_eq!(has_both("2003-01-01"), (false, false));
}
