//! The day of a document in the forms of PDF and XMP.

use std::str::FromStr;

use crate::pdf::PdfError;

/// A day. Its text is that of ISO 8601: `2025-11-23`.
pub(in crate::finish) struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// ISO 32000-1, 7.9.4: midnight UTC of the day.
    pub(in crate::finish) fn pdf(&self) -> String {
        format!("D:{:04}{:02}{:02}000000Z", self.year, self.month, self.day)
    }

    /// The same instant as XMP writes it.
    pub(in crate::finish) fn xmp(&self) -> String {
        format!("{:04}-{:02}-{:02}T00:00:00Z", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = PdfError;

    /// Reads a year, a month or a day; what is missing is the first.
    fn from_str(text: &str) -> Result<Self, PdfError> {
        let wrong = || PdfError::Date(text.to_owned());
        let mut parts = text.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Ok(1),
            Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                part.parse::<u16>().map_err(|_| wrong())
            }
            Some(_) => Err(wrong()),
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Err(wrong());
        }
        Ok(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_have_two_forms() {
        let day: Day = "2025-11-23".parse().unwrap();
        assert_eq!(
            (day.pdf().as_str(), day.xmp().as_str()),
            ("D:20251123000000Z", "2025-11-23T00:00:00Z")
        );
        let year: Day = "2025".parse().unwrap();
        assert_eq!(year.xmp(), "2025-01-01T00:00:00Z");
    }

    #[test]
    fn anything_else_is_an_error() {
        for text in [
            "",
            "23 November 2025",
            "2025-13-01",
            "2025-11-00",
            "2025-11-23T10:00",
            "2025-11-23-01",
            "+025",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
