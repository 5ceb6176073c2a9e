//! Dates, and what those were that a spreadsheet or a pen has mangled.

use model::Date;

/// Any text as a date: it is written as it was read, or everything that it may have been is a date.
pub fn date(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match text.parse::<Date>() {
        Ok(date) => {
            assert_eq!(date.to_string(), text);
            if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
                assert!(first <= last);
            }
        }
        Err(error) => {
            assert_eq!(error.given, text);
            assert!(!error.reason.is_empty());
            for reading in &error.readings {
                assert!(reading.date.parse::<Date>().is_ok(), "{error:?}");
            }
            let certainly = error.certainly().map(str::parse::<Date>);
            assert!(!matches!(certainly, Some(Err(_))), "{error:?}");
        }
    }
}
