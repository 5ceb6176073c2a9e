//! Days, months and years by the long forms of CLDR, in the calendar of the locale.

use std::fmt::{self, Write};

use icu_calendar::{AnyCalendarKind, Calendar as _, Date as CalendarDate};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{D, M, MD, Y, YM, YMD};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterLoadError, DateTimeFormatterPreferences, parts};
use icu_locale_core::extensions::unicode::Value;
use model::Day;
use writeable::{Part, PartsWrite, Writeable};

use super::cldr::Made;

/// What of a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fields {
    /// `20 September 2019`
    Day,
    /// `September 2019`
    Month,
    /// `2019`
    Year,
    /// `20 September`
    DayInYear,
    /// `September`
    MonthInYear,
    /// `20`
    DayInMonth,
}

/// A part of a date in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// The number of the day.
    Day,
    /// The month, a name or a number.
    Month,
    /// The year, a number or what the calendar calls it (`元`).
    Year,
    /// An era, or what stands between.
    Other,
}

/// What writes dates.
pub(super) struct Calendar {
    preferences: DateTimeFormatterPreferences,
    made: [Made<DateTimeFormatter<DateFieldSet>>; 6],
}

impl Calendar {
    /// The calendar of these preferences.
    pub fn new(preferences: DateTimeFormatterPreferences) -> Self {
        Self {
            preferences,
            made: Default::default(),
        }
    }

    /// The pieces of a day in words, in their order; nothing where CLDR has no such form.
    pub fn pieces(&self, day: Day, fields: Fields) -> Option<Vec<(Piece, String)>> {
        let date = CalendarDate::try_new_iso(day.year().into(), day.month(), day.day()).ok()?;
        let mut pieces = Pieces::default();
        // Writing into memory does not fail.
        self.formatter(fields)?.format(&date).write_to_parts(&mut pieces).ok()?;
        Some(pieces.0)
    }

    /// What the calendar is called in the names of locales: `gregory`, `japanese`.
    pub fn name(&self) -> Option<String> {
        let calendar = self.formatter(Fields::Month)?.calendar().calendar_algorithm()?;
        Some(Value::from(calendar).to_string())
    }

    /// Whether it is that of the register.
    pub fn is_gregorian(&self) -> bool {
        let formatter = self.formatter(Fields::Month);
        formatter.is_some_and(|formatter| formatter.calendar().kind() == AnyCalendarKind::Gregorian)
    }

    /// Whether CLDR has names for its months in the language: where it has not, it numbers them (`M01`).
    pub fn has_names(&self) -> bool {
        let pieces = Day::new(2000, 1, 1).and_then(|day| self.pieces(day, Fields::Month));
        let is_numbered = |(piece, text): &(Piece, String)| {
            *piece == Piece::Month
                && text
                    .strip_prefix('M')
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        pieces.is_some_and(|pieces| !pieces.iter().any(is_numbered))
    }

    fn formatter(&self, fields: Fields) -> Option<&DateTimeFormatter<DateFieldSet>> {
        let made = self.made.get(fields as usize)?;
        made.get_or_init(|| formatter(self.preferences, fields).ok()).as_ref()
    }
}

fn formatter(
    preferences: DateTimeFormatterPreferences,
    fields: Fields,
) -> Result<DateTimeFormatter<DateFieldSet>, DateTimeFormatterLoadError> {
    Ok(match fields {
        Fields::Day => DateTimeFormatter::try_new(preferences, YMD::long())?.cast_into_fset(),
        Fields::Month => DateTimeFormatter::try_new(preferences, YM::long())?.cast_into_fset(),
        Fields::Year => DateTimeFormatter::try_new(preferences, Y::long())?.cast_into_fset(),
        Fields::DayInYear => DateTimeFormatter::try_new(preferences, MD::long())?.cast_into_fset(),
        Fields::MonthInYear => DateTimeFormatter::try_new(preferences, M::long())?.cast_into_fset(),
        Fields::DayInMonth => DateTimeFormatter::try_new(preferences, D::long())?.cast_into_fset(),
    })
}

/// Takes a date apart while it is written.
#[derive(Default)]
struct Pieces(Vec<(Piece, String)>);

impl Write for Pieces {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.0.last_mut() {
            Some((_, last)) => last.push_str(text),
            None => self.0.push((Piece::Other, text.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Pieces {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let Some(piece) = piece(part) else {
            return write(self);
        };
        self.0.push((piece, String::new()));
        write(self)?;
        self.0.push((Piece::Other, String::new()));
        Ok(())
    }
}

fn piece(part: Part) -> Option<Piece> {
    [
        (parts::DAY, Piece::Day),
        (parts::MONTH, Piece::Month),
        (parts::YEAR, Piece::Year),
    ]
    .into_iter()
    .find_map(|(known, piece)| (known == part).then_some(piece))
}
