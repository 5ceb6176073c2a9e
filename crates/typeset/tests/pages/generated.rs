//! Laws that hold for every document.

use proptest::prelude::*;
use typeset::Owner;

use crate::printed::{assert_inside, document, letters, reading, runs, set};

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-z]{1,12}",
        1 => "[A-Z]{2,8}",
        1 => Just("国際協力機構".to_owned()),
        1 => Just("「海洋対話」、".to_owned()),
        1 => Just("https://www.example.org/some/long-path?a=b&c=d".to_owned()),
        1 => "[a-z]{40,90}",
        1 => Just("2023–2027".to_owned()),
    ]
}

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..most).prop_map(|words| typeset::escape(&words.join(" ")))
}

fn table() -> impl Strategy<Value = String> {
    (1..6usize, 0..12usize).prop_flat_map(|(columns, rows)| {
        let row = prop::collection::vec(words(9), columns);
        let rows = prop::collection::vec(row, rows + 1);
        rows.prop_map(move |rows| {
            let line = |(at, row): (usize, &Vec<String>)| {
                // A subheading, with a row of its group below it whose first cell is its header.
                let (first, others) = row.split_first().expect("there are columns");
                match at % 4 {
                    2 => {
                        let blank = " |".repeat(others.len());
                        let others: String = others.iter().map(|cell| format!(" {cell} |")).collect();
                        format!("| **{first}** |{blank}\n| **{first}** |{others}")
                    }
                    _ => format!("| {} |", row.join(" | ")),
                }
            };
            let mut lines: Vec<_> = rows.iter().enumerate().map(line).collect();
            lines.insert(1, format!("|{}", " --- |".repeat(columns)));
            lines.join("\n")
        })
    })
}

fn block() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => words(80),
        1 => words(8).prop_map(|words| format!("## {words}\n\nText.")),
        1 => words(8).prop_map(|words| format!("## A\n\n### {words}\n\nText.")),
        2 => prop::collection::vec(words(20), 1..6).prop_map(|items| {
            items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
        }),
        1 => prop::collection::vec(words(12), 1..4).prop_map(|items| {
            items.iter().map(|item| format!("1. {item}\n   - inner {item}")).collect::<Vec<_>>().join("\n")
        }),
        1 => words(30).prop_map(|words| format!("> {words}")),
        1 => words(30).prop_map(|words| format!("> [!IMPORTANT]\n> {words}")),
        2 => table(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_leaves_the_text_block(blocks in prop::collection::vec(block(), 1..12)) {
        let document = document(&blocks.join("\n\n"));
        let pages = set(&document);
        prop_assert!(pages.is_ok(), "{pages:?}");
        let pages = pages.unwrap_or_else(|_| unreachable!());
        assert_inside(&pages);
        prop_assert_eq!(letters(&document, &pages), reading(&document));
        let alone = runs(&pages).iter().filter(|run| run.owner == Owner::Front).count();
        prop_assert!(alone >= 4);
        prop_assert_eq!(set(&document), Ok(pages));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Any characters at all: they are printed, or named as missing.
    #[test]
    fn any_text_is_printed_or_refused(text in "\\PC{1,200}", cell in "\\PC{0,60}") {
        let cell = typeset::escape(&cell);
        let body = format!("{}\n\n| A | B |\n| --- | --- |\n| {cell} | {cell} |\n", typeset::escape(&text));
        let Ok(document) = typeset::parse(&format!("{}{body}", crate::printed::FRONT)) else { return Ok(()) };
        match set(&document) {
            Ok(pages) => assert_inside(&pages),
            Err(problems) => prop_assert!(problems.iter().all(|problem| problem.message.contains("U+"))),
        }
    }
}
