//! Dates in words, at the precision that the register keeps.
//!
//! What a day, a month or a year is called comes from CLDR, in the calendar of the locale. What a sentence makes of it comes from
//! messages, for there languages differ in what CLDR has no data for: prepositions, spans, deadlines, doubt. A date has two
//! forms: the bare one (`February 2025`, `2023–2027`) and the adverbial one (`in February 2025`, `on 1 November 2024`,
//! `since 2019`). Their messages are `date-<shape>` and `date-on-<shape>`:
//!
//! | shape | is | is given |
//! |---|---|---|
//! | `day`, `month`, `year` | one date; adverbial only, for the bare form is that of CLDR | `$date` |
//! | `since`, `by` | an interval that is open at one end | `$date`, `$precision` (`day`, `month`, `year`) |
//! | `days`, `days-year` | days within a month, within a year | the ends |
//! | `months` | months within a year | the ends |
//! | `years` | whole years | the ends |
//! | `span` | any other interval | the ends |
//!
//! An end gives `$from` (the whole of it), `$from-precision`, `$from-year` (the year's number alone), `$from-month` (1 to 12, to
//! select by), `$from-in-year` (without its year: `20 September`, `September`) and `$from-in-month` (`20`), as far as the
//! date goes; the other end the same under `$to`. `$calendar` is `gregory` or the name of another calendar, and `days` has
//! `$days`, how many there are.

use model::{Bound, Date, Day, PartialDate, Precision};

use super::calendar::{Fields, Piece};
use super::{Arg, Args, Asked, Locale, MessageError};

/// The two forms, as the names of their messages begin.
const BARE: &str = "date";
const ADVERBIAL: &str = "date-on";
/// What the number of a day is called, where that is not the number: `1er`. A language need not have it.
const DAY_OF_MONTH: &str = "date-day-of-month";

/// What a message of one date is given.
const ONE: &[&str] = &["date", "precision", "month"];
/// What a message of a span is given.
const ENDS: &[&str] = &[
    "from",
    "from-precision",
    "from-year",
    "from-month",
    "from-in-year",
    "from-in-month",
    "to",
    "to-precision",
    "to-year",
    "to-month",
    "to-in-year",
    "to-in-month",
    "calendar",
    "days",
];
/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::needed("date-years", ENDS),
    Asked::needed("date-months", ENDS),
    Asked::needed("date-days", ENDS),
    Asked::needed("date-days-year", ENDS),
    Asked::needed("date-span", ENDS),
    Asked::needed("date-since", ONE),
    Asked::needed("date-by", ONE),
    Asked::needed("date-on-day", ONE),
    Asked::needed("date-on-month", ONE),
    Asked::needed("date-on-year", ONE),
    Asked::needed("date-on-years", ENDS),
    Asked::needed("date-on-months", ENDS),
    Asked::needed("date-on-days", ENDS),
    Asked::needed("date-on-days-year", ENDS),
    Asked::needed("date-on-span", ENDS),
    Asked::needed("date-on-since", ONE),
    Asked::needed("date-on-by", ONE),
    Asked::needed("date-uncertain", &["date"]),
    Asked::needed("date-approximate", &["date"]),
    Asked::needed("date-uncertain-approximate", &["date"]),
    Asked::needed("date-unknown", &[]),
    Asked::needed("date-across", &["first", "last"]),
    Asked::optional(DAY_OF_MONTH, &["day"]),
];

impl Locale {
    /// The bare form: `February 2025`.
    ///
    /// # Errors
    /// The message file lacks a message that dates need.
    pub fn date(&self, date: &Date) -> Result<String, MessageError> {
        match date {
            Date::Single(single) => self.single(single),
            Date::Interval(from, to) => self.interval(BARE, *from, *to),
        }
    }

    /// The adverbial form: `in February 2025`. It is made around the bare one, so that a qualification stands inside it: `in
    /// about 2019`.
    ///
    /// # Errors
    /// The message file lacks a message that dates need.
    pub fn date_on(&self, date: &Date) -> Result<String, MessageError> {
        match date {
            Date::Single(single) => {
                let message = format!("{ADVERBIAL}-{}", precision(single));
                self.message(&message, &self.open_end(single)?)
            }
            Date::Interval(from, to) => self.interval(ADVERBIAL, *from, *to),
        }
    }

    fn interval(&self, form: &str, from: Bound, to: Bound) -> Result<String, MessageError> {
        match (from, to) {
            (Bound::At(from), Bound::At(to)) => self.span(form, &from, &to),
            (Bound::At(from), Bound::Open) => self.message(&format!("{form}-since"), &self.open_end(&from)?),
            (Bound::Open, Bound::At(to)) => self.message(&format!("{form}-by"), &self.open_end(&to)?),
            (Bound::Open, Bound::Open) => self.message("date-unknown", &Args::default()),
        }
    }

    fn span(&self, form: &str, from: &PartialDate, to: &PartialDate) -> Result<String, MessageError> {
        let shape = self.span_shape(from, to)?;
        let mut args = Args::default();
        self.set_end(&mut args, "from", from)?;
        self.set_end(&mut args, "to", to)?;
        args.set("calendar", self.cldr.calendar.name().unwrap_or_default());
        if let (Shape::Days, Some(first), Some(last)) = (shape, from.day(), to.day()) {
            args.set("days", u32::from(last.saturating_sub(first)) + 1);
        }
        self.message(&format!("{form}-{}", shape.name()), &args)
    }

    /// What the ends of a span share need be said once only: in the calendar of the locale, not in that of the register.
    fn span_shape(&self, from: &PartialDate, to: &PartialDate) -> Result<Shape, MessageError> {
        let is_plain = |date: &PartialDate| !date.is_uncertain() && !date.is_approximate();
        if !is_plain(from) || !is_plain(to) || from.precision() != to.precision() {
            return Ok(Shape::Span);
        }
        let shared = |fields| Ok(self.text(from.earliest(), fields)? == self.text(to.earliest(), fields)?);
        Ok(match from.precision() {
            Precision::Year => Shape::Years,
            Precision::Month if shared(Fields::Year)? => Shape::Months,
            Precision::Day if shared(Fields::Month)? => Shape::Days,
            Precision::Day if shared(Fields::Year)? => Shape::DaysInYear,
            _ => Shape::Span,
        })
    }

    /// `$date`, `$precision` and `$month`.
    fn open_end(&self, date: &PartialDate) -> Result<Args, MessageError> {
        let mut args = Args::from([("date", self.single(date)?)]).with("precision", precision(date));
        if let Some(month) = date.month() {
            args.set("month", Arg::number(month.into()));
        }
        Ok(args)
    }

    /// The arguments of one end of a span.
    fn set_end(&self, args: &mut Args, end: &str, date: &PartialDate) -> Result<(), MessageError> {
        let day = date.earliest();
        args.set(end, self.single(date)?);
        args.set(format!("{end}-precision"), precision(date));
        args.set(format!("{end}-year"), self.year_number(day)?);
        if let Some(month) = date.month() {
            args.set(format!("{end}-month"), Arg::number(month.into()));
        }
        let in_year = match date.precision() {
            Precision::Year => return Ok(()),
            Precision::Month => Fields::MonthInYear,
            Precision::Day => Fields::DayInYear,
        };
        args.set(format!("{end}-in-year"), self.text(day, in_year)?);
        if date.precision() == Precision::Day {
            args.set(format!("{end}-in-month"), self.text(day, Fields::DayInMonth)?);
        }
        Ok(())
    }

    /// A year, a month or a day, and what is doubtful of it.
    fn single(&self, date: &PartialDate) -> Result<String, MessageError> {
        let text = self.plain(date)?;
        let qualification = match (date.is_uncertain(), date.is_approximate()) {
            (false, false) => return Ok(text),
            (true, false) => "date-uncertain",
            (false, true) => "date-approximate",
            (true, true) => "date-uncertain-approximate",
        };
        self.message(qualification, &Args::from([("date", text)]))
    }

    /// A year, a month or a day. In another calendar than that of the register, a year or month of the register may lie in two
    /// years, months or eras; then both are said, by the message `date-across`.
    fn plain(&self, date: &PartialDate) -> Result<String, MessageError> {
        let fields = match date.precision() {
            Precision::Day => return self.text(date.earliest(), Fields::Day),
            Precision::Month => Fields::Month,
            Precision::Year => Fields::Year,
        };
        let first = self.text(date.earliest(), fields)?;
        if self.cldr.calendar.is_gregorian() {
            return Ok(first);
        }
        let last = self.text(date.latest(), fields)?;
        if first == last {
            return Ok(first);
        }
        self.message("date-across", &Args::from([("first", first), ("last", last)]))
    }

    fn text(&self, day: Day, fields: Fields) -> Result<String, MessageError> {
        let mut pieces = self.pieces(day, fields)?;
        for (piece, text) in &mut pieces {
            if *piece == Piece::Day && self.has(DAY_OF_MONTH) {
                let number = Args::default().with("day", Arg::number(day.day().into()));
                *text = self.message(DAY_OF_MONTH, &number)?;
            }
        }
        keep_together(&mut pieces);
        Ok(pieces.into_iter().map(|(_, text)| text).collect())
    }

    /// The number of the year alone: `2019` of `2019年`.
    fn year_number(&self, day: Day) -> Result<String, MessageError> {
        let pieces = self.pieces(day, Fields::Year)?.into_iter();
        Ok(pieces
            .filter(|(piece, _)| *piece == Piece::Year)
            .map(|(_, text)| text)
            .collect())
    }

    fn pieces(&self, day: Day, fields: Fields) -> Result<Vec<(Piece, String)>, MessageError> {
        self.cldr.calendar.pieces(day, fields).ok_or_else(|| MessageError {
            reason: format!("CLDR cannot write {day} in the locale `{}`", self.cldr.tag()),
            hint: Some("name another one in the message `locale`".to_owned()),
        })
    }
}

/// The shape of a span, by what its ends share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Days,
    DaysInYear,
    Months,
    Years,
    Span,
}

impl Shape {
    /// Its name in messages.
    fn name(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::DaysInYear => "days-year",
            Self::Months => "months",
            Self::Years => "years",
            Self::Span => "span",
        }
    }
}

/// Between day and month, whichever comes first, no line breaks.
fn keep_together(pieces: &mut [(Piece, String)]) {
    let at = |wanted| pieces.iter().position(|(piece, _)| *piece == wanted);
    let (Some(day), Some(month)) = (at(Piece::Day), at(Piece::Month)) else {
        return;
    };
    for (_, text) in pieces.iter_mut().take(day.max(month)).skip(day.min(month) + 1) {
        *text = text.replace(' ', "\u{a0}");
    }
}

/// The precision of a date as messages know it.
fn precision(date: &PartialDate) -> &'static str {
    match date.precision() {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Day => "day",
    }
}
