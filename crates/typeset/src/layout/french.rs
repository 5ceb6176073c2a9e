//! The spacing of French punctuation: a narrow no-break space before `;` `:` `!` `?` and on the inner side of `«` `»`.

use std::borrow::Cow;
use std::ops::Range;

use crate::layout::address::Addresses;
use crate::layout::language::Languages;
use crate::layout::text::Text;

/// NARROW NO-BREAK SPACE, as wide in each line: [`crate::shape`] says how wide.
const NARROW: char = '\u{202f}';

/// A text as it is printed where it is French, which `is_french` says of the byte that a sign begins at. An ordinary space
/// becomes narrow, and one is added where there is none; other white space, addresses, and signs within a word or number
/// (`10:30`) stay as they are.
pub fn spaced(text: &str, is_french: impl Fn(usize) -> bool) -> Cow<'_, str> {
    let places = places(text, is_french);
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(filled(text, places))
}

/// The text with a narrow space at each place.
fn filled(text: &str, places: Vec<Place>) -> String {
    let mut filled = String::with_capacity(text.len() + places.len() * NARROW.len_utf8());
    let mut start = 0;
    for place in places {
        filled.push_str(text.get(start..place.bytes.start).unwrap_or_default());
        filled.push(NARROW);
        start = place.bytes.end;
    }
    filled.push_str(text.get(start..).unwrap_or_default());
    filled
}

/// The same for a text with spans: a space that is added looks like the sign it belongs to.
pub fn space(text: &mut Text, languages: &Languages) {
    let is_french = |at| {
        let span = text.spans.get(text.span_at(at));
        span.is_some_and(|span| languages.get(span.language).is_french)
    };
    let places = places(&text.string, is_french);
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
    text.string = filled(&text.string, places);
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

fn places(text: &str, is_french: impl Fn(usize) -> bool) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    if !text.contains(|c| c == '«' || is_spaced(c)) {
        return places;
    }
    let addresses = Addresses::find(text);
    let signs = text.char_indices().filter(|&(_, c)| c == '«' || is_spaced(c));
    for (at, sign) in signs.filter(|&(at, _)| is_french(at) && !addresses.hold(at)) {
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
    use super::spaced;

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
            assert_eq!(spaced(text, |_| true), expected);
            assert_eq!(spaced(&expected, |_| true), expected, "twice is once");
        }
    }

    #[test]
    fn only_the_signs_of_french_are_set_apart() {
        let text = "Oui: « non » yes: no";
        let end = text.find("yes").unwrap_or_default();
        assert_eq!(
            spaced(text, |at| at < end).replace('\u{202f}', "_"),
            "Oui_: «_non_» yes: no"
        );
        assert_eq!(spaced(text, |at| at > end), "Oui: « non » yes\u{202f}: no");
    }
}
