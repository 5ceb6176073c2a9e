//! Purpose codes of development aid.

use std::fmt;
use std::str::FromStr;

use crate::ValueError;

/// An OECD DAC/CRS purpose code: five digits, such as `23220` for hydro-electric power plants.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectorCode(String);

impl SectorCode {
    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SectorCode {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0') {
            return Ok(Self(text.to_owned()));
        }
        Err(ValueError::new(text, "an OECD DAC/CRS purpose code")
            .with_hint("write its five digits, such as `23220` for hydro-electric power plants"))
    }
}

impl fmt::Display for SectorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
