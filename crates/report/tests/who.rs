//! Who works with whom: matrices of actors, and the chain of one entry, in briefings and by themselves.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

mod who {
    mod chain;
    mod refused;

    use super::*;
}

use support::Workplace;
use support::judges::judge;

const HEADING: &str = "# {{ title }}\n";

/// The shipped project, of which this template begins with this call.
fn with_call(template: &str, call: &str) -> Workplace {
    let place = Workplace::shipped();
    let text = text(&place, template);
    assert!(text.contains(HEADING), "{text}");
    place.write(
        template,
        text.replace(HEADING, &format!("{HEADING}\n{{{{ {call} }}}}\n")),
    );
    place
}

fn with_figure(call: &str) -> Workplace {
    with_call("templates/chronology.md.j2", call)
}

fn text(place: &Workplace, name: &str) -> String {
    String::from_utf8(place.read(name)).expect("UTF-8")
}

fn build(place: &Workplace) {
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

/// The words of a figure, in the order in which they stand in its file.
fn words(place: &Workplace, language: &str) -> Vec<String> {
    let svg = text(place, &format!("dist/figures/chronology.{language}-1.svg"));
    let texts = svg.split("<text ").skip(1);
    let words = texts.filter_map(|text| text.split_once('>')?.1.split_once("</text>"));
    words.map(|(words, _)| words.to_owned()).collect()
}

/// The lines from the figure on.
fn figure_lines(place: &Workplace, language: &str) -> Vec<String> {
    let markdown = text(place, &format!("dist/chronology.{language}.md"));
    let lines = markdown.lines().skip_while(|line| !line.starts_with("!["));
    lines.map(str::to_owned).collect()
}

#[test]
fn a_matrix_says_who_has_which_roles_in_each_language() {
    let place = with_figure("figure(\"matrix\", by=\"theme\", theme=[\"science\", \"presence\"])");
    build(&place);
    for (language, alternative, expected) in [
        (
            "en",
            "Matrix of 4 actors by 2 themes, with their roles and in how many entries they have them.",
            ["Presence in the region", "Japan", "partner"],
        ),
        (
            "fr",
            "Matrice de 4 acteurs par thème (2), avec leurs rôles et le nombre de fiches.",
            ["Présence dans la région", "Japon", "partenaire"],
        ),
        (
            "ja",
            "4主体と2主題の対応表。役割と項目の件数を示す。",
            ["地域におけるプレゼンス", "日本", "パートナー"],
        ),
    ] {
        let image = figure_lines(&place, language).swap_remove(0);
        assert!(image.contains(alternative), "{image}");
        let words = words(&place, language);
        for expected in expected {
            assert!(words.iter().any(|word| word == expected), "{expected}: {words:?}");
        }
        let pdf = place.path(&format!("dist/chronology.{language}.pdf"));
        let read = judge("pdftotext", "poppler-utils", &["-raw", &pdf.display().to_string(), "-"]);
        assert!(String::from_utf8_lossy(&read).contains(expected[0]), "{language}");
    }
}

#[test]
fn counterparts_stand_side_by_side_and_hubs_above_them() {
    let place = with_figure("figure(\"matrix\")");
    build(&place);
    let words = words(&place, "en");
    let at = |name: &str| {
        let found = words.iter().position(|word| word.starts_with(name));
        found.unwrap_or_else(|| panic!("{name}: {words:?}"))
    };
    let ascending = |names: &[&str]| names.windows(2).all(|pair| at(pair[0]) < at(pair[1]));
    assert!(ascending(&["Japan", "France", "Association of Southeast"]), "{words:?}");
    for pair in [
        ["French armed forces", "Japan Self-Defense Forces"],
        ["French Development Agency", "Japan International Cooperation Agency"],
        ["French Research Institute", "Japan Agency for Marine"],
    ] {
        let between = words
            .get(at(pair[0]) + 1..at(pair[1]))
            .expect("the one stands before the other");
        assert!(
            between.iter().all(|word| word.len() <= 8 || word == "Sea"),
            "{between:?}"
        );
    }
}

/// What is drawn does not depend on the order of the rows in the files.
#[test]
fn rows_in_reverse_draw_the_same_matrix_and_the_same_chain() {
    for call in [
        "figure(\"matrix\")",
        "figure(\"matrix\", by=\"entry\", theme=\"islands\")",
        "figure(\"chain\", entry=\"eu-japan-synergies\")",
    ] {
        let place = with_figure(call);
        build(&place);
        let figures = ["en", "fr", "ja"].map(|language| format!("dist/figures/chronology.{language}-1.svg"));
        let before = figures.each_ref().map(|figure| place.read(figure));
        for table in ["actors", "entries", "links", "roles"] {
            let name = format!("data/{table}.csv");
            let rows = text(&place, &name);
            let (head, rows) = rows.split_once('\n').expect("a header");
            let mut rows: Vec<_> = rows.lines().collect();
            rows.reverse();
            place.write(&name, format!("{head}\n{}\n", rows.join("\n")));
        }
        build(&place);
        assert!(before == figures.each_ref().map(|figure| place.read(figure)), "{call}");
    }
}

#[test]
fn a_matrix_by_entry_comes_with_its_rows_and_their_marks() {
    let place = with_figure("figure(\"matrix\", by=\"entry\", theme=\"science\", caption=\"Who\", table=\"Roles\")");
    build(&place);
    let lines = figure_lines(&place, "en");
    assert!(
        lines[2].starts_with("*Who[^1]") && lines[2].ends_with("]*"),
        "{}",
        lines[2]
    );
    assert_eq!(
        lines[4..8],
        ["*Roles*", "", "| Actor | Entry | Role |", "| :--- | :--- | :--- |"]
    );
    let rows: Vec<_> = lines[8..].iter().take_while(|line| !line.is_empty()).collect();
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert!(rows.iter().all(|row| row.ends_with("] |")), "{rows:?}");
    assert!(
        rows[0].starts_with("| France | Scientific cooperation on climate phenomena | partner[^"),
        "{rows:?}"
    );
}

#[test]
fn a_matrix_by_itself_takes_what_its_columns_are() {
    let place = Workplace::shipped();
    let figure = [
        "figure", "matrix", "--by", "entry", "--theme", "science", "--out", "m.svg",
    ];
    let run = place.report(&figure);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let svg = text(&place, "m.svg");
    for part in [
        "Matrix of 4 actors by 2 entries",
        "Observatory for deep-sea",
        "implementer",
    ] {
        assert!(svg.contains(part), "{part}: {svg}");
    }
    let run = place.report(&["figure", "chain", "--entry", "bac-ai", "--out", "c.pdf"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(place.read("c.pdf").starts_with(b"%PDF"));
}
