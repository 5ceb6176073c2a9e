//! Words in another language than the document: how they are divided, spaced and told.

use typeset::{LanguageId, Mark, NodeId, Pages};

use crate::printed::{document, letters, of, pages, reading, runs, set};

/// The text of the runs in each language, one line for each run, in reading order.
fn told(pages: &Pages) -> Vec<(&str, &str)> {
    let mut told = Vec::new();
    for fragment in pages.pages.iter().flat_map(|page| &page.fragments) {
        if let (Mark::Glyphs { text, .. }, Some(LanguageId(at))) = (&fragment.mark, fragment.language) {
            told.push((pages.languages[at as usize].as_str(), text.as_str()));
        }
    }
    told
}

#[track_caller]
fn check(body: &str, expected: &[(&str, &str)]) {
    let document = document(body);
    let pages = set(&document).expect("pages");
    let told = told(&pages);
    assert_eq!(told, expected);
    assert_eq!(letters(&document, &pages), reading(&document));
}

#[test]
fn a_span_says_the_language_of_its_words() {
    check("The <span lang=\"fr\">mot juste</span> here.\n", &[("fr", "mot juste")]);
}

#[test]
fn the_innermost_span_counts_and_letter_case_does_not() {
    check(
        "<span lang=\"fr\">un <span lang=\"en\">one</span> deux</span> <span lang=\"FR\">trois</span>\n",
        &[("fr", "un "), ("fr", " deux"), ("fr", "trois")],
    );
}

#[test]
fn japanese_letters_tell_their_language_unless_a_span_does() {
    check("The 日仏対話 of 2019\n", &[("ja", "日仏対話")]);
    check(
        "<span lang=\"fr\">Le 日仏対話 de 2019</span>\n",
        &[("fr", "Le "), ("ja", "日仏対話"), ("fr", " de 2019")],
    );
    check("<span lang=\"zh\">中国</span>\n", &[("zh", "中国")]);
}

#[test]
fn note_marks_are_in_the_language_of_the_document() {
    check(
        "<span lang=\"fr\">Mot[^a] dit</span>\n\n[^a]: Note.\n",
        &[("fr", "Mot"), ("fr", " dit")],
    );
}

/// The same words have other syllables in English.
#[test]
fn words_are_divided_as_their_language_divides_them() {
    let hyphens = |body: &str| {
        let pages = pages(body);
        let mut ends: Vec<_> = runs(&pages).into_iter().map(|run| run.text).collect();
        ends.retain(|text| text.ends_with('\u{ad}'));
        ends
    };
    let words = "multiplication gouvernementale internationalement reconnaissable ".repeat(12);
    let french = hyphens(&format!("<span lang=\"fr\">{words}</span>\n"));
    let english = hyphens(&format!("{words}\n"));
    assert!(!french.is_empty() && french != english, "{french:?} {english:?}");
    let unknown = hyphens(&format!("<span lang=\"qaa\">{words}</span>\n"));
    assert_eq!(unknown, Vec::<String>::new(), "a language without patterns");
}

#[test]
fn signs_are_set_apart_only_where_the_words_are_french() {
    let document =
        document("Note: see <span lang=\"fr\">la note: « *ici* »</span>; and <span lang=\"fr\">oui</span>!\n");
    let text: String = runs(&set(&document).expect("pages"))
        .into_iter()
        .map(|run| run.text)
        .collect();
    let expected = "Note: see la note_: «_ici_»; and oui!".replace('_', "\u{202f}");
    assert!(text.contains(&expected), "{text}");
    assert!(document.reading_text().contains(&expected));
}

#[test]
fn shared_punctuation_is_wide_only_where_the_words_are_japanese() {
    let width = |body: &str| {
        let runs = runs(&pages(body));
        runs.iter()
            .find(|run| run.text.contains('…'))
            .expect("an ellipsis")
            .width
    };
    let (wide, narrow) = (
        width("x <span lang=\"ja\">…</span>\n"),
        width("x <span lang=\"fr\">…</span>\n"),
    );
    assert!(wide > narrow, "{wide} {narrow}");
}

#[test]
fn the_contents_keep_the_languages_of_headings() {
    let sections = "## The <span lang=\"fr\">mot *juste*</span>\n\nText.\n\n<!-- pagebreak -->\n\n".repeat(6);
    let pages = pages(&format!("<!-- toc -->\n\n{sections}"));
    let told = told(&pages);
    let in_french = told.iter().filter(|(tag, text)| *tag == "fr" && *text == "mot juste");
    assert_eq!(in_french.count(), 6, "{told:?}");
}

/// JLREQ 3.8: the full stop goes with a character, and that is too little for a line.
#[test]
fn no_japanese_character_stands_alone_on_the_last_line() {
    for count in 30..170 {
        let pages = pages(&format!("{}。\n", "国".repeat(count)));
        let mut lines: Vec<_> = of(&pages, NodeId(1)).into_iter().map(|run| run.text).collect();
        let last = lines.pop().expect("a line");
        assert!(lines.is_empty() || last.chars().count() > 2, "{count}: {last}");
    }
}
