//! What is wrong, whoever found it: a problem of the register (an [`ingest::Diagnostic`]) or of what people wrote besides (a
//! [`Fault`]), in the one form that every rendering is made from.

mod github;
mod json;
mod markdown;
mod sarif;

use std::ops::Range;

use ingest::{Diagnostic, Place, Severity};
use model::Code;

use crate::fault::Fault;
use crate::writing::Writing;

/// One problem.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Its stable name.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// Where, if that is in a file.
    pub spot: Option<Spot>,
    /// The column of the table, where it is one cell.
    pub column_name: Option<String>,
    /// What led to it.
    pub causes: Vec<String>,
    /// What to do about it.
    pub hints: Vec<String>,
    /// Other places to look at, each with what is to be seen there.
    pub related: Vec<(Spot, String)>,
    source: Source,
}

/// A place in a file, as editors count: lines and characters from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The path, as the user gave it.
    pub file: String,
    /// Nothing where the file as a whole is meant.
    pub at: Option<Stretch>,
}

/// Some characters of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The line.
    pub line: usize,
    /// The row of a spreadsheet, where that is not the line: below cells of several lines.
    pub row: Option<usize>,
    /// The first character.
    pub column: usize,
    /// The character after the last.
    pub end_column: usize,
}

/// Who found it, and shows it in a terminal.
#[derive(Debug, Clone)]
enum Source {
    Register(Box<Diagnostic>),
    Writing(Box<Fault>),
}

impl Problem {
    /// The problem with the lines it is about, as the compiler of Rust shows its own; sentences are broken where it
    /// goes to a terminal, which has so many columns.
    pub fn terminal(&self, color: bool, width: Option<usize>) -> String {
        match &self.source {
            Source::Register(diagnostic) => diagnostic.render(color, width),
            Source::Writing(fault) => fault.render(color, width),
        }
    }

    /// Whether `report check --fix` settles it.
    pub fn is_mended(&self) -> bool {
        matches!(&self.source, Source::Register(diagnostic) if diagnostic.mend().is_some())
    }

    /// Whether briefings cannot be made for it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A rendering for programs and pages.
pub type Rendering = fn(&[Problem]) -> String;

/// One JSON object a line.
pub const JSON: Rendering = json::text;
/// Workflow commands that GitHub shows beside the lines.
pub const GITHUB: Rendering = github::text;
/// A log of the Static Analysis Results Interchange Format 2.1.0.
pub const SARIF: Rendering = sarif::text;
/// A table of GitHub's Markdown.
pub const MARKDOWN: Rendering = markdown::text;

impl Stretch {
    /// Some bytes of a text that is one line.
    fn of_line(line: usize, text: &str, bytes: Range<usize>) -> Self {
        let count = |range: Range<usize>| text.get(range).unwrap_or_default().chars().count();
        let column = count(0..bytes.start) + 1;
        Self {
            line,
            row: None,
            column,
            end_column: column + count(bytes),
        }
    }
}

impl Spot {
    fn of_place(file: &str, place: &Place) -> Self {
        let stretch = Stretch::of_line(place.line, &place.text, place.span.clone());
        Self {
            file: file.to_owned(),
            at: Some(Stretch {
                row: place.row,
                ..stretch
            }),
        }
    }

    fn of_writing(writing: &Writing) -> Self {
        Self {
            file: writing.file.clone(),
            at: Some(Stretch::of_line(writing.line, &writing.text, writing.words.clone())),
        }
    }
}

impl From<&Diagnostic> for Problem {
    fn from(found: &Diagnostic) -> Self {
        let spot = match found.place() {
            Some(place) => Spot::of_place(found.path(), place),
            None => Spot {
                file: found.path().to_owned(),
                at: None,
            },
        };
        let related = found.related_cells().iter();
        let related = related.map(|cell| (Spot::of_place(&cell.path, &cell.place), cell.note.to_owned()));
        Self {
            code: found.code(),
            severity: found.severity(),
            message: found.message().to_owned(),
            spot: Some(spot),
            column_name: found.column_name().map(str::to_owned),
            causes: Vec::new(),
            hints: found.hint_texts().to_vec(),
            related: related.collect(),
            source: Source::Register(Box::new(found.clone())),
        }
    }
}

impl From<&Fault> for Problem {
    /// Where words were written elsewhere than they are printed, that is the place to mend.
    fn from(found: &Fault) -> Self {
        let printed = found
            .place
            .as_deref()
            .map(|(file, bytes)| Writing::of_file(file, bytes.clone()));
        let printed = printed.as_ref().map(Spot::of_writing);
        let mut writings = found.writings.iter();
        let first = writings.next();
        let (spot, printed) = match first {
            Some(writing) => (Some(Spot::of_writing(writing)), printed),
            None => (printed, None),
        };
        let more = writings.map(|writing| (Spot::of_writing(writing), "the same words".to_owned()));
        let related = printed
            .map(|spot| (spot, "printed here".to_owned()))
            .into_iter()
            .chain(more);
        Self {
            code: found.code,
            severity: found.severity,
            message: found.message.to_string(),
            spot,
            column_name: first
                .and_then(|writing| writing.whole.as_ref())
                .map(|(_, name)| name.clone()),
            causes: found.causes.clone(),
            hints: found.hints.clone(),
            related: related.collect(),
            source: Source::Writing(Box::new(found.clone())),
        }
    }
}
