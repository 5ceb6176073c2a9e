//! Dates as partners write them, to EDTF.

use serde::Deserialize;

/// Which part comes first in a date that is written with numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum DateOrder {
    /// `31/12/2024`, `31.12.2024`
    #[serde(rename = "day-first")]
    Day,
    /// `12/31/2024`
    #[serde(rename = "month-first")]
    Month,
    /// `2024/12/31`
    #[serde(rename = "year-first")]
    Year,
}

impl DateOrder {
    /// The date in EDTF: a day, or a month where two numbers are given. `None` where the text is not written so; a time of
    /// day behind it is left out.
    pub fn edtf(self, text: &str) -> Option<String> {
        let text = text.split([' ', 'T']).next().unwrap_or_default();
        let numbers: Vec<&str> = text.split(['/', '.', '-']).collect();
        let (year, month, day) = match (self, numbers.as_slice()) {
            (Self::Day, [day, month, year]) | (Self::Month, [month, day, year]) => (year, month, Some(day)),
            (Self::Year, [year, month, day]) => (year, month, Some(day)),
            (Self::Day | Self::Month, [month, year]) | (Self::Year, [year, month]) => (year, month, None),
            _ => return None,
        };
        let number = |text: &str| {
            text.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| text.parse::<u8>().ok())?
        };
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let written = match day {
            Some(day) => format!("{year}-{:02}-{:02}", number(month)?, number(day)?),
            None => format!("{year}-{:02}", number(month)?),
        };
        (is_year && written.parse::<model::Date>().is_ok()).then_some(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        use DateOrder::{Day, Month, Year};
        let cases = [
            (Day, "3/4/2025", Some("2025-04-03")),
            (Day, "31.12.2024", Some("2024-12-31")),
            (Day, "31/12/2024 00:00", Some("2024-12-31")),
            (Day, "12/2024", Some("2024-12")),
            (Month, "3/4/2025", Some("2025-03-04")),
            (Year, "2025/4/3", Some("2025-04-03")),
            (Year, "2025-04-03T12:00:00", Some("2025-04-03")),
            (Day, "31/02/2024", None),
            (Day, "1/2/25", None),
            (Day, "2025", None),
            (Day, "+1/2/2025", None),
            (Month, "31/12/2024", None),
            (Year, "", None),
        ];
        for (order, text, date) in cases {
            assert_eq!(order.edtf(text).as_deref(), date, "{order:?} {text}");
        }
    }
}
