//! Addresses of the web in running text: they are divided after their punctuation and nowhere else, and without a hyphen,
//! which a reader would take for a part of them.

use std::ops::Range;

use crate::language::is_wide;

/// The words of a text that are addresses.
#[derive(Debug)]
pub struct Addresses<'a> {
    string: &'a str,
    /// Where they stand, in order.
    ranges: Vec<Range<usize>>,
}

impl<'a> Addresses<'a> {
    /// Finds them by `://` or `www.` within a word.
    pub fn find(string: &'a str) -> Self {
        let mut ranges = Vec::new();
        if is_address(string) {
            let mut start = 0;
            for word in string.split_inclusive(ends_word) {
                if is_address(word) {
                    ranges.push(start..start + word.trim_end_matches(ends_word).len());
                }
                start += word.len();
            }
        }
        Self { string, ranges }
    }

    /// Whether byte `at` lies within one, not at its ends.
    pub fn divided_at(&self, at: usize) -> bool {
        let next = self.ranges.partition_point(|range| range.end <= at);
        self.ranges.get(next).is_some_and(|range| range.start < at)
    }

    /// Whether the characters from byte `at` on belong to one.
    pub fn hold(&self, at: usize) -> bool {
        let next = self.ranges.partition_point(|range| range.end <= at);
        self.ranges.get(next).is_some_and(|range| range.start <= at)
    }

    /// Where they may be divided.
    pub fn breaks(&self) -> impl Iterator<Item = usize> {
        self.ranges.iter().flat_map(|range| {
            let address = self.string.get(range.clone()).unwrap_or_default();
            let pairs = address.char_indices().zip(address.chars().skip(1));
            pairs.filter_map(|((at, character), next)| {
                let divides = matches!(character, '/' | '.' | '-' | '?' | '&' | '=' | '_' | '#' | '%');
                (divides && next.is_alphanumeric()).then_some(range.start + at + character.len_utf8())
            })
        })
    }
}

/// White space, and the letters and signs of scripts that have none between words.
fn ends_word(character: char) -> bool {
    matches!(character, ' ' | '\n' | '\u{a0}' | '\u{202f}') || is_wide(character)
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::Addresses;

    #[test]
    fn addresses_end_where_japanese_begins() {
        let text = "Pacific」、2023年（報道）、https://a.example/b-c。次はwww.d.example である";
        let addresses = Addresses::find(text);
        let found: Vec<_> = addresses
            .ranges
            .iter()
            .filter_map(|range| text.get(range.clone()))
            .collect();
        assert_eq!(found, ["https://a.example/b-c", "www.d.example"]);
        let year = text.find("2023").unwrap_or_default();
        assert!(year > 0 && !addresses.divided_at(year));
    }
}
