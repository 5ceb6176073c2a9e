//! Templates: the structure of a briefing, filled with the words of a locale and the facts of a briefing.
//!
//! What comes out is Markdown. Values are escaped by the environment, undefined values are errors, and every fact
//! leaves a source mark behind.

mod appraisal;
mod citation;
mod environment;
mod failure;
mod figures;
mod functions;
mod literals;
mod lookup;
mod sentence;
mod telling;
mod value;
mod wording;

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use ingest::CellName;
use minijinja::Value;
use model::{ClosedList, Evidence, Handling, Theme};
use typeset::Style;

use crate::briefing::Briefing;
use crate::evidence::Told;
use crate::figure::Drawn;
use crate::locale::{Asked, Locale};
use crate::origin::Origin;
use crate::subject::SubjectKind;

pub use environment::{Rendered, Templates, placeless};
pub use figures::{Found, KINDS, found, ruler};
pub use literals::Literal;
pub use sentence::{DERIVED, slot};
pub use wording::Wording;

/// What the functions and values of a template draw from.
pub struct Context {
    /// The facts.
    pub briefing: Briefing,
    /// The words.
    pub locale: Arc<Locale>,
    /// The sentences that could not be told, each with the reason, in the order of the text.
    pub omissions: Arc<Mutex<Vec<Omission>>>,
    /// Whether the text tells what single sources say, so that it rests on claims too.
    pub tells_claims: Arc<AtomicBool>,
    /// Whether the text tells of money, so that it rests on amounts too.
    pub tells_amounts: Arc<AtomicBool>,
    /// How its pages look, which says how large figures may be.
    pub style: Arc<Style>,
    /// Whether the text tells what entries stand under in turn, so that it rests on the links of others too.
    pub tells_chains: Arc<AtomicBool>,
    /// What the files of the briefing are called, without an ending: `overview.en`.
    name: String,
    /// The figures that it shows, in the order of the text.
    figures: Arc<Mutex<Vec<Drawn>>>,
    /// Where texts are marked with their origins: the same without marks.
    plain: Option<Arc<Self>>,
}

/// A row of the register, as cells are named by it.
#[derive(Debug, Clone, Copy)]
struct RowName<'a> {
    table: &'static str,
    key: &'a [&'a str],
}

/// A sentence that was left out because one of its facts is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// The message, or `summary` of an entry.
    pub sentence: String,
    /// Why, a lower-case sentence.
    pub reason: String,
}

impl Context {
    /// A context in which nothing has been left out yet.
    pub fn new(briefing: Briefing, locale: Arc<Locale>, style: Arc<Style>, name: String) -> Self {
        Self {
            briefing,
            locale,
            style,
            omissions: Arc::default(),
            tells_claims: Arc::default(),
            tells_amounts: Arc::default(),
            tells_chains: Arc::default(),
            name,
            figures: Arc::default(),
            plain: None,
        }
    }

    /// The same context, in which every text is marked with its origin.
    pub fn tracing(&self) -> Self {
        let with = |locale| Self::new(self.briefing.clone(), locale, self.style.clone(), self.name.clone());
        Self {
            plain: Some(Arc::new(with(self.locale.clone()))),
            ..with(Arc::new(self.locale.tracing()))
        }
    }

    /// The same context without marks of origins, which would take room where words are measured.
    fn plain(self: &Arc<Self>) -> &Arc<Self> {
        self.plain.as_ref().unwrap_or(self)
    }

    /// Notes a figure that the text shows; the path by which it calls it.
    fn draw(&self, figure: Drawn) -> String {
        let Ok(mut figures) = self.figures.lock() else {
            return String::new();
        };
        figures.push(figure);
        figure_path(&self.name, figures.len())
    }

    /// The figures of the text with their paths.
    pub fn figures(&self) -> Vec<(String, Drawn)> {
        let figures = self.figures.lock().map(|figures| figures.clone()).unwrap_or_default();
        let numbered = figures.into_iter().zip(1..);
        numbered
            .map(|(figure, number)| (figure_path(&self.name, number), figure))
            .collect()
    }

    /// Which rows the text has told of so far, beside those that every briefing may tell of.
    pub fn told(&self) -> Told {
        Told {
            claims: self.tells_claims.load(Ordering::Relaxed),
            amounts: self.tells_amounts.load(Ordering::Relaxed),
            chains: self.tells_chains.load(Ordering::Relaxed),
        }
    }

    /// The same, of which narrower readers may see what is theirs. What is left out of it is left out of the whole.
    fn narrowed(&self, readers: Handling) -> Self {
        Self {
            briefing: self.briefing.clone().narrowed(readers),
            locale: self.locale.clone(),
            omissions: self.omissions.clone(),
            tells_claims: self.tells_claims.clone(),
            tells_amounts: self.tells_amounts.clone(),
            style: self.style.clone(),
            tells_chains: self.tells_chains.clone(),
            name: self.name.clone(),
            figures: self.figures.clone(),
            plain: self.plain.as_ref().map(|plain| Arc::new(plain.narrowed(readers))),
        }
    }

    /// The text of a cell, marked with its name where this context traces.
    fn cell<'t, C: AsRef<str>>(&self, row: RowName, column: impl FnOnce() -> C, text: &'t str) -> Cow<'t, str> {
        if self.plain.is_none() {
            return Cow::Borrowed(text);
        }
        match self.cell_name(row, column().as_ref()) {
            Some(cell) => Cow::Owned(Origin::Cell(cell).mark(text)),
            None => Cow::Borrowed(text),
        }
    }

    /// The name of a cell, where this context traces.
    fn cell_name(&self, row: RowName, column: &str) -> Option<CellName> {
        self.plain.is_some().then(|| CellName {
            table: row.table.to_owned(),
            key: row.key.iter().map(|part| (*part).to_owned()).collect(),
            column: column.to_owned(),
        })
    }

    /// A source mark, marked with the place that it stands for where this context traces.
    fn place(&self, evidence: &Evidence, mark: String) -> String {
        match self.plain {
            Some(_) => Origin::from(evidence).mark(&mark),
            None => mark,
        }
    }

    /// What the subject of the briefing is called in its language; where the register has no name in it, in another one.
    pub fn subject_name(&self) -> Option<Wording<'_>> {
        let subject = self.briefing.subject()?;
        let key: &[&str] = match subject.kind {
            SubjectKind::Theme => &[Theme::LIST, &subject.id],
            _ => &[&subject.id],
        };
        let (table, stem) = subject.column();
        let names = subject.names(self.briefing.register())?;
        self.wording(RowName { table, key }, stem, names)
    }

    /// Notes that a sentence is left out; what stands in its place is [`OMITTED`].
    fn omit(&self, sentence: &str, reason: String) -> Value {
        if let Ok(mut omissions) = self.omissions.lock() {
            omissions.push(Omission {
                sentence: sentence.to_owned(),
                reason,
            });
        }
        Value::from_safe_string(OMITTED.to_owned())
    }
}

/// What the file of a figure is called, below the folder of outputs.
fn figure_path(name: &str, number: usize) -> String {
    format!("figures/{name}-{number}.svg")
}

/// The messages that values and source marks ask for, whatever a template says.
pub fn asked() -> impl Iterator<Item = Asked> {
    citation::asked().chain([value::WITH_ACRONYM]).chain(figures::asked())
}

/// Stands where a sentence was left out, so that its line can go and its paragraph stay. No cell of a register holds it.
pub const OMITTED: &str = "\0";

impl std::fmt::Debug for Context {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context")
            .field("as_of", &self.briefing.as_of())
            .finish_non_exhaustive()
    }
}
