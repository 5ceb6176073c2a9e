//! The as-of day, where the command line does not give it: the only look at a clock or the environment.

use model::Day;
use time::OffsetDateTime;

/// Why there is no day.
#[derive(Debug, PartialEq, Eq)]
pub struct ClockError {
    /// What is wrong, a lower-case sentence.
    pub reason: String,
}

/// The day of `SOURCE_DATE_EPOCH` (seconds since 1970, <https://reproducible-builds.org/specs/source-date-epoch/>),
/// else today; both in UTC, so that the place of the machine does not matter.
///
/// # Errors
/// The variable holds something else than seconds, or a time outside the years 0 to 9999.
pub fn default_day() -> Result<Day, ClockError> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the edge: the environment is read here and nowhere else"
    )]
    let epoch = std::env::var_os("SOURCE_DATE_EPOCH");
    match epoch {
        Some(seconds) => day_of_epoch(&seconds.to_string_lossy()),
        None => day_of(OffsetDateTime::now_utc()),
    }
}

fn day_of_epoch(seconds: &str) -> Result<Day, ClockError> {
    let wrong = || ClockError {
        reason: format!("SOURCE_DATE_EPOCH is `{seconds}`: it must be a whole number of seconds since 1970-01-01"),
    };
    let seconds: i64 = seconds.trim().parse().map_err(|_| wrong())?;
    day_of(OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| wrong())?)
}

fn day_of(time: OffsetDateTime) -> Result<Day, ClockError> {
    let date = time.date();
    u16::try_from(date.year())
        .ok()
        .and_then(|year| Day::new(year, u8::from(date.month()), date.day()))
        .ok_or_else(|| ClockError {
            reason: format!("the year {} is not one of 0 to 9999", date.year()),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_the_day_in_utc() {
        let cases = [
            ("0", "1970-01-01"),
            ("1735603199", "2024-12-30"),
            ("1735603200", "2024-12-31"),
            ("-1", "1969-12-31"),
        ];
        for (seconds, day) in cases {
            assert_eq!(
                day_of_epoch(seconds).map(|day| day.to_string()),
                Ok(day.to_owned()),
                "{seconds}"
            );
        }
    }

    #[test]
    fn what_is_not_a_number_of_seconds_is_named() {
        for seconds in ["", "soon", "1.5", "99999999999999999999", "9999999999999"] {
            assert!(
                day_of_epoch(seconds).is_err_and(|error| error.reason.contains("SOURCE_DATE_EPOCH")),
                "{seconds}"
            );
        }
    }
}
