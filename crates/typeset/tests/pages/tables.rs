//! Tables.

use typeset::{Artifact, BlockKind, Mark, Owner, Pages};

use crate::printed::{Run, assert_inside, body, document, find, of, pages, runs, set};

fn table(rows: usize) -> String {
    let rows: String = (1..=rows)
        .map(|n| format!("| name {n} | text of row {n} that says a little more |\n"))
        .collect();
    format!("*Things by name*\n\n| Name | Text |\n| --- | --- |\n{rows}")
}

fn texts(pages: &Pages, text: &str) -> Vec<Run> {
    body(pages).into_iter().filter(|run| run.text.contains(text)).collect()
}

#[test]
fn the_header_row_is_repeated_on_every_page() {
    let pages = pages(&table(100));
    let count = pages.pages.len();
    assert!(count > 2);
    let heads = texts(&pages, "Name");
    assert_eq!(
        heads.iter().map(|run| run.page).collect::<Vec<_>>(),
        (0..count).collect::<Vec<_>>()
    );
    assert!(matches!(heads[0].owner, Owner::Node(_)));
    assert!(
        heads[1..]
            .iter()
            .all(|run| run.owner == Owner::Artifact(Artifact::Layout))
    );
    let captions = texts(&pages, "Things by name");
    assert_eq!(captions.len(), count);
    assert_eq!(captions[0].text, "Things by name");
    assert!(captions[1..].iter().all(|run| run.text == "Things by name (continued)"));
    assert!(captions[1].y < heads[1].y && heads[1].y < 130.0);
}

#[test]
fn caption_header_and_first_row_stay_together() {
    for before in 0..45 {
        let pages = pages(&format!("{}{}", "A line.\n\n".repeat(before), table(3)));
        let page = find(&pages, "Things by name").page;
        assert_eq!(page, find(&pages, "Text").page, "{before} lines before");
        assert_eq!(page, find(&pages, "name 1").page, "{before} lines before");
        assert_eq!(
            find(&pages, "name 2").page,
            find(&pages, "name 3").page,
            "{before} lines before"
        );
    }
}

#[test]
fn rows_stay_whole() {
    let rows: String = (1..80)
        .map(|n| format!("| {n} | {} |\n", "some words ".repeat(n % 40)))
        .collect();
    let document = document(&format!("| N | Text |\n| --- | --- |\n{rows}"));
    let pages = set(&document).expect("it can be set");
    let Some(BlockKind::Table { groups, .. }) = document.blocks.last().map(|block| &block.kind) else {
        panic!("the last block is the table")
    };
    for row in groups.iter().flat_map(|group| &group.rows) {
        let cells = row.cells.iter().flat_map(|cell| of(&pages, cell.node));
        let on: std::collections::BTreeSet<_> = cells.map(|run| run.page).collect();
        assert_eq!(on.len(), 1, "{row:?}");
    }
}

#[test]
fn a_row_higher_than_a_page_is_divided_and_keeps_its_order() {
    let long = (1..1500).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
    let document = document(&format!(
        "| A | B |\n| --- | --- |\n| short | {long} |\n| after | end |\n"
    ));
    let pages = set(&document).expect("it can be set");
    assert_inside(&pages);
    assert!(pages.pages.len() > 1);
    assert_eq!(find(&pages, "short").page, 0);
    let words: String = runs(&pages)
        .iter()
        .filter(|run| run.text.contains('w'))
        .map(|run| run.text.clone())
        .collect();
    assert_eq!(
        words.split_whitespace().filter(|word| word.starts_with('w')).count(),
        1499
    );
    let heads = texts(&pages, "A").iter().filter(|run| run.text == "A").count();
    assert_eq!(heads, pages.pages.len());
}

#[test]
fn a_table_without_rows_has_its_header() {
    let pages = pages("| A | B |\n| --- | --- |\n\nAfter.\n");
    assert!(find(&pages, "A").y < find(&pages, "After.").y);
}

#[test]
fn a_wide_table_fits_with_smaller_letters_and_divided_words() {
    let cells = ["internationalisation"; 9].join(" | ");
    let rule = ["---"; 9].join(" | ");
    let pages = pages(&format!("| {cells} |\n| {rule} |\n| {cells} |\n"));
    assert_inside(&pages);
}

#[test]
fn short_columns_do_not_wrap_beside_long_ones() {
    let long = "many words that would take a whole page wide line to be printed and more ".repeat(3);
    let pages = pages(&format!(
        "| Date | Text |\n| --- | --- |\n| 17 September 2018 | {long} |\n"
    ));
    assert_eq!(find(&pages, "17 September").text, "17 September 2018");
}

#[test]
fn columns_are_aligned_as_they_say() {
    let pages = pages("| L | C | R |\n| :--- | :---: | ---: |\n| a | b | 1,000 |\n| aaaaaaaaaa | bbbbbbbbbb | 20 |\n");
    let (thousand, twenty) = (find(&pages, "1,000"), find(&pages, "20"));
    let ends = |run: &Run| run.x + run.width;
    assert!((ends(&thousand) - ends(&find(&pages, "R"))).abs() < 0.1);
    let twenty_in_table = texts(&pages, "20")
        .into_iter()
        .find(|run| run.text == "20")
        .unwrap_or(twenty);
    assert!((ends(&thousand) - ends(&twenty_in_table)).abs() < 0.1);
    let middle = |run: &Run| run.x + run.width / 2.0;
    let narrow = texts(&pages, "b")
        .into_iter()
        .find(|run| run.text == "b")
        .expect("the cell");
    assert!((middle(&narrow) - middle(&find(&pages, "bbbbbbbbbb"))).abs() < 0.1);
}

#[test]
fn rules_are_horizontal() {
    let pages = pages(&table(5));
    for fragment in pages.pages.iter().flat_map(|page| &page.fragments) {
        if let Mark::Fill { rect, .. } = &fragment.mark {
            assert!(rect.height < 4.0 && rect.width > 100.0, "{rect:?}");
        }
    }
}
