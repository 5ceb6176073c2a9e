//! The spacing of French punctuation.

use typeset::{Document, FrontMatter, Style};

use crate::printed::{document, letters, reading, runs, set};

const SIGNS: &str =
    "Voici *les points*: le *dialogue* ; [qui](https://example.fr/?q) ? «*Nous*»[^a] !\n\n[^a]: Note : fin.\n";

fn in_french(body: &str) -> Document {
    let document = document(body);
    let front = FrontMatter {
        lang: "fr".to_owned(),
        ..document.front.clone()
    };
    Document { front, ..document }
}

#[test]
fn signs_are_set_apart_by_narrow_spaces() {
    let document = in_french(SIGNS);
    let pages = set(&document).expect("pages");
    let text: String = runs(&pages).into_iter().map(|run| run.text).collect();
    for words in ["points_: le", "dialogue_; qui_? «_Nous_»1_!", "Note_: fin."] {
        let words = words.replace('_', "\u{202f}");
        assert!(text.contains(&words), "`{words}` is not in `{text}`");
        assert!(
            document.reading_text().iter().any(|line| line.contains(&words)),
            "`{words}`"
        );
    }
    assert_eq!(letters(&document, &pages), reading(&document));
}

/// A fifth of an em, by which the eye and `pdftotext` tell two groups of digits from one number.
#[test]
fn narrow_spaces_have_a_width_in_every_face() {
    for mark in ["", "*", "**"] {
        let width = |digits: &str| {
            let pages = set(&in_french(&format!("x\\\n{mark}{digits}{mark}\n"))).expect("pages");
            let run = runs(&pages).into_iter().find(|run| run.text.starts_with('2'));
            run.expect("the number").width
        };
        let (apart, together) = (width("20\u{202f}000"), width("20000"));
        let size = Style::default().text.size;
        assert!((apart - together - 0.2 * size).abs() < 0.05, "{apart} {together}");
    }
}

/// What is linked or raised stays so, however much was added before it.
#[test]
fn spaces_move_no_span() {
    let runs = runs(&set(&in_french(SIGNS)).expect("pages"));
    for words in ["qui", "1", "les points", "Nous"] {
        assert!(
            runs.iter().any(|run| run.text == words),
            "no run is `{words}`: {runs:#?}"
        );
    }
}

#[test]
fn no_line_begins_with_a_sign_or_within_a_figure() {
    for count in 1..60 {
        let body = format!("{}mot : 10\u{a0}000 « oui » ?\n", "un ".repeat(count));
        let pages = set(&in_french(&body)).expect("pages");
        let mut lines: Vec<(f32, String)> = Vec::new();
        for run in runs(&pages) {
            match lines.last_mut().filter(|(y, _)| *y == run.y) {
                Some((_, line)) => line.push_str(&run.text),
                None => lines.push((run.y, run.text)),
            }
        }
        for (_, line) in lines {
            assert!(
                !line.starts_with([':', '»', '?', '0']) && !line.ends_with('«'),
                "{line:?}"
            );
        }
    }
}

#[test]
fn other_languages_keep_their_spaces() {
    let document = document(SIGNS);
    let text: String = runs(&set(&document).expect("pages"))
        .into_iter()
        .map(|run| run.text)
        .collect();
    assert!(!text.contains('\u{202f}') && !document.reading_text().concat().contains('\u{202f}'));
}
