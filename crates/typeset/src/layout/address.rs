//! Addresses of the web in running text: they are divided after their punctuation and nowhere else, and without a hyphen,
//! which a reader would take for a part of them.

use std::ops::Range;

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
            for word in string.split_inclusive([' ', '\n', '\u{a0}', '\u{202f}']) {
                if is_address(word) {
                    ranges.push(start..start + word.trim_end().len());
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

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.")
}
