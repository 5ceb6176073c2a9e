//! Diagnostics for people, in the style of rustc.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use unicode_width::UnicodeWidthStr;

use super::{Diagnostic, Diagnostics, Place, Severity, wrapped};

/// A caret line longer than this says nothing more, and would push the cell's beginning out of sight.
const LONGEST_CARETS: usize = 60;
/// The columns that stand before a hint at most: those of a line number of six digits and of ` = help: `.
const BEFORE_HINTS: usize = 15;
/// The width in columns that rows are cut to where no terminal is narrower, and sentences in a wider one.
pub const USUAL_WIDTH: usize = 120;

/// Every problem as [`Diagnostic::render`] shows it outside of a terminal, an empty line between two of them, and one after
/// the last.
///
/// The count of problems is left to the caller, who knows what came of them.
pub fn render(diagnostics: &Diagnostics, color: bool) -> String {
    let shown = diagnostics.iter().map(|problem| problem.render(color, None));
    shown.map(|text| text + "\n\n").collect()
}

impl Diagnostic {
    /// The problem with its row and a caret under the cell, with ANSI colours where `color` is set. In a terminal of so many
    /// columns, rows are cut and sentences broken to fit; elsewhere, rows are cut to the usual width.
    pub fn render(&self, color: bool, terminal: Option<usize>) -> String {
        let terminal = terminal.map(|width| width.min(USUAL_WIDTH));
        let before = self.severity.name().len() + self.code.slug().len() + "[]: ".len();
        let title = wrapped(&self.message, before, terminal);
        let hints = self.hints.iter().map(|hint| wrapped(hint, BEFORE_HINTS, terminal));
        let hints: Vec<_> = hints.collect();
        let group = group(self, &title, &hints);
        let renderer = if color {
            Renderer::styled().hyperlink(false)
        } else {
            Renderer::plain()
        };
        let width = terminal.map_or(USUAL_WIDTH, |width| self.room(&group, width));
        let renderer = renderer.term_width(width).decor_style(DecorStyle::Ascii);
        let text = renderer.render(&[group]);
        self.place
            .iter()
            .fold(text, |text, place| with_row(text, &self.path, place))
    }
}

impl Diagnostic {
    /// The columns to cut rows to: the renderer forgets that the name behind the last caret takes room too.
    fn room(&self, group: &Group<'_>, width: usize) -> usize {
        let name = self.column_name.as_ref().map_or(0, |name| name.len() + " ".len());
        let fits = |room: usize| {
            let renderer = Renderer::plain().term_width(room).decor_style(DecorStyle::Ascii);
            let text = renderer.render(std::slice::from_ref(group));
            text.lines().all(|line| line.width() <= width)
        };
        if name == 0 || fits(width) {
            width
        } else {
            width.saturating_sub(name)
        }
    }
}

/// The text with the row of a spreadsheet behind the place, where that is not the line.
fn with_row(text: String, path: &str, place: &Place) -> String {
    let Some(row) = place.row else { return text };
    let at = format!("{path}:{}:{}", place.line, place.column);
    text.replacen(&at, &format!("{at}, row {row}"), 1)
}

fn group<'a>(problem: &'a Diagnostic, title: &'a str, hints: &'a [String]) -> Group<'a> {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(title).id(problem.code().slug());
    let group = match problem.place() {
        Some(place) => title.element(snippet(problem, place)),
        None => title.element(Origin::path(problem.path())),
    };
    let related = problem.related_cells().iter().map(|related| {
        let annotation = AnnotationKind::Context.span(shown(&related.place)).label(related.note);
        let snippet = Snippet::source(&*related.place.text).path(related.path.as_str());
        snippet.line_start(related.place.line).annotation(annotation)
    });
    let hints = hints.iter().map(|hint| Level::HELP.message(hint.as_str()));
    group.elements(related).elements(hints)
}

fn snippet<'a>(problem: &'a Diagnostic, place: &'a Place) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotation = AnnotationKind::Primary.span(shown(place)).label(problem.column_name());
    Snippet::source(&*place.text)
        .path(problem.path())
        .line_start(place.line)
        .fold(false)
        .annotation(annotation)
}

/// The beginning of the cell, as far as carets are drawn under it.
fn shown(place: &Place) -> std::ops::Range<usize> {
    let cell = place.text.get(place.span.clone()).unwrap_or_default();
    let length = cell.char_indices().nth(LONGEST_CARETS).map_or(cell.len(), |(at, _)| at);
    place.span.start..place.span.start + length
}
