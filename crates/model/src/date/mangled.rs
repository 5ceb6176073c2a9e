//! Dates in other forms than the register's: rewritten by a spreadsheet, or written as people write them. They are
//! never taken as they stand, but what they probably were is said.

mod digits;
mod japanese;
mod phrases;
mod words;

use super::parse::{edtf, impossible};
use crate::Day;

/// What a text that is no EDTF date was found to be.
pub(super) struct Reading {
    /// What is wrong with it.
    pub(super) reason: String,
    /// The EDTF date that it probably was, where there is one reading only.
    pub(super) probably: Option<String>,
}

/// Recognises a date in another form. A reading never proposes what [`edtf`] does not read.
pub(super) fn read(text: &str) -> Option<Reading> {
    if text.len() > LONGEST {
        return None;
    }
    let plain = plain(text);
    READERS
        .iter()
        .find_map(|reader| reader(&plain))
        .filter(Reading::is_possible)
}

/// The date, where every year of it stands in the text with all four digits and no part of it is the first of a month.
/// Spreadsheets write that day for a month alone, and a year of two digits may be a day.
pub(super) fn certain<'d>(text: &str, date: &'d str) -> Option<&'d str> {
    let plain = plain(text);
    let mut parts = date.split('/').map(|part| part.trim_end_matches(['?', '~', '%']));
    let is_named = |part: &str| {
        let year: String = part.chars().take_while(char::is_ascii_digit).collect();
        let is_first_day = part.len() == "2025-01-01".len() && part.ends_with("-01");
        plain.contains(&year) && !is_first_day
    };
    // A dash at an end may stand for an open date, or for a part that was never typed.
    let is_whole = !plain.starts_with(DASHES) && !plain.ends_with(DASHES);
    (is_whole && parts.all(is_named)).then_some(date)
}

const DASHES: [char; 4] = ['-', '–', '—', '〜'];

/// Longer texts are not dates; phrases are read recursively, so the length also bounds the depth.
const LONGEST: usize = 64;

/// Tried in turn; the first that recognises the text speaks.
const READERS: [fn(&str) -> Option<Reading>; 12] = [
    spaced,
    phrases::unspecified_digits,
    digits::one_number,
    digits::timestamp,
    digits::two_numbers,
    digits::three_numbers,
    words::with_month_name,
    japanese::read,
    phrases::span,
    phrases::qualified,
    phrases::season,
    phrases::unknown,
];

impl Reading {
    fn probably(date: String, reason: impl Into<String>) -> Option<Self> {
        Some(Self {
            reason: reason.into(),
            probably: Some(date),
        })
    }

    /// Three parts that make a day, or one that the calendar has not.
    fn day(year: u16, month: u8, day: u8, reason: &str) -> Option<Self> {
        match edtf_day(year, month, day) {
            Some(date) => Self::probably(date, reason),
            None => Self::unclear(impossible(year, month, day)),
        }
    }

    fn unclear(reason: impl Into<String>) -> Option<Self> {
        Some(Self {
            reason: reason.into(),
            probably: None,
        })
    }

    fn is_possible(&self) -> bool {
        self.probably.as_deref().is_none_or(|date| edtf(date).is_ok())
    }
}

/// The EDTF date that a text stands for, written so or otherwise.
fn resolve(text: &str) -> Option<String> {
    match edtf(text) {
        Ok(date) => Some(date.to_string()),
        Err(_) => read(text)?.probably,
    }
}

/// The text without outer spaces, with ASCII digits and punctuation in place of full-width ones and one hyphen in place
/// of the many that Unicode has, except the dashes that mark a span.
fn plain(text: &str) -> String {
    text.trim().chars().map(plain_char).collect()
}

fn plain_char(c: char) -> char {
    match c {
        // The Japanese wave dash marks a span; the tilde of EDTF marks an approximate date.
        '\u{FF5E}' => '〜',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{00A0}' | '\u{202F}' | '\u{3000}' => ' ',
        '\u{2019}' => '\'',
        other => other,
    }
}

/// EDTF but for spaces, full-width digits or other hyphens.
fn spaced(text: &str) -> Option<Reading> {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    edtf(&tight).ok()?;
    Reading::probably(tight, "write plain digits and hyphens, without spaces")
}

fn edtf_day(year: u16, month: u8, day: u8) -> Option<String> {
    Day::new(year, month, day).map(|day| day.to_string())
}

fn edtf_month(year: u16, month: u8) -> Option<String> {
    Day::new(year, month, 1).map(|_| format!("{year:04}-{month:02}"))
}

/// The year that two digits stand for: 1970 to 2069.
fn full_year(two_digits: u16) -> u16 {
    if two_digits < 70 {
        2000 + two_digits
    } else {
        1900 + two_digits
    }
}
