//! Text that is hard to set.

use crate::printed::{assert_inside, body, document, find, letters, pages, reading, set};

const UNBREAKABLE: &str = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh";

#[test]
fn a_word_longer_than_any_line_is_divided() {
    let long = UNBREAKABLE.repeat(3);
    for body in [
        format!("Before {long} after.\n"),
        format!("## {long}\n\nText.\n"),
        format!("- {long}\n"),
        format!("| A | B | C |\n| --- | --- | --- |\n| {long} | x | {long} |\n"),
        format!("> {long}\n"),
        format!("Text.[^a]\n\n[^a]: {long}\n"),
    ] {
        let document = document(&body);
        let pages = set(&document).expect("it can be set");
        assert_inside(&pages);
        assert_eq!(letters(&document, &pages), reading(&document), "{body}");
    }
}

#[test]
fn an_address_is_divided_after_its_punctuation() {
    let address = "https://www.example.org/a-rather-long/path/to/some_page.html?with=parameters&and=more";
    let document = document(&format!(
        "Some words before it and then the address {address} in the text.\n"
    ));
    let pages = set(&document).expect("it can be set");
    assert_inside(&pages);
    assert_eq!(letters(&document, &pages), reading(&document));
    let printed: Vec<_> = body(&pages)
        .into_iter()
        .filter(|run| run.text.contains("example"))
        .collect();
    assert!(printed.iter().all(|run| !run.text.ends_with('\u{ad}')));
    assert!(
        printed[0]
            .text
            .trim_end()
            .ends_with(['/', '.', '-', '?', '&', '=', '_']),
        "{}",
        printed[0].text
    );
}

#[test]
fn no_hyphen_is_added_to_an_address() {
    let address = "https://www.example.org/internationalisation/characterisation/implementation/representation";
    for count in 0..30 {
        let pages = pages(&format!("{}at {address} and on.\n", "to ".repeat(count)));
        assert!(
            body(&pages).iter().all(|run| !run.text.contains('\u{ad}')),
            "{count} words before"
        );
    }
}

#[test]
fn a_line_that_cannot_be_filled_is_left_short() {
    let pages = pages(&format!("{UNBREAKABLE} and {UNBREAKABLE}{UNBREAKABLE}\n"));
    let widest = pages.pages[0]
        .fragments
        .iter()
        .filter_map(|fragment| match &fragment.mark {
            typeset::Mark::Glyphs { glyphs, .. } => glyphs.iter().map(|glyph| glyph.advance).reduce(f32::max),
            typeset::Mark::Fill { .. } | typeset::Mark::Picture { .. } => None,
        });
    assert!(widest.fold(0.0, f32::max) < 60.0);
}

#[test]
fn japanese_in_a_heading_and_in_text() {
    let pages = pages("## 国際協力機構 and 髙﨑𠮷\n\nThe agency (国際協力機構) met.\n");
    assert_inside(&pages);
    assert!(find(&pages, "国際協力機構").y < find(&pages, "The agency").y);
    let text: String = body(&pages).iter().map(|run| run.text.as_str()).collect();
    assert!(text.contains("髙﨑𠮷") && text.contains("(国際協力機構) met"));
}

#[test]
fn japanese_lines_begin_and_end_as_kinsoku_asks() {
    let sentence =
        "日本とフランスは、「特別なパートナーシップ」を結び、海洋・宇宙・気候などの分野で協力している（二〇二三年）。";
    let pages = pages(&format!("{}\n", sentence.repeat(12)));
    let lines: Vec<_> = body(&pages)
        .into_iter()
        .filter(|run| run.text.contains('。') || run.width > 300.0)
        .collect();
    assert!(lines.len() > 5);
    for run in lines {
        let text = run.text.trim();
        assert!(!text.starts_with(['、', '。', '」', '）', '・', 'ッ', 'ー']), "{text}");
        assert!(!text.ends_with(['「', '（']), "{text}");
    }
}

#[test]
fn a_hyphen_at_a_line_end_reads_as_a_soft_one() {
    let words = "internationalisation characterisation implementation ".repeat(10);
    let document = document(&format!("{words}\n"));
    let pages = set(&document).expect("it can be set");
    assert!(body(&pages).iter().any(|run| run.text.ends_with('\u{ad}')));
    assert_eq!(letters(&document, &pages), reading(&document));
}

#[test]
fn a_hyphen_that_does_not_break_keeps_its_text() {
    let pages = pages("Indo\u{2011}Pacific and co\u{ad}operation.\n");
    assert!(find(&pages, "Indo\u{2011}Pacific").text.contains("cooperation"));
}

#[test]
fn acronyms_and_spans_of_years_stay_whole() {
    for count in 0..60 {
        let pages = pages(&format!(
            "{}UNESCOASEAN met in 2023–2027 again and again and again.\n",
            "to ".repeat(count)
        ));
        find(&pages, "UNESCOASEAN");
        find(&pages, "2023–2027");
    }
}

#[test]
fn forced_breaks_end_lines() {
    let pages = pages("One\\\ntwo\\\nthree.\n");
    let (one, two, three) = (find(&pages, "One"), find(&pages, "two"), find(&pages, "three"));
    assert!(one.y < two.y && two.y < three.y && one.x == two.x && two.x == three.x);
    // Whoever reads the text without the page finds three words.
    assert_eq!([one.text, two.text, three.text], ["One ", "two ", "three."]);
}

#[test]
fn a_title_too_long_for_the_running_head_is_shortened_there() {
    let title = "A very long title of a briefing that goes on and on and says far more than a title has to say ever";
    let markdown = format!(
        "---\ntitle: {title}\nlang: en\nas-of: 2025-06-30\ndate: D\nmarking: M\nid: I\nedition: E\nissuer: U\n---\n\n# {title}\n\n{}",
        "A line.\n\n".repeat(60)
    );
    let document = typeset::parse(&markdown).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let pages = set(&document).expect("it can be set");
    let head = crate::printed::runs(&pages)
        .into_iter()
        .find(|run| run.page == 1 && run.y < 60.0)
        .expect("a head");
    assert!(head.text.starts_with("A very long title"));
    assert!(head.x + head.width < 500.0 || head.text.ends_with("ever"), "{head:?}");
}

#[test]
fn japanese_punctuation_has_no_double_gaps() {
    let pages = pages("彼は「一」、「二」と言った。\n");
    let run = find(&pages, "「一」");
    let Some(typeset::Mark::Glyphs { size, text, glyphs, .. }) =
        pages.pages[0].fragments.iter().map(|fragment| &fragment.mark).find(
            |mark| matches!(mark, typeset::Mark::Glyphs { glyphs, .. } if glyphs.len() == run.text.chars().count()),
        )
    else {
        panic!("the run is on the page")
    };
    let advance = |character: char| {
        let at = text.chars().position(|other| other == character);
        at.map(|at| glyphs[at].advance / size)
    };
    assert_eq!(
        (advance('」'), advance('、'), advance('一')),
        (Some(0.5), Some(0.5), Some(1.0))
    );
}

#[test]
fn japanese_and_latin_letters_stand_apart() {
    let pages = pages("国連UNの会議 (国連) です。\n");
    let (before, latin) = (find(&pages, "国連"), find(&pages, "UN"));
    assert!(
        (latin.x - before.x - before.width).abs() < 0.1 && before.width > 2.2 * 9.6,
        "{before:?} {latin:?}"
    );
}

#[test]
fn a_word_of_many_pages_is_printed_whole() {
    let document = document(&format!("{}\n", "a".repeat(50_000)));
    let pages = set(&document).expect("it can be set");
    assert!(pages.pages.len() > 10);
    assert_inside(&pages);
    assert_eq!(letters(&document, &pages), reading(&document));
}
