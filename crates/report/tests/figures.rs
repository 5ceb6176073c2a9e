//! Figures that briefings draw: beside the Markdown, in the PDF, in each language.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::Workplace;
use support::judges::judge;

/// The shipped project, whose chronology begins with this call.
fn with_figure(call: &str) -> Workplace {
    let place = Workplace::shipped();
    let template = String::from_utf8(place.read("templates/chronology.md.j2")).expect("UTF-8");
    let heading = "# {{ title }}\n";
    assert!(template.contains(heading), "{template}");
    let template = template.replace(heading, &format!("{heading}\n{{{{ {call} }}}}\n"));
    place.write("templates/chronology.md.j2", template);
    place
}

fn text(place: &Workplace, name: &str) -> String {
    String::from_utf8(place.read(name)).expect("UTF-8")
}

#[test]
fn a_timeline_is_a_file_beside_the_markdown_and_words_in_the_pdf() {
    let place = with_figure("figure(\"timeline\", theme=\"defence\")");
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for (language, alternative, title) in [
        (
            "en",
            "Timeline, 2018 to 2025, of 5 entries in one theme; a line stands at",
            "Brunet-Takamori 2024",
        ),
        (
            "fr",
            "Frise chronologique, de 2018 à 2025, de 5 fiches en 1 thème",
            "Brunet-Takamori 2024",
        ),
        (
            "ja",
            "2018年から2025年までの年表。主題1件、項目5件を示し",
            "日仏部隊間協力円滑化協定",
        ),
    ] {
        let markdown = text(&place, &format!("dist/chronology.{language}.md"));
        let figure = format!("](figures/chronology.{language}-1.svg)");
        let line = markdown
            .lines()
            .find(|line| line.ends_with(&figure))
            .expect("the figure");
        assert!(line.contains(alternative), "{line}");
        let svg = text(&place, &format!("dist/figures/chronology.{language}-1.svg"));
        assert!(svg.contains(alternative) && svg.contains(title), "{svg}");
        let pdf = place
            .path(&format!("dist/chronology.{language}.pdf"))
            .display()
            .to_string();
        let words = judge("pdftotext", "poppler-utils", &["-raw", &pdf, "-"]);
        assert!(String::from_utf8_lossy(&words).contains(title), "{language}");
        let tree = judge("pdfinfo", "poppler-utils", &["-struct", &pdf]);
        assert!(String::from_utf8_lossy(&tree).contains("Figure"), "{language}");
    }
}

#[test]
fn the_same_register_draws_the_same_figure() {
    let built = || {
        let place = with_figure("figure(\"timeline\")");
        let run = place.report(&["build", "chronology", "--quiet"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
        (
            place.read("dist/figures/chronology.fr-1.svg"),
            place.read("dist/chronology.fr.pdf"),
        )
    };
    assert!(built() == built());
}

#[test]
fn where_nothing_has_a_date_there_is_no_figure_and_its_maker_is_told() {
    let place = with_figure("figure(\"timeline\", entry=\"shared-vision\")");
    let run = place.report(&["build", "chronology"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let told = "leaves out `timeline`: nothing that it would show has a date";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    assert!(!text(&place, "dist/chronology.en.md").contains("!["));
}

#[test]
fn a_figure_that_there_is_not_is_an_error_at_its_line() {
    let place = with_figure("figure(\"timelin\")");
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!(run.status, 1);
    for part in [
        "there is no figure `timelin`",
        "did you mean `timeline`?",
        "templates/chronology.md.j2",
    ] {
        assert!(run.stderr.contains(part), "{}", run.stderr);
    }
}

#[test]
fn a_caption_carries_the_marks_and_a_table_the_same_data() {
    let call =
        "figure(\"timeline\", theme=\"defence\", caption=label(\"chronology-caption\"), table=\"Dates * of it\")";
    let place = with_figure(call);
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let markdown = text(&place, "dist/chronology.en.md");
    let figure: Vec<_> = markdown.lines().skip_while(|line| !line.starts_with("![")).collect();
    assert!(
        figure[2].starts_with('*') && figure[2].ends_with("[^1],[^2],[^3],[^4],[^5]*"),
        "{}",
        figure[2]
    );
    let table = [
        "*Dates \\* of it*",
        "",
        "| Date | What | Step |",
        "| :--- | :--- | :--- |",
    ];
    assert_eq!(&figure[4..8], table, "{markdown}");
    let dates: Vec<_> = figure[8..].iter().take_while(|line| !line.is_empty()).collect();
    assert!(
        dates.len() > 5 && dates.iter().all(|line| line.ends_with("] |")),
        "{dates:?}"
    );
}

#[test]
fn marks_can_stand_elsewhere() {
    let place = with_figure("figure(\"timeline\", caption=\"As below\", marks=false)");
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(text(&place, "dist/chronology.en.md").contains("\n\n*As below*\n\n"));
}

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
        (
            format!("\"bars\", unit=\"People\", rows=[{}]", rows(500)),
            "points high, and a page has room for",
            "let it show less",
        ),
    ] {
        let run = with_figure(&format!("figure({call})")).report(&["build", "chronology", "--quiet"]);
        assert_eq!(run.status, 1, "{call}");
        for part in [message, hint, "templates/chronology.md.j2"] {
            assert!(run.stderr.contains(part), "{call}: {}", run.stderr);
        }
    }
}
