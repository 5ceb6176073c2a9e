//! A whole briefing.

use typeset::{Block, BlockKind, Document, Owner, Pages, parse};

use crate::printed::{assert_inside, body, letters, lines_of, reading, runs, set};

fn sample() -> (Document, Pages) {
    let document = parse(include_str!("sample.md")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    (document, pages)
}

#[test]
fn the_words_are_those_of_the_document_in_order() {
    let (document, pages) = sample();
    assert_eq!(letters(&document, &pages), reading(&document));
}

#[test]
fn spaces_between_words_are_glyphs() {
    let (_, pages) = sample();
    let text: String = body(&pages).iter().map(|run| run.text.as_str()).collect();
    for words in [
        "The relationship rests on a roadmap that the two governments adopted in December 2023",
        "characterisation of the partnership as “exceptional” is not a formality",
        "through 国際協力機構 (JICA)",
        "signed 17 July 2018, provisionally applied from February 2019",
    ] {
        assert!(text.replace('\u{ad}', "").contains(words), "{words}");
    }
}

#[test]
fn nothing_leaves_the_text_block() {
    assert_inside(&sample().1);
}

#[test]
fn no_heading_ends_a_page() {
    let (document, pages) = sample();
    let printed = runs(&pages);
    for block in &document.blocks {
        if let BlockKind::Heading { .. } = block.kind {
            let own = lines_of(&pages, block.node);
            let (page, baseline) = *own.last().expect("a heading is printed");
            let below = printed.iter().filter(|run| {
                let is_body = matches!(run.owner, Owner::Node(_) | Owner::Label(_) | Owner::Front(_));
                run.page == page && is_body && run.y * 10.0 > (baseline + 1) as f32
            });
            assert!(
                below.count() > 0,
                "{block:?} stands alone at the foot of page {}",
                page + 1
            );
        }
    }
}

#[test]
fn no_paragraph_leaves_a_single_line_behind() {
    let (document, pages) = sample();
    for block in paragraphs(&document.blocks) {
        let lines = lines_of(&pages, block.node);
        let first = lines.iter().filter(|line| line.0 == lines[0].0).count();
        let last = lines.iter().filter(|line| line.0 == lines[lines.len() - 1].0).count();
        assert!(lines.len() < 2 || (first > 1 && last > 1), "{block:?}: {lines:?}");
    }
}

fn paragraphs(blocks: &[Block]) -> Vec<&Block> {
    let mut found = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(_) => found.push(block),
            BlockKind::List { items, .. } => items.iter().for_each(|item| found.extend(paragraphs(&item.blocks))),
            BlockKind::Quote(blocks) | BlockKind::Alert { blocks, .. } => found.extend(paragraphs(blocks)),
            _ => {}
        }
    }
    found
}

#[test]
fn marking_and_number_stand_on_every_page() {
    let (_, pages) = sample();
    let count = pages.pages.len();
    assert!(count > 4);
    for page in 0..count {
        let here: Vec<_> = runs(&pages).into_iter().filter(|run| run.page == page).collect();
        let markings: Vec<_> = here.iter().filter(|run| run.text == "For official use").collect();
        assert_eq!(markings.len(), 2, "page {}", page + 1);
        assert!(markings[0].y < 80.0 && markings[1].y > 760.0);
        assert!(
            here.iter()
                .any(|run| run.text == format!("Page {} of {count}", page + 1))
        );
    }
}

#[test]
fn the_same_document_gives_the_same_pages() {
    let (document, pages) = sample();
    assert_eq!(set(&document), Ok(pages));
}

#[test]
fn lines_of_a_paragraph_end_flush() {
    let (document, pages) = sample();
    let longest = paragraphs(&document.blocks)
        .into_iter()
        .max_by_key(|block| lines_of(&pages, block.node).len());
    let lines = lines_of(&pages, longest.expect("a paragraph").node);
    let runs = runs(&pages);
    let ends = lines.iter().take(lines.len() - 1).map(|&(page, y)| {
        let on_line = runs.iter().filter(|run| run.page == page && (run.y * 10.0) as i32 == y);
        on_line.map(|run| run.x + run.width).fold(0.0, f32::max)
    });
    for end in ends {
        assert!((end - 533.28).abs() < 0.1, "{end}");
    }
}
