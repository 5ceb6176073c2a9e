//! Style sheets: what they give, and what is said of those that cannot be followed.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use typeset::{Pictures, Style, StyleProblem};

/// Message and hint of the only problem of a style sheet, and the words it stands at.
fn only(sheet: &str) -> (String, String, String) {
    let problems = problems(sheet);
    let [problem] = problems.as_slice() else {
        unreachable!("{problems:#?}\n{sheet}");
    };
    let at = sheet.get(problem.bytes.clone()).expect("a place in the file");
    (at.to_owned(), problem.message.clone(), problem.hint.clone())
}

fn problems(sheet: &str) -> Vec<StyleProblem> {
    Style::from_toml(sheet, &Pictures::default()).expect_err(sheet)
}

#[test]
fn the_shipped_style_sheet_is_the_built_in_look() {
    let shipped = include_str!("../../../templates/style.toml");
    assert_eq!(Style::from_toml(shipped, &Pictures::default()), Ok(Style::default()));
    assert_eq!(Style::from_toml("", &Pictures::default()), Ok(Style::default()));
}

#[test]
fn what_is_wrong_by_itself_names_its_key_and_what_it_takes() {
    for (sheet, at, message, hint) in [
        (
            "[page]\nsize = \"A3\"",
            "\"A3\"",
            "`size` is `A3`",
            "`\"A4\"` or `\"Letter\"`",
        ),
        (
            "[page]\nmargin-top = 25",
            "25",
            "without quotes",
            "a length from 20 mm to 100 mm",
        ),
        (
            "[page]\nmargin-top = \"25px\"",
            "\"25px\"",
            "`px` is no unit",
            "`\"25mm\"`",
        ),
        (
            "[page]\nmargin-left = \"5mm\"",
            "\"5mm\"",
            "less than 10 mm",
            "from 10 mm to 80 mm",
        ),
        ("[page]\nmargin-left = []", "[]", "`margin-left` is a list", "a length"),
        (
            "[page]\nmargn-top = \"1in\"",
            "margn-top",
            "`[page]` has no key `margn-top`",
            "`margin-top`?",
        ),
        (
            "[colors]\ntext = \"#000000\"",
            "colors",
            "a style has no `colors`",
            "did you mean `colours`?",
        ),
        ("page = \"A4\"", "\"A4\"", "`page` is no table", "write `[page]`"),
        (
            "watermark = \"a.png\"",
            "watermark",
            "a style has no `watermark`",
            "its tables are `[page]`, `[faces]`",
        ),
        ("logo = \"a.png\"", "\"a.png\"", "`logo` is no table", "write `[logo]`"),
        (
            "[logo]\nfile = \"pictures/logo.svg\"",
            "\"pictures/logo.svg\"",
            "`file` and no `alternative`",
            "what the logo shows",
        ),
        (
            "[logo]\nalternative = \"The arms\"",
            "\"The arms\"",
            "`alternative` and no `file`",
            "SVG, PNG or JPEG",
        ),
        (
            "[logo]\nheight = \"12mm\"",
            "\"12mm\"",
            "`height` and no `file`",
            "SVG, PNG or JPEG",
        ),
        (
            "[logo]\nfile = \" \"\nalternative = \"The arms\"",
            "\" \"",
            "which is empty",
            "such as `\"pictures/logo.svg\"`",
        ),
        (
            "[logo]\nfile = \"a.svg\"\nalternative = \"The arms\"",
            "\"a.svg\"",
            "there is no picture `a.svg`",
            "`pictures/`",
        ),
        (
            "[faces]\ntext = \"Arial\"",
            "\"Arial\"",
            "`text` is `Arial`",
            "`\"Source Serif 4\"` or `\"Source Sans 3\"`",
        ),
        (
            "[sizes]\ntext = \"15pt\"",
            "\"15pt\"",
            "more than 14 pt",
            "from 7 pt to 14 pt",
        ),
        (
            "[sizes]\ntext = \"6.9pt\"",
            "\"6.9pt\"",
            "less than 7 pt",
            "from 7 pt to 14 pt",
        ),
        (
            "[colours]\ntext = \"black\"",
            "\"black\"",
            "which is no colour",
            "`\"#1b3a63\"`",
        ),
    ] {
        let found = only(sheet);
        assert_eq!(found.0, at, "{sheet}");
        assert!(found.1.contains(message), "{sheet}: {}", found.1);
        assert!(found.2.contains(hint), "{sheet}: {}", found.2);
    }
}

#[test]
fn measures_are_judged_together() {
    let (at, message, hint) = only("[sizes]\ntext = \"12pt\"\nleading = \"12pt\"");
    assert_eq!(
        (at.as_str(), message.as_str()),
        ("\"12pt\"", "`leading` is 12 pt, 1.00 times the 12 pt of the text")
    );
    assert!(hint.contains("from 13.8 pt to 24 pt"), "{hint}");
    let (at, message, hint) = only("[page]\nmargin-left = \"80mm\"\nindent = \"60mm\"");
    assert_eq!(at, "\"80mm\"");
    assert!(
        message.contains("leave lines of 48.1 mm on a page of 210 mm"),
        "{message}"
    );
    assert!(hint.contains("take 21.9 mm from these"), "{hint}");
    let (at, ..) = only("[page]\nmargin-top = \"90mm\"\nmargin-bottom = \"100mm\"");
    assert_eq!(at, "\"100mm\"");
    // Text of another size takes the leading along.
    assert!(Style::from_toml("[sizes]\ntext = \"14pt\"", &Pictures::default()).is_ok());
}

#[test]
fn every_proposed_colour_is_accepted() {
    for (sheet, at, message) in [
        (
            "[colours]\naccent = \"#7aa0d0\"",
            "#7aa0d0",
            "`accent` is `#7aa0d0`, whose contrast on white paper is 2.70:1",
        ),
        ("[colours]\ntext = \"#767676\"", "#767676", "on the ground of boxes is"),
        ("[colours]\nmuted = \"#999999\"", "#999999", "`muted`"),
        ("[colours]\ntitle = \"#ffcc00\"", "#ffcc00", "`title`"),
        ("[colours]\nheadings = \"#ffcc00\"", "#ffcc00", "`headings`"),
        (
            "[colours]\ntint = \"#1b3a63\"",
            "#1b3a63",
            "on which `accent`, `#1b3a63`, has a contrast of 1.00:1",
        ),
        (
            "[colours]\ntint = \"#222222\"\naccent = \"#005fb8\"",
            "#222222",
            "`tint` is `#222222`",
        ),
    ] {
        let (place, found, hint) = only(sheet);
        assert_eq!(place.trim_matches('"'), at);
        assert!(found.contains(message), "{found}");
        let proposed = hint.split('"').nth(1).expect("a proposed colour");
        let mended = sheet.replacen(at, proposed, 1);
        assert!(
            Style::from_toml(&mended, &Pictures::default()).is_ok(),
            "{mended}: {:#?}",
            problems(&mended)
        );
    }
}

/// The title is set large enough for 3:1; headings of level 3 are not.
#[test]
fn large_letters_may_be_paler() {
    assert!(Style::from_toml("[colours]\ntitle = \"#949494\"", &Pictures::default()).is_ok());
    assert!(
        only("[colours]\nheadings = \"#949494\"")
            .2
            .contains("headings need 4.5:1")
    );
    assert!(
        only("[sizes]\ntitle = \"17pt\"\n[colours]\ntitle = \"#949494\"")
            .2
            .contains("the title needs 4.5:1")
    );
}

/// Text after a heading stands on the rhythm of the page; a heading of any size takes it there without a hole.
#[test]
fn headings_fill_the_rhythm() {
    for (heading, leading) in [("15.5pt", "14pt"), ("20pt", "16pt"), ("11pt", "13pt"), ("30pt", "20pt")] {
        let sheet = format!("[sizes]\nheading-2 = \"{heading}\"\nleading = \"{leading}\"");
        let style = Style::from_toml(&sheet, &Pictures::default()).expect("a style");
        let second = &style.headings[0];
        let lines = (second.rule + second.rule_gap + second.text.leading + second.below) / style.rhythm;
        assert!((lines - lines.round()).abs() < 0.001, "{sheet}: {lines}");
        assert!(
            second.below >= 5.0 && second.below <= 0.5 * 14.0 + style.rhythm,
            "{sheet}: {}",
            second.below
        );
    }
}

#[test]
fn everything_is_told_at_once_and_in_order() {
    let sheet = "[page]\nsize = \"B5\"\nmargin-top = 1\ncolour = 1\n[sizes]\ntext = \"3pt\"\n[colours]\naccent = \"#eeeeee\"\nrules = \"grey\"\n";
    let places: Vec<_> = problems(sheet).iter().map(|problem| problem.bytes.start).collect();
    assert_eq!(places.len(), 6, "{:#?}", problems(sheet));
    assert!(places.is_sorted());
}

#[test]
fn what_is_not_toml_has_its_place() {
    let sheet = "[page]\nsize = A4\nmargin-top = \"5mm\"\n";
    let found = problems(sheet);
    assert!(found[0].message.starts_with("this is not TOML"), "{found:#?}");
    assert!(sheet[found[0].bytes.clone()].contains("A4"), "{found:#?}");
    assert!(
        found.iter().any(|problem| problem.message.contains("less than 20 mm")),
        "{found:#?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the file holds, its problems stand inside it.
    #[test]
    fn any_text_is_read(text in "(\\[(page|sizes|colours)\\]\n)?((size|text|tint|leading|é) ?= ?(\"[#0-9a-fmt.é]{0,8}\"|[^\n]{0,9})\n){0,4}") {
        for problem in Style::from_toml(&text, &Pictures::default()).err().into_iter().flatten() {
            prop_assert!(text.get(problem.bytes.clone()).is_some(), "{problem:?}");
        }
    }

    /// A colour that is proposed is accepted, whatever was given.
    #[test]
    fn any_colour_is_mended_by_what_is_proposed(red: u8, green: u8, blue: u8, at in 0..5_usize) {
        let key = ["text", "accent", "title", "muted", "tint"][at];
        let sheet = |color: &str| format!("[colours]\n{key} = \"{color}\"\n");
        if let Err(problems) = Style::from_toml(&sheet(&format!("#{red:02x}{green:02x}{blue:02x}")), &Pictures::default()) {
            prop_assert_eq!(problems.len(), 1);
            let proposed = problems[0].hint.split('"').nth(1).expect("a proposed colour");
            prop_assert!(Style::from_toml(&sheet(proposed), &Pictures::default()).is_ok(), "{}", proposed);
        }
    }
}
