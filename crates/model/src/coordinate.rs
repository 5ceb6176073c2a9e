//! Geographical coordinates, in decimal degrees of WGS 84.

use std::fmt;
use std::str::FromStr;

use crate::ValueError;

/// Degrees north of the equator, -90 to 90.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Latitude(f64);

/// Degrees east of Greenwich, -180 to 180.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Longitude(f64);

impl Latitude {
    /// The degrees north.
    pub fn degrees(self) -> f64 {
        self.0
    }
}

impl Longitude {
    /// The degrees east.
    pub fn degrees(self) -> f64 {
        self.0
    }
}

impl FromStr for Latitude {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        degrees(text, 90.0, "a latitude in decimal degrees, -90 to 90").map(Self)
    }
}

impl FromStr for Longitude {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        degrees(text, 180.0, "a longitude in decimal degrees, -180 to 180").map(Self)
    }
}

impl fmt::Display for Latitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Longitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads an optional minus, digits and a fraction. The float parser of the standard library also takes `inf`, `nan`
/// and exponents, none of which a person means in this column.
fn degrees(text: &str, limit: f64, expected: &'static str) -> Result<f64, ValueError> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let value = text.parse::<f64>().ok().filter(|_| plain);
    match value {
        Some(degrees) if degrees.abs() <= limit => Ok(degrees),
        Some(_) => Err(ValueError::new(text, expected).with_hint(OUT_OF_RANGE)),
        None => Err(ValueError::new(text, expected).with_hint(hint(text))),
    }
}

const OUT_OF_RANGE: &str =
    "check the sign and the place of the decimal point, and that latitude and longitude are not swapped";

fn hint(text: &str) -> String {
    let pointed = text.trim().replace(',', ".").replace('\u{2212}', "-");
    if pointed != text && pointed.parse::<f64>().is_ok() {
        format!("write `{pointed}`")
    } else {
        "write a decimal number, with a minus for south and west: 22°16′ S is `-22.267`".to_owned()
    }
}
