//! Numbers as PDF and SVG write those of drawings. A map has thousands of them, and formatting them in general takes as long as drawing it.

/// Adds a number rounded to so many decimals, without noughts at its end and without an exponent, which PDF does not know
/// (ISO 32000-1, 7.3.3). What is larger than an `i64` of its last decimals is cut off there; what is no number is 0.
pub(crate) fn push_decimal(text: &mut String, number: f64, decimals: u32) {
    let scale = 10_i64.pow(decimals);
    let scaled = rounded(number * scale as f64);
    if scaled < 0 {
        text.push('-');
    }
    let (magnitude, scale) = (scaled.unsigned_abs(), scale.unsigned_abs());
    text.push_str(itoa::Buffer::new().format(magnitude / scale));
    let (mut rest, mut unit) = (magnitude % scale, scale / 10);
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
        unit /= 10;
    }
}

/// The nearest whole number; a half goes away from nought. What is no number is 0, and what is too large is cut off.
///
/// A cast, which cuts off what is behind the point, is one instruction of every processor; rounding is a function on some.
pub(crate) fn rounded(number: f64) -> i64 {
    (number + 0.5_f64.copysign(number)) as i64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{push_decimal, rounded};

    fn written(number: f64, decimals: u32) -> String {
        let mut text = String::new();
        push_decimal(&mut text, number, decimals);
        text
    }

    #[test]
    fn numbers_are_short() {
        let numbers = [1.0, -0.0, 0.25, -1e-9, 1e7, 1.0 / 3.0, 100.0, -7.5, f64::NAN];
        let written = numbers.map(|number| written(number, 6));
        assert_eq!(
            written,
            ["1", "0", "0.25", "0", "10000000", "0.333333", "100", "-7.5", "0"]
        );
    }

    #[test]
    fn halves_go_away_from_nought() {
        let numbers = [0.4, 0.5, -0.5, -0.49, 2.5, f64::NAN, 1e300];
        assert_eq!(numbers.map(rounded), [0, 1, -1, 0, 3, 0, i64::MAX]);
    }

    proptest! {
        #[test]
        fn they_are_those_of_the_standard_library(hundredths in -1_000_000..1_000_000_i32, thousandth in 0..10_i32) {
            let number = f64::from(hundredths) / 100.0 + f64::from(thousandth) / 1000.0;
            // A half may be a little more or less than one in binary.
            prop_assume!(thousandth != 5);
            let standard = format!("{number:.2}");
            let standard = standard.trim_end_matches('0').trim_end_matches('.');
            let standard = if standard == "-0" { "0" } else { standard };
            prop_assert_eq!(written(number, 2), standard);
        }
    }
}
