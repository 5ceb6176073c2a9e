//! Charts that briefings draw: what they count, in what words, and what they refuse.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::judges::judge;
use support::{Workplace, text, with_figure};

/// What a table below the figure holds, a list of cells a row, without marks.
fn table(markdown: &str) -> Vec<Vec<String>> {
    let rows = markdown.lines().skip_while(|line| !line.starts_with("| :---")).skip(1);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let cell = |cell: &str| cell.split("[^").next().unwrap_or_default().trim().to_owned();
    rows.map(|row| row.trim_matches('|').split('|').map(cell).collect())
        .collect()
}

/// How many entries of the shipped register have each value of a column, the largest number first.
fn counted(place: &Workplace, column: &str) -> Vec<String> {
    let bytes = place.read("data/entries.csv");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let at = reader
        .headers()
        .expect("a header")
        .iter()
        .position(|name| name == column);
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for record in reader.records() {
        let value = record.expect("a record")[at.expect("the column")].to_owned();
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by(|left, right| right.cmp(left));
    counts.iter().map(usize::to_string).collect()
}

#[test]
fn bars_count_what_the_register_has() {
    for by in ["theme", "kind"] {
        let call = format!("figure(\"bars\", by=\"{by}\", caption=\"Entries\", table=\"Entries\")");
        let place = with_figure(&call);
        let run = place.report(&["build", "chronology", "--quiet"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
        let markdown = text(&place, "dist/chronology.en.md");
        let numbers: Vec<_> = table(&markdown).into_iter().map(|row| row[1].clone()).collect();
        assert_eq!(numbers, counted(&place, by), "{markdown}");
        assert!(markdown.contains(&format!("Number of entries by {by}: ")), "{markdown}");
    }
}

#[test]
fn amounts_are_bars_with_their_sources_and_travel_with_the_briefing() {
    let place = with_figure("figure(\"bars\", of=\"amounts\", currency=\"EUR\", caption=\"Money\", table=\"Money\")");
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for (language, alternative, most) in [
        (
            "en",
            "Bar chart. Amounts in euros: 4 bars. The greatest is",
            "EUR 700 million",
        ),
        (
            "fr",
            "Diagramme en barres. Montants en euros : 4 barres.",
            "700 millions d’euros",
        ),
        ("ja", "棒グラフ。金額（ユーロ）。棒4本。最大は", "7億ユーロ"),
    ] {
        let markdown = text(&place, &format!("dist/chronology.{language}.md"));
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(plain(&markdown).contains(alternative), "{markdown}");
        assert!(markdown.contains("*Money[^1],[^2]*"), "{markdown}");
        let rows = table(&markdown);
        assert_eq!((rows.len(), plain(&rows[0][1])), (4, most.to_owned()));
        let svg = text(&place, &format!("dist/figures/chronology.{language}-1.svg"));
        assert!(plain(&svg).contains(most), "{svg}");
        let pdf = place
            .path(&format!("dist/chronology.{language}.pdf"))
            .display()
            .to_string();
        let attached = judge("pdfdetach", "poppler-utils", &["-list", &pdf]);
        assert!(String::from_utf8_lossy(&attached).contains("amounts.csv"), "{language}");
    }
}

#[test]
fn currencies_do_not_share_an_axis() {
    let run = with_figure("figure(\"bars\", of=\"amounts\")").report(&["build", "chronology", "--quiet"]);
    assert_eq!(run.status, 1);
    for part in ["`EUR`, `USD`, `VND`", "cannot stand on one axis", "with `currency=`"] {
        assert!(run.stderr.contains(part), "{}", run.stderr);
    }
}

#[test]
fn where_there_is_no_number_there_is_no_chart_and_its_maker_is_told() {
    for (call, why) in [
        (
            "\"bars\", of=\"amounts\", theme=\"defence\"",
            "nothing that it would show has an amount",
        ),
        (
            "\"bars\", of=\"amounts\", currency=\"JPY\"",
            "nothing that it would show has an amount in `JPY`",
        ),
        (
            "\"lines\", of=\"amounts\", currency=\"EUR\"",
            "each of its amounts has one date only: ask for bars",
        ),
        (
            "\"lines\", entry=\"shared-vision\"",
            "nothing that it would show has a number",
        ),
        (
            "\"bars\", rows=[], unit=\"People\"",
            "nothing that it would show has a number",
        ),
    ] {
        let place = with_figure(&format!("figure({call})"));
        let run = place.report(&["build", "chronology"]);
        assert_eq!(run.status, 0, "{call}: {}", run.stderr);
        assert!(run.stderr.contains(&format!("`: {why}\n")), "{call}: {}", run.stderr);
        assert!(!text(&place, "dist/chronology.en.md").contains("!["), "{call}");
    }
}

#[test]
fn lines_of_a_template_have_gaps() {
    let row = |value: &str, year: u16| {
        format!("{{\"label\": \"Guests\", \"value\": {value}, \"date\": {year}, \"of\": entry(\"bac-ai\")}}")
    };
    let rows = [
        row("1200", 2020),
        row("none", 2021),
        row("900.5", 2022),
        row("950", 2024),
    ]
    .join(", ");
    let call = format!("figure(\"lines\", unit=\"People\", rows=[{rows}], caption=\"Guests\", table=\"Guests\")");
    let place = with_figure(&call);
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let markdown = text(&place, "dist/chronology.en.md");
    let told = "one line from 2020 to 2024. The highest point is 1,200 (2020), the lowest 900.5 (2022). The lines have 2 gaps.";
    assert!(
        markdown.contains(told) && markdown.contains("*Guests[^1]*"),
        "{markdown}"
    );
    let values: Vec<_> = table(&markdown).into_iter().map(|row| row.join(" ")).collect();
    assert_eq!(values, ["2020 1,200", "2021 not stated", "2022 900.5", "2024 950"]);
}

#[test]
fn what_a_chart_cannot_show_is_an_error_with_a_hint() {
    let row = |at: u16| format!("{{\"label\": \"{at}\", \"value\": {at}, \"date\": 2020, \"of\": entry(\"bac-ai\")}}");
    let rows = |count: u16| (0..count).map(row).collect::<Vec<_>>().join(", ");
    let one = |part: &str| format!("\"bars\", unit=\"People\", rows=[{{\"label\": \"Guests\", {part}}}]");
    for (call, message, hint) in [
        (
            "\"bars\", by=\"year\", of=\"amount\"".to_owned(),
            "a chart cannot show `amount`",
            "did you mean `amounts`?",
        ),
        (
            "\"bars\", by=\"typ\", of=\"events\"".to_owned(),
            "nothing of that kind is counted by `typ`",
            "did you mean `type`?",
        ),
        (
            "\"bars\", of=\"amounts\", currency=\"euro\"".to_owned(),
            "`euro` is not",
            "such as `EUR`",
        ),
        (
            one("\"value\": 3"),
            "the number of `Guests` rests on no source",
            "as `of`",
        ),
        (
            one("\"value\": \"3\", \"of\": entry(\"bac-ai\")"),
            "the `value` of `Guests` is no number",
            "pass a number",
        ),
        (
            one("\"value\": 1e30, \"of\": entry(\"bac-ai\")"),
            "no axis shows the number of `Guests`",
            "correct the number",
        ),
        (one("\"values\": 3"), "a row has no `values`", "write `{\"label\""),
        (
            "\"bars\", rows=[]".to_owned(),
            "the numbers in `rows` have no unit",
            "with `unit=label(...)`",
        ),
        (
            format!("\"lines\", unit=\"People\", rows=[{}]", rows(17)),
            "17 lines cannot be told apart, only 16",
            "show fewer",
        ),
    ] {
        let run = with_figure(&format!("figure({call})")).report(&["build", "chronology", "--quiet"]);
        assert_eq!(run.status, 1, "{call}");
        for part in [message, hint, "templates/chronology.md.j2"] {
            assert!(run.stderr.contains(part), "{call}: {}", run.stderr);
        }
    }
}

#[test]
fn five_hundred_bars_are_left_out_and_told_of() {
    let row = |at: u16| format!("{{\"label\": \"{at}\", \"value\": {at}, \"of\": entry(\"bac-ai\")}}");
    let rows: Vec<_> = (0..500).map(row).collect();
    let call = format!("figure(\"bars\", unit=\"People\", rows=[{}])", rows.join(", "));
    let run = with_figure(&call).report(&["build", "chronology"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for part in [
        "leaves out `bars`",
        "points high, and a page has room for",
        "let it show less",
    ] {
        assert!(run.stderr.contains(part), "{}", run.stderr);
    }
}

#[test]
fn on_a_page_too_narrow_for_its_words_a_chart_is_left_out_and_told_of() {
    let row = |value: &str| {
        format!("{{\"label\": \"Change in the number of guests\", \"value\": {value}, \"of\": entry(\"bac-ai\")}}")
    };
    let rows = [row("123456789012.125"), row("-123456789012.125")].join(", ");
    let place = with_figure(&format!("figure(\"bars\", unit=\"People\", rows=[{rows}])"));
    let narrow = "[page]\nmargin-left = \"69mm\"\nmargin-right = \"69mm\"\nindent = \"0mm\"\n";
    place.write("templates/style.toml", narrow);
    let run = place.report(&["build", "chronology"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for part in [
        "leaves out `bars`",
        "has no room for its words",
        "wider sheet or narrower margins",
    ] {
        assert!(run.stderr.contains(part), "{}", run.stderr);
    }
}

#[test]
fn rows_are_chosen_by_nobody_else() {
    let place = with_figure("figure(\"bars\", theme=\"defence\", unit=\"People\", rows=[])");
    let run = place.report(&["build", "chronology", "--quiet"]);
    let told = "`theme` chooses entries, and the chart shows `rows`";
    assert!(run.status == 1 && run.stderr.contains(told), "{}", run.stderr);
}

#[test]
fn charts_are_drawn_by_themselves_with_their_options() {
    let place = Workplace::shipped();
    let drawn = |kind: &str, more: &[&str]| {
        let fixed = ["figure", kind, "--as-of", "2026-01-31", "--out", "c.svg"];
        let run = place.report(&[&fixed, more].concat());
        (run.status, run.stderr)
    };
    for (kind, more, words) in [
        ("bars", &["--by", "kind"][..], "Number of entries by kind"),
        (
            "bars",
            &["--of", "amounts", "--currency", "USD"],
            "USD\u{a0}15.5\u{a0}billion",
        ),
        (
            "lines",
            &["--of", "events", "--theme", "defence"],
            "Number of dated steps by year, up to 31",
        ),
    ] {
        assert_eq!(drawn(kind, more), (0, String::new()), "{more:?}");
        let svg = text(&place, "c.svg");
        assert!(svg.contains(words), "{more:?}: {svg}");
    }
    for (kind, more, words) in [
        (
            "bars",
            &["--of", "amounts"][..],
            "draw a figure for each of them, with `currency=`",
        ),
        ("timeline", &["--by", "kind"], "by"),
    ] {
        let (status, told) = drawn(kind, more);
        assert!(status != 0 && told.contains(words), "{told}");
    }
}
