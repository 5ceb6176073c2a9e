//! Figures that briefings draw: beside the Markdown, in the PDF, in each language.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::judges::judge;
use support::{text, with_figure};

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

#[test]
fn a_map_numbers_its_places_and_names_them_in_each_language() {
    let place = with_figure("figure(\"map\", theme=\"islands\")");
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    for (language, alternative, name, note) in [
        (
            "en",
            "Map of 3 places: Apia, Suva and Tokyo. They lie between 140° E and 172° W, and between 18° S and 36° N.",
            "Apia",
            "Not on the map: Pacific Islands.",
        ),
        (
            "fr",
            "Carte de 3 lieux : Apia, Suva et Tokyo. Ils se situent entre 140° E et 172° O, et entre 18° S et 36° N.",
            "Apia",
            "Hors de la carte : îles du Pacifique.",
        ),
        (
            "ja",
            "地図。3か所（アピア、スバ、東京）を示す。いずれも東経140度から西経172度まで、南緯18度から北緯36度までの範囲にある。",
            "アピア",
            "地図に示していない場所：太平洋諸島。",
        ),
    ] {
        let svg = text(&place, &format!("dist/figures/chronology.{language}-1.svg"));
        let plain = svg.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(plain.contains(alternative), "{}", &plain[..600]);
        assert!(plain.contains(note), "{language}");
        let pdf = place
            .path(&format!("dist/chronology.{language}.pdf"))
            .display()
            .to_string();
        let words = judge("pdftotext", "poppler-utils", &["-raw", &pdf, "-"]);
        assert!(String::from_utf8_lossy(&words).contains(name), "{language}");
    }
}

#[test]
fn a_map_cites_who_says_where_places_are() {
    let place = with_figure("figure(\"map\", theme=\"islands\", caption=\"Places\", table=\"The same\")");
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let markdown = text(&place, "dist/chronology.en.md");
    let from_figure: Vec<_> = markdown.lines().skip_while(|line| !line.starts_with("![")).collect();
    assert!(from_figure[2].starts_with("*Places[^1]"), "{}", from_figure[2]);
    assert_eq!(from_figure[6], "| Place | What is there |");
    let rows: Vec<_> = from_figure[8..].iter().take_while(|line| !line.is_empty()).collect();
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert!(rows[0].starts_with("| Pacific Islands | "), "{rows:?}");
    assert!(markdown.contains("GeoNames geographical database"), "{markdown}");
}

#[test]
fn a_map_without_a_place_is_left_out_for_a_reason() {
    for (condition, reason) in [
        (
            "entry=\"shared-vision\"",
            "none of the places that it would show has coordinates; fill in `latitude` and `longitude` of `indo-pacific`",
        ),
        (
            "entry=\"afd-jica-action\"",
            "nothing that it would show has a place, nor has an event of it",
        ),
    ] {
        let place = with_figure(&format!("figure(\"map\", {condition})"));
        let run = place.report(&["build", "chronology"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let told = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(reason), "{told}");
        assert!(!text(&place, "dist/chronology.en.md").contains("!["));
    }
}

#[test]
fn mercator_cannot_show_a_pole_and_equal_area_can() {
    for (projection, is_drawn) in [("mercator", false), ("equal-area", true)] {
        let place = with_figure(&format!("figure(\"map\", projection=\"{projection}\", place=\"apia\")"));
        let places = text(&place, "data/places.csv").replace("-13.83,-171.77", "-89.9,-171.77");
        place.write("data/places.csv", places);
        let run = place.report(&["build", "chronology"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let told = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        let reason = "`apia` is so near to a pole that the projection `mercator` cannot show it; ask for `equal-area`";
        assert_eq!(told.contains(reason), !is_drawn, "{told}");
        assert_eq!(text(&place, "dist/chronology.en.md").contains("!["), is_drawn);
    }
}

#[test]
fn a_projection_that_there_is_not_is_an_error_and_so_is_one_for_a_timeline() {
    for (call, told) in [
        (
            "figure(\"map\", projection=\"mercador\")",
            "there is no projection `mercador`",
        ),
        ("figure(\"map\", projection=\"mercador\")", "did you mean `mercator`?"),
        (
            "figure(\"timeline\", projection=\"mercator\")",
            "the figure `timeline` takes no `projection`",
        ),
    ] {
        let run = with_figure(call).report(&["build", "chronology", "--quiet"]);
        assert_eq!(run.status, 1, "{call}");
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
}
