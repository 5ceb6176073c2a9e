//! The places that others can link to by name.

use typeset::Pages;

use crate::printed::{find, pages};

fn named(pages: &Pages) -> Vec<(&str, usize)> {
    pages
        .places
        .iter()
        .map(|place| (place.name.as_str(), place.page))
        .collect()
}

#[test]
fn headings_and_notes_have_names() {
    let pages = pages("## A & B\n");
    assert_eq!(named(&pages), [("t", 0), ("a--b", 0)]);
    let pages =
        self::pages("One[^x].\n\n<!-- pagebreak -->\n\n## 日本\n\n## 日本\n\nTwo[^y].\n\n[^y]: Y.\n\n[^x]: X.\n");
    assert_eq!(
        named(&pages),
        [("t", 0), ("日本", 1), ("日本-1", 1), ("note-1", 1), ("note-2", 1)]
    );
    let note = &pages.places[3];
    let words = find(&pages, "X.");
    assert!(
        note.page == words.page && note.y < words.y && words.y < note.y + 12.0,
        "{note:?} {words:?}"
    );
}

#[test]
fn what_has_no_words_has_no_name() {
    assert_eq!(named(&pages("## …\n")), [("t", 0)]);
}
