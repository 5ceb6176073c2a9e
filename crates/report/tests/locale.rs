//! Dates and lists in words, by the shipped messages.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why and stops")]

use std::fmt::Write;

use model::{Date, Language};
use report::{Locale, SourceFile};

const MESSAGES: &str = include_str!("../../../templates/locale/en.ftl");

fn english() -> Locale {
    let file = SourceFile {
        name: "en.ftl".to_owned(),
        text: MESSAGES.to_owned(),
        ..SourceFile::default()
    };
    Locale::parse(Language::English, file).expect("the shipped messages")
}

#[test]
fn dates_keep_their_precision_in_words() {
    let locale = english();
    let mut table = String::new();
    for edtf in [
        "2013",
        "2024-11",
        "2024-11-01",
        "2020?",
        "2019~",
        "2019-05%",
        "2023/2027",
        "2024-09-08/2024-09-20",
        "2019-06-26/2019-07-02",
        "2023-10-31/2023-11-01",
        "2019-05/2021",
        "2019?/2021",
        "2019/..",
        "2025-01/..",
        "../2050",
    ] {
        let date: Date = edtf.parse().expect("a date");
        let (bare, on) = (locale.date(&date), locale.date_on(&date));
        writeln!(table, "{edtf:22} | {:32} | {}", bare.expect(edtf), on.expect(edtf)).expect("a line");
    }
    // The no-break space between day and month is shown as `_`.
    insta::assert_snapshot!("dates-en", table.replace('\u{a0}', "_"));
}

#[test]
fn lists_join_as_english_does() {
    let locale = english();
    let join = |items: &[&str]| {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        locale.list(&items).expect("a list")
    };
    assert_eq!(join(&[]), "");
    assert_eq!(join(&["Japan"]), "Japan");
    assert_eq!(join(&["France", "Japan"]), "France and Japan");
    assert_eq!(join(&["a", "b", "c", "d"]), "a, b, c and d");
}

#[test]
fn amounts_are_never_rounded() {
    let locale = english();
    for (figure, expected) in [
        ("80000000", "EUR_80_million"),
        ("15500000000", "EUR_15.5_billion"),
        ("21100000000000", "EUR_21.1_trillion"),
        ("1250000", "EUR_1.25_million"),
        ("1234567", "EUR_1,234,567"),
        ("1000000", "EUR_1_million"),
        ("999999", "EUR_999,999"),
        ("12500.50", "EUR_12,500.50"),
        ("80000000.5", "EUR_80,000,000.5"),
        ("100", "EUR_100"),
        ("0", "EUR_0"),
    ] {
        let amount = locale.amount(&figure.parse().expect(figure), "EUR".parse().expect("a currency"));
        // No-break spaces are shown as `_`.
        assert_eq!(amount.expect(figure).replace('\u{a0}', "_"), expected, "{figure}");
    }
}
