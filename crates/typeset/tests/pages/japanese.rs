//! What is emphasised in Japanese, where letters do not slope.

use typeset::{Document, FaceId, FrontMatter, Mark};

use crate::printed::{document, letters, reading, set};

const SERIF_ITALIC: FaceId = FaceId(1);
const SERIF_BOLD: FaceId = FaceId(2);
const JAPANESE_BOLD: FaceId = FaceId(7);

/// The runs of the body that are not in a regular face, in a document of that language.
fn marked(lang: &str, body: &str) -> Vec<(FaceId, String)> {
    let document = document(body);
    let front = FrontMatter {
        lang: lang.to_owned(),
        ..document.front.clone()
    };
    let document = Document { front, ..document };
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(letters(&document, &pages), reading(&document));
    let fragments = pages.pages.iter().flat_map(|page| &page.fragments);
    let runs = fragments.filter_map(|fragment| match &fragment.mark {
        Mark::Glyphs { face, text, .. } => Some((*face, text.clone())),
        _ => None,
    });
    runs.filter(|(face, _)| [SERIF_ITALIC, SERIF_BOLD, JAPANESE_BOLD].contains(face))
        .collect()
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
        &[(JAPANESE_BOLD, "重要"), (SERIF_BOLD, "AUKUS")],
    );
    check(
        "en",
        "So <span lang=\"ja\">*重要AUKUS*</span>.\n",
        &[(JAPANESE_BOLD, "重要"), (SERIF_BOLD, "AUKUS")],
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
        &[(SERIF_ITALIC, "le "), (JAPANESE_BOLD, "対話"), (SERIF_BOLD, "A")],
    );
}

#[test]
fn emphasis_within_emphasis_stays_heavy() {
    check("ja", "これは**重*要***。\n", &[(JAPANESE_BOLD, "重要")]);
}
