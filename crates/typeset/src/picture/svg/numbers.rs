//! Numbers, lists of them and lengths, as attributes write them (SVG 1.1, 4.2).

/// The largest number that a drawing may hold. Sizes beyond are mistakes, and PDF readers stumble over them.
const LARGEST: f64 = 1e7;

/// Reads a text from the left.
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// What has been read.
    pub fn before(&self) -> &'t str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// What is left.
    pub fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Whether nothing but white space is left.
    pub fn is_done(&mut self) -> bool {
        self.skip_space();
        self.rest().is_empty()
    }

    pub fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(is_space).len();
    }

    /// White space with a comma in it, perhaps.
    pub fn skip_separator(&mut self) {
        self.skip_space();
        self.skip(',');
        self.skip_space();
    }

    /// A character, if it comes next.
    pub fn skip(&mut self, character: char) -> bool {
        let comes = self.rest().starts_with(character);
        self.at += if comes { character.len_utf8() } else { 0 };
        comes
    }

    /// A command letter of path data.
    pub fn command(&mut self) -> Option<char> {
        self.skip_space();
        let letter = self.rest().chars().next().filter(char::is_ascii_alphabetic)?;
        self.at += 1;
        Some(letter)
    }

    /// A flag of an arc: one digit, which the next number may follow at once.
    pub fn flag(&mut self) -> Option<bool> {
        self.skip_separator();
        if self.skip('1') {
            return Some(true);
        }
        self.skip('0').then_some(false)
    }

    /// A number, with a separator before it.
    pub fn number(&mut self) -> Option<f64> {
        self.skip_separator();
        let rest = self.rest();
        let length = number_length(rest.as_bytes());
        let number: f64 = rest.get(..length)?.parse().ok()?;
        if number.abs() > LARGEST {
            return None;
        }
        self.at += length;
        Some(number)
    }

    /// Whether a number comes next.
    pub fn has_number(&mut self) -> bool {
        let mut ahead = Scanner {
            text: self.text,
            at: self.at,
        };
        ahead.number().is_some()
    }
}

/// The white space of XML.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// How many bytes a number takes: sign, digits with one point among them, exponent.
fn number_length(bytes: &[u8]) -> usize {
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let is = |at: usize, signs: &[u8]| bytes.get(at).is_some_and(|byte| signs.contains(byte));
    let start = usize::from(is(0, b"+-"));
    let mut end = start + digits(start);
    if is(end, b".") {
        end += 1 + digits(end + 1);
    }
    if is(end, b"eE") {
        let exponent = end + 1 + usize::from(is(end + 1, b"+-"));
        let count = digits(exponent);
        end = if count > 0 { exponent + count } else { end };
    }
    end
}

/// All numbers of a list; `None` where something else stands in it.
pub(super) fn numbers(text: &str) -> Option<Vec<f64>> {
    let mut scanner = Scanner::new(text);
    let mut numbers = Vec::new();
    while !scanner.is_done() {
        numbers.push(scanner.number()?);
    }
    Some(numbers)
}

/// A number and nothing else.
pub(super) fn number(text: &str) -> Option<f64> {
    match numbers(text)?.as_slice() {
        [number] => Some(*number),
        _ => None,
    }
}

/// A length in pixels of CSS, where `whole` is what 100 % are.
pub(super) fn length(text: &str, whole: f64) -> Option<f64> {
    let mut scanner = Scanner::new(text);
    let number = scanner.number()?;
    let per_inch = match scanner.rest().trim_end_matches(is_space) {
        "" | "px" => return Some(number),
        "%" => return Some(number / 100.0 * whole),
        "in" => 1.0,
        "cm" => 2.54,
        "mm" => 25.4,
        "Q" | "q" => 101.6,
        "pt" => 72.0,
        "pc" => 6.0,
        _ => return None,
    };
    Some(number * 96.0 / per_inch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_close_together() {
        assert_eq!(numbers(" 1.5.5-2e1,+3\n4e-1 "), Some(vec![1.5, 0.5, -20.0, 3.0, 4e-1]));
        for wrong in ["1 a", "e5", ".", "-", "1e99", "nan", "inf", "1,,2"] {
            assert_eq!(numbers(wrong), None, "{wrong}");
        }
        assert_eq!(number("7"), Some(7.0));
        assert_eq!(number("7 8"), None);
    }

    #[test]
    fn lengths_are_pixels() {
        for (text, pixels) in [
            ("10", 10.0),
            ("1in", 96.0),
            ("25.4mm ", 96.0),
            ("72pt", 96.0),
            ("50%", 100.0),
            ("1e1px", 10.0),
        ] {
            let read = length(text, 200.0).expect(text);
            assert!((read - pixels).abs() < 1e-9, "{text}: {read}");
        }
        for wrong in ["1em", "", "1 0", "px", "1e1ex"] {
            assert_eq!(length(wrong, 200.0), None, "{wrong}");
        }
    }
}
