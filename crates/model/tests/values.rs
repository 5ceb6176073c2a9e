//! Cells that hold one value: what is read, and what is said of what is not.

#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

use std::fmt::{Debug, Display, Write};
use std::str::FromStr;

use model::{
    Country, Currency, Decimal, LanguageTag, Latitude, Longitude, SectorCode, Subject, SubjectTable, ValueError,
    WebAddress,
};

#[test]
fn right_values_are_written_back() {
    same::<Country>(&["FR", "JP", "EU", "VN", "NC", "AD", "ZW"]);
    same::<Currency>(&["EUR", "JPY", "USD", "XPF", "VND", "AED", "ZWG"]);
    same::<Decimal>(&["0", "1500000", "12.50", "0.001", "123456789012345678901234567890.10"]);
    same::<SectorCode>(&["23220", "41010"]);
    same::<LanguageTag>(&["en", "fr", "ja", "zh-Hant-TW", "vi"]);
    same::<Latitude>(&["-22.2758", "90", "-90", "0", "35.68"]);
    same::<Longitude>(&["166.458", "180", "-180", "-149.5667"]);
    same::<WebAddress>(&[
        "https://www.mofa.go.jp/region/page4e_000123.html",
        "http://example.org",
        "https://user@example.org:8080/a?b=c#d",
        "https://www.jica.go.jp/情報/",
    ]);
    same::<Subject>(&[
        "event:pacific-steller-2025-held",
        "entry:bac-ai",
        "actor:jica",
        "source:s1",
        "place:noumea",
    ]);
}

fn same<T: FromStr<Err = ValueError> + Display + Debug>(texts: &[&str]) {
    for text in texts {
        assert_eq!(text.parse::<T>().map(|value| value.to_string()).as_deref(), Ok(*text));
    }
}

#[test]
fn wrong_values_are_refused_with_what_to_write() {
    let mut shown = String::new();
    refused::<Country>(&["fr", "FRA", "France", "UK", "EL", "XX", " JP", ""], &mut shown);
    refused::<Currency>(&["eur", "€", "euros", "円", "$", "FRF", "XXX", "XTS", ""], &mut shown);
    let amounts = [
        "1 500 000",
        "1\u{202f}500\u{202f}000",
        "1,500,000",
        "12,5",
        "1.500.000",
        "-5",
        "+5",
        "1e6",
        ".5",
        "5.",
        "10M",
        "1.500",
        "1,500",
        "12.345",
        "1,500.000",
        "1.50.000",
        "1 50",
        "１，５００，０００",
        "1’500.5",
        "",
    ];
    refused::<Decimal>(&amounts, &mut shown);
    refused::<SectorCode>(&["2322", "232200", "02322", "23220 ", "energy"], &mut shown);
    refused::<LanguageTag>(&["english", "e", "en_GB", "fr-", "日本語", ""], &mut shown);
    refused::<Latitude>(
        &[
            "90.1",
            "166.458",
            "-22,27",
            "−22.27",
            "22°16′ S",
            "nan",
            "inf",
            "1e1",
            "--1",
            "",
        ],
        &mut shown,
    );
    refused::<Longitude>(&["180.5", "-181", "166,458", "E"], &mut shown);
    let addresses = [
        "www.mofa.go.jp/page",
        " https://www.mofa.go.jp",
        "ftp://example.org",
        "https://",
        "https://localhost",
        "https://a..b",
        "https://example.org/a b",
        "javascript:alert(1)",
        "someone@example.org",
        "see the page",
        "",
    ];
    refused::<WebAddress>(&addresses, &mut shown);
    refused::<Subject>(
        &[
            "pacific-steller",
            "events:pacific-steller",
            "event:Pacific Steller",
            "event:",
            "",
        ],
        &mut shown,
    );
    insta::assert_snapshot!(shown);
}

fn refused<T: FromStr<Err = ValueError> + Debug>(texts: &[&str], shown: &mut String) {
    for text in texts {
        let error = text.parse::<T>().unwrap_err();
        assert_eq!(error.given, *text);
        let hint = error.hint.as_deref().unwrap_or("-");
        writeln!(shown, "{error}; {hint}").unwrap();
    }
}

#[test]
fn decimals_come_apart_at_the_point() {
    let parts = |text: &str| {
        let decimal: Decimal = text.parse().unwrap();
        (decimal.whole().to_owned(), decimal.fraction().map(str::to_owned))
    };
    assert_eq!(parts("12.50"), ("12".to_owned(), Some("50".to_owned())));
    assert_eq!(parts("1500000"), ("1500000".to_owned(), None));
}

#[test]
fn addresses_name_their_host() {
    let address: WebAddress = "https://user@www.mofa.go.jp:443/page?x#y".parse().unwrap();
    assert_eq!(address.host(), "www.mofa.go.jp");
}

#[test]
fn subjects_name_a_row() {
    let subject: Subject = "place:noumea".parse().unwrap();
    assert_eq!((subject.table, subject.id.as_str()), (SubjectTable::Place, "noumea"));
}
