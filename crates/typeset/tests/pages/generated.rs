//! Laws that hold for every document.

use proptest::prelude::*;
use typeset::{Artifact, FrontMatter, Owner};

use crate::printed::{
    assert_apart, assert_inside, divides_rows, document, document_of, front, letters, reading, runs, set, sorted,
    squeezed, title_letters,
};

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
        assert_apart(&pages);
        prop_assert_eq!(letters(&document, &pages), reading(&document));
        let alone = runs(&pages).iter().filter(|run| matches!(run.owner, Owner::Front(_))).count();
        prop_assert!(alone >= 4);
        prop_assert_eq!(set(&document), Ok(pages));
    }
}

/// Words for one value of a title block: mostly few, sometimes far too many, or one that no line end divides.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        24 => prop::collection::vec(word(), 1..4).prop_map(|words| words.join(" ")),
        1 => prop::collection::vec(word(), 4..40).prop_map(|words| words.join(" ")),
        1 => Just("日本とフランスの特別なパートナーシップ".repeat(4)),
        1 => "[A-Z]{60,200}",
    ]
}

fn title_block() -> impl Strategy<Value = FrontMatter> {
    prop::collection::vec(value(), 7).prop_map(|mut values| {
        let mut next = || values.pop().unwrap_or_default();
        FrontMatter {
            title: next(),
            subtitle: Some(next()),
            date: next(),
            marking: next(),
            id: next(),
            edition: next(),
            issuer: next(),
            ..front()
        }
    })
}

/// Words in spans of their languages, between words that are in that of the document.
fn spoken() -> impl Strategy<Value = String> {
    let language = prop_oneof![Just("fr"), Just("ja"), Just("de"), Just("zh-Hant")];
    let part = (words(6), words(12), language)
        .prop_map(|(before, words, tag)| format!("{before} *<span lang=\"{tag}\">{words} : « {words} »</span>*"));
    prop::collection::vec(part, 1..6).prop_map(|parts| parts.join(" "))
}

/// What stands in a cell: few words, some of them in another language.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![4 => words(4), 1 => words(3).prop_map(|words| format!("<span lang=\"fr\">{words} ?</span>"))]
}

/// The rows of a group, or some in none: a subheading, mostly short, above rows some of which have headers.
fn hard_rows(columns: usize) -> impl Strategy<Value = Vec<String>> {
    let heading = prop_oneof![2 => Just(None), 2 => words(6).prop_map(Some), 1 => words(250).prop_map(Some)];
    let row = (prop::collection::vec(cell(), columns), any::<bool>());
    (heading, prop::collection::vec(row, 1..6)).prop_map(move |(heading, rows)| {
        let heading = heading.map(|words| format!("| **{words}** |{}", " |".repeat(columns - 1)));
        let row = |(mut cells, headed): (Vec<String>, bool)| {
            if headed && columns > 1 {
                cells[0] = format!("**{}**", cells[0]);
            }
            format!("| {} |", cells.join(" | "))
        };
        heading.into_iter().chain(rows.into_iter().map(row)).collect()
    })
}

/// A table of more columns than a page holds, or of few, with a long caption, a high header row and groups of rows.
fn hard_table() -> impl Strategy<Value = String> {
    let columns = prop_oneof![3 => 1..8usize, 2 => 8..20usize, 1 => 20..45usize];
    let head = prop_oneof![3 => words(8), 1 => words(200)];
    (columns, words(120), head).prop_flat_map(|(columns, caption, head)| {
        let header = prop::collection::vec(cell(), columns);
        let groups = prop::collection::vec(hard_rows(columns), 0..4);
        (header, groups).prop_map(move |(mut header, groups)| {
            header[0] = head.clone();
            let rule = format!("|{}", " --- |".repeat(columns));
            let rows = groups.concat().join("\n");
            format!("*{caption}*\n\n| {} |\n{rule}\n{rows}", header.join(" | "))
        })
    })
}

/// Lists within lists, as deep as the dialect goes, with numbers of any size.
fn hard_list() -> impl Strategy<Value = String> {
    let label = prop_oneof![2 => Just("-".to_owned()), 1 => (0..u32::MAX / 5).prop_map(|number| format!("{number}."))];
    prop::collection::vec((label, words(12)), 1..8).prop_map(|levels| {
        let mut indent = String::new();
        let mut lines = Vec::new();
        for (label, words) in levels {
            lines.push(format!("{indent}{label} {words}"));
            indent.push_str(&" ".repeat(label.len() + 1));
        }
        // A number other than 1 begins no list within a paragraph.
        lines.join("\n\n")
    })
}

fn hard_block() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => block(),
        1 => spoken(),
        1 => words(400).prop_map(|caption| format!("Text.\n\n![Lines](pictures/a.svg)\n\n*{caption}*")),
        3 => hard_table(),
        2 => hard_list(),
        1 => hard_list().prop_map(|list| format!("> [!NOTE]\n> Text.\n>\n> {}", list.replace('\n', "\n> "))),
        1 => words(400).prop_map(|words| format!("## {words}\n\nText.")),
        1 => words(900).prop_map(|words| format!("| A | B |\n| --- | --- |\n| x | {words} |")),
        1 => Just("<!-- toc -->".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// The law of this crate: layout tells of a problem, or every word stands on a page, inside its edges and clear of
    /// the others.
    #[test]
    fn every_word_is_printed_or_told_of(front in title_block(), blocks in prop::collection::vec(hard_block(), 1..6)) {
        let document = document_of(&front, &blocks.join("\n\n"));
        let pages = match set(&document) {
            Ok(pages) => pages,
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for problem in problems {
                    prop_assert!(problem.line > 0 && problem.hint.is_some(), "{problem:?}");
                }
                return Ok(());
            }
        };
        assert_inside(&pages);
        assert_apart(&pages);
        let (printed, said) = (letters(&document, &pages), reading(&document));
        // A row that is divided stands on each page with what is there of all its cells.
        match divides_rows(&document, &pages) {
            true => prop_assert_eq!(sorted(&printed), sorted(&said)),
            false => prop_assert_eq!(printed, said),
        }
        let FrontMatter { subtitle, date, marking, id, edition, issuer, .. } = front;
        let title_block = [issuer, subtitle.unwrap_or_default(), date, id.clone(), edition].concat();
        prop_assert_eq!(title_letters(&pages), squeezed(&title_block));
        for page in 0..pages.pages.len() {
            let of = |artifact| {
                let runs = runs(&pages).into_iter().filter(move |run| run.page == page && run.owner == Owner::Artifact(artifact));
                squeezed(&runs.map(|run| run.text).collect::<String>())
            };
            prop_assert!(of(Artifact::Header).ends_with(&squeezed(&marking)));
            let foot = format!("{id}{marking}Page {} of {}", page + 1, pages.pages.len());
            prop_assert_eq!(of(Artifact::Footer), squeezed(&foot));
        }
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
            Err(problems) => prop_assert!(problems.iter().all(|problem| problem.message.contains("no bundled face"))),
        }
    }
}
