//! What calamine believes of a workbook of Excel: the number of its texts, the names of its cells, the length of its formats.

use quick_xml::events::BytesStart;

use super::super::trouble::Trouble;
use super::attributes;

/// The rows and columns of a sheet (ECMA-376 part 1, 18.2.20; Excel 2007 and later).
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;
/// Memory is set aside for so many texts when a part says that it has them.
const MOST_TEXTS: u64 = 10_000_000;
/// A workbook has no more formats: each gets copies of its font and number format …
const MOST_FORMATS: usize = 65_536;
/// … which are no longer, in bytes.
const LONGEST_FORMAT: usize = 1_024;

/// What was seen of a part.
#[derive(Debug, Default)]
pub(super) struct Cells {
    formats: usize,
}

impl Cells {
    /// Judges the attributes of an element.
    pub(super) fn start(&mut self, start: &BytesStart) -> Result<(), Trouble> {
        match start.local_name().as_ref() {
            "sst" => each(start, "uniqueCount", is_number_of_texts),
            "c" | "row" => each(start, "r", |name| cell(name).is_some()),
            "dimension" | "f" => each(start, "ref", is_range),
            "name" | "rFont" => each(start, "val", is_short),
            "numFmt" => each(start, "formatCode", is_short),
            "xf" => self.format(),
            _ => Ok(()),
        }
    }

    fn format(&mut self) -> Result<(), Trouble> {
        self.formats += 1;
        match self.formats > MOST_FORMATS {
            true => Err(Trouble::TooLarge(format!("more than {MOST_FORMATS} formats of cells"))),
            false => Ok(()),
        }
    }
}

/// Judges the values of one attribute.
fn each(start: &BytesStart, name: &str, is_good: fn(&str) -> bool) -> Result<(), Trouble> {
    for attribute in attributes(start) {
        let (key, value) = attribute?;
        if key == name && !is_good(&value) {
            let shown: String = value.chars().take(20).collect();
            let element = start.local_name();
            return Err(Trouble::Damaged(format!(
                "`{name}` of `{}` cannot be `{shown}`",
                element.as_ref()
            )));
        }
    }
    Ok(())
}

fn is_number_of_texts(value: &str) -> bool {
    value.parse::<u64>().is_ok_and(|number| number <= MOST_TEXTS)
}

fn is_short(value: &str) -> bool {
    value.len() <= LONGEST_FORMAT
}

/// `A1:C7`, or one cell.
fn is_range(value: &str) -> bool {
    let (first, last) = value.split_once(':').unwrap_or((value, value));
    match (cell(first), cell(last)) {
        (Some((row, column)), Some((last_row, last_column))) => row <= last_row && column <= last_column,
        _ => false,
    }
}

/// The row and column of `C7`, or of a row alone, both from 1; nothing where a sheet has no such cell.
fn cell(name: &str) -> Option<(u32, u32)> {
    let letters = name
        .find(|sign: char| !sign.is_ascii_alphabetic())
        .unwrap_or(name.len());
    let (letters, digits) = name.split_at(letters);
    if letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let value = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |column, letter| column * 26 + value(letter));
    let row = digits.parse().ok()?;
    ((1..=ROWS).contains(&row) && column <= COLUMNS).then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_a_sheet() {
        assert_eq!(cell("C7"), Some((7, 3)));
        assert_eq!(cell("XFD1048576"), Some((1_048_576, 16_384)));
        assert_eq!(cell("12"), Some((12, 0)));
        for name in [
            "",
            "A",
            "A0",
            "XFE1",
            "A1048577",
            "AAAAAAAAAA1",
            "A99999999999",
            "A-1",
            "é1",
            "1A",
        ] {
            assert_eq!(cell(name), None, "{name}");
        }
        assert!(is_range("A1:C7") && is_range("B2"));
        assert!(!is_range("C7:A1") && !is_range("A1:B2:C3") && !is_range(""));
    }
}
