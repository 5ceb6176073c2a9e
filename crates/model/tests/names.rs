//! Names: the nearest of those that are known, and those that read alike.

use model::{fold, nearest};
use proptest::prelude::*;

#[test]
fn the_nearest_name_is_two_slips_away_at_most() {
    let known = ["afd", "jica", "jamstec", "ifremer", "japan", "maritime-dialogue"];
    let cases = [
        ("jcia", Some("jica")),
        ("JICA", Some("jica")),
        ("jca", Some("jica")),
        ("jamsetc", Some("jamstec")),
        ("ifrmer", Some("ifremer")),
        ("ifremers-", Some("ifremer")),
        ("maritim-dialog", None),
        ("maritime-dialog", Some("maritime-dialogue")),
        ("un", None),
        ("", None),
        ("afb", Some("afd")),
        ("xyz", None),
        ("日本", None),
    ];
    for (given, expected) in cases {
        assert_eq!(nearest(given, known), expected, "{given}");
    }
}

#[test]
fn the_nearer_wins_and_then_the_first() {
    assert_eq!(nearest("event", ["events", "evens", "event"]), Some("event"));
    assert_eq!(nearest("place", ["places", "placed"]), Some("places"));
}

#[test]
fn names_that_read_alike_fold_alike() {
    let alike = [
        ("Nouméa", "noumea"),
        ("Bác Ái", "Bac  Ai"),
        ("Vietnam’s", "vietnam's"),
        ("Viet\u{a0}Nam", "Viet Nam"),
        ("Đà Nẵng", "da nang"),
        ("Œuvre", "oeuvre"),
        ("STRASSE", "Straße"),
        ("2023–2027", "2023-2027"),
        ("“Steller”", "\"steller\""),
        ("ＪＩＣＡ", "jica"),
        ("ﾆｯﾎﾟﾝ", "ニッポン"),
        ("e\u{301}", "é"),
        ("İstanbul", "istanbul"),
    ];
    for (one, other) in alike {
        assert_eq!(fold(one), fold(other), "{one} and {other}");
    }
}

#[test]
fn japanese_voicing_tells_names_apart() {
    assert_ne!(fold("カス"), fold("ガス"));
    assert_ne!(fold("ハリ"), fold("パリ"));
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn a_name_is_nearest_to_itself(names in prop::collection::vec("[a-z]{2,6}(-[a-z]{2,4})?", 1..8), pick in 0..8usize) {
        let name = &names[pick % names.len()];
        prop_assert_eq!(nearest(name, names.iter().map(String::as_str)), Some(name.as_str()));
    }
}
