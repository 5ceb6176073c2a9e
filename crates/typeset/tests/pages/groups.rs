//! Groups of rows under subheadings, and rows with headers.

use std::collections::BTreeSet;

use proptest::prelude::*;
use typeset::{Artifact, BlockKind, Document, Group, GroupHeading, Owner, Pages};

use crate::printed::{
    Run, assert_inside, body, divides_rows, document, find, letters, of, pages, reading, set, sorted,
};

/// A table of groups: `Group 1` to `Group n`, the rows of each by the number of times that a row says its words.
fn table(groups: &[Vec<usize>], caption: &str) -> String {
    let mut lines = vec![
        caption.to_owned(),
        String::new(),
        "| What | Number |\n|---|---|".to_owned(),
    ];
    for (at, rows) in groups.iter().enumerate() {
        lines.push(format!("| **Group {}** | |", at + 1));
        lines.extend(rows.iter().enumerate().map(|(row, &times)| {
            let header = if row % 3 == 2 { "**" } else { "" };
            format!(
                "| {header}{}.{}{header} | {}x |",
                at + 1,
                row + 1,
                "some words ".repeat(times)
            )
        }));
    }
    lines.join("\n")
}

fn groups_of(document: &Document) -> Vec<&Group> {
    let tables = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Table { groups, .. } => Some(groups),
        _ => None,
    });
    tables.flatten().collect()
}

/// The pages that the rows of a group stand on.
fn pages_of(pages: &Pages, group: &Group) -> BTreeSet<usize> {
    let cells = group.rows.iter().flat_map(|row| &row.cells);
    cells
        .flat_map(|cell| of(pages, cell.node))
        .map(|run| run.page)
        .collect()
}

/// The subheadings that a page repeats, by the words of the table's.
fn repeated(pages: &Pages, page: usize) -> Vec<Run> {
    let mut runs = body(pages);
    runs.retain(|run| run.page == page && run.owner == Owner::Artifact(Artifact::Layout));
    runs.retain(|run| run.text.starts_with("Group "));
    runs
}

#[test]
fn a_subheading_spans_the_table() {
    let long = "a subheading that is longer than any column, about as wide as the table";
    let pages = pages(&format!(
        "| A | B | C |\n|---|---|---|\n| **{long}** | | |\n| 1 | 2 | 3 |\n"
    ));
    assert_eq!(find(&pages, "a subheading").text.trim_end(), long);
}

#[test]
fn a_group_that_goes_on_over_a_page_says_so() {
    let document = document(&table(&[vec![1; 30], vec![1; 60], vec![1; 5]], "*Things by group*"));
    let pages = set(&document).expect("it can be set");
    assert!(pages.pages.len() > 2);
    for (at, group) in groups_of(&document).into_iter().enumerate() {
        let on = pages_of(&pages, group);
        let first = *on.first().expect("it is printed");
        for page in on.into_iter().filter(|&page| page > first) {
            let again = repeated(&pages, page);
            assert_eq!(again.len(), 1, "page {}", page + 1);
            assert_eq!(again[0].text, format!("Group {} (continued)", at + 1));
            let above = ["Things by group (continued)", "Number"].map(|words| {
                let found = body(&pages)
                    .into_iter()
                    .find(|run| run.page == page && run.text == words);
                found.unwrap_or_else(|| panic!("`{words}` is not repeated")).y
            });
            assert!(above[0] < above[1] && above[1] < again[0].y);
        }
    }
}

#[test]
fn a_page_that_begins_with_a_group_repeats_no_other() {
    for rows in 10..40 {
        let document = document(&table(&[vec![1; rows], vec![1; 20]], ""));
        let pages = set(&document).expect("it can be set");
        let second = groups_of(&document).remove(1).heading.as_ref().expect("a subheading");
        let run = of(&pages, second.node).remove(0);
        let before = body(&pages)
            .into_iter()
            .filter(|before| before.page == run.page && before.y < run.y && matches!(before.owner, Owner::Node(_)));
        if before.count() == 0 {
            assert!(repeated(&pages, run.page).is_empty());
            return;
        }
    }
    panic!("no table has its second group at the head of a page");
}

#[test]
fn what_would_fill_half_of_a_page_is_not_repeated() {
    let long = ["very long"; 600].join(" ");
    let rows = "| 1 | 2 |\n".repeat(100);
    for table in [
        format!("*{long}*\n\n| A | B |\n|---|---|\n{rows}"),
        format!("| A | B |\n|---|---|\n| **{long}** | |\n{rows}"),
    ] {
        let document = document(&table);
        let pages = set(&document).expect("it can be set");
        assert_inside(&pages);
        assert_eq!(letters(&document, &pages), reading(&document));
    }
}

#[test]
fn a_header_row_higher_than_a_page_is_divided() {
    let long = ["very long"; 1800].join(" ");
    let document = document(&format!("| {long} | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"));
    let pages = set(&document).expect("it can be set");
    assert_inside(&pages);
    // The second cell ends on the first page, before the rest of the first.
    assert!(divides_rows(&document, &pages));
    assert_eq!(sorted(&letters(&document, &pages)), sorted(&reading(&document)));
}

/// Tables of any kind: groups of rows of any height, some higher than a page, behind some lines.
fn tables() -> impl Strategy<Value = (usize, Vec<Vec<usize>>)> {
    let times = prop_oneof![8 => 0..6_usize, 2 => 6..60_usize, 1 => 300..500_usize];
    let rows = prop::collection::vec(times, 1..12);
    (0..40_usize, prop::collection::vec(rows, 1..7))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_subheading_stays_with_its_first_row_and_no_row_is_lost((before, groups) in tables()) {
        let document = document(&format!("{}{}", "A line.\n\n".repeat(before), table(&groups, "*Things*")));
        let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_inside(&pages);
        prop_assert_eq!(letters(&document, &pages), reading(&document));
        let mut placed = 0;
        for group in groups_of(&document) {
            let GroupHeading { node, .. } = group.heading.as_ref().expect("a subheading");
            let heading = of(&pages, *node).pop().expect("it is printed");
            let first = of(&pages, group.rows[0].cells[0].node).remove(0);
            prop_assert_eq!(heading.page, first.page);
            prop_assert!(heading.y < first.y);
            let rows = group.rows.iter().filter(|row| row.cells.iter().all(|cell| !of(&pages, cell.node).is_empty()));
            placed += rows.count();
        }
        prop_assert_eq!(placed, groups.iter().map(Vec::len).sum::<usize>());
    }
}
