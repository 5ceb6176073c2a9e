//! Japanese: what is emphasised, where letters do not slope; the Latin letters beside it; where lines end.

use typeset::{Document, FaceId, FrontMatter, Mark, Owner, Pages};

use crate::printed::{document, letters, reading, runs, set};

const SERIF: FaceId = FaceId(0);
const SERIF_ITALIC: FaceId = FaceId(1);
const SANS: FaceId = FaceId(4);
const SANS_SEMIBOLD: FaceId = FaceId(5);
const JAPANESE_BOLD: FaceId = FaceId(7);

fn in_language(lang: &str, body: &str) -> Document {
    let document = document(body);
    let front = FrontMatter {
        lang: lang.to_owned(),
        ..document.front.clone()
    };
    Document { front, ..document }
}

/// The runs of the pages with their faces.
fn faces_of(pages: &Pages) -> Vec<(FaceId, String)> {
    let fragments = pages.pages.iter().flat_map(|page| &page.fragments);
    let body = fragments.filter(|fragment| matches!(fragment.owner, Owner::Node(_)));
    body.filter_map(|fragment| match &fragment.mark {
        Mark::Glyphs { face, text, .. } => Some((*face, text.clone())),
        _ => None,
    })
    .collect()
}

/// The runs of the body that are not in a regular face, in a document of that language.
fn marked(lang: &str, body: &str) -> Vec<(FaceId, String)> {
    let document = in_language(lang, body);
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(letters(&document, &pages), reading(&document));
    let mut runs = faces_of(&pages);
    runs.retain(|(face, text)| [SERIF_ITALIC, SANS_SEMIBOLD, JAPANESE_BOLD].contains(face) && text != "T");
    runs
}

#[track_caller]
fn check(lang: &str, body: &str, expected: &[(FaceId, &str)]) {
    let marked = marked(lang, body);
    let marked: Vec<_> = marked.iter().map(|(face, text)| (*face, text.as_str())).collect();
    assert_eq!(marked, expected, "{body}");
}

#[test]
fn emphasis_in_japanese_is_heavy_with_the_latin_letters_in_it() {
    check(
        "ja",
        "これは*重要AUKUS*である。\n",
        &[(JAPANESE_BOLD, "重要"), (SANS_SEMIBOLD, "AUKUS")],
    );
    check(
        "en",
        "So <span lang=\"ja\">*重要AUKUS*</span>.\n",
        &[(JAPANESE_BOLD, "重要"), (SANS_SEMIBOLD, "AUKUS")],
    );
}

#[test]
fn japanese_words_in_slanting_ones_are_heavy() {
    check(
        "en",
        "So *the 対話 of* it.\n",
        &[(SERIF_ITALIC, "the "), (JAPANESE_BOLD, "対話"), (SERIF_ITALIC, " of")],
    );
    check(
        "fr",
        "Ainsi *le <span lang=\"ja\">対話A</span>*.\n",
        &[(SERIF_ITALIC, "le "), (JAPANESE_BOLD, "対話"), (SANS_SEMIBOLD, "A")],
    );
}

#[test]
fn emphasis_within_emphasis_stays_heavy() {
    check("ja", "これは**重*要***。\n", &[(JAPANESE_BOLD, "重要")]);
}

/// The kana have no serifs: nor have the letters and digits beside them, whatever their language is.
#[test]
fn latin_letters_in_japanese_have_no_serifs() {
    let faces = |lang: &str, body: &str| {
        let document = in_language(lang, body);
        let pages = set(&document).expect("pages");
        let mut faces = Vec::new();
        for run in faces_of(&pages) {
            if run.1.contains("AUKUS") {
                faces.push(run.0);
            }
        }
        faces
    };
    let body = "これは2019年のAUKUSである。\n\n1. AUKUS <span lang=\"en\">on AUKUS</span>\n";
    assert_eq!(faces("ja", body), [SANS, SANS, SANS]);
    let body = "On AUKUS: <span lang=\"ja\">これはAUKUSである。</span>\n";
    assert_eq!(faces("en", body), [SERIF, SANS]);
}

/// Wherever the line ends, `2021` and `年` are on the same one.
#[test]
fn a_number_stays_with_what_it_counts() {
    for count in 1..60 {
        let document = in_language("ja", &format!("{}2021年3か国の15条。\n", "国".repeat(count)));
        let pages = set(&document).expect("pages");
        let runs = runs(&pages);
        for number in ["2021", "3", "15"] {
            let at = runs.iter().position(|run| run.text == number).expect("the number");
            assert_eq!(runs[at].y, runs[at + 1].y, "{number} behind {count}");
        }
    }
}

/// JLREQ 3.1.4: the empty half behind a bracket goes before a sign in the middle of its square.
#[test]
fn brackets_come_close_to_colons() {
    let width = |words: &str| {
        let document = in_language("ja", &format!("x\\\n国{words}国\n"));
        let runs = runs(&set(&document).expect("pages"));
        runs.iter()
            .find(|run| run.text.contains('国'))
            .expect("the words")
            .width
    };
    let em = width("国国") / 4.0;
    for words in ["）：", "：「", "）・", "」「"] {
        assert!((width(words) - 3.5 * em).abs() < 0.1, "{words} {} {em}", width(words));
    }
}
