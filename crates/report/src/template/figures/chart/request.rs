//! What a template asks of a chart.

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, Value};
use model::Currency;

use super::super::words;
use crate::query::Name;
use crate::suggest::choices_hint;
use crate::template::failure::failure;

/// How numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Each as a bar.
    Bars,
    /// Over the years.
    Lines,
}

/// Which numbers are shown.
pub enum Of {
    /// The amounts of the entries, in this currency.
    Amounts(Option<Currency>),
    /// How many there are of something.
    Counts(Counted, By),
    /// What the template gives.
    Rows {
        /// The numbers, each with its label and where it was found.
        rows: Vec<Value>,
        /// What they are numbers of.
        unit: String,
    },
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Entries.
    Entries,
    /// Events of entries, without targets.
    Events,
}

/// By what things are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The theme of the entry.
    Theme,
    /// The kind of the entry.
    Kind,
    /// The status of the entry on the day of the briefing.
    Status,
    /// The type of the event.
    Type,
    /// The year in which it began or happened.
    Year,
}

impl Of {
    /// Reads the options of a chart, but for the conditions of its entries.
    ///
    /// # Errors
    /// A value that an option cannot have, or conditions of entries beside rows.
    pub fn read(shape: Shape, options: &Kwargs) -> Result<Self, Error> {
        let Some(rows) = options.get::<Option<Vec<Value>>>("rows")? else {
            return of(shape, options);
        };
        if let Some(name) = Name::ALL.iter().find(|name| options.has(name.as_str())) {
            return Err(failure(
                ErrorKind::InvalidOperation,
                format!("`{name}` chooses entries, and the chart shows `rows`"),
                "take one of them out",
            ));
        }
        let unit = unit(options)?;
        Ok(Self::Rows { rows, unit })
    }
}

fn unit(options: &Kwargs) -> Result<String, Error> {
    words(options, "unit")?.ok_or_else(|| {
        failure(
            ErrorKind::InvalidOperation,
            "the numbers in `rows` have no unit",
            "say what they are numbers of, with `unit=label(...)`, a message of the language",
        )
    })
}

fn of(shape: Shape, options: &Kwargs) -> Result<Of, Error> {
    let given = options.get::<Option<&str>>("of")?.unwrap_or("entries");
    let counted = match given {
        "amounts" => return Ok(Of::Amounts(currency(options)?)),
        "entries" => Counted::Entries,
        "events" => Counted::Events,
        _ => {
            let reason = format!("a chart cannot show `{given}`");
            let hint = choices_hint(given, ["amounts", "entries", "events"]);
            return Err(failure(ErrorKind::InvalidOperation, reason, hint));
        }
    };
    Ok(Of::Counts(counted, by(shape, counted, options)?))
}

fn currency(options: &Kwargs) -> Result<Option<Currency>, Error> {
    let given = options.get::<Option<&str>>("currency")?;
    let read = |text: &str| {
        text.parse().map_err(|error: model::ValueError| {
            let hint = "write an ISO 4217 code in three capital letters, such as `EUR` or `JPY`";
            failure(ErrorKind::InvalidOperation, error.to_string(), hint)
        })
    };
    given.map(read).transpose()
}

/// By what things are counted apart: by themes where bars are not told otherwise. Lines go by years, and may be several.
fn by(shape: Shape, counted: Counted, options: &Kwargs) -> Result<By, Error> {
    let given = options.get::<Option<&str>>("by")?;
    let choices: &[(&str, By)] = match counted {
        Counted::Entries => &[
            ("theme", By::Theme),
            ("kind", By::Kind),
            ("status", By::Status),
            ("year", By::Year),
        ],
        Counted::Events => &[("theme", By::Theme), ("type", By::Type), ("year", By::Year)],
    };
    let given = match (given, shape) {
        (Some(given), _) => given,
        (None, Shape::Bars) => "theme",
        (None, Shape::Lines) => "year",
    };
    let found = choices.iter().find(|(name, _)| *name == given);
    found.map(|(_, by)| *by).ok_or_else(|| {
        let reason = format!("nothing of that kind is counted by `{given}`");
        let hint = choices_hint(given, choices.iter().map(|(name, _)| *name));
        failure(ErrorKind::InvalidOperation, reason, hint)
    })
}
