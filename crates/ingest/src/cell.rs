//! Cells that never fail to be read: what a cell holds, or why it cannot be used.
//!
//! All bad cells of a row come to light at once.

use model::Code;

use crate::code::MISSING_VALUE;
use crate::diagnostic::Severity;
use crate::encoding;
use crate::value::{Kind, Value};

/// Why a cell cannot be used, or what is to be known of how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The name of the rule.
    pub(crate) code: Code,
    /// How bad it is: a note where the cell is read all the same.
    pub(crate) severity: Severity,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) hints: Vec<String>,
    /// What the cell must hold, where that is certain.
    pub(crate) mend: Option<String>,
}

impl Fault {
    /// A fault without hints.
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            hints: Vec::new(),
            mend: None,
        }
    }

    /// What somebody should know of a cell that is read.
    pub(crate) fn note(code: Code, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::new(code, message)
        }
    }

    /// The same fault of a cell that must hold this text, if any.
    pub(crate) fn mend(self, text: Option<String>) -> Self {
        Self { mend: text, ..self }
    }

    /// The same fault with one more hint.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

/// What a row needs to know of each of its cells.
pub(crate) trait Cell {
    /// Whether every row must fill it.
    const REQUIRED: bool;
    /// What it holds, in the terms of Table Schema.
    fn kind() -> Kind;
    /// Reads a text without spaces around it, or keeps why there is none; nothing is given where the file has no such column.
    fn read(text: Option<Result<&str, Fault>>) -> Self;
    /// Why it cannot be used, or what is to be known of it, if so.
    fn fault(&self, column: &str) -> Option<Fault>;
    /// The text that is read as this cell; nothing where there is no value.
    fn text(&self) -> String;
}

/// The states of a cell before the rules of its column are asked.
#[derive(Debug)]
enum State<T> {
    /// The file has no such column.
    Absent,
    Empty,
    Value(T),
    /// Written in a form that is not the register's, but that has one reading; with the note that says so.
    Reread(T, Box<Fault>),
    /// Boxed, for faults are rare and rows are many.
    Faulty(Box<Fault>),
}

impl<T: Value> State<T> {
    fn read(text: Option<Result<&str, Fault>>) -> Self {
        match text {
            None => Self::Absent,
            Some(Ok("")) => Self::Empty,
            Some(Ok(text)) => match T::parse(text) {
                Ok(value) => Self::Value(value),
                Err(fault) => match T::reread(text) {
                    Some((value, note)) => Self::Reread(value, Box::new(note)),
                    None => Self::Faulty(Box::new(readable(fault, text))),
                },
            },
            Some(Err(fault)) => Self::Faulty(Box::new(fault)),
        }
    }

    /// The text that [`State::read`] reads as this; nothing where there is no value.
    fn text(&self) -> String {
        match self {
            Self::Value(value) | Self::Reread(value, _) => value.text(),
            Self::Absent | Self::Empty | Self::Faulty(_) => String::new(),
        }
    }

    fn of(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Self::Value)
    }

    fn fault(&self) -> Option<Fault> {
        match self {
            Self::Faulty(fault) | Self::Reread(_, fault) => Some(fault.as_ref().clone()),
            _ => None,
        }
    }
}

/// A fault that quotes a text of any length and form, made fit for one line; what does not show in the text is named.
fn readable(fault: Fault, text: &str) -> Fault {
    let message = match encoding::shortened(text) {
        Some(short) => fault.message.replacen(text, &short, 1),
        None => fault.message,
    };
    let fault = Fault { message, ..fault };
    match text.chars().find(|&character| encoding::is_invisible(character)) {
        Some(character) => {
            let hint = format!(
                "delete the invisible character U+{:04X}, which the cell holds",
                u32::from(character)
            );
            Fault {
                hints: vec![hint],
                ..fault
            }
        }
        None => fault,
    }
}

/// A cell that every row must fill.
#[derive(Debug)]
pub(crate) struct Required<T>(State<T>);

/// A cell that may be empty, which means unknown.
#[derive(Debug)]
pub(crate) struct Optional<T>(State<T>);

/// A cell with several texts, separated by `;`.
pub(crate) type List = Optional<Vec<String>>;

impl<T: Value> Required<T> {
    /// A cell that holds `value`.
    pub(crate) fn of(value: T) -> Self {
        Self(State::Value(value))
    }

    /// A cell that holds `value`, which the model does not require and every file does.
    pub(crate) fn of_option(value: Option<T>) -> Self {
        Self(State::of(value))
    }
}

impl<T: Value> Optional<T> {
    /// A cell that holds `value`, or nothing.
    pub(crate) fn of(value: Option<T>) -> Self {
        Self(State::of(value))
    }
}

impl<T> Required<T> {
    /// The value; `None` where the cell has a fault, or its column is not there at all.
    pub(crate) fn get(self) -> Option<T> {
        match self.0 {
            State::Value(value) | State::Reread(value, _) => Some(value),
            State::Absent | State::Empty | State::Faulty(_) => None,
        }
    }
}

impl<T> Optional<T> {
    /// The value, if any; the outer `None` where the cell has a fault.
    pub(crate) fn get(self) -> Option<Option<T>> {
        match self.0 {
            State::Value(value) | State::Reread(value, _) => Some(Some(value)),
            State::Absent | State::Empty => Some(None),
            State::Faulty(_) => None,
        }
    }

    /// Whether the cell is filled, rightly or not.
    pub(crate) fn is_filled(&self) -> bool {
        matches!(self.0, State::Value(_) | State::Reread(..) | State::Faulty(_))
    }
}

impl<T: Value> Cell for Required<T> {
    const REQUIRED: bool = true;

    fn kind() -> Kind {
        T::kind()
    }

    fn read(text: Option<Result<&str, Fault>>) -> Self {
        Self(State::read(text))
    }

    fn fault(&self, column: &str) -> Option<Fault> {
        match self.0 {
            State::Empty => Some(Fault::new(
                MISSING_VALUE,
                format!("`{column}` is empty, and every row needs it"),
            )),
            _ => self.0.fault(),
        }
    }

    fn text(&self) -> String {
        self.0.text()
    }
}

impl<T: Value> Cell for Optional<T> {
    const REQUIRED: bool = false;

    fn kind() -> Kind {
        T::kind()
    }

    fn read(text: Option<Result<&str, Fault>>) -> Self {
        Self(State::read(text))
    }

    fn fault(&self, _column: &str) -> Option<Fault> {
        self.0.fault()
    }

    fn text(&self) -> String {
        self.0.text()
    }
}
