//! Laws of the Markdown side, tried on hostile texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end in a panic")]

use std::fmt::Write;

use proptest::prelude::*;
use proptest::string::string_regex;
use typeset::{
    Block, BlockKind, Cell, Document, FrontMatter, Inline, LanguageTag, Target, escape, escape_in, escape_url, parse,
    write_front_matter,
};

/// What Markdown, GitHub and YAML take for marks, and what their readers have stumbled over.
const FRAGMENTS: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "a_b",
    "`",
    "``",
    "~",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "](",
    "[^1]",
    "[^",
    "[x]",
    "[ ]",
    "![",
    "!",
    "[!NOTE]",
    "<",
    ">",
    "<b>",
    "<span lang=\"fr\">",
    "</span>",
    "<!-- toc -->",
    "<https://a.b>",
    "&",
    "&amp;",
    "&am",
    "p;",
    "&#42;",
    "&#x2A;",
    "\\",
    "\\\\",
    "\\|",
    "|",
    "||",
    "|-|",
    "---",
    "- ",
    "-",
    "+ ",
    "+",
    "=",
    "===",
    "#",
    "# ",
    " #",
    " ##",
    "1. ",
    "1)",
    "12",
    ".",
    ")",
    ":",
    ": x",
    ":--",
    ":-:",
    "::",
    "$",
    "$a$",
    "$$",
    "{",
    "}",
    "{#a}",
    "^",
    "\"",
    "'",
    ";",
    ",",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\t",
    " ",
    "  ",
    "    ",
    "\u{a0}",
    "\u{202f}",
    "\u{3000}",
    "\u{2028}",
    "\u{85}",
    "\u{b}",
    "\u{1}",
    "\u{7f}",
    "\u{feff}",
    "\u{200b}",
    "http://a.b/c_d*e",
    "www.a.b~",
    "a@b.c",
    ":tada:",
    "@me",
    "Table: a",
    "...",
    "日本",
    "「",
    "」、",
    "é",
    "e\u{301}",
    "🇯🇵",
    "’",
    "«",
    "%",
    "%20",
    "a",
    "B",
    "0",
    "R&D",
    "x < y",
];

fn hostile() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(FRAGMENTS).prop_map(str::to_owned);
    let character = any::<char>()
        .prop_filter("Markdown has no NUL", |c| *c != '\0')
        .prop_map(String::from);
    let part = prop_oneof![12 => fragment, 1 => character];
    prop::collection::vec(part, 1..9).prop_map(|parts| parts.concat())
}

fn front(title: &str) -> FrontMatter {
    let text = |text: &str| text.to_owned();
    FrontMatter {
        title: text(title),
        subtitle: None,
        lang: text("en"),
        as_of: text("2025-03-01"),
        date: text("1 March 2025"),
        marking: text("Public"),
        id: text("fj-1"),
        edition: text("1"),
        issuer: text("Desk"),
    }
}

fn read(body: &str) -> Document {
    let markdown = format!("{}\n# T\n\n{body}\n", write_front_matter(&front("T")));
    parse(&markdown).unwrap_or_else(|problems| panic!("{markdown:?}\n{problems:#?}"))
}

/// The block that stands behind the title.
fn block(body: &str) -> BlockKind {
    let mut blocks = read(body).blocks;
    assert_eq!(blocks.len(), 2, "{blocks:#?}");
    blocks.remove(1).kind
}

fn paragraph(body: &str) -> Vec<Inline> {
    match block(body) {
        BlockKind::Paragraph(content) => content,
        other => panic!("{other:?}"),
    }
}

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn only_paragraph(blocks: &[Block]) -> &[Inline] {
    match blocks {
        [
            Block {
                kind: BlockKind::Paragraph(content),
                ..
            },
        ] => content,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn escaped_text_reads_back_in_a_paragraph(s in hostile()) {
        let markdown = escape(&s);
        prop_assert_eq!(paragraph(&markdown), [text(&s)]);
        prop_assert_eq!(paragraph(&format!("word {markdown} word")), [text(&format!("word {s} word"))]);
        prop_assert_eq!(paragraph(&format!("word\n{markdown}\nword")), [text(&format!("word {s} word"))]);
    }

    #[test]
    fn lines_are_joined_as_their_letters_are_whatever_marks_stand_between(
        lines in prop::collection::vec("[海洋対話のカー々（）「」]{1,4}|[a-z]{1,4}", 2..5),
        mark in prop_oneof![Just(""), Just("[^a]"), Just("[^a], [^b]"), Just("[^a][^b]")],
    ) {
        let is_wide = |line: &str| !line.is_ascii();
        let mut expected = lines[0].clone();
        for pair in lines.windows(2) {
            let is_joined = pair.iter().all(|line| is_wide(line));
            expected.extend([if is_joined { "" } else { " " }, &pair[1]]);
        }
        let markdown = lines.join(&format!("{mark}\n"));
        let notes: String = ["a", "b"].into_iter().filter(|name| mark.contains(name)).map(|name| format!("\n\n[^{name}]: x")).collect();
        let content = match read(&format!("{markdown}{notes}")).blocks.remove(1).kind {
            BlockKind::Paragraph(content) => content,
            other => panic!("{other:?}"),
        };
        let words = content.iter().filter_map(|inline| match inline {
            Inline::Text(words) if words != ", " => Some(words.as_str()),
            _ => None,
        });
        prop_assert_eq!(words.collect::<String>(), expected);
    }

    #[test]
    fn escaped_texts_read_back_side_by_side(a in hostile(), b in hostile()) {
        let expected = [text(&format!("{a}{b}"))];
        prop_assert_eq!(paragraph(&format!("{}{}", escape(&a), escape(&b))), expected);
    }

    #[test]
    fn escaped_text_leaves_what_follows_alone(s in hostile()) {
        let markdown = escape(&s);
        prop_assert_eq!(paragraph(&format!("{markdown}amp; x")), [text(&format!("{s}amp; x"))]);
        let before_link = paragraph(&format!("{markdown}[x](https://a.b)"));
        prop_assert_eq!(&before_link[..1], [text(&s)]);
        let is_link = matches!(before_link[1..], [Inline::Link { .. }]);
        prop_assert!(is_link, "{before_link:?}");
        let before_mark = read(&format!("{markdown}[^a]\n\n[^a]: x")).blocks.remove(1).kind;
        match before_mark {
            BlockKind::Paragraph(content) => prop_assert_eq!(&content[..1], [text(&s)]),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn escaped_text_reads_back_in_a_heading(s in hostile()) {
        let heading = |markdown: String| match block(&markdown) {
            BlockKind::Heading { content, .. } => content,
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(heading(format!("## {}", escape(&s))), [text(&s)]);
        prop_assert_eq!(heading(format!("{}\n---", escape(&s))), [text(&s)]);
        prop_assert_eq!(heading(format!("## {} ##", escape(&s))), [text(&s)]);
    }

    #[test]
    fn escaped_text_reads_back_in_lists_and_quotes(s in hostile()) {
        for marker in ["-", "7."] {
            match block(&format!("{marker} {}", escape(&s))) {
                BlockKind::List { items, .. } => prop_assert_eq!(only_paragraph(&items[0].blocks), [text(&s)]),
                other => panic!("{other:?}"),
            }
        }
        match block(&format!("> {}", escape(&s))) {
            BlockKind::Quote(blocks) => prop_assert_eq!(only_paragraph(&blocks), [text(&s)]),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn escaped_text_reads_back_in_a_table(s in hostile(), t in hostile()) {
        let (s_markdown, t_markdown) = (escape(&s), escape(&t));
        let tables = [
            format!("| {s_markdown} | {t_markdown} |\n| --- | --- |\n| {t_markdown} | {s_markdown} |"),
            format!("|{s_markdown}|{t_markdown}|\n|-|-|\n|{t_markdown}|{s_markdown}|"),
        ];
        let content = |cells: &[Cell]| cells.iter().map(|cell| cell.content.clone()).collect::<Vec<_>>();
        for table in tables {
            match block(&table) {
                BlockKind::Table { header, groups, .. } => {
                    prop_assert_eq!(content(&header.cells), [[text(&s)], [text(&t)]]);
                    prop_assert_eq!(content(&groups[0].rows[0].cells), [[text(&t)], [text(&s)]]);
                }
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn escaped_text_reads_back_in_emphasis(s in hostile()) {
        let markdown = escape(&s);
        let inside = vec![text(&s)];
        for (before, after, kind) in [
            ("*", "*", Inline::Emphasis(inside.clone())),
            ("_", "_", Inline::Emphasis(inside.clone())),
            ("**", "**", Inline::Strong(inside.clone())),
            ("__", "__", Inline::Strong(inside.clone())),
            ("***", "***", Inline::Emphasis(vec![Inline::Strong(inside.clone())])),
        ] {
            let found = paragraph(&format!("({before}{markdown}{after}) x"));
            prop_assert_eq!(found, [text("("), kind, text(") x")]);
        }
    }

    #[test]
    fn escaped_text_reads_back_in_a_language(s in hostile(), t in hostile()) {
        let tag = LanguageTag::new("fr").unwrap();
        let span = escape_in(&s, &tag, "en");
        let has_letters = s.contains(char::is_alphabetic);
        let span = if has_letters { span } else { format!("<span lang=\"fr\">{span}</span>") };
        let said = Inline::Language { tag, content: vec![text(&s)] };
        prop_assert_eq!(paragraph(&span), [said.clone()]);
        let beside = paragraph(&format!("{}{span}{}", escape(&t), escape(&t)));
        prop_assert_eq!(beside, [text(&t), said.clone(), text(&t)]);
        prop_assert_eq!(paragraph(&format!("(*{span}*)"))[1].clone(), Inline::Emphasis(vec![said.clone()]));
        match block(&format!("| {span} |\n| --- |\n| {span} |")) {
            BlockKind::Table { header, groups, .. } => {
                prop_assert_eq!(&header.cells[0].content, &vec![said.clone()]);
                prop_assert_eq!(&groups[0].rows[0].cells[0].content, &vec![said.clone()]);
            }
            other => panic!("{other:?}"),
        }
        match block(&format!("## {span}")) {
            BlockKind::Heading { content, .. } => prop_assert_eq!(content, [said.clone()]),
            other => panic!("{other:?}"),
        }
        let noted = read(&format!("x[^a]\n\n[^a]: {span}"));
        prop_assert_eq!(only_paragraph(&noted.notes[0].blocks), [said]);
    }

    #[test]
    fn escaped_words_and_addresses_read_back_in_a_link(s in hostile(), address in hostile()) {
        let address: String = address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let address = format!("https://{address}");
        let link = format!("[{}]({})", escape(&s), escape_url(&address));
        let in_text = paragraph(&format!("see {link}{}", escape(&s)));
        let in_cell = match block(&format!("|{link}|\n|-|")) {
            BlockKind::Table { mut header, .. } => header.cells.remove(0).content,
            other => panic!("{other:?}"),
        };
        for found in [in_text.get(1), in_cell.first()] {
            match found {
                Some(Inline::Link { target: Target::Address(target), content, .. }) => {
                    prop_assert_eq!(target, &address);
                    prop_assert_eq!(content, &vec![text(&s)]);
                }
                other => panic!("{other:?}"),
            }
        }
        prop_assert_eq!(&in_text[2..], [text(&s)]);
    }

    #[test]
    fn escaped_text_reads_back_behind_a_note_mark(s in hostile()) {
        let document = read(&format!("word[^a]{}\n\n[^a]: {}", escape(&s), escape(&s)));
        match &document.blocks[1].kind {
            BlockKind::Paragraph(content) => prop_assert_eq!(&content[2..], [text(&s)]),
            other => panic!("{other:?}"),
        }
        prop_assert_eq!(only_paragraph(&document.notes[0].blocks), [text(&s)]);
    }

    #[test]
    fn front_matter_reads_back(values in prop::collection::vec(hostile(), 7)) {
        let filled = |index: usize| if values[index].trim().is_empty() { "-".to_owned() } else { values[index].clone() };
        let front = FrontMatter {
            title: filled(0),
            subtitle: (values[1].len() % 2 == 0).then(|| filled(1)),
            lang: "fr".to_owned(),
            as_of: "2024-12-31".to_owned(),
            date: filled(2),
            marking: filled(3),
            id: filled(4),
            edition: filled(5),
            issuer: filled(6),
        };
        let markdown = format!("{}\n# {}\n", write_front_matter(&front), escape(&front.title));
        prop_assert_eq!(parse(&markdown).map(|document| document.front), Ok(front));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_makes_the_reader_panic(s in any::<String>(), lines in prop::collection::vec(hostile(), 0..8)) {
        _ = parse(&s);
        let body = lines.join("\n");
        _ = parse(&body);
        _ = parse(&format!("---\n{body}\n---\n{body}"));
        _ = parse(&format!("{}{body}", write_front_matter(&front("T"))));
        if let Ok(document) = parse(&format!("{}# T\n\n{body}", write_front_matter(&front("T")))) {
            _ = document.reading_text();
        }
    }

    #[test]
    fn prose_stays_as_it_is(s in string_regex("[A-Za-zéÀç][a-z’',;:?–() -]{0,20}[a-z]( [0-9.,%-]{1,6}[a-z]| 日本、|)").unwrap()) {
        prop_assume!(!s.contains("//"));
        prop_assert_eq!(escape(&s), s);
    }
}

#[test]
fn nesting_of_any_depth_is_survived() {
    for mark in [
        "> ",
        "- ",
        "1. ",
        "*",
        "**_",
        "[",
        "![",
        "`",
        "[^",
        "> [!NOTE]\n> ",
        "<span lang=\"fr\">",
    ] {
        let body = mark.repeat(20_000);
        let markdown = format!("{}\n# T\n\n{body}x", write_front_matter(&front("T")));
        assert!(parse(&markdown).is_err(), "{mark:?}");
    }
    let nested = (0..500).fold(String::new(), |mut list, depth| {
        _ = writeln!(list, "{}- x", "  ".repeat(depth));
        list
    });
    let problems = parse(&format!("{}\n# T\n\n{nested}", write_front_matter(&front("T")))).unwrap_err();
    assert!(problems[0].message.contains("levels deep"), "{problems:#?}");
    let yaml = "[".repeat(20_000);
    assert!(parse(&format!("---\ntitle: {yaml}\n---\n# T\n")).is_err());
}

#[test]
fn a_language_is_told_where_it_could_not_be_known() {
    for (text, language, around, is_told) in [
        ("mot juste", "fr", "en", true),
        ("mot juste", "fr-CA", "FR", false),
        ("日仏協力、2019", "ja", "en", false),
        ("JICA協力", "ja", "en", true),
        ("協力", "ja", "zh", true),
        ("協力", "zh", "en", true),
        ("Nihon", "ja-Latn", "en", true),
        ("2019", "fr", "en", false),
        ("", "fr", "en", false),
    ] {
        let markdown = escape_in(text, &LanguageTag::new(language).unwrap(), around);
        let expected = if is_told {
            format!("<span lang=\"{language}\">{text}</span>")
        } else {
            text.to_owned()
        };
        assert_eq!(markdown, expected);
    }
}

#[test]
fn only_what_could_act_is_escaped() {
    let cases = [
        ("France’s Bác Ái plant (100 MW), R&D - 2023-2027: 50%; see p. 3", None),
        ("日仏包括的海洋対話「第1回」、2019年", None),
        ("maritime_dialogue", None),
        ("-5 °C", None),
        ("1986. A year", Some("1986\\. A year")),
        ("A|B", Some("A\\|B")),
        ("US$ 5 million", Some("US\\$ 5 million")),
        ("Banzai!", Some("Banzai\\!")),
        ("- ", Some("\\-&#32;")),
        ("C:\\", Some("C:&#92;")),
        ("https://example.org", Some("https\\://example.org")),
        ("see www.example.org", Some("see www\\.example.org")),
        ("two\nlines", Some("two&#10;lines")),
        ("\0", Some("&#65533;")),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(escape(text), expected.unwrap_or(text));
    }
}
