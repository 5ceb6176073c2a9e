//! Dates in words, at the precision that the register keeps.
//!
//! A date has two forms in a sentence: the bare one (`February 2025`, `2023–2027`) and the adverbial one
//! (`in February 2025`, `on 1 November 2024`, `since 2019`), which languages build in their own ways. Both come from
//! messages: `date-<shape>` and `date-on-<shape>`, where the shape is one of `day`, `month`, `year`, `years` (a span
//! of whole years), `days` (a span within one month), `days-year` (one within a year), `span` (any other), `since` and `by`.

use model::{Bound, Date, PartialDate, Precision};

use super::{Args, Locale, MessageError};

/// The two forms, as the names of their messages begin.
const BARE: &str = "date";
const ADVERBIAL: &str = "date-on";

impl Locale {
    /// The bare form: `February 2025`.
    ///
    /// # Errors
    /// The message file lacks a message that dates need.
    pub fn date(&self, date: &Date) -> Result<String, MessageError> {
        self.phrase(BARE, date)
    }

    /// The adverbial form: `in February 2025`.
    ///
    /// # Errors
    /// The message file lacks a message that dates need.
    pub fn date_on(&self, date: &Date) -> Result<String, MessageError> {
        self.phrase(ADVERBIAL, date)
    }

    fn phrase(&self, form: &str, date: &Date) -> Result<String, MessageError> {
        match date {
            Date::Single(single) => self.single(form, single),
            Date::Interval(Bound::At(from), Bound::At(to)) => self.span(form, from, to),
            Date::Interval(Bound::At(from), Bound::Open) => self.message(
                &format!("{form}-since"),
                &Args::from([("date", self.single(BARE, from)?)]),
            ),
            Date::Interval(Bound::Open, Bound::At(to)) => {
                self.message(&format!("{form}-by"), &Args::from([("date", self.single(BARE, to)?)]))
            }
            Date::Interval(Bound::Open, Bound::Open) => self.message("date-unknown", &Args::default()),
        }
    }

    /// A year, month or day. The adverbial form is made around the bare one, so that a qualification stands inside it:
    /// `in about 2019`.
    fn single(&self, form: &str, date: &PartialDate) -> Result<String, MessageError> {
        let shape = shape(date);
        let mut args = self.parts(date)?;
        let bare = self.qualified(self.message(&format!("date-{shape}"), &args)?, date)?;
        if form == BARE {
            return Ok(bare);
        }
        args.set("date", bare);
        self.message(&format!("{form}-{shape}"), &args)
    }

    fn qualified(&self, text: String, date: &PartialDate) -> Result<String, MessageError> {
        let qualification = match (date.is_uncertain(), date.is_approximate()) {
            (false, false) => return Ok(text),
            (true, false) => "date-uncertain",
            (false, true) => "date-approximate",
            (true, true) => "date-uncertain-approximate",
        };
        self.message(qualification, &Args::from([("date", text)]))
    }

    fn span(&self, form: &str, from: &PartialDate, to: &PartialDate) -> Result<String, MessageError> {
        let shape = span_shape(from, to);
        let mut args = self.parts(to)?;
        let end = |date: &PartialDate| match (shape, date.day()) {
            ("days", Some(day)) => Ok(day.to_string()),
            ("days-year", _) => self.message("date-day-month", &self.parts(date)?),
            _ => self.single(BARE, date),
        };
        args.set("from", end(from)?);
        args.set("to", end(to)?);
        self.message(&format!("{form}-{shape}"), &args)
    }

    /// `$year`, `$month` (its name) and `$day`, as far as the date has them.
    fn parts(&self, date: &PartialDate) -> Result<Args, MessageError> {
        let mut args = Args::from([("year", date.year().to_string())]);
        if let Some(month) = date.month() {
            args.set("month", self.message(&format!("month-{month}"), &Args::default())?);
        }
        if let Some(day) = date.day() {
            args.set("day", day.to_string());
        }
        Ok(args)
    }
}

/// What the ends of a span share need be said once only.
fn span_shape(from: &PartialDate, to: &PartialDate) -> &'static str {
    let is_plain = |date: &PartialDate| !date.is_uncertain() && !date.is_approximate();
    if !is_plain(from) || !is_plain(to) {
        return "span";
    }
    match (from.precision(), to.precision()) {
        (Precision::Year, Precision::Year) => "years",
        (Precision::Day, Precision::Day) if (from.year(), from.month()) == (to.year(), to.month()) => "days",
        (Precision::Day, Precision::Day) if from.year() == to.year() => "days-year",
        _ => "span",
    }
}

fn shape(date: &PartialDate) -> &'static str {
    match date.precision() {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Day => "day",
    }
}
