//! The spacing of French punctuation: a narrow no-break space before `;` `:` `!` `?` and on the inner side of `«` `»`.

use std::borrow::Cow;
use std::ops::Range;

use crate::layout::address::Addresses;
use crate::layout::text::Text;

/// NARROW NO-BREAK SPACE, as wide in each line.
const NARROW: char = '\u{202f}';

/// Whether a BCP 47 tag names French.
pub fn is_french(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    primary.eq_ignore_ascii_case("fr")
}

/// A text as it is printed in French. An ordinary space becomes narrow, and one is added where there is none; other white
/// space, addresses, and signs within a word or number (`10:30`) stay as they are.
pub fn spaced(text: &str) -> Cow<'_, str> {
    let places = places(text);
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut spaced = String::with_capacity(text.len() + places.len() * NARROW.len_utf8());
    let mut start = 0;
    for place in places {
        spaced.push_str(text.get(start..place.bytes.start).unwrap_or_default());
        spaced.push(NARROW);
        start = place.bytes.end;
    }
    spaced.push_str(text.get(start..).unwrap_or_default());
    Cow::Owned(spaced)
}

/// The same for a text with spans: a space that is added looks like the sign it belongs to.
pub fn space(text: &mut Text) {
    let places = places(&text.string);
    if places.is_empty() {
        return;
    }
    let mut before = places.iter().peekable();
    let mut grown = 0;
    for span in &mut text.spans {
        while let Some(place) = before.next_if(|place| place.lies_before(span.start)) {
            grown += NARROW.len_utf8() - place.bytes.len();
        }
        span.start += grown;
    }
    text.string = spaced(&text.string).into_owned();
}

/// Where a narrow space belongs.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    /// The ordinary space that it replaces, empty if there is none.
    bytes: Range<usize>,
    /// Whether it belongs to the sign before it.
    follows: bool,
}

impl Place {
    /// Whether it is part of what ends at byte `at`.
    fn lies_before(&self, at: usize) -> bool {
        let is_added_here = self.bytes.is_empty() && self.bytes.start == at;
        self.bytes.end <= at && (self.follows || !is_added_here)
    }
}

fn places(text: &str) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    if !text.contains(|c| c == '«' || is_spaced(c)) {
        return places;
    }
    let addresses = Addresses::find(text);
    let signs = text.char_indices().filter(|&(_, c)| c == '«' || is_spaced(c));
    for (at, sign) in signs.filter(|&(at, _)| !addresses.hold(at)) {
        let (before, after) = (text.get(..at), text.get(at + sign.len_utf8()..));
        let place = match sign {
            '«' => place_after(at + sign.len_utf8(), after.unwrap_or_default()),
            _ => place_before(at, sign, before.unwrap_or_default(), after.unwrap_or_default()),
        };
        // Between `«` and `»` there is one space, not two.
        places.extend(place.filter(|place| places.last().is_none_or(|last| last.bytes != place.bytes)));
    }
    places
}

/// Signs with a space before them.
fn is_spaced(character: char) -> bool {
    matches!(character, ';' | ':' | '!' | '?' | '»')
}

/// The space after `«`, which ends at byte `at`.
fn place_after(at: usize, after: &str) -> Option<Place> {
    let mut next = after.chars();
    let bytes = match (next.next()?, next.next()) {
        (' ', Some(second)) if !second.is_whitespace() => at..at + 1,
        (first, _) if !first.is_whitespace() => at..at,
        _ => return None,
    };
    Some(Place { bytes, follows: true })
}

/// The space before a sign, which begins at byte `at`.
fn place_before(at: usize, sign: char, before: &str, after: &str) -> Option<Place> {
    let mut last = before.chars().rev();
    let bytes = match (last.next()?, last.next()) {
        (' ', Some(second)) if !second.is_whitespace() => at - 1..at,
        (first, _) if !first.is_whitespace() && takes_space(sign, first, after) => at..at,
        _ => return None,
    };
    Some(Place { bytes, follows: false })
}

/// Whether a space is missing before a sign: not in `10:30`, `(?)`, `?!` or `a:b`.
fn takes_space(sign: char, last: char, after: &str) -> bool {
    let ends = match after.chars().next() {
        None => true,
        Some(next) => next.is_whitespace() || matches!(next, ')' | ']' | '»' | '”' | '’' | '"' | '!' | '?' | '…'),
    };
    sign == '»' || (ends && !matches!(last, '(' | '[' | '«' | '“' | '"' | ';' | ':' | '!' | '?'))
}

#[cfg(test)]
mod tests {
    use super::{is_french, spaced};

    #[test]
    fn punctuation_is_set_apart() {
        for (text, expected) in [
            ("Points : a ; b ! c ?", "Points_: a_; b_! c_?"),
            ("Points: a; b! c?", "Points_: a_; b_! c_?"),
            ("« Oui », dit-il. «Non»", "«_Oui_», dit-il. «_Non_»"),
            ("«»« »", "«_»«_»"),
            ("Quoi ?! (?) « Quoi ? »", "Quoi_?! (?) «_Quoi_?_»"),
            ("à 10:30, ISO a:b", "à 10:30, ISO a:b"),
            ("voir https://example.fr/?a : ici", "voir https://example.fr/?a_: ici"),
            ("https://example.fr/?", "https://example.fr/?"),
            ("10\u{a0}000\u{a0}: dix", "10\u{a0}000\u{a0}: dix"),
            (": d’abord", ": d’abord"),
        ] {
            let expected = expected.replace('_', "\u{202f}");
            assert_eq!(spaced(text), expected);
            assert_eq!(spaced(&expected), expected, "twice is once");
        }
    }

    #[test]
    fn tags_of_french() {
        assert!(["fr", "fr-FR", "FR-ca"].into_iter().all(is_french));
        assert!(!["en", "frr", "", "ja"].into_iter().any(is_french));
    }
}
