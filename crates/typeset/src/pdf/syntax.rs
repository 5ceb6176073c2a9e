//! How PDF writes its smallest things (ISO 32000-1, 7.3): numbers, names, strings, references.
//!
//! A tagged table of a few thousand rows has hundreds of thousands of these; each is written once, straight into the bytes of
//! the file.

use lopdf::ObjectId;

use crate::decimal::rounded;

/// Adds an integer.
pub(crate) fn push_integer(bytes: &mut Vec<u8>, value: i64) {
    bytes.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}

/// A length in whole thousandths of a point, finer than any printer, so that it is written in few digits.
pub(crate) fn thousandths(points: f32) -> i64 {
    rounded(f64::from(points) * 1000.0)
}

/// Adds a number of so many thousandths, without zeros at its end.
pub(crate) fn push_thousandths(bytes: &mut Vec<u8>, value: i64) {
    if value < 0 {
        bytes.push(b'-');
    }
    let magnitude = value.unsigned_abs();
    bytes.extend_from_slice(itoa::Buffer::new().format(magnitude / 1000).as_bytes());
    let mut rest = magnitude % 1000;
    if rest > 0 {
        bytes.push(b'.');
    }
    let mut unit = 100;
    while rest > 0 {
        bytes.push(b'0' + (rest / unit) as u8);
        rest %= unit;
        unit /= 10;
    }
}

/// Adds a length in points.
pub(crate) fn push_length(bytes: &mut Vec<u8>, points: f32) {
    push_thousandths(bytes, thousandths(points));
}

/// Adds a reference to an object.
pub(crate) fn push_reference(bytes: &mut Vec<u8>, (number, generation): ObjectId) {
    push_integer(bytes, i64::from(number));
    bytes.push(b' ');
    push_integer(bytes, i64::from(generation));
    bytes.extend_from_slice(b" R");
}

/// Adds a text string (7.9.2.2): ASCII as it stands, anything else in UTF-16BE with its byte order mark.
pub(crate) fn push_text(bytes: &mut Vec<u8>, text: &str) {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return push_string(bytes, text.as_bytes());
    }
    bytes.extend_from_slice(b"<FEFF");
    for byte in text.encode_utf16().flat_map(u16::to_be_bytes) {
        bytes.extend([byte >> 4, byte & 15].map(|digit| b"0123456789ABCDEF"[usize::from(digit)]));
    }
    bytes.push(b'>');
}

/// Adds a byte string in parentheses.
pub(crate) fn push_string(bytes: &mut Vec<u8>, string: &[u8]) {
    bytes.push(b'(');
    string.iter().for_each(|&byte| push_string_byte(bytes, byte));
    bytes.push(b')');
}

/// Adds one byte of a string in parentheses (7.3.4.2). A carriage return as it stands would be read as a line feed.
pub(crate) fn push_string_byte(bytes: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => bytes.extend([b'\\', byte]),
        b'\r' => bytes.extend(b"\\r"),
        _ => bytes.push(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn lengths_have_no_more_digits_than_they_need() {
        let cases = [
            (0.0, "0"),
            (12.0, "12"),
            (-0.5, "-0.5"),
            (801.89, "801.89"),
            (0.0004, "0"),
            (-0.0006, "-0.001"),
            (1.05, "1.05"),
            (100.007, "100.007"),
        ];
        for (points, expected) in cases {
            assert_eq!(written(|bytes| push_length(bytes, points)), expected);
        }
    }

    #[test]
    fn strings_are_escaped() {
        assert_eq!(written(|bytes| push_text(bytes, "a (b) \\ c")), "(a \\(b\\) \\\\ c)");
        assert_eq!(written(|bytes| push_string(bytes, b"a\rb\n")), "(a\\rb\n)");
        assert_eq!(written(|bytes| push_text(bytes, "é日")), "<FEFF00E965E5>");
    }
}
