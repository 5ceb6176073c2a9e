//! Dates in other forms than the register's: rewritten by a spreadsheet, or written as people write them. They are
//! never taken as they stand, but what they probably were is said.

mod century;
mod digits;
mod era;
mod japanese;
mod phrases;
mod recognised;
mod time;
mod weekday;
mod words;

use super::parse::edtf;
pub(super) use recognised::Recognised;

/// Recognises a date in another form. No reading is proposed that [`edtf`] does not read.
pub(super) fn read(text: &str) -> Option<Recognised> {
    if text.len() > LONGEST {
        return None;
    }
    let plain = plain(text);
    READERS.iter().find_map(|reader| reader(&plain))?.checked()
}

/// Longer texts are not dates; phrases are read recursively, so the length also bounds the depth.
const LONGEST: usize = 64;

/// Tried in turn; the first that recognises the text speaks.
const READERS: [fn(&str) -> Option<Recognised>; 14] = [
    spaced,
    phrases::unspecified_digits,
    digits::one_number,
    time::with_time,
    digits::two_numbers,
    digits::three_numbers,
    words::with_month_name,
    weekday::with_weekday,
    japanese::read,
    era::in_numbers,
    phrases::span,
    phrases::qualified,
    phrases::season,
    phrases::unknown,
];

/// The dates that a text may stand for, written in EDTF or otherwise; at least one.
fn resolve(text: &str) -> Option<Recognised> {
    if in_edtf(text) {
        return Recognised::probably(text.to_owned(), "");
    }
    read(text).filter(|found| !found.readings.is_empty())
}

fn in_edtf(text: &str) -> bool {
    edtf(text).is_ok()
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
fn spaced(text: &str) -> Option<Recognised> {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    edtf(&tight).ok()?;
    Recognised::probably(tight, "write plain digits and hyphens, without spaces")
}
