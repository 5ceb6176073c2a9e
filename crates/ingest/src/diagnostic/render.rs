//! Diagnostics for people, in the style of rustc.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Place, Severity};

/// A caret line longer than this says nothing more, and would push the cell's beginning out of sight.
const LONGEST_CARETS: usize = 60;
/// The width in columns that rows are cut to where no terminal is narrower.
pub const USUAL_WIDTH: usize = 120;

/// Every problem as [`Diagnostic::render`] shows it at the usual width, an empty line between two of them, and one after
/// the last.
///
/// The count of problems is left to the caller, who knows what came of them.
pub fn render(diagnostics: &Diagnostics, color: bool) -> String {
    let shown = diagnostics.iter().map(|problem| problem.render(color, USUAL_WIDTH));
    shown.map(|text| text + "\n\n").collect()
}

impl Diagnostic {
    /// The problem with its row and a caret under the cell, with ANSI colours where `color` is set; longer rows are cut to
    /// `width` columns.
    pub fn render(&self, color: bool, width: usize) -> String {
        let renderer = if color {
            Renderer::styled().hyperlink(false)
        } else {
            Renderer::plain()
        };
        let renderer = renderer.term_width(width).decor_style(DecorStyle::Ascii);
        renderer.render(&[group(self)])
    }
}

fn group(problem: &Diagnostic) -> Group<'_> {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(problem.message()).id(problem.code().slug());
    let group = match problem.place() {
        Some(place) => title.element(snippet(problem, place)),
        None => title.element(Origin::path(problem.path())),
    };
    let related = problem.related_cells().iter().map(|related| {
        let annotation = AnnotationKind::Context.span(shown(&related.place)).label(related.note);
        let snippet = Snippet::source(&*related.place.text).path(related.path.as_str());
        snippet.line_start(related.place.line).annotation(annotation)
    });
    group.elements(related).elements(
        problem
            .hint_texts()
            .iter()
            .map(|hint| Level::HELP.message(hint.as_str())),
    )
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
