//! Numbers as people write them.

/// So many digits of a number mean something: more are what binary fractions leave (0.1 + 0.2), and spreadsheets show none of them.
const DIGITS: usize = 15;

/// The number in digits, without exponent and without noise.
pub(super) fn text(number: f64) -> String {
    let rounded = format!("{number:.precision$e}", precision = DIGITS - 1);
    let rounded = rounded.parse().unwrap_or(number);
    // No zero is negative in a cell.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_noise_and_no_exponent() {
        for (number, written) in [
            (0.1 + 0.2, "0.3"),
            (1e15, "1000000000000000"),
            (1_500_000.0, "1500000"),
            (12.5, "12.5"),
            (-0.0, "0"),
            (1.1 * 3.0, "3.3"),
            (123_456_789_012_345.0, "123456789012345"),
            (1e-7, "0.0000001"),
        ] {
            assert_eq!(text(number), written);
        }
    }
}
