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
        if is_decimal(text) {
            return Ok(Self {
                text: text.to_owned(),
                point: text.find('.').unwrap_or(text.len()),
            });
        }
        Err(ValueError::new(text, "a decimal number").with_hint(hint(text)))
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

/// What to write. `1,234` and `1.234.567` are left to the person: a comma or a point may group thousands or begin a
/// fraction, and the two readings differ a thousandfold. Spaces only ever group.
fn hint(text: &str) -> String {
    let joined: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\'' && *c != '_')
        .collect();
    if is_decimal(&joined) {
        format!("write `{joined}`, without separators between thousands")
    } else if text.trim_start().starts_with(['+', '-', '\u{2212}']) {
        "an amount has no sign".to_owned()
    } else {
        "write digits only, with a point before the fraction where there is one: `1500000` or `12.5`".to_owned()
    }
}
