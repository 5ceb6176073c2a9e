//! Where pages end.

use typeset::{Block, BlockKind, Document, NodeId};

use crate::printed::{document, find, lines_of, pages, set};

const WORDS: &str =
    "The partners met and agreed on a list of measures that both will carry out by the end of the year. ";

fn nodes(document: &Document, wanted: fn(&Block) -> bool) -> Vec<NodeId> {
    document
        .blocks
        .iter()
        .filter(|block| wanted(block))
        .map(|block| block.node)
        .collect()
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph(_))
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { level: 2.., .. })
}

/// Whatever the height of what comes first, the same laws hold.
#[test]
fn headings_stay_with_two_lines_of_what_follows() {
    for before in 0..45 {
        let body = format!(
            "{}## A heading\n\n### And another\n\n{}",
            "A line.\n\n".repeat(before),
            WORDS.repeat(6)
        );
        let document = document(&body);
        let pages = set(&document).expect("it can be set");
        let headings = nodes(&document, is_heading);
        let last = *nodes(&document, is_paragraph).last().expect("a paragraph");
        let (first, second) = (lines_of(&pages, headings[0]), lines_of(&pages, headings[1]));
        let text = lines_of(&pages, last);
        assert_eq!(first[0].0, second[0].0, "{before} lines before");
        assert_eq!(second[0].0, text[0].0, "{before} lines before");
        assert_eq!(second[0].0, text[1].0, "{before} lines before");
    }
}

#[test]
fn paragraphs_are_divided_into_two_lines_at_least() {
    for before in 0..45 {
        let body = format!("{}{}", "A line.\n\n".repeat(before), WORDS.repeat(8));
        let document = document(&body);
        let pages = set(&document).expect("it can be set");
        let lines = lines_of(&pages, *nodes(&document, is_paragraph).last().expect("a paragraph"));
        let first = lines.iter().filter(|line| line.0 == lines[0].0).count();
        assert!(
            first > 1 && lines.len() - first != 1,
            "{before} lines before: {lines:?}"
        );
    }
}

#[test]
fn a_sentence_that_announces_a_list_stays_with_it() {
    for before in 0..45 {
        let body = format!(
            "{}Here is what was agreed:\n\n- one\n- two\n- three\n",
            "A line.\n\n".repeat(before)
        );
        let pages = pages(&body);
        assert_eq!(
            find(&pages, "Here is what").page,
            find(&pages, "two").page,
            "{before} lines before"
        );
    }
}

#[test]
fn a_page_break_begins_a_page_and_leaves_none_empty() {
    let pages = pages("One.\n\n<!-- pagebreak -->\n\n<!-- pagebreak -->\n\nTwo.\n\n<!-- pagebreak -->\n");
    assert_eq!(pages.pages.len(), 2);
    assert_eq!(find(&pages, "Two.").page, 1);
}

#[test]
fn the_rule_above_a_heading_is_left_out_at_the_head_of_a_page() {
    let pages = pages("One.\n\n<!-- pagebreak -->\n\n## Two\n\nThree.\n");
    let heading = find(&pages, "Two");
    assert!(heading.y < 100.0, "{heading:?}");
}

#[test]
fn a_nested_list_goes_on_over_a_page_break() {
    let items: String = (1..60)
        .map(|n| format!("- item {n}\n    1. inner {n} of it\n"))
        .collect();
    let pages = pages(&items);
    assert!(pages.pages.len() > 2);
    let (outer, inner) = (find(&pages, "item 40"), find(&pages, "inner 40"));
    assert!(inner.x > outer.x + 10.0);
    assert!((outer.page, outer.y as i32) < (inner.page, inner.y as i32));
}
