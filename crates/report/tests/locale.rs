//! Dates, amounts, lists, numbers and alphabetical order in words: by the shipped messages in English, by those of `tests/locale/`
//! in other languages.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why and stops")]

use std::fmt::Write;
use std::sync::LazyLock;

use model::{Date, Language};
use proptest::prelude::*;
use report::{Arg, Args, Locale, SourceFile};

const ENGLISH: &str = include_str!("../../../templates/locale/en.ftl");
const FRENCH: &str = include_str!("locale/fr.ftl");
const JAPANESE: &str = include_str!("locale/ja.ftl");
const GERMAN: &str = include_str!("locale/de.ftl");

/// Messages and what they are called in snapshots. Their locale counts, and the language of the register does not.
static LOCALES: LazyLock<[(&str, Locale); 5]> = LazyLock::new(|| {
    let eras = JAPANESE.replace("locale = ja-JP\n", "locale = ja-JP-u-ca-japanese\n");
    [
        ("en", locale(ENGLISH)),
        ("fr", locale(FRENCH)),
        ("ja", locale(JAPANESE)),
        ("ja-era", locale(&eras)),
        ("de", locale(GERMAN)),
    ]
});

fn locale(messages: &str) -> Locale {
    let file = SourceFile {
        name: "messages.ftl".to_owned(),
        text: messages.to_owned(),
        ..SourceFile::default()
    };
    Locale::parse(Language::ENGLISH, file).expect("messages")
}

/// Spaces at which no line breaks are shown: `_` the common one, `'` the narrow one.
fn shown(text: &str) -> String {
    text.replace('\u{a0}', "_").replace('\u{202f}', "'")
}

#[test]
fn dates_keep_their_precision_in_words() {
    for (name, locale) in LOCALES.iter() {
        let mut table = String::new();
        for edtf in [
            "2013",
            "2019",
            "2024-11",
            "2019-04",
            "2019-05",
            "1989-01",
            "2025-01-01",
            "2024-11-01",
            "2019-09-20",
            "1999-12-31",
            "0012-03-04",
            "2020?",
            "2019~",
            "2019-05%",
            "2019-09-20~",
            "2023/2027",
            "2019/2023",
            "2019-04/2019-06",
            "2019-04/2019-05",
            "2024-10/2024-12",
            "2019-08/2019-11",
            "2024-12/2025-02",
            "2024-09-08/2024-09-20",
            "2019-06-26/2019-06-27",
            "2024-05-01/2024-05-31",
            "2019-06-26/2019-07-02",
            "2023-10-31/2023-11-01",
            "2019-04-30/2019-05-01",
            "2024-12-31/2025-01-01",
            "2019-05/2021",
            "2019-04/2021-10-01",
            "2019?/2021",
            "2019-06-26/2021-03",
            "2019/..",
            "2025-01/..",
            "2025-01-01/..",
            "../2050",
            "../2030-02",
            "../2030-01-01",
            "../2030~",
        ] {
            let date: Date = edtf.parse().expect("a date");
            let (bare, on) = (locale.date(&date), locale.date_on(&date));
            writeln!(table, "{edtf:22} | {} | {}", bare.expect(edtf), on.expect(edtf)).expect("a line");
        }
        insta::assert_snapshot!(format!("dates-{name}"), shown(&table));
    }
}

#[test]
fn amounts_are_never_rounded() {
    let mut table = String::new();
    for (name, locale) in LOCALES.iter() {
        for (figure, currency) in [
            ("80000000", "EUR"),
            ("15500000000", "USD"),
            ("21100000000000", "VND"),
            ("1250000", "EUR"),
            ("1234567", "EUR"),
            ("1000000", "EUR"),
            ("1500000", "USD"),
            ("999999", "EUR"),
            ("12500", "XPF"),
            ("12500.50", "EUR"),
            ("80000000.5", "EUR"),
            ("100000000", "JPY"),
            ("300000001", "JPY"),
            ("100", "EUR"),
            ("1", "EUR"),
            ("0", "EUR"),
            ("0.50", "USD"),
            ("12345678901234567890123456789", "NZD"),
            ("4000", "CHF"),
        ] {
            let amount = locale.amount(&figure.parse().expect(figure), currency.parse().expect("a currency"));
            writeln!(table, "{name:6} {figure:>29} {currency} | {}", amount.expect(figure)).expect("a line");
        }
    }
    insta::assert_snapshot!("amounts", shown(&table));
}

#[test]
fn lists_join_as_the_language_does() {
    let mut table = String::new();
    for (name, locale) in LOCALES.iter() {
        // Items are Markdown, and may look like anything.
        for items in [
            &[][..],
            &["Japan"],
            &["France", "Japan"],
            &["*a*", "b, c", "{0}", "d[^1]"],
        ] {
            let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
            writeln!(table, "{name:6} | {}", locale.list(&items).expect("a list")).expect("a line");
        }
    }
    insta::assert_snapshot!("lists", shown(&table));
}

#[test]
fn numbers_select_by_plural_category_and_print_by_the_language() {
    let messages = "
more = { $count ->
    [0] none
    [one] { $count } (one)
    [few] { $count } (few)
    [many] { $count } (many)
   *[other] { $count } (other)
}
";
    let mut table = String::new();
    for name in ["en-GB", "fr-FR", "ja-JP", "de-DE", "de-CH", "pl-PL", "ar-EG"] {
        let locale = locale(&format!("locale = {name}\n{messages}"));
        let counts = [0, 1, 2, 5, 21, 1_000, 1_234, 1_000_000, Arg::MOST];
        let texts = counts.map(|count| {
            locale
                .message("more", &Args::default().with("count", Arg::number(count)))
                .expect("a text")
        });
        writeln!(table, "{name} | {}", texts.join(" | ")).expect("a line");
    }
    insta::assert_snapshot!("numbers", shown(&table));
}

#[test]
fn a_number_given_as_a_text_stays_a_text() {
    let locale = locale("locale = fr-FR\nnote = { $number ->\n    [one] one\n   *[other] { $number }\n}\n");
    let text = |number: Arg| {
        locale
            .message("note", &Args::default().with("number", number))
            .expect("a text")
    };
    assert_eq!(text(Arg::from("1")), "1");
    assert_eq!(text(Arg::from("1234")), "1234");
    assert_eq!(text(Arg::number(1)), "one");
    // Larger than Fluent can count.
    assert_eq!(text(Arg::number(i64::MAX)), i64::MAX.to_string());
}

#[test]
fn names_sort_as_readers_look_for_them() {
    let mut table = String::new();
    for (name, locale) in LOCALES.iter() {
        let mut names = [
            "Zürich",
            "École",
            "Eau",
            "eau",
            "Éole",
            "Ärzte",
            "Azur",
            "フランス開発庁",
            "アジア開発銀行",
            "海上保安庁",
            "中国",
            "亜細亜",
            "国際協力機構",
            "日本",
            "ふじ",
            "Eau",
        ]
        .into_iter()
        .enumerate()
        .map(|(at, name)| (name, format!("id-{at:02}")))
        .collect::<Vec<_>>();
        names.reverse();
        let key = |(name, id): &(&str, String)| ((*name).to_owned(), id.clone());
        locale.sort_by_name(&mut names, key).expect("an order");
        let sorted: Vec<_> = names.iter().map(|(name, id)| format!("{name} {id}")).collect();
        writeln!(table, "{name:6} | {}", sorted.join(", ")).expect("a line");
    }
    insta::assert_snapshot!("order", table);
}

/// Any date that the register can hold.
fn dates() -> impl Strategy<Value = Date> {
    let single =
        (0_u16..=9999, 1_u8..=12, 1_u8..=28, 0_u8..3, "[?~%]?").prop_map(
            |(year, month, day, parts, mark)| match parts {
                0 => format!("{year:04}{mark}"),
                1 => format!("{year:04}-{month:02}{mark}"),
                _ => format!("{year:04}-{month:02}-{day:02}{mark}"),
            },
        );
    (single.clone(), single, 0_u8..4).prop_filter_map("an interval that ends before it begins", |(from, to, shape)| {
        let text = match shape {
            0 => from,
            1 => format!("{from}/.."),
            2 => format!("../{to}"),
            _ => format!("{from}/{to}"),
        };
        text.parse().ok()
    })
}

/// The numbers in a text.
fn numbers(text: &str) -> Vec<u64> {
    let runs = text.split(|character: char| !character.is_ascii_digit());
    runs.filter_map(|digits| digits.parse().ok()).collect()
}

/// What a figure in words is worth, in ten thousandths: each of its numbers, by the word of scale behind it.
fn worth(text: &str, point: char) -> u128 {
    const SCALES: [(&str, u32); 11] = [
        ("million", 6),
        ("Million", 6),
        ("billion", 9),
        ("milliard", 9),
        ("Milliard", 9),
        ("trillion", 12),
        ("万", 4),
        ("億", 8),
        ("兆", 12),
        ("京", 16),
        ("", 0),
    ];
    let mut sum = 0;
    let mut rest = text;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let from = rest.get(start..).unwrap_or_default();
        let is_of_number = |character: char| character.is_ascii_digit() || ",.\u{202f}".contains(character);
        let end = from.find(|character| !is_of_number(character)).unwrap_or(from.len());
        let (number, behind) = from.split_at(end);
        let scale = SCALES
            .iter()
            .find(|(word, _)| behind.trim_start_matches('\u{a0}').starts_with(word));
        sum += ten_thousandths(number, point) * 10_u128.pow(scale.map_or(0, |(_, exponent)| *exponent));
        rest = behind;
    }
    sum
}

fn ten_thousandths(number: &str, point: char) -> u128 {
    let (whole, places) = number.split_once(point).unwrap_or((number, ""));
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{digits}{places:0<4}").parse().expect("digits")
}

proptest! {
    /// Every date has both forms in every language, and no year or day of it is lost.
    #[test]
    fn a_date_is_said_whole(date in dates()) {
        for (name, locale) in LOCALES.iter() {
            let forms = [locale.date(&date), locale.date_on(&date)];
            for form in forms {
                let text = form.map_err(|error| TestCaseError::fail(format!("{name} {date}: {error}")))?;
                let ends = [date.start(), date.end()].into_iter().flatten();
                for end in ends.filter(|_| *name != "ja-era") {
                    let said = numbers(&text);
                    prop_assert!(end.year() == 0 || said.contains(&end.year().into()), "{name} {date}: {text}");
                    let day = end.day().map_or(0, u64::from);
                    prop_assert!(day == 0 || said.contains(&day), "{name} {date}: {text}");
                }
            }
        }
    }

    /// An amount in words is worth what the register says.
    #[test]
    fn an_amount_is_worth_its_figure(digits in "[0-9]{1,12}", noughts in 0_usize..14, fraction in "(\\.[0-9]{1,4})?") {
        let figure = format!("{digits}{}{fraction}", "0".repeat(noughts));
        // A point before three digits may be either sign; the register refuses it.
        let Ok(decimal) = figure.parse() else { return Ok(()) };
        for (name, locale) in LOCALES.iter() {
            let text = locale.amount(&decimal, "CHF".parse().expect("a currency")).expect("an amount");
            let point = if ["fr", "de"].contains(name) { ',' } else { '.' };
            prop_assert_eq!(worth(&text, point), worth(&figure, '.'), "{} {}: {}", name, figure, text);
        }
    }

    /// Whatever stands in a list, it stays as it is.
    #[test]
    fn a_list_keeps_its_items(items in prop::collection::vec("\\PC{0,8}", 0..6)) {
        for (name, locale) in LOCALES.iter() {
            let text = locale.list(&items).expect("a list");
            let mut rest = text.as_str();
            for item in &items {
                let at = rest.find(item.as_str());
                prop_assert!(at.is_some(), "{name}: {item:?} in {text:?}");
                rest = rest.get(at.unwrap_or_default() + item.len()..).unwrap_or_default();
            }
        }
    }
}
