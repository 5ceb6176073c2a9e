//! What is wrong with the files, for the person who has to repair them.

mod render;
mod wrap;

use std::borrow::Cow;
use std::sync::Arc;

use model::Code;

use crate::mend::Mend;
pub use crate::position::Place;
pub use render::{USUAL_WIDTH, render};
pub use wrap::wrapped;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// No register can be had until it is repaired.
    Error,
    /// The register stands, but somebody should look.
    Warning,
    /// Nothing is wrong; somebody may want to know.
    Note,
}

impl Severity {
    /// The word for it in messages and in `ingest.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Another cell that a reader of a diagnostic has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its file, by the path that the user gave.
    pub path: String,
    /// Where it stands there.
    pub place: Place,
    /// What is to be seen there, a lower-case phrase: `first given here`.
    pub note: &'static str,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    code: Code,
    severity: Severity,
    is_firm: bool,
    path: Arc<str>,
    place: Option<Place>,
    column_name: Option<Cow<'static, str>>,
    message: String,
    hints: Vec<String>,
    related: Vec<Related>,
    mend: Option<Mend>,
}

impl Diagnostic {
    /// An error in a file as a whole.
    pub(crate) fn of_file(code: Code, path: impl Into<Arc<str>>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            is_firm: false,
            path: path.into(),
            place: None,
            column_name: None,
            message: message.into(),
            hints: Vec::new(),
            related: Vec::new(),
            mend: None,
        }
    }

    /// The same problem with its place.
    pub(crate) fn at(self, place: Place) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }

    /// The same problem as one of a column.
    pub(crate) fn of_column(self, name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            column_name: Some(name.into()),
            ..self
        }
    }

    /// The same problem, less bad.
    pub(crate) fn warning(self) -> Self {
        self.of_severity(Severity::Warning)
    }

    /// The same problem, as bad as this.
    pub(crate) fn of_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The same problem as one that no setting makes less bad, because rows would be lost without a word.
    pub(crate) fn firm(self) -> Self {
        Self { is_firm: true, ..self }
    }

    /// Whether settings leave it as bad as it is.
    pub(crate) fn is_firm(&self) -> bool {
        self.is_firm
    }

    /// The same problem with one more hint.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The same problem with more hints.
    pub(crate) fn hints(mut self, hints: Vec<String>) -> Self {
        self.hints.extend(hints);
        self
    }

    /// The same problem with other cells to look at.
    pub(crate) fn related(self, related: Vec<Related>) -> Self {
        Self { related, ..self }
    }

    /// The same problem with the change that settles it, if there is a certain one.
    pub(crate) fn with_mend(self, mend: Option<Mend>) -> Self {
        Self { mend, ..self }
    }

    /// The stable name of the rule, such as `unknown-id`.
    pub fn code(&self) -> Code {
        self.code
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The file, or the folder where that is missing, by the path that the user gave.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Where in the file; nothing where the file as a whole is meant.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// The column of the table that has to be changed, where it is one cell.
    pub fn column_name(&self) -> Option<&str> {
        self.column_name.as_deref()
    }

    /// What is wrong: a lower-case sentence without a full stop, values in backticks.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it.
    pub fn hint_texts(&self) -> &[String] {
        &self.hints
    }

    /// The change that settles it for certain.
    pub fn mend(&self) -> Option<&Mend> {
        self.mend.as_ref()
    }

    /// Other cells to look at.
    pub fn related_cells(&self) -> &[Related] {
        &self.related
    }
}

/// All problems of a folder, by file in the order of the tables, then by line and column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Puts the problems in their order; `rank` gives the order of the files.
    pub(crate) fn sorted(mut problems: Vec<Diagnostic>, rank: impl Fn(&str) -> usize) -> Self {
        problems.sort_by_cached_key(|problem| {
            let place = problem.place.as_ref().map(|place| (place.line, place.column));
            (rank(&problem.path), Arc::clone(&problem.path), place)
        });
        Self(problems)
    }

    /// The problems, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many are errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many are warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many files have at least one problem.
    pub fn files(&self) -> usize {
        self.0.chunk_by(|a, b| a.path == b.path).count()
    }

    fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|problem| problem.severity == severity).count()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
