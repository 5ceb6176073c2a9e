//! The values of a style sheet: lengths, colours, choices. All are written as TOML strings.

use crate::Color;

/// Reads the values that a key may have.
pub(super) trait Reader {
    /// What is read.
    type Value;

    /// The value, or what is wrong with `given`, as a relative clause: `which is no colour`.
    fn read(&self, given: &str) -> Result<Self::Value, String>;

    /// What the key takes: `a colour as "#1b3a63"`.
    fn allowed(&self) -> String;
}

/// A length between two bounds, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lengths {
    from: f32,
    to: f32,
    shown: Unit,
}

/// A colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Colors;

/// One of a few names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice<T: 'static>(pub &'static [(&'static str, T)]);

/// A text that is not empty; says what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(pub &'static str);

/// A unit of length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Unit {
    /// A thousandth of a metre.
    Millimeter,
    /// A hundredth of a metre.
    Centimeter,
    /// 25.4 mm.
    Inch,
    /// A 72nd of an inch: the unit of PDF (ISO 32000-1, 8.3.2.3).
    Point,
}

impl Lengths {
    /// Bounds in millimetres, for what people measure with a ruler.
    pub fn millimeters(from: f32, to: f32) -> Self {
        let shown = Unit::Millimeter;
        Self {
            from: shown.to_points(f64::from(from)),
            to: shown.to_points(f64::from(to)),
            shown,
        }
    }

    /// Bounds in points, for the size of letters.
    pub fn points(from: f32, to: f32) -> Self {
        let shown = Unit::Point;
        Self { from, to, shown }
    }
}

impl Reader for Lengths {
    type Value = f32;

    fn read(&self, given: &str) -> Result<f32, String> {
        let points = length(given)?;
        // What a person writes is told apart from the bound only where it differs visibly.
        const ROUNDING: f32 = 0.005;
        if points < self.from - ROUNDING {
            return Err(format!("which is less than {}", self.shown.show(self.from)));
        }
        if points > self.to + ROUNDING {
            return Err(format!("which is more than {}", self.shown.show(self.to)));
        }
        Ok(points)
    }

    fn allowed(&self) -> String {
        let (from, to) = (self.shown.show(self.from), self.shown.show(self.to));
        let examples = match self.shown {
            Unit::Point => "`\"10.5pt\"` or `\"3.7mm\"`",
            _ => "`\"25mm\"`, `\"2.5cm\"`, `\"1in\"` or `\"72pt\"`",
        };
        format!("a length from {from} to {to}, written as {examples}")
    }
}

impl Reader for Colors {
    type Value = Color;

    fn read(&self, given: &str) -> Result<Color, String> {
        color(given).ok_or_else(|| "which is no colour".to_owned())
    }

    fn allowed(&self) -> String {
        "a colour as `\"#1b3a63\"`: red, green and blue in sRGB, two hexadecimal digits each".to_owned()
    }
}

impl Reader for Words {
    type Value = String;

    fn read(&self, given: &str) -> Result<String, String> {
        match given.trim() {
            "" => Err("which is empty".to_owned()),
            words => Ok(words.to_owned()),
        }
    }

    fn allowed(&self) -> String {
        self.0.to_owned()
    }
}

impl<T: Copy> Reader for Choice<T> {
    type Value = T;

    fn read(&self, given: &str) -> Result<T, String> {
        let chosen = self.0.iter().find(|(name, _)| *name == given);
        chosen
            .map(|(_, value)| *value)
            .ok_or_else(|| "which is not one of its values".to_owned())
    }

    fn allowed(&self) -> String {
        let names: Vec<_> = self.0.iter().map(|(name, _)| format!("`\"{name}\"`")).collect();
        names.join(" or ")
    }
}

impl Unit {
    const ALL: [(&'static str, Self); 4] = [
        ("mm", Self::Millimeter),
        ("cm", Self::Centimeter),
        ("in", Self::Inch),
        ("pt", Self::Point),
    ];

    fn points(self) -> f64 {
        match self {
            Self::Millimeter => 72.0 / 25.4,
            Self::Centimeter => 72.0 / 2.54,
            Self::Inch => 72.0,
            Self::Point => 1.0,
        }
    }

    fn to_points(self, number: f64) -> f32 {
        (number * self.points()) as f32
    }

    /// Some points in this unit, with at most one decimal.
    pub fn show(self, points: f32) -> String {
        let rounded = (f64::from(points) / self.points() * 10.0).round() / 10.0;
        let name = Self::ALL
            .iter()
            .find(|(_, unit)| *unit == self)
            .map_or("", |(name, _)| name);
        format!("{rounded} {name}")
    }
}

/// A colour as style sheets write it.
pub(super) fn hex(Color(red, green, blue): Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A number and a unit, in points.
fn length(given: &str) -> Result<f32, String> {
    let given = given.trim();
    let digits = given.trim_end_matches(|c: char| c.is_alphabetic() || c == '%');
    let name = given.strip_prefix(digits).unwrap_or_default();
    let is_plain = digits.chars().all(|c| c.is_ascii_digit() || " .-".contains(c));
    let number: f64 = match digits.trim().parse() {
        Ok(number) if is_plain => number,
        _ => return Err("which is no length".to_owned()),
    };
    match Unit::ALL.iter().find(|(unit, _)| *unit == name) {
        Some((_, unit)) => Ok(unit.to_points(number)),
        None if name.is_empty() => Err("which has no unit".to_owned()),
        None => Err(format!("and `{name}` is no unit of length here")),
    }
}

fn color(given: &str) -> Option<Color> {
    let digits = given.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(Color(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_unit() {
        for (given, points) in [
            ("25.4mm", 72.0),
            ("2.54cm", 72.0),
            ("1in", 72.0),
            ("72pt", 72.0),
            (" 1 in ", 72.0),
            (".5in", 36.0),
            ("10.3pt", 10.3),
            ("0mm", 0.0),
            ("-1in", -72.0),
        ] {
            assert_eq!(length(given), Ok(points), "{given}");
        }
    }

    #[test]
    fn what_is_no_length_says_why() {
        for (given, why) in [
            ("", "no length"),
            ("mm", "no length"),
            ("1e3mm", "no length"),
            ("1,5mm", "no length"),
            ("inf", "no length"),
            ("nanmm", "no length"),
            ("+-1mm", "no length"),
            ("25", "has no unit"),
            ("25px", "`px` is no unit"),
            ("25MM", "`MM` is no unit"),
            ("10%", "`%` is no unit"),
            ("1 メートル", "`メートル` is no unit"),
        ] {
            let error = length(given).expect_err(given);
            assert!(error.contains(why), "{given}: {error}");
        }
    }

    #[test]
    fn bounds_are_part_of_their_range() {
        let lengths = Lengths::millimeters(20.0, 80.0);
        assert!(lengths.read("20mm").is_ok());
        assert!(lengths.read("8cm").is_ok());
        assert_eq!(lengths.read("19.9mm"), Err("which is less than 20 mm".to_owned()));
        assert_eq!(lengths.read("80.1mm"), Err("which is more than 80 mm".to_owned()));
    }

    #[test]
    fn colours_are_six_hexadecimal_digits() {
        assert_eq!(color("#1b3A63"), Some(Color(0x1b, 0x3a, 0x63)));
        for given in ["1b3a63", "#1b3", "#1b3a6g", "#1b3a633", "#+1b3a6", "#é3a6é", "navy", ""] {
            assert_eq!(color(given), None, "{given}");
        }
        assert_eq!(hex(Color(0, 10, 255)), "#000aff");
    }
}
