//! What is wrong with a template, a message file or the list of briefings: where, why, and what to do about it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use model::Code;

/// A text that people wrote, under the name they know it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, as it was given.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// One thing that keeps a briefing from being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its name, such as `undefined-value`.
    pub code: Code,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: String,
    /// The text it stands in, and the bytes that are wrong.
    pub place: Option<Box<(SourceFile, Range<usize>)>>,
    /// What led to it, nearest cause first.
    pub causes: Vec<String>,
    /// What to do about it.
    pub hints: Vec<String>,
}

impl Fault {
    /// A fault without a place.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            place: None,
            causes: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// Says where: bytes of `file`. A range that lies outside is cut to what there is.
    pub fn at(mut self, file: &SourceFile, bytes: Range<usize>) -> Self {
        let end = file.text.floor_char_boundary(bytes.end);
        let start = file.text.floor_char_boundary(bytes.start).min(end);
        self.place = Some(Box::new((file.clone(), start..end)));
        self
    }

    /// Adds what led to it.
    pub fn cause(mut self, cause: impl Into<String>) -> Self {
        self.causes.push(cause.into());
        self
    }

    /// Adds what to do about it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The fault in the form that `rustc` gives its errors, with ANSI colours where `color` is set.
    pub fn render(&self, color: bool) -> String {
        let title = Level::ERROR.primary_title(self.message.as_str()).id(self.code.slug());
        let mut group = match self.place.as_deref() {
            Some((file, bytes)) => title.element(
                Snippet::source(file.text.as_str())
                    .path(file.name.as_str())
                    .annotation(AnnotationKind::Primary.span(bytes.clone())),
            ),
            None => Group::with_title(title),
        };
        for cause in &self.causes {
            group = group.element(Level::NOTE.message(cause.as_str()));
        }
        for hint in &self.hints {
            group = group.element(Level::HELP.message(hint.as_str()));
        }
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group]).to_string()
    }
}

/// The bytes of line `line` of `text`, counted from 1, without its line break.
pub fn line_of(text: &str, line: usize) -> Range<usize> {
    let mut start = 0;
    for (index, content) in text.split('\n').enumerate() {
        if index + 1 == line {
            return start..start + content.trim_end_matches('\r').len();
        }
        start += content.len() + 1;
    }
    text.len()..text.len()
}
