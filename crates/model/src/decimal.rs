//! Decimal numbers, kept as they were written.

use std::fmt;
use std::str::FromStr;

use crate::ValueError;

/// A decimal number of zero or more, such as `1500000` or `12.50`, with all its digits: it is never turned into a
/// binary fraction, so what was written is what is printed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Decimal {
    text: String,
    point: usize,
}

impl Decimal {
    /// A text that is known to be a decimal.
    fn of(text: String) -> Self {
        Self {
            point: text.find('.').unwrap_or(text.len()),
            text,
        }
    }

    /// A number as people and spreadsheets write it, with thousands apart and a comma or point before the fraction:
    /// `1 500 000,50`, `1,500,000.50`, `1.500.000`, `12,5`. `None` where it has no reading, or two: `1,500`.
    pub fn grouped(text: &str) -> Option<Self> {
        match readings(text).as_slice() {
            [only] => Some(Self::of(only.clone())),
            _ => None,
        }
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The digits before the point; at least one.
    pub fn whole(&self) -> &str {
        self.text.get(..self.point).unwrap_or(&self.text)
    }

    /// The digits after the point, where there is one.
    pub fn fraction(&self) -> Option<&str> {
        self.text.get(self.point + 1..)
    }
}

impl FromStr for Decimal {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        if !is_decimal(text) {
            return Err(ValueError::new(text, "a decimal number").with_hint(hint(text)));
        }
        let decimal = Self::of(text.to_owned());
        match readings(text).as_slice() {
            [_, _, ..] => Err(ValueError::new(text, "clear").with_hint(both(&decimal))),
            _ => Ok(decimal),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_decimal(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction),
        None => is_digits(text),
    }
}

/// What to write.
fn hint(text: &str) -> String {
    match readings(text).as_slice() {
        [only] => format!("write `{only}`"),
        [first, second, ..] => format!("it may be `{first}` or `{second}`: write the one that is meant"),
        [] if text.trim_start().starts_with(['+', '-', '\u{2212}']) => "an amount has no sign".to_owned(),
        [] => "write digits only, with a point before the fraction where there is one: `1500000` or `12.5`".to_owned(),
    }
}

/// What to write for a number such as `1.500`, whose point may stand between thousands.
fn both(decimal: &Decimal) -> String {
    let (whole, fraction) = (decimal.whole(), decimal.fraction().unwrap_or_default());
    let short = fraction.trim_end_matches('0');
    let other = match (short.is_empty(), short == fraction) {
        (true, _) => format!("{whole}.0"),
        (false, true) => format!("{whole}.{fraction}0"),
        (false, false) => format!("{whole}.{short}"),
    };
    format!("the point may stand between thousands: write `{whole}{fraction}` or `{other}`")
}

/// What may stand between thousands, beside the comma and the point.
const SPACES: [char; 8] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\u{3000}', '\'', '\u{2019}', '_'];

/// The numbers that a text may stand for, in the form of the register; two where one separator of either kind may group
/// thousands or begin a fraction, and the readings differ a thousandfold.
fn readings(text: &str) -> Vec<String> {
    let plain: String = text.chars().map(plain).collect();
    let mut found = Vec::new();
    for (group, point) in [
        ('.', ','),
        (',', '.'),
        (' ', ','),
        (' ', '.'),
        ('.', '\0'),
        (',', '\0'),
        (' ', '\0'),
    ] {
        if let Some(reading) = reading(&plain, group, point).filter(|reading| !found.contains(reading)) {
            found.push(reading);
        }
    }
    found
}

/// One character with its ASCII form: digits and signs of full width, and one space for all that only ever groups.
fn plain(character: char) -> char {
    match character {
        '\u{ff10}'..='\u{ff19}' | '\u{ff0c}' | '\u{ff0e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        _ if SPACES.contains(&character) => ' ',
        other => other,
    }
}

/// The number, if `group` stands between its thousands and `point` before its fraction.
fn reading(text: &str, group: char, point: char) -> Option<String> {
    let (whole, fraction) = match text.split_once(point) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for next in groups {
        let is_third = next.len() == 3 && matches!(first.len(), 1..=3) && !first.starts_with('0');
        if !is_third {
            return None;
        }
        digits.push_str(next);
    }
    if !is_digits(&digits) || !fraction.is_none_or(is_digits) {
        return None;
    }
    Some(match fraction {
        Some(fraction) => format!("{digits}.{fraction}"),
        None => digits,
    })
}
