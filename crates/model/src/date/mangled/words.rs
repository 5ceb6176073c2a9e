//! Dates with the name of a month, in English or French: `févr-25`, `2 February 2025`.

use super::digits::Number;
use super::{Recognised, century};
use crate::Day;
use crate::date::month;

/// A day in English words, for messages: `7 February 2025`.
pub(super) fn in_words(day: Day) -> String {
    let name = MONTHS.get(usize::from(day.month()) - 1).copied().unwrap_or_default();
    format!("{} {name} {}", day.day(), day.year())
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// One word of such a date.
#[derive(Clone, Copy)]
enum Word {
    Month(u8),
    Number(Number),
}

pub(super) fn with_month_name(text: &str) -> Option<Recognised> {
    let pieces = text
        .split(['-', '/', ',', '.', ' '])
        .filter(|piece| !piece.is_empty() && !is_filler(piece));
    let words: Vec<Word> = pieces.map(word).collect::<Option<_>>()?;
    match *words.as_slice() {
        [Word::Month(month), Word::Number(number)] => month_then_number(month, number),
        [Word::Number(number), Word::Month(month)] => number_then_month(number, month),
        [Word::Number(day), Word::Month(month), Word::Number(year)] => day_in_words(day, month, year),
        [Word::Month(month), Word::Number(day), Word::Number(year)] if year.is_year() => day_in_words(day, month, year),
        [Word::Month(_)] => Recognised::unclear(YEAR_MISSING),
        _ => None,
    }
}

fn word(piece: &str) -> Option<Word> {
    match month::by_name(piece) {
        Some(month) => Some(Word::Month(month)),
        None => Number::read(without_ordinal(piece)).map(Word::Number),
    }
}

/// `7` for `7th`, `1` for `1er`.
fn without_ordinal(piece: &str) -> &str {
    let endings = ["st", "nd", "rd", "th", "er"];
    endings
        .into_iter()
        .find_map(|ending| piece.strip_suffix(ending))
        .unwrap_or(piece)
}

fn is_filler(piece: &str) -> bool {
    ["of", "the", "le", "in", "en"].contains(&piece.to_lowercase().as_str())
}

/// `February 2025`; `févr-25`, which is how a spreadsheet shows `2025-02`.
fn month_then_number(month: u8, number: Number) -> Option<Recognised> {
    match (number.is_year(), number.width) {
        (true, _) => Recognised::of_parts(number.value, Some(month), None, WORDS),
        (_, 2) => Recognised::either(century::readings(number, month, None), REWRITTEN),
        _ => Recognised::unclear(YEAR_MISSING),
    }
}

/// `2025 February`; `25-févr`, a day without its year.
fn number_then_month(number: Number, month: u8) -> Option<Recognised> {
    let is_day = number.value <= 31;
    match (number.is_year(), number.width) {
        (true, _) => Recognised::of_parts(number.value, Some(month), None, WORDS),
        (_, 2) if !is_day => Recognised::either(century::readings(number, month, None), REWRITTEN),
        _ => Recognised::unclear(YEAR_MISSING),
    }
}

/// `2 February 2025`; `07-Feb-25`; `2025 Feb 7`.
fn day_in_words(first: Number, month: u8, last: Number) -> Option<Recognised> {
    let (day, year) = if first.is_year() { (last, first) } else { (first, last) };
    if year.is_year() {
        return Recognised::of_parts(year.value, Some(month), Some(day.small()?), WORDS);
    }
    if year.width != 2 {
        return None;
    }
    let day_first = century::readings(year, month, Some(day.small()?));
    let found = Recognised::either(day_first, REWRITTEN)?;
    let year_first = century::readings(day, month, Some(year.small()?)).into_iter().next();
    let year_first = year_first.filter(|_| day.width == 2 && !found.readings.is_empty());
    Some(found.or(year_first.map(|reading| reading.date), "the year stands first"))
}

const WORDS: &str = "the register writes dates in digits, year first";
/// The look of a cell that holds `2025-02`, or the first of that month.
const REWRITTEN: &str = "a spreadsheet has probably rewritten it, with two digits for the year";
pub(super) const YEAR_MISSING: &str =
    "the year is missing; a spreadsheet that shows it so still has it: give the cell the format `yyyy-mm-dd`";
